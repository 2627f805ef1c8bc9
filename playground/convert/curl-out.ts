// Prints a call as a curl command for a POSIX shell.
import type { Argument } from "../catalog.js";
import {
  type CallCode,
  type Code,
  emptyText,
  FileCode,
  FormCode,
  isCodeObject,
  PartCode,
  TextCode,
  textOfCode,
} from "./code.js";

/** Words of the command: each is quoted already. */
type Words = readonly string[];

const printers: Readonly<Record<string, (code: Code, argument: Argument) => Words>> = {
  method: () => [],
  url: () => [],
  json: (code) => ["-H", "'Content-Type: application/json'", "--data-binary", printJsonData(code)],
  bytes: printData,
  files: printParts,
  headers: (code) =>
    isCodeObject(code)
      ? Object.entries(code).flatMap(([name, item]) => ["-H", printHeader(name, item)])
      : [],
  auth: printAuth,
  query: () => [],
  timeout: (code) => (typeof code === "number" ? ["--max-time", String(code)] : []),
  cookies: (code) =>
    isCodeObject(code)
      ? Object.entries(code).flatMap(([name, item]) => [
          "-b",
          shell(prefix(`${name}=`, textOfCode(item))),
        ])
      : [],
  proxy: (code) => ["-x", code === null ? "''" : shell(textOfCode(code))],
  verify: (code) =>
    code === false ? ["--insecure"] : code instanceof TextCode ? ["--cacert", shell(code)] : [],
};

function prefix(lead: string, { parts }: TextCode): TextCode {
  return new TextCode([lead, ...parts]);
}

/** Options without a value. */
const alone = new Set(["--head", "--location", "--insecure", "--digest"]);

/** The command, one option a line where it is long. */
export function printCurl({ verb, given }: CallCode): string {
  const find = (type: string): Code | undefined =>
    given.find(({ argument }) => argument.type === type)?.code;
  const method =
    verb.method ??
    textOfCode(find("method") ?? emptyText)
      .parts.join("")
      .toUpperCase();
  const url = shell(joinQuery(textOfCode(find("url") ?? emptyText), find("query")));
  const redirects = find("redirects");
  const words = given.flatMap(
    ({ argument, code }) => printers[argument.type]?.(code, argument) ?? [],
  );
  const named = words.some((word) => /^'content-type:/i.test(word));
  const untyped = given.some(
    ({ code }) => code instanceof TextCode && words.includes("--data-binary"),
  );
  const all = [
    ...printMethod(method, verb.semantics?.response_body !== false, words),
    url,
    // Redirects are followed unless that was turned off; curl wants to be told.
    ...(redirects === false || redirects === 0 ? [] : ["--location"]),
    ...words,
    // curl names a type of its own for data; here none is sent unless it was given.
    ...(untyped && !named ? ["-H", "'Content-Type:'"] : []),
  ];
  const line = `curl ${all.join(" ")}`;
  if (line.length <= 78) return line;
  const rows: string[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const word = all[at] ?? "";
    rows.push(/^-/.test(word) && !alone.has(word) ? `${word} ${all[++at] ?? ""}` : word);
  }
  return `curl ${rows.join(" \\\n  ")}`;
}

// Pairs behind the URL's own query; a list repeats its name, null leaves it out.
function joinQuery(url: TextCode, query: Code | undefined): TextCode {
  if (!isCodeObject(query)) return url;
  const pairs = Object.entries(query).flatMap(([name, item]) =>
    (Array.isArray(item) ? item : [item])
      .filter((one: Code) => one !== null)
      .map((one: Code) => ({ name, value: textOfCode(one) })),
  );
  let first = !url.parts.some((part) => typeof part === "string" && part.includes("?"));
  const parts = pairs.flatMap(({ name, value }) => {
    const lead = first ? "?" : "&";
    first = false;
    return [lead, ...encodePair(name, value)];
  });
  return new TextCode([...url.parts, ...parts]);
}

// As a form: a blank is a plus. A secret is not known here, so it goes as it is.
function encodePair(name: string, { parts }: TextCode): TextCode["parts"] {
  const encode = (plain: string): string => new URLSearchParams([["", plain]]).toString().slice(1);
  return [
    `${encode(name)}=`,
    ...parts.map((part) => (typeof part === "string" ? encode(part) : part)),
  ];
}

function printMethod(method: string, hasReplyBody: boolean, words: Words): Words {
  const hasBody = words.some(
    (word) =>
      word === "--data-binary" ||
      word === "--data-raw" ||
      word === "-F" ||
      word === "--form-string",
  );
  if (!hasReplyBody && !hasBody) return ["--head"];
  const usual = hasBody ? /^post$/i : /^get$/i;
  return usual.test(method) ? [] : ["-X", method];
}

function printJsonData(code: Code): string {
  if (code instanceof FileCode) return word(`@${code.path}`);
  return shell(jsonText(code));
}

/** JSON with secrets in it, as one text. */
function jsonText(code: Code): TextCode {
  if (code instanceof TextCode) {
    const inner = code.parts.map((part) =>
      typeof part === "string" ? JSON.stringify(part).slice(1, -1) : part,
    );
    return new TextCode(['"', ...inner, '"']);
  }
  if (Array.isArray(code)) return joinTexts("[", code.map(jsonText), "]");
  if (!isCodeObject(code)) return new TextCode([JSON.stringify(code)]);
  const members = Object.entries(code).map(
    ([key, item]) => new TextCode([`${JSON.stringify(key)}:`, ...jsonText(item).parts]),
  );
  return joinTexts("{", members, "}");
}

function joinTexts(open: string, items: readonly TextCode[], close: string): TextCode {
  const parts = items.flatMap((item, place) => (place === 0 ? item.parts : [",", ...item.parts]));
  return new TextCode([open, ...parts, close]);
}

function printData(code: Code): Words {
  if (code instanceof FileCode) return ["--data-binary", word(`@${code.path}`)];
  if (code instanceof FormCode) {
    const pairs = code.pairs.map(([name, value]) => encodePair(name, value));
    const parts = pairs.flatMap((pair, place) => (place === 0 ? pair : ["&", ...pair]));
    const type = "Content-Type: application/x-www-form-urlencoded;charset=UTF-8";
    return ["--data-raw", shell(new TextCode(parts)), "-H", word(type)];
  }
  const data = textOfCode(code);
  const [first] = data.parts;
  // A leading @ would name a file.
  return [
    typeof first === "string" && first.startsWith("@") ? "--data-raw" : "--data-binary",
    shell(data),
  ];
}

function printParts(code: Code): Words {
  if (!isCodeObject(code)) return [];
  return Object.entries(code).flatMap(([field, part]): Words => {
    if (!(part instanceof PartCode)) return [];
    const { name, content } = part;
    if (content instanceof FileCode) {
      const base = content.path.split("/").at(-1);
      const shown = name === null ? "" : name.parts.join("");
      return ["-F", word(`${field}=@${content.path}${shown === base ? "" : `;filename=${shown}`}`)];
    }
    if (name === null)
      return ["--form-string", shell(new TextCode([`${field}=`, ...content.parts]))];
    return [
      "-F",
      shell(new TextCode([`${field}=`, ...content.parts, `;filename=${name.parts.join("")}`])),
    ];
  });
}

function printHeader(name: string, code: Code): string {
  if (code === null) return word(`${name}:`);
  const value = textOfCode(code);
  if (value.parts.join("") === "") return word(`${name};`);
  return shell(new TextCode([`${name}: `, ...value.parts]));
}

function printAuth(code: Code): Words {
  if (Array.isArray(code)) {
    const [user, password] = code.map(textOfCode);
    return ["-u", shell(new TextCode([...(user?.parts ?? []), ":", ...(password?.parts ?? [])]))];
  }
  if (!isCodeObject(code)) return [];
  return Object.entries(code).flatMap(([scheme, item]): Words => {
    if (Array.isArray(item)) return [`--${scheme}`, ...printAuth(item)];
    const lead = `Authorization: ${scheme.charAt(0).toUpperCase()}${scheme.slice(1)} `;
    return ["-H", shell(new TextCode([lead, ...textOfCode(item).parts]))];
  });
}

function word(plain: string): string {
  return shell(new TextCode([plain]));
}

// Constants in single quotes, secrets as variables of the shell in double ones.
function shell({ parts }: TextCode): string {
  const merged: (string | { readonly secret: string })[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === "string" && typeof last === "string")
      merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  const [only = ""] = merged;
  if (merged.length <= 1 && typeof only === "string" && /^[\w@%+=:,./-]+$/.test(only)) return only;
  const words = merged.map((part) =>
    typeof part === "string"
      ? `'${part.replaceAll("'", "'\\''")}'`
      : `"$${part.secret.toUpperCase().replace(/\W/g, "_")}"`,
  );
  return words.join("") || "''";
}
