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
  chmodSync(folder, 0o755);
  writeDocuments(folder);
  const sink = await startNode(join(compiled, "origin/sink.js"), []);
  const version = nginxVersion();
  const server =
    version === undefined
      ? await startNode(join(compiled, "origin/node-server.js"), [folder])
      : await startNginx(folder);
  return {
    software: version ?? `node:http of ${process.version}`,
    url: `http://127.0.0.1:${server.port}`,
    sink: `http://127.0.0.1:${sink.port}/upload`,
    folder,
    close: async () => {
      await Promise.all([server, sink].map(({ child }) => end(child)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Started {
  readonly port: number;
  readonly child: ChildProcess;
}

/** A server of this folder, which prints its port. */
async function startNode(file: string, values: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [file, ...values], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = (await once(child.stdout, "data")) as [Buffer];
  return { port: Number(printed.toString()), child };
}

function nginxVersion(): string | undefined {
  return /nginx\/[\d.]+/.exec(spawnSync("nginx", ["-v"], { encoding: "utf8" }).stderr ?? "")?.[0];
}

async function startNginx(folder: string): Promise<Started> {
  const port = await findFreePort();
  const file = join(folder, "nginx.conf");
  writeFileSync(file, nginxConfiguration(folder, port));
  const child = spawn("nginx", ["-p", folder, "-c", file], { stdio: "inherit" });
  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error("nginx did not start");
  }
  return { port, child };
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
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
