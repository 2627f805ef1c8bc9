// WWW-Authenticate as servers send it, from the RFC's examples to the sloppy.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Challenge, parseChallenges } from "../../../runtime/auth/challenge.js";
import { processorTime } from "../../support/processor-time.js";

type Want = readonly (readonly [string, Record<string, string>] | readonly [string, string])[];

function plain(challenges: readonly Challenge[]): Want {
  return challenges.map(({ scheme, token68, parameters }) => {
    const named = Object.fromEntries(parameters);
    if (token68 === undefined) return [scheme, named];
    return parameters.size === 0 ? [scheme, token68] : [scheme, { token68, ...named }];
  });
}

/** title, header lines, challenges */
const proper: readonly [string, readonly string[], Want][] = [
  ["nothing", [], []],
  ["an empty line", [""], []],
  ["a bare scheme", ["Negotiate"], [["negotiate", {}]]],
  ["a parameter", ['Basic realm="simple"'], [["basic", { realm: "simple" }]]],
  [
    "several challenges in one line",
    ['Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""'],
    [
      ["basic", { realm: "simple" }],
      ["newauth", { realm: "apps", type: "1", title: 'Login to "apps"' }],
    ],
  ],
  [
    "several challenges in several lines",
    ['Digest realm="a", nonce="b"', "Basic realm=c"],
    [
      ["digest", { realm: "a", nonce: "b" }],
      ["basic", { realm: "c" }],
    ],
  ],
  [
    "token68 among other challenges",
    ['Negotiate YII+a/b-._~==, NTLM TlRM, Basic realm="x"'],
    [
      ["negotiate", "YII+a/b-._~=="],
      ["ntlm", "TlRM"],
      ["basic", { realm: "x" }],
    ],
  ],
  [
    "a bare scheme before one with parameters",
    ['Negotiate, Basic realm="x"'],
    [
      ["negotiate", {}],
      ["basic", { realm: "x" }],
    ],
  ],
  ["names in any case", ["BASIC Realm=X"], [["basic", { realm: "X" }]]],
  [
    "spaces around =",
    ['Basic realm = "x" , charset\t=\tUTF-8'],
    [["basic", { realm: "x", charset: "UTF-8" }]],
  ],
  ["empty elements", [', ,Basic ,, realm="x",,a=b, ,'], [["basic", { realm: "x", a: "b" }]]],
  [
    "commas and = in quotes",
    ['Basic realm="a, b=c, Digest d=e"'],
    [["basic", { realm: "a, b=c, Digest d=e" }]],
  ],
  ["escapes in quotes", ['Basic realm="\\a\\\\b\\"c"'], [["basic", { realm: 'a\\b"c' }]]],
  ["an empty quoted value", ['Basic realm=""'], [["basic", { realm: "" }]]],
  ["bytes beyond ASCII", ['Basic realm="caf\xc3\xa9"'], [["basic", { realm: "caf\xc3\xa9" }]]],
];

const sloppy: readonly [string, readonly string[], Want][] = [
  [
    "missing commas",
    ['Digest realm="a" nonce="b" qop="auth"'],
    [["digest", { realm: "a", nonce: "b", qop: "auth" }]],
  ],
  [
    "a comma after the scheme",
    ['Digest,realm="a",nonce="b"'],
    [["digest", { realm: "a", nonce: "b" }]],
  ],
  [
    "a missing comma between challenges",
    ['Basic realm="a" Digest nonce="b"'],
    [
      ["basic", { realm: "a" }],
      ["digest", { nonce: "b" }],
    ],
  ],
  [
    "unquoted base64",
    ["Digest nonce=abc/d+==, qop=auth"],
    [["digest", { nonce: "abc/d+==", qop: "auth" }]],
  ],
  [
    "an unquoted path",
    ["Digest domain=/a/b, nonce=c"],
    [["digest", { domain: "/a/b", nonce: "c" }]],
  ],
  [
    "unquoted words",
    ["Digest realm=My Old Realm, nonce=c"],
    [["digest", { realm: "My Old Realm", nonce: "c" }]],
  ],
  [
    "an empty unquoted value",
    ['Digest opaque=, nonce="c"'],
    [["digest", { token68: "opaque=", nonce: "c" }]],
  ],
  [
    "an empty value later",
    ['Digest nonce="c", opaque=, qop=auth'],
    [["digest", { nonce: "c", opaque: "", qop: "auth" }]],
  ],
  ["a quote that is not closed", ['Basic realm="a b, c'], [["basic", { realm: "a b, c" }]]],
  ["a quote that ends in an escape", ['Basic realm="a\\'], [["basic", { realm: "a" }]]],
  ["a repeated parameter", ["Basic realm=a, realm=b"], [["basic", { realm: "a" }]]],
  ["parameters without a scheme", ["realm=a, Basic realm=b"], [["basic", { realm: "b" }]]],
  [
    "stray characters",
    ['@@ Basic realm="a";; Digest nonce="b"'],
    [
      ["basic", { realm: "a" }],
      ["digest", { nonce: "b" }],
    ],
  ],
  ["a folded line", ['Digest realm="a",\r\n\tnonce="b"'], [["digest", { realm: "a", nonce: "b" }]]],
];

describe("reads what the RFC allows:", () => {
  test.each(proper)("%s", (_title, lines, want) => {
    expect(plain(parseChallenges(lines))).toEqual(want);
  });
});

describe("makes the best of what is sloppy:", () => {
  test.each(sloppy)("%s", (_title, lines, want) => {
    expect(plain(parseChallenges(lines))).toEqual(want);
  });
});

const tokenCharacters = "!#$%&'*+-.^_`|~09azAZ";
const token = fc
  .array(fc.constantFrom(...tokenCharacters), { minLength: 1, maxLength: 8 })
  .map((characters) => characters.join(""));
const text = fc.string({ unit: fc.constantFrom(...'ab =,;"\\\t\xe9~'), maxLength: 12 });
const parameters = fc.uniqueArray(fc.tuple(token, text), {
  selector: ([name]) => name.toLowerCase(),
  minLength: 1,
  maxLength: 4,
});

test("challenges that are written as the RFC says come back as they were", () => {
  const quote = (value: string): string => `"${value.replace(/["\\]/g, "\\$&")}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(token, parameters), { maxLength: 4 }), (challenges) => {
      const lines = challenges.map(
        ([scheme, pairs]) => `${scheme} ${pairs.map(([n, v]) => `${n}=${quote(v)}`).join(", ")}`,
      );
      const want = challenges.map(([scheme, pairs]) => [
        scheme.toLowerCase(),
        pairs.map(([name, value]) => [name.toLowerCase(), value]),
      ]);
      const got = (values: readonly string[]): unknown =>
        parseChallenges(values).map((read) => [read.scheme, [...read.parameters]]);
      expect(got(lines)).toEqual(want);
      expect(got([lines.join(", ")])).toEqual(want);
    }),
  );
});

test("nothing throws, and time grows with the length only", () => {
  const noise = fc.string({ unit: fc.constantFrom(...'ab=,"\\ \t\r\n@/'), maxLength: 60 });
  fc.assert(
    fc.property(noise, (line) => {
      for (const { scheme } of parseChallenges([line])) expect(scheme).toMatch(/^[ab]+$/);
    }),
  );
  for (const unit of ["a=b ", "a ", "a=", 'a="', "a=\\", '"\\', "a=b c", "=", "a  "]) {
    const startedAt = processorTime();
    parseChallenges([unit.repeat(65_536 / unit.length), `${unit.repeat(8_192)}=x`]);
    expect(processorTime() - startedAt, unit).toBeLessThan(5_000);
  }
});
