// Digest end to end: the echo server asks and checks by its own reckoning, node:http carries.
import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../../generated/contract.js";
import { type EchoServer, startEchoServer } from "../../../playground/echo/server.js";
import { parseChallenges } from "../../../runtime/auth/challenge.js";
import {
  answerDigest,
  type DigestState,
  randomCnonce,
  reuseDigest,
} from "../../../runtime/auth/digest.js";
import type { DigestCredentials } from "../../../runtime/auth/digest-authorization.js";
import { pickDigest } from "../../../runtime/auth/digest-challenge.js";

let server: EchoServer;
beforeAll(async () => {
  server = await startEchoServer();
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly challenges: readonly string[];
}

function exchange(method: string, path: string, body: Uint8Array, auth?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = auth === undefined ? {} : { Authorization: auth };
    const sending = httpRequest(server.url + path, { method, headers, agent: false }, (reply) => {
      reply.resume();
      reply.on("end", () => {
        const challenges = reply.headersDistinct["www-authenticate"] ?? [];
        resolve({ status: reply.statusCode ?? 0, challenges });
      });
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

async function login(
  method: string,
  path: string,
  body: Uint8Array,
  credentials: DigestCredentials,
): Promise<{ status: number; state: DigestState }> {
  const asked = await exchange(method, path, body);
  expect(asked.status).toBe(401);
  const challenge = pickDigest(parseChallenges(asked.challenges));
  if (challenge === null) throw new Error("no challenge");
  const request = { method, origin: server.url, path, body };
  const answer = answerDigest(challenge, credentials, request, null, randomCnonce());
  const { status } = await exchange(method, path, body, answer.authorization);
  return { status, state: answer.state };
}

const body = new TextEncoder().encode("a body \u00e9");

describe.each(["auth", "auth-int", "both"])("qop %s", (qop) => {
  test.each(["", "/MD5", "/SHA-256"])("is granted with %s", async (algorithm) => {
    const path = `/digest-auth/${qop}/user/pass${algorithm}?q=1%202,3`;
    const { status } = await login("POST", path, body, ["user", "pass"]);
    expect(status).toBe(200);
  });
});

test("is refused with a wrong password", async () => {
  const path = "/digest-auth/auth/user/pass";
  const { status } = await login("GET", path, new Uint8Array(0), ["user", "wrong"]);
  expect(status).toBe(401);
});

test("carries names and passwords beyond ASCII", async () => {
  const [user, password] = ["J\u00e4s\u00f8n \u20ac", "p\u00e4ss\u4e2d"];
  const path = `/digest-auth/auth/${encodeURIComponent(user)}/${encodeURIComponent(password)}`;
  const { status } = await login("GET", path, new Uint8Array(0), [user, password]);
  expect(status).toBe(200);
});

test("is reused for the next request with no further challenge", async () => {
  const path = "/digest-auth/auth-int/user/pass/SHA-256";
  const { state } = await login("PUT", path, body, ["user", "pass"]);
  const other = new TextEncoder().encode("another");
  const request = { method: "PUT", origin: server.url, path, body: other };
  const next = reuseDigest(state, ["user", "pass"], request, randomCnonce());
  const { status } = await exchange("PUT", path, other, next?.authorization);
  expect(status).toBe(200);
  const forged = await exchange("PUT", path, body, next?.authorization);
  expect(forged.status, "the body that was not vouched for").toBe(401);
});

test("names what a server wants that is not supported", async () => {
  const asked = await exchange("GET", "/digest-auth/auth/u/p/SHA-512", new Uint8Array(0));
  const pick = (): unknown => pickDigest(parseChallenges(asked.challenges));
  expect(pick).toThrow(/algorithm "SHA-512".*SHA-512-256/);
});
