// Splits a multipart/form-data body into its parts, working on bytes so binary files survive.
// Must not know how parts are shown to the client.
import { Refusal } from "./exchange.js";
import { parseParameters } from "./header-parameters.js";

export interface MultipartPart {
  readonly name: string;
  /** Present for file parts only. */
  readonly filename: string | undefined;
  readonly contentType: string | undefined;
  readonly bytes: Buffer;
}

export function readMultipart(body: Buffer, boundary: string): MultipartPart[] {
  // RFC 2046 counts the line break before a delimiter as part of it; the first one may lack it.
  const framed = Buffer.concat([Buffer.from("\r\n"), body]);
  const delimiter = Buffer.from(`\r\n--${boundary}`, "latin1");
  const parts: MultipartPart[] = [];
  let mark = findDelimiter(framed, delimiter, 0);
  for (;;) {
    if (mark === undefined) throw new Refusal(400, "multipart body lacks its closing delimiter");
    if (mark.last) return parts;
    const next = findDelimiter(framed, delimiter, mark.contentAt);
    if (next !== undefined) parts.push(readPart(framed.subarray(mark.contentAt, next.at)));
    mark = next;
  }
}

interface Mark {
  readonly at: number;
  /** Where the text after the delimiter's own line starts. */
  readonly contentAt: number;
  readonly last: boolean;
}

function findDelimiter(body: Buffer, delimiter: Buffer, from: number): Mark | undefined {
  for (let at = body.indexOf(delimiter, from); at >= 0; at = body.indexOf(delimiter, at + 1)) {
    let end = at + delimiter.length;
    if (body[end] === 0x2d && body[end + 1] === 0x2d) return { at, contentAt: end, last: true };
    while (body[end] === 0x20 || body[end] === 0x09) end += 1;
    // Anything else means a longer line that merely starts like the delimiter.
    if (body[end] === 0x0d && body[end + 1] === 0x0a)
      return { at, contentAt: end + 2, last: false };
  }
  return undefined;
}

function readPart(part: Buffer): MultipartPart {
  const headEnd = part.indexOf("\r\n\r\n");
  if (headEnd < 0) throw new Refusal(400, "multipart part lacks the blank line after its headers");
  const headers = readPartHeaders(part.toString("utf8", 0, headEnd));
  const disposition = parseParameters(headers.get("content-disposition") ?? "", ";");
  const name = disposition.get("name");
  if (name === undefined) throw new Refusal(400, "multipart part lacks a name");
  return {
    name: unescapeQuotes(name),
    filename: extendedValue(disposition.get("filename*")) ?? plainFilename(disposition),
    contentType: headers.get("content-type"),
    bytes: part.subarray(headEnd + 4),
  };
}

function readPartHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function plainFilename(disposition: Map<string, string>): string | undefined {
  const filename = disposition.get("filename");
  return filename === undefined ? undefined : unescapeQuotes(filename);
}

// Browsers write a double quote inside a name as %22 and nothing else percent-encoded but breaks.
function unescapeQuotes(text: string): string {
  return text.replace(/%22/g, '"');
}

function extendedValue(text: string | undefined): string | undefined {
  const encoded = text === undefined ? undefined : /^utf-8'[^']*'(.*)$/i.exec(text)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
