// Fills the placeholders of the spec's templates.

/** The template with its `{names}` filled; undefined where one of them has no value. */
export function fill(
  template: string,
  values: Readonly<Record<string, string>>,
): string | undefined {
  if (!template.includes("{")) return template;
  let complete = true;
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) complete = false;
    return value ?? "";
  });
  return complete ? filled : undefined;
}
