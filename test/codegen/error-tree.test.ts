// The tree of errors: how it is drawn, who stands below whom.
import { expect, test } from "vitest";
import { drawTree, thrownByCalls, withDescendants } from "../../codegen/error-tree.js";

const error = (name: string, ...parents: string[]) => ({
  name,
  parents,
  code: `REQUESTS_${name.toUpperCase()}`,
  summary: `${name}.`,
  remedy: "Wait.",
});
const errors = [
  error("Root"),
  error("Broken", "Root"),
  error("Late", "Root"),
  error("LateAndBroken", "Broken", "Late"),
  error("VeryLate", "Late"),
  error("Unread", "Root"),
];
const fault = (name: string, phase: "connect" | "decode") => ({
  id: name.toLowerCase(),
  error: name,
  phase,
  message: "It failed.",
  causes: [],
});

test("it is drawn with first parents as branches and further ones beside the name", () => {
  expect(drawTree(errors)).toEqual([
    "Root",
    "├── Broken",
    "│   └── LateAndBroken (also Late)",
    "├── Late",
    "│   └── VeryLate",
    "└── Unread",
  ]);
});

test.each([
  ["Root", ["Root", "Broken", "Late", "LateAndBroken", "VeryLate", "Unread"]],
  ["Late", ["Late", "LateAndBroken", "VeryLate"]],
  ["Unread", ["Unread"]],
])("instanceof %s holds for %j", (name, want) => {
  const top = errors.filter((one) => one.name === name);
  expect(top.flatMap((one) => withDescendants(one, errors)).map((one) => one.name)).toEqual(want);
});

test("a call throws the kinds that can happen before the reply is there, and the root", () => {
  const faults = [fault("VeryLate", "connect"), fault("Unread", "decode")];
  const thrown = thrownByCalls({ properties: [], errors, faults });
  expect(thrown.map(({ name }) => name)).toEqual(["Late", "Root"]);
});
