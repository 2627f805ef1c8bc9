// What the compiler makes of a program that does one call.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { interleave } from "../measure/interleave.js";
import { runMeasured } from "../measure/run-measured.js";
import type { Sample } from "../measure/sample.js";
import { compiled, bench as folder } from "../set-up.js";
import type { Workload } from "./workload.js";

const programs = {
  "requests-ts": `import { get } from "requests-ts";
const reply = await get("http://127.0.0.1/");
export const value: unknown = reply.json();`,
  ky: `import ky from "ky";
export const value: unknown = await ky.get("http://127.0.0.1/").json();`,
  axios: `import axios from "axios";
export const value: unknown = (await axios.get("http://127.0.0.1/")).data;`,
  got: `import got from "got";
export const value: unknown = await got("http://127.0.0.1/").json();`,
  fetch: `export const value: unknown = await (await fetch("http://127.0.0.1/")).json();`,
  nothing: "export {};",
} as const;

const settings = {
  compilerOptions: {
    ...{ strict: true, noEmit: true, skipLibCheck: true, module: "nodenext", target: "es2023" },
    ...{ lib: ["es2023", "dom", "dom.iterable"], types: [], extendedDiagnostics: true },
  },
};

export const typeCheck: Workload = {
  name: "type-check",
  title: "Type-check of a one-call program",
  about:
    "tsc --noEmit with skipLibCheck; its own counts (the same in each run), and the whole process.",
  measures: ["cpu", "wall", "types", "instantiations", "files"],
  subject: "requests-ts",
  measure: async ({ rounds }) => {
    const cases = Object.entries(programs).map(([name, text]) => {
      const directory = join(compiled, "type-check", name);
      mkdirSync(directory, { recursive: true });
      writeFileSync(join(directory, "program.mts"), text);
      const file = join(directory, "tsconfig.json");
      writeFileSync(file, JSON.stringify({ ...settings, files: ["program.mts"] }));
      return [name, () => runCompiler(file)] as const;
    });
    return { rounds: await interleave(new Map(cases), Math.min(rounds, 5)), leftOut: [] };
  },
};

async function runCompiler(project: string): Promise<Sample> {
  const compiler = join(folder, "node_modules/typescript/bin/tsc");
  const values = [compiler, "-p", project];
  const { output, ...sample } = await runMeasured(process.execPath, values, folder);
  const count = (name: string): number =>
    Number(new RegExp(`^${name}: +(\\d+)`, "m").exec(output)?.[1]);
  return {
    ...sample,
    types: count("Types"),
    instantiations: count("Instantiations"),
    files: count("Files"),
  };
}
