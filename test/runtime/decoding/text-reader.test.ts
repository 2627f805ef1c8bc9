// Text as it comes: any chunks give the same text, and byte order marks are honoured.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../runtime/decoding/text.js";
import { type ReadOptions, readText } from "../../../runtime/decoding/text-reader.js";
import { bytesOf, failureOf, inChunks } from "./decode-samples.js";

async function textOf(
  bytes: Uint8Array,
  sizes: readonly number[],
  encoding: string,
  options?: ReadOptions,
): Promise<string> {
  let read = "";
  for await (const text of readText(inChunks(bytes, sizes), encoding, options)) {
    expect(text).not.toBe("");
    read += text;
  }
  return read;
}

const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 10 });
const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "utf-8": bytesOf,
  "utf-16le": (text) => Buffer.from(text, "utf16le"),
  "utf-16be": (text) => Buffer.from(text, "utf16le").swap16(),
};
const plain = fc.string({ unit: "binary" }).map((text) => Buffer.from(text).toString());

describe.each(Object.entries(encoders))("%s", (encoding, encode) => {
  test("any text in any chunks is the same text", async () => {
    const property = fc.asyncProperty(plain, sizes, async (text, cuts) => {
      fc.pre(!text.startsWith("\uFEFF"));
      expect(await textOf(encode(text), cuts, encoding, { sniff: false })).toBe(text);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test("a byte order mark outweighs the encoding, and is dropped once", async () => {
    const property = fc.asyncProperty(plain, sizes, async (text, cuts) => {
      expect(await textOf(encode(`\uFEFF${text}`), cuts, "latin1")).toBe(text);
    });
    await fc.assert(property, { numRuns: 200 });
    expect(await textOf(encode("\uFEFF\uFEFFa"), [1], encoding)).toBe("\uFEFFa");
  });

  test("an encoding that was asked for stands, its own mark is dropped", async () => {
    const bytes = encode("\uFEFFa");
    expect(await textOf(bytes, [1], encoding.toUpperCase(), { sniff: false })).toBe("a");
    expect(await textOf(bytes, [1], "windows-1252", { sniff: false })).toBe(
      decodeText(bytes, "windows-1252"),
    );
  });
});

test("malformed bytes in any chunks become what they become in one", async () => {
  const some = fc.array(
    fc.constantFrom(0x41, 0xe2, 0x82, 0xac, 0xff, 0xf0, 0x9f, 0xef, 0xbb, 0xbf),
  );
  const property = fc.asyncProperty(some, sizes, async (codes, cuts) => {
    const bytes = Uint8Array.from(codes);
    expect(await textOf(bytes, cuts, "utf-8")).toBe(decodeText(bytes, "utf-8"));
  });
  await fc.assert(property, { numRuns: 1000 });
});

test.each([
  ["shift_jis", "93fa967b8cea", "日本語"],
  ["iso-2022-jp", "1b2442467c4b5c386c1b2842", "日本語"],
  ["gb18030", "8139ee39", "㐀"],
])("%s is put together from single bytes", async (encoding, hex, text) => {
  expect(await textOf(new Uint8Array(Buffer.from(hex, "hex")), [1], encoding)).toBe(text);
});

test("a body of nothing, or of half a mark, is read to its end", async () => {
  expect(await textOf(new Uint8Array(0), [1], "utf-8")).toBe("");
  expect(await textOf(Uint8Array.of(0xef, 0xbb), [1], "utf-8")).toBe("\uFFFD");
  expect(await textOf(Uint8Array.of(0xff), [1], "latin1")).toBe("ÿ");
});

test("text is given as it comes, though a mark might begin", async () => {
  const given: string[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const chunk of ["a", "bc", "d"]) {
      given.push(chunk);
      yield bytesOf(chunk);
    }
  }
  const texts = readText(chunks(), "utf-8");
  expect((await texts.next()).value).toBe("a");
  expect(given).toEqual(["a"]);
  await texts.return(undefined);
});

test("an unknown encoding is an error, and the body is closed", async () => {
  let closed = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield bytesOf("abc");
    } finally {
      closed++;
    }
  }
  expect(await failureOf(() => readText(chunks(), "nonsense").next())).toBeInstanceOf(RangeError);
  expect(closed).toBe(1);
});
