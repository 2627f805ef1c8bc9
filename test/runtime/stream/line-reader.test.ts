// Lines and JSON lines as they come: any line ends, any chunks, prompt, limited, closed when left.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growthOf } from "../../support/processor-time.js";
import "../../../generated/contract.js";
import { readJsonLines, readLines } from "../../../runtime/stream/line-reader.js";
import { bytesOf, failureOf, inChunks } from "../decoding/decode-samples.js";

const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 10 });

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function chunksOf(...texts: string[]): AsyncGenerator<Uint8Array> {
  return (async function* () {
    for (const text of texts) yield bytesOf(text);
  })();
}

describe("lines", () => {
  test.each([
    [[""], []],
    [["a"], ["a"]],
    [["a\n"], ["a"]],
    [["a\n\nb"], ["a", "", "b"]],
    [["a\r\nb\rc\nd"], ["a", "b", "c", "d"]],
    [
      ["a\r", "\nb"],
      ["a", "b"],
    ],
    [
      ["a\r", "b"],
      ["a", "b"],
    ],
    [
      ["a\r", "\r", "\n", "\n"],
      ["a", "", ""],
    ],
    [["\r", "\n"], [""]],
    [
      ["a", "b", "c\n", "d"],
      ["abc", "d"],
    ],
    [["a\u2028b\u0085c\vd\fe"], ["a\u2028b\u0085c\vd\fe"]],
  ])("%j are %j", async (texts, want) => {
    expect(await listOf(readLines(chunksOf(...texts), "utf-8"))).toEqual(want);
  });

  test("are the same in any chunks", async () => {
    const piece = fc.constantFrom("a", "é", "😀", "\n", "\r", "\r\n", "line");
    const property = fc.asyncProperty(fc.array(piece), sizes, async (pieces, cuts) => {
      const text = pieces.join("");
      const want = text.split(/\r\n|\r|\n/);
      if (want.at(-1) === "") want.pop();
      expect(await listOf(readLines(inChunks(bytesOf(text), cuts), "utf-8"))).toEqual(want);
    });
    await fc.assert(property, { numRuns: 500 });
  });

  test.each([
    ["\n", "utf-16le"],
    ["\r\n", "utf-16be"],
  ])("%j ends them in %j too", async (end, encoding) => {
    const bytes = Buffer.from(`a${end}ÿ${end}`, "utf16le");
    const lines = readLines(
      inChunks(encoding === "utf-16be" ? bytes.swap16() : bytes, [1]),
      encoding,
    );
    expect(await listOf(lines)).toEqual(["a", "ÿ"]);
  });

  test.each(["\n", "\r\n", "\r"])("ended by %j are given before more is asked for", async (end) => {
    let asked = 0;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (const line of ["one", "two", "three"]) {
        asked++;
        yield bytesOf(line + end);
      }
    }
    const lines = readLines(chunks(), "utf-8");
    expect((await lines.next()).value).toBe("one");
    expect(asked).toBe(1);
    expect((await lines.next()).value).toBe("two");
    expect(asked).toBe(2);
    await lines.return(undefined);
  });

  test("of many chunks cost time in proportion to their length", async () => {
    const chunk = bytesOf("x".repeat(64));
    const read = async (count: number): Promise<void> => {
      const chunks = (async function* () {
        for (let turn = 0; turn < count; turn++) yield chunk;
      })();
      const [line] = await listOf(readLines(chunks, "utf-8"));
      expect(line).toHaveLength(64 * count);
    };
    // Eight times the chunks; were it quadratic, this were 64 times the time.
    expect(await growthOf(read, { little: 5_000, much: 40_000 })).toBeLessThan(32);
  });

  test.each([
    ["in one chunk", [100]],
    ["in many chunks", [1]],
  ])("that are too long are an error %s", async (_, cuts) => {
    const body = bytesOf("12345\n123456\n1");
    const read: string[] = [];
    const error = await failureOf(async () => {
      const options = { maxLength: 5, place: { method: "GET", url: "http://h/" } };
      for await (const line of readLines(inChunks(body, cuts), "utf-8", options)) read.push(line);
    });
    expect(read).toEqual(["12345"]);
    expect(error).toMatchObject({
      name: "BodyTooLarge",
      fault: "line-too-large",
      method: "GET",
      message: expect.stringContaining("line 2 of the reply is longer than 5 characters"),
    });
  });

  test("an endless line is refused long before memory ends", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1024;
        yield new Uint8Array(1024).fill(0x61);
      }
    }
    const error = await failureOf(() =>
      readLines(endless(), "utf-8", { maxLength: 65_536 }).next(),
    );
    expect(error).toMatchObject({ fault: "line-too-large" });
    expect(given).toBeLessThan(70_000);
  });
});

describe("JSON lines", () => {
  test("are values; blank lines are passed over", async () => {
    const text = '{"a":1}\n\n \t\r\n[2]\r\n"é"\nnull\n{"b":\r3}\n4';
    expect(await listOf(readJsonLines(chunksOf(text), "utf-8"))).toEqual([
      { a: 1 },
      [2],
      "é",
      null,
      { b: 3 },
      4,
    ]);
  });

  test("are the same in any chunks", async () => {
    const property = fc.asyncProperty(fc.array(fc.jsonValue()), sizes, async (values, cuts) => {
      const texts = values.map((value) => JSON.stringify(value));
      const bytes = bytesOf(texts.map((text) => `${text}\n`).join(""));
      const read = await listOf(readJsonLines(inChunks(bytes, cuts), "utf-8"));
      expect(read).toEqual(texts.map((text) => JSON.parse(text)));
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test("a bad line is an error that names it, after the good ones", async () => {
    const read: unknown[] = [];
    const error = await failureOf(async () => {
      const place = { method: "GET", url: "http://h/", sent: true };
      const lines = readJsonLines(chunksOf('1\n\n{"a": x}\n2\n'), "utf-8", { place });
      for await (const value of lines) read.push(value);
    });
    expect(read).toEqual([1]);
    expect(error).toMatchObject({
      name: "JSONDecodeError",
      fault: "json-line",
      sent: true,
      cause: expect.any(SyntaxError),
      message: expect.stringContaining(
        'line 3 of the reply is not JSON: expected a value, found "x", at column 7, near {"a": x}',
      ),
    });
  });

  test("a last line that is cut is an error", async () => {
    const lines = readJsonLines(chunksOf('{"a":1}\n{"a"'), "utf-8");
    expect((await lines.next()).value).toEqual({ a: 1 });
    expect(await failureOf(() => lines.next())).toMatchObject({ fault: "json-line" });
  });
});

describe.each([
  ["lines", readLines],
  ["JSON lines", readJsonLines],
])("%s", (_, read) => {
  test("that are left early close the body, once", async () => {
    let closed = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield bytesOf("1\n2\n");
      } finally {
        closed++;
      }
    }
    for await (const line of read(endless(), "utf-8")) {
      expect(String(line)).toBe("1");
      break;
    }
    expect(closed).toBe(1);
  });

  test("let a failure of the body pass as it is, after the lines before it", async () => {
    const failure = new Error("the connection broke");
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytesOf("1\n2");
      throw failure;
    }
    const lines = read(broken(), "utf-8");
    expect(String((await lines.next()).value)).toBe("1");
    expect(await failureOf(() => lines.next())).toBe(failure);
  });
});
