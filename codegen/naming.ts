// Turns names of the spec into names of TypeScript. Knows no name by itself but reserved words.

const reserved = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum " +
    "eval export extends false finally for function if implements import in instanceof interface " +
    "let new null package private protected public return static super switch this throw true try " +
    "typeof var void while with yield"
  ).split(" "),
);

/** A name under which something can be declared: a reserved word gets an underscore. */
export function declarableName(name: string): string {
  return reserved.has(name) ? `${name}_` : name;
}

/** The name, with its declaration where that differs, for an import or export list. */
export function exportedName(name: string): string {
  const declared = declarableName(name);
  return declared === name ? name : `${declared} as ${name}`;
}

/** `read_timeout` and `readTimeout` as `ReadTimeout`. */
export function pascalCase(name: string): string {
  return name
    .split(/[_-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** The file of a class without its ending: `PreparedRequest` is in `prepared-request`. */
export function moduleName(className: string): string {
  return className.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}

/** The type of a verb's arguments, or of a class's. */
export function argumentsTypeName(verb: string): string {
  return `${pascalCase(verb)}Arguments`;
}

/** The type of those of a verb's arguments that no rule binds. */
export function unboundTypeName(verb: string): string {
  return `Unbound${argumentsTypeName(verb)}`;
}

/** The type of a verb's arguments where these are the ones that may be given. */
export function choiceTypeName(verb: string, given: readonly string[]): string {
  return `${pascalCase(verb)}With${given.map(pascalCase).join("")}`;
}

/** A property's name, quoted where TypeScript asks for it. */
export function propertyName(name: string): string {
  return /^([A-Za-z_$][\w$]*|\[Symbol\.\w+\])$/.test(name) ? name : JSON.stringify(name);
}

/** Compares names as the formatter sorts them: by letter, a capital before its small letter. */
export function compareNames(a: string, b: string): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = compareLetters(a.charAt(at), b.charAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Compares paths of modules as the formatter sorts them: without their ending. */
export function comparePaths(a: string, b: string): number {
  return compareNames(a.replace(/\.js$/, ""), b.replace(/\.js$/, ""));
}

function compareLetters(a: string, b: string): number {
  const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
  if (lowerA !== lowerB) return lowerA < lowerB ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
