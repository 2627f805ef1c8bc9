// A session whose calls block: defaults and cookies here, its connections in the thread that sends.
// Cookies outlive that thread: it has a copy, which is renewed where it is not known to agree.

import type { VerbContract } from "../contract.js";
import { fault } from "../errors.js";
import { CookieStore } from "../exchange/cookies.js";
import type { Inherited, Prepared } from "../prepare.js";
import { PreparedRequest, preparedOf } from "../prepared-request.js";
import type { Response } from "../response.js";
import type { SessionCookies } from "../session.js";
import { readDefaults } from "../session-defaults.js";
import { type CallingSession, callBlocking, closeSession, forgetSession } from "./call.js";
import { blockingContract } from "./contract.js";
import { refuseArguments, refuseRequest } from "./refuse.js";
import { prepareChecked } from "./send.js";
import type { KeptCookies, SessionMessage } from "./service.js";
import type { WorkerThread } from "./worker-thread.js";

/** The cookies of a session, and which thread has the same. */
class OwnedCookies extends CookieStore {
  #copy: WorkerThread | undefined;

  override clear(): void {
    this.#copy = undefined;
    super.clear();
  }

  override restore(saved: unknown): void {
    this.#copy = undefined;
    super.restore(saved);
  }

  /** What a thread has to be told of them. */
  describe(thread: WorkerThread): Pick<SessionMessage, "cookies"> {
    return this.#copy === thread ? {} : { cookies: this.save() };
  }

  /** Keeps what a thread has kept. */
  agree(kept: readonly KeptCookies[], thread: WorkerThread): void {
    for (const [url, values] of kept) this.keep(url, values);
    this.#copy = thread;
  }
}

let sessions = 0;

/** Connections of sessions that nobody has closed. */
const unclosed = new FinalizationRegistry<number>(forgetSession);

/** What a generated session does with a verb, its URL and its options, and the method of the caller. */
type SessionDeed<R> = (
  session: BlockingSessionCore,
  verb: VerbContract,
  url: unknown,
  options?: object,
  method?: unknown,
) => R;

// No methods: whoever extends a session is free in the names of theirs.
/** Sends a request by a session. */
export let callBy: SessionDeed<Response>;
/** Prepares a request with the defaults of a session. */
export let prepareBy: SessionDeed<PreparedRequest>;

/** What generated sessions that block are made of; they add a method for each verb. */
export class BlockingSessionCore implements Disposable {
  readonly #cookies = new OwnedCookies();
  readonly #inherited: Inherited;
  readonly #id = ++sessions;
  readonly #calling: CallingSession;
  #closed = false;

  static {
    callBy = (session, verb, url, options, method) => {
      const startedAt = performance.now();
      const request = prepareChecked(verb, url, options, method, session.#inherited);
      return session.#send(request, startedAt);
    };
    prepareBy = (session, verb, url, options, method) =>
      new PreparedRequest(prepareChecked(verb, url, options, method, session.#inherited));
  }

  /** @param options - `base_url`, and arguments that hold for every call that does not give them */
  constructor(options: object = {}) {
    refuseArguments(options);
    this.#inherited = readDefaults(blockingContract().session, options, refuseRequest);
    const [id, cookies] = [this.#id, this.#cookies];
    this.#calling = {
      describe: (thread) => ({ id, ...cookies.describe(thread) }),
      keep: (kept, thread) => cookies.agree(kept, thread),
    };
    unclosed.register(this, id);
  }

  get cookies(): SessionCookies {
    return this.#cookies;
  }

  /**
   * Sends a request that was prepared, with the cookies of this session.
   *
   * @throws RequestException in one of its forms
   */
  send(request: PreparedRequest): Response {
    const startedAt = performance.now();
    const prepared = preparedOf(request);
    refuseRequest(prepared);
    return this.#send(prepared, startedAt);
  }

  /** Closes the connections. Calls made later are refused. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    closeSession(this.#id);
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #send(request: Prepared, startedAt: number): Response {
    if (this.#closed) throw fault("session-closed");
    return callBlocking(request, startedAt, this.#calling);
  }
}
