// What a result depends on: versions and the kind of machine. No path, no name of the machine.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { bench, root } from "../set-up.js";

/** Lines of Markdown. */
export function describeCircumstances(origin: string): readonly string[] {
  const [processor] = cpus();
  const [load] = loadavg();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `- requests-ts ${versionOf("requests-ts")} (${commitOf()}); ${new Date().toISOString().slice(0, 10)}`,
    `- Node ${process.versions.node} (its fetch: undici ${process.versions.undici ?? "none"}), ${type()} ${release()} on ${process.arch}`,
    `- ${cpus().length} × ${processor?.model.trim() ?? "unknown processor"}, ${memory} GiB; load ${load?.toFixed(1)} before the run`,
    `- origin: ${origin}, in another process on the same machine`,
    `- ${peers()
      .map((name) => `${name} ${versionOf(name)}`)
      .join(", ")}`,
  ];
}

function peers(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(join(bench, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies).filter((name) => !name.startsWith("@types/"));
}

function versionOf(name: string): string {
  const file = join(bench, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
}

function commitOf(): string {
  const git = (...values: string[]) => spawnSync("git", values, { cwd: root, encoding: "utf8" });
  const commit = git("rev-parse", "--short", "HEAD").stdout?.trim() || "no commit";
  const changed = git("status", "--porcelain", "runtime", "generated", "playground", "codegen");
  return changed.stdout?.trim() ? `${commit}, changed since` : commit;
}
