// POST of a JSON document at many connections.
import { smallDocument } from "../origin/documents.js";
import { runClients } from "./run-clients.js";
import type { Workload } from "./workload.js";

const clients = [
  "requests-ts",
  "undici-dispatch",
  "undici-request",
  "http-request",
  "undici-fetch",
  "global-fetch",
  "ofetch",
  "superagent",
  "ky",
  "got",
  "node-fetch",
  "axios",
  "needle",
];

export const postJson: Workload = {
  name: "post-json",
  title: "POST JSON, 50 connections",
  about: "400 bytes of JSON sent, a short JSON reply parsed; 50 at once; time of one call.",
  measures: ["cpu", "wall", "peak"],
  subject: "requests-ts",
  measure: (bench) =>
    runClients(bench, clients, {
      operation: "postJson",
      url: `${bench.origin.url}/post`,
      value: smallDocument,
      expect: { ok: true },
      connections: 50,
    }),
};
