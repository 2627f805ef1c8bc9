// Credentials end to end: what is sent, how often, and to whom never.
import { request as httpRequest } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { startEchoServer } from "../../../playground/echo/server.js";
import { type RawServer, textReply } from "../../support/raw-server.js";
import { serveRaw, started } from "../../support/started.js";

let session: requests.Session;
beforeEach(() => {
  session = new requests.Session();
});
afterEach(() => session.close());

/** A server that keeps the requests it passes on to the echo server. */
async function serveEcho(): Promise<RawServer> {
  const echo = await started(startEchoServer());
  return await serveRaw(async (socket, { requestLine, headers, body }) => {
    const [method, path] = requestLine.split(" ");
    const sending = httpRequest(echo.url + path, { method, agent: false });
    for (const [name, value] of headers) {
      if (!/^(host|connection)$/i.test(name)) sending.setHeader(name, value);
    }
    const reply = new Promise<Buffer>((resolve, reject) => {
      sending.on("error", reject).on("response", (message) => {
        const { statusCode: status = 0, headersDistinct } = message;
        const challenge = headersDistinct["www-authenticate"] ?? [];
        const kept = { "WWW-Authenticate": challenge };
        buffer(message).then(
          (bytes) => resolve(textReply(bytes, { status, headers: kept })),
          reject,
        );
      });
    });
    sending.end(body);
    socket.write(await reply);
  });
}

const credentialsOf = ({ requests: seen }: RawServer): (string | undefined)[] =>
  seen.map((exchange) => exchange.header("authorization"));
const unauthorized = textReply("", { status: 401, headers: { "WWW-Authenticate": "Custom" } });

test("a bearer token is sent with the first request", async () => {
  const server = await serveRaw();
  await requests.get(server.url, { auth: { bearer: "abc.DEF-123~+/==" } });
  expect(credentialsOf(server)).toEqual(["Bearer abc.DEF-123~+/=="]);
});

test.each(["a b", "", "a\r\nX: y", "\u00e9"])(
  "the bearer token %j is refused unseen",
  async (t) => {
    const server = await serveRaw();
    const call = requests.get(server.url, { auth: { bearer: t } });
    await expect(call).rejects.toMatchObject({ name: "InvalidArgument", fault: "auth-token" });
    expect(server.connections).toBe(0);
  },
);

describe.each(["/MD5", "/SHA-256", ""])("digest%s", (algorithm) => {
  test.each(["auth", "auth-int", "both"])("qop %s asks once, then goes in at once", async (qop) => {
    const server = await serveEcho();
    const url = `${server.url}/digest-auth/${qop}/ada/love%20lace${algorithm}?q=1%202,3`;
    const auth = { digest: ["ada", "love lace"] } as const;
    const first = await session.post(url, { auth, data: "body \u00e9" });
    expect(first.status_code).toBe(200);
    expect(first.json()).toMatchObject({ authenticated: true, user: "ada" });
    expect(server.requests).toHaveLength(2);
    expect(credentialsOf(server)[0]).toBeUndefined();
    const second = await session.post(url, { auth, data: "another" });
    expect(second.status_code).toBe(200);
    expect(server.requests).toHaveLength(3);
    const counts = credentialsOf(server).map((header) => /\bnc=(\w+)/.exec(header ?? "")?.[1]);
    expect(counts).toEqual([undefined, "00000001", "00000002"]);
    expect(server.requests.map(({ body }) => body.toString()).slice(1)).toEqual([
      "body \u00e9",
      "another",
    ]);
    expect(server.failures).toEqual([]);
  });
});

test("digest with a wrong password is answered once and then given up", async () => {
  const server = await serveEcho();
  const auth = { digest: ["ada", "wrong"] } as const;
  const r = await session.get(`${server.url}/digest-auth/auth/ada/right`, { auth });
  expect(r.status_code).toBe(401);
  expect(server.requests).toHaveLength(2);
  expect(JSON.stringify(credentialsOf(server))).not.toContain("wrong");
});

test("what one session learned of a nonce is not known to another", async () => {
  const server = await serveEcho();
  const url = `${server.url}/digest-auth/auth/ada/pass`;
  const auth = { digest: ["ada", "pass"] } as const;
  await session.get(url, { auth });
  await using other = new requests.Session();
  expect((await other.get(url, { auth })).status_code).toBe(200);
  expect(credentialsOf(server).map((header) => header === undefined)).toEqual([
    ...[true, false],
    ...[true, false],
  ]);
});

describe("a function", () => {
  test("is asked for the first request, with the request as it will be sent", async () => {
    const server = await serveRaw();
    const seen: string[] = [];
    const auth: requests.AuthFunction = (request) => {
      seen.push(
        `${request.method} ${request.url} ${request.headers.some((h) => h.name === "X-A")}`,
      );
      return { Authorization: "Custom 1", "X-Signed": "yes" };
    };
    await requests.post(`${server.url}/p?q=1`, { auth, headers: { "X-A": "1" }, data: "x" });
    expect(seen).toEqual([`POST ${server.url}/p?q=1 true`]);
    expect(credentialsOf(server)).toEqual(["Custom 1"]);
    expect(server.requests[0]?.header("x-signed")).toBe("yes");
  });

  test("is asked once more after a 401, and no third time", async () => {
    const server = await serveRaw(unauthorized);
    const r = await requests.get(server.url, {
      auth: async (_, refused) => ({ Authorization: refused ? "renewed" : "kept" }),
    });
    expect(r.status_code).toBe(401);
    expect(credentialsOf(server)).toEqual(["kept", "renewed"]);
  });

  test("that gets it right the second time gets the reply", async () => {
    const server = await serveRaw([unauthorized, textReply("in")]);
    let asked = 0;
    const auth = () => (++asked === 1 ? undefined : { Authorization: "Custom 2" });
    const r = await requests.post(server.url, { auth, data: "body" });
    expect(r.content).toBe("in");
    expect(credentialsOf(server)).toEqual([undefined, "Custom 2"]);
    expect(server.requests.map(({ body }) => body.toString())).toEqual(["body", "body"]);
  });

  test("is not asked again where the body cannot be sent again: the 401 is the reply", async () => {
    let asked = 0;
    const auth = () => ({ "X-Count": ++asked });
    async function* once(): AsyncGenerator<string> {
      yield "body";
    }
    for (const options of [{ data: once() }, { files: { f: ["a.txt", once()] } }] as const) {
      asked = 0;
      const server = await serveRaw([unauthorized, textReply("in")]);
      const r = await requests.post(server.url, { auth, ...options });
      expect([r.status_code, asked, server.requests.length]).toEqual([401, 1, 1]);
    }
  });

  test("is not asked about another status", async () => {
    const server = await serveRaw(textReply("", { status: 403 }));
    let asked = 0;
    await requests.get(server.url, { auth: () => ({ "X-Count": ++asked }) });
    expect(asked).toBe(1);
  });

  test("that throws ends the call before anything is sent", async () => {
    const server = await serveRaw();
    const auth = () => {
      throw new TypeError("no key");
    };
    await expect(requests.get(server.url, { auth })).rejects.toThrow();
    expect(server.requests).toHaveLength(0);
  });

  test("whose header cannot be sent is refused", async () => {
    const server = await serveRaw();
    const auth = () => ({ Authorization: "s3cret\r\nX: y" });
    const error: unknown = await requests.get(server.url, { auth }).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: "InvalidHeader", fault: "header-value" });
    expect(`${error}${JSON.stringify(error)}`).not.toContain("s3cret");
    expect(server.requests).toHaveLength(0);
  });
});

const forms: readonly (readonly [string, requests.Auth])[] = [
  ["a pair", ["ada", "s3cret"]],
  ["a bearer token", { bearer: "s3cret" }],
  ["digest", { digest: ["ada", "s3cret"] }],
  ["a function", () => ({ Authorization: "s3cret", "X-Key": "s3cret" })],
];

describe.each(forms)("%s", (_, auth) => {
  test.each([false, true])("never goes to another origin (keep_headers %s)", async (keep) => {
    const challenge = `Digest realm="r", nonce="n", qop="auth", algorithm=MD5`;
    const asking = textReply("", { status: 401, headers: { "WWW-Authenticate": challenge } });
    const other = await serveRaw(asking);
    const location = textReply("", { status: 307, headers: { Location: `${other.url}/there` } });
    const first = await serveRaw(location);
    const r = await session.post(first.url, {
      ...{ auth, data: "x", cookies: { token: "s3cret" } },
      allow_redirects: { keep_headers: keep },
    });
    expect(r.status_code).toBe(401);
    expect(other.requests).toHaveLength(1);
    expect(other.requests[0]?.head).not.toMatch(/authorization|cookie|x-key|s3cret/i);
    expect(other.requests[0]?.body.toString()).toBe("x");
  });
});
