// Runs an example of the spec as it is shown, against the echo server, and gives what it printed
// and every byte that went over the wire.
import { formatWithOptions } from "node:util";
import ts from "typescript";
import { type CallView, findCall, viewCalls } from "../../codegen/call-view.js";
import type { Product } from "../../codegen/product.js";
import { renderExample } from "../../codegen/render-example.js";
import { catalog } from "../../generated/catalog.js";
import * as requests from "../../generated/index.js";
import { listArguments } from "../../playground/catalog.js";
import { printMicropython } from "../../playground/convert/micropython.js";
import { startEchoServer } from "../../playground/echo/server.js";
import type { Example, RecordedRun, Spec } from "../../spec/schema.js";
import { type MaskedPlaces, mask, maskReply } from "./mask.js";
import { openTap, type TappedExchange } from "./tap.js";

/** A run as it was. */
export interface Run {
  readonly printed: readonly (readonly unknown[])[];
  readonly exchanges: readonly TappedExchange[];
  readonly host: string;
}

/** What examples are run on. */
export interface Stage {
  run(example: Example): Promise<Run>;
  close(): Promise<void>;
}

/** Starts the echo server with a relay in front of it. */
export async function openStage(spec: Spec, product: Product): Promise<Stage> {
  const server = await startEchoServer();
  const tap = await openTap(server.port);
  const calls = viewCalls(spec);
  const host = `127.0.0.1:${tap.port}`;
  return {
    async run(example) {
      tap.take();
      const call = findCall(example, calls);
      const text = renderExample(example, call, spec, product);
      // what is never sent can be run as it is shown
      const base = call.does === "prepare" ? spec.examples.base : `http://${host}`;
      const printed = await execute(text.replaceAll(spec.examples.base, base), product);
      return { printed, exchanges: tap.take(), host };
    },
    async close() {
      await tap.close();
      await server.close();
    },
  };
}

/** Runs a module that imports the package and gives what it prints, a list of values a line. */
async function execute(text: string, product: Product): Promise<readonly unknown[][]> {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
  });
  const printed: unknown[][] = [];
  const scope = {
    require: (name: string) => {
      if (name !== product.name) throw new Error(`an example imports ${name}`);
      return { ...requests, __esModule: true };
    },
    exports: {},
    console: { log: (...values: unknown[]) => printed.push(values) },
  };
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  await new AsyncFunction(...Object.keys(scope), outputText)(...Object.values(scope));
  return printed;
}

/** A run as it is written down. */
export function record(example: Example, run: Run, spec: Spec, product: Product): RecordedRun {
  const places: MaskedPlaces = {
    host: run.host,
    base: spec.examples.base,
    client: `${product.name}/${product.version}`,
  };
  const printed = run.printed.map((values) => formatWithOptions({ colors: false }, ...values));
  return {
    example: example.id,
    printed: mask(printed.join("\n"), places).trimEnd().split("\n"),
    exchanges: run.exchanges.map(({ sent, received }) => ({
      sent: mask(sent.toString("utf8"), places),
      received: maskReply(received.toString("utf8"), places),
    })),
    ...otherLanguages(example, findCall(example, viewCalls(spec)), spec),
  };
}

/** The same call elsewhere, as the playground exports it; a session has no counterpart. */
function otherLanguages(
  { call, show }: Example,
  view: CallView,
  spec: Spec,
): Pick<RecordedRun, "curl" | "original"> {
  const { url, method, session, arguments: given } = call;
  const name = call.verb ?? view.verb.name;
  const verb = catalog.verbs.find((one) => one.name === name);
  if (verb === undefined || session !== undefined) return { curl: [], original: [] };
  const target = `${spec.examples.base}${url}`;
  const values: Readonly<Record<string, unknown>> = { method, url: target, ...given };
  const taken = listArguments(verb)
    .map((argument) => ({ argument, value: values[argument.name] }))
    .filter(({ value }) => value !== undefined);
  const isDocumented = taken.every(
    ({ argument, value }) =>
      argument.origin === "documented" &&
      // a text is no file object there, and a pair is all that it knows of credentials
      argument.type !== "files" &&
      (argument.type !== "auth" || Array.isArray(value)),
  );
  const prepared = requests.prepare(method ?? verb.method ?? "", target as "http://x", given);
  const known = show.every((member) => documentedMembers.has(member));
  const original = printMicropython([{ call: { verb, given: taken }, variables: {} }])
    .trimEnd()
    .split("\n")
    .slice(0, -1);
  const print = `print(${show.map((member) => `${view.returns.variable}.${member}`).join(", ")})`;
  return {
    curl: prepared.to_curl({ secrets: true }).trimEnd().split("\n"),
    original: call.verb && isDocumented && known ? [...original, print] : [],
  };
}

const documentedMembers = new Set(
  catalog.classes
    .flatMap(({ members }) => members)
    .filter(({ origin }) => origin === "documented")
    .map(({ name, kind }) => (kind === "method" ? `${name}()` : name)),
);
