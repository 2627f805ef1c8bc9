// Plain questions: Ctrl+C ends the open one, and the line that comes next answers the next.
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createPlainPrompts } from "../../playground/terminal/plain-prompts.js";
import { Interrupted } from "../../playground/terminal/questions.js";

test("Ctrl+C ends the open question alone, and nothing where none is open", async () => {
  const input = new PassThrough();
  const prompts = createPlainPrompts({ input, write: () => {}, readHidden: async () => "" });
  expect(prompts.interrupt?.()).toBe(false);
  const first = prompts.input({ message: "url" });
  expect(prompts.interrupt?.()).toBe(true);
  await expect(first).rejects.toThrow(Interrupted);
  expect(prompts.interrupt?.()).toBe(false);
  const second = prompts.input({ message: "url" });
  input.write("/x\n");
  expect(await second).toBe("/x");
  const third = prompts.input({ message: "url" });
  input.write("/y\n");
  expect(await third).toBe("/y");
});
