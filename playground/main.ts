#!/usr/bin/env node
// The command `requests-ts`: chooses between the playground, a script, one request and help.
// Knows the process; everything else is handed what it needs.
import { readOptions } from "./files/read-options.js";
import { runMode } from "./modes.js";

// A reader that went away (`| head`) is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}

process.exitCode = await runMode(readOptions(process.argv.slice(2)));
