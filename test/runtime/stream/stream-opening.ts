// Opens streamed replies as generated code does, and holds raw servers at the points of a test.
import type { Socket } from "node:net";
import { contract } from "../../../generated/contract.js";
import { openStream } from "../../../runtime/send.js";
import type { StreamedResponse } from "../../../runtime/stream/streamed-response.js";
import type { RawReply } from "../../support/raw-server.js";

/** `stream(method, url, options)`. */
export function stream(
  method: string,
  url: string,
  options: object = {},
): Promise<StreamedResponse> {
  return openStream(contract.verbs.request, url, options, method);
}

/** A point that a test passes when it wants to. */
export class Gate {
  readonly passed: Promise<void>;
  pass: () => void = () => {};

  constructor() {
    this.passed = new Promise((resolve) => {
      this.pass = resolve;
    });
  }
}

export const chunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
export const eventsHead: string = chunkedHead.replace(
  "\r\n\r\n",
  "\r\nContent-Type: text/event-stream\r\n\r\n",
);

/** A chunk with its framing; without data it is the last. */
export function chunk(data: string | Uint8Array = ""): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from(`${bytes.length.toString(16)}\r\n`),
    bytes,
    Buffer.from("\r\n"),
  ]);
}

/** A reply in several writes, each let go by the gate before it; over when the client leaves. */
export function inSteps(...steps: readonly (string | Uint8Array | Gate | "end")[]): RawReply {
  return async (socket: Socket) => {
    const left = new Promise((resolve) => socket.once("end", resolve).once("close", resolve));
    for (const step of steps) {
      if (step instanceof Gate) await Promise.race([step.passed, left]);
      else if (step === "end") socket.end();
      else await new Promise<void>((resolve) => socket.write(step, () => resolve()));
    }
  };
}

export async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** What was given before a failure, and the failure. */
export async function collectUntilFailure<T>(
  values: AsyncIterable<T>,
): Promise<{ readonly given: T[]; readonly error: unknown }> {
  const given: T[] = [];
  try {
    for await (const value of values) given.push(value);
  } catch (error) {
    return { given, error };
  }
  return { given, error: undefined };
}

/** Waits until something holds; the test's own time limit ends it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}
