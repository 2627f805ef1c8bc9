import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/real/**", "test/published/**", "test/site/**"],
    globalSetup: ["test/playground/build-playground.ts"],
    pool: "forks",
    testTimeout: 20_000,
  },
});
