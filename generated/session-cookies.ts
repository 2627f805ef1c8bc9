// Generated from spec/classes/session-cookies.json5; edits are lost.
// Change the source, then run: npm run generate

import type { Cookie } from "./values.js";

/**
 * The cookies of a session.
 *
 * Each goes only to the host, path and scheme that it was set for.
 *
 * @see E20, beyond “OpenMV requests, HTTP client”
 */
export interface SessionCookies {
  /**
   * Gives all cookies, the oldest first.
   *
   * @see E20, beyond “OpenMV requests, HTTP client”
   */
  list(): readonly Cookie[];

  /**
   * Forgets all cookies.
   *
   * @see E20, beyond “OpenMV requests, HTTP client”
   */
  clear(): void;

  /**
   * Gives all cookies as a value for JSON, to be kept as a secret and given to `restore`.
   *
   * @see E20, beyond “OpenMV requests, HTTP client”
   */
  save(): unknown;

  /**
   * Takes up cookies that were saved, in place of those there are.
   *
   * @param saved - What `save` gave.
   *
   * @see E20, beyond “OpenMV requests, HTTP client”
   */
  restore(saved: unknown): void;
}
