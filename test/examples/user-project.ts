// A project of a user: the package packed and put in place, programs compiled strict and run.
// Packs a copy, so that nothing here writes into the project's own dist.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../laws/source-files.js";

const run = promisify(execFile);
const compiler = join(root, "node_modules/typescript/bin/tsc");

/** What a program did. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface UserProject {
  /** Compiles programs of this folder, all at once. */
  compile(programs: Readonly<Record<string, string>>): Promise<void>;
  run(program: string, ...options: readonly string[]): Promise<Ran>;
  remove(): Promise<void>;
}

export async function createUserProject(): Promise<UserProject> {
  const folder = await mkdtemp(join(tmpdir(), "requests-ts-user-"));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return await installIn(folder, remove).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
}

async function installIn(folder: string, remove: UserProject["remove"]): Promise<UserProject> {
  // What the package depends on is found one folder up, with the compiler, zod and the types of Node.
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  const tarball = await packCopy(join(folder, "copy"));
  const project = join(folder, "project");
  const installed = join(project, "node_modules/requests-ts");
  await mkdir(installed, { recursive: true });
  await run("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed]);
  const manifest = { name: "user", private: true, type: "module" };
  await writeFile(join(project, "package.json"), JSON.stringify(manifest));
  return {
    async compile(programs) {
      for (const [name, text] of Object.entries(programs)) {
        await writeFile(join(project, `${name}.ts`), text);
      }
      const files = Object.keys(programs).map((name) => `${name}.ts`);
      await writeFile(join(project, "tsconfig.json"), JSON.stringify({ ...settings, files }));
      await run(process.execPath, [compiler, "-p", project]).catch((error: { stdout?: string }) => {
        throw new Error(`the programs do not compile:\n${error.stdout}`);
      });
    },
    async run(program, ...options) {
      const file = join(project, `${program}.js`);
      const child = run(process.execPath, [file, ...options], { cwd: project });
      const ran = await child.catch((failed: Omit<Ran, "status"> & { code: number }) => failed);
      return { status: "code" in ran ? ran.code : 0, stdout: ran.stdout, stderr: ran.stderr };
    },
    remove,
  };
}

const settings = {
  compilerOptions: {
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    ...{ module: "nodenext", target: "es2022", lib: ["es2023"], types: ["node"] },
    skipLibCheck: true,
  },
};

/** What the package is not made of. */
const left = /^(\.git|node_modules|dist|coverage|test)$/;

/** The path of the package, packed from a copy of the project. */
async function packCopy(copy: string): Promise<string> {
  for (const name of await readdir(root)) {
    if (!left.test(name)) await cp(join(root, name), join(copy, name), { recursive: true });
  }
  const packed = await run("npm", ["pack", "--silent"], { cwd: copy });
  return join(copy, packed.stdout.trim().split("\n").at(-1) ?? "");
}
