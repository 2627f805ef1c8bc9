// Digest answers against the examples of RFC 7616, RFC 2617 and RFC 2069.
import { expect, test } from "vitest";
import { answerDigest } from "../../../runtime/auth/digest.js";
import { fields, get, pick } from "./digest-exchange.js";

const mufasa = ["Mufasa", "Circle of Life"] as const;
const rfc7616 =
  'Digest realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
const cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

test.each([
  ["MD5", "8ca523f5e9506fed4657c9700eebdbec"],
  ["SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"],
])("RFC 7616 section 3.9.1, %s", (algorithm, response) => {
  const challenge = pick(`${rfc7616}, algorithm=${algorithm}`);
  const { authorization } = answerDigest(challenge, mufasa, get("/dir/index.html"), null, cnonce);
  expect(fields(authorization)).toEqual({
    username: "Mufasa",
    realm: "http-auth@example.org",
    uri: "/dir/index.html",
    algorithm,
    nonce: "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
    nc: "00000001",
    cnonce,
    qop: "auth",
    response,
    opaque: "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS",
  });
});

// Its hashes were made with a draft of SHA-512/256; these are the values of erratum 4897.
const jason = ["J\u00e4s\u00f8n Doe", "Secret, or not?"] as const;
const rfc7616Utf8 =
  'Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8';
const cnonceUtf8 = "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v";
const responseUtf8 = "3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5";

test("RFC 7616 section 3.9.2, SHA-512-256 with a hashed user name", () => {
  const challenge = pick(`${rfc7616Utf8}, userhash=true`);
  const { authorization } = answerDigest(challenge, jason, get("/doe.json"), null, cnonceUtf8);
  expect(fields(authorization)).toMatchObject({
    username: "793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b",
    response: responseUtf8,
    userhash: "true",
  });
});

test("RFC 7616 section 3.9.2, the user name in extended notation", () => {
  const challenge = pick(rfc7616Utf8);
  const { authorization } = answerDigest(challenge, jason, get("/doe.json"), null, cnonceUtf8);
  const sent = fields(authorization);
  expect(sent).toMatchObject({
    "username*": "UTF-8''J%C3%A4s%C3%B8n%20Doe",
    response: responseUtf8,
  });
  expect(sent).not.toHaveProperty("username");
  expect(sent).not.toHaveProperty("userhash");
});

test("RFC 2617 section 3.5", () => {
  const challenge = pick(
    'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
  );
  const credentials = ["Mufasa", "Circle Of Life"] as const;
  const request = get("/dir/index.html");
  const { authorization } = answerDigest(challenge, credentials, request, null, "0a4f113b");
  const sent = fields(authorization);
  expect(sent.response).toBe("6629fae49393a05397450978507c4ef1");
  expect(sent).not.toHaveProperty("algorithm");
});

test("RFC 2069 section 2.4, without qop (the value of erratum 749)", () => {
  const challenge = pick(
    'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
  );
  const credentials = ["Mufasa", "CircleOfLife"] as const;
  const request = get("/dir/index.html");
  const { authorization } = answerDigest(challenge, credentials, request, null, "unused");
  expect(fields(authorization)).toEqual({
    username: "Mufasa",
    realm: "testrealm@host.com",
    uri: "/dir/index.html",
    nonce: "dcd98b7102dd2f0e8b11d0f600bfb0c093",
    response: "1949323746fe6a43ef61f9606e7febea",
    opaque: "5ccc069c403ebaf9f0171e9517f40e41",
  });
});
