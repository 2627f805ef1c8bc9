// The grammar as tables: what a line means, and what is said of one that does not hold.
import { describe, expect, test } from "vitest";
import { LineError, pointAt } from "../../playground/grammar/line-error.js";
import { parseLine, parseWords } from "../../playground/grammar/parse.js";
import { hideSecrets, spellLine } from "../../playground/grammar/spell-line.js";
import { FileReference, Variable } from "../../playground/grammar/value.js";

function valuesOf(line: string): unknown {
  const parsed = parseLine(line);
  return parsed.kind === "request" ? parsed.draft.values : parsed.kind;
}

function errorOf(run: () => unknown): LineError {
  try {
    run();
  } catch (error) {
    if (error instanceof LineError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const url = "/x";

test.each<[string, unknown]>([
  ["get /x", { url }],
  ["  get   /x  ", { url }],
  ["get url=/x", { url }],
  ["request PURGE /x", { method: "PURGE", url }],
  ["get http://h/?a=b&c=d#e", { url: "http://h/?a=b&c=d#e" }],
  ["get '/a b'", { url: "/a b" }],
  ["get {{base}}/x", { url: "{{base}}/x" }],
  ["post /x json={item:'bolt', qty:3}", { url, json: { item: "bolt", qty: 3 } }],
  ["post /x json={a:[1,2,{b:null}]}", { url, json: { a: [1, 2, { b: null }] } }],
  ["post /x json={a:1} json.b=2 json.c.d=x", { url, json: { a: 1, b: 2, c: { d: "x" } } }],
  ["post /x json=[1,2] json.0=9", { url, json: [9, 2] }],
  ["post /x json=null", { url, json: null }],
  ["post /x json=false", { url, json: false }],
  ["post /x json=0x10", { url, json: 16 }],
  ["post /x json=hello", { url, json: "hello" }],
  ["post /x json='a } b'", { url, json: "a } b" }],
  ["post /x json={id:{{id}}, s:'{{s}}'}", { url, json: { id: new Variable("id"), s: "{{s}}" } }],
  ["post /x json=@body.json5", { url, json: new FileReference("body.json5") }],
  ["post /x json={a: 1, // why\n b: 2}", { url, json: { a: 1, b: 2 } }],
  ["post /x data=@'my file.bin'", { url, data: new FileReference("my file.bin") }],
  ["post /x data=007", { url, data: "007" }],
  ["post /x data={a:1}", { url, data: { a: 1 } }],
  ["get /x headers.X-Id=007", { url, headers: { "X-Id": "007" } }],
  ["get /x headers.Accept=null", { url, headers: { Accept: null } }],
  ["get /x headers.Accept='null'", { url, headers: { Accept: "null" } }],
  ["get /x headers={Accept:'text/plain'}", { url, headers: { Accept: "text/plain" } }],
  ["get /x auth=ann:a:b", { url, auth: ["ann", "a:b"] }],
  ["get /x auth=['ann','p w']", { url, auth: ["ann", "p w"] }],
  ["post /x files.f=@a.png", { url, files: { f: new FileReference("a.png") } }],
  ["post /x files.f=['b.txt','hi']", { url, files: { f: ["b.txt", "hi"] } }],
  ["# a remark", "empty"],
  ["// a remark", "empty"],
  ["", "empty"],
  ["get", "build"],
  ["#4", "command"],
  ["!4 json.qty=9", "replay"],
  ["!!", "replay"],
])("%s", (line, want) => {
  expect(valuesOf(line)).toEqual(want);
});

test.each<[string, string, string]>([
  ["pst /x", "^^^", "Did you mean post?"],
  ["get /x jsno=1", "       ^^^^", "Did you mean json?"],
  ["put /x files.a=@b", "       ^^^^^^^", "Accepted:"],
  ["get orders", "    ^^^^^^", "/orders"],
  ["get /x /y", "       ^^", "Words without a name"],
  ["post /x json={a:1 b:2}", "                  ^", "Accepted: JSON with comments"],
  ["post /x json={a:1", "             ^", "Close it with }"],
  ["post /x json={a:1]", "                 ^", "} was expected"],
  ["post /x json={a:1}x", "                  ^", "Put a space"],
  ["post /x data='a", "             ^", "Close it with '"],
  ["post /x data=a json=1", "               ^^^^^^", "Leave one of them out"],
  ["post /x data=@", "             ^", "@photo.png"],
  ["get /x headers=5", "               ^", "headers.Accept"],
])("%s is pointed at where it is wrong", (line, caret, accepted) => {
  const error = errorOf(() => parseLine(line));
  expect(pointAt(line, error, 79)[1]).toBe(caret);
  expect(`${error.accepted} ${error.message}`).toContain(accepted);
});

test.each(["post /x json={a:1", "post /x json={a:'", "post /x json=[", "get /x headers={"])(
  "%s goes on in the next line",
  (line) => {
    expect(errorOf(() => parseLine(line)).incomplete).toBe(true);
  },
);

describe("words that a shell split", () => {
  test("keep their spaces and need no quotes", () => {
    const parsed = parseWords(["post", "/x", "headers.A=b c", "json={a:'b c'}", "auth=u:it's"]);
    expect(parsed).toMatchObject({
      draft: { values: { url, headers: { A: "b c" }, json: { a: "b c" }, auth: ["u", "it's"] } },
    });
  });
});

test.each([
  "get /x",
  "request PURGE /x json={a:1}",
  "post /x json={name:'bolt', qty:3, deep:{a:[1, null, 'it']}} headers.X-Id=7",
  "post /x data=@body.bin headers.Accept=null",
  "post /x data='a b' auth=ann:secret",
  "post /x files.f=@a.png files.note=hello",
  "get '/a b' headers.A='b  c'",
  "get {{base}}/x headers.Authorization='Bearer {{token}}'",
])("%s is spelled as it was written", (line) => {
  const parsed = parseLine(line);
  expect(parsed.kind === "request" && spellLine(parsed.draft)).toBe(line);
});

test.each([
  ["get /x auth=ann:hunter2", "get /x auth=ann:{{password}}"],
  [
    "get /x headers.Authorization='Bearer hunter2'",
    "get /x headers.Authorization='Bearer {{authorization}}'",
  ],
  ["get http://ann:hunter2@h/x", "get http://ann:{{password}}@h/x"],
  ["get /x?api_key=hunter2&a=1", "get /x?api_key={{api_key}}&a=1"],
  [
    "post /x json={user:'ann', password:'hunter2'}",
    "post /x json={user:'ann', password:{{password}}}",
  ],
  ["post /x data='user=ann&password=hunter2'", "post /x data=user=ann&password={{password}}"],
  ["get /x auth=ann:{{mine}}", "get /x auth=ann:{{mine}}"],
])("%s loses its secret", (line, want) => {
  const parsed = parseLine(line);
  expect(parsed.kind === "request" && spellLine(hideSecrets(parsed.draft))).toBe(want);
});
