// Requests one after another through a session whose cookies the origin sets with each reply.
import { runClients } from "./run-clients.js";
import type { Workload } from "./workload.js";

export const session: Workload = {
  name: "session",
  title: "1,000 requests through a session",
  about:
    "Two cookies set by each reply and sent with each request, one after another; time of one call. got: a tough-cookie jar; superagent: its agent; undici.request: no jar, the header joined by hand.",
  measures: ["cpu", "wall", "peak"],
  subject: "requests-ts",
  measure: (bench) =>
    runClients(bench, ["requests-ts", "undici-request", "superagent", "got"], {
      operation: "getInSession",
      url: `${bench.origin.url}/cookies`,
      expect: 200,
      connections: 1,
      most: 1000,
      seconds: 600,
    }),
};
