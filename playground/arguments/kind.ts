// What the playground must know of an argument type: how it is written, asked and handed over.
// The shape alone; the types themselves are the files beside this one.
import type { Argument } from "../catalog.js";
import type { Scanned } from "../grammar/scan-value.js";
import type { Value } from "../grammar/value.js";
import type { Completion, Prompts } from "../terminal/questions.js";

/** What a value needs when it is made ready to send. */
export interface Resources {
  /** Fills the variables of a text. */
  fill(template: string): string;
  /** The value of a variable. */
  lookUp(name: string): Value;
  /** What the JSON5 of a file means. */
  readJson(path: string): Promise<Value>;
  /** A file as a body takes it. */
  openFile(path: string): Promise<unknown>;
  /** Makes a relative URL absolute. */
  resolveUrl(url: string): string;
}

/** What a prompt for an argument may use. */
export interface Asking {
  readonly prompts: Prompts;
  readonly argument: Argument;
  readonly current: Value | undefined;
  /** The base that relative URLs resolve against. */
  readonly target: string;
  /** Tells the person something about an answer. */
  say(remark: string): void;
  /** Says why a value cannot be sent, where it alone is the reason; false where it can be. */
  refuse(value: Value): Promise<boolean>;
}

/** One argument type. */
export interface ArgumentKind {
  /** No line can hold a value: neither asked for nor completed. */
  readonly codeOnly?: boolean;
  /** Its members are given one by one, so that its name is followed by a dot; these are known. */
  readonly members?: readonly Completion[];
  /** The value that `name=…` gives, or `name.path=…` for one member of it. */
  read(scanned: Scanned, path: readonly string[]): Value;
  /** The words of a line that give this value; none where nothing has to be said. */
  spell(name: string, value: Value): string[];
  /** What the function is called with. */
  resolve(value: Value, resources: Resources): Promise<unknown>;
  /** Asks for a value; undefined leaves the argument out. */
  ask(asking: Asking): Promise<Value | undefined>;
  /** The value with what is secret in it replaced by a variable that names it. */
  withoutSecrets?(value: Value): Value;
  /** The texts in the value that are secret. */
  findSecrets?(value: Value): string[];
}
