// The tree of errors: how it is drawn, who stands below whom.
import { describe, expect, test } from "vitest";
import { drawTree, thrownByCalls, withDescendants } from "../../codegen/error-tree.js";
import type { Spec } from "../../spec/schema.js";

const error = (name: string, ...parents: string[]) => ({
  name,
  parents,
  code: `REQUESTS_${name.toUpperCase()}`,
  summary: `${name}.`,
  remedy: "Wait.",
  always: [],
});
const errors = [
  error("Root"),
  error("Broken", "Root"),
  error("Late", "Root"),
  error("LateAndBroken", "Broken", "Late"),
  error("VeryLate", "Late"),
  error("Unread", "Root"),
];
const fault = (name: string, phase: "connect" | "body" | "decode") => ({
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

describe("what is thrown", () => {
  const faults = [
    fault("VeryLate", "connect"),
    fault("Unread", "decode"),
    { ...fault("Broken", "body"), clause: "E2" },
  ];
  const raise = { name: "raise", kind: "method", clause: "E1" };
  const spec = (clause: string) => ({
    errors: { properties: [], errors, faults },
    classes: [{ members: [{ ...raise, clause }] }] as unknown as Spec["classes"],
  });

  test.each([
    [
      "a call: what can happen before the reply is there, and the root",
      "send",
      "E1",
      "Broken,Late,Root",
    ],
    ["not what cites the clause of a method, which throws it", "send", "E2", "Late,Root"],
    ["not what happens in the body, where that is not read", "stream", "E1", "Late,Root"],
    ["nothing but the root, where nothing is sent", "prepare", "E1", "Root"],
  ] as const)("%s", (_, does, clause, want) => {
    const thrown = thrownByCalls(spec(clause), does).map(({ name }) => name);
    expect(thrown.join()).toBe(want);
  });
});
