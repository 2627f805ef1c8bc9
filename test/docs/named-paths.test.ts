// Every path and script that the project's own pages name exists.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, textOf } from "../laws/source-files.js";

const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];
const { scripts } = JSON.parse(textOf("package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const builtIn = new Set(["ci", "cit", "pack", "install"]);

describe.each(pages)("%s", (page) => {
  const text = textOf(page);
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(
    (match) => match[1] ?? "",
  );
  const quoted = [...text.matchAll(/`([\w.-]+(?:\/[\w.*-]*)+)`/g)].map((match) => match[1] ?? "");
  const paths = [
    ...links,
    ...quoted.filter((path) =>
      /^(\.ci|spec|codegen|generated|runtime|playground|test)\//.test(path),
    ),
  ];

  test("names paths that exist", () => {
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(paths.length).toBeGreaterThan(0);
  });

  test("names scripts that exist", () => {
    const named = [...text.matchAll(/npm (?:run )?([a-z]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => !(name in scripts) && !builtIn.has(name))).toEqual([]);
  });
});
