// Secrets that stood in places where nobody looked for them.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runLine } from "../../playground/session/run-line.js";
import { concealLine, spellForHistory } from "../../playground/terminal/remember-line.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";
import { openRealSession } from "./send-lines.js";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

const secret = "SECRET32x";

test("the password of a target is neither shown nor exported", async () => {
  const { session, data, talk } = openRealSession(server);
  const host = server.url.replace("http://", "");
  await runLine(session, `target http://ada:${secret}@${host}`);
  expect((await runLine(session, "get /q")).exit).toBe("ok");
  expect(server.requests.at(-1)?.bytes.toString()).toContain(btoa(`ada:${secret}`));
  for (const line of ["why", "wire", "target", "log", "export curl", "export ts", "export py"]) {
    await runLine(session, line);
  }
  const shown = [...talk, ...data].join("\n");
  expect(shown).toContain(`http://ada:••••@${host}`);
  expect(shown).toContain('-u ada:"$PASSWORD"');
  expect(shown).not.toContain(secret);
  expect(shown).not.toContain(btoa(`ada:${secret}`));
});

describe("a secret in a second place of the line", () => {
  test.each([
    [
      `get /basic-auth/ada/${secret} auth=ada:${secret}`,
      "get /basic-auth/ada/{{password}} auth=ada:{{password}}",
    ],
    [
      `post /x json={a:'is ${secret}'} auth.bearer=${secret}`,
      "post /x json={a:'is {{bearer}}'} auth.bearer={{bearer}}",
    ],
    ["get /password auth=ada:pass", "get /{{password}}word auth=ada:{{password}}"],
  ])("%s", (line, kept) => {
    expect(spellForHistory(line)).toBe(kept);
  });
});

test("a user name is none", () => {
  expect(spellForHistory("get /x auth={username:'ada', password:'hunter2'}")).toBe(
    "get /x auth.username=ada auth.password={{password}}",
  );
});

test.each([
  [`expect $.token == ${secret}`, "expect $.token == ••••"],
  [`expect $.token != '${secret}'`, "expect $.token != '••••'"],
  [`expect $.token contains ${secret}`, "expect $.token contains ••••"],
  [`var token=${secret}`, "var token=••••"],
])("%s is shown without it", (line, shown) => {
  expect(concealLine(line)).toBe(shown);
});

test("the value of a cookie that a server set is hidden where it comes again", async () => {
  const cookies = await startRawServer(
    "HTTP/1.1 200 OK\r\nSet-Cookie: sid=supersecret123; Path=/\r\nContent-Length: 19\r\n\r\ngot: supersecret123",
  );
  try {
    const { session, data, talk } = openRealSession(cookies);
    await runLine(session, "get /");
    await runLine(session, "get /again");
    for (const line of ["headers", "why", "wire", "cookies"]) await runLine(session, line);
    expect([...data, ...talk].join("\n")).not.toContain("supersecret123");
    expect(data.join("\n").match(/^Cookie: sid=••••$/gm)).toHaveLength(2);
    expect(data.join("\n")).toContain("the server set it in this session");
    expect(cookies.requests.at(-1)?.bytes.toString()).toContain("Cookie: sid=supersecret123");
  } finally {
    await cookies.close();
  }
});
