// Names of the spec as names of TypeScript.
import { expect, test } from "vitest";
import {
  argumentsTypeName,
  choiceTypeName,
  compareNames,
  comparePaths,
  declarableName,
  exportedName,
  moduleName,
  pascalCase,
  propertyName,
} from "../../codegen/naming.js";

test.each([
  ["purge", "purge", "purge"],
  ["delete", "delete_", "delete_ as delete"],
  ["default", "default_", "default_ as default"],
])("%s is declared as %s and exported as %s", (name, declared, exported) => {
  expect(declarableName(name)).toBe(declared);
  expect(exportedName(name)).toBe(exported);
});

test.each([
  ["purge", "Purge"],
  ["allow_redirects", "AllowRedirects"],
  ["post-json", "PostJson"],
])("%s in Pascal case is %s", (name, want) => {
  expect(pascalCase(name)).toBe(want);
  expect(argumentsTypeName(name)).toBe(`${want}Arguments`);
});

test("a choice is named after the arguments that may be given", () => {
  expect(choiceTypeName("purge", ["data", "max_size"])).toBe("PurgeWithDataMaxSize");
});

test.each([
  ["Accept", "Accept"],
  ["$schema", "$schema"],
  ["Content-Type", '"Content-Type"'],
  ["2xx", '"2xx"'],
  ["[Symbol.asyncDispose]", "[Symbol.asyncDispose]"],
])("the property %s is written %s", (name, want) => {
  expect(propertyName(name)).toBe(want);
});

test.each([
  [
    ["b", "a"],
    ["a", "b"],
  ],
  [
    ["alpha", "adopt", "Alpha"],
    ["Alpha", "adopt", "alpha"],
  ],
  [
    ["ConnectTimeout", "ConnectionError"],
    ["ConnectionError", "ConnectTimeout"],
  ],
  [
    ["headers", "head", "Headers"],
    ["Headers", "head", "headers"],
  ],
])("the formatter's order of %j is %j", (names, want) => {
  expect([...names].sort(compareNames)).toEqual(want);
});

test("the formatter's order of paths is that without their endings", () => {
  const paths = ["./session.js", "./session-cookies.js", "../runtime/index.js"];
  expect(paths.reverse().sort(comparePaths)).toEqual([
    "../runtime/index.js",
    "./session.js",
    "./session-cookies.js",
  ]);
});

test.each([
  ["Response", "response"],
  ["PreparedRequest", "prepared-request"],
])("the class %s is in the module %s", (name, want) => {
  expect(moduleName(name)).toBe(want);
});
