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
  /** Whether a file is put behind a URL that ends with a directory. */
  uploads: boolean;
  /** Whether brackets and braces of the URL stand for themselves. */
  globOff: boolean;
  /** Limits of time in seconds: for connecting, for silence, for all of it. */
  readonly limits: Record<string, Value>;
  /** A client's certificate: it, its key, its passphrase. */
  readonly certificate: Record<string, Value>;
  /** Values by the type of the argument that takes them. */
  readonly typed: Record<string, Value>;
  readonly remarks: string[];
}

type Option = (gathered: Gathered, value: string, given: ShellWord) => void;

const addHeader: Option = ({ headers }, value, given) => {
  if (value.startsWith("@")) throw refuse(`-H ${value}`, text("curl-header-file"), given);
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

const addCookies: Option = ({ headers }, value, given) => {
  if (value === "") return;
  if (!value.includes("=")) throw refuse(`-b ${value}`, text("curl-cookie-file"), given);
  headers.push(["Cookie", value]);
};

const addData =
  (from: "file" | "bytes" | "text", encode = false): Option =>
  (gathered, value, given) => {
    const { data } = gathered;
    if (encode && /^[^=]*@/.test(value)) {
      throw refuse(`--data-urlencode ${value}`, text("curl-data-file"), given);
    }
    const isFile = from !== "text" && value.startsWith("@");
    if (isFile && from === "file") throw refuse(`-d ${value}`, text("curl-file-newlines"), given);
    if (gathered.dataFile !== "" || (isFile && data.length > 0)) {
      throw refuse(value, text("curl-data-one"), given);
    }
    if (isFile) gathered.dataFile = value.slice(1);
    else data.push(encode ? encodePair(value) : value);
  };

function encodePair(value: string): string {
  const equals = value.indexOf("=");
  const encode = (plain: string): string => encodeURIComponent(plain).replaceAll("%20", "+");
  if (equals === -1) return encode(value);
  return `${value.slice(0, equals === 0 ? 0 : equals + 1)}${encode(value.slice(equals + 1))}`;
}

const addPart =
  (plain: boolean): Option =>
  ({ files }, value, given) => {
    const equals = value.indexOf("=");
    const field = escapeTemplate(value.slice(0, equals));
    const content = value.slice(equals + 1);
    const lead = plain ? "" : (/^[@<]/.exec(content)?.[0] ?? "");
    if (plain || (lead === "" && !/^"|;(?:filename|type)=/.test(content))) {
      files[field] = escapeTemplate(content);
      return;
    }
    const [body = "", ...settings] = splitSettings(content.slice(lead.length));
    const named = settings.find((setting) => setting.startsWith("filename="))?.slice(9);
    const setting = settings.find((one) => !one.startsWith("filename="));
    if (setting !== undefined) {
      throw refuse(`-F ${value}`, text("curl-part", { setting }), given);
    }
    const name = named === undefined ? undefined : escapeTemplate(named);
    if (lead === "")
      files[field] = name === undefined ? escapeTemplate(body) : [name, escapeTemplate(body)];
    else if (lead === "<") files[field] = [null, new FileReference(body)];
    else
      files[field] =
        name === undefined || name === basename(body)
          ? new FileReference(body)
          : [name, new FileReference(body)];
  };

function basename(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What stands between semicolons; in quotes they are text. */
function splitSettings(content: string): string[] {
  const parts = content.match(/(?:[^;="]*=)?"(?:\\.|[^"\\])*"|[^;]+/gs) ?? [];
  return parts.map((part) => {
    const [, lead = "", quoted] = /^([^"]*)"(.*)"$/s.exec(part) ?? [];
    return quoted === undefined ? part : lead + quoted.replace(/\\(.)/gs, "$1");
  });
}

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
  "-d": addData("file"),
  "--data-binary": addData("bytes"),
  "--data-raw": addData("text"),
  "--data-urlencode": addData("text", true),
  "--json": (gathered, value, given) => {
    addData("bytes")(gathered, value, given);
    gathered.headers.push(["Content-Type", "application/json"], ["Accept", "application/json"]);
  },
  "-F": addPart(false),
  "--form-string": addPart(true),
  "-u": setText("user"),
  "-A": setHeader("User-Agent"),
  "-e": setHeader("Referer"),
  "-b": addCookies,
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
  "--retry": setTyped("retries", Number),
  "-T": (gathered, value) => {
    gathered.method ||= "PUT";
    gathered.dataFile = value;
    gathered.uploads = true;
    gathered.headers.push(["Content-Type", null]);
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
  "-g": (gathered) => {
    gathered.globOff = true;
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
  "--upload-file": "-T",
  "--proxy": "-x",
  "--get": "-G",
  "--globoff": "-g",
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
  "--silent",
  "--show-error",
  "--verbose",
  "--include",
  "--fail",
  "--no-buffer",
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
  "--retry-delay",
  "--retry-max-time",
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
    option(gathered, attached === "" ? next : attached, given);
    return attached === "" ? 1 : 0;
  }
  if (silentWithValue.has(name)) return attached === "" ? 1 : 0;
  const flag = without[key];
  if (flag === undefined && !silent.has(name)) throw unknownOption(name, given);
  flag?.(gathered, "", given);
  // Short options may stand together: -sSL.
  return attached === "" ? 0 : takeOption(gathered, { ...given, value: `-${attached}` }, next);
}

/** What would change the request silently if it were left out. */
export function refuse(name: string, accepted: string, { start, end }: ShellWord): LineError {
  return new LineError(text("curl-refused", { name }), { start, end, accepted });
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
