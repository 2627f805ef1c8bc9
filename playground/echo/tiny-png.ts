// Builds a small PNG from nothing but the format. Must not know who shows it.
import { crc32, deflateSync } from "node:zlib";

/** A square with red rising to the right and green rising downwards. */
export function gradientPng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8; // bits per channel
  header[9] = 2; // RGB; the remaining zeros are the only standard choices
  const rows = Array.from({ length: side }, (_, y) => row(side, y));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function row(side: number, y: number): Buffer {
  const step = 255 / Math.max(1, side - 1);
  const pixels = Array.from({ length: side }, (_, x) => [x * step, y * step, 128]);
  return Buffer.from([0, ...pixels.flat().map(Math.round)]); // 0: an unfiltered row
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
