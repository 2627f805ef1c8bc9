// What classes need that can be declared with `await using` or `using`: users may compile without the library
// that declares it, so it is declared beside them, as @types/node does. Where both are, they merge.
import type { ClassMember } from "../spec/schema.js";
import type { Statements } from "./output.js";

/** The module that declares it, for its effect alone. */
export const disposableModule = "./disposable.js";

/** The members that declarations call at the end of their block. */
const declarations: Readonly<Record<string, string>> = {
  "[Symbol.asyncDispose]": "await using",
  "[Symbol.dispose]": "using",
};

/** Whether a member is what a declaration calls at the end of its block. */
export function isDisposer({ name }: Pick<ClassMember, "name">): boolean {
  return Object.hasOwn(declarations, name);
}

/** How an instance is declared. */
export function declarationOf(members: readonly Pick<ClassMember, "name">[]): string {
  return members.map(({ name }) => declarations[name]).find(Boolean) ?? "const";
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
