// Where each page of the reference stands and how one page links to another.
import type { Spec, Verb } from "../../../spec/schema.js";
import { code, link } from "../../markdown.js";
import { moduleName } from "../../naming.js";
import { rfcName, rfcUrl } from "../../reference.js";

/** The pages that are one each; those of verbs, functions and classes are named after them. */
export const pages = {
  index: "index.md",
  arguments: "reference/arguments.md",
  values: "reference/values.md",
  errors: "reference/errors.md",
  faults: "reference/faults.md",
  headers: "reference/headers.md",
  commands: "playground/commands.md",
  "exit-codes": "playground/exit-codes.md",
  "spec-format": "spec-format.md",
  "generated-code": "generated-code.md",
  blocking: "reference/blocking.md",
  differences: "differences.md",
  python: "python.md",
  clauses: "clauses.md",
} as const;

/** The page of a verb or other function. */
export function callPage(name: string): string {
  return `reference/${name}.md`;
}

/** The page of a class. */
export function classPage(name: string): string {
  return `reference/${moduleName(name)}.md`;
}

/** The place of an argument type; arguments themselves stand on the same page. */
export function typeAnchor(name: string): string {
  return `type-${name.toLowerCase()}`;
}

/** The place of a fault. */
export function faultAnchor(id: string): string {
  return `fault-${id}`;
}

/** The page of a guide. */
export function guidePage(name: string): string {
  return `guides/${name}.md`;
}

/** Links from one page to others; addresses are relative, so that any host serves them. */
export class Links {
  readonly #from: string;
  readonly #spec: Spec;

  constructor(from: string, spec: Spec) {
    this.#from = from;
    this.#spec = spec;
  }

  /** The address of a page, or of a place on it. */
  to(page: string, place?: string): string {
    const up = "../".repeat(this.#from.split("/").length - 1);
    const [folder] = this.#from.split("/", 1);
    const near = up !== "" && page.startsWith(`${folder}/`);
    const address = near ? page.slice(`${folder}/`.length) : `${up}${page}`;
    const hash = place === undefined ? "" : `#${place.toLowerCase()}`;
    if (page === this.#from && hash !== "") return hash;
    return (address.startsWith(".") ? address : `./${address}`) + hash;
  }

  /** Where the sentences that follow are written, and can be mended. */
  source(path: string): string {
    const address = this.#spec.site.edit.replace("{path}", path);
    return `Written in ${link(code(path), address)}.`;
  }

  call({ name }: Pick<Verb, "name">): string {
    return link(code(name), this.to(callPage(name)));
  }

  class(name: string): string {
    return link(code(name), this.to(classPage(name)));
  }

  /** A type; it leads to the page of the class or value that it names. */
  type(type: string): string {
    const { classes, values } = this.#spec;
    const names = type.match(/\b[A-Z]\w*/g) ?? [];
    const shown = code(type);
    const page = names.flatMap((name) => {
      if (classes.some((entry) => entry.name === name)) return this.to(classPage(name));
      const isValue = [...values.values, ...values.types].some((entry) => entry.name === name);
      return isValue ? this.to(pages.values, name) : [];
    })[0];
    return page === undefined ? shown : link(shown, page);
  }

  error(name: string): string {
    return link(code(name), this.to(pages.errors, name));
  }

  /** The address of an argument type. */
  toType(name: string): string {
    return this.to(pages.arguments, typeAnchor(name));
  }

  /** A clause, an extension or a difference: all are cited by their id. */
  clause(id: string): string {
    const { clauses, extensions } = this.#spec.clauses;
    const isClause = [...clauses, ...extensions].some((clause) => clause.id === id);
    return link(id, this.to(isClause ? pages.clauses : pages.differences, id));
  }
}

/** Why something is left out where calls block. */
export function noBlocking(reason: string, links: Links): string {
  return `Not in ${link("blocking calls", links.to(pages.blocking))}: ${reason}`;
}

/** A link to an RFC section. */
export function rfcLink(rfc: string): string {
  return link(rfcName(rfc), rfcUrl(rfc));
}
