// What must hold of multipart/form-data for any names, file names and contents: whoever reads the
// bytes on the wire gets back what was given.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FileEntry } from "../../../generated/index.js";
import * as requests from "../../../generated/index.js";
import { readMultipart } from "../../../playground/echo/multipart-reader.js";
import { type RawServer, startRawServer } from "../../support/raw-server.js";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

type Field = readonly [name: string, entry: readonly [string | null, string | Uint8Array]];

const awkward = fc.string({
  unit: fc.constantFrom(..."ab\"'%20DA\r\n;= \\\t\u00e9\u4e2d\u{1f600}\ufeff\u0000\ud800"),
  maxLength: 12,
});
const name = fc.oneof(awkward, fc.string({ unit: "binary", maxLength: 12 }));
const filename = fc.oneof(
  name,
  fc.constant(null),
  fc.constantFrom("constructor", "a.toString", "__proto__", "a.png", ".", "CON", "a.b.html"),
);
const lines = fc
  .array(
    fc.constantFrom(
      ...[
        "\r\n",
        "--",
        "--requests-ts-",
        "\r\n--requests-ts-AAAAAAAAAAAAAAAAAAAA--\r\n",
        "\r",
        "\n",
      ],
      ...['Content-Disposition: form-data; name="x"\r\n\r\n', "text", "\u00e9", "\u0000"],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));
const content = fc.oneof(lines, fc.string({ unit: "binary" }), fc.uint8Array({ maxLength: 64 }));
const field: fc.Arbitrary<Field> = fc.tuple(name, fc.tuple(filename, content));
const fields = fc.array(field, { maxLength: 5 });

/** The bytes of a text, lone surrogates as U+FFFD. */
const bytesOf = (given: string | Uint8Array): Buffer => Buffer.from(given);
/** WHATWG HTML, "escape a multipart/form-data name", read backwards. */
const unescapeName = (text: string): string =>
  bytesOf(text).toString().replace(/%0D/gi, "\r").replace(/%0A/gi, "\n").replaceAll("%22", '"');
/** A field's name goes out with each of its line breaks as CR LF; a file's name as it is. */
const nameOf = (given: string): string => unescapeName(given.replace(/\r\n|\r|\n/g, "\r\n"));

async function post(given: readonly Field[]): Promise<{ type: string; body: Buffer }> {
  const before = server.requests.length;
  const files: readonly (readonly [string, FileEntry])[] = given;
  await requests.post(server.url, { files });
  expect(server.requests.length).toBe(before + 1);
  const exchange = server.requests.at(-1);
  const type = exchange?.header("content-type") ?? "";
  const body = exchange?.body ?? Buffer.alloc(0);
  expect(exchange?.header("transfer-encoding")).toBeUndefined();
  expect(exchange?.header("content-length")).toBe(String(body.length));
  return { type, body };
}

const withoutMark = (text: string): string => text.replace(/^\ufeff+/, "");

test("the platform's FormData reader gets back every field, in order", async () => {
  await fc.assert(
    fc.asyncProperty(fields, async (given) => {
      const { type, body } = await post(given);
      const form = await new globalThis.Response(new Uint8Array(body), {
        headers: { "content-type": type },
      }).formData();
      const read: unknown[] = [];
      for (const [key, value] of form) {
        // undici decodes names and texts with a decoder that drops a byte order mark
        read.push(
          typeof value === "string"
            ? [withoutMark(key), null, withoutMark(value)]
            : [withoutMark(key), withoutMark(value.name), Buffer.from(await value.arrayBuffer())],
        );
      }
      const wanted = given.map(([key, [file, data]]) => [
        withoutMark(nameOf(key)),
        file === null ? null : withoutMark(unescapeName(file)),
        file === null ? withoutMark(new TextDecoder().decode(bytesOf(data))) : bytesOf(data),
      ]);
      expect(read).toEqual(wanted);
    }),
    { numRuns: 100 },
  );
  expect(server.failures).toEqual([]);
});

test("a reader of bytes gets back every field, in order", async () => {
  // A backslash before the closing quote is an escape to this reader, though not to browsers.
  const plain = fields.filter((all) =>
    all.every(([key, [file]]) => !`${key}${file ?? ""}`.includes("\\")),
  );
  await fc.assert(
    fc.asyncProperty(plain, async (given) => {
      const { type, body } = await post(given);
      const boundary = /boundary=([^;"\s]+)$/.exec(type)?.[1] ?? "";
      expect(body.subarray(-boundary.length - 6).toString()).toBe(`--${boundary}--\r\n`);
      const read = readMultipart(body, boundary).map((part) => ({
        name: unescapeName(part.name),
        filename: part.filename === undefined ? null : unescapeName(part.filename),
        bytes: part.bytes,
      }));
      const wanted = given.map(([key, [file, data]]) => ({
        name: nameOf(key),
        filename: file === null ? null : unescapeName(file),
        bytes: bytesOf(data),
      }));
      expect(read).toEqual(wanted);
    }),
    { numRuns: 100 },
  );
});

test("a part's head is of two lines at most, and every type is a media type", async () => {
  await fc.assert(
    fc.asyncProperty(fields, async (given) => {
      const { type, body } = await post(given);
      const boundary = /boundary=([^;"\s]+)$/.exec(type)?.[1] ?? "";
      const parts = body.toString("latin1").split(`--${boundary}\r\n`).slice(1);
      expect(parts).toHaveLength(given.length);
      for (const [at, part] of parts.entries()) {
        const [disposition, typed, ...rest] = (part.split("\r\n\r\n")[0] ?? "").split("\r\n");
        expect(rest).toEqual([]);
        expect(disposition).toMatch(/^Content-Disposition: form-data; name="[^"\r\n]*"/);
        const isFile = given[at]?.[1][0] !== null;
        if (isFile) expect(typed).toMatch(/^Content-Type: [a-z]+\/[a-z0-9.+-]+$/);
        else expect(typed).toBeUndefined();
      }
    }),
    { numRuns: 50 },
  );
});

test("the type of what only looks like a Blob adds no line to a part's head", async () => {
  const content = new Blob(["x"]);
  const lookalike = {
    ...{ type: "a/b\r\nX-Added: 1", size: 1, [Symbol.toStringTag]: "Blob" },
    stream: () => content.stream(),
    arrayBuffer: () => content.arrayBuffer(),
  };
  await requests.post(server.url, { files: { f: ["n", lookalike as unknown as Blob] } });
  const body = server.requests.at(-1)?.body.toString();
  expect(body).toContain("Content-Type: application/octet-stream\r\n\r\nx\r\n");
  expect(body).not.toContain("X-Added");
});
