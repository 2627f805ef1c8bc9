// What a command of the playground is called with, and the shape of every one of them.
import type { Outcome, Session } from "../session/session.js";

/** One use of a command. */
export interface CommandUse {
  readonly session: Session;
  /** What stands behind the command's name. */
  readonly rest: string;
  /** Offset of `rest` in the line. */
  readonly at: number;
  readonly line: string;
}

/** Runs a command. */
export type Command = (use: CommandUse) => Promise<Outcome>;
