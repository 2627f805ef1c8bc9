// What generated code tells the blocking entry: its verbs, and why something of the other entry is
// not among them. Names no verb and no argument by itself.
import type { VerbContract } from "../contract.js";

/** Why something cannot be done while the program stands still, by name. */
export type Reasons = Readonly<Record<string, string>>;

/** The spec, as far as the blocking entry has something of its own. */
export interface BlockingContract {
  /** With the arguments that can block alone. */
  readonly verbs: Readonly<Record<string, VerbContract>>;
  readonly session: VerbContract;
  readonly cannotBlock: {
    readonly arguments: Reasons;
    /** Forms of a value that is otherwise accepted. */
    readonly shapes: Reasons;
    readonly calls: Reasons;
  };
}

let adopted: BlockingContract | undefined;

/** Makes a contract the one in force and gives it back. Called once, by generated code. */
export function adoptBlocking<C extends BlockingContract>(contract: C): C {
  adopted = contract;
  return contract;
}

/** The contract in force. */
export function blockingContract(): BlockingContract {
  if (adopted === undefined) throw new Error("no contract was adopted; import the package's entry");
  return adopted;
}
