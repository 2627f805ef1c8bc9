// Every clause, documented or beyond, is answered by something that its page leads to.
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../../../codegen/generate.js";
import { loadSpec } from "../../../../spec/load.js";
import { product, root } from "../../project-copy.js";

const spec = loadSpec(join(root, "spec"));
const rows = new Map(
  [
    ...(generate(spec, product).get("docs/clauses.md") ?? "").matchAll(
      /^\| <a[^>]*><\/a>(\w+) .*$/gm,
    ),
  ].map((match) => [match[1] ?? "", match[0]]),
);
const { clauses, extensions } = spec.clauses;
/** M1 is the module as a whole. */
const answered = [...clauses, ...extensions].filter(({ id }) => id !== "M1");

test.each(answered.map(({ id }) => [id]))("%s", (id) => {
  expect(rows.get(id)?.split(" | ").at(-1)).toMatch(/\[`[^`]+`\]\(\.\/reference\//);
});
