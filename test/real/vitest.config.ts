// Runs the tests against real servers, which test/real/run.sh starts.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    include: ["test/real/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
