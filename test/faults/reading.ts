// Faults of bodies that came whole: codings that do not hold, JSON that is none, bad statuses.
import { deflateSync, gzipSync } from "node:zlib";
import { type ReplyOptions, textReply } from "../support/raw-server.js";
import { type FaultCase, type Options, row, type Stage } from "./fault-case.js";

const packed = gzipSync("all of this is one body");
const decode = ["decode", true] as const;

async function getCoded(
  stage: Stage,
  body: string | Uint8Array,
  coding: string,
  options: Options = {},
): Promise<unknown> {
  const server = await stage.raw(textReply(body, { headers: { "Content-Encoding": coding } }));
  return stage.get(server.url, options);
}

async function getText(stage: Stage, body: string, options: ReplyOptions = {}) {
  const server = await stage.raw(textReply(body, options));
  return stage.get(server.url);
}

async function getRaised(stage: Stage, status: number): Promise<unknown> {
  const response: unknown = await getText(stage, "", { status });
  return (response as { raise_for_status(): unknown }).raise_for_status();
}

export const readingFaults: readonly FaultCase[] = [
  row(
    "gzip-corrupt",
    "gzip that is none",
    ["ContentDecodingError", "coding-corrupt", ...decode],
    (stage) => getCoded(stage, "not gzip at all", "gzip"),
  ),
  row(
    "gzip-cut",
    "gzip that ends early",
    ["ContentDecodingError", "coding-truncated", ...decode],
    (stage) => getCoded(stage, packed.subarray(0, 20), "gzip"),
  ),
  row(
    "deflate-trailing",
    "deflate with something after it",
    ["ContentDecodingError", "coding-trailing", ...decode],
    (stage) => getCoded(stage, Buffer.concat([deflateSync("all"), Buffer.from("more")]), "deflate"),
  ),
  row(
    "brotli-corrupt",
    "br that is none",
    ["ContentDecodingError", "coding-corrupt", ...decode],
    (stage) => getCoded(stage, Buffer.from("ffffffffffffffff", "hex"), "br"),
  ),
  row(
    "coding-unknown",
    "a coding that there is not",
    ["ContentDecodingError", "coding-unsupported", ...decode],
    (stage) => getCoded(stage, "x", "rot13"),
  ),
  row(
    "coding-depth",
    "more codings in a row than are undone",
    ["ContentDecodingError", "coding-depth", ...decode],
    (stage) => getCoded(stage, "x", Array(20).fill("gzip").join(", ")),
  ),
  row(
    "gzip-bomb",
    "a small body that becomes a large one",
    ["BodyTooLarge", "body-too-large", "body", true],
    (stage) =>
      getCoded(stage, gzipSync(new Uint8Array(8_000_000)), "gzip", { max_size: 1_000_000 }),
  ),
  row(
    "json-malformed",
    "JSON that breaks off",
    ["JSONDecodeError", "json-malformed", ...decode],
    async (stage) => (await getText(stage, '{"a": 1,')).json(),
  ),
  row(
    "json-empty",
    "JSON that is empty",
    ["JSONDecodeError", "json-empty", ...decode],
    async (stage) => (await getText(stage, "")).json(),
  ),
  row(
    "status-404",
    "404, when it is asked about",
    ["HTTPError", "status-client-error", "body", true],
    (stage) => getRaised(stage, 404),
  ),
  row(
    "status-503",
    "503, when it is asked about",
    ["HTTPError", "status-server-error", "body", true],
    (stage) => getRaised(stage, 503),
  ),
];
