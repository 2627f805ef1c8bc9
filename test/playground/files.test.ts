// Files in a request: what is short is shown, what is long is read while it is sent.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runLine } from "../../playground/session/run-line.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";
import { openRealSession, readArrived } from "./send-lines.js";

const home = mkdtempSync(join(tmpdir(), "playground-files-"));
const long = join(home, "long.bin");
const short = join(home, "short.txt");
const size = 70 * 1024;
writeFileSync(long, Buffer.alloc(size, "x"));
writeFileSync(short, "short");

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

test.each([
  [`post /x data=@${long}`, size],
  [`post /x files.f=@${long}`, size],
  [`post /x data=@${short}`, 5],
])("%s", async (line, wanted) => {
  const { session, talk } = openRealSession(server);
  session.world.files.read = () => expect.fail("it was read into memory");
  expect((await runLine(session, line)).exit, talk.join("\n")).toBe("ok");
  const arrived = server.requests.at(-1);
  if (arrived === undefined) throw new Error("nothing arrived");
  const { headers, body } = readArrived(arrived);
  expect(Number(headers["content-length"])).toBe(arrived.body.length);
  expect(body.length).toBeGreaterThanOrEqual(wanted);
  const { preview } = session.state.exchanges.at(-1) ?? expect.fail("no exchange");
  expect(preview.body).toContain(wanted === size ? `<${size} bytes>` : "short");
});

test("an export names the file that is gone by now, a command for it reads it", async () => {
  const { session, data } = openRealSession(server);
  const gone = join(home, "gone.txt");
  writeFileSync(gone, "was here");
  expect((await runLine(session, `post /x data=@${gone}`)).exit).toBe("ok");
  rmSync(gone);
  await runLine(session, "export curl");
  await runLine(session, "export ts");
  expect(data.join("\n")).toContain(`--data-binary @${gone}`);
  expect(data.join("\n")).toMatch(/await openAsBlob\(\s*"[^"]*gone\.txt"/);
});
