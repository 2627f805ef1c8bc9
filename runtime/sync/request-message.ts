// A prepared request on its way to the thread that sends it. Bytes are copied once, since they are
// the caller's, and then handed over; Blobs and open files are read by that thread.
import { fstat, read } from "node:fs";
import { promisify } from "node:util";
import { nothingGiven } from "../arguments/options.js";
import { type Policy, usualPolicy } from "../arguments/policy.js";
import { parseTarget } from "../arguments/target.js";
import { type BodyPlan, type BodySource, type FileHandleLike, heldBytes } from "../body/body.js";
import { contract } from "../contract.js";
import { HeaderList } from "../headers/header-list.js";
import type { Prepared } from "../prepare.js";

/** A source whose bytes another thread can get at. */
type SourceMessage =
  | Exclude<BodySource, { readonly kind: "handle" | "stream" }>
  | { readonly kind: "descriptor"; readonly descriptor: number };

type PartMessage<P> = Omit<P, "source"> & { readonly source: SourceMessage };

type BodyMessage =
  | Extract<BodyPlan, { readonly kind: "none" }>
  | PartMessage<Extract<BodyPlan, { readonly kind: "single" }>>
  | (Omit<Extract<BodyPlan, { readonly kind: "multipart" }>, "parts"> & {
      readonly parts: readonly PartMessage<
        Extract<BodyPlan, { readonly kind: "multipart" }>["parts"][number]
      >[];
    });

/** A prepared request, as data that can be handed to another thread. */
export interface RequestMessage {
  readonly method: string;
  readonly url: string;
  /** Names and values in turn, a line each: one text is handed over sooner than many. */
  readonly headers: string;
  readonly body: BodyMessage;
  /** null where it is the usual one: most of a message would be that. */
  readonly policy: Policy | null;
  /** When the call began, by performance.now(), which counts alike in all threads of a process. */
  readonly startedAt: number;
}

/**
 * Packs a request, of which nothing needs this thread any more.
 *
 * @param transfer - takes up what is to be handed over with the message
 */
export function packRequest(
  { method, target, headers, body, policy, call }: Prepared,
  startedAt: number,
  transfer: ArrayBuffer[],
): RequestMessage {
  return {
    method,
    url: target.href,
    headers: writeHeaders(headers),
    body: packBody(body, transfer),
    policy: policy === usualPolicy(call.verb.arguments) ? null : policy,
    startedAt,
  };
}

/** Unpacks a request; what is left of the time for the whole call is its limit. */
export function readRequest(message: RequestMessage): {
  readonly request: Prepared;
  readonly startedAt: number;
} {
  const { method, url, body, startedAt } = message;
  const headers = readHeaders(message.headers);
  const target = parseTarget(url, "");
  const call = { verb: contract().session, url, given: nothingGiven };
  const policy = message.policy ?? usualPolicy(contract().session.arguments);
  const limited = remaining(policy, startedAt);
  return {
    request: { method, target, headers, body: readBody(body), policy: limited, call },
    startedAt,
  };
}

/** No header holds a line break: prepare refuses it. */
function writeHeaders(headers: HeaderList): string {
  let lines = "";
  for (const { name, value } of headers) lines += `${name}\n${value}\n`;
  return lines;
}

/** Why each is sent has been told by now. */
function readHeaders(lines: string): HeaderList {
  const headers = new HeaderList();
  const parts = lines.split("\n");
  for (let at = 0; at + 1 < parts.length; at += 2) {
    headers.append({ name: parts[at] ?? "", value: parts[at + 1] ?? "", why: "", clause: null });
  }
  return headers;
}

function remaining(policy: Policy, startedAt: number): Policy {
  const { timeout } = policy;
  if (timeout.total === null) return policy;
  const total = Math.max(0, timeout.total - (performance.now() - startedAt) / 1000);
  return { ...policy, timeout: { ...timeout, total } };
}

function packBody(body: BodyPlan, transfer: ArrayBuffer[]): BodyMessage {
  if (body.kind === "none") return body;
  if (body.kind === "single") return { ...body, source: packSource(body.source, transfer) };
  const parts = body.parts.map((part) => ({ ...part, source: packSource(part.source, transfer) }));
  return { ...body, parts };
}

function packSource(source: BodySource, transfer: ArrayBuffer[]): SourceMessage {
  switch (source.kind) {
    case "text":
    case "blob":
      return source;
    case "bytes": {
      const bytes = new Uint8Array(heldBytes(source));
      transfer.push(bytes.buffer);
      return { kind: "bytes", bytes };
    }
    case "handle":
      return { kind: "descriptor", descriptor: source.handle.fd };
    case "stream":
      throw new Error("a stream was not refused");
  }
}

function readBody(body: BodyMessage): BodyPlan {
  if (body.kind === "none") return body;
  if (body.kind === "single") return { ...body, source: readSource(body.source) };
  const parts = body.parts.map((part) => ({ ...part, source: readSource(part.source) }));
  return { ...body, parts };
}

function readSource(source: SourceMessage): BodySource {
  if (source.kind !== "descriptor") return source;
  return { kind: "handle", handle: openDescriptor(source.descriptor) };
}

/** An open file of another thread: descriptors are the process's, and its caller keeps it open. */
function openDescriptor(descriptor: number): FileHandleLike {
  const readAt = promisify(read);
  return {
    fd: descriptor,
    stat: () => promisify(fstat)(descriptor),
    read: (buffer, offset, length, position) =>
      readAt(descriptor, buffer, offset, length, position),
  };
}
