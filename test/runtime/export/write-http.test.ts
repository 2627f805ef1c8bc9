// The bytes that are shown are those that go over the wire.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "../../../generated/contract.js";
import { type PreparedRequest, prepareRequest, SessionCore } from "../../../runtime/index.js";
import { type RawExchange, type RawServer, startRawServer } from "../../support/raw-server.js";
import { exportCases, prepareCase } from "./export-cases.js";

let server: RawServer;
const session = new SessionCore();

beforeAll(async () => {
  server = await startRawServer();
});

afterAll(async () => {
  await session.close();
  await server.close();
});

async function send(request: PreparedRequest): Promise<RawExchange> {
  await session.send(request);
  const exchange = server.requests.at(-1);
  if (exchange === undefined) throw new Error("nothing arrived");
  return exchange;
}

function shown(request: PreparedRequest): string {
  return Buffer.from(request.to_http({ secrets: true })).toString("latin1");
}

test.each(exportCases.map((one) => [one.title, one] as const))("%s", async (_, one) => {
  const request = prepareCase(one, server.url);
  const { bytes } = await send(request);
  expect(shown(request)).toBe(bytes.toString("latin1"));
});

describe("any call", () => {
  const managed = [
    ...contract.headers.refused.map(({ name }) => name.toLowerCase()),
    "content-length",
    "content-type",
  ];
  const headerName = fc
    .stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,12}$/)
    .filter((name) => !managed.includes(name.toLowerCase()));
  const headerValue = fc
    .string({ unit: "binary", maxLength: 12 })
    .filter((value) => !/\p{Cc}|\p{Cs}/u.test(value));
  const headers = fc
    .uniqueArray(fc.tuple(headerName, headerValue), {
      maxLength: 5,
      selector: ([name]) => name.toLowerCase(),
    })
    .map((pairs) => Object.fromEntries(pairs));
  const connection = fc.constantFrom({}, { Connection: "close" }, { HOST: "a.example" });
  const body = fc.oneof(
    fc.constant({}),
    fc.record({ data: fc.string({ unit: "binary" }) }),
    fc.record({ data: fc.uint8Array() }),
    fc.record({ json: fc.jsonValue() }),
    fc.record({
      files: fc.dictionary(
        fc.string({ unit: "binary", maxLength: 8 }),
        fc.tuple(fc.option(fc.string({ unit: "binary", maxLength: 8 })), fc.string()),
        { maxKeys: 3 },
      ),
    }),
  );
  const params = fc.dictionary(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }));
  const path = fc.webPath().map((text) => `/${text.replace(/^\//, "")}`);
  const method = fc.constantFrom(...Object.keys(contract.methods), "PROPFIND", "QUERY", "X-y");

  test("is shown as it is sent", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ method, path, params, headers, connection, body }),
        async ({
          method: name,
          path: at,
          params: query,
          headers: given,
          connection: own,
          body,
        }) => {
          const options = { params: query, headers: { ...given, ...own }, ...body };
          const request = prepareRequest(contract.verbs.request, server.url + at, options, name);
          const { bytes } = await send(request);
          expect(shown(request)).toBe(bytes.toString("latin1"));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("what is read only when it is sent", () => {
  const post = (options: object): PreparedRequest =>
    prepareRequest(contract.verbs.post, `${server.url}/x`, options);

  test("a Blob stands as a remark of its size; all else is as on the wire", async () => {
    const blob = new Blob(["é!"], { type: "text/x" });
    for (const options of [{ data: blob }, { files: { f: ["f.txt", blob], g: [null, "v"] } }]) {
      const request = post(options);
      const { bytes } = await send(request);
      expect(shown(request)).toContain("<3 bytes>");
      const whole = shown(request).replace("<3 bytes>", Buffer.from("é!").toString("latin1"));
      expect(whole).toBe(bytes.toString("latin1"));
    }
  });

  test("a stream stands as a remark, and is not read", async () => {
    let read = false;
    const stream = (async function* () {
      read = true;
      yield "abc";
    })();
    const request = post({ data: stream });
    const text = shown(request);
    expect(read).toBe(false);
    const { head, body } = await send(request);
    expect(text).toBe(`${head}<unknown bytes>`);
    expect(body.toString()).toBe("abc");
  });
});
