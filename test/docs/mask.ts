// Masks what differs from run to run, so that a run can be written down: ports, dates, boundaries,
// nonces, the version. Everything else stays as it is, byte by byte.

/** What a run was made with. */
export interface MaskedPlaces {
  /** Where the run really went: host and port. */
  readonly host: string;
  /** What the documentation shows instead. */
  readonly base: string;
  /** The package as it names itself, such as `name/1.2.3`. */
  readonly client: string;
}

const date = /^(Date|Last-Modified|Expires): [A-Z][a-z]{2}, [^\r\n]* GMT/gim;
/** The date that RFC 9110 uses in its examples. */
const shownDate = "$1: Sun, 06 Nov 1994 08:49:37 GMT";

/** Masks a text. */
export function mask(text: string, { host, base, client }: MaskedPlaces): string {
  const boundary = /boundary=([\w-]+)/.exec(text)?.[1];
  const once = text
    .replaceAll(`http://${host}`, base)
    .replaceAll(host, new URL(base).host)
    .replaceAll(client, "{client}")
    .replace(date, shownDate)
    .replace(/\b((?:c?nonce|response|opaque)="?)[0-9a-f]{8,}/g, "$1…");
  return boundary === undefined ? once : once.replaceAll(boundary, fill(boundary));
}

/** Masks a reply, and counts its body, or each chunk of it, anew where that is counted. */
export function maskReply(text: string, places: MaskedPlaces): string {
  const end = text.indexOf("\r\n\r\n") + 4;
  const head = mask(text.slice(0, end), places);
  const body = text.slice(end);
  if (/^Transfer-Encoding: chunked/im.test(head)) return head + maskChunks(body, places);
  const masked = mask(body, places);
  if (masked === "") return head;
  return head.replace(/^(Content-Length: )\d+/im, `$1${Buffer.byteLength(masked)}`) + masked;
}

function maskChunks(body: string, places: MaskedPlaces): string {
  const bytes = Buffer.from(body);
  let masked = "";
  for (let at = 0; at < bytes.length; ) {
    const line = bytes.indexOf("\r\n", at);
    const size = Number.parseInt(bytes.toString("latin1", at, line), 16);
    const data = mask(bytes.toString("utf8", line + 2, line + 2 + size), places);
    masked += `${Buffer.byteLength(data).toString(16)}\r\n${data}\r\n`;
    at = line + 2 + size + 2;
  }
  return masked;
}

/** A boundary of the same length. */
function fill(boundary: string): string {
  const lead = /^-*/.exec(boundary)?.[0] ?? "";
  return lead + "0123456789abcdef".repeat(8).slice(0, boundary.length - lead.length);
}
