// What is given as a schema and is none is refused; what is one decides.
import { expect, test } from "vitest";
import { z } from "zod";
import { Response } from "../../../generated/index.js";

const reply = new Response(200, "OK", null, '{"n":1}');

test.each([
  ["null", null],
  ["a number", 1],
  ["an object", {}],
  ["one that cannot validate", { "~standard": {} }],
])("%s is refused", (_, schema) => {
  expect(() => reply.json(schema as never)).toThrow(
    expect.objectContaining({ name: "InvalidArgument", fault: "schema-unknown" }),
  );
});

test("one that validates asynchronously is refused", () => {
  const schema = z.object({ n: z.number() }).refine(async () => true);
  expect(() => reply.json(schema)).toThrow(expect.objectContaining({ fault: "schema-async" }));
});

test("a value that does not fit is told with its path", () => {
  const schema = z.object({ n: z.string() });
  expect(() => reply.json(schema)).toThrow(
    expect.objectContaining({ fault: "json-schema", message: expect.stringContaining("$.n: ") }),
  );
});

test("the text near a fault is shown as it is", () => {
  expect(() => new Response(200, "OK", null, '{"a":}').json()).toThrow('near {"a":} (status');
});
