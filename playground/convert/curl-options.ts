// curl's options: what each says of the request. Knows no verb and no draft.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { findNearest } from "../grammar/nearest.js";
import { FileReference, type Value } from "../grammar/value.js";
import { escapeTemplate } from "../session/variables.js";
import type { ShellWord } from "./shell-words.js";

/** What the options of a command say. */
export interface Gathered {
  method: string;
  url: string;
  headers: [string, string | null][];
  data: string[];
  dataFile: string;
  files: Record<string, Value>;
  user: string;
  digest: boolean;
  /** Whether redirects are followed, and how many where that is said. */
  follows: boolean;
  most: number | undefined;
  asQuery: boolean;
  /** Limits of time in seconds: for connecting, for silence, for all of it. */
  readonly limits: Record<string, Value>;
  /** A client's certificate: it, its key, its passphrase. */
  readonly certificate: Record<string, Value>;
  /** Values by the type of the argument that takes them. */
  readonly typed: Record<string, Value>;
  readonly remarks: string[];
}

type Option = (gathered: Gathered, value: string) => void;

const addHeader: Option = ({ headers }, value) => {
  const [, name = "", mark = "", rest = ""] = /^([^:;]+)([:;])\s*(.*)$/s.exec(value) ?? [];
  if (name === "") return;
  headers.push([name, mark === ":" && rest === "" ? null : rest]);
};

const setText =
  (field: "method" | "user" | "url"): Option =>
  (gathered, value) => {
    gathered[field] = value;
  };

const setHeader =
  (name: string): Option =>
  ({ headers }, value) => {
    headers.push([name, value]);
  };

const addData =
  (fromFile: boolean, encode: boolean): Option =>
  (gathered, value) => {
    if (fromFile && value.startsWith("@")) gathered.dataFile = value.slice(1);
    else gathered.data.push(encode ? encodePair(value) : value);
  };

function encodePair(value: string): string {
  const equals = value.indexOf("=");
  const encode = (plain: string): string => encodeURIComponent(plain).replaceAll("%20", "+");
  if (equals === -1) return encode(value);
  return `${value.slice(0, equals === 0 ? 0 : equals + 1)}${encode(value.slice(equals + 1))}`;
}

const addPart =
  (plain: boolean): Option =>
  ({ files }, value) => {
    const equals = value.indexOf("=");
    const field = escapeTemplate(value.slice(0, equals));
    const content = value.slice(equals + 1);
    if (plain || !/^[@<]/.test(content)) {
      const [, body = content, name] = plain ? [] : (/^(.*?);filename=(.*)$/s.exec(content) ?? []);
      files[field] = name === undefined ? escapeTemplate(body) : [name, escapeTemplate(body)];
      return;
    }
    const [path = "", ...settings] = content.slice(1).split(";");
    const name = settings.find((setting) => setting.startsWith("filename="))?.slice(9);
    const file = new FileReference(path);
    if (content.startsWith("<")) files[field] = [null, file];
    else files[field] = name === undefined ? file : [escapeTemplate(name), file];
  };

const setTyped =
  (type: string, read: (value: string) => Value): Option =>
  ({ typed }, value) => {
    typed[type] = read(value);
  };

const setIn =
  (group: "limits" | "certificate", name: string, read: (value: string) => Value): Option =>
  (gathered, value) => {
    gathered[group][name] = read(value);
  };

// Named so, the proxy looks up the name, which is what happens here anyway.
function readProxy(value: string): Value {
  return value === "" ? null : value.replace(/^socks5h:/i, "socks5:");
}

const withValue: Readonly<Record<string, Option>> = {
  "-X": setText("method"),
  "-H": addHeader,
  "-d": addData(true, false),
  "--data-binary": addData(true, false),
  "--data-raw": addData(false, false),
  "--data-urlencode": addData(false, true),
  "--json": (gathered, value) => {
    addData(true, false)(gathered, value);
    gathered.headers.push(["Content-Type", "application/json"], ["Accept", "application/json"]);
  },
  "-F": addPart(false),
  "--form-string": addPart(true),
  "-u": setText("user"),
  "-A": setHeader("User-Agent"),
  "-e": setHeader("Referer"),
  "-b": setHeader("Cookie"),
  "--oauth2-bearer": ({ headers }, value) =>
    void headers.push(["Authorization", `Bearer ${value}`]),
  "--url": setText("url"),
  "-m": setIn("limits", "total", Number),
  "--connect-timeout": setIn("limits", "connect", Number),
  "-y": setIn("limits", "read", Number),
  "-x": setTyped("proxy", readProxy),
  "--noproxy": ({ typed }, value) => {
    if (value === "*") typed.proxy = null;
  },
  "--max-redirs": (gathered, value) => {
    gathered.most = Number(value);
  },
  "--cacert": setTyped("verify", escapeTemplate),
  "-E": setIn("certificate", "cert", escapeTemplate),
  "--key": setIn("certificate", "key", escapeTemplate),
  "--pass": setIn("certificate", "passphrase", escapeTemplate),
};

const without: Readonly<Record<string, Option>> = {
  "-G": (gathered) => {
    gathered.asQuery = true;
  },
  "-I": (gathered) => {
    gathered.method ||= "HEAD";
  },
  "-k": setTyped("verify", () => false),
  "-L": (gathered) => {
    gathered.follows = true;
  },
  "--digest": (gathered) => {
    gathered.digest = true;
  },
};

const longNames: Readonly<Record<string, string>> = {
  "--request": "-X",
  "--header": "-H",
  "--data": "-d",
  "--data-ascii": "-d",
  "--form": "-F",
  "--user": "-u",
  "--user-agent": "-A",
  "--referer": "-e",
  "--cookie": "-b",
  "--max-time": "-m",
  "--speed-time": "-y",
  "--cert": "-E",
  "--proxy": "-x",
  "--get": "-G",
  "--head": "-I",
  "--insecure": "-k",
  "--location": "-L",
};

/** Options that only change what curl shows. */
const silent = new Set([
  "-s",
  "-S",
  "-v",
  "-i",
  "-f",
  "-#",
  "-N",
  "-g",
  "--silent",
  "--show-error",
  "--verbose",
  "--include",
  "--fail",
  "--no-buffer",
  "--globoff",
  "--http1.1",
  "--http2",
  "--no-progress-meter",
  "--compressed",
  "--basic",
  "--path-as-is",
  "--ignore-content-length",
]);
const silentWithValue = new Set([
  "-o",
  "--output",
  "-w",
  "--write-out",
  "-Y",
  "--speed-limit",
  "--proto-redir",
  "-c",
  "--cookie-jar",
  "-D",
  "--dump-header",
]);

/**
 * Takes one option, and gives how many words beside it were taken.
 *
 * @throws LineError where it is not known
 */
export function takeOption(gathered: Gathered, given: ShellWord, next: string): number {
  const word = given.value;
  const short = /^-[^-]/.test(word);
  const name = short ? word.slice(0, 2) : word;
  const attached = short ? word.slice(2) : "";
  const key = longNames[name] ?? name;
  const option = withValue[key];
  if (option !== undefined) {
    option(gathered, attached === "" ? next : attached);
    return attached === "" ? 1 : 0;
  }
  if (silentWithValue.has(name)) return attached === "" ? 1 : 0;
  const flag = without[key];
  if (flag === undefined && !silent.has(name)) throw unknownOption(name, given);
  flag?.(gathered, "");
  // Short options may stand together: -sSL.
  return attached === "" ? 0 : takeOption(gathered, { ...given, value: `-${attached}` }, next);
}

function unknownOption(name: string, { start, end }: ShellWord): LineError {
  const known = [...Object.keys(longNames), ...Object.keys(withValue), ...Object.keys(without)];
  const near = findNearest(name, known);
  return new LineError(text("curl-option", { name }), {
    start,
    end,
    ...(near === undefined ? {} : { accepted: text("nearest", { near }) }),
  });
}
