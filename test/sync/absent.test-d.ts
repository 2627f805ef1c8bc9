// The types of the entry whose calls block. Checked by tsc, never run.
import { createReadStream } from "node:fs";
import * as awaited from "../../generated/index.js";
import requests, { type Body, type RequestArguments, Session } from "../../generated/sync.js";

const url = "http://localhost/";

// nothing has to be awaited, and what is given is the same
export const response: awaited.Response = requests.get(url);
export const status: number = requests.post(url, { json: {}, timeout: 5 }).status_code;
export const prepared: awaited.PreparedRequest = requests.prepare("GET", url);
export const error: typeof awaited.HTTPError = requests.HTTPError;
using session = new Session({ base_url: url, headers: { A: "b" } });
export const found: awaited.Response = session.get("/x", { params: { a: 1 } });
export const sent: awaited.Response = session.send(awaited.prepare("GET", url));
session.close();

// what can block is taken as in the other entry
export const bodies: readonly Body[] = [
  "a",
  new Uint8Array(1),
  new Blob([]),
  new URLSearchParams(),
];
requests.post(url, { files: { a: ["a.txt", new Blob([])] }, auth: { digest: ["u", "p"] } });

// @ts-expect-error nothing could abort it
requests.get(url, { signal: AbortSignal.timeout(1) });
// @ts-expect-error no callback could run
requests.get(url, { on_download: () => {} });
// @ts-expect-error no callback could run
requests.post(url, { data: "a", on_upload: () => {} });
// @ts-expect-error a stream could not be read
requests.post(url, { data: createReadStream("a") });
// @ts-expect-error a stream could not be read
requests.post(url, { data: new Blob([]).stream() });
// @ts-expect-error a stream could not be read
requests.post(url, { files: { a: ["a", createReadStream("a")] } });
// @ts-expect-error a function could not be called
requests.get(url, { auth: () => ({ A: "b" }) });
// @ts-expect-error there is no blocking form
requests.stream("GET", url);
// @ts-expect-error there is no blocking form
session.stream("GET", "/");
// @ts-expect-error nothing could abort it
new Session({ signal: AbortSignal.timeout(1) });
// @ts-expect-error it is closed at once
export const later: AsyncDisposable = new Session();

// what the document forbids does not compile here either
// @ts-expect-error another scheme
requests.get("ftp://host/");
// @ts-expect-error two bodies
export const two: RequestArguments = { data: "a", json: 1 };
