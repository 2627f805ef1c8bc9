// curl commands in: what they mean as a line, and what is refused because no line means it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { importCurlWords } from "../../playground/convert/curl-in.js";
import { parseLine } from "../../playground/grammar/parse.js";
import { spellLine } from "../../playground/grammar/spell-line.js";
import { runLine } from "../../playground/session/run-line.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";
import { openRealSession } from "./send-lines.js";

const { product } = catalog;

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
  ["-L http://h/ -F 'f=@d/p.png;type=a/b'", "post http://h/ files.f=['p.png', @d/p.png, 'a/b']"],
  [
    "-L http://h/ -F 'f=@p;filename=x y.json;type=a/b; charset=utf-8'",
    "post http://h/ files.f=['x y.json', @p, 'a/b; charset=utf-8']",
  ],
  [`-L http://h/ -F 'f={"a":1};filename=x'`, "post http://h/ files.f=['x', '{\"a\":1}']"],
  [
    `-L http://h/ -F 'f={"a":1};filename=x;type=a/b'`,
    "post http://h/ files.f=['x', '{\"a\":1}', 'a/b']",
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
  ["-F 'f=<p.txt;type=a/b'", "leave type=a/b out"],
  ["-F 'f=1;type=a/b'", "leave type=a/b out"],
  ["-F 'f=@p.png;encoder=base64'", "leave encoder=base64 out"],
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
