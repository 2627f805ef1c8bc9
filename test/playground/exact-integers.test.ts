// Integers that no number of JavaScript holds keep their digits, captured or typed.
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseLine } from "../../playground/grammar/parse.js";
import { spellLine } from "../../playground/grammar/spell-line.js";
import { runLine } from "../../playground/session/run-line.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";
import { openRealSession, readArrived } from "./send-lines.js";

const long = "12345678901234567891";
const body = `{"id":${long},"list":[-${long},7]}`;

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer(
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
});
afterAll(() => server.close());

test.each([
  ["post /x json={id:{{id}}}", `{"id":${long}}`],
  ["post /x json={a:[{{id}}, 1], b:'{{id}}'}", `{"a":[${long},1],"b":"${long}"}`],
  ["post /x json={{all}}", body],
  ["post /x json={{id}}", long],
  [`post /x json={id:${long}}`, `{"id":${long}}`],
  [`post /x json={id:${long}, n:'{{all}}'}`, `{"id":${long},"n":${JSON.stringify(body)}}`],
])("%s", async (line, sent) => {
  const { session, talk } = openRealSession(server);
  for (const before of ["get /", "capture id = $.id", "capture all = $"]) {
    expect((await runLine(session, before)).exit).toBe("ok");
  }
  expect((await runLine(session, line)).exit, talk.join("\n")).toBe("ok");
  const arrived = server.requests.at(-1);
  if (arrived === undefined) throw new Error("nothing arrived");
  const { headers, body: received } = readArrived(arrived);
  expect([headers["content-type"], received]).toEqual(["application/json", sent]);
});

test("what is typed is spelled with its digits, and a header of one's own stays", async () => {
  const line = `post /x json={id:${long}} headers.Content-Type=application/x+json params.id={{id}}`;
  const parsed = parseLine(line);
  if (parsed.kind !== "request") throw new Error(line);
  expect(spellLine(parsed.draft)).toBe(
    `post /x json={id:${long}} headers.Content-Type=application/x+json params.id={{id}}`,
  );
  const { session, data } = openRealSession(server);
  for (const step of ["get /", "capture id = $.id", line, "export ts", "export curl"]) {
    expect((await runLine(session, step)).exit).toBe("ok");
  }
  expect(server.requests.at(-1)?.requestLine).toBe(`POST /x?id=${long} HTTP/1.1`);
  expect(server.requests.at(-1)?.bytes.toString()).toContain("application/x+json");
  expect(data.join("\n").match(new RegExp(`\\{"id":${long}\\}`, "g"))).toHaveLength(2);
});

test("expectations compare all digits", async () => {
  const { session } = openRealSession(server);
  const outcomes: string[] = [];
  for (const check of [`== ${long}`, "== 12345678901234567890", `> ${long.slice(0, -1)}0`]) {
    await runLine(session, "get /");
    outcomes.push((await runLine(session, `expect $.id ${check}`)).exit);
  }
  expect(outcomes).toEqual(["ok", "expectation", "ok"]);
});
