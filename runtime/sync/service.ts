// What the thread of blocking calls does: it carries out requests as the other entry does, over its
// own connections. Cookies are the caller's; what it has of them is a copy.
import { Client } from "../client.js";
import { adopt, type Contract } from "../contract.js";
import { RequestFault } from "../errors.js";
import { CookieStore } from "../exchange/cookies.js";
import { type ErrorMessage, packError } from "./error-message.js";
import { type NetworkDefaults, useNetworkDefaults } from "./network-defaults.js";
import { type RequestMessage, readRequest } from "./request-message.js";
import { packResponse, type ResponseMessage } from "./response-message.js";

/** The contract as data: a fault has its class's code in place of the class. */
export interface ServiceSetting {
  readonly contract: Omit<Contract, "faults"> & {
    readonly faults: Readonly<Record<string, FaultMessage>>;
  };
  readonly network: NetworkDefaults;
}

type FaultMessage = Omit<Contract["faults"][string], "error"> & { readonly code: string };

/** What the thread is asked for. */
export type ServiceTask =
  | {
      readonly kind: "send";
      readonly request: RequestMessage;
      /** null for a call without a session. */
      readonly session: SessionMessage | null;
    }
  | { readonly kind: "close"; readonly session: number };

/** The session of a call. */
export interface SessionMessage {
  readonly id: number;
  /** All of its cookies, as they are saved, where the thread does not have them. */
  readonly cookies?: unknown;
}

/** A header block's cookies and the URL that they came from. */
export type KeptCookies = readonly [url: string, values: readonly string[]];

/** What comes of a call. */
export interface ServiceAnswer {
  readonly response?: ResponseMessage;
  readonly error?: ErrorMessage;
  /** Cookies that the replies set, for the session's own store. */
  readonly kept: readonly KeptCookies[];
}

/** Cookies of a session, of which those that are added are noted. */
class NotedCookies extends CookieStore {
  readonly #noted: KeptCookies[] = [];

  override keep(url: string, values: readonly string[]): void {
    this.#noted.push([url, values]);
    super.keep(url, values);
  }

  take(): readonly KeptCookies[] {
    return this.#noted.splice(0);
  }
}

interface ServedSession {
  readonly client: Client;
  readonly cookies: NotedCookies;
}

/**
 * Prepares a thread for its tasks.
 *
 * @returns does one; what is to be handed over with the answer is put into `transfer`
 */
export function createService(
  setting: unknown,
): (task: unknown, transfer: ArrayBuffer[]) => Promise<ServiceAnswer> {
  const { contract, network } = setting as ServiceSetting;
  const faults = Object.entries(contract.faults).map(
    ([id, { code, ...words }]) => [id, { ...words, error: faultOf(code) }] as const,
  );
  adopt({ ...contract, faults: Object.fromEntries(faults) });
  useNetworkDefaults(network);
  const stateless = new Client(null);
  const sessions = new Map<number, ServedSession>();

  const send = async (
    client: Client,
    message: RequestMessage,
    transfer: ArrayBuffer[],
  ): Promise<Omit<ServiceAnswer, "kept">> => {
    try {
      const { request, startedAt } = readRequest(message);
      return { response: packResponse(await client.send(request, startedAt), transfer) };
    } catch (thrown) {
      return { error: packError(thrown) };
    }
  };

  return async (task, transfer) => {
    const asked = task as ServiceTask;
    if (asked.kind === "close") {
      const session = sessions.get(asked.session);
      sessions.delete(asked.session);
      await session?.client.close();
      return { kept: [] };
    }
    if (asked.session === null) {
      return { ...(await send(stateless, asked.request, transfer)), kept: [] };
    }
    const session = servedSession(sessions, asked.session);
    const outcome = await send(session.client, asked.request, transfer);
    return { ...outcome, kept: session.cookies.take() };
  };
}

function servedSession(
  sessions: Map<number, ServedSession>,
  { id, cookies: saved }: SessionMessage,
): ServedSession {
  let session = sessions.get(id);
  if (session === undefined) {
    const cookies = new NotedCookies();
    session = { client: new Client(cookies), cookies };
    sessions.set(id, session);
  }
  if (saved !== undefined) session.cookies.restore(saved);
  return session;
}

/** Stands for an error class of the other thread: what is decided here looks at its code. */
function faultOf(code: string): Contract["faults"][string]["error"] {
  return class extends RequestFault {
    static override readonly code = code;
  };
}
