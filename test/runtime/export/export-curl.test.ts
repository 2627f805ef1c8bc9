// What curl makes of the command is the request itself: its own bytes, read by a raw server.
import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "../../../generated/contract.js";
import { type PreparedRequest, prepareRequest, SessionCore } from "../../../runtime/index.js";
import { type RawExchange, type RawServer, startRawServer } from "../../support/raw-server.js";
import { exportCases, prepareCase } from "./export-cases.js";

const { post, get, head } = contract.verbs;
const found = spawnSync("curl", ["--version"], { encoding: "utf8" });
if (found.status !== 0) console.log("curl is not installed: its commands are not run");

let server: RawServer;
let folder: string;
const session = new SessionCore();

beforeAll(async () => {
  server = await startRawServer((socket, { header }) => {
    const closes = header("Connection") === "close";
    const reply = `HTTP/1.1 200 OK\r\nContent-Length: 0\r\n${closes ? "Connection: close\r\n" : ""}\r\n`;
    if (closes) socket.end(reply);
    else socket.write(reply);
  });
  // No settings of whoever runs the tests.
  folder = await mkdtemp(join(tmpdir(), "curl-"));
});

afterAll(async () => {
  await session.close();
  await server.close();
  await rm(folder, { recursive: true });
});

function last(): RawExchange {
  const exchange = server.requests.at(-1);
  if (exchange === undefined) throw new Error("nothing arrived");
  return exchange;
}

async function run(command: string): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: folder, LC_ALL: "C.UTF-8" };
  const options = { env, cwd: folder, timeout: 15_000 };
  const { stdout } = await promisify(execFile)("sh", ["-c", command], options);
  return stdout;
}

/** A request as it was received, its header names in lower case and sorted, one boundary for all. */
function readable({ requestLine, headers, body }: RawExchange): unknown {
  const type = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  const [, boundary] = /^multipart\/form-data; boundary=(\S+)$/.exec(type) ?? [];
  const unify = (text: string): string =>
    boundary === undefined ? text : text.replaceAll(boundary, "BOUNDARY");
  const shown = headers
    .map(([name, value]) => `${name.toLowerCase()}: ${unify(value)}`)
    .map((line) => (boundary === undefined ? line : line.replace(/^content-length: .*/, "")))
    .sort();
  return { requestLine, headers: shown, body: unify(body.toString("latin1")) };
}

async function expectSame(request: PreparedRequest): Promise<void> {
  await session.send(request);
  const own = readable(last());
  const said = givenOf(last(), request);
  for (const exact of [true, false]) {
    const count = server.requests.length;
    const command = request.to_curl({ secrets: true, exact });
    await run(command);
    expect(server.requests, command).toHaveLength(count + 1);
    if (exact) expect(readable(last()), command).toEqual(own);
    else expect(givenOf(last(), request), command).toEqual(said);
  }
}

const automatic = contract.headers.automatic.filter(({ when }) => when === "always");
const reasons = new Set(automatic.map(({ why }) => why));

/** A request without what nobody asked for, whoever added it. */
function givenOf(exchange: RawExchange, request: PreparedRequest): unknown {
  const unasked = request.headers.filter(({ name, why }) => name !== "Host" && reasons.has(why));
  const names = new Set(unasked.map(({ name }) => name.toLowerCase()));
  const headers = exchange.headers.filter(([name]) => !names.has(name.toLowerCase()));
  return readable({ ...exchange, headers });
}

describe.skipIf(found.status !== 0)("curl sends the same", () => {
  test.each(exportCases.map((one) => [one.title, one] as const))("%s", async (_, one) => {
    await expectSame(prepareCase(one, server.url));
  });

  test("for any headers and body", { timeout: 60_000 }, async () => {
    const managed = contract.headers.refused.map(({ name }) => name.toLowerCase());
    const name = fc
      .stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,12}$/)
      .filter(
        (text) => ![...managed, "content-length", "content-type"].includes(text.toLowerCase()),
      );
    const value = fc
      .string({ unit: "binary", maxLength: 12 })
      .filter((text) => !/\p{Cc}|\p{Cs}/u.test(text));
    const pair = fc.tuple(name, value);
    const selector = ([text]: [string, string]): string => text.toLowerCase();
    const headers = fc.uniqueArray(pair, { maxLength: 4, selector });
    const text = fc.string({ unit: fc.constantFrom(..."aé\u{1f600}'\"\\;=,@<>%\n\r\t\0 $`!-") });
    const part = fc.tuple(fc.option(text, { nil: null }), text);
    const body = fc.oneof(
      fc.record({ data: text }),
      fc.record({ data: fc.uint8Array() }),
      fc.record({ json: fc.jsonValue() }),
      fc.record({ files: fc.array(fc.tuple(text, part), { maxLength: 3 }) }),
    );
    await fc.assert(
      fc.asyncProperty(headers, body, async (given, sent) => {
        const options = { headers: Object.fromEntries(given), ...sent };
        await expectSame(prepareRequest(post, `${server.url}/x`, options));
      }),
      { numRuns: 150 },
    );
  });

  test("where files and streams are read from where the remarks say", async () => {
    await writeFile(join(folder, "data"), "é!");
    await writeFile(join(folder, "a b.txt"), "é!");
    const blob = new Blob(["é!"], { type: "text/plain;charset=utf-8" });
    await expectSame(prepareRequest(post, server.url, { data: blob }));
    await expectSame(prepareRequest(post, server.url, { data: new File([blob], "a b.txt") }));
    const files = { f: ["a b.txt", blob], data: [null, blob] };
    const request = prepareRequest(post, server.url, { files });
    expect(request.to_curl()).toMatch(
      /^# The 3 bytes of the Blob are read from the file 'a b.txt'\.$/m,
    );
    await expectSame(request);
    const stream = new Blob(["é!"]).stream();
    const streamed = prepareRequest(post, server.url, { data: stream });
    const command = streamed.to_curl({ exact: true });
    expect(command).toMatch(/^# The bytes of the stream are read from standard input\.$/m);
    await session.send(streamed);
    const own = readable(last());
    await run(`printf 'é!' |\n${command}`);
    expect(readable(last())).toEqual(own);
  });

  test("a compressed reply is decoded", async () => {
    const { gzipSync } = await import("node:zlib");
    const body = gzipSync("decoded");
    const text = Buffer.concat([
      Buffer.from(
        `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
    ]);
    const zipped = await startRawServer(text);
    try {
      expect(await run(prepareRequest(get, zipped.url).to_curl({ exact: true }))).toBe("decoded");
    } finally {
      await zipped.close();
    }
  });

  test("a reply to HEAD ends with its headers, with a body in the request too", async () => {
    const reply = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\n";
    const described = await startRawServer(reply);
    try {
      await run(prepareRequest(head, described.url).to_curl());
      await run(prepareRequest(head, described.url, { data: "x" }).to_curl());
      expect(described.requests.map(({ body }) => body.toString())).toEqual(["", "x"]);
    } finally {
      await described.close();
    }
  });

  test("redirects are followed as far as here", async () => {
    const hop = "HTTP/1.1 302 Found\r\nLocation: /y\r\nContent-Length: 0\r\n\r\n";
    const final = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone";
    const redirecting = await startRawServer([hop, final, hop, hop]);
    const { url } = redirecting;
    try {
      expect(await run(prepareRequest(post, url, { data: "x" }).to_curl())).toBe("done");
      const lines = redirecting.requests.map(({ requestLine }) => requestLine);
      expect(lines).toEqual(["POST / HTTP/1.1", "GET /y HTTP/1.1"]);
      await run(prepareRequest(get, url, { allow_redirects: false }).to_curl());
      expect(redirecting.requests).toHaveLength(3);
      const limited = prepareRequest(get, url, { allow_redirects: 1 }).to_curl();
      await expect(run(limited)).rejects.toMatchObject({ code: 47 });
    } finally {
      await redirecting.close();
    }
  });

  test("time limits hold", async () => {
    const silent = await startRawServer(() => {});
    try {
      const command = prepareRequest(get, silent.url, { timeout: 0.2 }).to_curl();
      await expect(run(command)).rejects.toMatchObject({ code: 28 });
    } finally {
      await silent.close();
    }
  });
});

describe("what nobody asked for", () => {
  const url = "https://a.example/";
  const added = { "User-Agent": "mine", "Accept-Encoding": "br", Accept: "text/plain" };
  test.each<readonly [string, object, string]>([
    ["is left to curl", {}, `curl ${url} --location\n`],
    ["is said where it is given", { headers: added }, "-H 'User-Agent: mine'"],
    ["is said where it is given", { headers: added }, "-H 'Accept: text/plain'"],
    [
      "is said where it is given",
      { headers: added },
      "-H 'Accept-Encoding: br' \\\n  --compressed",
    ],
    ["is said where it is given", { headers: { Connection: "close" } }, "-H 'Connection: close'"],
    ["is left out where it was", { headers: { Accept: null } }, `-H Accept:\n`],
    ["is left out where it was", { headers: { "User-Agent": null } }, `-H User-Agent:\n`],
    ["is said of redirects", { allow_redirects: 3 }, "--max-redirs 3 --proto-redir =https\n"],
  ])("%s: %j", (_, options, wanted) => {
    expect(prepareRequest(get, url, options).to_curl()).toContain(wanted);
  });
});

describe("how it is carried out", () => {
  const pem = "-----BEGIN CERTIFICATE-----\n";
  const digest = { auth: { digest: ["u", "pw"] } };
  const proxy = { proxy: "socks5://u:pw@127.0.0.1:1080" };
  const cert = { cert: ["c.pem", pem], verify: "it's.pem" };
  const locked = { cert: { cert: "c", key: "k", passphrase: "pw" } };
  test.each<readonly [object, readonly string[]]>([
    [{}, ["--location", "--max-redirs 20", "--proto-redir =https", "--http1.1"]],
    [{ allow_redirects: { max: 3, downgrade: true } }, ["--max-redirs 3"]],
    [{ timeout: { connect: 1.5, read: 2.5, total: 9 } }, ["--connect-timeout 1.5"]],
    [{ timeout: { read: 2.5, total: 9 } }, ["--speed-limit 1", "--speed-time 3", "--max-time 9"]],
    [{ proxy: null }, ["--noproxy '*'"]],
    [proxy, ["-x socks5h://u:pw@127.0.0.1:1080", "--noproxy ''"]],
    [{ verify: false }, ["--insecure"]],
    [cert, ["--cert c.pem", "--key key.pem", "--cacert 'it'\\''s.pem'"]],
    [locked, ["--cert c", "--key k", "--pass pw"]],
    [digest, ["--digest", "--user u:pw"]],
  ])("%j is %j", (options, wanted) => {
    const request = prepareRequest(get, "https://a.example/", options);
    const rows = request.to_curl({ secrets: true, exact: true }).split(" \\\n  ");
    expect(rows.map((row) => row.trim())).toEqual(expect.arrayContaining([...wanted]));
    expect(request.to_curl()).not.toMatch(/\bpw\b/);
  });

  test("what is not asked for is not said", () => {
    const command = prepareRequest(get, "http://a.example/", { allow_redirects: false }).to_curl();
    expect(command).not.toMatch(/location|redir|time|proxy|insecure|cert|http1|globoff|-X/);
  });
});
