// Prints calls for the original: MicroPython with its requests module.
import { text } from "../catalog.js";
import {
  type CallCode,
  type Code,
  constantText,
  FileCode,
  FormCode,
  isCodeObject,
  listSecretNames,
  PartCode,
  TextCode,
} from "./code-parts.js";

/** A script that sends the same requests from a board. */
export function printMicropython(calls: readonly CallCode[]): string {
  const secrets = [...new Set(calls.flatMap(listSecretNames))];
  const head = ["import requests", ...secrets.map((name) => `${nameSecret(name)} = ""`)];
  return `${head.join("\n")}\n\n${calls.map(printCall).join("\n")}`;
}

// What the document does not know is said, not silently dropped.
function printCall({ verb, given }: CallCode): string {
  const known = given.filter(({ argument }) => argument.origin === "documented");
  const left = given.filter(({ argument }) => argument.origin !== "documented");
  const words = known.map(({ argument, code }) => {
    // A pair of credentials is a tuple there.
    const pair = argument.type === "auth" && Array.isArray(code);
    const shown = pair ? print(code).replace(/^\[(.*)\]$/s, "($1)") : print(code);
    return argument.positional ? shown : `${argument.name}=${shown}`;
  });
  const remarks = left.map(
    ({ argument }) => `# ${text("export-left-out", { name: argument.name })}\n`,
  );
  return `${remarks.join("")}r = requests.${verb.name}(${words.join(", ")})\nprint(r.status_code, r.reason)\n`;
}

function print(code: Code): string {
  if (code === null) return "None";
  if (typeof code === "boolean") return code ? "True" : "False";
  if (typeof code === "number") return String(code);
  if (code instanceof TextCode) return printText(code);
  if (code instanceof FileCode) {
    const file = `open(${quote(code.path)}, "rb").read()`;
    return code.as === "bytes" ? file : `__import__("json").loads(${file})`;
  }
  if (code instanceof FormCode) return printForm(code);
  if (code instanceof PartCode) {
    const content =
      code.content instanceof FileCode
        ? `open(${quote(code.content.path)}, "rb")`
        : print(code.content);
    return `(${code.name === null ? "None" : printText(code.name)}, ${content})`;
  }
  if (Array.isArray(code)) return `[${code.map(print).join(", ")}]`;
  if (!isCodeObject(code)) return "None";
  return `{${Object.entries(code)
    .map(([key, item]) => `${quote(key)}: ${print(item)}`)
    .join(", ")}}`;
}

// The board has no form encoder, so that the pairs are encoded here.
function printForm({ pairs }: FormCode): string {
  return pairs
    .map(([key, item], place) => {
      const lead = `${place === 0 ? "" : "&"}${new URLSearchParams([[key, ""]]).toString()}`;
      const constant = constantText(item);
      if (constant === undefined) return `${quote(lead)} + ${printText(item)}`;
      return quote(`${place === 0 ? "" : "&"}${new URLSearchParams([[key, constant]]).toString()}`);
    })
    .join(" + ");
}

function nameSecret(secret: string): string {
  return secret.toUpperCase().replace(/\W/g, "_");
}

function printText(code: TextCode): string {
  const constant = constantText(code);
  if (constant !== undefined) return quote(constant);
  const { parts } = code;
  return parts
    .map((part) => (typeof part === "string" ? quote(part) : nameSecret(part.secret)))
    .join(" + ");
}

// A JSON string is a Python string too, but for characters beyond the basic plane.
function quote(value: string): string {
  return JSON.stringify(value).replace(
    /\p{Cc}/gu,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
