// A session: defaults, cookies and connections of its own for the calls that are made with it.
// The only thing that keeps state between calls.

import { Client } from "./client.js";
import { contract, type VerbContract } from "./contract.js";
import { fault } from "./errors.js";
import { type Cookie, CookieStore } from "./exchange/cookies.js";
import { type Inherited, type Prepared, prepare } from "./prepare.js";
import { PreparedRequest, preparedOf } from "./prepared-request.js";
import type { Response } from "./response.js";
import { readDefaults } from "./session-defaults.js";
import type { StreamedResponse } from "./stream/streamed-response.js";

/** The cookies of a session. */
export interface SessionCookies {
  /** All cookies, the oldest first. */
  list(): readonly Cookie[];
  /** Forgets all cookies. */
  clear(): void;
  /** All cookies as JSON, to be kept as a secret and given to `restore`. */
  save(): unknown;
  /** Takes up what `save` gave, in place of what there is. */
  restore(saved: unknown): void;
}

/** What a generated session does with a verb, its URL and its options, and the method of the caller. */
type SessionDeed<R> = (
  session: SessionCore,
  verb: VerbContract,
  url: unknown,
  options?: object,
  method?: unknown,
) => R;

// No methods: whoever extends a session is free in the names of theirs.
/** Sends a request by a session. */
export let callBy: SessionDeed<Promise<Response>>;
/** Sends a request by a session and gives its reply before the body is read. */
export let streamBy: SessionDeed<Promise<StreamedResponse>>;
/** Prepares a request with the defaults of a session. */
export let prepareBy: SessionDeed<PreparedRequest>;

/** What generated sessions are made of; they add a method for each verb. */
export class SessionCore implements AsyncDisposable {
  readonly #cookies = new CookieStore();
  readonly #client = new Client(this.#cookies);
  readonly #inherited: Inherited;
  #closed = false;

  static {
    callBy = async (session, verb, url, options, method) =>
      await session.#send(prepare(verb, url, options, method, session.#inherited));
    streamBy = async (session, verb, url, options, method) => {
      const startedAt = performance.now();
      const request = prepare(verb, url, options, method, session.#inherited);
      session.#requireOpen();
      return await session.#client.open(request, startedAt);
    };
    prepareBy = (session, verb, url, options, method) =>
      new PreparedRequest(prepare(verb, url, options, method, session.#inherited));
  }

  /** @param options - `base_url`, and arguments that hold for every call that does not give them */
  constructor(options: object = {}) {
    this.#inherited = readDefaults(contract().session, options);
  }

  get cookies(): SessionCookies {
    return this.#cookies;
  }

  /**
   * Sends a request that was prepared, with the cookies of this session.
   *
   * @throws RequestException in one of its forms
   */
  async send(request: PreparedRequest): Promise<Response> {
    return await this.#send(preparedOf(request));
  }

  /**
   * Closes the connections, those in use when they are done with, and ends streams. Calls made later
   * are refused.
   */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#client.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #send(request: Prepared): Promise<Response> {
    this.#requireOpen();
    return this.#client.send(request, performance.now());
  }

  #requireOpen(): void {
    if (this.#closed) throw fault("session-closed");
  }
}
