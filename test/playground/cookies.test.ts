// The cookies of a session: kept between requests, shown without values, saved for their owner alone.
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runLine } from "../../playground/session/run-line.js";
import { startRawServer } from "../support/raw-server.js";
import { createHome, runPlayground } from "./run-playground.js";
import { openRealSession } from "./send-lines.js";

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

const page = 'HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\nyour id is "k7Yq02mXz11"\n';
const login =
  "HTTP/1.1 302 Found\r\nLocation: /home\r\nSet-Cookie: sid=k7Yq02mXz11; Path=/\r\nContent-Length: 0\r\n\r\n";

test("a cookie that a redirect set is hidden, and an export says that it is not there", async () => {
  const server = await startRawServer([login, page, page]);
  try {
    const { session, talk, data } = openRealSession(server);
    const run = async (line: string): Promise<string> => {
      talk.length = 0;
      data.length = 0;
      await runLine(session, line);
      return [...data, ...talk].join("\n");
    };
    await run("post /login data=x");
    expect(await run("body")).toContain('your id is "••••"');
    expect(await run("export curl")).not.toContain("cookie");
    await run("get /home");
    expect(server.requests.at(-1)?.header("cookie")).toBe("sid=k7Yq02mXz11");
    for (const format of ["curl", "ts", "py", "md", "req", "curl > x"]) {
      const shown = await run(`export ${format}`);
      expect(shown.replace(/\s+/g, " ")).toContain("were sent along (sid). cookies.sid=… in");
      expect(shown).not.toContain("k7Yq02mXz11");
    }
  } finally {
    await server.close();
  }
});
