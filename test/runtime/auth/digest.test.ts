// Which Digest challenge is answered and how: counted, reused, quoted, refused.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import "../../../generated/contract.js";
import { parseChallenges } from "../../../runtime/auth/challenge.js";
import {
  answerDigest,
  randomCnonce,
  reuseDigest,
  shouldAnswer,
} from "../../../runtime/auth/digest.js";
import { pickDigest } from "../../../runtime/auth/digest-challenge.js";
import { bytes, fields, get, hash, pick } from "./digest-exchange.js";

/** The fault's name and what the error says. */
function faultOf(act: () => unknown): [string, string] {
  try {
    act();
  } catch (error) {
    const { fault, message } = error as { fault: string; message: string };
    return [fault, message];
  }
  throw new Error("nothing was thrown");
}

describe("what is chosen", () => {
  test.each([
    ["the strongest hash", ["MD5", "SHA-512-256", "SHA-256"], "SHA-512-256"],
    ["the strongest that is known", ["SHA-3-512", "MD5", "SHA-256"], "SHA-256"],
    ["the first among equals", ["SHA-256-sess", "SHA-256"], "SHA-256-sess"],
  ])("%s", (_title, offered, want) => {
    const lines = offered.map((name) => `Digest realm="r", nonce="n", algorithm=${name}`);
    expect(pick(...lines).algorithm.name).toBe(want);
    expect(pick(lines.join(", ")).algorithm.name).toBe(want);
  });

  test("the algorithm in any case, sent back as the server spelt it", () => {
    const challenge = pick('Digest realm="r", nonce="n", algorithm="sha-256", QOP="AUTH"');
    const { authorization } = answerDigest(challenge, ["u", "p"], get("/"), null, "c");
    expect(authorization).toContain("algorithm=sha-256,");
    expect(fields(authorization).response).toHaveLength(64);
  });

  test("nothing where Digest is not asked for", () => {
    expect(pickDigest(parseChallenges(['Basic realm="x", Negotiate']))).toBeNull();
  });

  test.each([
    ['Digest realm="r", nonce="n", algorithm=SHA-512', 'algorithm "SHA-512"'],
    ['Digest realm="r", nonce="n", qop="token"', 'qop "token"'],
    ['Digest realm="r"', "no nonce"],
    ["Digest nonce=n, algorithm=X, Digest nonce=n, algorithm=Y", 'algorithm "X"; or algorithm "Y"'],
  ])("a fault says what is wanted and what is supported: %s", (line, wanted) => {
    const [fault, message] = faultOf(() => pick(line));
    expect(fault).toBe("digest-unsupported");
    expect(message).toContain(wanted);
    expect(message).toMatch(/MD5, MD5-sess, SHA-256, SHA-256-sess, SHA-512-256.*auth, auth-int/);
  });
});

describe("auth-int", () => {
  const line = 'Digest realm="r", nonce="n", qop="auth-int", algorithm=SHA-256';
  const credentials = ["u", "p"] as const;

  test("vouches for the body", () => {
    const request = { ...get("/x?y=1"), method: "PUT", body: bytes("caf\u00e9") };
    const { authorization } = answerDigest(pick(line), credentials, request, null, "c");
    const h = (text: string): string => hash("sha256", text);
    const want = h(`${h("u:r:p")}:n:00000001:c:auth-int:${h(`PUT:/x?y=1:${h("caf\u00e9")}`)}`);
    expect(fields(authorization)).toMatchObject({ qop: "auth-int", response: want });
  });

  test("is passed over where auth is offered too, which a streamed body needs", () => {
    const both = pick(line.replace("auth-int", "auth-int, auth"));
    const { authorization } = answerDigest(
      both,
      credentials,
      { ...get("/"), body: null },
      null,
      "c",
    );
    expect(fields(authorization).qop).toBe("auth");
  });

  test("is a fault for a streamed body, and not tried beforehand", () => {
    const streamed = { ...get("/", "http://h"), method: "PUT", body: null };
    const [fault, message] = faultOf(() =>
      answerDigest(pick(line), credentials, streamed, null, "c"),
    );
    expect(fault).toBe("digest-body-streamed");
    expect(message).toContain("PUT http://h/");
    const { state } = answerDigest(pick(line), credentials, get("/", "http://h"), null, "c");
    expect(reuseDigest(state, credentials, streamed, "d")).toBeNull();
  });
});

describe("further requests", () => {
  const line = 'Digest realm="r", nonce="n", qop="auth"';
  const credentials = ["u", "p"] as const;

  test("count the uses of a nonce, in hexadecimal, and begin again with a new one", () => {
    let { state } = answerDigest(pick(line), credentials, get("/"), null, "c");
    const counts: (string | undefined)[] = [];
    for (let turn = 0; turn < 15; turn++) {
      const answer = reuseDigest(state, credentials, get("/"), randomCnonce());
      if (answer === null) throw new Error("not reused");
      state = answer.state;
      counts.push(fields(answer.authorization).nc);
    }
    expect(counts.at(0)).toBe("00000002");
    expect(counts.at(-2)).toBe("0000000f");
    expect(counts.at(-1)).toBe("00000010");
    const again = answerDigest(pick(line), credentials, get("/"), state, "c");
    expect(fields(again.authorization).nc).toBe("00000011");
    const fresh = answerDigest(pick(line.replace('"n"', '"m"')), credentials, get("/"), state, "c");
    expect(fields(fresh.authorization).nc).toBe("00000001");
    const elsewhere = get("/", "http://other");
    const other = answerDigest(pick(line), credentials, elsewhere, state, "c");
    expect(fields(other.authorization).nc).toBe("00000001");
  });

  test.each(["MD5", "SHA-256", "SHA-512-256"])(
    "of %s-sess keep the key of the first answer",
    (name) => {
      const node = { MD5: "md5", "SHA-256": "sha256" }[name] ?? "sha512-256";
      const h = (text: string): string => hash(node, text);
      const key = h(`${h("u:r:p")}:n:first`);
      const request = h("GET:/");
      const challenge = pick(`${line}, algorithm=${name}-sess`);
      const first = answerDigest(challenge, credentials, get("/"), null, "first");
      expect(fields(first.authorization)).toMatchObject({
        cnonce: "first",
        response: h(`${key}:n:00000001:first:auth:${request}`),
      });
      const second = reuseDigest(first.state, credentials, get("/"), "second");
      expect(fields(second?.authorization ?? "")).toMatchObject({
        cnonce: "first",
        response: h(`${key}:n:00000002:first:auth:${request}`),
      });
    },
  );

  test.each([
    ["", "/any", true],
    ['domain="/private"', "/private/a?b", true],
    ['domain="/private"', "/public", false],
    ['domain="/a http://host/b"', "/b/c", true],
    ['domain="http://other/"', "/b/c", false],
    ['domain="http://["', "/", false],
    ['domain="/b"', "/a?next=http://host/b", false],
  ])("are answered beforehand in the protection space alone: %s %s", (domain, path, want) => {
    const challenge = pick(`${line}, ${domain}`);
    const { state } = answerDigest(challenge, credentials, get("/first"), null, "c");
    expect(reuseDigest(state, credentials, get(path), "d") !== null).toBe(want);
    expect(reuseDigest(state, credentials, get(path, "https://host"), "d")).toBeNull();
    expect(reuseDigest(state, credentials, get(path, "http://other"), "d")).toBeNull();
  });

  test("are not made after a refusal, but are for a stale nonce, though not for ever", () => {
    const refused = pick(`${line}, stale=false`);
    const stale = pick(`${line}, stale=TRUE`);
    expect([0, 1, 2].map((answers) => shouldAnswer(refused, answers))).toEqual([
      true,
      false,
      false,
    ]);
    expect([0, 1, 2, 3].map((answers) => shouldAnswer(stale, answers))).toEqual([
      ...[true, true, true, false],
    ]);
  });
});

describe("what is sent", () => {
  test("quotes what the server quoted, and hashes it without the escapes", () => {
    const challenge = pick('Digest realm="a \\"b\\" \\\\c", nonce="n\\"", opaque="\\"o"');
    const { authorization } = answerDigest(challenge, ['u"\\', "p"], get("/"), null, "c");
    expect(authorization).toContain('username="u\\"\\\\", realm="a \\"b\\" \\\\c"');
    const h = (text: string): string => hash("md5", text);
    const want = h(`${h('u"\\:a "b" \\c:p')}:n":${h("GET:/")}`);
    expect(fields(authorization)).toMatchObject({ opaque: '"o', response: want });
  });

  test("bytes of the realm as they came, and the user name as UTF-8 where no charset is named", () => {
    const challenge = pick('Digest realm="caf\xe9", nonce="n"');
    const { authorization } = answerDigest(challenge, ["\u00fc", "\u00df"], get("/"), null, "c");
    const secret = Buffer.concat([bytes("\u00fc:caf"), Buffer.from([0xe9]), bytes(":\u00df")]);
    const key = createHash("md5").update(secret).digest("hex");
    expect(fields(authorization)).toMatchObject({
      username: "\xc3\xbc",
      realm: "caf\xe9",
      response: hash("md5", `${key}:n:${hash("md5", "GET:/")}`),
    });
  });

  test("text in normal form C to a server that reads UTF-8", () => {
    const challenge = pick('Digest realm="r", nonce="n", charset=utf-8');
    const answer = (user: string): string =>
      answerDigest(challenge, [user, "p"], get("/"), null, "c").authorization;
    expect(answer("u\u0308")).toBe(answer("\u00fc"));
    expect(fields(answer("a'(*)\u00fc"))["username*"]).toBe("UTF-8''a%27%28%2A%29%C3%BC");
  });

  test.each(["a\r\nX: y", "a\0", "a\x7f"])("never a control character: %j", (text) => {
    const challenge = pick('Digest realm="r", nonce="n"');
    for (const pair of [[text, "p"] as const, ["u", text] as const]) {
      const [fault, message] = faultOf(() => answerDigest(challenge, pair, get("/"), null, "c"));
      expect(fault).toBe("auth-control");
      expect(message).not.toContain(text);
    }
  });

  test("a client nonce that does not repeat", () => {
    const made = new Set(Array.from({ length: 100 }, randomCnonce));
    expect(made.size).toBe(100);
    for (const cnonce of made) expect(cnonce).toMatch(/^[0-9a-f]{32}$/);
  });
});

test("what is remembered holds no secret", () => {
  const challenge = pick('Digest realm="r", nonce="n", qop="auth"');
  const { state } = answerDigest(challenge, ["u", "hunter2"], get("/"), null, "c");
  expect(JSON.stringify(state)).not.toContain("hunter2");
});
