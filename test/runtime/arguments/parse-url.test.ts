// A URL is parsed the same however often one was parsed before.
import { expect, test } from "vitest";
import { parseUrl } from "../../../runtime/arguments/parse-url.js";

test("host names beyond ASCII are parsed in a process that has parsed many", () => {
  for (let times = 0; times < 20_000; times++) {
    expect(parseUrl("http://b\u00fccher.example/")?.hostname === "xn--bcher-kva.example").toBe(
      true,
    );
  }
});

test("what is no URL gives null", () => {
  expect(parseUrl("nonsense")).toBeNull();
  expect(parseUrl("b", "http://a/")?.href).toBe("http://a/b");
});
