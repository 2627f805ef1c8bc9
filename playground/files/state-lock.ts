// A lock between processes: one file that only one of them can create.
import { open, rm, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** A lock that is older belongs to a process that died. */
const staleAfter = 2000;

/** Runs an action while no other process runs one under the same lock file. */
export async function withLock<T>(lockFile: string, action: () => Promise<T>): Promise<T> {
  await takeLock(lockFile);
  try {
    return await action();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function takeLock(lockFile: string): Promise<void> {
  for (;;) {
    try {
      await (await open(lockFile, "wx", 0o600)).close();
      return;
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") throw error;
    }
    const age = await stat(lockFile).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > staleAfter) await rm(lockFile, { force: true });
    else await pause(5);
  }
}
