// curl's options: what each says of the request. Knows no verb and no draft.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { findNearest } from "../grammar/nearest.js";
import type { Value } from "../grammar/value.js";
import { escapeTemplate } from "../session/variables.js";
import { longNames, silent, silentWithValue } from "./curl-names.js";
import { addPart } from "./curl-part.js";
import { type Gathered, type Option, refuse } from "./curl-request.js";
import type { ShellWord } from "./shell-words.js";

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

function unknownOption(name: string, { start, end }: ShellWord): LineError {
  const known = [...Object.keys(longNames), ...Object.keys(withValue), ...Object.keys(without)];
  const near = findNearest(name, known);
  return new LineError(text("curl-option", { name }), {
    start,
    end,
    ...(near === undefined ? {} : { accepted: text("nearest", { near }) }),
  });
}
