// Faults of finding and reaching the server, TLS included.
import { createServer } from "node:tls";
import { createAuthority, createSelfSigned, encryptKey } from "../support/certificates.js";
import { startFullListener } from "../support/full-listener.js";
import { freePort, listen } from "../support/listening.js";
import { textReply } from "../support/raw-server.js";
import { type FaultCase, type Options, row, type Stage } from "./fault-case.js";

const authority = createAuthority();
const trusted = authority.issue();

/** Gets from a TLS server with a certificate. */
async function getSecured(
  stage: Stage,
  tls: { readonly key: string; readonly cert: string },
  options: Options = {},
): Promise<unknown> {
  const server = await stage.raw(textReply("ok"), { tls });
  return stage.get(server.url, options);
}

/** Gets from a TLS server that asks for a client certificate. */
async function getAsClient(
  stage: Stage,
  options: Options,
  version: "TLSv1.2" | "TLSv1.3",
): Promise<unknown> {
  const asking = { requestCert: true, rejectUnauthorized: true, ca: authority.cert };
  const server = createServer({ ...trusted, ...asking, maxVersion: version }, (socket) => {
    socket.on("error", () => {}).end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  });
  server.on("tlsClientError", () => {});
  const { port } = stage.keep(await listen(server));
  return stage.get(`https://127.0.0.1:${port}/`, { verify: authority.cert, ...options });
}

export const connectingFaults: readonly FaultCase[] = [
  row(
    "host-unknown",
    "a host name that there is not",
    ["ConnectionError", "dns-not-found", "dns", false],
    (stage) => stage.get(`http://${"x".repeat(64)}.invalid/`, { proxy: null }),
  ),
  row(
    "port-closed",
    "a port on which nothing listens",
    ["ConnectionError", "connect-refused", "connect", false],
    async (stage) => stage.get(`http://127.0.0.1:${await freePort()}/`),
  ),
  row(
    "connect-limit",
    "a host that does not answer the attempt to connect",
    ["ConnectTimeout", "connect-timeout", "connect", false],
    async (stage) => {
      const { port } = stage.keep(await startFullListener());
      return stage.get(`http://127.0.0.1:${port}/`, { timeout: { connect: 0.1 } });
    },
  ),
  row(
    "tls-silent",
    "a server that accepts and says nothing of TLS",
    ["ConnectTimeout", "connect-timeout", "tls", false],
    async (stage) => {
      const { port } = await stage.listen(() => {});
      return stage.get(`https://127.0.0.1:${port}/`, { timeout: { connect: 0.1 } });
    },
  ),
  row(
    "tls-closed",
    "a server that closes while TLS is set up",
    ["ConnectionError", "connect-broken", "tls", false],
    async (stage) => {
      const { port } = await stage.listen((socket) => socket.once("data", () => socket.end()));
      return stage.get(`https://127.0.0.1:${port}/`);
    },
  ),
  row(
    "tls-not-spoken",
    "https to a port that speaks http",
    ["SSLError", "tls-failed", "tls", false],
    async (stage) => {
      const { port } = await stage.listen((socket) => socket.end("HTTP/1.1 400 Bad\r\n\r\n"));
      return stage.get(`https://127.0.0.1:${port}/`);
    },
  ),
  row(
    "tls-unexpected",
    "http to a port that speaks https",
    ["ConnectionError", "connection-lost", "headers", true],
    async (stage) => {
      const server = await stage.raw(textReply("x"), { tls: trusted });
      return stage.get(server.url.replace("https:", "http:"));
    },
  ),
  row(
    "tls-self-signed",
    "a certificate that vouches for itself",
    ["SSLError", "tls-untrusted", "tls", false],
    (stage) => getSecured(stage, createSelfSigned()),
  ),
  row(
    "tls-unknown-authority",
    "a certificate of an authority that is not trusted",
    ["SSLError", "tls-untrusted", "tls", false],
    (stage) => getSecured(stage, trusted, { verify: createAuthority("Another").cert }),
  ),
  row(
    "tls-expired",
    "a certificate that has expired",
    ["SSLError", "tls-expired", "tls", false],
    (stage) =>
      getSecured(stage, authority.issue({ years: [2019, 2020] }), { verify: authority.cert }),
  ),
  row(
    "tls-too-early",
    "a certificate that is not valid yet",
    ["SSLError", "tls-expired", "tls", false],
    (stage) =>
      getSecured(stage, authority.issue({ years: [2048, 2049] }), { verify: authority.cert }),
  ),
  row(
    "tls-wrong-host",
    "a certificate for another host",
    ["SSLError", "tls-wrong-host", "tls", false],
    (stage) =>
      getSecured(stage, authority.issue({ hosts: ["example.com"] }), { verify: authority.cert }),
  ),
  row(
    "tls-client-missing",
    "a server that asks for a client certificate (TLS 1.3)",
    ["SSLError", "tls-client-refused", "tls", false],
    (stage) => getAsClient(stage, {}, "TLSv1.3"),
  ),
  row(
    "tls-client-missing-1-2",
    "a server that asks for a client certificate (TLS 1.2)",
    ["SSLError", "tls-client-refused", "tls", false],
    (stage) => getAsClient(stage, {}, "TLSv1.2"),
  ),
  row(
    "tls-client-dropped",
    "a server that closes on a client certificate without a word",
    ["ConnectionError", "connection-lost", "headers", true],
    (stage) => {
      const cert = createAuthority("Stranger").issue();
      return getAsClient(stage, { cert }, "TLSv1.3");
    },
  ),
  row(
    "verify-missing",
    "a file of authorities that there is not",
    ["InvalidArgument", "pem-unreadable", "prepare", false],
    (stage) => getSecured(stage, trusted, { verify: "/no/such/ca.pem" }),
  ),
  row(
    "verify-garbage",
    "a file of authorities that holds none",
    ["InvalidArgument", "pem-unreadable", "prepare", false],
    (stage) => getSecured(stage, trusted, { verify: new TextEncoder().encode("not PEM") }),
  ),
  row(
    "cert-mismatch",
    "a client certificate with another's key",
    ["InvalidArgument", "pem-unreadable", "prepare", false],
    (stage) => {
      const cert = [authority.issue().cert, authority.issue().key];
      return getSecured(stage, trusted, { verify: authority.cert, cert });
    },
  ),
  row(
    "cert-passphrase",
    "a key whose passphrase is wrong",
    ["InvalidArgument", "pem-unreadable", "prepare", false],
    (stage) => {
      const issued = authority.issue();
      const key = encryptKey(issued, "right");
      const cert = { cert: issued.cert, key, passphrase: stage.secret };
      return getSecured(stage, trusted, { verify: authority.cert, cert });
    },
  ),
];
