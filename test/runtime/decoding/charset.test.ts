// Which encoding a reply's text has: byte order mark, Content-Type in all its spellings, UTF-8.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { charsetOf } from "../../../runtime/decoding/charset.js";
import { decodeText, isEncoding } from "../../../runtime/decoding/text.js";
import { growthOf } from "../../support/processor-time.js";

const none = new Uint8Array(0);

/** Content-Type, encoding */
const types: readonly (readonly [string | undefined, string])[] = [
  [undefined, "utf-8"],
  ["", "utf-8"],
  ["text/html", "utf-8"],
  ["text/html; charset=utf-8", "utf-8"],
  ["text/html; charset=UTF8", "utf-8"],
  ["text/html;charset=ISO-8859-1", "iso-8859-1"],
  ['text/html; charset="Windows-1252"', "windows-1252"],
  ['text/html; CHARSET="shift\\_jis"', "shift_jis"],
  ["text/html; charset='koi8-r'", "koi8-r"],
  ["text/html; charset = big5 ; a=b", "big5"],
  ["text/html; a=b; charset=gbk", "gbk"],
  ["text/html charset=gb18030", "gb18030"],
  ["text/html, charset=euc-jp", "euc-jp"],
  ["charset=euc-kr", "euc-kr"],
  ["text/html;; charset=utf-16le;", "utf-16le"],
  ["text/html; charset=iso-8859-2, text/plain", "iso-8859-2"],
  ["text/html; charset=latin1; charset=utf-8", "latin1"],
  ["text/html; charset=nonsense; charset=latin1", "latin1"],
  ['text/html; charset="koi8-r', "koi8-r"],
  ['text/html; "charset=koi8-r"', "koi8-r"],
  ["text/html; charset=x-user-defined", "x-user-defined"],
  ["text/html; charset=", "utf-8"],
  ['text/html; charset=""', "utf-8"],
  ["text/html; charset", "utf-8"],
  ["text/html; charset=nonsense", "utf-8"],
  ["text/html; charset=__proto__", "utf-8"],
  ["text/html; x-charset=latin1", "utf-8"],
  ['multipart/mixed; boundary="charset=latin1"', "utf-8"],
  ["text/html; charset=iso-2022-kr", "utf-8"],
  ["text/html; charset=replacement", "utf-8"],
];

test.each(types)("%j is %s", (contentType, encoding) => {
  expect(charsetOf(none, contentType)).toBe(encoding);
});

describe("a byte order mark outweighs the header", () => {
  test.each([
    ["efbbbf41", "utf-8"],
    ["fffe4100", "utf-16le"],
    ["feff0041", "utf-16be"],
  ])("%s is %s", (hex, encoding) => {
    const body = new Uint8Array(Buffer.from(hex, "hex"));
    for (const contentType of [undefined, "text/html; charset=latin1"]) {
      expect(charsetOf(body, contentType)).toBe(encoding);
    }
    expect(decodeText(body, encoding)).toBe("A");
  });

  test.each(["ef", "efbb", "ff", "fe", "00fe", "41efbbbf"])("%s is none", (hex) => {
    const body = new Uint8Array(Buffer.from(hex, "hex"));
    expect(charsetOf(body, "text/html; charset=latin1")).toBe("latin1");
  });
});

test("whatever the header is, the encoding can be decoded", () => {
  const tokens = fc.constantFrom(
    "charset",
    "=",
    '"',
    ";",
    ",",
    " ",
    "utf-8",
    "latin1",
    "\\",
    "'",
    "x",
    "é",
  );
  const headers = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(tokens, { maxLength: 30 }).map((parts) => parts.join("")),
  );
  const property = fc.property(headers, fc.uint8Array(), (header, body) => {
    const encoding = charsetOf(body, header);
    expect(isEncoding(encoding)).toBe(true);
    expect(typeof decodeText(body, encoding)).toBe("string");
  });
  fc.assert(property, { numRuns: 1000 });
});

test("a long header takes time in proportion to its length", async () => {
  const read = (length: number): unknown =>
    charsetOf(none, `text/html; charset${" ".repeat(length)};${'="\\'.repeat(length)}`);
  // Eight times the length; were it quadratic, this were 64 times the time.
  expect(await growthOf(read, { little: 20_000, much: 160_000 })).toBeLessThan(32);
});
