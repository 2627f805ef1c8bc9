// Names and addresses of what the spec points to: RFC sections. Knows no file layout.

/** The address of an RFC section such as 9110#9.3.3. */
export function rfcUrl(rfc: string): string {
  const [number = "", section] = rfc.split("#");
  const page = `https://www.rfc-editor.org/rfc/rfc${number}`;
  if (section === undefined) return page;
  return `${page}#${/^[A-Z]/.test(section) ? "appendix" : "section"}-${section}`;
}

/** The name of an RFC section such as 9110#9.3.3. */
export function rfcName(rfc: string): string {
  const [number = "", section] = rfc.split("#");
  return section === undefined ? `RFC ${number}` : `RFC ${number} section ${section}`;
}
