// Runs every example of the spec and writes spec/recorded.json5: `npx tsx test/docs/record-examples.ts`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Product } from "../../codegen/product.js";
import { loadSpec } from "../../spec/load.js";
import { root } from "../laws/source-files.js";
import { openStage, record } from "./run-example.js";

const spec = loadSpec(join(root, "spec"));
const product = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Product;
const stage = await openStage(spec, product);
const runs: string[] = [];
for (const example of spec.examples.examples) {
  const run = record(example, await stage.run(example), spec, product);
  runs.push(JSON.stringify(run, null, 2).replaceAll("\n", "\n    "));
}
await stage.close();

const text = `// What each example of examples.json5 gave when it was run, volatile values masked.
// Written by test/docs/record-examples.ts; run it again where an example or what it gives has changed.
{
  $schema: "../generated/schema/recorded.json",
  runs: [
    ${runs.join(",\n    ")},
  ],
}
`;
writeFileSync(join(root, "spec/recorded.json5"), text);
process.stdout.write(`spec/recorded.json5: ${runs.length} runs\n`);
