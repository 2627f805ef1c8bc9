// Orders the pages as the spec's site says: sections, and the pages of each. Writes no Markdown.
import type { Spec } from "../../../spec/schema.js";
import type { PageKind } from "../../../spec/site-schema.js";

/** One page of the site. */
export interface DocPage {
  /** Its path below generated/docs. */
  readonly path: string;
  /** What it is made of: the navigation places it by this, or, if it is a guide, by its section. */
  readonly kind: PageKind | "guide";
  readonly section?: string;
  /** The file of the spec that holds its sentences. */
  readonly source: string;
  readonly text: string;
}

/** A section with its pages, in order. */
export interface NavigationSection {
  readonly title: string;
  readonly inBar: boolean;
  readonly pages: readonly DocPage[];
}

/** The navigation; a section without pages is left out. */
export function orderPages(
  pages: readonly DocPage[],
  { site }: Spec,
): readonly NavigationSection[] {
  return site.sections
    .map(({ name, title, in_bar, pages: kinds }) => ({
      title,
      inBar: in_bar,
      pages: [
        ...pages.filter(({ section }) => section === name),
        ...kinds.flatMap((kind) => pages.filter((page) => page.kind === kind)),
      ],
    }))
    .filter((section) => section.pages.length > 0);
}

/** A page's title, without the marks of Markdown. */
export function titleOf({ text }: Pick<DocPage, "text">): string {
  return withoutMarks(/^# (.*)$/m.exec(text)?.[1] ?? "");
}

/** The first paragraph below a page's title, on one line, without the marks of Markdown. */
export function summaryOf({ text }: Pick<DocPage, "text">): string {
  const [, after = ""] = /^# .*\n+([^\n]*(?:\n[^\n]+)*)/m.exec(text) ?? [];
  return /^(?!```)[\w`*[“"]/.test(after) ? withoutMarks(after.replaceAll("\n", " ")) : "";
}

/** The address of a page on the site. */
export function addressOf({ path }: Pick<DocPage, "path">): string {
  return `/${path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, "")}`;
}

function withoutMarks(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]|\\(?=[[\]<>_|])/g, "");
}
