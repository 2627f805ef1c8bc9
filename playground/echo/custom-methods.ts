// Gets methods node's HTTP parser does not know past it, by renaming them on the way in.
// Must not know about connections or routes.
import { METHODS } from "node:http";

export interface RenamedRequest {
  /** What the client wrote. */
  readonly method: string;
  /** The same bytes with a method the parser takes. */
  readonly packet: Buffer;
}

/** Undefined when the packet is not the start of a request with an unknown method. */
export function renameMethod(packet: Buffer = Buffer.alloc(0)): RenamedRequest | undefined {
  const start = packet.toString("latin1", 0, 256);
  const [, blank = "", method = ""] = /^((?:\r\n)*)([!#$%&'*+.^_`|~\w-]+) \S/.exec(start) ?? [];
  if (method === "" || METHODS.includes(method)) return undefined;
  const rest = packet.subarray(blank.length + method.length);
  return { method, packet: Buffer.concat([Buffer.from("POST"), rest]) };
}
