// Names that documents of classes and functions use: one that nothing defines is told by its place.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadSpec } from "../../spec/load.js";
import { copyProject, type ProjectCopy } from "./project-copy.js";

let copy: ProjectCopy;
beforeEach(() => {
  copy = copyProject();
});
afterEach(() => copy.remove());

test.each([
  ["classes/response.json5", '"Timings"', '"Timing"', /response\.json5:\d+:\d+[\s\S]*Timings/],
  [
    "classes/response.json5",
    '"HTTPError"',
    '"HttpError"',
    /response\.json5[\s\S]*no error is named/,
  ],
  [
    "classes/response.json5",
    'clause: "E14"',
    'clause: "E99"',
    /response\.json5[\s\S]*no clause is/,
  ],
  [
    "classes/response.json5",
    'type: "Link"',
    'type: "lnk"',
    /members\.\d+\.type must be one of: integer, [\s\S]*PascalCase/,
  ],
  ["classes/session.json5", '"session-cookies"', '"cookies"', /session\.json5[\s\S]*no example is/],
  ["functions/stream.json5", '"request"', '"requst"', /stream\.json5[\s\S]*did you mean request/],
  [
    "functions/stream.json5",
    '"StreamedResponse"',
    '"Stream"',
    /stream\.json5[\s\S]*no class is named/,
  ],
  [
    "verbs/get.json5",
    'clause: "G1",',
    'clause: "G1", returns: "Reply",',
    /get\.json5[\s\S]*no class/,
  ],
  ["examples.json5", 'function: "stream"', 'function: "strem"', /examples\.json5[\s\S]*stream/],
  ["examples.json5", '{ verb: "get", url: "/get" }', '{ url: "/get" }', /a verb or a function/],
])("%s with %s as %s", (file, from, to, want) => {
  const path = `spec/${file}`;
  const text = readFileSync(join(copy.root, path), "utf8");
  expect(text).toContain(from);
  copy.write(path, text.replace(from, to));
  expect(() => loadSpec(join(copy.root, "spec"))).toThrow(want);
});
