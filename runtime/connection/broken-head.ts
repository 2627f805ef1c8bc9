// Tells why the head of a reply could not be read, where undici's parser blames something else or
// names no limit. Knows no words of the spec.
import { codeOf } from "../errors.js";
import type { ReplyGate } from "./reply-gate.js";
import { BrokenReply, LimitReached } from "./transport-failure.js";

/** What no line of a head holds (RFC 9110 section 5.5). */
const control = /[^\P{Cc}\t\r\n\u0080-\u009f]/u;

/** What says where a body ends; with two of them, two readers may see two replies (RFC 9112 section 6.3). */
const framing = /^(?:content-length|transfer-encoding):/gim;

/**
 * The reason why a head was not read.
 *
 * @param error - what undici says: once a Content-Length has come, whatever is wrong behind it is to
 *   it a body of the wrong length
 */
export function explainHead(error: Error, gate: ReplyGate | undefined): Error {
  const code = codeOf(error);
  if (code === "UND_ERR_HEADERS_OVERFLOW") {
    const { maxHeaderSize } = process.getBuiltinModule("node:http");
    return new LimitReached(code, `${maxHeaderSize} bytes or more`);
  }
  if (gate === undefined || code !== "UND_ERR_RES_CONTENT_LENGTH_MISMATCH") return error;
  const [head = ""] = Buffer.from(gate.passed).toString("latin1").split("\r\n\r\n", 1);
  const found = control.exec(head)?.[0];
  if (found === undefined && [...head.matchAll(framing)].length > 1) {
    return new BrokenReply("HPE_FRAMING", "its head says twice where its body ends");
  }
  if (found === undefined) return new BrokenReply("HPE_LINE", "a line of its head is malformed");
  const byte = found.charCodeAt(0).toString(16).padStart(2, "0");
  return new BrokenReply("HPE_CONTROL", `its head holds the control character 0x${byte}`);
}
