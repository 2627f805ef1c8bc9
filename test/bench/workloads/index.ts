// All workloads, in the order of the tables.
import { coldProcess, importAlone } from "./cold-process.js";
import { generate } from "./generate.js";
import { getGzippedJson, getHundredMebibytes, getMebibyte } from "./get-bytes.js";
import { getJsonManyConnections, getJsonOneConnection } from "./get-json.js";
import { playground } from "./playground.js";
import { postJson } from "./post-json.js";
import { prepare } from "./prepare.js";
import { session } from "./session.js";
import { syncCalls } from "./sync-calls.js";
import { typeCheck } from "./type-check.js";
import { upload } from "./upload.js";
import type { Workload } from "./workload.js";

export const workloads: readonly Workload[] = [
  getJsonManyConnections,
  getJsonOneConnection,
  postJson,
  getMebibyte,
  getHundredMebibytes,
  getGzippedJson,
  upload,
  session,
  coldProcess,
  importAlone,
  syncCalls,
  prepare,
  generate,
  playground,
  typeCheck,
];
