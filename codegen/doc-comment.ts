// Lays out the text of TSDoc comments: paragraphs, tags, wrapping. Knows nothing of the spec.

/** What a doc comment says. */
export interface DocComment {
  readonly summary: string;
  readonly prose?: readonly string[];
  /** Lists of Markdown, an item a line. */
  readonly lists?: readonly (readonly string[])[];
  /** Paragraphs. */
  readonly remarks?: readonly string[];
  readonly params?: readonly { readonly name: string; readonly text: string }[];
  readonly returns?: string;
  readonly throws?: readonly { readonly name: string; readonly text: string }[];
  readonly examples?: readonly { readonly title: string; readonly code: string }[];
  readonly see?: readonly string[];
  /** Tags without text, such as packageDocumentation. */
  readonly modifiers?: readonly string[];
}

/** Columns that a line of generated text may fill. */
export const lineWidth = 100;

/**
 * Lays out a doc comment's text, without its stars.
 *
 * @param doc - what it says
 * @param indent - columns that stand before the comment
 * @returns lines; more than one where the comment does not fit on one
 */
export function layOutComment(doc: DocComment, indent = 0): string {
  const width = lineWidth - indent - " * ".length;
  const blocks = [doc.summary, ...(doc.prose ?? [])].map((text) => wrapText(text, width));
  const lists = (doc.lists ?? []).map((items) =>
    items.map((item) => wrapText(item, width, "  ")).join("\n"),
  );
  const remarks = (doc.remarks ?? []).map((text, index) =>
    wrapText(index === 0 ? `@remarks ${text}` : text, width, index === 0 ? "  " : ""),
  );
  const tags = [
    ...(doc.params ?? []).map(({ name, text }) => `@param ${name} - ${text}`),
    ...(doc.returns === undefined ? [] : [`@returns ${doc.returns}`]),
    ...(doc.throws ?? []).map(({ name, text }) => `@throws ${name} - ${text}`),
  ].map((tag) => wrapText(tag, width, "  "));
  // a title beside the tag would set the margin by which editors cut the lines of the code
  const examples = (doc.examples ?? []).map(
    ({ title, code }) => `@example\n${title}\n\`\`\`ts\n${code.trimEnd()}\n\`\`\``,
  );
  const closing = [
    ...(doc.see ?? []).map((text) => wrapText(`@see ${text}`, width, "  ")),
    ...(doc.modifiers ?? []).map((name) => `@${name}`),
  ];
  const parts = [...blocks, ...lists, ...remarks, tags.join("\n"), ...examples, closing.join("\n")];
  const text = parts.filter((part) => part !== "").join("\n\n");
  return closeSafely(openSafely(text, lineWidth - indent - "/**  */".length));
}

/** A doc comment with its marks, for a statement that is written as text. */
export function commentText(doc: DocComment): string {
  const text = layOutComment(doc);
  if (!text.includes("\n")) return `/** ${text} */`;
  const lines = text.trim().split("\n");
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

/** Wraps text; inline code and inline tags are kept in one piece. */
export function wrapText(text: string, width: number, hanging = ""): string {
  const words = text.match(/(?:`[^`]*`|\{@[^}]*\}|[^\s`])+|`/g) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${hanging}${word.startsWith("@") ? "\\" : ""}${word}`;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}

/** A text that does not fit beside the comment's marks starts on a line of its own. */
function openSafely(text: string, width: number): string {
  return !text.includes("\n") && text.length > width ? `\n${text}` : text;
}

function closeSafely(text: string): string {
  return text.replaceAll("*/", "*\\/");
}
