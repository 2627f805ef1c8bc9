// Describes a request as httpbin's JSON: args, data, files, form, headers, json, origin, url.
// Must not know which route asked.
import { type Exchange, Refusal } from "./exchange.js";
import { parseParameters } from "./header-parameters.js";
import { type MultipartPart, readMultipart } from "./multipart-reader.js";
import type { Json } from "./print-json.js";

export function describeHead(exchange: Exchange) {
  return {
    args: gather(exchange.query),
    headers: exchange.headers.canonical(),
    origin: exchange.origin,
    url: exchange.url,
  };
}

export function describeBody(exchange: Exchange) {
  const contentType = exchange.headers.get("content-type") ?? "";
  const mediaType = contentType.split(";", 1)[0]?.trim().toLowerCase();
  const body = exchange.body;
  if (mediaType === "application/x-www-form-urlencoded") {
    // The "?" keeps URLSearchParams from eating one that belongs to the first field.
    const form = gather(new URLSearchParams(`?${body.toString("utf8")}`));
    return { data: "", files: {}, form, json: null };
  }
  if (mediaType === "multipart/form-data") {
    const boundary = parseParameters(contentType, ";").get("boundary");
    if (!boundary) throw new Refusal(400, "multipart/form-data without a boundary");
    return { data: "", ...describeParts(readMultipart(body, boundary)), json: null };
  }
  const data = textOrDataUrl(body, "application/octet-stream");
  return { data, files: {}, form: {}, json: parseJson(data) };
}

function describeParts(parts: readonly MultipartPart[]) {
  const files: Array<readonly [string, string]> = [];
  const form: Array<readonly [string, string]> = [];
  for (const { name, filename, contentType, bytes } of parts) {
    if (filename === undefined) form.push([name, bytes.toString("utf8")]);
    else files.push([name, textOrDataUrl(bytes, contentType ?? "application/octet-stream")]);
  }
  return { files: gather(files), form: gather(form) };
}

/** A key given once maps to its value, a repeated key to the list of its values. */
export function gather(pairs: Iterable<readonly [string, string]>): Record<string, Json> {
  const lists = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
  }
  // fromEntries makes "__proto__" an ordinary key, which assignment would not.
  return Object.fromEntries(
    [...lists].map(([key, list]): [string, Json] => [
      key,
      list.length === 1 ? (list[0] ?? "") : list,
    ]),
  );
}

function textOrDataUrl(bytes: Buffer, contentType: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return `data:${contentType};base64,${bytes.toString("base64")}`;
  }
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
