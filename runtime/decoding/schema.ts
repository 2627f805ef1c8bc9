// Validates a value with any library that implements Standard Schema 1, such as zod or valibot.
import { type FaultPlace, fault } from "../errors.js";

/** A schema, as far as it is used here. */
export interface Schema<T> {
  readonly "~standard": {
    readonly validate: (value: unknown) => SchemaResult<T> | PromiseLike<SchemaResult<T>>;
  };
}

type SchemaResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/**
 * Validates a value.
 *
 * @returns what the schema makes of it
 * @throws JSONDecodeError that names the path of the first fault; InvalidArgument for a schema that
 *   cannot answer at once
 */
export function validate<T>(schema: Schema<T>, value: unknown, place: FaultPlace): T {
  const standard = (schema as Partial<Schema<T>> | null)?.["~standard"];
  if (typeof standard?.validate !== "function") throw fault("schema-unknown");
  const result = standard.validate(value);
  if ("then" in result) {
    result.then(undefined, () => {});
    throw fault("schema-async");
  }
  if (result.issues === undefined) return result.value;
  const [first] = result.issues;
  const path = first?.path?.map((step) => String(typeof step === "object" ? step.key : step)) ?? [];
  const values = {
    path: ["$", ...path].join("."),
    reason: first?.message ?? "refused",
    count: String(result.issues.length),
  };
  throw fault("json-schema", values, place);
}
