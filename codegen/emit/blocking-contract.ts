// Emits the contract of the entry whose calls block: its verbs, and why the rest is left out.
import { StructureKind } from "ts-morph";
import type { Spec } from "../../spec/schema.js";
import { type LeftOut, leftOut } from "../blocking-spec.js";
import type { EntryForm } from "../entry-form.js";
import { Code, type Literal } from "../literal.js";
import { constant, importNames, type Statements } from "../output.js";
import { blockingDoor, pureDoor } from "../runtime-doors.js";
import type { VerbView } from "../verb-view.js";
import { argumentContracts, sessionContract, verbContracts } from "./contract.js";

/**
 * The module that hands the blocking part of the spec to the runtime.
 *
 * @param spec - the part that blocks
 * @param whole - the spec that it is a part of
 */
export function emitBlockingContract(
  spec: Spec,
  whole: Spec,
  verbs: readonly VerbView[],
  form: EntryForm,
): Statements {
  const names = verbs.map(({ verb }) => JSON.stringify(verb.name)).join(" | ");
  const { arguments: given, shapes, calls } = leftOut(whole);
  return [
    'import "../contract.js";',
    importNames(form.pathOf(pureDoor), ["type ArgumentContract", "type VerbContract"]),
    importNames(form.pathOf(blockingDoor), ["adoptBlocking", "type BlockingContract"]),
    { kind: StructureKind.TypeAlias, name: "VerbName", type: names },
    constant("argumentsByName", argumentContracts(spec), {
      satisfies: "Readonly<Record<string, ArgumentContract>>",
    }),
    constant("verbs", verbContracts(verbs), { type: "Readonly<Record<VerbName, VerbContract>>" }),
    constant("session", sessionContract(spec), { type: "VerbContract" }),
    constant(
      "cannotBlock",
      { arguments: reasons(given), shapes: reasons(shapes), calls: reasons(calls) },
      { type: 'BlockingContract["cannotBlock"]' },
    ),
    constant("contract", new Code("adoptBlocking({ verbs, session, cannotBlock })"), {
      exported: true,
      doc: {
        summary: `The part of ${spec.clauses.document} that blocks, as the runtime reads it.`,
      },
    }),
  ];
}

function reasons(entries: readonly LeftOut[]): Literal {
  return Object.fromEntries(entries.map(({ name, reason }) => [name, reason]));
}
