// Credentials: user:password, or an object for other schemes. Never shown, never kept.
import { text } from "../catalog.js";
import { readJson5 } from "../grammar/read-json5.js";
import { spellJson5, spellStep, spellText } from "../grammar/spell-value.js";
import { isValueObject, type Value, Variable } from "../grammar/value.js";
import { isTemplateOnly, standIn } from "../secrets.js";
import type { ArgumentKind, Asking } from "./kind.js";
import { readText, resolveDeep } from "./read.js";

/** Credentials. */
export const authKind: ArgumentKind = {
  read(scanned, path) {
    if (scanned.form === "json5") return readJson5(scanned.source, scanned.start);
    const written = readText(scanned);
    if (path.length > 0 || written instanceof Variable) return written;
    const colon = written.indexOf(":");
    return colon === -1 ? [written, ""] : [written.slice(0, colon), written.slice(colon + 1)];
  },
  spell(name, value) {
    if (Array.isArray(value) && value.length === 2 && value.every(isText)) {
      return [`${name}=${spellText(value.map(textOf).join(":"))}`];
    }
    if (isValueObject(value)) {
      return Object.entries(value).map(([scheme, item]) => {
        const spelled = typeof item === "string" ? spellText(item) : spellJson5(item);
        return `${name}${spellStep(scheme)}=${spelled}`;
      });
    }
    return [`${name}=${spellJson5(value)}`];
  },
  resolve: (value, resources) =>
    resolveDeep(value, resources, (file) => resources.openFile(file.path)),
  ask: askCredentials,
  withoutSecrets: (value) => hideLast(value, "password"),
  findSecrets(value) {
    if (isValueObject(value)) {
      return Object.entries(value).flatMap(([key, item]) =>
        isUserName(key) ? [] : listSecretTexts(item),
      );
    }
    const pair =
      Array.isArray(value) && value.every((item) => typeof item === "string") ? value : [];
    const basic = Buffer.from(pair.join(":")).toString("base64");
    return pair.length === 2 ? [...listSecretTexts(value), basic] : listSecretTexts(value);
  },
};

function isText(value: Value): value is string | Variable {
  return typeof value === "string" || value instanceof Variable;
}

function textOf(value: Value): string {
  return value instanceof Variable ? `{{${value.name}}}` : String(value);
}

// The last text of a pair is the secret, the only text of a token is.
function hideLast(value: Value, name: string): Value {
  if (typeof value === "string")
    return isTemplateOnly(value) || value === "" ? value : standIn(name);
  if (Array.isArray(value)) {
    return value.map((item, place) => (place === value.length - 1 ? hideLast(item, name) : item));
  }
  if (!isValueObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      isUserName(key) ? item : hideLast(item, Array.isArray(item) ? name : key),
    ]),
  );
}

function isUserName(key: string): boolean {
  return /^user/i.test(key);
}

function listSecretTexts(value: Value): string[] {
  const last = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === "string" && last !== "" && !isTemplateOnly(last) ? [last] : [];
}

async function askCredentials({ prompts, argument, current }: Asking): Promise<Value | undefined> {
  const [scheme] = isValueObject(current) ? Object.keys(current) : [];
  const user = await prompts.input({
    message:
      scheme === undefined
        ? text("ask-user", { summary: argument.summary })
        : text("ask-user-kept", { given: `${argument.name}.${scheme}`, summary: argument.summary }),
    initial: Array.isArray(current) && typeof current[0] === "string" ? current[0] : "",
    check: (answer) => (answer.includes(":") ? text("ask-user-colon") : undefined),
  });
  if (user === "") return scheme === undefined ? undefined : current;
  // What is there is not shown, so that it is not asked for again either.
  const isKnown = Array.isArray(current) && current[0] === user && current[1] !== "";
  const message = text(isKnown ? "ask-password-kept" : "ask-password", { user });
  const password = await prompts.password({ message });
  return isKnown && password === "" ? current : [user, password];
}
