// Arguments that carry the body: JSON, raw bytes and files.
import { basename } from "node:path";
import { text } from "../catalog.js";
import { readJson5 } from "../grammar/read-json5.js";
import { spellFile, spellJson5, spellStep, spellText } from "../grammar/spell-value.js";
import { FileReference, isValueObject, type Value } from "../grammar/value.js";
import {
  findSecretMembers,
  findSecretPairs,
  hideSecretMembers,
  hideSecretPairs,
} from "../secrets.js";
import type { ArgumentKind, Asking, Resources } from "./kind.js";
import { findProblem, readAny, readText, readWhole, resolveDeep, resolveText } from "./read.js";

/** A JSON value, written in JSON5; @path reads it from a file. */
export const jsonKind: ArgumentKind = {
  read: readAny,
  spell: (name, value) => [`${name}=${spellJson5(value)}`],
  resolve: (value, resources) =>
    resolveDeep(value, resources, async (file) =>
      resolveDeep(await resources.readJson(file.path), resources, (inner) =>
        resources.openFile(inner.path),
      ),
    ),
  ask: (asking) => askValue(asking, (source) => readWhole(source, readAny), ".json5", spellJson5),
  withoutSecrets: hideSecretMembers,
  findSecrets: findSecretMembers,
};

/** Raw bytes: text, @path, or an object that is sent as a form. */
export const bytesKind: ArgumentKind = {
  read(scanned, path) {
    if (scanned.form === "file" && path.length === 0) return readAny(scanned);
    return scanned.form === "json5" ? readJson5(scanned.source, scanned.start) : readText(scanned);
  },
  spell: (name, value) => [`${name}=${spellData(value)}`],
  async resolve(value, resources) {
    if (value instanceof FileReference) return resources.openFile(value.path);
    if (!isValueObject(value)) return resolveText(value, resources);
    const form = new URLSearchParams();
    for (const [key, item] of Object.entries(value)) {
      for (const one of Array.isArray(item) ? item : [item])
        form.append(key, resolveText(one, resources));
    }
    return form;
  },
  ask: (asking) => askValue(asking, (source) => readData(source, asking.current), ".txt", showData),
  withoutSecrets: (value) =>
    typeof value === "string" ? hideSecretPairs(value) : hideSecretMembers(value),
  findSecrets: (value) =>
    typeof value === "string" ? findSecretPairs(value) : findSecretMembers(value),
};

/** Files by field name: @path, plain text for a form field, or [file name, content]; a type may follow. */
export const filesKind: ArgumentKind = {
  members: [],
  read: (scanned, path) =>
    path.length === 1 && scanned.form === "bare" ? readText(scanned) : readAny(scanned),
  spell(name, value) {
    if (!isValueObject(value)) return [`${name}=${spellJson5(value)}`];
    return Object.entries(value).map(([field, item]) => {
      const spelled = item instanceof FileReference ? spellFile(item) : spellLoose(item);
      return `${name}${spellStep(field)}=${spelled}`;
    });
  },
  async resolve(value, resources) {
    if (!isValueObject(value)) return value;
    const entries = Object.entries(value).map(
      async ([field, item]) => [field, await resolveFile(item, resources)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  },
  ask: askFiles,
};

async function resolveFile(value: Value, resources: Resources): Promise<unknown> {
  if (value instanceof FileReference) {
    return [basename(value.path), await resources.openFile(value.path)];
  }
  if (!Array.isArray(value)) return [null, resolveText(value, resources)];
  const [name, content, type] = value;
  const shown = name === null || name === undefined ? null : resolveText(name, resources);
  const found =
    content instanceof FileReference
      ? await resources.openFile(content.path)
      : resolveText(content ?? "", resources);
  if (type === undefined) return [shown, found];
  return [shown, nameType(found, resolveText(type, resources))];
}

// A Blob says its type, and a File its name as well.
function nameType(content: unknown, type: string): Blob {
  if (content instanceof File) return new File([content], content.name, { type });
  if (content instanceof Blob || typeof content === "string") return new Blob([content], { type });
  return new Blob(content instanceof Uint8Array ? [new Uint8Array(content)] : [], { type });
}

function spellData(value: Value): string {
  return typeof value === "string" ? spellLoose(value) : spellJson5(value);
}

function spellLoose(value: Value): string {
  return typeof value === "string" ? spellText(value) : spellJson5(value);
}

// What is asked for on its own needs no quotes: only @path is anything but text, and what was shown as JSON5.
function readData(source: string, current: Value | undefined): Value {
  const wasSpelled = current !== undefined && showData(current) !== current;
  const isSpelled = wasSpelled && /^\s*["'{]/.test(source);
  return isSpelled || /^@[^\s]/.test(source) ? readWhole(source, readAny) : source;
}

// As it is read again: text stands for itself, but for line ends, which no answer holds.
function showData(value: Value): string {
  return typeof value === "string" && !/^@|\p{Cc}/u.test(value) ? value : spellJson5(value);
}

async function askValue(
  { prompts, argument, current, say }: Asking,
  read: (source: string) => Value,
  suffix: string,
  spell: (value: Value) => string,
): Promise<Value | undefined> {
  const initial = current === undefined ? "" : spell(current);
  const message = text("ask-body", { name: argument.name, summary: argument.summary });
  let begun = initial;
  for (;;) {
    const check = (source: string): string | undefined => findProblem(source, read);
    const answer = await prompts.input({ message, initial, check });
    if (current !== undefined && answer === initial) return current;
    if (answer.trim() !== "") return read(answer);
    const edited = await prompts.edit({
      message: text("ask-editor", { name: argument.name }),
      initial: begun,
      suffix,
    });
    const problem = check(edited);
    if (problem === undefined) {
      return edited.trim() === "" ? undefined : read(edited.replace(/\n$/, ""));
    }
    say(problem);
    begun = edited;
  }
}

async function askFiles({ prompts, current, refuse }: Asking): Promise<Value | undefined> {
  let files: Value | undefined = current;
  for (;;) {
    const field = await prompts.input({
      message: text(files === undefined ? "ask-field" : "ask-field-more"),
    });
    if (field === "") return files;
    const file = await prompts.input({
      message: text("ask-file", { field }),
      check: (answer) =>
        answer === ""
          ? `${text("file-missing")} ${text("file-missing-hint")}`
          : findProblem(answer, readFileAnswer),
    });
    const next = { ...(isValueObject(files) ? files : {}), [field]: readFileAnswer(file) };
    if (!(await refuse(next))) files = next;
  }
}

// A path needs no quotes where nothing stands behind it.
function readFileAnswer(answer: string): Value {
  if (!answer.startsWith("@")) return answer;
  return /^@(['"]|$)/.test(answer)
    ? readWhole(answer, readAny)
    : new FileReference(answer.slice(1));
}
