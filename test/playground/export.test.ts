// Exported code: the TypeScript compiles under strict and sends the same bytes, and nothing is secret.
import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { listArguments } from "../../playground/catalog.js";
import { runLine } from "../../playground/session/run-line.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";
import { openSession, replyWith } from "./open-session.js";
import { openRealSession, readArrived } from "./send-lines.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "playground-export-"));
const photo = join(home, "photo.png");
const body = join(home, "body.json");
writeFileSync(photo, Buffer.from([0x89, 0x50, 0, 1, 2, 0xff, 13, 10]));
writeFileSync(body, '{"from": "a file"}');

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

/** What an argument of each type is given. */
const samples: Readonly<Record<string, readonly string[]>> = {
  bytes: [
    "data='it\\'s $\x7ba} `b` \"c\" \\\\ é'",
    `data=@${photo}`,
    "data={a:'b c', d:[1, 2]}",
    "data=''",
  ],
  json: [
    "json={a:[1,null,{'b-c':true}], __proto__x:'\\u2028 $\x7bd}'}",
    "json=null",
    `json=@${body}`,
    "json='text'",
  ],
  files: [
    `files.f=@${photo} files.note='a b'`,
    "files.f=['x.txt','content']",
    `files.f=['n', @${photo}, 'a/b']`,
  ],
  headers: ["headers.X-A='it\\'s \"b\"' headers.Accept=null"],
  auth: ["auth=ann:hunter2", "auth.bearer=hunter2"],
  query: ["params.q='a b' params.r=[1,2]"],
  timeout: ["timeout=5", "timeout.connect=2"],
};

const lines = catalog.verbs.flatMap((verb) => {
  const head = verb.method === null ? `${verb.name} PURGE /x` : `${verb.name} /x`;
  const given = listArguments(verb).flatMap(({ type }) => samples[type] ?? []);
  return [head, ...given.map((words) => `${head} ${words}`)];
});

test("exported TypeScript compiles under strict and sends the same bytes", {
  timeout: 60_000,
}, async () => {
  const { session, data, talk } = openRealSession(server);
  for (const line of lines)
    expect([line, (await runLine(session, line)).exit, talk.at(-1)]).toEqual([
      line,
      "ok",
      talk.at(-1),
    ]);
  const originals = server.requests.map(readArrived);
  expect(originals.length).toBe(lines.length);
  data.length = 0;
  await runLine(session, "export ts");
  const source = data.join("");
  expect(source).not.toContain("hunter2");
  const file = join(home, "session.ts");
  writeFileSync(file, source);
  writeFileSync(join(home, "package.json"), '{"type":"module"}');
  const paths = {
    [catalog.product.name]: [join(root, "generated/index.ts")],
    undici: [join(root, "node_modules/undici")],
  };
  writeFileSync(
    join(home, "tsconfig.json"),
    JSON.stringify({
      extends: join(root, "tsconfig.json"),
      compilerOptions: {
        paths,
        typeRoots: [join(root, "node_modules/@types")],
        noUnusedLocals: false,
      },
      include: ["session.ts"],
    }),
  );
  await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", home]).catch(
    (error: { stdout: string }) => expect(error.stdout).toBe(""),
  );
  const before = server.requests.length;
  const env = {
    ...process.env,
    TSX_TSCONFIG_PATH: join(home, "tsconfig.json"),
    PASSWORD: "hunter2",
    BEARER: "hunter2",
  };
  await run(process.execPath, ["--import", import.meta.resolve("tsx"), file], { env });
  expect(server.requests.slice(before).map(readArrived)).toEqual(originals);
});

describe("the other formats", () => {
  test("curl, a test, a page and lines hold no secret, and --secrets holds it", async () => {
    const { session, data } = openRealSession(server);
    await runLine(session, "var token=s3cr3t-token qty=5");
    await runLine(
      session,
      "post /x?api_key=hunter2 json={qty:{{qty}}, password:'hunter2'} headers.Authorization='Bearer {{token}}'",
    );
    for (const format of ["ts", "py", "curl", "test", "md", "req"]) {
      data.length = 0;
      await runLine(session, `export ${format}`);
      const shown = data.join("");
      expect(shown, format).not.toMatch(/hunter2|s3cr3t/);
      expect(shown, format).toMatch(format === "req" ? /\{\{qty\}\}/ : /5/);
    }
    data.length = 0;
    await runLine(session, "export ts --secrets > whole.ts");
    expect(session.state.exchanges).toHaveLength(1);
  });

  test.each([
    ["a header", "get /x headers.X-Api-Key={{t}}"],
    ["a scheme", "get /x headers.Authorization='Bearer {{t}}'"],
    ["a password", "get /x auth=ada:{{t}}"],
    ["a parameter", "get /x params.api_key={{t}}"],
    ["a query", "get /x?api_key={{t}}"],
    ["a member", "post /x json={password:{{t}}}"],
    ["a cookie", "get /x cookies.sid={{t}}"],
    ["a variable's member", "post /x json={{o}}"],
  ])("a variable that lands in %s is a secret", async (_where, line) => {
    const { session, data, talk } = openRealSession(server);
    await runLine(session, "var t=VARSECRET99 o={token:'VARSECRET99'}");
    expect((await runLine(session, line)).exit, talk.join("\n")).toBe("ok");
    for (const format of ["ts", "py", "curl", "md", "test"]) {
      data.length = 0;
      await runLine(session, `export ${format}`);
      expect(data.join(""), format).not.toContain("VARSECRET99");
    }
    const written: string[] = [];
    session.world.files.write = async (_path, content) => void written.push(String(content));
    await runLine(session, "export curl > a.sh");
    await runLine(session, "export curl --secrets > b.sh");
    expect(written.map((text) => text.includes("VARSECRET99"))).toEqual([false, true]);
  });

  test("an earlier line does not keep what a later one made a secret", async () => {
    const { session, data } = openRealSession(server);
    const written: string[] = [];
    session.world.files.write = async (_path, content) => void written.push(String(content));
    session.world.files.makeDirectory = async () => {};
    await runLine(session, "var x=SECRET91x");
    await runLine(session, "get /basic-auth/ada/SECRET91x");
    await runLine(session, "post /y json={note:'is {{x}}', b:{{x}}}");
    await runLine(session, "get /basic-auth/ada/SECRET91x auth=ada:SECRET91x");
    for (const format of ["ts", "py", "curl", "test", "md", "req"]) {
      data.length = 0;
      await runLine(session, `export ${format}`);
      expect(data.join(""), format).toContain("/basic-auth/ada/");
      await runLine(session, `export ${format} > file`);
    }
    await runLine(session, "get /basic-auth/ada/SECRET91x");
    await runLine(session, "save one");
    expect(written).toHaveLength(7);
    for (const content of written) expect(content).not.toContain("SECRET91x");
    expect(written.at(-1)).toBe("get /basic-auth/ada/{{x}}\n");
    await runLine(session, "export curl --secrets > file");
    expect(written.at(-1)).toContain("/basic-auth/ada/SECRET91x");
  });

  test("a secret URL that a request begins with is a variable, as it was sent", async () => {
    const { session, data } = openRealSession(server);
    await runLine(session, `var token_url=${server.url}/token`);
    expect((await runLine(session, "get {{token_url}} params.a=1")).exit).toBe("ok");
    data.length = 0;
    await runLine(session, "export ts");
    await runLine(session, "export curl");
    expect(data.join("")).toContain('requests.get(env.TOKEN_URL ?? "", {');
    expect(data.join("")).toContain(`curl "$TOKEN_URL"'?a=1'`);
    expect(data.join("")).not.toContain(server.url);
  });

  test("MicroPython is what the document shows", async () => {
    const { session, data } = openRealSession(server);
    await runLine(
      session,
      "post /post json={id:1, ok:true, no:null} headers.X-Source=openmv auth=ann:pw1 timeout=5",
    );
    data.length = 0;
    await runLine(session, "export py");
    expect(data.join("")).toBe(
      [
        "import requests",
        'PASSWORD = ""',
        "",
        "# timeout has no counterpart there.",
        `r = requests.post("${server.url}/post", json={"id": 1, "ok": True, "no": None}, headers={"X-Source": "openmv"}, auth=("ann", PASSWORD))`,
        "print(r.status_code, r.reason)",
        "",
      ].join("\n"),
    );
  });

  test("files are tuples in MicroPython, open where they are files", async () => {
    const { session, data } = openRealSession(server);
    await runLine(session, `post /x files.f=@${photo} files.note='a b' files.t=['x.txt','y']`);
    data.length = 0;
    await runLine(session, "export py");
    expect(data.join("")).toContain(
      `files={"f": ("photo.png", open(${JSON.stringify(photo)}, "rb")), "note": (None, "a b"), "t": ("x.txt", "y")})`,
    );
  });

  test("a format that is none gets the nearest", async () => {
    const { session, talk } = openRealSession(server);
    await runLine(session, "get /x");
    await runLine(session, "export crul");
    expect(talk.join("\n")).toContain("Did you mean curl?");
  });
});

test.each([
  ["a value", '{"a":1}', true],
  ["nothing, as HEAD gives", "", false],
  ["lines of values", '{"a":1}\n{"a":2}\n', false],
])("an exported test expects JSON where %s of that type came", async (_what, text, expected) => {
  const { session, data } = openSession(undefined, () => ({ ...replyWith({}), text }));
  await runLine(session, "get /x");
  await runLine(session, "export test");
  expect(data.join("")).toContain("assert.equal(response.status_code, 200);");
  expect(data.join("").includes("response.json()")).toBe(expected);
});
