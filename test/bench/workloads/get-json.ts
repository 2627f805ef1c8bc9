// GET of 400 bytes of JSON, parsed, through every client there is, at many connections and at one.
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

function getJson(name: string, connections: number, title: string): Workload {
  return {
    name,
    title,
    about: `400 bytes of JSON, parsed; ${connections} at once; time of one call.`,
    measures: ["cpu", "wall", "peak"],
    subject: "requests-ts",
    measure: (bench) =>
      runClients(bench, clients, {
        operation: "getJson",
        url: `${bench.origin.url}/small.json`,
        expect: smallDocument,
        connections,
      }),
  };
}

export const getJsonManyConnections = getJson("get-json-50", 50, "GET JSON, 50 connections");
export const getJsonOneConnection = getJson("get-json-1", 1, "GET JSON, one connection");
