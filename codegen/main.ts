// The thin shell around the command: argv in, output and exit code out.
import { runCommand } from "./command.js";

const { exitCode, stdout, stderr } = runCommand(process.argv.slice(2));
if (stdout !== undefined) process.stdout.write(`${stdout}\n`);
if (stderr !== undefined) process.stderr.write(`${stderr}\n`);
process.exitCode = exitCode;
