// Emits catalog.ts: the spec as typed data, for whoever reads it at run time.
import type { Spec } from "../../spec/schema.js";
import { catalogOf, catalogSchema } from "../catalog.js";
import type { Literal } from "../literal.js";
import { constant, type Statements } from "../output.js";
import type { Product } from "../product.js";
import { declareSchema } from "../schema-types.js";
import type { VerbView } from "../verb-view.js";

/** The module of the catalogue. */
export function emitCatalog(spec: Spec, verbs: readonly VerbView[], product: Product): Statements {
  return [
    ...declareSchema(catalogSchema()),
    constant("catalog", catalogOf(spec, verbs, product) as Literal, {
      exported: true,
      type: "Catalog",
      doc: { summary: `The spec of ${spec.clauses.document}.` },
    }),
  ];
}
