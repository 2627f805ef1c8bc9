// What counts as a secret by its name: the same names for the package and for the playground.
import { expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { isSecretName, isSecretParameter } from "../../playground/secrets.js";

const names = [
  ...["Authorization", "X-Api-Key", "api_key", "apikey", "dbpass", "passphrase", "pwd", "pin"],
  ...["access-token", "refresh_token", "client_secret", "X-Signature", "jwt", "oauth_nonce"],
  ...["author", "X-Author", "sig", "key", "keyboard", "pinned", "compass_point", "Accept", "id"],
];

test.each(names)("%s", (name) => {
  const json = { [name]: "hunter2" };
  const params = { [name]: "hunter2" };
  const asMember = requests.prepare("POST", "http://h/", { json }).to_curl();
  const asParameter = requests.prepare("GET", "http://h/", { params }).to_curl();
  expect([isSecretName(name), isSecretParameter(name)]).toEqual([
    !asMember.includes("hunter2"),
    !asParameter.includes("hunter2"),
  ]);
});

test("an author is none, a token is one", () => {
  expect(["author", "sig", "token", "dbpass"].map(isSecretName)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(["author", "sig"].map(isSecretParameter)).toEqual([false, true]);
});
