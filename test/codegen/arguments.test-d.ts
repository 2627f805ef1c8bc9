// What the types of arguments let through and what they refuse. Checked by tsc, never run.
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { ReadableStream as NodeWebStream } from "node:stream/web";
import requests, { get, type PostArguments, patch, post, put } from "../../generated/index.js";

declare const text: string;
declare const maybe: string | undefined;
const url = "http://localhost/";

// one body at most
post(url, { json: 1 });
post(url, { json: null });
post(url, { json: 1, data: undefined });
post(url, { json: undefined, data: text, files: undefined });
post(url, {});
post(url, undefined);
// @ts-expect-error two bodies
post(url, { json: 1, data: text });
// @ts-expect-error two bodies, one of which may be missing
post(url, { json: 1, data: maybe });
// @ts-expect-error two bodies
post(url, { json: 1, files: {} });
// @ts-expect-error two bodies
post(url, { data: text, files: {} });
// @ts-expect-error two bodies, where they are only tolerated
get(url, { json: 1, data: text });

// arguments that a verb does not take
put(url, { json: 1 });
patch(url, { data: text });
// @ts-expect-error put takes no files
put(url, { files: {} });
// @ts-expect-error patch takes no files
patch(url, { files: {} });
// @ts-expect-error no verb has such an argument
get(url, { timeuot: 3 });
// @ts-expect-error the options are one object
get(url, text);
// @ts-expect-error an index is no options object
["http://localhost/"].map(get);

// what data may be
const bodies = [
  text,
  new Uint8Array(),
  Buffer.from(""),
  new ArrayBuffer(1),
  new Blob([]),
  new File([], "name"),
  new URLSearchParams(),
  Readable.from([]),
  createReadStream("path"),
  new ReadableStream<Uint8Array>(),
  new NodeWebStream<string>(),
  new Blob([]).stream(),
];
for (const data of bodies) post(url, { data });
async function* produce(): AsyncGenerator<string | Uint8Array> {
  yield text;
}
post(url, { data: produce() });
// @ts-expect-error an object is no raw body
post(url, { data: { id: 1 } });
// @ts-expect-error a number is no raw body
post(url, { data: 3 });
// @ts-expect-error a form is not read as raw bytes
post(url, { data: new FormData() });
// @ts-expect-error a stream of numbers has no bytes
post(url, { data: new ReadableStream<number>() });

// what files may be
const handle = await open("path");
post(url, { files: { a: ["name", handle], b: [null, "field"], c: ["name", new Blob([])] } });
post(url, { files: new Map([["a", ["name", "text"] as const]]) });
post(url, {
  files: [
    ["a", ["name", createReadStream("path")]],
    ["a", ["name", text]],
  ],
});
// @ts-expect-error a file comes with its name
post(url, { files: { a: handle } });

// what headers may be
get(url, {
  headers: { Accept: "text/plain", "X-Count": 1, "User-Agent": null, "X-No": undefined },
});
get(url, { headers: new Headers() });
get(url, { headers: new Map([["a", "b"]]) });
get(url, {
  headers: [
    ["a", "b"],
    ["c", null],
  ],
});
// @ts-expect-error a header is no flag
get(url, { headers: { Accept: true } });
// @ts-expect-error nor is it one in a Map
get(url, { headers: new Map([["a", true]]) });

// what auth may be
get(url, { auth: ["user", "password"] });
// @ts-expect-error a pair has two members
get(url, { auth: ["user"] });
// @ts-expect-error a pair is no text
get(url, { auth: "user:password" });

// arguments are passed on
export const wrap = (given: PostArguments) => requests.post(url, { ...given, headers: { a: 1 } });
requests.request("get", url, { stream: true });
// @ts-expect-error the method comes first
requests.request(url, { stream: true });
