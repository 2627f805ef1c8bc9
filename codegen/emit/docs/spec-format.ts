// Emits the page of the spec's format: each kind of document and what it may say, from its schema.
import { jsonSchemaOf } from "../../../spec/json-schema.js";
import type { Spec } from "../../../spec/schema.js";
import { anchor, code, link, list, page, plain, table } from "../../markdown.js";
import { documentKinds } from "../schema.js";
import { specFiles } from "./spec-files.js";

/** A JSON Schema, as far as a reader of the format wants to know it. */
interface Described {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Described | boolean;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
  readonly default?: unknown;
}

/** The page of the spec's format. */
export function emitSpecFormatPage({ site }: Spec): string {
  const shown = new Set<string>();
  return page([
    "# Spec format",
    site.intros["spec-format"],
    list(documentKinds.map((kind) => `${link(code(specFiles(kind)), `#doc-${kind}`)}`)),
    ...documentKinds.flatMap((kind) => {
      const schema = jsonSchemaOf(kind) as Described;
      return [`## ${anchor(`doc-${kind}`)}${code(specFiles(kind))}`, ...entryBlocks(schema, shown)];
    }),
  ]);
}

/** An entry's table, then those of the entries within that were not shown before. */
function entryBlocks(schema: Described, shown: Set<string>): readonly string[] {
  const { title = "", description = "", properties = {}, required = [] } = schema;
  if (shown.has(title)) return [];
  shown.add(title);
  const rows = Object.entries(properties).filter(([key]) => key !== "$schema");
  return [
    plain(description),
    table(
      ["Key", "Type", "Meaning"],
      rows.map(([key, value]) => [
        required.includes(key) ? `**${code(key)}**` : code(key),
        typeText(value),
        [plain(value.description ?? ""), defaultText(value)].filter(Boolean).join(" "),
      ]),
    ),
    ...rows
      .flatMap(([, value]) => innerEntries(value))
      .flatMap((inner) => {
        const blocks = entryBlocks(inner, shown);
        return blocks.length > 0 ? [`### ${inner.title ?? ""}`, ...blocks] : [];
      }),
  ];
}

function innerEntries(schema: Described): readonly Described[] {
  const { items, anyOf = [], additionalProperties } = schema;
  const named = typeof additionalProperties === "object" ? [additionalProperties] : [];
  const inner = [...(items ? [items] : []), ...anyOf, ...named];
  const isEntry = schema.title !== undefined && schema.properties !== undefined;
  return isEntry ? [schema] : inner.flatMap(innerEntries);
}

function typeText(schema: Described): string {
  const { title, type, items, anyOf, additionalProperties } = schema;
  if (title !== undefined && schema.properties !== undefined) {
    return link(code(title), `#${title.toLowerCase()}`);
  }
  if (schema.enum) return schema.enum.length > 12 ? "a word" : schema.enum.map(code).join(", ");
  if (anyOf) return anyOf.map(typeText).join(" or ");
  if (items) return `list of ${typeText(items)}`;
  if (typeof additionalProperties === "object") return `by name, ${typeText(additionalProperties)}`;
  return typeof type === "object" ? type.join(" or ") : (type ?? "any data");
}

function defaultText({ default: usual }: Described): string {
  const isPlain = usual === undefined || usual === false || JSON.stringify(usual) === "[]";
  return isPlain ? "" : `Default: ${code(JSON.stringify(usual))}.`;
}
