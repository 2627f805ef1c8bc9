// Received bytes as keys: sequences whole, pastes in one piece, what is incomplete kept back.
import { expect, test } from "vitest";
import { splitKeys } from "../../playground/terminal/split-keys.js";

const esc = "\u001b";

test.each<[string, string[], string]>([
  ["ab\r", ["a", "b", "\r"], ""],
  [`${esc}[A${esc}[1;5C${esc}OP`, [`${esc}[A`, `${esc}[1;5C`, `${esc}OP`], ""],
  [esc, [esc], ""],
  [`${esc}b`, [`${esc}b`], ""],
  ["\u{1f600}x", ["\u{1f600}", "x"], ""],
  [`${esc}[200~a\rb${esc}[201~\r`, [`${esc}[200~a\rb${esc}[201~`, "\r"], ""],
  [`x${esc}[200~a\r`, ["x"], `${esc}[200~a\r`],
])("%j", (received, keys, rest) => {
  expect(splitKeys(received)).toEqual({ keys, rest });
});
