// What classes need that can be declared with `await using`: users may compile without the library
// that declares it, so it is declared beside them, as @types/node does. Where both are, they merge.
import type { ClassMember } from "../spec/schema.js";
import type { Statements } from "./output.js";

/** The module that declares it, for its effect alone. */
export const disposableModule = "./disposable.js";

/** The member that `await using` calls. */
export const disposerName = "[Symbol.asyncDispose]";

/** Whether a member is what `await using` calls. */
export function isDisposer({ name }: Pick<ClassMember, "name">): boolean {
  return name === disposerName;
}

/** The module of these declarations. */
export function emitDisposable(): Statements {
  return [text];
}

const text = `declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
    readonly asyncDispose: unique symbol;
  }

  interface Disposable {
    [Symbol.dispose](): void;
  }

  interface AsyncDisposable {
    [Symbol.asyncDispose](): PromiseLike<void>;
  }
}

export {};
`;
