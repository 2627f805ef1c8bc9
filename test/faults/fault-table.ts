// The table of faults: every way that we know for a call to fail, and what its caller gets.
import { brokenReplies } from "./broken-replies.js";
import { connectingFaults } from "./connecting.js";
import type { FaultCase } from "./fault-case.js";
import { followingFaults } from "./following.js";
import { proxyingFaults } from "./proxying.js";
import { readingFaults } from "./reading.js";
import { refusedArguments } from "./refused-arguments.js";
import { slowness } from "./taking-too-long.js";

/** The rows by group, in the order of a call's life. */
export const faultTable: Readonly<Record<string, readonly FaultCase[]>> = {
  "the arguments": refusedArguments,
  "finding and reaching the server": connectingFaults,
  proxies: proxyingFaults,
  "broken replies": brokenReplies,
  "time and signals": slowness,
  "redirects and bodies": followingFaults,
  "reading the reply": readingFaults,
};
