// One fact, one place: a sentence of the spec that is changed changes the doc comments, the pages and
// the help that hold it, and nothing else.
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCommand } from "../../codegen/command.js";
import { generate } from "../../codegen/generate.js";
import { loadSpec } from "../../spec/load.js";
import { copyProject, product, root } from "./project-copy.js";

const copy = copyProject();
afterAll(() => copy.remove());
const spec = loadSpec(join(root, "spec"));
const before = generate(spec, product);

/** A text without what wrapping does to it: stars of comments, ends of lines, blanks. */
function flat(text: string): string {
  return text.replace(/\n\s*(\*(?!\/) ?)?/g, " ").replace(/\s+/g, " ");
}

const sentences = [
  {
    of: "a verb",
    file: "spec/verbs/post.json5",
    from: "It is neither safe nor idempotent: repeating the call may create duplicates.",
    holds: ["post.ts", "docs/reference/post.md", "catalog.ts", "docs/public/llms-full.txt"],
    not: ["put.ts", "contract.ts", "docs/reference/put.md", "docs/reference/arguments.md"],
  },
  {
    of: "an argument",
    file: "spec/arguments.json5",
    from: "Parameters to add to the URL's query.",
    holds: ["arguments.ts", "docs/reference/arguments.md", "docs/reference/get.md", "catalog.ts"],
    not: ["index.ts", "errors.ts", "docs/reference/errors.md"],
  },
  {
    of: "a member",
    file: "spec/classes/response.json5",
    from: "Whether the status is below 400.",
    holds: ["response.ts", "docs/reference/response.md", "catalog.ts"],
    not: ["get.ts", "docs/reference/get.md"],
  },
] as const;

describe.each(sentences)("a sentence of $of", ({ file, from, holds, not }) => {
  const to = "Tells something else altogether, to see where it goes.";
  const source = copy.read(file);
  copy.write(file, source.replace(from, to));
  const after = generate(loadSpec(join(copy.root, "spec")), product);
  copy.write(file, source);
  const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path));

  test("reaches the type, the page and the help", () => {
    expect(source.split(from)).toHaveLength(2);
    expect(changed).toEqual(expect.arrayContaining([...holds]));
    for (const path of not) expect(changed).not.toContain(path);
  });

  test.each(changed)("changes nothing else of %s", (path) => {
    const back = flat(after.get(path) ?? "").replaceAll(to, from);
    expect(back).toBe(flat(before.get(path) ?? ""));
  });

  test("is missed by --check until it is generated", () => {
    const { name, version } = product;
    copy.write("package.json", JSON.stringify({ name, version }));
    runCommand(["--root", copy.root]);
    expect(runCommand(["--root", copy.root, "--check"]).exitCode).toBe(0);
    copy.write(file, source.replace(from, to));
    expect(runCommand(["--root", copy.root, "--check"]).exitCode).toBe(1);
    runCommand(["--root", copy.root]);
    expect(runCommand(["--root", copy.root, "--check"]).exitCode).toBe(0);
    copy.write(file, source);
  });
});
