// No row of the table of faults ends in a hang, a crash, an unhandled rejection, a short success or
// a leaked secret: each gives its caller the error that it names.
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import * as requests from "../../generated/index.js";
import { Stage } from "./fault-case.js";
import { faultTable } from "./fault-table.js";

const rows = Object.values(faultTable).flat();
const strays: unknown[] = [];
const note = (thrown: unknown): unknown => strays.push(thrown);
beforeAll(() => {
  process.on("unhandledRejection", note).on("uncaughtExceptionMonitor", note);
});
afterAll(() => {
  process.off("unhandledRejection", note).off("uncaughtExceptionMonitor", note);
});

test("there are at least 70 rows, each with a name of its own", () => {
  expect(rows.length).toBeGreaterThanOrEqual(70);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test("the rows provoke every fault of the way to a server and back", () => {
  const provoked = new Set(rows.map(({ outcome }) => outcome.fault));
  const missing = catalog.errors.faults.filter(
    ({ id, phase }) => phase !== "prepare" && !provoked.has(id) && !elsewhere.has(id),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

/** Faults that other tests provoke, or that one machine cannot provoke by itself. */
const elsewhere: ReadonlySet<string> = new Set([
  ...["dns-failed", "connect-unreachable", "request-failed", "encoding-unknown"],
  ...["digest-unsupported", "digest-body-streamed"],
  ...["json-schema", "json-line", "line-too-large", "event-too-large"],
  ...["body-consumed", "body-closed", "resume-refused", "file-unwritable", "reconnect-unsafe"],
  ...["events-refused", "thread-lost", "thread-not-started", "proxy-malformed", "package-missing"],
]);

describe.each(Object.entries(faultTable))("%s", (_group, group) => {
  test.each(group.map((row) => [row.title, row] as const))("%s", async (_title, row) => {
    const stage = new Stage();
    strays.length = 0;
    let settled: unknown;
    try {
      settled = await Promise.race([row.provoke(stage).then(succeeded, failed), tooLate()]);
    } finally {
      await stage.close();
    }
    const { error, ...rest } = row.outcome;
    expect(settled).toBeInstanceOf(requests.RequestException);
    expect(settled).toMatchObject({ name: error, ...rest });
    const thrown = settled as requests.RequestException;
    expect(thrown.constructor).toBe((requests as Record<string, unknown>)[error]);
    expect(thrown.message).not.toMatch(/\{\w+\}/);
    expect(thrown.elapsed).toBeGreaterThanOrEqual(0);
    for (const text of formsOf(thrown)) expect(text).not.toContain(stage.secret);
    await new Promise((resolve) => setImmediate(resolve));
    expect(strays).toEqual([]);
  });
});

const succeeded = (value: unknown): unknown => new Error(`a success: ${inspect(value)}`);
const failed = (thrown: unknown): unknown => thrown;

function tooLate(): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(new Error("the call hangs")), 8000).unref();
  });
}

/** All the ways in which an error is commonly printed, its causes included. */
function formsOf(error: Error): readonly string[] {
  const basic = Buffer.from("ada:s3cr3t-Gravensteiner").toString("base64");
  const forms = [
    String(error),
    error.stack ?? "",
    JSON.stringify(error),
    inspect(error, { depth: 9, showHidden: true }),
    JSON.stringify(Object.fromEntries(Object.entries(error).filter(([key]) => key !== "cause"))),
  ];
  for (const form of forms) expect(form).not.toContain(basic);
  return forms;
}
