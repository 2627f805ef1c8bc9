// The body of a request as options of curl. Pure.

import {
  describeUnread,
  fileNameOf,
  isUnread,
  type UnreadSource,
} from "../arguments/unread-source.js";
import { type BodyPlan, type Part, plannedLength } from "../body/body.js";
import type { Prepared } from "../prepare.js";
import { plainText, printfOf, shellWord } from "./shell-text.js";
import { writeBody, writeSource } from "./write-http.js";

/** What a body adds to a command. */
export interface CurlBody {
  /** Options, each with its value. */
  readonly options: readonly string[];
  /** A command whose output is curl's standard input. */
  readonly input: string | null;
  /** Whether curl names the media type itself. */
  readonly namesType: boolean;
  /** What must be there for the command to run. */
  readonly remarks: readonly string[];
}

/** A shell takes 128 KiB as one word. */
const longestWord = 100_000;

/** A body as options of curl; null where there is none to send. */
export function curlBody(request: Prepared): CurlBody | null {
  const { body, headers } = request;
  if (body.kind === "single" && isUnread(body.source)) return unreadBody(body.source, body.name);
  if (plannedLength(body) === 0) return headers.has("content-length") ? rawBody(body) : null;
  if (body.kind === "none") return null;
  if (body.kind === "single") return rawBody(body);
  const form = `multipart/form-data; boundary=${body.boundary}`;
  const parts = body.parts.map(curlPart);
  const all = parts.filter((part) => part !== undefined);
  const own = headers.get("content-type") !== form;
  if (own || all.length === 0 || all.length < parts.length) return rawBody(body);
  const remarks = all.flatMap(({ remark }) => remark ?? []);
  const options = all.map(({ option }) => option);
  return { options, input: null, namesType: true, remarks };
}

function rawBody(body: BodyPlan): CurlBody {
  const bytes = writeBody(body);
  const text = bytes.byteLength <= longestWord ? plainText(bytes) : undefined;
  const read = body.kind === "multipart" && body.parts.some(({ source }) => isUnread(source));
  const remarks = read ? ["<… bytes> stands where a file or stream would be read."] : [];
  if (text !== undefined) {
    const options = [`--data-raw ${shellWord(text)}`];
    return { options, input: null, namesType: false, remarks };
  }
  const options = ["--data-binary @-"];
  return { options, input: printfOf(bytes), namesType: false, remarks };
}

/** What is read only when it is sent is expected in a file, or a stream on standard input. */
function unreadBody(source: UnreadSource, argument: string): CurlBody {
  const isStream = source.kind === "stream";
  const name = fileNameOf(source) ?? argument;
  return {
    options: [`--data-binary ${isStream ? "@-" : shellWord(`@${name}`)}`],
    input: null,
    namesType: false,
    remarks: [expectation(source, isStream ? null : name)],
  };
}

interface CurlPart {
  readonly option: string;
  readonly remark?: string;
}

/** A part as an option; undefined where curl has no way to say it. */
function curlPart({ head, source }: Part): CurlPart | undefined {
  const line = /name="([^"]*)"(?:; filename="([^"]*)"\r\nContent-Type: (.*))?\r\n\r\n$/;
  const [, name = "", filename, type] = line.exec(new TextDecoder().decode(head)) ?? [];
  if (name === "" || /[=\p{Cc}]/u.test(name) || filename === "" || /\p{Cc}/u.test(filename ?? ""))
    return undefined;
  const settings = filename === undefined ? "" : `;filename=${quoted(filename)};type=${type}`;
  if (isUnread(source)) {
    const path = source.kind === "stream" ? "-" : (fileNameOf(source) ?? filename ?? name);
    const mark = filename === undefined ? "<" : "@";
    const option = `-F ${shellWord(`${name}=${mark}${quoted(path)}${settings}`)}`;
    return { option, remark: expectation(source, path === "-" ? null : path) };
  }
  const bytes = writeSource(source);
  const text = bytes.byteLength <= longestWord ? plainText(bytes) : undefined;
  if (text === undefined) return undefined;
  if (filename === undefined) return { option: `--form-string ${shellWord(`${name}=${text}`)}` };
  return { option: `-F ${shellWord(`${name}=${quoted(text)}${settings}`)}` };
}

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) && text !== "-" ? text : `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

function expectation(source: UnreadSource, path: string | null): string {
  const place = path === null ? "standard input" : `the file ${shellWord(path)}`;
  return `${describeUnread(source).replace(/^t/, "T")} are read from ${place}.`;
}
