// Starts the servers that the cases talk to, each in a process of its own, and ends them.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeDocuments } from "./documents.js";
import { nginxConfiguration } from "./nginx.js";

export interface Origin {
  /** `nginx/1.22.1`, or the version of node. */
  readonly software: string;
  readonly url: string;
  /** Takes uploads at any path. */
  readonly sink: string;
  /** Where the file to upload is. */
  readonly folder: string;
  close(): Promise<void>;
}

/** @param compiled - the folder of the compiled bench */
export async function startOrigin(compiled: string): Promise<Origin> {
  const folder = mkdtempSync(join(tmpdir(), "bench-origin-"));
  const children: ChildProcess[] = [];
  // Also where the bench is interrupted or fails.
  process.once("exit", () => {
    for (const child of children) child.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  chmodSync(folder, 0o755);
  writeDocuments(folder);
  const sink = await startNode(join(compiled, "origin/sink.js"), [], children);
  const version = nginxVersion();
  const server =
    version === undefined
      ? await startNode(join(compiled, "origin/node-server.js"), [folder], children)
      : await startNginx(folder, children);
  return {
    software: version ?? `node:http of ${process.version}`,
    url: `http://127.0.0.1:${server}`,
    sink: `http://127.0.0.1:${sink}/upload`,
    folder,
    close: async () => {
      await Promise.all(children.map(end));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a server of this folder and gives the port, which it prints. */
async function startNode(
  file: string,
  values: readonly string[],
  children: ChildProcess[],
): Promise<number> {
  const child = spawn(process.execPath, [file, ...values], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [printed] = (await once(child.stdout, "data")) as [Buffer];
  return Number(printed.toString());
}

function nginxVersion(): string | undefined {
  return /nginx\/[\d.]+/.exec(spawnSync("nginx", ["-v"], { encoding: "utf8" }).stderr ?? "")?.[0];
}

/** Gives the port. */
async function startNginx(folder: string, children: ChildProcess[]): Promise<number> {
  const port = await findFreePort();
  const file = join(folder, "nginx.conf");
  writeFileSync(file, nginxConfiguration(folder, port));
  const child = spawn("nginx", ["-p", folder, "-c", file], { stdio: "inherit" });
  children.push(child);
  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error("nginx did not start");
  }
  return port;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => resolve(true));
    socket.on("error", () => setTimeout(resolve, 10, false));
    socket.on("close", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
