// Where zstd frames end, found without decompressing: made by libzstd, cut and joined in all ways.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FrameError, ZstdFrames } from "../../../runtime/decoding/decode-zstd.js";

/** What is in the frame, and the frame in hexadecimal. */
const frames: readonly (readonly [string, string])[] = [
  ["nothing", "28b52ffd2000010000"],
  ["a compressed block", "28b52ffd20176500003068656c6c6f200100994b11"],
  ["a checksum", "28b52ffd24176500003068656c6c6f200100994b11175eae0d"],
  ["no content size, a raw block", "28b52ffd0000190000616263"],
  ["two bytes of content size", "28b52ffd602c004d00001061610100272ac002"],
  [
    "four bytes of content size, three blocks",
    "28b52ffda0e09304007c000038000102030405060100f6ffca8b114c000008040100fcff3910024d000008010100dc131d0801",
  ],
  ["eight bytes of content size, a repeated byte", "28b52ffde003000000000000001b000061"],
  ["four bytes of dictionary name", "28b52ffd030001020304190000616263"],
  ["a dictionary name and a checksum", "28b52ffd0500ff190000616263aabbccdd"],
  ["a skippable frame", "532a4d1803000000010203"],
  ["a skippable frame of no bytes", "502a4d1800000000"],
];

function bytesOf(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, "hex"));
}

/** The frames that were found in chunks of those sizes, in hexadecimal, and whether all had ended. */
function cut(bytes: Uint8Array, sizes: readonly number[]): readonly [string[], boolean] {
  const scan = new ZstdFrames();
  const found: string[] = [];
  let open = "";
  for (let at = 0, turn = 0; at < bytes.byteLength; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    for (const { bytes: piece, ends } of scan.take(bytes.subarray(at, at + size))) {
      open += Buffer.from(piece).toString("hex");
      if (!ends) continue;
      found.push(open);
      open = "";
    }
    at += size;
  }
  return [open === "" ? found : [...found, open], scan.atBoundary];
}

test.each(frames)("%s: the frame ends where it ends", (_, hex) => {
  const bytes = bytesOf(hex);
  expect(cut(bytes, [bytes.byteLength])).toEqual([[hex], true]);
  for (let end = 1; end < bytes.byteLength; end++) {
    expect(cut(bytes.subarray(0, end), [1000]), `cut at ${end}`).toEqual([
      [hex.slice(0, 2 * end)],
      false,
    ]);
  }
});

test("frames are told apart, whatever the chunks", () => {
  const some = fc.array(fc.constantFrom(...frames.map(([, hex]) => hex)), { maxLength: 6 });
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
  const property = fc.property(some, sizes, (given, chunks) => {
    expect(cut(bytesOf(given.join("")), chunks)).toEqual([given, true]);
  });
  fc.assert(property, { numRuns: 500 });
});

test("skippable frames are marked in every piece", () => {
  const scan = new ZstdFrames();
  const bytes = bytesOf("532a4d180300000001020328b52ffd2000010000");
  const marks = [...scan.take(bytes.subarray(0, 9)), ...scan.take(bytes.subarray(9))];
  expect(marks.map(({ skippable, ends }) => [skippable, ends])).toEqual([
    [true, false],
    [true, true],
    [false, true],
  ]);
});

describe("what is no frame is refused", () => {
  test.each([
    ["text", "3c68746d6c3e"],
    ["gzip", "1f8b080000000000"],
    ["stray bytes after a frame", "28b52ffd200001000000000000"],
    ["a block of the reserved kind", "28b52ffd2000070000"],
  ])("%s", (_, hex) => {
    expect(() => cut(bytesOf(hex), [3])).toThrow(FrameError);
  });
});
