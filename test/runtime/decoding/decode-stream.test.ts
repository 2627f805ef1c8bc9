// Bodies as they come: any chunks, backpressure, prompt pieces, and clean ends of every kind.
import { createBrotliCompress, createGzip, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import "../../../generated/contract.js";
import { decodeStream } from "../../../runtime/decoding/decode.js";
import {
  bytesOf,
  failureOf,
  hasZstd,
  inChunks,
  noise,
  readAll,
  samples,
} from "./decode-samples.js";

const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc
    .array(fc.constantFrom("alpha", "beta", "\n", "€"), { maxLength: 3000 })
    .map((words) => bytesOf(words.join(""))),
);
const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 });

const large = noise(500_000);

describe.each(samples)("$title", ({ coding, encode }) => {
  test("any body in any chunks is the same body", async () => {
    const property = fc.asyncProperty(bodies, sizes, async (body, cuts) => {
      const read = await readAll(decodeStream(inChunks(encode(body), cuts), [coding]));
      expect(Buffer.compare(read, body)).toBe(0);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test("a body that is cut anywhere, in any chunks, is an error", async () => {
    const property = fc.asyncProperty(bodies, sizes, fc.nat(), async (body, cuts, cut) => {
      const whole = encode(body);
      fc.pre(whole.byteLength > 1);
      const end = 1 + (cut % (whole.byteLength - 1));
      const chunks = inChunks(whole.subarray(0, end), cuts);
      const error = await failureOf(() => readAll(decodeStream(chunks, [coding])));
      expect(error).toMatchObject({ name: "ContentDecodingError", fault: "coding-truncated" });
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test("stray bytes at the end, in any chunks, are an error", async () => {
    const strays = fc.uint8Array({ minLength: 1, maxLength: 40 });
    const property = fc.asyncProperty(bodies, sizes, strays, async (body, cuts, stray) => {
      const chunks = inChunks(Buffer.concat([encode(body), stray]), cuts);
      const error = await failureOf(() => readAll(decodeStream(chunks, [coding])));
      expect(error).toMatchObject({ name: "ContentDecodingError" });
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test("an empty body is empty, with and without empty chunks", async () => {
    expect(await readAll(decodeStream(inChunks(new Uint8Array(0), [1]), [coding]))).toHaveLength(0);
    async function* nothings(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(0);
      yield new Uint8Array(0);
    }
    expect(await readAll(decodeStream(nothings(), [coding]))).toHaveLength(0);
  });

  test("pieces come one by one, and no chunk is taken before it is needed", async () => {
    const whole = encode(large);
    let taken = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const chunk of inChunks(whole, [1000])) {
        taken += chunk.byteLength;
        yield chunk;
      }
    }
    let given = 0;
    let first: number | undefined;
    for await (const piece of decodeStream(counted(), [coding])) {
      first ??= taken;
      given += piece.byteLength;
      expect(piece.byteLength).toBeLessThanOrEqual(128 * 1024);
    }
    expect(given).toBe(large.byteLength);
    expect(first).toBeLessThan(whole.byteLength);
  });

  test("leaving early closes the source, at once and once", async () => {
    let closed = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        yield encode(large);
        await new Promise(() => {}); // the server has gone silent
      } finally {
        closed++;
      }
    }
    for await (const piece of decodeStream(endless(), [coding])) {
      expect(piece.byteLength).toBeGreaterThan(0);
      break;
    }
    expect(closed).toBe(1);
  });

  test("a failure of the source passes through as it is", async () => {
    const failure = new Error("the connection broke");
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield encode(large).subarray(0, 100);
      throw failure;
    }
    expect(await failureOf(() => readAll(decodeStream(broken(), [coding])))).toBe(failure);
  });

  test("a corrupt body closes the source", async () => {
    let closed = 0;
    async function* corrupt(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield new Uint8Array(100).fill(0xff);
      } finally {
        closed++;
      }
    }
    const error = await failureOf(() => readAll(decodeStream(corrupt(), [coding])));
    expect(error).toMatchObject({ name: "ContentDecodingError" });
    expect(closed).toBe(1);
  });
});

test.each([
  ["gzip", createGzip],
  ["br", createBrotliCompress],
])("%s: what the server has flushed can be read before it sends more", async (coding, create) => {
  const compressor = create();
  const flush = (text: string): Promise<Uint8Array> => {
    compressor.write(text);
    return new Promise((resolve) => {
      compressor.flush(() => {
        const parts: Uint8Array[] = [];
        for (let part = compressor.read(); part !== null; part = compressor.read())
          parts.push(part);
        resolve(Buffer.concat(parts));
      });
    });
  };
  const asked: string[] = [];
  async function* events(): AsyncGenerator<Uint8Array> {
    for (const event of ["one", "two", "three"]) {
      asked.push(event);
      yield await flush(event);
    }
  }
  const pieces = decodeStream(events(), [coding])[Symbol.asyncIterator]();
  for (const event of ["one", "two", "three"]) {
    const { value } = await pieces.next();
    expect(Buffer.from(value ?? []).toString()).toBe(event);
    expect(asked.at(-1)).toBe(event);
  }
  await pieces.return?.();
  compressor.destroy();
});

test("gzip of several members is one body, whatever the chunks", async () => {
  const members = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 5 });
  const property = fc.asyncProperty(members, sizes, async (bodies, cuts) => {
    const whole = Buffer.concat(bodies.map((body) => gzipSync(body)));
    const read = await readAll(decodeStream(inChunks(whole, cuts), ["gzip"]));
    expect(Buffer.compare(read, Buffer.concat(bodies))).toBe(0);
  });
  await fc.assert(property, { numRuns: 100 });
});

test("a member that ends with its chunk is followed by the next", async () => {
  async function* members(): AsyncGenerator<Uint8Array> {
    yield gzipSync("one ");
    yield gzipSync("two");
  }
  expect(Buffer.from(await readAll(decodeStream(members(), ["gzip"]))).toString()).toBe("one two");
});

test("several codings in a row, in any chunks", async () => {
  const some = fc.array(fc.constantFrom(...samples), { minLength: 2, maxLength: 4 });
  const property = fc.asyncProperty(some, bodies, sizes, async (chain, body, cuts) => {
    const whole = chain.reduce((bytes, { encode }) => encode(bytes), body);
    const codings = chain.map(({ coding }) => coding);
    const read = await readAll(decodeStream(inChunks(whole, cuts), codings));
    expect(Buffer.compare(read, body)).toBe(0);
  });
  await fc.assert(property, { numRuns: 60 });
});

test("an unknown coding is refused before a byte is read", () => {
  const chunks = inChunks(bytesOf("x"), [1]);
  expect(() => decodeStream(chunks, ["gzip", "lzw"])).toThrow(/"lzw".*not supported/);
  if (!hasZstd) expect(() => decodeStream(chunks, ["zstd"])).toThrow(/"zstd".*not supported/);
});

test("no coding leaves the chunks as they are", async () => {
  const chunks = inChunks(bytesOf("plain"), [2]);
  expect(decodeStream(chunks, ["identity"])).toBe(chunks);
  expect(Buffer.from(await readAll(chunks)).toString()).toBe("plain");
});
