// Runs the table of wire tests on the asynchronous entry, against a raw TCP server.
import { describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { startRawServer } from "../support/raw-server.js";
import { argumentCases } from "./cases/arguments.js";
import { differenceCases } from "./cases/differences.js";
import { responseCases } from "./cases/response.js";
import { verbCases } from "./cases/verbs.js";
import type { WireCase } from "./wire-case.js";

async function run(wireCase: WireCase): Promise<void> {
  const server = await (wireCase.reply === undefined
    ? startRawServer()
    : startRawServer(wireCase.reply));
  try {
    const response = await wireCase.call(requests, server.url);
    expect(response).toBeInstanceOf(requests.Response);
    expect(server.requests).toHaveLength(1);
    const [exchange] = server.requests;
    if (exchange !== undefined) wireCase.wire?.(exchange);
    wireCase.response?.(response);
  } finally {
    await server.close();
  }
}

describe.each([
  ["functions", verbCases],
  ["arguments", argumentCases],
  ["Response", responseCases],
  ["differences", differenceCases],
])("%s on the wire", (_, cases) => {
  test.each(cases.map((wireCase) => [wireCase.title, wireCase] as const))(
    "%s",
    (_title, wireCase) => run(wireCase),
  );
});
