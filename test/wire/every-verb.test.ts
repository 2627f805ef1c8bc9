// Every verb of the catalog with every argument that it takes, on the wire of each entry: a verb that
// is added to the spec is tested here without an edit.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import type { RawExchange } from "../support/raw-server.js";
import { ServerProcess } from "../support/server-process.js";
import { entries, thrownBy } from "./entries.js";

type Call = (...given: readonly unknown[]) => unknown;

let servers: ServerProcess;
beforeAll(() => {
  servers = new ServerProcess();
});
afterAll(() => servers.close());

/** A value of each type of argument, and what it does on the wire. */
const samples: Readonly<Record<string, readonly [unknown, (exchange: RawExchange) => void]>> = {
  bytes: ["raw", (exchange) => expect(exchange.body.toString()).toBe("raw")],
  json: [
    { a: 1 },
    (exchange) => {
      expect(exchange.body.toString()).toBe('{"a":1}');
      expect(exchange.header("Content-Type")).toBe("application/json");
    },
  ],
  files: [
    { f: ["f.txt", "x"] },
    (exchange) => expect(exchange.body.toString()).toContain('name="f"; filename="f.txt"'),
  ],
  headers: [{ "X-A": "b" }, (exchange) => expect(exchange.header("X-A")).toBe("b")],
  auth: [["u", "p"], (exchange) => expect(exchange.header("Authorization")).toBe("Basic dTpw")],
  ignored: [true, (exchange) => expect(exchange.body).toHaveLength(0)],
};

const table = entries.flatMap(([entry, requests]) =>
  catalog.verbs.map((verb) => [entry, verb.name, requests, verb] as const),
);

describe.each(table)("%s: %s", (_entry, name, requests, verb) => {
  const call = (requests as unknown as Readonly<Record<string, Call>>)[name];
  const method = verb.method ?? "PROPFIND";
  const names = [...verb.arguments.documented, ...verb.arguments.tolerated];
  const taken = names
    .map((argument) => catalog.arguments.find((entry) => entry.name === argument))
    .filter((argument) => argument !== undefined);
  const positional = (url: string): readonly unknown[] =>
    taken
      .filter((argument) => argument.positional)
      .map((argument) => (argument.type === "url" ? url : method));

  async function send(options?: object): Promise<RawExchange> {
    const server = await servers.serve();
    try {
      const response = await call?.(...positional(`${server.url}/x`), options);
      expect(response).toBeInstanceOf(requests.Response);
      const [exchange] = await server.requests();
      if (exchange === undefined) throw new Error("nothing arrived");
      return exchange;
    } finally {
      await server.close();
    }
  }

  test(`${verb.clause} ${name} puts ${method} on the wire`, async () => {
    expect((await send()).requestLine).toBe(`${method} /x HTTP/1.1`);
  });

  test.each(taken.filter((argument) => !argument.positional).map((a) => [a.name, a] as const))(
    `${name} with %s`,
    async (argumentName, argument) => {
      const sample = samples[argument.type];
      if (sample === undefined) throw new Error(`no sample of type ${argument.type}`);
      const [value, check] = sample;
      check(await send({ [argumentName]: value }));
    },
  );

  test.each(verb.rules.map((rule) => [rule.at_most_one_of.join(", "), rule] as const))(
    `${name} takes at most one of %s`,
    async (_, rule) => {
      const options = Object.fromEntries(
        rule.at_most_one_of.map((argument) => {
          const type = catalog.arguments.find((entry) => entry.name === argument)?.type ?? "";
          return [argument, samples[type]?.[0]];
        }),
      );
      const error = await thrownBy(() => call?.(...positional("http://127.0.0.1:1/"), options));
      expect(error).toBeInstanceOf(requests.InvalidArgument);
      expect((error as Error).message).toContain(rule.text);
    },
  );
});
