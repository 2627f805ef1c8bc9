// Prints calls for the original: MicroPython with its requests module.
import { text } from "../catalog.js";
import type { WritableCall } from "./export-call.js";

/** A script that sends the same requests from a board. */
export function printMicropython(calls: readonly WritableCall[]): string {
  const names = new Set(calls.flatMap(({ variables }) => Object.keys(variables)));
  const head = ["import requests", ...[...names].map((name) => `${name} = ""`)];
  return `${head.join("\n")}\n\n${calls.map(printCall).join("\n")}`;
}

type Variables = WritableCall["variables"];

// What the document does not know is said, not silently dropped.
function printCall({ call: { verb, given }, variables }: WritableCall): string {
  const known = given.filter(({ argument }) => argument.origin === "documented");
  const left = given.filter(({ argument }) => argument.origin !== "documented");
  const words = known.map(({ argument, value }) => {
    const shown = printArgument(argument.type, value, variables);
    return argument.positional ? shown : `${argument.name}=${shown}`;
  });
  const remarks = left.map(
    ({ argument }) => `# ${text("export-left-out", { name: argument.name })}\n`,
  );
  return `${remarks.join("")}r = requests.${verb.name}(${words.join(", ")})\nprint(r.status_code, r.reason)\n`;
}

function printArgument(type: string, value: unknown, variables: Variables): string {
  const members = typeof value === "object" && value !== null ? Object.entries(value) : [];
  // Credentials and files are tuples there.
  if (type === "auth" && Array.isArray(value)) return printTuple(value, variables);
  if (type !== "files") return print(value, variables);
  const files = members.map(
    ([field, part]: [string, unknown]) =>
      `${quote(field)}: ${Array.isArray(part) ? printTuple(part, variables) : print(part, variables)}`,
  );
  return `{${files.join(", ")}}`;
}

function printTuple(items: readonly unknown[], variables: Variables): string {
  // A file of a multipart body is handed over open.
  const shown = items.map((item) =>
    item instanceof File ? `open(${quote(item.name)}, "rb")` : print(item, variables),
  );
  return `(${shown.join(", ")})`;
}

function print(value: unknown, variables: Variables): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return printText(value, variables);
  if (typeof value !== "object") return String(value);
  // The board has no form encoder, so that the pairs are encoded here.
  if (value instanceof URLSearchParams) return printText(value.toString(), variables);
  if (value instanceof File) return `open(${quote(value.name)}, "rb").read()`;
  if (Array.isArray(value)) return `[${value.map((item) => print(item, variables)).join(", ")}]`;
  const members = Object.entries(value).map(
    ([key, item]) => `${quote(key)}: ${print(item, variables)}`,
  );
  return `{${members.join(", ")}}`;
}

function printText(shown: string, variables: Variables): string {
  let parts: { readonly plain: string; readonly name?: string }[] = [{ plain: shown }];
  for (const [name, mark] of Object.entries(variables)) {
    parts = parts.flatMap((part) =>
      part.name !== undefined
        ? [part]
        : part.plain
            .split(mark)
            .flatMap((plain, place) =>
              place === 0 ? [{ plain }] : [{ plain: "", name }, { plain }],
            ),
    );
  }
  const pieces = parts.flatMap(({ plain, name }) => name ?? (plain === "" ? [] : [quote(plain)]));
  return pieces.length === 0 ? '""' : pieces.join(" + ");
}

// A JSON string is a Python string too, but for characters beyond the basic plane.
function quote(value: string): string {
  return JSON.stringify(value).replace(
    /\p{Cc}/gu,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
