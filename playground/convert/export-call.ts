// A draft as a call that may be written down: texts that stand for secrets, files that are not read.
// The package writes the code; it is told which texts are variables of the environment.
import type { Resources } from "../arguments/kind.js";
import { readJson5File } from "../arguments/read.js";
import { type KnownSecrets, nameSecrets } from "../grammar/known-secrets.js";
import { findSecretVariables, hideSecrets, spellLine } from "../grammar/spell-line.js";
import { isList, isValueObject, type Value, Variable } from "../grammar/value.js";
import { hideSecretMembers, hideSecretPairs, hideUserinfo, isSecretParameter } from "../secrets.js";
import { type Call, resolveDraft } from "../session/call.js";
import { type Draft, hideKnownSecrets, listGiven } from "../session/draft.js";
import { printJson } from "../session/exact-integers.js";
import { fillTemplate } from "../session/variables.js";
import type { FileAccess } from "../session/world.js";

/** A call that may be written down. */
export interface WritableCall {
  readonly call: Call;
  /** Texts in it that stand for secrets, by the name of the variable that holds the secret. */
  readonly variables: Readonly<Record<string, string>>;
}

/** What is needed to make a draft writable. */
export interface WritingContext {
  readonly variables: Readonly<Record<string, Value>>;
  readonly secretNames: readonly string[];
  readonly files: FileAccess;
  /** Whether secrets are written out. */
  readonly secrets: boolean;
  /** Texts that other calls made secrets. */
  readonly known?: KnownSecrets;
  resolveUrl(url: string): string;
}

/** Makes a draft a call that may be written down. */
export async function makeWritable(draft: Draft, context: WritingContext): Promise<WritableCall> {
  const known = context.known ?? nameSecrets([]);
  const shown = context.secrets ? draft : hideKnownSecrets(hideSecrets(draft), known);
  const hidden = new Set(
    context.secrets
      ? []
      : [...context.secretNames, ...findSecretVariables(draft), ...findSecretVariables(shown)],
  );
  const mark = findMark([spellLine(draft), printJson(context.variables)].join(" "));
  const marks: Record<string, string> = {};
  const markOf = (name: string): string => {
    const variable = variableOf(name);
    marks[variable] ??= `${mark}${Object.keys(marks).length}${mark}`;
    return marks[variable];
  };
  const lookUp = (name: string): Value => {
    const found = hidden.has(name) ? undefined : context.variables[name];
    if (found === undefined) return markOf(name);
    return context.secrets ? found : markMembers(withoutSecrets(found), markOf);
  };
  const withoutSecrets = (value: Value): Value => known.replaceIn(hideSecretMembers(value), markOf);
  const resources: Resources = {
    fill: (template) => fillTemplate(template, lookUp),
    lookUp,
    readJson: async (path) => {
      const value = await readJson5File(context.files, path);
      return context.secrets ? value : withoutSecrets(value);
    },
    openFile: (path) => nameFile(context.files, path),
    resolveUrl: (url) => {
      const whole = context.resolveUrl(url);
      const hidden = context.secrets ? whole : hideUserinfo(whole);
      return hidden === whole ? whole : hidden.replace("{{password}}", markOf("password"));
    },
  };
  const begun = fillUrls(shown, (name) => {
    const found = hidden.has(name) ? context.variables[name] : undefined;
    if (typeof found !== "string") return undefined;
    const url = hideSecretPairs(hideUserinfo(found), isSecretParameter);
    marks[variableOf(name)] = url;
    return url;
  });
  return { call: await resolveDraft(begun, resources), variables: marks };
}

function variableOf(name: string): string {
  return name.toUpperCase().replace(/\W/g, "_");
}

// What a URL begins with must be one: it stands for itself.
function fillUrls(draft: Draft, read: (name: string) => string | undefined): Draft {
  const entries = listGiven(draft).map(([{ name, type }, value]): [string, Value] => {
    const template = value instanceof Variable ? `{{${value.name}}}` : value;
    const [, variable, rest] =
      (type === "url" && typeof template === "string"
        ? /^\{\{ *([\w-]+) *\}\}(.*)$/s.exec(template)
        : null) ?? [];
    const begin = variable === undefined ? undefined : read(variable);
    return [name, begin === undefined ? value : `${begin}${rest ?? ""}`];
  });
  return { ...draft, values: Object.fromEntries(entries) };
}

/** Letters that no text holds, and that are written the same everywhere. */
function findMark(texts: string): string {
  let mark = "zqv";
  while (texts.includes(mark)) mark += "q";
  return mark;
}

function markMembers(value: Value, markOf: (name: string) => string): Value {
  if (value instanceof Variable) return markOf(value.name);
  if (isList(value)) return value.map((item) => markMembers(item, markOf));
  if (!isValueObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, markMembers(item, markOf)]),
  );
}

// Its name is its path, so that the code reads it from there, whether or not it is there now.
async function nameFile(files: FileAccess, path: string): Promise<File> {
  const content = await files.open(path).catch(() => "?");
  return new File([content], path);
}
