// What a person has typed for an argument, by the kind of field that takes it. Plain data.
import type { Argument, ArgumentTypeName } from "../../generated/catalog.js";

/** A name and a value. */
export interface PairRow {
  name: string;
  value: string;
}

/** A file of a form: its content is a sample, since no file is read. */
export interface FileRow {
  field: string;
  name: string;
  content: string;
}

/** How credentials are given. */
export const schemes = ["none", "basic", "bearer", "digest"] as const;

/** What a field holds. */
export type Input =
  | { readonly kind: "line" | "text" | "json" | "number"; text: string }
  | { readonly kind: "flag"; on: boolean }
  | { readonly kind: "pairs" | "secret_pairs" | "headers"; rows: PairRow[] }
  | { readonly kind: "files"; rows: FileRow[] }
  | {
      readonly kind: "auth";
      scheme: (typeof schemes)[number];
      user: string;
      password: string;
      token: string;
    };

/** The kinds of fields. */
export type InputKind = Input["kind"];

/** The field of each argument type; null where no form can hold a value. */
const kinds: Readonly<Record<ArgumentTypeName, InputKind | null>> = {
  method: "line",
  url: "line",
  bytes: "text",
  json: "json",
  files: "files",
  headers: "headers",
  auth: "auth",
  query: "pairs",
  timeout: "number",
  redirects: "flag",
  size: "number",
  retries: "number",
  cookies: "secret_pairs",
  proxy: "line",
  verify: "flag",
  certificate: null,
  signal: null,
  upload_progress: null,
  download_progress: null,
  ignored: null,
};

/** The kind of field that takes an argument; null where no form can hold it. */
export function inputKindOf({ type }: Argument): InputKind | null {
  return kinds[type] ?? null;
}

/** A field in which nothing was typed. */
export function blankInput(kind: InputKind, argument: Argument): Input {
  switch (kind) {
    case "flag":
      return { kind, on: isOnByDefault(argument) };
    case "pairs":
    case "secret_pairs":
    case "headers":
      return { kind, rows: [] };
    case "files":
      return { kind, rows: [] };
    case "auth":
      return { kind, scheme: "none", user: "", password: "", token: "" };
    default:
      return { kind, text: "" };
  }
}

/** Whether a flag holds where it is not given: a default that is an object says how it holds. */
export function isOnByDefault(argument: Argument): boolean {
  return argument.default !== undefined && argument.default !== false;
}

/** A field as it would be typed for a value, such as that of an example. */
export function fillInput(kind: InputKind, argument: Argument, value: unknown): Input {
  const blank = blankInput(kind, argument);
  if (value === undefined) return blank;
  switch (blank.kind) {
    case "flag":
      return { ...blank, on: value !== false };
    case "pairs":
    case "secret_pairs":
    case "headers":
      return { ...blank, rows: entriesOf(value).flatMap(rowsOf) };
    case "files":
      return { ...blank, rows: entriesOf(value).map(fileRowOf) };
    case "auth":
      return { ...blank, ...credentialsOf(value) };
    case "json":
      return { ...blank, text: JSON.stringify(value, null, 2) };
    default:
      return { ...blank, text: String(value) };
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function rowsOf([name, value]: readonly [string, unknown]): PairRow[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => ({ name, value: String(one) }));
}

function fileRowOf([field, entry]: readonly [string, unknown]): FileRow {
  const [name, content]: unknown[] = Array.isArray(entry) ? entry : [null, entry];
  return { field, name: name === null ? "" : String(name), content: String(content ?? "") };
}

function credentialsOf(value: unknown): Partial<Extract<Input, { kind: "auth" }>> {
  if (Array.isArray(value)) return pairOf("basic", value);
  const { bearer, digest } = value as { readonly bearer?: unknown; readonly digest?: unknown };
  if (bearer !== undefined) return { scheme: "bearer", token: String(bearer) };
  return Array.isArray(digest) ? pairOf("digest", digest) : {};
}

function pairOf(scheme: "basic" | "digest", [user, password]: readonly unknown[]) {
  return { scheme, user: String(user ?? ""), password: String(password ?? "") };
}
