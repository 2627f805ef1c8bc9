// Where a text is not JSON: the same place, reason and snippet on every Node.

import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { type JsonError, locateJsonError } from "../../../runtime/decoding/json-error.js";
import { findSyntaxFault } from "../../../runtime/decoding/json-syntax.js";

function locate(text: string): JsonError {
  try {
    JSON.parse(text);
  } catch (cause) {
    return locateJsonError(text, cause);
  }
  throw new Error("it is JSON");
}

/** text, position, reason */
const faults: readonly (readonly [string, number, string])[] = [
  ["", 0, "expected a value, found the end of the text"],
  [" \n", 2, "expected a value, found the end of the text"],
  ["<!doctype html>", 0, 'expected a value, found "<"'],
  ["\uFEFF{}", 0, "expected a value, found U+FEFF"],
  ["{'a':1}", 1, 'expected a name in double quotes or "}", found "\'"'],
  ['{"a":1,}', 7, 'expected a name in double quotes, found "}"'],
  ['{"a" 1}', 5, 'expected ":", found "1"'],
  ['{"a":}', 5, 'expected a value, found "}"'],
  ['{"a":1 "b"', 7, 'expected "," or "}", found a double quote'],
  ["[1,]", 3, 'expected a value, found "]"'],
  ["[,1]", 1, 'expected a value or "]", found ","'],
  ["[1 2]", 3, 'expected "," or "]", found "2"'],
  ["[1}", 2, 'expected "," or "]", found "}"'],
  ["[1", 2, 'expected "," or "]", found the end of the text'],
  ["{} {}", 3, 'expected the end of the text, found "{"'],
  ["1,", 1, 'expected the end of the text, found ","'],
  ["NaN", 0, 'expected a value, found "N"'],
  ["nul", 3, 'expected "null", found the end of the text'],
  ["trUe", 2, 'expected "true", found "U"'],
  ["-", 1, "expected a digit, found the end of the text"],
  ["+1", 0, 'expected a value, found "+"'],
  ["01", 1, 'expected no digit after a leading 0, found "1"'],
  ["1.", 2, "expected a digit, found the end of the text"],
  [".5", 0, 'expected a value, found "."'],
  ["1e+", 3, "expected a digit, found the end of the text"],
  ['"abc', 4, "the text ends inside a string"],
  ['"a\nb"', 2, "expected no control character inside a string, found U+000A"],
  ['"\\x"', 2, 'expected one of "\\/bfnrtu after a backslash, found "x"'],
  ['"\\u12G4"', 5, 'expected four hexadecimal digits after \\u, found "G"'],
  ['"\\', 2, 'expected one of "\\/bfnrtu after a backslash, found the end of the text'],
  ["\u0000", 0, "expected a value, found U+0000"],
  ["😀", 0, 'expected a value, found "😀"'],
];

test.each(faults)("%j stops at %i: %s", (text, position, reason) => {
  expect(locate(text)).toMatchObject({ position, reason, line: expect.any(Number) });
});

describe("line and column", () => {
  test.each([
    ['{"a": x}', 1, 7],
    ['{\n  "a": x}', 2, 8],
    ["[\r\n1,\r\n x]", 3, 2],
    ["[\r1,\r x]", 3, 2],
    ['{"a": "\n"}', 1, 8],
    ["[1,\n\n", 3, 1],
  ])("%j: line %i, column %i", (text, line, column) => {
    expect(locate(text)).toMatchObject({ line, column });
  });
});

describe("the snippet", () => {
  test("is the whole text where that is short", () => {
    expect(locate('{"a": x}').snippet).toBe('{"a": x}');
  });

  test("is the beginning of a page of HTML", () => {
    const page = `<!doctype html>\n<html lang="en">${" ".repeat(80)}`;
    expect(locate(page).snippet).toBe(`<!doctype html>\\n<html lang="en">${" ".repeat(25)}…`);
  });

  test("is around the place in the middle, with an ellipsis at both ends", () => {
    const { snippet } = locate(`[${"1,".repeat(100)}x,${"2,".repeat(100)}]`);
    expect(snippet).toBe(`…${",1".repeat(14)},x${",2".repeat(14)}…`);
    expect(snippet).toHaveLength(60);
  });

  test("is the end of a text that ends early", () => {
    const { snippet } = locate(`[${"1,".repeat(100)}`);
    expect(snippet).toBe(`…${"1,".repeat(29)}`);
  });

  test("shows what cannot be seen by its number", () => {
    const { snippet } = locate("x\u0000\u001b[31m\u007f\u202e\u2028\ud800\t\u{e0001}é😀");
    expect(snippet).toBe("x\\u0000\\u001b[31m\\u007f\\u202e\\u2028\\ud800\\t\\udb40\\udc01é😀");
  });
});

const json = fc.json({ maxDepth: 4 });

test("what JSON.parse takes has no fault", () => {
  fc.assert(
    fc.property(json, (text) => {
      expect(findSyntaxFault(text)).toBeUndefined();
    }),
  );
});

test("it finds a fault where JSON.parse does, and where V8 names a place it is the same", () => {
  const piece = fc.constantFrom(
    ..."[]{}:,\"\\ \n\t0123.eE+-tfnu/'<x",
    "\u0001",
    "😀",
    "null",
    "\\u00",
  );
  const broken = fc
    .tuple(json, fc.nat(), fc.nat({ max: 3 }), fc.array(piece, { maxLength: 3 }))
    .map(([text, at, cut, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put.join("") + text.slice(place + cut);
    });
  const anything = fc.oneof(
    broken,
    fc.array(piece).map((parts) => parts.join("")),
  );
  let placed = 0;
  const property = fc.property(anything, (text) => {
    let message: string | undefined;
    try {
      JSON.parse(text);
    } catch (error) {
      message = (error as Error).message;
    }
    const found = findSyntaxFault(text);
    expect(found === undefined, message).toBe(message === undefined);
    const position = /at position (\d+)/.exec(message ?? "")?.[1];
    if (position === undefined) return;
    placed++;
    expect(found?.position, `${message} ${JSON.stringify(text)}`).toBe(Number(position));
  });
  fc.assert(property, { numRuns: 3000 });
  expect(placed).toBeGreaterThan(300);
});

test("no text makes the snippet long or leaves a control character in it", () => {
  const property = fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
    for (const broken of [`${text}\u0000`, `"${text}`]) {
      if (findSyntaxFault(broken) === undefined) continue;
      const { snippet, line, column } = locateJsonError(broken, undefined);
      expect(snippet.length).toBeLessThanOrEqual(60);
      expect(snippet).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(Math.min(line, column)).toBeGreaterThan(0);
    }
  });
  fc.assert(property, { numRuns: 500 });
});

test("depth costs no stack", () => {
  const deep = "[".repeat(1_000_000);
  expect(findSyntaxFault(deep)?.position).toBe(1_000_000);
  expect(findSyntaxFault(`${deep}${"]".repeat(1_000_000)}`)).toBeUndefined();
});

test("where it finds no fault the words of JSON.parse stand", () => {
  const { reason, position } = locateJsonError("{}", new SyntaxError("some\nreason"));
  expect([reason, position]).toEqual(["some\\nreason", 0]);
});

test.each([
  ["a form", "access_token=SECRET99&scope=repo"],
  ["JSON that breaks off behind it", '{"password": "SECRET99", oops}'],
  ["JSON that breaks off before it", '{"a": 1 "api_key": "SECRET99"}'],
  ["JSON that breaks off within it", '{"token":"SECRET99\n"}'],
  ["JSON that does not quote it", '{"api_key":SECRET99}'],
  ["a page", "<pre>client_secret: 'SECRET99'</pre>"],
])("a secret of %s is neither in the error nor in its cause", (_, text) => {
  const reply = new requests.Response(200, "OK", "", text);
  const error = caught(() => reply.json());
  expect(error).toBeInstanceOf(requests.JSONDecodeError);
  expect(inspect(error)).not.toContain("SECRET");
  expect(inspect(error)).toMatch(/near .*\*{8}/);
});

test("where there is no secret, the engine's own words are the cause", () => {
  const reply = new requests.Response(200, "OK", "", '{"colour": red}');
  expect(caught(() => reply.json())).toMatchObject({ cause: expect.any(SyntaxError) });
});

function caught(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}
