// Tells whether a planned body can be sent a second time, by a redirect or a retry. Reads nothing.
import type { BodyPlan, BodySource } from "./body.js";

/**
 * The name of the first source that gives its bytes only once, for errors; null where the whole body
 * can be sent again. Text, bytes, Blobs and open files can: each is read from its start every time.
 */
export function spentSource(plan: BodyPlan): string | null {
  if (plan.kind === "none") return null;
  const sources: readonly { readonly name: string; readonly source: BodySource }[] =
    plan.kind === "single" ? [plan] : plan.parts;
  return sources.find(({ source }) => source.kind === "stream")?.name ?? null;
}

/** Whether a body can be sent again. */
export function isRepeatable(plan: BodyPlan): boolean {
  return spentSource(plan) === null;
}
