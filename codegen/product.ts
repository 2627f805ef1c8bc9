// The package that the spec is published as. Nothing else of package.json is known to codegen.

/** The name and the version of the package. */
export interface Product {
  readonly name: string;
  readonly version: string;
}
