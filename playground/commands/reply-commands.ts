// Commands that look into a reply: query, capture, expect.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { readJson5 } from "../grammar/read-json5.js";
import type { Value } from "../grammar/value.js";
import { escapeLine } from "../render/escape-controls.js";
import { viewJson } from "../render/json-view.js";
import { isSecretName } from "../secrets.js";
import { parseExactly, printJson, unmarkJson, unmarkValue } from "../session/exact-integers.js";
import { readSelector, selectValues } from "../session/select-value.js";
import { fine, type Outcome } from "../session/session.js";
import { fillTemplate, lookUpVariable } from "../session/variables.js";
import type { Command, CommandUse } from "./command.js";
import { pickReply } from "./show-commands.js";

const numbered = /^#(\d+)\s+/;

// "#4 $.id": the exchange may be named before what is looked for.
function pickSubject({ session, rest, at }: CommandUse) {
  const label = numbered.exec(rest)?.[0] ?? "";
  const reply = pickReply(session, label.trim(), at);
  return { reply, source: rest.slice(label.length), start: at + label.length };
}

/** Shows the members of a body that a path picks. */
export const queryReply: Command = async (use) => {
  const { session } = use;
  const { reply, source, start } = pickSubject(use);
  const values = await selectValues(reply, readSelector(source, start), start, parseExactly);
  const { dataPaint, width } = session.world.screen;
  const all = Number.POSITIVE_INFINITY;
  const limits = { members: all, depth: 200, lines: all, width: Math.max(width * 2, 200) };
  if (values.length === 0) session.say(text("path-empty"));
  for (const value of values) {
    const source = unmarkJson(JSON.stringify(value));
    session.show([...(viewJson(source, dataPaint, limits)?.lines ?? [source])]);
  }
  return fine;
};

/** Keeps a value of the last reply as a variable. */
export const captureValue: Command = async (use) => {
  const { session, rest, at } = use;
  const match = /^([\w-]+)\s*=\s*/.exec(rest);
  if (match === null) {
    throw new LineError(text("capture-wrong"), {
      start: at,
      end: at + rest.length,
      accepted: text("capture-wrong-hint"),
    });
  }
  const name = match[1] ?? "";
  const inner = { ...use, rest: rest.slice(match[0].length), at: at + match[0].length };
  const { reply, source, start } = pickSubject(inner);
  const selector = readSelector(source, start);
  const found = await selectValues(reply, selector, start, parseExactly);
  const values = found.map(unmarkValue);
  const [first] = values;
  if (first === undefined) {
    throw new LineError(text("path-empty"), { start, end: start + source.length, unmet: true });
  }
  const value = values.length === 1 ? first : values;
  const secret =
    isSecretName(name) || (selector.kind === "header" && isSecretName(selector.argument));
  session.apply({ kind: "variable", name, value, secret });
  const shown = escapeLine(printJson(value));
  session.say(
    text("variable-set", { name, value: shown.length > 200 ? `${shown.slice(0, 200)}…` : shown }),
  );
  return fine;
};

/** Checks the last reply; what does not hold ends a script. */
export const expectValue: Command = async (use) => {
  try {
    return await checkReply(use);
  } catch (error) {
    if (!(error instanceof LineError) || !error.unmet) throw error;
    const { session, rest } = use;
    const { talkPaint } = session.world.screen;
    session.say(talkPaint.bad(text("expect-impossible", { what: rest, reason: error.message })));
    return { exit: "expectation" };
  }
};

async function checkReply(use: CommandUse): Promise<Outcome> {
  const { session } = use;
  const { reply, source, start } = pickSubject(use);
  const selector = readSelector(source, start);
  const found = await selectValues(reply, selector, start, parseExactly);
  const values = found.map(unmarkValue);
  const lookUp = (name: string): Value => lookUpVariable(session.state.setting.variables, name);
  const check = readCheck(fillTemplate(source.slice(selector.end), lookUp), start + selector.end);
  const holds = check.holds(values);
  const shown =
    values.length === 0 ? text("nothing") : values.map((value) => printJson(value)).join(", ");
  const places = { what: source.trim(), found: escapeLine(shown.slice(0, 200)) };
  const { talkPaint } = session.world.screen;
  session.say(
    holds
      ? talkPaint.good(text("expect-held", places))
      : talkPaint.bad(text("expect-failed", places)),
  );
  return holds
    ? { exit: "ok", expected: selector.kind }
    : { exit: "expectation", expected: selector.kind };
}

interface Check {
  holds(values: readonly Value[]): boolean;
}

const comparisons: Readonly<Record<string, (found: Value, wanted: Value) => boolean>> = {
  "==": isSame,
  "!=": (found, wanted) => !isSame(found, wanted),
  "<": (found, wanted) => compare(found, wanted) < 0,
  "<=": (found, wanted) => compare(found, wanted) <= 0,
  ">": (found, wanted) => compare(found, wanted) > 0,
  ">=": (found, wanted) => compare(found, wanted) >= 0,
  contains: (found, wanted) =>
    Array.isArray(found)
      ? found.some((item) => isSame(item, wanted))
      : typeof found === "string" && found.includes(String(wanted)),
};

function isSame(found: Value, wanted: Value): boolean {
  if (typeof wanted === "string" && /^[1-5]xx$/.test(wanted) && typeof found === "number") {
    return String(found)[0] === wanted[0];
  }
  return (
    printJson(found) === printJson(wanted) ||
    (typeof found !== "object" && String(found) === wanted)
  );
}

function compare(found: Value, wanted: Value): number {
  const texts = typeof found === "string" && typeof wanted === "string";
  const numbers = isNumber(found) && isNumber(wanted);
  // What cannot be compared is neither less nor more.
  if (!texts && !numbers) return Number.NaN;
  return found < wanted ? -1 : found > wanted ? 1 : 0;
}

function isNumber(value: Value): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function readCheck(source: string, at: number): Check {
  const trimmed = source.trim();
  const start = at + source.indexOf(trimmed);
  if (trimmed === "exists" || trimmed === "") return { holds: (values) => values.length > 0 };
  if (trimmed === "missing") return { holds: (values) => values.length === 0 };
  const match = /^(==|!=|<=|>=|<|>|contains\b|matches\b)?\s*([\s\S]+)$/.exec(trimmed);
  const [, operator = "==", wanted = ""] = match ?? [];
  if (operator === "matches") {
    const pattern = readPattern(wanted, start);
    return { holds: (values) => values.some((value) => pattern.test(String(value))) };
  }
  const value = readWanted(wanted);
  const holds = comparisons[operator] ?? isSame;
  return { holds: (values) => values.some((found) => holds(found, value)) };
}

function readPattern(source: string, start: number): RegExp {
  const [, body = source, flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(source) ?? [];
  try {
    return new RegExp(body, flags);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new LineError(text("pattern-wrong", { reason }), { start, end: start + source.length });
  }
}

function readWanted(source: string): Value {
  try {
    return readJson5(source);
  } catch {
    return source;
  }
}
