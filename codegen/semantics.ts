// A verb's semantics in words, for doc comments and pages alike. The facts are the spec's.
import type { Verb } from "../spec/schema.js";

/** One property of a method, as RFC 9110 means it. */
export interface SemanticsRow {
  readonly label: string;
  readonly value: string;
}

/** The rows of a verb's table of semantics; none where they are those of the method given. */
export function semanticsRows({ semantics }: Verb): readonly SemanticsRow[] {
  if (semantics === null) return [];
  return [
    { label: "Safe", value: yesOrNo(semantics.safe) },
    { label: "Idempotent", value: yesOrNo(semantics.idempotent) },
    { label: "Cacheable", value: semantics.cacheable },
    { label: "Request body", value: semantics.request_body },
    { label: "Response body", value: yesOrNo(semantics.response_body) },
  ];
}

/** A verb's semantics as one sentence; undefined where they are those of the method given. */
export function semanticsSentence(verb: Verb): string | undefined {
  const rows = semanticsRows(verb);
  if (rows.length === 0) return undefined;
  return `${rows.map(({ label, value }) => `${label}: ${value}`).join(" · ")}.`;
}

function yesOrNo(flag: boolean): string {
  return flag ? "yes" : "no";
}
