// multipart/form-data with a large file that is read from the disk while it is sent.
import { join } from "node:path";
import { runClients } from "./run-clients.js";
import type { Workload } from "./workload.js";

export const upload: Workload = {
  name: "upload",
  title: "Multipart upload of 64 MiB",
  about:
    "A file of the disk, once in a process that made small uploads before. undici.request: the body written by hand from a stream of 256 KiB pieces; the fetches: FormData and openAsBlob.",
  measures: ["wall", "cpu", "peak", "growth"],
  subject: "requests-ts",
  measure: (bench) =>
    runClients(bench, ["requests-ts", "undici-request", "undici-fetch", "global-fetch"], {
      operation: "upload",
      url: bench.origin.sink,
      path: join(bench.origin.folder, "upload.bin"),
      warm: { path: join(bench.origin.folder, "small.json") },
      expect: 200,
      connections: 1,
      most: 1,
    }),
};
