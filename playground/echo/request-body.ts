// Reads request bodies within limits; must not know what the bytes are for.
import type { IncomingMessage } from "node:http";
import { Refusal } from "./exchange.js";

/** Past this a client is cut off, whatever the route. */
export const bodyLimit = 1024 ** 3;
/** Past this a body is no longer held in memory to be echoed. */
export const keptBodyLimit = 64 * 1024 ** 2;

/**
 * Resolves once the whole body has come in, with its bytes or, when not kept, with none. Rejects
 * with a 413 as soon as the limit is known to be passed. Reading goes on even then: closing a
 * connection with unread bytes resets it, and the client would lose the 413.
 */
export function readBody(request: IncomingMessage, kept: boolean): Promise<Buffer> {
  const limit = kept ? keptBodyLimit : bodyLimit;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let refused = false;
    const refuse = () => {
      refused = true;
      chunks.length = 0;
      reject(new Refusal(413, `request bodies end at ${limit} bytes here`));
    };
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (kept && !refused) chunks.push(chunk);
      if (length > limit && !refused) refuse();
      if (length > bodyLimit) request.destroy();
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
    request.on("close", () => reject(new Error("the client left before the end of its body")));
    if (Number(request.headers["content-length"] ?? 0) > limit) refuse();
  });
}
