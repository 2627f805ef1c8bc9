// Sends a call through the package's own functions and gives the reply as plain data.
// Loads them on the first send, so that a prompt is there before they are.
import { listArguments } from "../catalog.js";
import { type Call, listParameters } from "./call.js";
import { type Failure, type Reply, splitHeaders } from "./exchange.js";

/** The members of a Response that a Reply is made of. */
interface ResponseLike {
  readonly status_code: number;
  readonly reason: string;
  readonly headers: string;
  readonly content: string;
  readonly elapsed?: number;
  readonly timings?: object;
  bytes?(): Uint8Array<ArrayBuffer>;
}

/** Sends a call; a failure of the request is a result, not an exception. */
export async function sendCall(call: Call, signal: AbortSignal): Promise<Reply | Failure> {
  const requests: object = await import("../../generated/index.js");
  const send: unknown = Reflect.get(requests, call.verb.name);
  if (typeof send !== "function") throw new TypeError(`the package exports no ${call.verb.name}`);
  const started = performance.now();
  try {
    const response: ResponseLike = await Reflect.apply(
      send,
      undefined,
      listParameters(withSignal(call, signal)),
    );
    return readResponse(response, performance.now() - started);
  } catch (error) {
    const failure = readFailure(error);
    if (failure === undefined) throw error;
    return failure;
  }
}

// The argument that takes a signal, whatever the spec calls it.
function withSignal(call: Call, signal: AbortSignal): Call {
  const argument = listArguments(call.verb).find(({ type }) => type === "signal");
  if (argument === undefined) return call;
  return { ...call, given: [...call.given, { argument, value: signal }] };
}

function readResponse(response: ResponseLike, elapsed: number): Reply {
  const headers = splitHeaders(response.headers);
  const type = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  const timings = Object.entries(response.timings ?? {});
  return {
    status: response.status_code,
    reason: response.reason,
    headerBlock: response.headers,
    headers,
    mediaType: (type.split(";")[0] ?? "").trim().toLowerCase(),
    text: response.content,
    bytes: response.bytes?.() ?? new TextEncoder().encode(response.content),
    elapsed: response.elapsed === undefined ? elapsed : response.elapsed * 1000,
    timings: timings.flatMap(([phase, seconds]) =>
      typeof seconds === "number" ? [[phase, seconds * 1000] as const] : [],
    ),
  };
}

/** What an error of the package says; undefined for any other error. */
export function readFailure(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("phase" in error)) return undefined;
  const hint = "hint" in error && typeof error.hint === "string" ? error.hint : null;
  return {
    name: error.name,
    code: String(error.code),
    phase: String(error.phase),
    message: error.message,
    hint,
    sent: "sent" in error && error.sent === true,
  };
}
