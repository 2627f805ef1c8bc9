// The generator's commands, as they are typed.
import { interleave } from "../measure/interleave.js";
import { runMeasured } from "../measure/run-measured.js";
import { root } from "../set-up.js";
import type { Workload } from "./workload.js";

const commands = {
  generate: ["npm", "run", "--silent", "generate"],
  "generate --check": ["npm", "run", "--silent", "generate", "--", "--check"],
  "bare tsx": [process.execPath, "--import", "tsx", "-e", "0"],
} as const;

export const generate: Workload = {
  name: "generate",
  title: "npm run generate",
  about: "Whole commands, npm and tsx included.",
  measures: ["wall", "cpu"],
  subject: "generate",
  measure: async ({ rounds }) => {
    const cases = Object.entries(commands).map(
      ([name, [command, ...values]]) => [name, () => runMeasured(command, values, root)] as const,
    );
    return { rounds: await interleave(new Map(cases), rounds), leftOut: [] };
  },
};
