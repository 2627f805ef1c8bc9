// Bad input: a typed error with its fault, before any connection is made.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";
import { entries, isBlocking, thrownBy } from "./entries.js";
import { type Call, refusals } from "./refused-calls.js";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

/** What is a stream is refused as such where calls block, whatever else is wrong with it. */
const streamed: Readonly<Record<string, string>> = {
  "Q5 a file that does not exist": "cannot-block",
  "Q3 a stream that was read before": "cannot-block",
};

describe.each(entries)("%s", (entryName, entry) => {
  const call: Call = (verb, ...given) => {
    const send = (entry as unknown as Readonly<Record<string, (...all: unknown[]) => unknown>>)[
      verb
    ];
    if (send === undefined) throw new Error(`no function ${verb}`);
    return send(...given);
  };

  test.each(refusals)("%s is refused as %s", async (title, id, type, attempt) => {
    const before = server.connections;
    const error = await thrownBy(() => attempt(server.url, call));
    const want = isBlocking([entryName, entry]) ? (streamed[title] ?? id) : id;
    expect(error).toBeInstanceOf(type);
    expect(error).toBeInstanceOf(requests.RequestException);
    expect(error).toMatchObject({ fault: want, phase: "prepare", sent: false });
    expect((error as Error).message).not.toMatch(/\{\w+\}/);
    expect(server.connections).toBe(before);
  });

  test("a refusal says what was wrong and what is accepted, in one sentence each", async () => {
    const error = await thrownBy(() => entry.get("ftp://host/x" as "http://host/x"));
    expect(error).toMatchObject({ name: "InvalidURL", code: "REQUESTS_INVALID_URL" });
    expect((error as Error).message).toContain('"ftp://host/x"');
    expect((error as Error).message).toContain("http:// or https://");
  });

  test("the rule of two bodies is quoted", async () => {
    const error = await thrownBy(() => call("post", server.url, { data: "a", json: 1 }));
    expect((error as Error).message).toContain("Pass at most one of data, json and files.");
    expect((error as Error).message).toContain("[P1]");
  });

  test("a refused call has the caller's line in its stack", async () => {
    const error = await thrownBy(() => call("get", "nope"));
    expect((error as Error).stack).toContain("refusals.test.ts");
  });
});
