// TLS that works: who is trusted, who one is, and what the server is told.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type TLSSocket } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { createAuthority, createSelfSigned, encryptKey } from "../../support/certificates.js";
import { type Listening, listen } from "../../support/listening.js";

const authority = createAuthority();
const client = authority.issue();
const seen: { readonly name: string | false | null; readonly client: string | undefined }[] = [];
let server: Listening;
let selfSigned: Listening;
let folder: string;

const answer = (socket: TLSSocket): void => {
  const client = socket.getPeerX509Certificate()?.subject;
  seen.push({ name: socket.servername, client });
  socket.on("error", () => {});
  socket.on("data", () => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
};

beforeAll(async () => {
  const asking = { requestCert: true, rejectUnauthorized: false, ca: authority.cert };
  server = await listen(createServer({ ...authority.issue(), ...asking }, answer));
  selfSigned = await listen(createServer(createSelfSigned(), answer));
  folder = await mkdtemp(join(tmpdir(), "tls-"));
});
afterAll(async () => {
  await server.close();
  await selfSigned.close();
  await rm(folder, { recursive: true });
});

const urlOf = ({ port }: Listening, host = "127.0.0.1") => `https://${host}:${port}/` as const;

describe("an authority is trusted", () => {
  test.each(["text", "bytes", "a path"])("given as %s", async (form) => {
    const path = join(folder, "ca.pem");
    await writeFile(path, authority.cert);
    const bytes = new TextEncoder().encode(authority.cert);
    const verify = form === "text" ? authority.cert : form === "bytes" ? bytes : path;
    const response = await requests.get(urlOf(server), { verify });
    expect(response.content).toBe("ok");
  });

  test("among others, as a bundle has them", async () => {
    const verify = `# my authorities\n${createAuthority("Other").cert}\n${authority.cert}`;
    expect((await requests.get(urlOf(server), { verify })).content).toBe("ok");
  });

  test("for the calls that name it alone", async () => {
    await requests.get(urlOf(server), { verify: authority.cert });
    const error = await requests.get(urlOf(server)).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(requests.SSLError);
    expect(error).toMatchObject({ phase: "tls", sent: false });
    expect(error.hint).toMatch(/\w/);
  });
});

test("verify: false takes any certificate, and of these calls alone", async () => {
  expect((await requests.get(urlOf(selfSigned), { verify: false })).content).toBe("ok");
  const error = await requests.get(urlOf(selfSigned)).catch((thrown) => thrown);
  expect(error).toMatchObject({ fault: "tls-untrusted" });
});

describe("the server is told", () => {
  test.each([
    ["localhost", "localhost"],
    ["127.0.0.1", false],
  ])("the name %s: %s", async (host, name) => {
    seen.length = 0;
    await using session = new requests.Session({ verify: authority.cert });
    await session.get(urlOf(server, host));
    expect(seen.map((connection) => connection.name)).toEqual([name]);
  });

  test("the URL's name, whatever the header Host says", async () => {
    seen.length = 0;
    await using session = new requests.Session({ verify: authority.cert });
    const headers = { Host: "example.com" };
    expect((await session.get(urlOf(server, "localhost"), { headers })).content).toBe("ok");
    expect(seen.map((connection) => connection.name)).toEqual(["localhost"]);
  });
});

describe("a client certificate is shown", () => {
  const { cert, key } = client;
  const forms: readonly (readonly [string, requests.ClientCertificate])[] = [
    ["in one text with its key", cert + key],
    ["beside its key", [cert, key]],
    ["with a passphrase", { cert, key: encryptKey(client, "open"), passphrase: "open" }],
  ];
  test.each(forms)("%s", async (_form, given) => {
    seen.length = 0;
    await using session = new requests.Session({ verify: authority.cert, cert: given });
    await session.get(urlOf(server));
    expect(seen).toMatchObject([{ client: "CN=leaf" }]);
  });

  test("never over a connection that was made without it", async () => {
    seen.length = 0;
    await using session = new requests.Session({ verify: authority.cert });
    await session.get(urlOf(server));
    await session.get(urlOf(server), { cert: [cert, key] });
    await session.get(urlOf(server));
    expect(seen.slice(0, 2).map((connection) => connection.client)).toEqual([undefined, "CN=leaf"]);
  });

  test("a certificate without its key is refused in words", async () => {
    const given = { cert, verify: authority.cert };
    const refused = requests.get(urlOf(server), given);
    await expect(refused).rejects.toThrow("cert cannot be read: it holds no PEM private key");
  });

  test("a key without its PEM lines is refused, and no error holds it", () => {
    const bare = key.replace(/-----[^-]+-----|\n/g, "");
    for (const given of [bare, [cert, bare], { cert, key: bare }]) {
      const refused = () => requests.prepare("GET", "https://h/", { cert: given as string });
      expect(refused).toThrow(requests.InvalidArgument);
      expect(refused).toThrow(/with its -----BEGIN lines/);
      expect(refused).not.toThrow(bare.slice(0, 20));
    }
  });
});
