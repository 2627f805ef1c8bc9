import { defineConfig } from "vitest/config";

/** What other scripts start, each with a configuration of its own. */
const elsewhere = ["test/real/**", "test/published/**", "test/site/**"];

/** What takes long, since it starts whole processes or waits: left out by `--mode quick`. */
const slow = [
  "test/examples/**",
  "test/guards/**",
  "test/laws/one-verb.test.ts",
  "test/package/**",
  "test/runtime/decoding/decode-memory.test.ts",
  "test/sync/surroundings.test.ts",
  "test/**/*soak.test.ts",
];

export default defineConfig(({ mode }) => ({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", ...elsewhere, ...(mode === "quick" ? slow : [])],
    globalSetup: ["test/playground/build-playground.ts"],
    // Most tests wait for sockets and processes, so that two at once fit on any machine. They share
    // the modules of their worker, since loading them anew for each file took a third of the time: a
    // module that several files import must register no hooks by itself.
    pool: "forks",
    maxWorkers: 2,
    isolate: false,
    testTimeout: 20_000,
    coverage: {
      include: ["runtime/**/*.ts", "codegen/**/*.ts"],
      // These run in processes and threads of their own, where they are not counted.
      exclude: ["runtime/sync/{worker,service,network-defaults}.ts", "codegen/{main,docs}.ts"],
      reporter: ["text-summary"],
      thresholds: { lines: 95 },
    },
  },
}));
