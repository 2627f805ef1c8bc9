// Proves the raw server reads requests exactly and replies in order, over TCP and TLS.
import { generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { connect as connectTls } from "node:tls";
import { afterEach, expect, test } from "vitest";
import { jsonReply, type RawServer, startRawServer, textReply } from "./raw-server.js";

const open: RawServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(...args: Parameters<typeof startRawServer>): Promise<RawServer> {
  const server = await startRawServer(...args);
  open.push(server);
  return server;
}

/** Sends the pieces one packet each and gives what comes back until the server closes. */
async function talk(socket: Socket, ...pieces: readonly (string | Buffer)[]): Promise<string> {
  const received: Buffer[] = [];
  const closed = once(socket, "close");
  socket.on("data", (chunk: Buffer) => received.push(chunk));
  for (const piece of pieces) {
    socket.write(piece);
    await sleep(5);
  }
  socket.end();
  await closed;
  return Buffer.concat(received).toString("latin1");
}

test("a request split anywhere is kept byte for byte", async () => {
  const server = await start();
  const request =
    "POST /a?b HTTP/1.1\r\nHost: h\r\nX-Odd:  \xe9 \r\nContent-Length: 4\r\n\r\n\0\xff\r\n";
  const pieces = [...request].map((unit) => Buffer.from(unit, "latin1"));
  const reply = await talk(connect(server.port, "127.0.0.1"), ...pieces);
  expect(reply).toBe("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  const [exchange] = server.requests;
  expect(exchange?.bytes.toString("latin1")).toBe(request);
  expect(exchange?.head).toBe(request.slice(0, -4));
  expect(exchange?.body).toEqual(Buffer.from([0, 255, 13, 10]));
  expect(exchange?.requestLine).toBe("POST /a?b HTTP/1.1");
  expect(exchange?.headers).toContainEqual(["X-Odd", "\xe9"]);
  expect(exchange?.header("CONTENT-length")).toBe("4");
  expect(exchange?.header("missing")).toBeUndefined();
});

test("a header given twice cannot be read as one", async () => {
  const server = await start();
  await talk(connect(server.port, "127.0.0.1"), "GET / HTTP/1.1\r\nA: 1\r\na: 2\r\n\r\n");
  expect(() => server.requests[0]?.header("A")).toThrow(/occurs 2 times/);
});

test("chunked bodies are decoded, and kept raw as well", async () => {
  const server = await start();
  const head = "PUT / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n";
  const body = "5;x=y\r\nhe\r\nl\r\nA\r\n0123456789\r\n0\r\nTrailer: 1\r\n\r\n";
  const pieces = [head + body.slice(0, 9), body.slice(9, 20), body.slice(20)];
  await talk(connect(server.port, "127.0.0.1"), ...pieces);
  expect(server.requests[0]?.body.toString()).toBe("he\r\nl0123456789");
  expect(server.requests[0]?.bytes.toString()).toBe(head + body);
});

test("pipelined requests are told apart and answered in order", async () => {
  const server = await start([
    async (socket) => {
      await sleep(20);
      socket.write(textReply("first", { headers: { "Set-Cookie": ["a=1", "b=2"] } }));
    },
    jsonReply({ é: 2 }, { status: 404 }),
    textReply("last", { status: 299, reason: "Fine", headers: { "content-length": "9" } }),
  ]);
  const one = "POST /1 HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi";
  const two = "GET /2 HTTP/1.1\r\n\r\n";
  const replies = await talk(
    connect(server.port, "127.0.0.1"),
    one + two + two.slice(0, 5),
    two.slice(5),
  );
  expect(replies).toBe(
    [
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 5\r\n",
      "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\nfirst",
      "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n",
      '{"\xc3\xa9":2}',
      "HTTP/1.1 299 Fine\r\nContent-Type: text/plain; charset=utf-8\r\ncontent-length: 9\r\n\r\nlast",
    ].join(""),
  );
  expect(server.requests.map(({ requestLine }) => requestLine.slice(0, 7))).toEqual([
    "POST /1",
    "GET /2 ",
    "GET /2 ",
  ]);
});

test("connections are numbered and counted; the last reply repeats", async () => {
  const server = await start([textReply("a"), textReply("b")]);
  const request = "GET / HTTP/1.1\r\n\r\n";
  const kept = connect(server.port, "127.0.0.1");
  kept.write(request);
  await once(kept, "data");
  expect(await talk(connect(server.port, "127.0.0.1"), request)).toMatch(/b$/);
  expect(server.open).toBe(1);
  expect(await talk(kept, request)).toMatch(/b$/);
  expect(server.requests.map(({ connection }) => connection)).toEqual([0, 1, 0]);
  expect(server.connections).toBe(2);
});

test("a reply that says close is the connection's last", async () => {
  const server = await start("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nto the end");
  const socket = connect(server.port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\n\r\n");
  const [chunk] = (await once(socket, "data")) as [Buffer];
  expect(chunk.toString()).toMatch(/to the end$/);
  await once(socket, "close");
  await expect(startRawServer("HTTP/1.1 200 \u2713\r\n\r\n")).rejects.toThrow(RangeError);
});

test.each([
  ["a bad chunk", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"],
  ["two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n12"],
  ["a failing reply", "GET / HTTP/1.1\r\n\r\n"],
])("%s costs the connection and is reported", async (_case, request) => {
  const server = await start(() => {
    throw new Error("a failing reply");
  });
  const socket = connect(server.port, "127.0.0.1");
  socket.on("error", () => {});
  expect(await talk(socket, request)).toBe("");
  expect(server.failures).toHaveLength(1);
});

test("close does not wait for clients", async () => {
  const server = await startRawServer(() => new Promise<void>(() => {}));
  const socket = connect(server.port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write("GET / HTTP/1.1\r\n\r\nGET");
  await expect.poll(() => server.requests.length).toBe(1);
  await Promise.all([server.close(), once(socket, "close")]);
  expect(server.open).toBe(0);
  await server.close();
});

test("speaks TLS with a given certificate", async () => {
  const { key, cert } = selfSigned();
  const server = await start(textReply("sealed"), { tls: { key, cert } });
  const socket = connectTls({ port: server.port, host: "127.0.0.1", ca: cert });
  expect(await talk(socket, "GET / HTTP/1.1\r\n", "\r\n")).toMatch(/sealed$/);
  expect(socket.authorized).toBe(true);
  expect(server.url).toBe(`https://127.0.0.1:${server.port}`);
});

/** A throwaway X.509 certificate for 127.0.0.1, so that no key has to be kept in the repository. */
function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const der = (tag: number, ...parts: readonly (Buffer | string)[]): Buffer => {
    const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const size = Buffer.from([0x82, content.length >> 8, content.length & 255]);
    const short = content.length < 128;
    return Buffer.concat([Buffer.from([tag]), short ? size.subarray(2) : size, content]);
  };
  const hex = (digits: string) => Buffer.from(digits, "hex");
  const ecdsaWithSha256 = der(0x30, hex("06082a8648ce3d040302"));
  const name = der(0x30, der(0x31, der(0x30, hex("0603550403"), der(0x0c, "test"))));
  const validity = der(0x30, der(0x17, "200101000000Z"), der(0x17, "491231235959Z"));
  const address = der(0x30, der(0x87, Buffer.from([127, 0, 0, 1])));
  const altName = der(0xa3, der(0x30, der(0x30, hex("0603551d11"), der(0x04, address))));
  const serial = hex("a003020102020101"); // version 3, serial number 1
  const publicDer = publicKey.export({ type: "spki", format: "der" });
  const body = der(0x30, serial, ecdsaWithSha256, name, validity, name, publicDer, altName);
  const signature = der(0x03, Buffer.from([0]), sign("sha256", body, privateKey));
  const cert = der(0x30, body, ecdsaWithSha256, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert}\n-----END CERTIFICATE-----\n`,
  };
}
