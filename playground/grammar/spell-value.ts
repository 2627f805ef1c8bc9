// Writes a value the way a line writes it, so that reading it gives the same value again.
import { FileReference, isValueObject, type Value, Variable } from "./value.js";

/** Writes a value as JSON5 on one line, with {{name}} and @path for references. */
export function spellJson5(value: Value): string {
  if (value instanceof Variable) return `{{${value.name}}}`;
  if (value instanceof FileReference) return spellFile(value);
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return `[${value.map(spellJson5).join(", ")}]`;
  if (isValueObject(value)) {
    const members = Object.entries(value).map(
      ([key, item]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key)}:${spellJson5(item)}`,
    );
    return `{${members.join(", ")}}`;
  }
  return String(value);
}

/** Writes text bare where a bare word gives it back, quoted elsewhere. */
export function spellText(value: string): string {
  const bare = /^(?:\{\{[\w-]+\}\}|[^\s\p{Cc}'"{[@])[^\s\p{Cc}]*$/u.test(value);
  return bare ? value : quote(value);
}

/** Writes a file reference. */
export function spellFile(file: FileReference): string {
  return /^[^\s,'"\]}]+$/.test(file.path) ? `@${file.path}` : `@${quote(file.path)}`;
}

/** Writes text in quotes, the kind that needs fewer escapes. */
export function quote(value: string): string {
  const mark = value.includes("'") && !value.includes('"') ? '"' : "'";
  let out = "";
  for (const char of value) {
    const code = char.codePointAt(0) ?? 0;
    if (char === mark || char === "\\") out += `\\${char}`;
    else if (char === "\n") out += "\\n";
    else if (char === "\r") out += "\\r";
    else if (char === "\t") out += "\\t";
    else if (code < 32 || (code >= 127 && code < 160) || code === 0x2028 || code === 0x2029) {
      out += `\\u${code.toString(16).padStart(4, "0")}`;
    } else if (code >= 0xd800 && code <= 0xdfff) out += `\\u${code.toString(16)}`;
    else out += char;
  }
  return mark + out + mark;
}

/** Writes one step of a path behind an argument's name: `.X-Id`, or quoted where it must be. */
export function spellStep(step: string): string {
  return /^[\w$-]+$/.test(step) ? `.${step}` : `.${quote(step)}`;
}
