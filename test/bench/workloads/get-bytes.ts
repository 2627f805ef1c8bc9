// GET of larger bodies, read whole: 1 MiB, 100 MiB, and JSON that comes compressed.
import { gzippedSize, sizes } from "../origin/documents.js";
import { runClients } from "./run-clients.js";
import type { Workload } from "./workload.js";

const clients = [
  "requests-ts",
  "undici-dispatch",
  "undici-request",
  "http-request",
  "undici-fetch",
  "global-fetch",
  "ky",
  "got",
  "axios",
  "node-fetch",
];

export const getMebibyte: Workload = {
  name: "get-1m",
  title: "GET 1 MiB",
  about: "Read whole, 4 at once; time of one call.",
  measures: ["cpu", "wall", "peak"],
  subject: "requests-ts",
  measure: (bench) =>
    runClients(bench, clients, {
      operation: "getBytes",
      url: `${bench.origin.url}/1m.bin`,
      expect: sizes["1m.bin"],
      connections: 4,
    }),
};

export const getHundredMebibytes: Workload = {
  name: "get-100m",
  title: "GET 100 MiB",
  about: "Read whole, once in a process that made small calls before.",
  measures: ["wall", "cpu", "peak", "growth"],
  subject: "requests-ts",
  measure: (bench) =>
    runClients(bench, clients, {
      operation: "getBytes",
      url: `${bench.origin.url}/100m.bin`,
      expect: sizes["100m.bin"],
      warm: { url: `${bench.origin.url}/small.json`, expect: 400 },
      connections: 1,
      most: 1,
    }),
};

export const getGzippedJson: Workload = {
  name: "get-gzip",
  title: "GET gzip JSON, 100 KiB",
  about:
    "Decompressed and read whole, 8 at once; time of one call. undici.request: with gunzipSync.",
  measures: ["cpu", "wall", "peak"],
  subject: "requests-ts",
  measure: (bench) =>
    runClients(
      bench,
      clients.filter((client) => !bareClients.has(client)),
      {
        operation: "getBytes",
        url: `${bench.origin.url}/gzip.json`,
        expect: gzippedSize,
        connections: 8,
      },
    ),
};

/** Those that leave decompression to their caller. */
const bareClients = new Set(["undici-dispatch", "http-request"]);
