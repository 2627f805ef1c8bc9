// What counts as a secret, and how text is shown without it. Knows no screen and no file.
import { catalog } from "./catalog.js";
import { isValueObject, type Value, Variable } from "./grammar/value.js";

const { secret, secret_names, secret_parameters } = catalog.headers;
const secretHeaders = new Set(secret);
const secretWords = new RegExp(secret_names.join("|"), "i");
const secretParameters = new RegExp(secret_parameters.join("|"), "i");

/** What stands where a secret was. */
export const maskText = "••••";

/** Whether the value of a header, a key or a variable of this name is a secret. */
export function isSecretName(name: string): boolean {
  return secretHeaders.has(name.toLowerCase()) || secretWords.test(name);
}

/** Whether the value of a query's parameter of this name is a secret. */
export function isSecretParameter(name: string): boolean {
  return secretParameters.test(name) || isSecretName(name);
}

/** Shows text without any of the secrets. Longer ones go first, since one may hold another. */
export function maskSecrets(shown: string, secrets: Iterable<string>): string {
  const list = [...secrets].filter((secret) => secret.length >= 3);
  list.sort((a, b) => b.length - a.length);
  let masked = shown;
  for (const secret of list) {
    masked = masked.replaceAll(secret, maskText);
    const escaped = JSON.stringify(secret).slice(1, -1);
    if (escaped !== secret) masked = masked.replaceAll(escaped, maskText);
  }
  return masked;
}

/** The variable that stands for a secret where only its name may be kept. */
export function standIn(name: string): Variable {
  return new Variable(name.toLowerCase().replace(/[^a-z0-9]+/g, "_"));
}

/** Whether a text is nothing but variables and a scheme, so that it holds no secret itself. */
export function isTemplateOnly(value: string): boolean {
  return /^([A-Za-z]+ )?(\{\{ *[\w-]+ *\}\}:?)+$/.test(value);
}

/** A value in which members with a secret name are variables of that name. */
export function hideSecretMembers(value: Value, isSecret = isSecretName): Value {
  if (Array.isArray(value)) return value.map((item) => hideSecretMembers(item, isSecret));
  if (!isValueObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, Value] => {
    const open = typeof item === "string" && !isTemplateOnly(item) && item !== "";
    return [key, isSecret(key) && open ? standIn(key) : hideSecretMembers(item, isSecret)];
  });
  return Object.fromEntries(entries);
}

/** The texts of members with a secret name. */
export function findSecretMembers(value: Value, isSecret = isSecretName): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => findSecretMembers(item, isSecret));
  if (!isValueObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === "string" && isSecret(key) ? [item] : findSecretMembers(item, isSecret),
  );
}

/** `key=value` pairs of a query or a form in which secret values are variables. */
export function hideSecretPairs(pairs: string, isSecret = isSecretName): string {
  return pairs.replace(/([^?&=\s]+)=([^&\s#]+)/g, (whole, key: string, value: string) =>
    isSecret(key) && !isTemplateOnly(value) ? `${key}={{${standIn(key).name}}}` : whole,
  );
}

/** The secret values of `key=value` pairs, as written and decoded. */
export function findSecretPairs(pairs: string, isSecret = isSecretName): string[] {
  return [...pairs.matchAll(/([^?&=\s]+)=([^&\s#]+)/g)].flatMap(([, key = "", value = ""]) =>
    isSecret(key) && !isTemplateOnly(value) ? [value, decodeLoosely(value)] : [],
  );
}

/** Percent-decoded text, or the text itself where it is not encoded rightly. */
export function decodeLoosely(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

// A user name without a password is a key by itself.
const userinfo = /^([a-z][a-z\d+.-]*:\/\/)(?:([^/@:]*):)?([^/@]+)@/i;

/** A URL whose password is a variable. */
export function hideUserinfo(url: string): string {
  return url.replace(
    userinfo,
    (whole, scheme: string, user: string | undefined, password: string) =>
      isTemplateOnly(password)
        ? whole
        : `${scheme}${user === undefined ? "" : `${user}:`}{{password}}@`,
  );
}

/** The password of a URL, as written, decoded, and as Basic credentials carry it. */
export function findUserinfo(url: string): string[] {
  const [, , user = "", password = ""] = userinfo.exec(url) ?? [];
  if (password === "" || isTemplateOnly(password)) return [];
  const plain = decodeLoosely(password);
  const pair = `${decodeLoosely(user)}:${plain}`;
  return [password, plain, btoa(String.fromCharCode(...new TextEncoder().encode(pair)))];
}
