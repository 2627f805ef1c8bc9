// The command: reads its arguments, the spec and the disk; gives an exit code and what to print.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadSpec } from "../spec/load.js";
import { SpecError } from "../spec/spec-error.js";
import { command } from "./banner.js";
import { compareFiles, describeDifferences } from "./compare.js";
import { readFiles, writeDifferences } from "./disk.js";
import { generate } from "./generate.js";
import type { Product } from "./product.js";

/** What a run of the command gives: data for stdout, talk for stderr. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout?: string;
  readonly stderr?: string;
}

const usage = `Usage: ${command} [-- --check] [-- --root DIR]

Without a flag, writes generated/ from spec/.
  --check     writes nothing; exit code 1 where generated/ is not what spec/ gives
  --root DIR  the project's folder, where it is not the one that this command stands in`;

/** Runs the command with its arguments. */
export function runCommand(argv: readonly string[]): Outcome {
  const options = readOptions(argv);
  if (typeof options === "string") return { exitCode: 2, stderr: `${options}\n\n${usage}` };
  try {
    return run(options.root, options.check);
  } catch (error) {
    if (error instanceof SpecError) return { exitCode: 1, stderr: error.message };
    throw error;
  }
}

function run(root: string, isCheck: boolean): Outcome {
  const folder = join(root, "generated");
  const generated = generate(loadSpec(join(root, "spec")), readProduct(root));
  const differences = compareFiles(generated, readFiles(folder));
  if (!isCheck) {
    writeDifferences(folder, generated, differences);
    return { exitCode: 0, stdout: summarise(generated.size, differences.length) };
  }
  if (differences.length === 0) return { exitCode: 0, stdout: summarise(generated.size, 0) };
  const said = describeDifferences(differences);
  return { exitCode: 1, stderr: `${said}\n\ngenerated/ is not what spec/ gives. Run: ${command}` };
}

function summarise(files: number, changed: number): string {
  return `generated/: ${files} files, ${changed === 0 ? "all up to date" : `${changed} changed`}`;
}

/** The options, or what is wrong with them. */
function readOptions(argv: readonly string[]): { root: string; check: boolean } | string {
  const here = fileURLToPath(new URL("..", import.meta.url));
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        check: { type: "boolean", default: false },
        root: { type: "string", default: here },
      },
    });
    return values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readProduct(root: string): Product {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Product;
  return { name, version };
}
