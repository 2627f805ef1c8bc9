// The origin where nginx is not installed: the same paths by node:http, in a process of its own.
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const folder = process.argv[2] ?? "";
const files = new Map<string, Buffer>();
const made = new Map([
  ["/post", '{"ok":true}'],
  ["/cookies", '{"ok":true}'],
]);
const cookies = [
  "session=8f14e45fceea167a; Path=/; HttpOnly",
  "seen=1; Path=/; Max-Age=3600",
] as const;

function answer({ url = "/", headers }: IncomingMessage, reply: ServerResponse): void {
  if (url === "/cookies") reply.setHeader("Set-Cookie", [...cookies]);
  const gzipped = url === "/gzip.json" && /\bgzip\b/.test(String(headers["accept-encoding"]));
  if (gzipped) reply.setHeader("Content-Encoding", "gzip");
  reply.setHeader("Content-Type", "application/json");
  reply.end(made.get(url) ?? read(gzipped ? `${url}.gz` : url));
}

function read(url: string): Buffer {
  const known = files.get(url) ?? readFileSync(join(folder, url));
  files.set(url, known);
  return known;
}

const server = createServer((request, reply) => {
  request.resume();
  request.on("end", () => answer(request, reply));
});
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
