// Reads a curl command as a draft. Finds verbs and arguments by what they are, never by name.
import { type Argument, catalog, listArguments, text, type Verb } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { FileReference, type Value } from "../grammar/value.js";
import type { Draft } from "../session/draft.js";
import { escapeTemplate } from "../session/variables.js";
import { takeOption } from "./curl-options.js";
import { type Gathered, refuse } from "./curl-request.js";
import { readShellCommand, type ShellWord } from "./shell-words.js";

/** A draft, and what of the command could not be carried over. */
export interface ImportedCurl {
  readonly draft: Draft;
  readonly remarks: readonly string[];
}

const form = "application/x-www-form-urlencoded";

/**
 * Reads what stands behind `curl`; `at` is its place in the line.
 *
 * @throws LineError where an option is not known or no URL is given
 */
export function importCurlWords(source: string, at: number): ImportedCurl {
  const gathered: Gathered = {
    method: "",
    url: "",
    headers: [],
    data: [],
    dataFile: "",
    files: {},
    user: "",
    digest: false,
    follows: false,
    most: undefined,
    asQuery: false,
    uploads: false,
    globOff: false,
    limits: {},
    certificate: {},
    typed: {},
    remarks: [],
  };
  const { words, operator } = readShellCommand(source, at);
  let named: ShellWord | undefined;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === undefined) continue;
    const before = gathered.url;
    gathered.url = "";
    if (!/^-[^\d]/.test(word.value)) gathered.url = word.value;
    else place += takeOption(gathered, word, words[place + 1]?.value ?? "");
    const last = words[place] ?? word;
    if (before !== "" && gathered.url !== "") throw secondUrl(last);
    if (gathered.url !== "") named = last;
    gathered.url ||= before;
  }
  if (operator !== "") gathered.remarks.push(text("curl-rest", { operator }));
  if (gathered.url === "") {
    throw new LineError(text("curl-no-url"), { start: at, end: at + source.length });
  }
  if (gathered.asQuery && gathered.dataFile !== "") {
    const whole = { value: source, start: at, end: at + source.length };
    throw refuse(`-G @${gathered.dataFile}`, text("curl-data-file"), whole);
  }
  if (!gathered.globOff && named !== undefined) gathered.url = readGlob(gathered.url, named);
  if (gathered.uploads) gathered.url = nameUpload(gathered.url, gathered.dataFile);
  return { draft: makeDraft(gathered), remarks: gathered.remarks };
}

// Two braces are a variable's, as the playground's own lines have it.
const glob = /(?<![\\{])\{[^{}]*\}(?!\})|(?<!\\)\[(?:\d+-\d+|[a-z]-[a-z])(?::\d+)?\]/i;

// A backslash keeps a bracket from being one of a pattern's.
function readGlob(url: string, given: ShellWord): string {
  const part = glob.exec(url)?.[0];
  if (part !== undefined) throw refuse(url, text("curl-glob", { part }), given);
  return url.replace(/\\([[\]{}])/g, "$1");
}

// A URL that ends with a directory is where a file of that name goes.
function nameUpload(url: string, path: string): string {
  const [, before = "", after = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const name = path.slice(path.lastIndexOf("/") + 1);
  const place = before.replace(/^[a-z][a-z\d+.-]*:\/\//i, "");
  if (path === "-" || path === "." || /\/.*[^/]$/s.test(place)) return url;
  return `${before}${before.endsWith("/") ? "" : "/"}${encodeURIComponent(name)}${after}`;
}

function secondUrl({ start, end }: ShellWord): LineError {
  return new LineError(text("curl-urls"), { start, end, accepted: text("curl-urls-hint") });
}

function makeDraft(gathered: Gathered): Draft {
  const { data, dataFile, files, user, remarks } = gathered;
  const headers = gathered.headers.filter((pair) => !isAutomatic(pair));
  const typed = readTyped(gathered);
  const joined = data.join("&");
  const hasData = data.length > 0 || dataFile !== "";
  const hasFiles = Object.keys(files).length > 0;
  const body = hasData && !gathered.asQuery;
  const method = (gathered.method || (body || hasFiles ? "POST" : "GET")).toUpperCase();
  const verb = findVerbFor(
    method,
    (entry) => (!hasFiles || accepts(entry, "files")) && (!body || accepts(entry, "bytes")),
  );
  const values: Record<string, Value> = {};
  const put = (type: string, value: Value): void => {
    const argument = find(verb, type);
    if (argument !== undefined) values[argument.name] = value;
  };
  if (verb.method === null) put("method", method);
  put("url", escapeTemplate(withQuery(withScheme(gathered.url), gathered.asQuery ? joined : "")));
  if (hasFiles) put("files", files);
  const type = headers.find(([name]) => name.toLowerCase() === "content-type");
  const json =
    body && dataFile === "" && type?.[1] === "application/json" ? readExactJson(joined) : undefined;
  if (json !== undefined) {
    put("json", json);
    headers.splice(
      headers.findIndex(([name]) => name === type?.[0]),
      1,
    );
  } else if (body) {
    put("bytes", dataFile === "" ? escapeTemplate(joined) : new FileReference(dataFile));
    if (type === undefined) headers.push(["Content-Type", form]);
    // Without a value curl sends no type; here none is sent unless it was given.
    else if (type[1] === null) headers.splice(headers.indexOf(type), 1);
  }
  if (headers.length > 0) put("headers", joinHeaders(headers));
  if (user !== "") {
    const colon = user.indexOf(":");
    const pair = colon === -1 ? [user, ""] : [user.slice(0, colon), user.slice(colon + 1)];
    const credentials = pair.map(escapeTemplate);
    put("auth", gathered.digest ? { digest: credentials } : credentials);
  }
  for (const [type, value] of Object.entries(typed)) {
    if (find(verb, type) === undefined) remarks.push(text("curl-left-out", { name: type }));
    else put(type, value);
  }
  return { verb, values };
}

// What is sent without a word needs none.
function isAutomatic([name, value]: readonly [string, string | null]): boolean {
  const { headers, product } = catalog;
  return headers.automatic.some(
    (entry) =>
      entry.name.toLowerCase() === name.toLowerCase() &&
      entry.value
        .replace("{product}", product.name)
        .replace("{version}", product.version)
        .replace("{connection}", "keep-alive") === value,
  );
}

/** Values by the type of the argument that takes them. */
function readTyped({ typed, follows, most, limits, certificate }: Gathered): Gathered["typed"] {
  const { cert, key = cert, ...locked } = certificate;
  const { total, ...others } = limits;
  const timeout = total !== undefined && Object.keys(others).length === 0 ? total : limits;
  // Following redirects is what happens without a word.
  const redirects = follows ? (most === usualRedirects() ? undefined : most) : false;
  return {
    ...typed,
    ...(redirects === undefined ? {} : { redirects }),
    ...(Object.keys(limits).length === 0 ? {} : { timeout }),
    ...(cert === undefined || key === undefined ? {} : { certificate: { cert, key, ...locked } }),
  };
}

function usualRedirects(): unknown {
  const usual = catalog.arguments.find(({ type }) => type === "redirects")?.default;
  return typeof usual === "object" && usual !== null && "max" in usual ? usual.max : undefined;
}

function find(verb: Verb, type: string): Argument | undefined {
  return listArguments(verb).find((entry) => entry.type === type);
}

function accepts(verb: Verb, type: string): boolean {
  return find(verb, type) !== undefined;
}

// The verb of that method where it takes what is needed; the one that takes any method elsewhere.
function findVerbFor(method: string, takes: (verb: Verb) => boolean): Verb {
  const named = catalog.verbs.find((verb) => verb.method === method && takes(verb));
  const any = named ?? catalog.verbs.find((verb) => verb.method === null);
  if (any === undefined) throw new Error(text("word-unknown", { word: method }));
  return any;
}

// The same name twice is one header with both values, which means the same.
function joinHeaders(headers: readonly [string, string | null][]): Value {
  const found = new Map<string, [string, string | null]>();
  for (const [name, value] of headers) {
    const before = found.get(name.toLowerCase());
    const joined = before?.[1] == null || value === null ? value : `${before[1]}, ${value}`;
    found.set(name.toLowerCase(), [before?.[0] ?? name, joined]);
  }
  return Object.fromEntries(
    [...found.values()].map(([name, value]) => [
      name,
      value === null ? null : escapeTemplate(value),
    ]),
  );
}

// Only what is serialised to the very same bytes becomes a JSON value.
function readExactJson(source: string): Value | undefined {
  try {
    const value: Value = JSON.parse(source);
    return JSON.stringify(value) === source ? escapeStrings(value) : undefined;
  } catch {
    return undefined;
  }
}

function escapeStrings(value: Value): Value {
  const escaped: Value = JSON.parse(
    JSON.stringify(value, (_key, item: unknown) =>
      typeof item === "string" ? escapeTemplate(item) : item,
    ),
  );
  return escaped;
}

function withScheme(url: string): string {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(url) ? url : `http://${url}`;
}

function withQuery(url: string, query: string): string {
  if (query === "") return url;
  const [before = "", fragment] = url.split("#");
  const joined = `${before}${before.includes("?") ? "&" : "?"}${query}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}
