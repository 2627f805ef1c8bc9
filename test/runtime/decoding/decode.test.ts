// Bodies at hand: every coding, several in a row, and all that is not what it promises.
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { contract } from "../../../generated/contract.js";
import { decodeBody, parseCodings } from "../../../runtime/decoding/decode.js";
import { bytesOf, checked, failureOf, hasZstd, noise, samples } from "./decode-samples.js";

const unlimited = Number.POSITIVE_INFINITY;
const place = { method: "GET", url: "http://user:secret@h/", sent: true };
const text = bytesOf("The quick brown fox. ".repeat(20));
/** Over what is decoded at once, in its compressed form and in its own. */
const large = Buffer.concat([noise(300_000), new Uint8Array(1_000_000)]);

function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

describe.each(samples)("$title", ({ coding, encode }) => {
  test("decodes a small body at once", () => {
    const decoded = decodeBody(encode(text), [coding], unlimited);
    expect(decoded).toBeInstanceOf(Uint8Array);
    expect(plain(decoded as Uint8Array)).toEqual(text);
  });

  test("decodes a large body off the main thread", async () => {
    const decoding = decodeBody(encode(large), [coding], unlimited);
    expect(decoding).toBeInstanceOf(Promise);
    expect(Buffer.compare(await decoding, large)).toBe(0);
  });

  test("decodes a small body to a large one off the main thread", async () => {
    const zeros = new Uint8Array(1_100_000);
    const decoding = decodeBody(encode(zeros), [coding], unlimited);
    expect(decoding).toBeInstanceOf(Promise);
    expect(Buffer.compare(await decoding, zeros)).toBe(0);
  });

  test("takes a body of no bytes for an empty one", () => {
    expect(decodeBody(new Uint8Array(0), [coding], 0)).toEqual(new Uint8Array(0));
  });

  test("decodes what is empty", () => {
    expect(plain(decodeBody(encode(new Uint8Array(0)), [coding], 0) as Uint8Array)).toEqual(
      new Uint8Array(0),
    );
  });

  test.each([
    ["small", text],
    ["large", large],
  ])("refuses a %s body cut anywhere", async (_, bytes) => {
    const whole = encode(bytes);
    const cuts = [1, 2, 5, whole.byteLength >> 1, whole.byteLength - 5, whole.byteLength - 1];
    for (const cut of cuts) {
      const error = await failureOf(() => decodeBody(whole.subarray(0, cut), [coding], unlimited));
      expect(error, `cut at ${cut}`).toMatchObject({
        name: "ContentDecodingError",
        code: "REQUESTS_CONTENT_DECODING",
        fault: "coding-truncated",
        phase: "decode",
        message: expect.stringContaining(coding.toLowerCase().replace("x-", "")),
      });
    }
  });

  test.each([
    ["small", text],
    ["large", large],
  ])("refuses a %s body that is followed by stray bytes", async (_, bytes) => {
    for (const stray of ["\0", "\0\0\0\0\0\0\0\0\0\0\0\0", "<!-- served in 3 ms -->"]) {
      const followed = Buffer.concat([encode(bytes), bytesOf(stray)]);
      const error = await failureOf(() => decodeBody(followed, [coding], unlimited));
      expect(error).toMatchObject({ name: "ContentDecodingError" });
    }
  });

  test("refuses what is no such data", async () => {
    for (const stray of ["<html><body>Not compressed", "{}", "\xff\xff\xff\xff"]) {
      const error = await failureOf(() => decodeBody(bytesOf(stray), [coding], unlimited, place));
      expect(error).toMatchObject({ name: "ContentDecodingError", method: "GET", sent: true });
      expect(JSON.stringify(error)).not.toContain("secret");
    }
  });

  test.each([
    ["small", text],
    ["large", large],
  ])("gives a %s body that is as large as allowed, and refuses a byte more", async (_, bytes) => {
    const whole = encode(bytes);
    const size = bytes.byteLength;
    expect((await decodeBody(whole, [coding], size)).byteLength).toBe(size);
    const error = await failureOf(() => decodeBody(whole, [coding], size - 1));
    expect(error).toMatchObject({
      name: "BodyTooLarge",
      code: "REQUESTS_BODY_TOO_LARGE",
      fault: "body-too-large",
      message: expect.stringContaining(`more than ${size - 1} bytes`),
    });
    await expect(failureOf(() => decodeBody(whole, [coding], 0))).resolves.toMatchObject({
      fault: "body-too-large",
    });
  });
});

test.each(checked)("$title: a flipped bit is seen", async ({ coding, encode }) => {
  for (const bytes of [text, large]) {
    const flipped = new Uint8Array(encode(bytes));
    const at = flipped.byteLength >> 1;
    flipped[at] = (flipped[at] ?? 0) ^ 0x10;
    const error = await failureOf(() => decodeBody(flipped, [coding], unlimited));
    expect(error).toMatchObject({ name: "ContentDecodingError" });
  }
});

test.each([
  ["text", text],
  ["more", large],
])("gzip of several members is one body (%s)", async (_, bytes) => {
  const members = Buffer.concat([gzipSync(bytes), gzipSync("second"), gzipSync("")]);
  const decoded = await decodeBody(members, ["gzip"], unlimited);
  expect(Buffer.compare(decoded, gunzipSync(members))).toBe(0);
});

test.runIf(hasZstd)(
  "zstd with a window of more than 8 MiB is refused before it is allocated",
  async () => {
    // A frame header that asks for 128 MiB, and a block of three bytes (RFC 8878 section 3.1.1).
    const frame = Buffer.from("28b52ffd0088190000616263", "hex");
    for (const pad of [0, 200_000]) {
      const skippable = Buffer.alloc(8 + pad);
      skippable.writeUInt32LE(0x184d2a50, 0);
      skippable.writeUInt32LE(pad, 4);
      const body = Buffer.concat([skippable, frame]);
      const error = await failureOf(() => decodeBody(body, ["zstd"], unlimited));
      expect(error).toMatchObject({
        fault: "coding-corrupt",
        message: expect.stringContaining("too much memory"),
      });
      frame[5] = 0x68; // 8 MiB
      expect(
        Buffer.from(await decodeBody(Buffer.concat([skippable, frame]), ["zstd"], 3)).toString(),
      ).toBe("abc");
      frame[5] = 0x88;
    }
  },
);

describe("several codings", () => {
  const pairs = samples.flatMap((a) =>
    samples.map((b) => ({ title: `${a.title}, ${b.title}`, a, b })),
  );
  test.each(pairs)("are undone from the last to the first: $title", async ({ a, b }) => {
    for (const bytes of [text, large]) {
      const whole = b.encode(a.encode(bytes));
      const decoded = await decodeBody(whole, [a.coding, "identity", b.coding], bytes.byteLength);
      expect(Buffer.compare(decoded, bytes)).toBe(0);
    }
  });

  test("five are undone, six are not", async () => {
    const five = [1, 2, 3, 4, 5].reduce((bytes: Uint8Array) => gzipSync(bytes), text);
    const codings = ["gzip", "gzip", "gzip", "gzip", "gzip"];
    expect(plain(await decodeBody(five, codings, unlimited))).toEqual(text);
    const error = await failureOf(() => decodeBody(five, [...codings, "gzip"], unlimited));
    expect(error).toMatchObject({ fault: "coding-depth" });
  });
});

describe("no coding", () => {
  test.each([[[]], [["identity"]], [["Identity", "identity"]]])("%j gives the body", (codings) => {
    expect(decodeBody(text, codings, text.byteLength)).toBe(text);
    expect(() => decodeBody(text, codings, text.byteLength - 1)).toThrow(/more than 419 bytes/);
  });

  test.each(["compress", "aws-chunked", "none", 'x"\u0007', ...(hasZstd ? [] : ["zstd"])])(
    "%j is refused by name, with what is supported",
    async (name) => {
      const error = await failureOf(() => decodeBody(text, [name], unlimited));
      const { message } = error as Error;
      expect(error).toMatchObject({ name: "ContentDecodingError", fault: "coding-unsupported" });
      expect(message).toContain(JSON.stringify(name));
      expect(message).toContain("gzip, x-gzip, deflate, br");
    },
  );
});

test.each([
  [[], []],
  [["gzip"], ["gzip"]],
  [[" GZip ,, br,"], ["gzip", "br"]],
  [
    ["gzip", "identity, zstd"],
    ["gzip", "identity", "zstd"],
  ],
])("parseCodings(%j)", (values, want) => {
  expect(parseCodings(values)).toEqual(want);
});

test("every coding that the automatic Accept-Encoding names is decoded", () => {
  const { automatic } = contract.headers;
  const asked = automatic.find(({ name }) => name === "Accept-Encoding")?.value.split(", ") ?? [];
  expect(asked).toContain("gzip");
  for (const name of asked) {
    const sample = samples.find(({ coding }) => coding === name);
    expect(sample, name).toBeDefined();
  }
});
