// Calls that block until the reply is there, beside the same calls awaited.
import { smallDocument } from "../origin/documents.js";
import { installedExports } from "../set-up.js";
import { runClients } from "./run-clients.js";
import type { Workload } from "./workload.js";

const subject = "requests-ts-sync";

export const syncCalls: Workload = {
  name: "sync",
  title: "Sync calls",
  about:
    "400 bytes of JSON, parsed, one call after another; `requests-ts` is the same, awaited. sync-request calls from a process of its own, whose CPU is not counted.",
  measures: ["wall", "cpu", "peak"],
  subject,
  measure: async (bench) => {
    const isThere = installedExports().includes("./sync");
    const clients = isThere
      ? [subject, "requests-ts", "sync-request"]
      : ["requests-ts", "sync-request"];
    const measured = await runClients(bench, clients, {
      operation: "getJson",
      url: `${bench.origin.url}/small.json`,
      expect: smallDocument,
      connections: 1,
    });
    const leftOut = isThere ? [] : [`${subject}: this version does not export requests-ts/sync`];
    return { ...measured, leftOut };
  },
};
