// What the origin serves, written to a folder once. The bytes are the same in every run.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const mebi = 2 ** 20;

/** 400 bytes of JSON: an entry as an API lists it. */
export const smallDocument = {
  id: 4711,
  name: "hexagon bolt M8 x 40, zinc plated",
  tags: ["bolt", "m8", "zinc", "steel", "metric"],
  price: { amount: 0.42, currency: "EUR" },
  stock: [
    { site: "north", count: 1200 },
    { site: "south", count: 431 },
  ],
  updated: "2026-01-31T12:34:56Z",
  active: true,
  supplier: null,
  note: "",
};
const padding = 400 - JSON.stringify(smallDocument).length;
smallDocument.note = "x".repeat(padding);

/** 100 KiB of JSON, of which gzip leaves about a fifth. */
export const gzippedSize = 100 * 1024;

/** Bytes of the files that are served as they are. */
export const sizes = { "1m.bin": mebi, "100m.bin": 100 * mebi } as const;

/** Bytes of the file that is uploaded. */
export const uploadSize = 64 * mebi;

export function writeDocuments(folder: string): void {
  writeFileSync(join(folder, "small.json"), JSON.stringify(smallDocument));
  const gzipped = listEntries(gzippedSize);
  writeFileSync(join(folder, "gzip.json"), gzipped);
  writeFileSync(join(folder, "gzip.json.gz"), gzipSync(gzipped));
  for (const [name, size] of Object.entries(sizes)) {
    writeFileSync(join(folder, name), noise(size));
  }
  writeFileSync(join(folder, "upload.bin"), noise(uploadSize));
}

function listEntries(size: number): string {
  const entries: string[] = [];
  let length = 2;
  for (let id = 0; ; id += 1) {
    const value = (id * 2654435761) % 4294967296;
    const entry = JSON.stringify({ ...smallDocument, id, note: value.toString(36) });
    if (length + entry.length + 1 > size) break;
    entries.push(entry);
    length += entry.length + 1;
  }
  return `[${entries.join(",")}]`.padEnd(size, " ");
}

/** Bytes that look random and are the same in every run. */
function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = 1;
  for (let at = 0; at + 4 <= mebi && at + 4 <= size; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes.writeUInt32LE(state, at);
  }
  for (let at = mebi; at < size; at *= 2) bytes.copyWithin(at, 0, Math.min(at, size - at));
  return bytes;
}
