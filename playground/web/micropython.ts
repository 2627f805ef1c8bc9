// A request of the form as MicroPython, printed as the playground prints it. What the original takes
// in another way is given in that way; what it does not know is said to be left out.
import type { PreparedRequest } from "../../generated/prepare.js";
import { type Argument, findArgument, listArguments } from "../catalog.js";
import { type ArgumentCode, type Code, PartCode, TextCode } from "../convert/code-parts.js";
import { printMicropython } from "../convert/micropython.js";
import { type Value, Variable } from "../grammar/value.js";
import { hideSecretMembers, hideSecretPairs, hideUserinfo, isSecretName } from "../secrets.js";
import type { GivenArgument } from "./draft.js";
import type { Form } from "./form.js";
import { fetchUrl } from "./send-by-browser.js";
import { splitWire } from "./wire-text.js";

/**
 * A script that makes the same call on a board.
 *
 * @param secrets - whether secrets are written out; they are names to fill in otherwise
 */
export function showMicropython(
  { verb }: Form,
  given: readonly GivenArgument[],
  prepared: PreparedRequest,
  secrets: boolean,
): string {
  const known = listArguments(verb);
  const asHeaders = known.find(({ type }) => type === "headers");
  const codes = moveBearer(given, asHeaders)
    .filter(({ argument }) => argument.type !== "query")
    .map(({ argument, value }): ArgumentCode => {
      const code = printers[argument.type]?.({ value, prepared, secrets });
      // A form of credentials that the document does not have is as good as an extension.
      return code === undefined
        ? { argument: { ...argument, origin: "extension" }, code: null }
        : { argument, code };
    });
  return printMicropython([{ verb, given: codes }]);
}

interface Printing {
  readonly value: unknown;
  readonly prepared: PreparedRequest;
  readonly secrets: boolean;
}

/** What the document knows, by the type of the argument; all else is left out. */
const printers: Readonly<Record<string, (printing: Printing) => Code | undefined>> = {
  method: ({ value }) => new TextCode([String(value)]),
  url: urlCode,
  bytes: ({ prepared, secrets }) => new TextCode([splitWire(prepared.to_http({ secrets })).text]),
  json: ({ value, secrets }) => {
    return valueCode(secrets ? (value as Value) : hideSecretMembers(value as Value));
  },
  headers: ({ value, secrets }) =>
    Object.fromEntries(
      (value as [string, string | null][]).map((pair) => headerCode(pair, secrets)),
    ),
  files: ({ value, secrets }) =>
    Object.fromEntries((value as FilePair[]).map((pair) => fileCode(pair, secrets))),
  auth: ({ value, secrets }) => (Array.isArray(value) ? authCode(value, secrets) : undefined),
};

/** The URL with the query that params add to it: the original has no params. */
function urlCode({ value, prepared, secrets }: Printing): Code {
  const [typed = ""] = String(value).split(/[?#]/);
  const whole = typed + new URL(fetchUrl(prepared)).search;
  return secrets ? new TextCode([whole]) : templateCode(hideUserinfo(hideSecretPairs(whole)));
}

/** A text in which `{{name}}` stands for a secret. */
function templateCode(template: string): TextCode {
  const parts = template.split(/\{\{([\w-]+)\}\}/).map((part, place) => {
    return place % 2 === 0 ? part : { secret: part, encoded: false };
  });
  return new TextCode(parts.filter((part) => part !== ""));
}

function secretCode(name: string): TextCode {
  return new TextCode([{ secret: name, encoded: false }]);
}

function headerCode([name, value]: [string, string | null], secrets: boolean): [string, Code] {
  if (value === null) return [name, null];
  if (secrets || !isSecretName(name)) return [name, new TextCode([value])];
  const scheme = /^[A-Za-z]+ (?=\S)/.exec(value)?.[0] ?? "";
  const secret = { secret: name.toLowerCase(), encoded: false };
  return [name, new TextCode(scheme === "" ? [secret] : [scheme, secret])];
}

type FilePair = readonly [string, readonly [string | null, string]];

function fileCode([field, [name, content]]: FilePair, secrets: boolean): [string, Code] {
  const hidden = !secrets && name === null && isSecretName(field);
  const shown = hidden ? secretCode(field) : new TextCode([content]);
  return [field, new PartCode(name === null ? null : new TextCode([name]), shown)];
}

function authCode([user, password]: readonly unknown[], secrets: boolean): Code {
  const shown = secrets ? new TextCode([String(password)]) : secretCode("password");
  return [new TextCode([String(user)]), shown];
}

/** The original has no bearer: a header says the same. */
function moveBearer(
  given: readonly GivenArgument[],
  headers: Argument | undefined,
): readonly GivenArgument[] {
  const credentials = given.find(({ argument }) => argument.type === "auth");
  const token = (credentials?.value as { readonly bearer?: string } | undefined)?.bearer;
  const argument = headers && findArgument(headers.name);
  if (token === undefined || argument === undefined) return given;
  const own = given.find((one) => one.argument === argument)?.value ?? [];
  const value = [...(own as unknown[]), ["Authorization", `Bearer ${token}`]];
  return [
    ...given.filter((one) => one !== credentials && one.argument !== argument),
    { argument, value },
  ];
}

function valueCode(value: Value): Code {
  if (typeof value === "string") return new TextCode([value]);
  if (value instanceof Variable) return secretCode(value.name);
  if (Array.isArray(value)) return value.map(valueCode);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, valueCode(item)]));
}
