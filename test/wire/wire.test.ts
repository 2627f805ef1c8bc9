// Runs the table of wire tests on each entry, against a raw TCP server.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ServerProcess } from "../support/server-process.js";
import { argumentCases } from "./cases/arguments.js";
import { differenceCases } from "./cases/differences.js";
import { responseCases } from "./cases/response.js";
import { verbCases } from "./cases/verbs.js";
import { entries } from "./entries.js";
import type { Requests, WireCase } from "./wire-case.js";

let servers: ServerProcess;
beforeAll(() => {
  servers = new ServerProcess();
});
afterAll(() => servers.close());

async function run(requests: Requests, wireCase: WireCase): Promise<void> {
  const server = await servers.serve(wireCase.reply);
  try {
    const response = await wireCase.call(requests, server.url);
    expect(response).toBeInstanceOf(requests.Response);
    const received = await server.requests();
    expect(received).toHaveLength(1);
    const [exchange] = received;
    if (exchange !== undefined) wireCase.wire?.(exchange);
    wireCase.response?.(response);
  } finally {
    await server.close();
  }
}

describe.each(entries)("%s", (_entry, requests) => {
  describe.each([
    ["functions", verbCases],
    ["arguments", argumentCases],
    ["Response", responseCases],
    ["differences", differenceCases],
  ])("%s on the wire", (_, cases) => {
    test.each(cases.map((wireCase) => [wireCase.title, wireCase] as const))(
      "%s",
      (_title, wireCase) => run(requests, wireCase),
    );
  });
});
