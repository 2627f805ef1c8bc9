// Plain questions: Ctrl+C ends the open one, and the line that comes next answers the next.
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createPlainPrompts } from "../../playground/terminal/plain-prompts.js";
import { Interrupted } from "../../playground/terminal/questions.js";

test.each([
  ["url", undefined, "url: "],
  ["A sentence.", undefined, "A sentence. "],
  ["A sentence.", "old", "A sentence. (old): "],
])("a question ends with one mark: %s", async (message, initial, shown) => {
  const input = new PassThrough();
  let written = "";
  const write = (text: string): void => {
    written += text;
  };
  const prompts = createPlainPrompts({ input, write, readHidden: async () => "" });
  input.write("x\n");
  await prompts.input({ message, ...(initial === undefined ? {} : { initial }) });
  expect(written).toBe(shown);
});

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
