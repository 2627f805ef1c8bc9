// The servers that the example programs talk to: pages, uploads, health, telemetry, parts and words.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Listening, listen } from "../support/listening.js";

export interface ExampleApi extends Listening {
  readonly url: string;
  /** Requests so far, as "METHOD path", with what is told of them. */
  readonly seen: readonly Seen[];
}

export interface Seen {
  readonly line: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

interface Call extends Seen {
  readonly url: URL;
  /** How often this line was seen before. */
  readonly before: number;
  readonly reply: ServerResponse;
}

export async function serveApi(): Promise<ExampleApi> {
  const seen: Seen[] = [];
  const server = createServer(async (message, reply) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const url = new URL(message.url ?? "/", `http://${message.headers.host}`);
    const line = `${message.method} ${url.pathname}`;
    const before = seen.filter((one) => one.line === line).length;
    const call = { line, headers: message.headers, body: Buffer.concat(chunks) };
    seen.push(call);
    const [, answer] = routes.find(([route]) => route.test(line)) ?? [];
    if (answer === undefined) reply.writeHead(404).end();
    else answer({ ...call, url, before, reply });
  });
  const listening = await listen(server);
  const url = `http://127.0.0.1:${listening.port}`;
  return Object.assign(Object.create(listening), { url, seen });
}

function send(reply: ServerResponse, status: number, value?: unknown, headers = {}): void {
  const type = { "Content-Type": "application/json" };
  reply.writeHead(status, { ...type, ...headers }).end(value && JSON.stringify(value));
}

const titles = ["Bolts are loose", "Nuts are missing", "Paint is dry", "Lid sticks", "Key is bent"];

const routes: readonly (readonly [RegExp, (call: Call) => void])[] = [
  [/^GET \/issues$/, sendIssues],
  [/^POST \/photos$/, ({ body, reply }) => send(reply, 201, { id: `photo-${body.length}` })],
  [/^GET \/well$/, ({ reply }) => send(reply, 200)],
  [/^GET \/restarting$/, ({ before, reply }) => send(reply, before < 2 ? 503 : 200)],
  [/^GET \/broken$/, ({ reply }) => send(reply, 500)],
  [/^GET \/silent$/, () => {}],
  [/^GET \/crashing$/, ({ reply }) => void reply.socket?.destroy()],
  [/^POST \/telemetry$/, takeTelemetry],
  [/^PUT \/pictures\//, ({ url, reply }) => send(reply, 201, null, { Location: url.pathname })],
  [/^POST \/parts$/, ({ body, reply }) => send(reply, 201, partOf(body))],
  [/^GET \/parts$/, ({ url, reply }) => send(reply, 200, [partNamed(url)])],
  [/^GET \/parts\/0$/, ({ reply }) => send(reply, 200, { id: "zero" })],
  [
    /^GET \/words\/caf%C3%A9$/,
    ({ reply }) => send(reply, 200, { meanings: ["a place", "a drink"] }),
  ],
];

const part = { id: 1, name: "bolt", quantity: 12, added: "2026-01-02T03:04:05Z" };

function partOf(body: Buffer): unknown {
  return { ...part, ...(JSON.parse(body.toString()) as object) };
}

function partNamed(url: URL): unknown {
  return { ...part, name: url.searchParams.get("name") };
}

/** Two a page, each linked to the next. */
function sendIssues({ url, reply }: Call): void {
  const page = Number(url.searchParams.get("page") ?? 1);
  const issues = titles
    .map((title, at) => ({ number: at + 1, title }))
    .slice(2 * page - 2, 2 * page);
  const next = new URL(url);
  next.searchParams.set("page", String(page + 1));
  const link = { Link: `<${next.pathname}${next.search}>; rel="next", </issues>; rel="first"` };
  send(reply, 200, issues, 2 * page < titles.length ? link : {});
}

/** Is not well at the first, knows the board by its token. */
function takeTelemetry({ headers, before, reply }: Call): void {
  if (headers.authorization !== "Bearer t0ken") send(reply, 401);
  else send(reply, before < 2 ? 503 : 202, null, { "Retry-After": "0" });
}
