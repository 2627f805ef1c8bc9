// Writes a body to a file, all or nothing: under its name there is never a part of it.
// Knows no HTTP.
import { randomBytes } from "node:crypto";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type FaultPlace, fault } from "../errors.js";
import { showText } from "../export/mask.js";
import type { BodyPiece } from "./resume.js";

/** A file that was saved. */
export interface SavedFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Writes pieces to a file beside the target, makes them last, and gives the file its name. What stood
 * under that name stays until then, and stays where anything fails. Its permissions are kept; where
 * the name is a symbolic link to a file, that file is replaced and not the link.
 *
 * @param pieces - a piece at 0 begins the file anew
 * @throws RequestException where the file cannot be written; failures of `pieces` pass as they are
 */
export async function saveFile(
  path: string,
  pieces: AsyncIterable<BodyPiece>,
  place: FaultPlace,
): Promise<SavedFile> {
  const onDisk = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw fault("file-unwritable", { path: showText(path), reason }, { ...place, cause });
    }
  };
  const { target, mode } = await onDisk(() => findTarget(path));
  const random = randomBytes(6).toString("hex");
  const part = join(dirname(target), `${basename(target).slice(0, 100)}.${random}.part`);
  // Until the permissions are set nobody else reads what may be secret.
  const handle = await onDisk(() => open(part, "wx", mode === null ? 0o666 : 0o600));
  let written = 0;
  let bytes = 0;
  try {
    if (mode !== null) await onDisk(() => handle.chmod(mode));
    for await (const piece of pieces) {
      await onDisk(() => writeAll(handle, piece));
      bytes = piece.at + piece.bytes.byteLength;
      written = Math.max(written, bytes);
    }
    await onDisk(async () => {
      if (bytes < written) await handle.truncate(bytes);
      await handle.sync();
      await handle.close();
      await rename(part, target);
    });
  } catch (error) {
    await handle.close().catch(ignore);
    await rm(part, { force: true }).catch(ignore);
    throw error;
  }
  await syncFolder(dirname(target));
  return { path, bytes };
}

interface Target {
  /** The file itself, where the path leads to it by links. */
  readonly target: string;
  /** Permissions of the file that is there; null where there is none. */
  readonly mode: number | null;
}

async function findTarget(path: string): Promise<Target> {
  const there = await stat(path).catch(() => null);
  if (there === null) return { target: path, mode: null };
  if (there.isDirectory()) throw new Error("it is a directory");
  return { target: await realpath(path), mode: there.mode & 0o777 };
}

async function writeAll(handle: FileHandle, { at, bytes }: BodyPiece): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, at + done);
    done += bytesWritten;
  }
}

/** Makes the new name last; some systems cannot, and the file is whole without it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(ignore);
  await handle?.sync().catch(ignore);
  await handle?.close().catch(ignore);
}

function ignore(): undefined {}
