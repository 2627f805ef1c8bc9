// Routes behind Digest credentials (RFC 7616): the challenge and the check of its answer.
import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Exchange, Reply } from "./exchange.js";
import { parseParameters } from "./header-parameters.js";
import { jsonReply } from "./print-json.js";
import type { EchoRoute } from "./routing.js";

const realm = "echo@localhost";
const opaque = randomBytes(16).toString("hex");
// Nonces are signed rather than remembered: only ours pass, and nothing piles up.
const nonceKey = randomBytes(32);

const hashes = new Map([
  ["MD5", "md5"],
  ["SHA-256", "sha256"],
  ["SHA-512", "sha512"],
]);

export const digestRoutes: readonly EchoRoute[] = [
  {
    pattern: "/digest-auth/{qop}/{user}/{passwd}",
    methods: ["GET", "POST", "PUT"],
    description: "asks for these Digest credentials; qop is auth or auth-int",
    keepsBody: true,
    handler: (exchange) => guard(exchange, "MD5"),
  },
  {
    pattern: "/digest-auth/{qop}/{user}/{passwd}/{algorithm}",
    methods: ["GET", "POST", "PUT"],
    description: "wants Digest by MD5, SHA-256 or SHA-512",
    keepsBody: true,
    handler: (exchange) => guard(exchange, exchange.param("algorithm").toUpperCase()),
  },
];

function guard(exchange: Exchange, wantedAlgorithm: string): Reply {
  // As in httpbin, an unknown algorithm means MD5 and an unknown qop offers both.
  const algorithm = hashes.has(wantedAlgorithm) ? wantedAlgorithm : "MD5";
  const qop = exchange.param("qop");
  const offered = qop === "auth" || qop === "auth-int" ? [qop] : ["auth", "auth-int"];
  if (isAnswered(exchange, algorithm, offered)) {
    return jsonReply({ authenticated: true, user: exchange.param("user") });
  }
  const fields = [
    `realm="${realm}"`,
    `nonce="${issueNonce()}"`,
    `qop="${offered.join(", ")}"`,
    `opaque="${opaque}"`,
    `algorithm=${algorithm}`,
    "stale=FALSE",
  ];
  return { status: 401, headers: { "WWW-Authenticate": `Digest ${fields.join(", ")}` } };
}

function isAnswered(exchange: Exchange, algorithm: string, offered: readonly string[]): boolean {
  const sent = /^Digest +(.*)$/i.exec(exchange.headers.get("authorization") ?? "")?.[1];
  if (sent === undefined) return false;
  const given = parseParameters(sent, ",");
  const field = (name: string) => given.get(name) ?? "";
  const qop = field("qop");
  const proper =
    field("realm") === realm &&
    field("opaque") === opaque &&
    field("uri") === exchange.target &&
    (given.get("algorithm") ?? "MD5").toUpperCase() === algorithm &&
    offered.includes(qop) &&
    field("cnonce") !== "" &&
    /^[0-9a-f]{8}$/i.test(field("nc")) &&
    isOurNonce(field("nonce"));
  if (!proper) return false;

  const hash = (data: string | Buffer) =>
    createHash(hashes.get(algorithm) ?? "md5")
      .update(data)
      .digest("hex");
  const entity = qop === "auth-int" ? `:${hash(exchange.body)}` : "";
  const request = hash(`${exchange.method}:${field("uri")}${entity}`);
  // Clients disagree on the charset of credentials, so both common ones are right.
  return (["utf8", "latin1"] as const).some((charset) => {
    const user = Buffer.from(exchange.param("user"), charset);
    const secret = Buffer.from(`:${realm}:${exchange.param("passwd")}`, charset);
    const rest = [field("nonce"), field("nc"), field("cnonce"), qop, request].join(":");
    return (
      field("username") === user.toString("latin1") &&
      field("response").toLowerCase() === hash(`${hash(Buffer.concat([user, secret]))}:${rest}`)
    );
  });
}

function issueNonce(): string {
  const seed = randomBytes(12).toString("hex");
  return seed + sign(seed);
}

function isOurNonce(nonce: string): boolean {
  return nonce.slice(24) === sign(nonce.slice(0, 24));
}

function sign(seed: string): string {
  return createHmac("sha256", nonceKey).update(seed).digest("hex").slice(0, 24);
}
