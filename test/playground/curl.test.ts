// curl commands in and out: what they mean as a line, and the same bytes as Debian's curl sends.
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { importCurlWords } from "../../playground/convert/curl-in.js";
import { parseLine } from "../../playground/grammar/parse.js";
import { spellLine } from "../../playground/grammar/spell-line.js";
import { exportDraft } from "../../playground/session/export-draft.js";
import { runLine } from "../../playground/session/run-line.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";
import { type Arrived, openRealSession, readArrived, sendLines } from "./send-lines.js";

const { product } = catalog;
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

test.each([
  ["http://h/x", "get http://h/x allow_redirects=false"],
  ["-L http://h/x", "get http://h/x"],
  ["-sSL -X DELETE h/x", "delete http://h/x"],
  ["-L -I http://h/x", "head http://h/x"],
  [
    "-L http://h/ -d a=1 -d b=2",
    "post http://h/ data=a=1&b=2 headers.Content-Type=application/x-www-form-urlencoded",
  ],
  [`-L http://h/ -H 'content-type: application/json' -d '{"a":1}'`, "post http://h/ json={a:1}"],
  [
    `-L http://h/ -H 'Content-Type: application/json' -d '{"a": 1}'`,
    `post http://h/ data='{"a": 1}' headers.Content-Type=application/json`,
  ],
  ["-L -G http://h/?z=0 -d a=1 --data-urlencode 'b=c d'", "get http://h/?z=0&a=1&b=c+d"],
  ["-L -u ann:pw http://h/", "get http://h/ auth=ann:pw"],
  [
    "-L http://h/ -H 'X-A: 1' -H 'Accept:' -H 'X-Empty;'",
    "get http://h/ headers.X-A=1 headers.Accept=null headers.X-Empty=''",
  ],
  ["-L http://h/ -F a=1 -F 'f=@p.png'", "post http://h/ files.a=1 files.f=@p.png"],
  ["-L -X PUT http://h/ -F f=@p.png", "request PUT http://h/ files.f=@p.png"],
  ["-L -X PURGE http://h/", "request PURGE http://h/"],
  [
    "-L http://h/ --data-binary @b.bin",
    "post http://h/ data=@b.bin headers.Content-Type=application/x-www-form-urlencoded",
  ],
  ["-L http://h/ -H $'X-A: it\\'s'", `get http://h/ headers.X-A=it's`],
  ["-L http://h/ \\\n  -H 'X-A: 1'", "get http://h/ headers.X-A=1"],
  ["-kL -m 5 http://h/", "get http://h/ timeout=5 verify=false"],
  ["-L http://h/{{id}}", "get http://h/{{{{id}}"],
  [
    `-L http://h/ -F 'f=@"a;b c.png";filename="x \\"y\\".png"' -F 'n="@x;y"'`,
    `post http://h/ files.f=['x "y".png', @'a;b c.png'] files.n='@x;y'`,
  ],
  ["-L -T b.bin http://h/x", "put http://h/x data=@b.bin"],
  ["-L -T d/b.bin http://h/p/?q=1", "put http://h/p/b.bin?q=1 data=@d/b.bin"],
  ["-L -T 'a b' http://h", "put http://h/a%20b data=@'a b'"],
  ["-L -g http://h/[1-3]{a,b}", "get http://h/[1-3]{a,b}"],
  ["-L 'http://h/{a,b}' --globoff", "get http://h/{a,b}"],
  ["-L 'http://h/?a\\[0\\]=1'", "get http://h/?a[0]=1"],
  ["-L http://[::1]/ -b ''", "get http://[::1]/"],
  ["-L --retry 2 http://h/", "get http://h/ retries=2"],
  ["-L --max-redirs 20 http://h/", "get http://h/"],
  ["-L --max-redirs 3 http://h/", "get http://h/ allow_redirects=3"],
  ["--max-redirs 3 http://h/", "get http://h/ allow_redirects=false"],
  ["-L --digest -u ann:pw http://h/", "get http://h/ auth.digest=['ann', 'pw']"],
  ["-L --connect-timeout 2 -m 5 http://h/", "get http://h/ timeout.connect=2 timeout.total=5"],
  [
    "-L -E c.pem --key k.pem --cacert ca.pem http://h/",
    "get http://h/ verify=ca.pem cert.cert=c.pem cert.key=k.pem",
  ],
  ["-L -x socks5h://p:1 --noproxy '' http://h/", "get http://h/ proxy=socks5://p:1"],
  [
    `-L -H 'Accept: */*' -H 'User-Agent: ${product.name}/${product.version}' --compressed http://h/`,
    "get http://h/",
  ],
])("curl %s", (words, line) => {
  expect(spellLine(importCurlWords(words, 0).draft)).toBe(line);
});

test.each([
  ["--no-such http://h/", "--no-such"],
  ["-d a=1", "names no URL"],
  ["'http://h/", "quote is not closed"],
  ["http://h/ http://i/", "more than one URL"],
  ["http://h/ --url http://i/", "more than one URL"],
])("curl %s is refused", (words, message) => {
  expect(() => importCurlWords(words, 0)).toThrow(message);
});

test.each([
  ["http://h/x | jq .", "get http://h/x", "|"],
  ["http://h/x|jq .", "get http://h/x", "|"],
  ["http://h/x > out.json", "get http://h/x", ">"],
  ["http://h/x 2>/dev/null", "get http://h/x", "2>"],
  ["http://h/x; echo", "get http://h/x", ";"],
  ["'http://h/x?a=1;b=2' && echo", "get http://h/x?a=1;b=2", "&&"],
  ["http://h/x?a=1&b=2>out", "get http://h/x?a=1&b=2", ">"],
])("curl %s ends at the shell's operator", (words, line, operator) => {
  const { draft, remarks } = importCurlWords(`-L ${words}`, 0);
  expect([spellLine(draft), remarks]).toEqual([
    line,
    [`Left out: everything from ${operator} on.`],
  ]);
});

test.each([
  ["-F 'f=@p.png;type=a/b'", "leave type=a/b out"],
  ["--data-urlencode n@a.txt", "write its text"],
  ["--data-urlencode @a.txt", "write its text"],
  ["-G --data-binary @a.txt", "write its text"],
  ["-d @a.txt", "--data-binary sends it"],
  ["-d a=1 --data-binary @a.txt", "one file, or text"],
  ["-H @a.txt", "Headers are not read"],
  ["-b jar.txt", "Cookies are not read"],
  ["--url http://h/[1-3]", "several URLs of [1-3]"],
  ["--url http://h/[a-z:2]", "several URLs of [a-z:2]"],
  ["--url http://h/{a,b}", "several URLs of {a,b}"],
])("curl %s would send another request, so that nothing is sent", async (words, hint) => {
  const { session, talk } = openRealSession(server);
  const before = server.requests.length;
  const url = words.includes("--url") ? "" : server.url;
  expect((await runLine(session, `curl ${words} ${url}`)).exit).toBe("parse");
  expect(talk.join(" ")).toContain("another request would be sent");
  expect(talk.join(" ").replace(/\s+/g, " ")).toContain(hint);
  expect(server.requests).toHaveLength(before);
});

test("a second URL is pointed at", () => {
  const words = "http://h/ http://i/";
  expect(() => importCurlWords(words, 5)).toThrow(
    expect.objectContaining({ start: 15, end: 5 + words.length }),
  );
});

test.each(["$ curl http://h/x", "  % curl http://h/x", "# a remark\n# another\ncurl http://h/x"])(
  "%s is a curl command",
  (line) => {
    const parsed = parseLine(line);
    expect(parsed).toMatchObject({ kind: "command", rest: "http://h/x", at: line.indexOf("http") });
  },
);

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
    console.warn("curl.test.ts compares no bytes: curl is not installed");
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
    "-X PATCH -d @PHOTO -H 'Content-Type: image/png'",
  ])("are ours for: curl %s", async (words) => {
    const given = words.replace("@PHOTO", `@${photo}`).replace("-d @", "--data-binary @");
    const [ours] = await sendLines(server, [`curl ${server.url}/x ${given}`]);
    const before = server.requests.length;
    await run("sh", ["-c", `curl -s ${server.url}/x ${given}`]);
    const [theirs] = server.requests.slice(before).map(readArrived);
    if (ours === undefined || theirs === undefined) throw new Error("nothing arrived");
    expect(meaning(ours)).toEqual(meaning(theirs));
  });
});

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
