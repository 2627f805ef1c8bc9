// The cookies of a session: kept between requests, shown without values, saved for their owner alone.
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHome, runPlayground } from "./run-playground.js";

test("are sent again, shown without their values, saved, cleared and taken up", async () => {
  const place = createHome();
  const file = join(mkdtempSync(join(tmpdir(), "playground-cookies-")), "jar.json");
  const run = await runPlayground(
    [],
    [
      "get /cookies/set?session=hunter2",
      "expect $.cookies.session == hunter2",
      "cookies",
      `cookies save ${file}`,
      "cookies clear",
      "get /cookies",
      "expect $.cookies.session missing",
      `cookies load ${file}`,
      "get /cookies",
      "expect $.cookies.session == hunter2",
    ].join("\n"),
    place,
  );
  expect([run.code, run.stderr.match(/✗.*/g)]).toEqual([0, null]);
  expect(run.stdout).toMatch(/^session {2}127\.0\.0\.1\/$/m);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a word that cookies does not know is pointed at", async () => {
  const run = await runPlayground([], "cookies eat\n");
  expect([run.code, run.stderr]).toEqual([3, expect.stringContaining("cookies clear")]);
});
