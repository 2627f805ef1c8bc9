// What the form shows is what prepare makes of the same arguments; what is wrong stands at its field.
import { describe, expect, test } from "vitest";
import { prepare } from "../../../generated/prepare.js";
import { isProblem } from "../../../playground/web/show-request.js";
import { editForm, formOf, rows, showDraft, typed } from "./edit-form.js";

const url = "https://a.example/b?c=1";

function show(verb: string, given: Readonly<Record<string, unknown>>, secrets = false) {
  const form = formOf(verb);
  const shown = showDraft(form, editForm(form, { url, ...given }), secrets);
  if (isProblem(shown)) throw new Error(shown.message);
  return shown;
}

describe("the request of", () => {
  const cases: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
    ["no body", "get", { params: { q: ["x y", "2"] }, timeout: 5 }],
    ["JSON", "post", { json: { id: 1, name: "é", deep: [null, true] } }],
    ["text", "put", { data: "a\r\nb", headers: { "Content-Type": "text/plain" } }],
    ["an empty text", "post", { data: "" }],
    ["credentials", "patch", { json: [], auth: ["ada", "lövelace"] }],
    ["a token", "get", { auth: { bearer: "abc" } }],
    ["Digest", "get", { auth: { digest: ["ada", "lovelace"] } }],
    ["flags", "head", { allow_redirects: false, max_size: 10, retries: 2, verify: false }],
    ["cookies and a proxy", "delete", { cookies: { a: "1" }, proxy: "http://u:p@proxy:3128" }],
  ];
  test.each(cases)("%s is the one that prepare makes", (_, verb, given) => {
    const { verb: entry } = formOf(verb);
    const want = prepare(entry.method ?? "", url, given);
    for (const secrets of [false, true]) {
      const shown = show(verb, given, secrets);
      expect(shown.wire.whole).toBe(new TextDecoder().decode(want.to_http({ secrets })));
      expect(shown.wire.bytes).toBe(want.to_http({ secrets }).byteLength);
      expect(shown.curl).toBe(want.to_curl({ secrets }));
      expect(shown.typescript).toBe(want.to_typescript({ secrets }));
      expect(shown.typescript).toContain(`requests.${verb}(`);
    }
  });

  test("any method takes the method that was typed", () => {
    const { wire } = show("request", { method: "purge" });
    expect(wire.head[0]).toBe("PURGE /b?c=1 HTTP/1.1");
  });

  test("files has the sample as the file's bytes, and a plain field where no name was typed", () => {
    const { wire, typescript } = show("post", {
      files: { photo: ["a.png", "bytes"], note: [null, "x"] },
    });
    expect(wire.body).toContain('name="photo"; filename="a.png"\nContent-Type: image/png\n\nbytes');
    expect(wire.body).toContain('name="note"\n\nx\n');
    expect(typescript).toContain('files: { photo: ["a.png", "bytes"], note: [null, "x"] }');
  });

  test("a large body is no burden", () => {
    const data = "é".repeat(1_000_000);
    expect(show("post", { data, headers: { "X-Long": "a".repeat(300_000) } }).wire.text).toBe(data);
  });

  test("headers leaves an automatic one out where null was typed, and skips empty rows", () => {
    const { wire } = show("get", { headers: rows("headers", ["user-agent", "null"], ["", ""]) });
    expect(wire.head.join("\n")).not.toMatch(/user-agent/i);
  });

  test("no secret is shown unless it is asked for, in any form", () => {
    const given = {
      url: "https://ada:hunter-url@a.example/?token=hunter-query",
      auth: { bearer: "hunter-bearer" },
      headers: { "X-Api-Key": "hunter-key", Authorization: "Basic hunter-header" },
      json: { password: "hunter-json", deep: { api_key: "hunter-deep" } },
    };
    const forms = (secrets: boolean): readonly string[] => {
      const { wire, curl, typescript, micropython } = show("post", given, secrets);
      return [wire.whole, wire.body, curl, typescript, micropython];
    };
    for (const text of forms(false)) expect(text).not.toContain("hunter");
    for (const text of forms(true)) expect(text).toContain("hunter");
    const data = {
      data: "password=hunter",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    };
    const { micropython } = show("post", data);
    expect(micropython).not.toContain("hunter");
  });
});

describe("MicroPython", () => {
  test.each([
    ["a body", { json: { a: [1, null, true], é: "x" } }, 'json={"a": [1, None, True], "é": "x"}'],
    ["a query in the URL", { params: { q: "a b" } }, '"https://a.example/b?c=1&q=a+b"'],
    ["a pair, its secret by name", { auth: ["ada", "pw"] }, 'auth=("ada", PASSWORD)'],
    [
      "a token as a header",
      { auth: { bearer: "t" } },
      'headers={"Authorization": "Bearer " + AUTHORIZATION}',
    ],
    [
      "a header removed",
      { headers: rows("headers", ["Accept", "null"]) },
      'headers={"Accept": None}',
    ],
    ["files", { files: { f: ["a.txt", "x"] } }, 'files={"f": ("a.txt", "x")}'],
    ["what it does not know", { timeout: 5, auth: { digest: ["a", "b"] } }, "# timeout has no"],
  ])("has %s", (_, given, want) => {
    expect(show("post", given).micropython).toContain(want);
  });

  test("names no credentials of a kind that the original does not have", () => {
    const { micropython } = show("post", { auth: { digest: ["ada", "pw"] } });
    expect(micropython).toContain("# auth has no counterpart there.");
    expect(micropython).not.toContain("pw");
  });
});

describe("what is wrong stands at the field of", () => {
  const colon = { kind: "auth", scheme: "basic", user: "a:b", password: "", token: "" };
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ["url", { url: "ftp://x" }, "InvalidURL"],
    ["url", { url: "" }, "InvalidURL"],
    ["url", { url: "http://a.example/\u0000" }, "InvalidURL"],
    ["method", { method: "A B" }, "InvalidArgument"],
    ["method", { method: "" }, "InvalidArgument"],
    ["json", { json: typed("json", "{ a: ") }, "SyntaxError"],
    ["headers", { headers: rows("headers", ["X Y", "v"]) }, "InvalidHeader"],
    ["headers", { headers: rows("headers", ["X-A", "a\nb"]) }, "InvalidHeader"],
    ["headers", { headers: rows("headers", ["Content-Length", "7"]), data: "x" }, "InvalidHeader"],
    ["headers", { headers: rows("headers", ["Host", "null"]) }, "InvalidHeader"],
    ["auth", { auth: colon }, "InvalidArgument"],
    ["auth", { auth: { ...colon, scheme: "bearer", token: "ü" } }, "InvalidArgument"],
    [
      "cookies",
      { cookies: { ...rows("pairs", ["a b", "1"]), kind: "secret_pairs" } },
      "InvalidHeader",
    ],
    ["timeout", { timeout: typed("number", "soon") }, "SyntaxError"],
    ["timeout", { timeout: typed("number", "-1") }, "InvalidArgument"],
    ["retries", { retries: typed("number", "-1") }, "InvalidArgument"],
    ["max_size", { max_size: typed("number", "1.5") }, "InvalidArgument"],
    ["proxy", { proxy: "ftp://x" }, "InvalidArgument"],
  ];
  test.each(cases)("%s: %j", (argument, given, name) => {
    const form = formOf("request");
    const shown = showDraft(form, editForm(form, { url, method: "POST", ...given }), false);
    expect(shown).toMatchObject({ name, argument, message: expect.stringMatching(/\S/) });
  });

  test("no field, where the engine gives up", () => {
    const form = formOf("post");
    const deep = typed("json", `${"[".repeat(50_000)}${"]".repeat(50_000)}`);
    const shown = showDraft(form, editForm(form, { url, json: deep }), false);
    expect(shown).toMatchObject({ message: expect.stringMatching(/\S/) });
  });

  test("its hint stands apart from its message", () => {
    const form = formOf("post");
    const draft = editForm(form, { url, auth: colon });
    const hint = "A colon ends the user name (RFC 7617 section 2).";
    const shown = showDraft(form, draft, false);
    expect(shown).toMatchObject({ hint });
    expect("message" in shown && shown.message).not.toContain(hint);
  });

  test("JSON5, with its line and column", () => {
    const form = formOf("post");
    const draft = editForm(form, { url, json: typed("json", "{\n  a: 1\n  b: 2\n}") });
    expect(showDraft(form, draft, false)).toMatchObject({
      message: expect.stringMatching(/^Line 3, column 3: invalid character/),
    });
  });

  test("an integer of which digits would be lost", () => {
    const form = formOf("post");
    const draft = editForm(form, { url, json: typed("json", "{a:[12345678901234567890]}") });
    expect(showDraft(form, draft, false)).toMatchObject({
      argument: "json",
      message: "12345678901234567890 has more digits than a number of JavaScript keeps.",
    });
    const kept = "{a: '12345678901234567890', b: 9007199254740991 /* 12345678901234567890 */}";
    const shown = showDraft(form, editForm(form, { url, json: typed("json", kept) }), false);
    expect(shown).not.toHaveProperty("message");
  });

  test("what is no number, where one is asked for", () => {
    const form = formOf("get");
    const draft = editForm(form, { url, timeout: typed("number", "soon") });
    expect(showDraft(form, draft, false)).toMatchObject({ message: "soon is not a number." });
  });
});
