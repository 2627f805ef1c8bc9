// The links of a reply by relation (RFC 8288). Takes what servers send, and never throws.
import { type FoundLink, parseLinks } from "./link-syntax.js";

/** One link: its URL, its relation, and its other parameters by name. */
export interface Link {
  /** Absolute where the reply's URL is known. */
  readonly url: string;
  /** Relation types, separated by spaces; "" where none was given. */
  readonly rel: string;
  readonly [parameter: string]: string;
}

/**
 * The links of a reply by relation type, in lower case; one without relation by its URL. Where a
 * relation has several links, the first stands. Links from another resource than the reply
 * (`anchor`) are left out.
 *
 * @param values - values of the Link headers
 * @param base - URL of the reply; "" where it is not known
 */
export function readLinks(values: readonly string[], base: string): Record<string, Link> {
  const links = new Map<string, Link>();
  for (const found of values.flatMap(parseLinks)) {
    if (!isOfReply(found, base)) continue;
    const { target, parameters } = found;
    const url = resolveUrl(target, base);
    const rel = parameters.get("rel") ?? "";
    const link: Link = { ...Object.fromEntries(parameters), url, rel };
    const types = rel.toLowerCase().split(/\s+/).filter(Boolean);
    for (const key of types.length > 0 ? types : [url]) {
      if (!links.has(key)) links.set(key, link);
    }
  }
  return Object.fromEntries(links);
}

/** Whether a link leads from the reply's own resource, or from a part of it. */
function isOfReply({ parameters }: FoundLink, base: string): boolean {
  const anchor = parameters.get("anchor");
  if (anchor === undefined || anchor.startsWith("#")) return true;
  return withoutFragment(resolveUrl(anchor, base)) === withoutFragment(base);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, "");
}

function resolveUrl(reference: string, base: string): string {
  try {
    return new URL(reference, base === "" ? undefined : base).href;
  } catch {
    return reference; // left as it was written, since nothing better can be made of it
  }
}
