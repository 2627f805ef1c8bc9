// Text, lines and JSON lines of a streamed body, over whatever packets it comes in.
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import * as requests from "../../../generated/index.js";
import { type RawServer, startRawServer } from "../../support/raw-server.js";
import { chunk, chunkedHead, collect, collectUntilFailure, stream } from "./stream-opening.js";

let server: RawServer | undefined;
afterEach(async () => {
  await server?.close();
});

/** A reply whose body comes in chunks of so many bytes. */
async function serve(body: string | Uint8Array, size: number, headers = ""): Promise<string> {
  const bytes = Buffer.from(body);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(chunk(bytes.subarray(at, at + size)));
  const head = chunkedHead.replace("\r\n\r\n", `\r\n${headers}\r\n`);
  server = await startRawServer(Buffer.concat([Buffer.from(head), ...chunks, chunk()]));
  return server.url;
}

describe.each([1, 2, 3, 7, 1000])("in chunks of %i bytes", (size) => {
  test("iter_text gives the text, characters whole", async () => {
    await using r = await stream("GET", await serve("\ufeffgrün 😀 end", size));
    const pieces = await collect(r.iter_text());
    expect(pieces.join("")).toBe("grün 😀 end");
    expect(pieces.join("|")).not.toContain("\ufffd");
  });

  test("iter_lines gives lines of any ends", async () => {
    await using r = await stream("GET", await serve("a\nbö\r\n\r\nc\rd", size));
    expect(await collect(r.iter_lines())).toEqual(["a", "bö", "", "c", "d"]);
  });

  test("iter_json gives the values of lines", async () => {
    await using r = await stream("GET", await serve('{"a":1}\r\n\n[2]\nnull\n"é"', size));
    expect(await collect(r.iter_json())).toEqual([{ a: 1 }, [2], null, "é"]);
  });
});

test("a charset that the server names decodes, unless the caller names another", async () => {
  const latin1 = Buffer.from("é\n", "latin1");
  const url = await serve(latin1, 9, "Content-Type: text/plain; charset=latin1\r\n");
  await using named = await stream("GET", url);
  expect(await collect(named.iter_lines())).toEqual(["é"]);
  await using given = await stream("GET", url);
  given.encoding = "koi8-r";
  expect(await collect(given.iter_lines())).toEqual(["И"]);
});

test("an encoding that the caller names outweighs a byte order mark", async () => {
  const url = await serve("\ufeffa", 9);
  await using r = await stream("GET", url);
  r.encoding = "windows-1252";
  expect((await collect(r.iter_text())).join("")).toBe("ï»¿a");
});

test("a line that is not JSON is told by number, after those before it", async () => {
  await using r = await stream("GET", await serve('1\n\n{"a":}\n2\n', 4));
  const { given, error } = await collectUntilFailure(r.iter_json());
  expect(given).toEqual([1]);
  expect(error).toBeInstanceOf(requests.JSONDecodeError);
  expect(error).toMatchObject({ fault: "json-line", url: `${server?.url}/`, method: "GET" });
  expect((error as Error).message).toContain("line 3");
});

test("a schema makes and checks the values", async () => {
  const url = await serve('{"n":1}\n{"n":"x"}\n', 5);
  await using r = await stream("GET", url);
  const seen: number[] = [];
  const read = async (): Promise<void> => {
    for await (const { n } of r.iter_json(z.object({ n: z.number() }))) seen.push(n);
  };
  await expect(read()).rejects.toMatchObject({ fault: "json-schema" });
  expect(seen).toEqual([1]);
});
