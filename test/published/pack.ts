// Packs the package as npm publishes it, and runs the judges on it.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** The project's folder. */
export const root: string = fileURLToPath(new URL("../../", import.meta.url));
/** Where the judges are installed. */
export const judges: string = join(root, "test/published/node_modules");

/** A tarball, and what its bytes are. */
export interface Packed {
  readonly path: string;
  readonly sha256: string;
}

/** Builds the package and packs it into a folder of its own. */
export async function pack(): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), "requests-ts-published-"));
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder]);
  const path = join(folder, stdout.trim().split("\n").at(-1) ?? "");
  const sha256 = createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
  return { path, sha256 };
}

/**
 * Runs a command in the project's folder, or in another.
 *
 * @throws Error with all that it printed, where it fails
 */
export async function run(
  command: string,
  values: readonly string[],
  cwd: string = root,
): Promise<{ readonly stdout: string }> {
  return await execute(command, [...values], { cwd, maxBuffer: 2 ** 26 }).catch(
    (error: { readonly stdout?: string; readonly stderr?: string }) => {
      throw new Error(`${command} ${values.join(" ")}:\n${error.stdout}${error.stderr}`);
    },
  );
}
