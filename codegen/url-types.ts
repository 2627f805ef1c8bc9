// The types of URLs: what the compiler can know to be no URL does not compile.

/** The names of the types of URLs: as an object, and as that or text. */
export const urlTypeNames = { object: "UrlLike", either: "Url" } as const;

/** What is said of a URL that cannot be one. */
export const notHttpUrl = "NotHttpUrl";

/** A hole of a template literal type. */
function hole(type: string): string {
  return `\${${type}}`;
}

const text = hole("string");

/**
 * What the compiler knows to be no http URL is refused; what it cannot know is left to run time:
 * any string, and a template that begins with one. The usual forms come first, since they are
 * cheap to check; other cases of the letters come last.
 */
export const checkedUrl = [
  `U extends \`http://${text}\` | \`https://${text}\` | ${urlTypeNames.object}`,
  "? U",
  `: U extends \`${hole("infer First")}${text}\``,
  "  ? string extends First",
  "    ? U",
  `    : Lowercase<U> extends \`http${text}://${text}\``,
  "      ? U",
  `      : ${notHttpUrl}`,
  "  : string extends U",
  "    ? U",
  `    : ${notHttpUrl}`,
].join("\n");
