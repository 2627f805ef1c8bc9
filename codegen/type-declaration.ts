// A type that is declared in TypeScript, and how its fields are written. Knows no argument.

/** A type that is declared for arguments: an alias where it has a type, else an interface. */
export interface TypeDeclaration {
  readonly name: string;
  readonly typeParameters?: readonly string[];
  readonly type?: string;
  readonly fields?: readonly Field[];
  /** Values of all other names. */
  readonly others?: string;
  /** Not part of the package's surface. */
  readonly internal?: boolean;
}

/** A property of an interface; those without a text say enough by their name. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly optional?: boolean;
  readonly summary?: string;
  readonly see?: readonly string[];
}

/** How a positional argument is declared. */
export interface ParameterType {
  readonly type: string;
  readonly typeParameter?: { readonly name: string; readonly constraint: string };
}

/** An object, a map or pairs of values by their keys. */
export function dictionary(object: string, key: string, value: string): string {
  const pairs = `readonly (readonly [${key}: string, value: ${value}])[]`;
  return `${object} | ReadonlyMap<string, ${value}> | ${pairs}`;
}

/** Fields by their types. */
export function fields(types: Readonly<Record<string, string>>): readonly Field[] {
  return Object.entries(types).map(([name, type]) => ({ name, type }));
}

/** Fields that may be left out, by their types. */
export function optional(types: Readonly<Record<string, string>>): readonly Field[] {
  return Object.entries(types).map(([name, type]) => ({
    name,
    type: `${type} | undefined`,
    optional: true,
  }));
}
