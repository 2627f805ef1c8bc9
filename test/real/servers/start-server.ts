// Starts a program that is a server, in a temporary folder of its own, and ends it by its id.
// Must not know which program it is.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What a server is made of. */
export interface Recipe {
  /** The program and its arguments; it has to stay in the foreground. */
  readonly command: readonly [program: string, ...rest: readonly string[]];
  /** Files to write first, by their path below the folder; `.sh` and `.cgi` can be run. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Accepts connections once the server is there. */
  readonly port: number;
  readonly folder: string;
}

/** A server that runs. */
export interface RunningServer {
  readonly port: number;
  readonly url: string;
  readonly folder: string;
  /** Ends it, with what it is at, and starts it again on the same port. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** A folder that servers which give up root's rights can still use. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "requests-ts-real-"));
  await chmod(folder, 0o777);
  return folder;
}

/** Whether test/real/run.sh found or fetched a server. */
export function isInstalled(name: string): boolean {
  const list = process.env.REAL_SERVERS;
  if (list === undefined) throw new Error("these tests are started by: bash test/real/run.sh");
  return list.split(" ").includes(name);
}

/** Resolves when the server accepts connections; rejects with what it said if it ends instead. */
export async function startServer(recipe: Recipe): Promise<RunningServer> {
  const { folder, port } = recipe;
  for (const [path, content] of Object.entries(recipe.files ?? {})) {
    const directory = dirname(join(folder, path));
    await mkdir(directory, { recursive: true });
    await chmod(directory, 0o777);
    await writeFile(join(folder, path), content);
    if (/\.(sh|cgi)$/.test(path)) await chmod(join(folder, path), 0o755);
  }
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  let child = await launch(recipe).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    folder,
    async restart() {
      await end(child);
      child = await launch(recipe);
    },
    async stop() {
      await end(child);
      await remove();
    },
  };
}

async function launch({ command, folder, port }: Recipe): Promise<ChildProcess> {
  const [program, ...rest] = command;
  const child = spawn(program, rest, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    });
  }
  child.on("error", (error) => {
    said = error.message;
  });
  const note = noteOf(child);
  if (note) await writeFile(note, program);
  for (let attempt = 0; !(await accepts(port)); attempt++) {
    if (!isRunning(child) || attempt > 200) {
      child.kill();
      throw new Error(`${program} does not listen:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (isRunning(child)) {
    child.kill("SIGTERM");
    // Some finish their connections first; nobody waits for them here.
    const late = setTimeout(() => child.kill("SIGKILL"), 2000);
    await once(child, "exit");
    clearTimeout(late);
  }
  const note = noteOf(child);
  if (note) await rm(note, { force: true });
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function noteOf(child: ChildProcess): string | undefined {
  const folder = process.env.REAL_PROCESSES;
  return folder && child.pid ? join(folder, String(child.pid)) : undefined;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.on("connect", () => settle(true)).on("error", () => settle(false));
  });
}
