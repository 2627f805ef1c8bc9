// Which headers a redirected request keeps: those of the body with the body, others by origin.
import { contract } from "../contract.js";
import { HeaderList } from "../headers/header-list.js";

/** How a redirected request differs from the one before. */
export interface RedirectChange {
  /** The Host of the next request. */
  readonly host: string;
  /** Whether it goes to another scheme, host or port. */
  readonly crossing: boolean;
  readonly keepsBody: boolean;
  /** Whether the caller asked that headers follow to another origin. */
  readonly keepHeaders: boolean;
}

/** Headers that describe the body (RFC 9110 sections 8 and 15.4, RFC 9530), in lower case. */
const ofBody = new Set([
  "content-digest",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-length",
  "content-location",
  "content-md5",
  "content-type",
  "digest",
  "last-modified",
  "repr-digest",
  "transfer-encoding",
]);

/**
 * Headers that go along to another origin, in lower case: what the client understands, who it is
 * and whether it keeps the connection. Range goes too, or a download that is resumed through a
 * redirect to a mirror would begin again; it holds positions only, and fetch lets it cross as well.
 * If-Range must go with it: alone, Range would join parts of two versions.
 */
const safe = new Set([
  "accept",
  "accept-charset",
  "accept-encoding",
  "accept-language",
  "connection",
  "if-range",
  "range",
  "user-agent",
]);

/**
 * The headers of the next request, in their order and with their reasons.
 *
 * To another origin never goes a header that the spec calls secret, whatever the caller asked for;
 * Host is made anew (RFC 9110 section 15.4).
 */
export function redirectHeaders(headers: HeaderList, change: RedirectChange): HeaderList {
  const { automatic, secret } = contract().headers;
  const host = automatic.find(({ value }) => value.includes("{host}"));
  const next = new HeaderList();
  for (const field of headers) {
    const lower = field.name.toLowerCase();
    const describesBody = ofBody.has(lower) || lower.startsWith("content-");
    if (describesBody && !change.keepsBody) continue;
    if (!change.crossing) {
      next.append(field);
      continue;
    }
    if (lower === host?.name.toLowerCase()) {
      const value = host.value.replace("{host}", change.host);
      next.append({ name: host.name, value, why: host.why, clause: null });
      continue;
    }
    if (secret.includes(lower)) continue;
    if (change.keepHeaders || safe.has(lower) || ofBody.has(lower)) next.append(field);
  }
  return next;
}
