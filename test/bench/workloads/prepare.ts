// Preparing requests without sending them.
import { smallDocument } from "../origin/documents.js";
import { runClients } from "./run-clients.js";
import type { Workload } from "./workload.js";

export const prepare: Workload = {
  name: "prepare",
  title: "1,000 requests prepared",
  about:
    "POST with 400 bytes of JSON, prepared by `prepare` or made by `new Request`; nothing is sent.",
  measures: ["cpu", "wall", "peak"],
  subject: "requests-ts",
  measure: (bench) =>
    runClients(bench, ["requests-ts", "global-request"], {
      operation: "prepare",
      url: "http://127.0.0.1:1/post?page=2",
      value: smallDocument,
      expect: 1000,
      connections: 1,
    }),
};
