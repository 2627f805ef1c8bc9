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
  (from: "file" | "bytes" | "text", encode = false): Option =>
  (gathered, value) => {
    const { data, remarks } = gathered;
    if (from !== "text" && value.startsWith("@")) {
      const path = value.slice(1);
      gathered.dataFile = path;
      if (from === "file") remarks.push(text("curl-file-newlines", { path }));
    } else if (encode && /^[^=]*@/.test(value)) {
      remarks.push(text("curl-left-out", { name: `--data-urlencode ${value}` }));
    } else data.push(encode ? encodePair(value) : value);
  };

function encodePair(value: string): string {
  const equals = value.indexOf("=");
  const encode = (plain: string): string => encodeURIComponent(plain).replaceAll("%20", "+");
  if (equals === -1) return encode(value);
  return `${value.slice(0, equals === 0 ? 0 : equals + 1)}${encode(value.slice(equals + 1))}`;
}

const addPart =
  (plain: boolean): Option =>
  ({ files, remarks }, value) => {
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
    const left = settings.filter((setting) => !setting.startsWith("filename="));
    for (const name of left) remarks.push(text("curl-left-out", { name }));
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
  "--json": (gathered, value) => {
    addData("file")(gathered, value);
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
  "--retry": setTyped("retries", Number),
  "-T": (gathered, value) => {
    gathered.method ||= "PUT";
    gathered.dataFile = value;
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
