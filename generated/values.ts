// Generated from spec/values.json5; edits are lost.
// Change the source, then run: npm run generate

/** What a schema says of itself, as far as it is used. */
export interface StandardProperties<T> {
  readonly types?: { readonly output: T } | undefined;
  readonly validate: (value: unknown) => unknown;
}

/** A schema of any library that implements Standard Schema, such as zod, valibot or arktype. */
export interface StandardSchema<T> {
  readonly "~standard": StandardProperties<T>;
}

/**
 * How long the phases of a call took; null for one that did not happen, as on a kept connection.
 */
export interface Timings {
  /**
   * Looking up the host name.
   *
   * In seconds.
   */
  readonly dns: number | null;

  /**
   * Making the connection.
   *
   * In seconds.
   */
  readonly tcp: number | null;

  /**
   * Securing the connection.
   *
   * In seconds.
   */
  readonly tls: number | null;

  /**
   * From the request to the first byte of the reply's head.
   *
   * In seconds.
   */
  readonly wait: number | null;

  /**
   * Receiving the body.
   *
   * In seconds.
   */
  readonly body: number | null;

  /**
   * The whole call, redirects and repeats included.
   *
   * In seconds.
   */
  readonly total: number;
}

/** A link of a reply, with its parameters by name. */
export interface Link {
  readonly [name: string]: string;

  /** Where it leads; absolute where the reply's URL is known. */
  readonly url: string;

  /** Relation types, separated by spaces; empty where none was given. */
  readonly rel: string;
}

/** A header of a prepared request, and why it is there. */
export interface PreparedHeader {
  /** Its name. */
  readonly name: string;

  /** Its value; masked where it is a secret. */
  readonly value: string;

  /** Who set it and why. */
  readonly why: string;

  /** The clause that asks for it; null where none does. */
  readonly clause: string | null;
}

/** How a prepared request is shown. */
export interface ShowOptions {
  /**
   * Whether secrets are shown as they are sent.
   *
   * Default: `false`.
   */
  readonly secrets?: boolean | undefined;
}

/** How a prepared request is written as code. */
export interface CodeOptions {
  /**
   * Whether secrets are written as they are sent.
   *
   * Default: `false`.
   */
  readonly secrets?: boolean | undefined;

  /**
   * Texts that the code reads from the environment, by the variable's name: secrets, for whom
   * `secrets` must be set too.
   */
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

/** How a prepared request is written as a curl command. */
export interface CurlOptions {
  /**
   * Whether secrets are written as they are sent.
   *
   * Default: `false`.
   */
  readonly secrets?: boolean | undefined;

  /**
   * Texts that the command reads from the environment, by the variable's name: secrets, for whom
   * `secrets` must be set too.
   */
  readonly variables?: Readonly<Record<string, string>> | undefined;

  /**
   * Whether curl sends the automatic headers as they are sent here, and follows redirects just as
   * far; where it does not, curl's own stand in their place.
   *
   * Default: `false`.
   */
  readonly exact?: boolean | undefined;
}

/** A server-sent event. */
export interface ServerEvent {
  /** The last id that the server gave, with this event or before; empty where it gave none. */
  readonly id: string;

  /** Its type; `message` where the server names none. */
  readonly event: string;

  /** Its lines of data, joined by line feeds. */
  readonly data: string;

  /**
   * How long to wait before reconnecting, where the server asked for it.
   *
   * In milliseconds.
   */
  readonly retry?: number | undefined;
}

/** How server-sent events are read. */
export interface EventOptions {
  /**
   * Whether a source that ended or broke is asked to go on after its last event, and how many times
   * in all; `true` does so until the server answers 204.
   *
   * Default: `false`.
   */
  readonly reconnect?: boolean | { readonly max?: number | undefined } | undefined;
}

/** How a body is saved. */
export interface SaveOptions {
  /**
   * Whether the rest is asked for where the connection breaks and the server can give it.
   *
   * Default: `true`.
   */
  readonly resume?: boolean | undefined;
}

/** A file that was saved. */
export interface SavedFile {
  /** Where it stands. */
  readonly path: string;

  /**
   * Its size.
   *
   * In bytes.
   */
  readonly bytes: number;
}

/** A cookie that a session keeps. */
export interface Cookie {
  /** Its name. */
  readonly name: string;

  /** Its value: a secret. */
  readonly value: string;

  /** The host that it belongs to. */
  readonly domain: string;

  /** The path below which it is sent. */
  readonly path: string;

  /** Whether only https carries it. */
  readonly secure: boolean;

  /** Whether pages' scripts may not see it. */
  readonly http_only: boolean;

  /** When it ends; null for one that lasts as long as the session. */
  readonly expires: Date | null;
}
