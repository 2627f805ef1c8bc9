// Arguments whose text is a secret as a whole, and those that only code can give.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { isValueObject, type Value } from "../grammar/value.js";
import {
  findSecretMembers,
  findUserinfo,
  hideSecretMembers,
  hideUserinfo,
  isSecretParameter,
  isTemplateOnly,
  standIn,
} from "../secrets.js";
import type { ArgumentKind } from "./kind.js";
import { plainKind } from "./plain-kind.js";

/** Cookies: each value may log a person in. */
export const cookiesKind: ArgumentKind = {
  ...plainKind,
  members: [],
  withoutSecrets(value) {
    if (!isValueObject(value)) return value;
    const entries = Object.entries(value).map(([name, item]): [string, Value] => {
      const open = typeof item === "string" && item !== "" && !isTemplateOnly(item);
      return [name, open ? standIn(name) : item];
    });
    return Object.fromEntries(entries);
  },
  findSecrets: (value) =>
    isValueObject(value)
      ? Object.values(value)
          .filter((item) => typeof item === "string" && !isTemplateOnly(item))
          .map(String)
      : [],
};

/** Parameters of the query. */
export const queryKind: ArgumentKind = {
  ...plainKind,
  members: [],
  withoutSecrets: (value) => hideSecretMembers(value, isSecretParameter),
  findSecrets: (value) => findSecretMembers(value, isSecretParameter),
};

/** A proxy's URL: its password is a secret. */
export const proxyKind: ArgumentKind = {
  ...plainKind,
  withoutSecrets: (value) => (typeof value === "string" ? hideUserinfo(value) : value),
  findSecrets: (value) => (typeof value === "string" ? findUserinfo(value) : []),
};

/** Functions and signals: no line can hold them. */
export const codeOnlyKind: ArgumentKind = {
  ...plainKind,
  codeOnly: true,
  read(scanned) {
    throw new LineError(text("argument-code-only"), {
      start: scanned.start,
      end: scanned.end,
      accepted: text("argument-code-only-hint"),
    });
  },
};
