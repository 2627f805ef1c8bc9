// Shows a prepared request as a command that sends the same with curl. Pure.
import { plannedLength } from "../body/body.js";
import { contract } from "../contract.js";
import { automaticHeaders } from "../headers/automatic-headers.js";
import type { HeaderField, HeaderList } from "../headers/header-list.js";
import { headerText } from "../headers/header-text.js";
import type { Prepared } from "../prepare.js";
import { type CurlBody, curlBody } from "./curl-body.js";
import { curlPolicy } from "./curl-policy.js";
import { plainText, shellWord } from "./shell-text.js";
import { readInShell, type Variables } from "./variables.js";

/** A command of this length still stands on one line. */
const longestLine = 80;
/** From here on curl waits for the server's 100 Continue, which nothing here does. */
const expectsFrom = 1024 * 1024;

/**
 * A command for a POSIX shell, with one option a line where it is long. curl (7.81 or newer) makes the
 * same request: method, target, headers that were given, body, redirects, limits that are not the
 * usual ones, proxy and certificates. What was not asked for is curl's own, where it means the same:
 * `User-Agent`, `Accept`, no compression, the HTTP version, how many redirects. Retries, `max_size`
 * and what a session's cookies or a function given as `auth` add are not carried over, and where a
 * method is named, curl keeps it on a 303 too.
 *
 * @param variables - texts that are read from the environment instead of standing there
 * @param exact - whether curl puts the same headers on the wire, the automatic ones too, and leaves
 * redirects where they are left here; only a multipart boundary may be another
 */
export function exportCurl(request: Prepared, variables: Variables, exact: boolean): string {
  const body = curlBody(request);
  const policy = curlPolicy(request, exact);
  const { href, origin } = request.target;
  const options = [
    ...methodOptions(request, body),
    ...(/[[\]{}]/.test(href) ? ["--globoff"] : []),
    shellWord(href),
    ...(exact && origin.startsWith("https:") ? ["--http1.1"] : []),
    ...policy.options,
    ...headerOptions(request, body, exact),
    ...(body?.options ?? []),
  ];
  const remarks = [...policy.remarks, ...(body?.remarks ?? [])].map((remark) => `# ${remark}\n`);
  const line = `curl ${options.join(" ")}`;
  const command = line.length <= longestLine ? line : `curl ${options.join(" \\\n  ")}`;
  const piped = body?.input ? `${body.input} |\n${command}` : command;
  return `${remarks.join("")}${readInShell(piped, variables)}\n`;
}

/** What curl sends unless it is told otherwise. */
const usualMethod = { withBody: "POST", withoutBody: "GET" };

function methodOptions({ method }: Prepared, body: CurlBody | null): string[] {
  const replies = contract().methods[method]?.responseBody !== false;
  if (!replies && body === null) return ["--head"];
  const usual = body === null ? usualMethod.withoutBody : usualMethod.withBody;
  const named = method === usual ? [] : [`-X ${shellWord(method)}`];
  // a length in the reply would have curl wait for a body that never comes
  return replies ? named : [...named, "--ignore-content-length"];
}

/** Headers that curl sends by itself, in the same form. */
const own = ["host", "content-length"];
/** Headers that curl adds where it is not told to leave them out. */
const added = ["User-Agent", "Accept"];

function headerOptions(
  { headers, body, target }: Prepared,
  sent: CurlBody | null,
  exact: boolean,
): string[] {
  const options: string[] = [];
  for (const field of headers) {
    const { name, value } = field;
    const lower = name.toLowerCase();
    if (lower === "host" ? value === target.host : own.includes(lower)) continue;
    if (lower === "content-type" && sent?.namesType) continue;
    if (!exact && isAutomatic(field, sent)) continue;
    const pair = lower === "authorization" ? basicPair(value) : undefined;
    if (pair !== undefined) {
      options.push(`-u ${shellWord(pair)}`);
      continue;
    }
    const line = value === "" ? `${name};` : `${name}: ${headerText(value)}`;
    options.push(`-H ${shellWord(line)}`);
    // decodes what it asks for
    if (lower === "accept-encoding") options.push("--compressed");
  }
  for (const name of removed(headers, sent)) options.push(`-H ${shellWord(`${name}:`)}`);
  if ((plannedLength(body) ?? expectsFrom) >= expectsFrom) options.push("-H Expect:");
  return options;
}

/**
 * Whether a header is sent without being asked for. The end of a connection is waited for where a
 * body is sent that no reply is meant for.
 */
function isAutomatic({ name, value, why }: HeaderField, sent: CurlBody | null): boolean {
  const found = automaticHeaders().find(({ lower }) => lower === name.toLowerCase());
  const usual = found?.field("", true);
  return usual?.why === why && (usual.value === value || sent === null);
}

/** User name and password, where curl makes the same header of them. */
function basicPair(value: string): string | undefined {
  const [, code] = /^Basic ([A-Za-z\d+/]+={0,2})$/.exec(value) ?? [];
  if (code === undefined || code.length % 4 !== 0) return undefined;
  const bytes = atob(code);
  const pair = plainText(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
  return pair?.includes(":") && btoa(bytes) === code ? pair : undefined;
}

function removed(headers: HeaderList, sent: CurlBody | null): string[] {
  const typed = sent === null || sent.namesType ? [] : ["Content-Type"];
  return [...added, ...typed].filter((name) => !headers.has(name));
}
