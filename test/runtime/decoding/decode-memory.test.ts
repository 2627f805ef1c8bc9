// Bombs cost about as much memory as the caller allows, not as much as they would unfold to.
import { createGzip, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import "../../../generated/contract.js";
import { decodeBody, decodeStream } from "../../../runtime/decoding/decode.js";
import { heldMemory } from "../../support/collect-garbage.js";
import { failureOf, inChunks, samples } from "./decode-samples.js";

const MiB = 1024 * 1024;
const unfolded = 256 * MiB;

/** 256 MiB of zeros, in 256 KiB. */
async function makeGzipBomb(): Promise<Uint8Array> {
  const gzip = createGzip({ level: 9 });
  const zeros = new Uint8Array(MiB);
  const parts: Uint8Array[] = [];
  gzip.on("data", (part: Uint8Array) => parts.push(part));
  for (let written = 0; written < unfolded; written += MiB) {
    await new Promise((resolve) => gzip.write(zeros, resolve));
  }
  await new Promise((resolve) => gzip.on("end", resolve).end());
  return Buffer.concat(parts);
}

/** Most memory beyond what was held, while `run` was at work. */
async function growthOf(run: () => Promise<void>): Promise<number> {
  const before = heldMemory();
  let most = 0;
  const look = (): void => {
    const { external, heapUsed } = process.memoryUsage();
    most = Math.max(most, external + heapUsed - before);
  };
  const timer = setInterval(look, 1);
  await run();
  look();
  clearInterval(timer);
  return most;
}

test("a gzip bomb of 256 MiB stops at max_size", { timeout: 60_000 }, async () => {
  const bomb = await makeGzipBomb();
  expect(bomb.byteLength).toBeLessThan(MiB / 2);
  let error: unknown;
  const growth = await growthOf(async () => {
    error = await failureOf(() => decodeBody(bomb, ["gzip"], MiB));
  });
  expect(error).toMatchObject({ name: "BodyTooLarge" });
  expect(growth).toBeLessThan(unfolded / 8);
});

test("a bomb in a bomb stops too, though it is small enough to be decoded at once", async () => {
  const inner = gzipSync(new Uint8Array(64 * MiB), { level: 9 });
  const bomb = gzipSync(inner, { level: 9 });
  expect(bomb.byteLength).toBeLessThan(2048);
  let error: unknown;
  const growth = await growthOf(async () => {
    error = await failureOf(() => decodeBody(bomb, ["gzip", "gzip"], MiB));
  });
  expect(error).toMatchObject({ name: "BodyTooLarge" });
  expect(growth).toBeLessThan(32 * MiB);
});

describe.each(samples)("$title", ({ coding, encode }) => {
  test("a streamed body is never held whole", { timeout: 60_000 }, async () => {
    const body = new Uint8Array(128 * MiB);
    const whole = encode(body);
    const before = heldMemory();
    let [given, growth] = [0, 0];
    for await (const piece of decodeStream(inChunks(whole, [16 * 1024]), [coding])) {
      const last = given;
      given += piece.byteLength;
      if (given % (16 * MiB) < last % (16 * MiB)) growth = Math.max(growth, heldMemory() - before);
    }
    expect(growth).not.toBe(0);
    expect(given).toBe(body.byteLength);
    expect(growth).toBeLessThan(body.byteLength / 2);
  });
});
