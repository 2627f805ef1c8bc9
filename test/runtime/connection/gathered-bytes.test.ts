// A body gathered piece by piece is what came, whatever its length was said to be.
import fc from "fast-check";
import { expect, test } from "vitest";
import { GatheredBytes } from "../../../runtime/connection/gathered-bytes.js";

const mebibyte = 1024 * 1024;

function gather(pieces: readonly Uint8Array[], announced: number | undefined): GatheredBytes {
  const gathered = new GatheredBytes();
  for (const piece of pieces) gathered.add(piece, () => announced);
  return gathered;
}

function numbered(size: number, at: number): Uint8Array {
  return new Uint8Array(size).fill(at + 1);
}

test("holds what came, in its order, under any announcement", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: mebibyte }), { maxLength: 8 });
  const announced = fc.option(fc.integer({ min: 0, max: 2 ** 40 }), { nil: undefined });
  fc.assert(
    fc.property(sizes, announced, fc.boolean(), (lengths, said, isRight) => {
      const pieces = lengths.map(numbered);
      const whole = Buffer.concat(pieces);
      const gathered = gather(pieces, isRight ? whole.byteLength : said);
      expect(gathered.size).toBe(whole.byteLength);
      expect(whole.equals(gathered.whole())).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("a large body of known length is written into its place as it comes", () => {
  const pieces = Array.from({ length: 64 }, (_, at) => numbered(mebibyte / 4, at));
  const whole = gather(pieces, 16 * mebibyte).whole();
  expect(whole.byteLength).toBe(16 * mebibyte);
  expect(whole.buffer.byteLength).toBe(16 * mebibyte);
  expect(whole[whole.length - 1]).toBe(64);
});

test("no place is made for a length of which too little has come", () => {
  const whole = gather([numbered(mebibyte, 0)], 2 ** 40).whole();
  expect(whole.buffer.byteLength).toBe(mebibyte);
});
