// Runs the judges of the published package, which test/published/run.sh installs.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    include: ["test/published/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
