// Text in the encodings of the WHATWG standard. Vectors are from Python's codecs, where both agree.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText, encodingOf, isEncoding, openDecoder } from "../../../runtime/decoding/text.js";

/** encoding, text, its bytes in hexadecimal */
const vectors: readonly (readonly [string, string, string])[] = [
  ["utf-8", "Grüße 😀", "4772c3bcc39f6520f09f9880"],
  ["utf-16le", "Grüße 😀", "47007200fc00df00650020003dd800de"],
  ["utf-16be", "Grüße 😀", "0047007200fc00df00650020d83dde00"],
  ["big5", "中文網頁編碼，繁體字測試。", "a4a4a4e5baf4adb6bd73bd58a141c163c5e9a672b4fab8d5a143"],
  [
    "shift_jis",
    "日本語テスト ﾊﾝｶｸ 表示・能力ソ①～",
    "93fa967b8cea83658358836720caddb6b820955c8ea68145945c97cd835c87408160",
  ],
  ["euc-jp", "日本語テスト・能力 ｶﾅ", "c6fccbdcb8eca5c6a5b9a5c8a1a6c7bdcecf208eb68ec5"],
  [
    "iso-2022-jp",
    "日本語 abc テスト",
    "1b2442467c4b5c386c1b284220616263201b24422546253925481b2842",
  ],
  ["gbk", "简体中文网页编码测试，囧", "bcf2cce5d6d0cec4cdf8d2b3b1e0c2ebb2e2cad4a3ac87e5"],
  ["gb18030", "简体字㐀𠀀€", "bcf2cce5d7d68139ee3995328236a2e3"],
  ["euc-kr", "한국어 웹페이지 똠방각하", "c7d1b1b9beee20c0a5c6e4c0ccc1f6208c63b9e6b0a2c7cf"],
  ["koi8-r", "Привет, мир! Ё ─", "f0d2c9d7c5d42c20cdc9d22120b32080"],
  ["koi8-u", "Привіт, світ! Ґ", "f0d2c9d7a6d42c20d3d7a6d42120bd"],
  [
    "iso-8859-2",
    "Zażółć gęślą jaźń, Příliš žluťoučký",
    "5a61bff3b3e62067eab66cb1206a61bcf12c2050f8ed6c69b920be6c75bb6f75e86bfd",
  ],
  ["iso-8859-15", "10 € Œuvre Še", "313020a420bc7576726520a665"],
  ["iso-8859-16", "Ștefan și Țepeș €", "aa746566616e20ba6920de657065ba20a4"],
  ["windows-1250", "Příliš „“", "50f8ed6c699a208493"],
  ["windows-1251", "Съешь ещё № 5", "d1fae5f8fc20e5f9b820b92035"],
  ["ibm866", "Привет ░▒▓", "8fe0a8a2a5e220b0b1b2"],
  ["macintosh", "Ünïcödé “quotes”", "866e95639a648e20d271756f746573d3"],
  ["x-user-defined", "a\uF780\uF7FF", "6180ff"],
];

function bytesOf(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, "hex"));
}

function decodePieces(bytes: Uint8Array, encoding: string, sizes: readonly number[]): string {
  const decoder = openDecoder(encoding);
  let text = "";
  for (let at = 0, turn = 0; at < bytes.byteLength; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    text += decoder.decode(bytes.subarray(at, at + size), { stream: true });
    at += size;
  }
  return text + decoder.decode();
}

describe.each(vectors)("%s", (encoding, text, hex) => {
  test("decodes whole", () => {
    expect(decodeText(bytesOf(hex), encoding)).toBe(text);
    expect(decodeText(bytesOf(hex), encoding.toUpperCase())).toBe(text);
  });

  test("decodes byte by byte", () => {
    expect(decodePieces(bytesOf(hex), encoding, [1])).toBe(text);
  });

  test("decodes any bytes in any pieces as it decodes them whole", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 });
    const some = fc.array(fc.constantFrom(...bytesOf(hex), 0x41, 0xff, 0x1b, 0x80));
    const property = fc.property(some, sizes, (bytes, cuts) => {
      const whole = Uint8Array.from([0x41, 0x41, ...bytes]); // no byte order mark
      expect(decodePieces(whole, encoding, cuts)).toBe(decodeText(whole, encoding));
    });
    fc.assert(property, { numRuns: 300 });
  });
});

test("windows-1252 is right in all 256 bytes", () => {
  const special = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
  for (let byte = 0; byte < 256; byte++) {
    const want = byte >= 0x80 && byte < 0xa0 ? special[byte - 0x80] : String.fromCharCode(byte);
    for (const label of ["windows-1252", "latin1", "iso-8859-1", "us-ascii"]) {
      expect(decodeText(Uint8Array.of(byte), label), `${label} ${byte}`).toBe(want);
    }
  }
});

test("what is malformed becomes U+FFFD", () => {
  expect(decodeText(bytesOf("41ff42"), "utf-8")).toBe("A\uFFFDB");
  expect(decodeText(bytesOf("41ff"), "big5")).toBe("A\uFFFD");
  expect(decodeText(bytesOf("81"), "shift_jis")).toBe("\uFFFD");
  expect(decodeText(bytesOf("410042"), "utf-16le")).toBe("A\uFFFD");
});

test("a byte order mark of the encoding is dropped; in pieces it is kept", () => {
  expect(decodeText(bytesOf("efbbbf41"), "utf-8")).toBe("A");
  expect(decodeText(bytesOf("fffe4100"), "utf-16le")).toBe("A");
  expect(decodeText(bytesOf("feff0041"), "utf-16be")).toBe("A");
  expect(decodePieces(bytesOf("efbbbf41"), "utf-8", [2])).toBe("\uFEFFA");
  expect(decodePieces(bytesOf("feff0041"), "utf-16be", [1])).toBe("\uFEFFA");
});

test("encodings that are unsafe to decode give one U+FFFD, as the standard has it", () => {
  expect(decodeText(bytesOf("4142"), "iso-2022-kr")).toBe("\uFFFD");
  expect(decodeText(new Uint8Array(0), "hz-gb-2312")).toBe("");
  expect(decodePieces(bytesOf("414243"), "replacement", [1])).toBe("\uFFFD");
});

describe("labels", () => {
  /** The encodings of the standard, each with its oddest label; `others` are numbered alike. */
  const labels: readonly (readonly [string, string])[] = [
    ["utf-8", "x-unicode20utf8"],
    ["utf-16le", "iso-10646-ucs-2"],
    ["utf-16be", "unicodefffe"],
    ["windows-1252", "ansi_x3.4-1968"],
    ["windows-1254", "iso_8859-9:1989"],
    ["windows-874", "tis-620"],
    ["iso-8859-8-i", "logical"],
    ["iso-8859-8", "visual"],
    ["iso-8859-16", "iso-8859-16"],
    ["gbk", "gb_2312-80"],
    ["big5", "big5-hkscs"],
    ["euc-kr", "ks_c_5601-1987"],
    ["shift_jis", "windows-31j"],
    ["x-user-defined", "x-user-defined"],
    ["replacement", "iso-2022-cn-ext"],
    ["macintosh", "x-mac-roman"],
  ];
  const others = [2, 3, 4, 5, 6, 7, 10, 13, 14, 15].map((n) => `iso-8859-${n}`);
  const windows = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => `windows-125${n}`);

  test.each(labels)("%s is also %s, in any case and between spaces", (name, label) => {
    for (const spelling of [name, label, label.toUpperCase(), `\t ${label}\n`]) {
      expect(encodingOf(spelling), spelling).toBe(name);
      expect(isEncoding(spelling)).toBe(true);
    }
  });

  test.each([...others, ...windows])("%s is known", (name) => {
    expect(encodingOf(name)).toBe(name);
  });

  test.each(["", " ", "utf-9", "utf 8", "\u00a0utf-8", "\u212Aoi8-r", "constructor", "utf-8\0"])(
    "%j is not",
    (label) => {
      expect(isEncoding(label)).toBe(false);
      expect(() => decodeText(new Uint8Array(1), label)).toThrow(RangeError);
      expect(() => openDecoder(label)).toThrow(RangeError);
    },
  );
});

test("the library is loaded for bytes beyond ASCII in a legacy encoding, and not before", () => {
  const module = new URL("../../../runtime/decoding/text.ts", import.meta.url);
  const script = `
    const { decodeText } = await import(${JSON.stringify(module.href)});
    const { Module } = process.getBuiltinModule("node:module");
    const load = Module._load;
    const loaded = [];
    Module._load = (name, ...rest) => { loaded.push(name); return load(name, ...rest); };
    const bytes = (...codes) => Uint8Array.from(codes);
    decodeText(bytes(0xc3, 0xbc), "utf-8");
    decodeText(bytes(0x41, 0), "utf-16le");
    decodeText(bytes(0x41, 0x5c), "shift_jis");
    decodeText(bytes(0x41), "latin1");
    const before = loaded.length;
    const text = decodeText(bytes(0x80), "latin1");
    console.log(JSON.stringify([before, loaded[0], text]));
  `;
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const printed = execFileSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", script],
    { cwd: root, encoding: "utf8" },
  );
  expect(JSON.parse(printed)).toEqual([0, "@exodus/bytes/encoding.js", "€"]);
});
