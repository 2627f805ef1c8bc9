// A call that blocks: hands a prepared request to the thread that sends it and waits for the reply.
// Every calling thread has one such thread, started with its first call.
import { blockingScript } from "../blocking-script.js";
import { contract } from "../contract.js";
import { type FaultPlace, fault } from "../errors.js";
import type { Prepared } from "../prepare.js";
import type { Response } from "../response.js";
import { readError } from "./error-message.js";
import { inheritedFlags, networkDefaults } from "./network-defaults.js";
import { packRequest } from "./request-message.js";
import { readResponse } from "./response-message.js";
import type { ServiceAnswer, ServiceSetting, ServiceTask, SessionMessage } from "./service.js";
import { NoAnswer, WorkerThread } from "./worker-thread.js";

/** Where a session's part of a call is looked up and kept. */
export interface CallingSession {
  /** What the thread has to be told of the session. */
  describe(thread: WorkerThread): SessionMessage;
  /** Takes up the cookies that replies have set. */
  keep(kept: ServiceAnswer["kept"], thread: WorkerThread): void;
}

/** Milliseconds by which the thread may be late in telling that the time for a call is over. */
const grace = 500;

let current: WorkerThread | undefined;

/**
 * Sends a request and waits for its reply, fully read and decoded.
 *
 * @param startedAt - when the call began, by performance.now()
 * @throws RequestException in one of its forms
 */
export function callBlocking(
  request: Prepared,
  startedAt: number,
  session: CallingSession | null,
): Response {
  const { method, target, policy } = request;
  const place = { method, url: target.href, startedAt };
  const thread = runningThread(place);
  const transfer: ArrayBuffer[] = [];
  const task: ServiceTask = {
    kind: "send",
    request: packRequest(request, startedAt, transfer),
    session: session?.describe(thread) ?? null,
  };
  const { total } = policy.timeout;
  const deadline = total === null ? Number.POSITIVE_INFINITY : startedAt + total * 1000 + grace;
  const { response, error, kept } = ask(thread, task, transfer, deadline, place);
  session?.keep(kept, thread);
  if (response === undefined) throw error && readError(error);
  return readResponse(response, startedAt);
}

/** Closes the connections of a session; where there is no thread, there are none. */
export function closeSession(id: number): void {
  if (current === undefined || current.hasEnded) return;
  const task: ServiceTask = { kind: "close", session: id };
  try {
    current.ask(task, [], Number.POSITIVE_INFINITY);
  } catch (thrown) {
    // A thread that is lost has taken its connections along.
    if (!(thrown instanceof NoAnswer)) throw thrown;
  }
}

/** Lets the connections of a session go without waiting. */
export function forgetSession(id: number): void {
  if (current === undefined || current.hasEnded) return;
  current.tell({ kind: "close", session: id } satisfies ServiceTask);
}

function ask(
  thread: WorkerThread,
  task: ServiceTask,
  transfer: readonly ArrayBuffer[],
  deadline: number,
  place: FaultPlace,
): ServiceAnswer {
  try {
    return thread.ask(task, transfer, deadline) as ServiceAnswer;
  } catch (thrown) {
    if (thrown instanceof NoAnswer) throw explain(thrown, place);
    if (!(thrown instanceof Error)) throw thrown;
    throw fault("body-not-shared", { reason: thrown.message }, { ...place, cause: thrown });
  }
}

/** The thread of this one, a new one where it has ended. */
function runningThread(place: FaultPlace): WorkerThread {
  if (current !== undefined && !current.hasEnded) return current;
  current?.end();
  try {
    current = new WorkerThread(blockingScript, setting(), inheritedFlags());
  } catch (thrown) {
    throw thrown instanceof NoAnswer ? explain(thrown, place) : thrown;
  }
  return current;
}

function explain({ kind, reason, cause }: NoAnswer, place: FaultPlace): Error {
  if (kind === "late")
    return fault("total-timeout", {}, { ...place, phase: "headers", sent: true });
  const id = kind === "lost" ? "thread-lost" : "thread-not-started";
  return fault(id, { reason }, { ...place, sent: kind === "lost", cause });
}

function setting(): ServiceSetting {
  const { faults, ...told } = contract();
  const entries = Object.entries(faults).map(
    ([id, { error, ...words }]) => [id, { ...words, code: codeOf(error) }] as const,
  );
  return {
    contract: { ...told, faults: Object.fromEntries(entries) },
    network: networkDefaults(),
  };
}

function codeOf(type: object): string {
  return "code" in type && typeof type.code === "string" ? type.code : "";
}
