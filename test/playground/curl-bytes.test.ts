// curl commands out and in again: the same bytes as Debian's curl sends.
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseLine } from "../../playground/grammar/parse.js";
import { exportDraft } from "../../playground/session/export-draft.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";
import { type Arrived, openRealSession, readArrived, sendLines } from "./send-lines.js";

const run = promisify(execFile);
const home = mkdtempSync(join(tmpdir(), "playground-curl-"));
const photo = join(home, "photo.png");
writeFileSync(photo, Buffer.from([0x89, 0x50, 0, 1, 2, 0xff, 13, 10]));
const secrets = { PASSWORD: "hunter2", AUTHORIZATION: "hunter2" };

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

async function print(line: string): Promise<string> {
  const parsed = parseLine(line);
  if (parsed.kind !== "request") throw new Error(line);
  const { session } = openRealSession(server);
  const meaning = { variables: {}, secretNames: [], target: server.url, secrets: false };
  const exported = await exportDraft(session, parsed.draft, meaning);
  return (await exported.write("curl")).trimEnd();
}

// What curl adds of its own, or sends under another name, is not compared.
function meaning({ line, headers, body }: Arrived) {
  const {
    accept,
    "user-agent": _agent,
    "accept-encoding": _codings,
    connection,
    ...others
  } = headers;
  const kept: Partial<Record<string, string>> = {
    ...others,
    ...(accept === "*/*" ? {} : { accept }),
  };
  // The boundary is a word of another length.
  if (body.includes("BOUNDARY")) delete kept["content-length"];
  return { line, body, others: kept };
}

const lines = [
  "get /x",
  "get /x?a=1&b=%20 headers.Accept=text/plain headers.X-A='it is'",
  "delete /x",
  "head /x",
  "get /x params.q='a b' params.r=[1,2]",
  "post /x json={a:'it\\'s', b:[1, null, {c:true}]}",
  "post /x json='text'",
  "put /x data='line\\nand more'",
  "put /x data=@@PHOTO",
  "patch /x data={a:'b c', d:'é&='}",
  "post /x data='a=1' headers.Content-Type=application/x-www-form-urlencoded",
  "post /x data=''",
  "post /x",
  "put /x",
  "delete /x data='x'",
  "post /x files.f=@@PHOTO files.note='a;b d' files.at='@x' files.less='<x'",
  "post /x files.'a;b'=@@PHOTO files.'<c'='1' files.'@d'='2' files.e=['@n;m.txt','<content;']",
  "post /x files.f=['x y.json', @@PHOTO, 'application/vnd.a+json; charset=utf-8']",
  "get /x auth=ann:hunter2",
  "get /x headers.Authorization='Bearer hunter2'",
  "get /x headers.User-Agent=mine",
  "request PURGE /x",
].map((line) => line.replace("@@PHOTO", `@${photo}`));

function hasCurl(): boolean {
  try {
    execFileSync("curl", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    console.warn("curl-bytes.test.ts compares no bytes: curl is not installed");
    return false;
  }
}

describe.skipIf(!hasCurl())("the bytes that curl sends", () => {
  test.each(lines)("are those of: %s", async (line) => {
    const [ours] = await sendLines(server, [line]);
    const before = server.requests.length;
    const command = await print(line);
    expect(command).not.toContain("hunter2");
    await run("sh", ["-c", `${command} --silent --output /dev/null`], {
      env: { ...process.env, ...secrets },
    });
    const [theirs] = server.requests.slice(before).map(readArrived);
    if (ours === undefined || theirs === undefined) throw new Error("nothing arrived");
    expect(meaning(ours)).toEqual(meaning(theirs));
  });

  test.each([
    "-d a=1 -d 'b=c d'",
    `-H 'Content-Type: application/json' -d '{"a":1}'`,
    `--json '{"a": [1, 2]}'`,
    "--data-urlencode 'a=b&c d'",
    "-G -d a=1",
    "-X PUT -H 'Content-Type: text/plain' --data-binary 'x'",
    "-u ann:hunter2",
    "-b 'a=1; b=2'",
    "-e http://r/",
    "-F f=@PHOTO",
    "-F 'f=@PHOTO;type=image/jpeg'",
    "-F 'f=@PHOTO;filename=a b.txt;type=text/plain;charset=utf-8'",
    "-X PATCH -d @PHOTO -H 'Content-Type: image/png'",
  ])("are ours for: curl %s", async (words) => {
    const given = words.replaceAll("@PHOTO", `@${photo}`).replace("-d @", "--data-binary @");
    const [ours] = await sendLines(server, [`curl ${server.url}/x ${given}`]);
    const before = server.requests.length;
    await run("sh", ["-c", `curl -s ${server.url}/x ${given}`]);
    const [theirs] = server.requests.slice(before).map(readArrived);
    if (ours === undefined || theirs === undefined) throw new Error("nothing arrived");
    expect(meaning(ours)).toEqual(meaning(theirs));
  });
});

test.each(lines.filter((line) => !line.includes("hunter2")))(
  "goes out and comes back: %s",
  async (line) => {
    const [first, second] = await sendLines(server, [line, await print(line)]);
    if (first === undefined || second === undefined) throw new Error("nothing arrived");
    expect(meaning(second)).toEqual(meaning(first));
  },
);

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
const plain = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .filter((value) => !/\p{Cc}|\p{Cs}/u.test(value));
const headerValue = fc
  .string({ maxLength: 20 })
  .map((value) => value.trim())
  .filter((value) => value !== "");
const drafts = fc.record({
  verb: fc.constantFrom("get", "post", "put", "patch", "delete"),
  path: fc.webPath().map((path) => (path.startsWith("/") ? path : `/${path}`)),
  headers: fc.dictionary(
    word.map((name) => `x-${name}`),
    headerValue,
    { maxKeys: 3 },
  ),
  body: fc.option(fc.oneof(fc.record({ json: fc.jsonValue() }), fc.record({ data: plain }))),
});

test("a request goes out to curl and comes back with its meaning", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async ({ verb, path, headers, body }) => {
      const values = [
        `${verb} ${JSON.stringify(path.replaceAll("{{", "{{{{"))}`,
        Object.keys(headers).length > 0
          ? `headers=${JSON.stringify(headers).replaceAll("{{", "{{{{")}`
          : "",
        ...Object.entries(body ?? {}).map(
          ([name, value]) => `${name}=${JSON.stringify(value).replaceAll("{{", "{{{{")}`,
        ),
      ];
      const line = values.join(" ").trim();
      const curl = await print(line);
      const [first, second] = await sendLines(server, [line, curl]);
      if (first === undefined || second === undefined) throw new Error("nothing arrived");
      expect(meaning(second)).toEqual(meaning(first));
    }),
    { numRuns: 60 },
  );
}, 60_000);
