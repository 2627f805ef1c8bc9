// Reads lists of entity tags. Must not know which condition they belong to.

/** True when an If-None-Match, If-Match or If-Range value names `tag` (given without quotes). */
export function namesEtag(header: string, tag: string): boolean {
  if (header.trim() === "*") return true;
  for (const [, quoted, bare] of header.matchAll(/(?:W\/)?(?:"([^"]*)"|([^",\s]+))/g)) {
    if ((quoted ?? bare) === tag) return true;
  }
  return false;
}
