// A request of the form as MicroPython, printed as the playground prints it. What the original takes
// in another way is given in that way; what it does not know is said to be left out.
import type { PreparedRequest } from "../../generated/prepare.js";
import { type Argument, findArgument, listArguments } from "../catalog.js";
import { printMicropython } from "../convert/micropython.js";
import { isList, isValueObject, type Value, Variable } from "../grammar/value.js";
import {
  hideSecretMembers,
  hideSecretPairs,
  hideUserinfo,
  isSecretName,
  isSecretParameter,
} from "../secrets.js";
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
  const variables: Record<string, string> = {};
  // A secret is a name to fill in: a text that nobody types stands for it.
  const markOf = (name: string): string => {
    const variable = name.toUpperCase().replace(/\W/g, "_");
    variables[variable] ??= `\uE000${variable}\uE001`;
    return variables[variable];
  };
  const meant = moveBearer(given, asHeaders)
    .filter(({ argument }) => argument.type !== "query")
    .map(({ argument, value }): GivenArgument => {
      const shown = readers[argument.type]?.({ value, prepared, secrets, markOf });
      // A form of credentials that the document does not have is as good as an extension.
      return shown === undefined
        ? { argument: { ...argument, origin: "extension" }, value: null }
        : { argument, value: shown };
    });
  return printMicropython([{ call: { verb, given: meant }, variables }]);
}

interface Printing {
  readonly value: unknown;
  readonly prepared: PreparedRequest;
  readonly secrets: boolean;
  /** The text that stands for the secret of this name. */
  markOf(name: string): string;
}

/** What the document knows, by the type of the argument; all else is left out. */
const readers: Readonly<Record<string, (printing: Printing) => unknown>> = {
  method: ({ value }) => String(value),
  url: readUrl,
  bytes: ({ prepared, secrets }) => splitWire(prepared.to_http({ secrets })).text,
  json: ({ value, secrets, markOf }) =>
    secrets ? value : markVariables(hideSecretMembers(value as Value), markOf),
  headers: (printing) =>
    Object.fromEntries(
      (printing.value as [string, string | null][]).map((pair) => readHeader(pair, printing)),
    ),
  files: (printing) =>
    Object.fromEntries((printing.value as FilePair[]).map((pair) => readFile(pair, printing))),
  auth: ({ value, secrets, markOf }) => {
    if (!Array.isArray(value)) return undefined;
    const [user, password] = value.map(String);
    return [user, secrets ? password : markOf("password")];
  },
};

/** The URL with the query that params add to it: the original has no params. */
function readUrl({ value, prepared, secrets, markOf }: Printing): string {
  const [typed = ""] = String(value).split(/[?#]/);
  const whole = typed + new URL(fetchUrl(prepared)).search;
  if (secrets) return whole;
  const hidden = hideUserinfo(hideSecretPairs(whole, isSecretParameter));
  return hidden.replace(/\{\{([\w-]+)\}\}/g, (_whole, name: string) => markOf(name));
}

function readHeader(
  [name, value]: [string, string | null],
  { secrets, markOf }: Printing,
): [string, string | null] {
  if (value === null || secrets || !isSecretName(name)) return [name, value];
  const scheme = /^[A-Za-z]+ (?=\S)/.exec(value)?.[0] ?? "";
  return [name, scheme + markOf(name)];
}

type FilePair = readonly [string, readonly [string | null, string]];

function readFile([field, [name, content]]: FilePair, { secrets, markOf }: Printing) {
  const hidden = !secrets && name === null && isSecretName(field);
  return [field, [name, hidden ? markOf(field) : content]] as const;
}

function markVariables(value: Value, markOf: Printing["markOf"]): Value {
  if (value instanceof Variable) return markOf(value.name);
  if (isList(value)) return value.map((item) => markVariables(item, markOf));
  if (!isValueObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, markVariables(item, markOf)]),
  );
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
