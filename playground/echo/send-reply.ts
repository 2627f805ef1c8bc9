// Writes a Reply to a node:http response, framing and back-pressure included.
// Must not know which route the reply comes from.
import type { ServerResponse } from "node:http";
import type { Reply } from "./exchange.js";
import { headerText } from "./reply-headers.js";

export async function sendReply(
  response: ServerResponse,
  reply: Reply,
  context: { readonly headOnly: boolean },
): Promise<void> {
  const { status = 200, headers = {}, body = "" } = reply;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, typeof value === "string" ? headerText(value) : value.map(headerText));
  }
  const bodyless = status === 204 || status === 304;
  if (status === 204) response.removeHeader("Content-Length");
  if (typeof body === "string" || body instanceof Uint8Array) {
    const bytes = typeof body === "string" ? Buffer.from(body) : body;
    if (!bodyless) response.setHeader("Content-Length", bytes.length);
    response.end(context.headOnly || bodyless ? undefined : bytes);
    return;
  }
  if (!context.headOnly && !bodyless) {
    response.flushHeaders();
    for await (const chunk of body) await write(response, chunk);
  }
  response.end();
}

// A chunk is on its way before the next is made: of several in one turn some Nodes make one.
function write(response: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    response.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
