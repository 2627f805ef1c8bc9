// The real world of a session: the process's streams, the disk, the echo server, the network.
import { constants, openAsBlob } from "node:fs";
import { access, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { catalog, text } from "./catalog.js";
import type { CallOptions } from "./files/read-options.js";
import { choosePaint, isColourful } from "./render/paint.js";
import { openClient } from "./session/client.js";
import { type FileAccess, FileUnwritable, type Screen, type World } from "./session/world.js";
import { choosePrompts } from "./terminal/choose-prompts.js";

/** A world, and the way to leave it. */
export interface OpenWorld {
  readonly world: World;
  close(): Promise<void>;
}

/** Opens the world of this process. */
export function openWorld(options: CallOptions, interrupt: () => void): OpenWorld {
  let echo: Promise<{ url: string; close(): Promise<void> }> | undefined;
  const startEcho = async (): Promise<string> => {
    echo ??= import("./echo/server.js").then(({ startEchoServer }) => startEchoServer());
    return (await echo).url;
  };
  const client = openClient();
  const world: World = {
    screen: openScreen(options),
    files,
    prompts: choosePrompts(options, interrupt),
    client,
    startEcho,
    listEchoPaths: async () => {
      const { echoRoutes } = await import("./echo/server.js");
      return echoRoutes.map(({ pattern, description }) => ({
        text: pattern.split("{")[0] ?? pattern,
        description,
      }));
    },
    keepGoing: options.keepGoing,
    requestsDirectory: "requests",
    configFile: join(findHome("XDG_CONFIG_HOME", ".config"), "config.json5"),
    historyFile: join(findHome("XDG_STATE_HOME", ".local/state"), "history.jsonl"),
  };
  const close = async (): Promise<void> => {
    process.stdin.pause();
    await client.close();
    await (await echo)?.close();
  };
  return { world, close };
}

function findHome(variable: string, usual: string): string {
  return join(process.env[variable] || join(homedir(), usual), catalog.product.name);
}

function openScreen(options: CallOptions): Screen {
  const { stdout, stderr } = process;
  return {
    get width() {
      return stdout.columns || stderr.columns || 80;
    },
    get height() {
      return stdout.rows || stderr.rows || 24;
    },
    note:
      stderr.isTTY === true && !options.plain
        ? (line) => void stderr.write(`\r\u001b[K${line}`)
        : undefined,
    talk: (line) => void stderr.write(`${line}\n`),
    data: (chunk) => void stdout.write(chunk),
    talkPaint: choosePaint(isColourful(stderr, options)),
    dataPaint: choosePaint(isColourful(stdout, options)),
    dataIsShown: stdout.isTTY === true,
    records: options.json,
  };
}

const files: FileAccess = {
  async read(path) {
    return new Uint8Array(
      await orExplain(
        () => readFile(path),
        (reason) => unreadable(path, reason),
      ),
    );
  },
  // As curl has it: what is piped into the command.
  open: (path) =>
    path === "-" && process.stdin.isTTY !== true
      ? readStdin()
      : orExplain(
          () => openFile(path),
          (reason) => unreadable(path, reason),
        ),
  async write(path, content, access) {
    const settings = access === "owner" ? { mode: 0o600 } : {};
    await orExplain(
      () => writeFile(path, content, settings),
      (reason) => unwritable(path, reason),
    );
  },
  async makeDirectory(path) {
    await orExplain(
      () => mkdir(path, { recursive: true }),
      (reason) => unmakeable(path, reason),
    );
  },
  list: (directory) => readdir(directory),
};

async function readStdin(): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of process.stdin) chunks.push(new Uint8Array(chunk));
  return new Blob(chunks);
}

// What is no regular file, such as a pipe, can be read once only.
async function openFile(path: string): Promise<Blob> {
  const { isFile } = await stat(path).then((found) => ({ isFile: found.isFile() }));
  if (!isFile) return new Blob([await readFile(path)]);
  await access(path, constants.R_OK);
  return openAsBlob(path);
}

// The system's words are kept as the reason; the sentence says which file was meant.
async function orExplain<T>(action: () => Promise<T>, say: (reason: string) => Error): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw say(error instanceof Error ? error.message.replace(/,.*$/, "") : "");
  }
}

function unreadable(path: string, reason: string): Error {
  const hint = text("file-unreadable-hint", { directory: dirname(resolve(path)) });
  return Object.assign(new Error(text("file-unreadable", { path, reason })), { hint });
}

function unwritable(path: string, reason: string): Error {
  const other = join(tmpdir(), basename(path));
  const hint = text("file-unwritable-hint", { directory: dirname(path), other });
  return new FileUnwritable(text("file-unwritable", { path, reason }), hint);
}

function unmakeable(path: string, reason: string): Error {
  const hint = text("directory-unmakeable-hint", {
    other: join(tmpdir(), `${basename(path)}.req`),
  });
  return new FileUnwritable(text("directory-unmakeable", { path, reason }), hint);
}
