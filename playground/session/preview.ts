// A request as it will be sent, as plain data.

/** A header with the reason why it is there. */
export interface PreviewHeader {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

/** A request as it will be sent, its secrets masked. */
export interface Preview {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly PreviewHeader[];
  /** Names of the cookies that the session adds, which no code that is made of the call holds. */
  readonly cookies: readonly string[];
  /** The body as text; empty where there is none. */
  readonly body: string;
  /** All of it as HTTP/1.1. */
  readonly http: string;
}
