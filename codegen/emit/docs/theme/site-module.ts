// A module of the site's machinery: what it imports, as data, and the text that follows.
import { moduleBanner } from "../../../banner.js";

/** An import; without names it is for its effect alone. */
export interface SiteImport {
  readonly module: string;
  /** What stands between `import` and the module. */
  readonly names?: string;
}

/** A module below generated/docs/.vitepress. */
export interface SiteModule {
  readonly file: string;
  /** Sorted as the formatter sorts them. */
  readonly imports: readonly SiteImport[];
  readonly text: string;
  /** Packages whose declarations it needs without importing them. */
  readonly typesOf?: readonly string[];
}

/** The whole text of a module. */
export function printSiteModule({ imports, text, typesOf = [] }: SiteModule): string {
  const references = typesOf.map((name) => `/// <reference types="${name}" />\n`).join("");
  const lines = imports.map(
    ({ module, names }) => `import ${names === undefined ? "" : `${names} from `}"${module}";\n`,
  );
  return `${moduleBanner("codegen/emit/docs/theme/")}${references}${lines.join("")}${lines.length > 0 ? "\n" : ""}${text}`;
}
