// Shows a prepared request as a command that sends the same with curl. Pure.
import { plannedLength } from "../body/body.js";
import { contract } from "../contract.js";
import type { HeaderList } from "../headers/header-list.js";
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
 * A command for a POSIX shell, with one option a line where it is long. curl (7.81 or newer) puts the
 * same method, target, headers and body on the wire; only a multipart boundary may be another.
 * Redirects are followed as far, limits that are not the usual ones, proxy and certificates hold as
 * well. Retries, `max_size` and what a session's cookies or a function given as `auth` add are not
 * carried over, and where a method is named, curl keeps it on a 303 too.
 *
 * @param variables - texts that are read from the environment instead of standing there
 */
export function exportCurl(request: Prepared, variables: Variables): string {
  const body = curlBody(request);
  const policy = curlPolicy(request);
  const { href, origin } = request.target;
  const options = [
    ...methodOptions(request, body),
    ...(/[[\]{}]/.test(href) ? ["--globoff"] : []),
    shellWord(href),
    ...(origin.startsWith("https:") ? ["--http1.1"] : []),
    ...policy.options,
    ...headerOptions(request, body),
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

function headerOptions({ headers, body, target }: Prepared, sent: CurlBody | null): string[] {
  const options: string[] = [];
  for (const { name, value } of headers) {
    const lower = name.toLowerCase();
    if (lower === "host" ? value === target.host : own.includes(lower)) continue;
    if (lower === "content-type" && sent?.namesType) continue;
    const pair = lower === "authorization" ? basicPair(value) : undefined;
    if (pair !== undefined) {
      options.push(`-u ${shellWord(pair)}`);
      continue;
    }
    const line = value === "" ? `${name};` : `${name}: ${headerText(value)}`;
    options.push(`-H ${shellWord(line)}`);
  }
  for (const name of removed(headers, sent)) options.push(`-H ${shellWord(`${name}:`)}`);
  if ((plannedLength(body) ?? expectsFrom) >= expectsFrom) options.push("-H Expect:");
  // decodes what the header of that name asks for
  if (headers.has("accept-encoding")) options.push("--compressed");
  return options;
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
