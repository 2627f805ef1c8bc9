// Prints calls as TypeScript: a module that sends the same requests again.
import { catalog } from "../catalog.js";
import {
  type CallCode,
  type Code,
  constantText,
  FileCode,
  FormCode,
  isCodeObject,
  PartCode,
  TextCode,
} from "./code.js";

const width = 100;

/** A call as an expression. */
export function printTypescriptCall({ verb, given }: CallCode): string {
  const positional = given.filter(({ argument }) => argument.positional);
  const named = given.filter(({ argument }) => !argument.positional);
  const words = positional.map(({ code }) => print(code, 0));
  if (named.length > 0) {
    const options = Object.fromEntries(named.map(({ argument, code }) => [argument.name, code]));
    words.push(print(options, 0));
  }
  return `await requests.${verb.name}(${words.join(", ")})`;
}

/** A whole module: what it imports, and each call as a constant. */
export function printTypescript(calls: readonly CallCode[]): string {
  const statements = calls.map((call, place) => {
    const name = calls.length === 1 ? "response" : `response${place + 1}`;
    return `const ${name} = ${printTypescriptCall(call)};\nconsole.log(${name}.status_code, ${name}.reason);\n`;
  });
  return `${printImports(statements.join(""))}\n${statements.join("\n")}`;
}

/** The imports that a module's statements need. */
export function printImports(statements: string, others: readonly string[] = []): string {
  const imports = [...others];
  if (statements.includes("await readFile("))
    imports.push('import { readFile } from "node:fs/promises";');
  if (statements.includes("env.")) imports.push('import { env } from "node:process";');
  imports.push(`import * as requests from ${JSON.stringify(catalog.product.name)};`);
  return `${imports.sort().join("\n")}\n`;
}

function print(code: Code, depth: number): string {
  if (code instanceof TextCode) return printText(code);
  if (code instanceof FileCode) {
    const path = JSON.stringify(code.path);
    return code.as === "bytes"
      ? `await readFile(${path})`
      : `JSON.parse(await readFile(${path}, "utf8"))`;
  }
  if (code instanceof FormCode) {
    const pairs = code.pairs.map(([key, item]) => `[${JSON.stringify(key)}, ${printText(item)}]`);
    return `new URLSearchParams([${pairs.join(", ")}])`;
  }
  if (code instanceof PartCode) {
    return `[${code.name === null ? "null" : printText(code.name)}, ${print(code.content, depth)}]`;
  }
  if (Array.isArray(code))
    return printList(
      code.map((item) => print(item, depth + 1)),
      "[",
      "]",
      depth,
    );
  if (!isCodeObject(code)) return Object.is(code, -0) ? "-0" : String(code);
  const members = Object.entries(code).map(
    ([key, item]) => `${printKey(key)}: ${print(item, depth + 1)}`,
  );
  return printList(members, "{ ", " }", depth);
}

// A short list stands on one line, a long one on a line a member.
function printList(items: readonly string[], open: string, close: string, depth: number): string {
  if (items.length === 0) return open.trim() + close.trim();
  const line = open + items.join(", ") + close;
  if (line.length + depth * 2 < width - 20 && !line.includes("\n")) return line;
  const indent = "  ".repeat(depth + 1);
  return `${open.trim()}\n${items.map((item) => `${indent}${item},\n`).join("")}${"  ".repeat(depth)}${close.trim()}`;
}

function printKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

function printText(code: TextCode): string {
  const constant = constantText(code);
  if (constant !== undefined) return JSON.stringify(constant);
  const parts = code.parts.map((part) => {
    if (typeof part === "string")
      return JSON.stringify(part)
        .slice(1, -1)
        .replace(/\\"/g, '"')
        .replace(/[`]|\$\{/g, "\\$&");
    const name = `env.${part.secret.toUpperCase().replace(/\W/g, "_")} ?? ""`;
    return `\${${part.encoded ? `encodeURIComponent(${name})` : name}}`;
  });
  if (code.parts.length === 1) return parts.join("").replace(/^\$\{(.*)\}$/s, "$1");
  return `\`${parts.join("")}\``;
}
