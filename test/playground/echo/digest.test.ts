// Digest challenges of the echo server, answered by hand.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { call, useEchoServer } from "./call-echo.js";

useEchoServer();

describe("digest", () => {
  test.each([
    ["auth", "/MD5", "md5"],
    ["auth", "", "md5"],
    ["auth-int", "/SHA-256", "sha256"],
    ["both", "/SHA-512", "sha512"],
  ])("%s%s", async (qop, algorithm, digest) => {
    const uri = `/digest-auth/${qop}/u/p${algorithm}?q=1,2`;
    const challenge = (await call(uri)).headers["www-authenticate"] ?? "";
    const field = (name: string) => new RegExp(`${name}="?([^",]+)`).exec(challenge)?.[1] ?? "";
    expect(challenge).toContain(qop === "both" ? 'qop="auth, auth-int"' : `qop="${qop}"`);
    const h = (text: string) => createHash(digest).update(text).digest("hex");
    const used = qop === "both" ? "auth-int" : qop;
    const answer = (body: string, nonce: string) => {
      const ha2 = h(`POST:${uri}${used === "auth-int" ? `:${h(body)}` : ""}`);
      const response = h(`${h(`u:${field("realm")}:p`)}:${nonce}:00000001:c:${used}:${ha2}`);
      const parts = { username: "u", realm: field("realm"), nonce, uri, cnonce: "c", response };
      const quoted = Object.entries({ ...parts, opaque: field("opaque") }).map(
        ([k, v]) => `${k}="${v}"`,
      );
      const rest = `qop=${used}, nc=00000001, algorithm=${field("algorithm")}`;
      return { Authorization: `Digest ${quoted.join(", ")}, ${rest}` };
    };
    const post = (headers: { Authorization: string }) =>
      call(uri, { method: "POST", headers, body: "hello" });
    const good = await post(answer("hello", field("nonce")));
    expect([good.status, good.json()]).toEqual([200, { authenticated: true, user: "u" }]);
    expect((await post(answer("hello", "0".repeat(48)))).status).toBe(401);
    const tampered = await post(answer("other", field("nonce")));
    expect(tampered.status).toBe(used === "auth-int" ? 401 : 200);
  });
});
