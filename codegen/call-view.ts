// What a user can call: the verbs, and the functions that take the arguments of one. What every
// emitter of calls reads; writes no text.
import type { Class, Example, FunctionEntry, Spec } from "../spec/schema.js";
import { awaited, type Deed, type EntryForm } from "./entry-form.js";
import { type VerbView, viewVerbs } from "./verb-view.js";

/** A function that makes a call, and all that it refers to. */
export interface CallView extends VerbView {
  readonly name: string;
  readonly clause: string;
  readonly summary: string;
  readonly prose: readonly string[];
  readonly does: Deed;
  /** What carries it out: a function of the runtime, and one for its sessions. */
  readonly door: string;
  /** The module that the function of the runtime is imported from. */
  readonly from: string;
  readonly by: string;
  readonly returns: Class;
  /** Whether what it gives has to be awaited. */
  readonly async: boolean;
  readonly isVerb: boolean;
  /** Where the package has an entry that gives it by itself: what that is for. */
  readonly ownEntry: string | null;
  /** Why there is no such function where calls block. */
  readonly cannotBlock: string | undefined;
  /** The file of the spec that it comes from. */
  readonly source: string;
}

/** The verbs of a spec in their order, then its other functions. */
export function viewCalls(
  spec: Spec,
  { deeds }: Pick<EntryForm, "deeds"> = awaited,
): readonly CallView[] {
  const verbs = viewVerbs(spec);
  return [
    ...verbs.map((view) => viewCall(view, spec, deeds)),
    ...spec.functions.map((entry) => viewFunction(entry, verbs, spec, deeds)),
  ];
}

/** What an example calls. */
export function findCall({ call }: Example, calls: readonly CallView[]): CallView {
  const name = call.verb ?? call.function;
  const found = calls.find((one) => one.name === name);
  if (found === undefined) throw new Error(`the spec defines no ${name}`);
  return found;
}

function viewCall(view: VerbView, spec: Spec, deeds: EntryForm["deeds"]): CallView {
  const { name, clause, summary, prose, returns } = view.verb;
  return {
    ...view,
    ...{ name, clause, summary, prose },
    ...{ does: "send", ...deeds.send },
    returns: classOf(returns, spec),
    isVerb: true,
    ownEntry: null,
    cannotBlock: undefined,
    source: `spec/verbs/${name}.json5`,
  };
}

function viewFunction(
  entry: FunctionEntry,
  verbs: readonly VerbView[],
  spec: Spec,
  deeds: EntryForm["deeds"],
): CallView {
  const { name, clause, summary, prose, does, returns } = entry;
  const view = verbs.find(({ verb }) => verb.name === entry.like);
  if (view === undefined) throw new Error(`spec/functions: ${name} is like no verb`);
  return {
    ...view,
    ...{ name, clause, summary, prose },
    ...{ does, ...deeds[does] },
    returns: classOf(returns, spec),
    isVerb: false,
    ownEntry: entry.own_entry ?? null,
    cannotBlock: entry.cannot_block,
    examples: spec.examples.examples.filter(({ id }) => entry.examples.includes(id)),
    source: `spec/functions/${name}.json5`,
  };
}

function classOf(name: string, { classes }: Spec): Class {
  const found = classes.find((one) => one.name === name);
  if (found === undefined) throw new Error(`the spec defines no class ${name}`);
  return found;
}
