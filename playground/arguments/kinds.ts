// The one table from an argument's type to how the playground writes, asks and resolves it.
import { type Argument, listArguments, type Verb } from "../catalog.js";
import { authKind } from "./auth-kind.js";
import { bytesKind, filesKind, jsonKind } from "./body-kinds.js";
import { headersKind } from "./headers-kind.js";
import type { ArgumentKind } from "./kind.js";
import { plainKind } from "./plain-kind.js";
import { codeOnlyKind, cookiesKind, proxyKind, queryKind } from "./special-kinds.js";
import { methodKind, urlKind } from "./text-kind.js";

const kinds: Readonly<Record<string, ArgumentKind>> = {
  method: methodKind,
  url: urlKind,
  bytes: bytesKind,
  json: jsonKind,
  files: filesKind,
  headers: headersKind,
  auth: authKind,
  query: queryKind,
  cookies: cookiesKind,
  proxy: proxyKind,
  signal: codeOnlyKind,
  upload_progress: codeOnlyKind,
  download_progress: codeOnlyKind,
};

/** The arguments that a line can give. */
export function listWritable(verb: Verb): Argument[] {
  return listArguments(verb).filter((argument) => kindOf(argument).codeOnly !== true);
}

/** The kind of an argument. */
export function kindOf(argument: Argument): ArgumentKind {
  return kinds[argument.type] ?? plainKind;
}
