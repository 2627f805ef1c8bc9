// The same calls in Python's requests and here, to one server that keeps the bytes: what differs on
// the wire is listed and explained in spec/python.json5, and nothing else may differ.
import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSpec } from "../../spec/load.js";
import { root } from "../laws/source-files.js";
import {
  jsonReply,
  type RawExchange,
  type RawServer,
  startRawServer,
} from "../support/raw-server.js";
import { callsInBoth } from "./python-calls.js";
import { isInstalled } from "./servers/start-server.js";

/** What differs, as it is documented. */
interface Difference {
  /** A header, or "request line" or "body". */
  readonly header: string;
  /** Names of the calls that show it; "most" where it is more than half of them. */
  readonly calls: readonly string[];
  /** null where there is no such header. */
  readonly ours: string | null;
  readonly python: string | null;
  readonly why: string;
}

type Unexplained = Omit<Difference, "why">;

const listed: readonly Difference[] = loadSpec(`${root}spec`).python.differences;

let server: RawServer;
let ours: readonly RawExchange[] = [];
let python: readonly RawExchange[] = [];

describe.runIf(isInstalled("requests"))("the wire of Python's requests", () => {
  beforeAll(async () => {
    server = await startRawServer(jsonReply({ ok: true }));
    for (const { call } of callsInBoth) await call(server.url);
    ours = server.requests.slice();
    await runPython();
    python = server.requests.slice(ours.length);
  }, 60_000);
  afterAll(() => server?.close());

  test("both made all calls", () => {
    expect(server.failures).toEqual([]);
    expect(ours).toHaveLength(callsInBoth.length);
    expect(python).toHaveLength(callsInBoth.length);
  });

  test("each difference is explained, and each that is explained is there", () => {
    const found = collectDifferences();
    const known = listed.map(({ why: _, ...difference }) => difference);
    const isKnown = (one: Unexplained): boolean => known.some((two) => isSame(one, two));
    const isFound = (one: Unexplained): boolean => found.some((two) => isSame(one, two));
    expect(
      found.filter((one) => !isKnown(one)),
      "not explained",
    ).toEqual([]);
    expect(
      known.filter((one) => !isFound(one)),
      "explained, but there no more",
    ).toEqual([]);
  });

  test("each explanation says why", () => {
    for (const { why } of listed) expect(why).toMatch(/.{15,}\.$/);
  });
});

/** What differs, with the calls that show it. */
function collectDifferences(): readonly Unexplained[] {
  const found = new Map<string, Unexplained & { calls: string[] }>();
  for (const [at, { name }] of callsInBoth.entries()) {
    const [mine, theirs] = [ours[at], python[at]];
    if (mine === undefined || theirs === undefined) throw new Error(`no ${name}`);
    for (const difference of differencesOf(mine, theirs)) {
      const key = JSON.stringify(difference);
      const known = found.get(key) ?? { ...difference, calls: [] };
      found.set(key, known);
      known.calls.push(name);
    }
  }
  const every = callsInBoth.length;
  return [...found.values()].map((one) => ({
    ...one,
    calls: one.calls.length > every / 2 ? ["most"] : one.calls,
  }));
}

function isSame(one: Unexplained, two: Unexplained): boolean {
  const keyOf = ({ header, ours: mine, python: theirs, calls }: Unexplained): string =>
    JSON.stringify([header, mine, theirs, calls]);
  return keyOf(one) === keyOf(two);
}

type Wire = Pick<Difference, "header" | "ours" | "python">;

function differencesOf(mine: RawExchange, theirs: RawExchange): readonly Wire[] {
  const [left, right] = [fieldsOf(mine), fieldsOf(theirs)];
  const found: Wire[] = [];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [one, two] = [left.get(key), right.get(key)];
    if (one?.value === two?.value) continue;
    const header = two?.name ?? one?.name ?? key;
    found.push({ header, ours: one?.value ?? null, python: two?.value ?? null });
  }
  return found;
}

interface Field {
  readonly name: string;
  readonly value: string;
}

/** Everything that a request says but the case and order of headers, which mean nothing. */
function fieldsOf(exchange: RawExchange): ReadonlyMap<string, Field> {
  const boundary = /boundary="?([^";]+)/.exec(exchange.header("content-type") ?? "")?.[1];
  const settle = (text: string): string => {
    const known = text
      .replaceAll(String(server.port), "{port}")
      .replace(/^requests-ts\/\S+/, "requests-ts/{version}")
      .replace(/^python-requests\/\S+/, "python-requests/{version}");
    return boundary === undefined ? known : known.replaceAll(boundary, "{boundary}");
  };
  const fields = new Map<string, Field>();
  const add = (name: string, text: string): void => {
    const key = name.toLowerCase();
    const before = fields.get(key);
    const value = before === undefined ? settle(text) : `${before.value} | ${settle(text)}`;
    fields.set(key, { name, value });
  };
  for (const [name, value] of exchange.headers) {
    // Boundaries have different lengths, which the body tells already.
    const counted = boundary !== undefined && name.toLowerCase() === "content-length";
    add(name, counted ? "{length}" : value);
  }
  add("request line", exchange.requestLine);
  add("body", exchange.body.toString("latin1"));
  return fields;
}

async function runPython(): Promise<void> {
  const script = `${root}test/real/python-calls.py`;
  // Without a proxy of the environment.
  const child = spawn("/usr/bin/python3", [script, server.url], { stdio: "pipe", env: {} });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stdin.end(JSON.stringify(callsInBoth.map(({ name, python: code }) => [name, code])));
  const status = await new Promise((resolve) => child.on("close", resolve));
  if (status !== 0) throw new Error(`Python failed:\n${said}`);
}
