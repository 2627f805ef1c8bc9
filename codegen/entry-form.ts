// The two forms in which the same spec is emitted: calls that are awaited, and calls that block. What
// differs is where modules stand and what of the runtime carries a call out.
import type { Spec } from "../spec/schema.js";
import { moduleName } from "./naming.js";
import { blockingDoor, pureDoor, wholeDoor } from "./runtime-doors.js";

/** What is done with a request. */
export type Deed = "send" | "prepare" | "stream";

/** What of the runtime does it: a function behind one of its doors, and one for its sessions. */
export interface Doing {
  readonly door: string;
  /** The module that the function is imported from. */
  readonly from: string;
  /** The function that takes the session first; it stands behind the door of the classes. */
  readonly by: string;
  /** Whether what it gives has to be awaited. */
  readonly async: boolean;
}

/** How an entry is emitted. */
export interface EntryForm {
  readonly deeds: Readonly<Record<Deed, Doing>>;
  /** The door of the runtime's classes. */
  readonly door: string;
  /** The runtime's class under one that makes calls. */
  core(className: string): string;
  /** The path of a module as a module of the entry names it, from that below generated/. */
  pathOf(path: string): string;
}

/** Calls that are awaited: the modules right below generated/. */
export const awaited: EntryForm = {
  deeds: {
    send: { door: "send", from: wholeDoor, by: "callBy", async: true },
    prepare: { door: "prepareRequest", from: pureDoor, by: "prepareBy", async: false },
    stream: { door: "openStream", from: wholeDoor, by: "streamBy", async: true },
  },
  door: wholeDoor,
  core: (className) => `${className}Core`,
  pathOf: (path) => path,
};

/** Calls that block: modules in a folder of their own, and the entry beside it. */
export function blocking(spec: Spec): { readonly folder: EntryForm; readonly entry: EntryForm } {
  const { module } = spec.blocking;
  const own = new Set([
    ...["arguments", "contract", refusedModule],
    ...spec.verbs.map(({ name }) => name),
    ...spec.functions.map(({ name }) => name),
    ...spec.classes.filter(({ makes_calls }) => makes_calls).map(({ name }) => moduleName(name)),
  ]);
  const isOwn = (path: string): boolean => own.has(path.slice("./".length, -".js".length));
  const form = {
    deeds: {
      send: { door: "sendBlocking", from: blockingDoor, by: "callBy", async: false },
      prepare: { door: "prepareBlocking", from: blockingDoor, by: "prepareBy", async: false },
      stream: { door: refuser, from: blockingDoor, by: refuser, async: false },
    },
    door: blockingDoor,
    core: (className: string) => `Blocking${className}Core`,
  };
  return {
    folder: {
      ...form,
      pathOf: (path) => {
        if (path.startsWith("../")) return `../${path}`;
        return isOwn(path) ? path : path.replace(/^\.\//, "../");
      },
    },
    entry: {
      ...form,
      pathOf: (path) => (isOwn(path) ? path.replace(/^\.\//, `./${module}/`) : path),
    },
  };
}

/** What of the runtime says why something has no blocking form. */
export const refuser = "refuseCall";

/** The module of the functions that are not there where calls block, for those without a compiler. */
export const refusedModule = "refused";
