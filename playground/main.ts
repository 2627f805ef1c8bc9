#!/usr/bin/env node
// The command `requests-ts`: chooses between the playground, a script, one request and help.
// Knows the process; everything else is handed what it needs.
import { exitCode } from "./catalog.js";
import { readOptions } from "./files/read-options.js";
import { runMode } from "./modes.js";

// A reader that went away (`| head`) is no failure; a disk that is full is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    fail(error);
  });
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(exitCode("failure"));
}

process.exitCode = await runMode(readOptions(process.argv.slice(2))).catch(fail);
