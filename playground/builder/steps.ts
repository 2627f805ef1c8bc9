// The builder's questions in the spec's order. Each takes a draft and gives the next one.
import { kindOf, listWritable } from "../arguments/kinds.js";
import {
  type Argument,
  catalog,
  findVerb,
  listArguments,
  listPositionals,
  text,
  type Verb,
} from "../catalog.js";
import type { Value } from "../grammar/value.js";
import type { Draft } from "../session/draft.js";
import type { Choice, Prompts } from "../terminal/questions.js";

/** What a step may use. */
export interface StepContext {
  readonly prompts: Prompts;
  readonly target: string;
  /** Tells the person something about an answer. */
  say(remark: string): void;
  /** Says why an argument cannot be sent, where it alone is the reason; false where it can be. */
  refuse(before: Draft, after: Draft): Promise<boolean>;
}

/** One question. */
export interface Step {
  readonly id: string;
  ask(draft: Draft | undefined, context: StepContext): Promise<Draft>;
}

/** The questions for a draft: the verb, then what the verb documents. */
export function listSteps(draft: Draft | undefined): Step[] {
  if (draft === undefined) return [verbStep];
  const { verb } = draft;
  const body = listBodies(verb);
  const others = listArguments(verb).filter(
    (entry) => verb.arguments.documented.includes(entry.name) && !entry.positional && !entry.body,
  );
  return [
    verbStep,
    ...listPositionals(verb).map(argumentStep),
    ...(body.some(({ disabled }) => disabled === undefined) ? [bodyStep(body)] : []),
    ...others.filter((entry) => entry.type !== "ignored").map(argumentStep),
    ...extensionSteps(verb),
  ];
}

/** What a verb promises, in the spec's words. */
export function describePromises(verb: Verb): string {
  if (verb.semantics === null) return text("promises-open");
  const safe = text(verb.semantics.safe ? "badge-safe" : "badge-unsafe");
  return `${safe} · ${text(verb.semantics.idempotent ? "badge-idempotent" : "badge-not-idempotent")}`;
}

const verbStep: Step = {
  id: "verb",
  async ask(draft, { prompts }) {
    const width = Math.max(...catalog.verbs.map((verb) => verb.name.length));
    const name = await prompts.select({
      message: text("ask-verb"),
      choices: catalog.verbs.map((verb) => ({
        value: verb.name,
        name: `${verb.name.padEnd(width)}  ${describePromises(verb)}`,
        description: verb.summary,
        short: verb.name,
      })),
      ...(draft === undefined ? {} : { initial: draft.verb.name }),
    });
    const verb = findVerb(name);
    if (verb === undefined) throw new Error(text("word-unknown", { word: name }));
    return { verb, values: keepAccepted(draft, verb) };
  },
};

// A change of the verb keeps what the new one accepts too.
function keepAccepted(draft: Draft | undefined, verb: Verb): Draft["values"] {
  const accepted = new Set(listArguments(verb).map((entry) => entry.name));
  return Object.fromEntries(
    Object.entries(draft?.values ?? {}).filter(([name]) => accepted.has(name)),
  );
}

function argumentStep(argument: Argument): Step {
  return {
    id: argument.name,
    async ask(draft, context) {
      if (draft === undefined) throw new Error(text("ask-verb"));
      const others = Object.entries(draft.values).filter(([name]) => name !== argument.name);
      const without = { ...draft, values: Object.fromEntries(others) };
      const refuse = (value: Value): Promise<boolean> =>
        context.refuse(without, withValue(without, argument, value));
      let current = draft.values[argument.name];
      for (;;) {
        current = await kindOf(argument).ask({ ...context, argument, current, refuse });
        if (current === undefined) return without;
        // Told at once: the line that would tell it is far away.
        if (!(await refuse(current))) return withValue(without, argument, current);
      }
    },
  };
}

function withValue(draft: Draft, { name }: Argument, value: Value): Draft {
  return { ...draft, values: { ...draft.values, [name]: value } };
}

/** The body arguments as choices; those that the verb does not document say why they cannot be chosen. */
function listBodies(verb: Verb): Choice<string>[] {
  const bodies = catalog.arguments.filter((entry) => entry.body);
  return bodies.map((entry) => ({
    value: entry.name,
    name: entry.name,
    description: entry.summary,
    ...explainRefusal(verb, entry),
  }));
}

function explainRefusal(verb: Verb, argument: Argument): { disabled?: string } {
  if (verb.arguments.documented.includes(argument.name)) return {};
  if (verb.arguments.tolerated.includes(argument.name)) {
    return { disabled: verb.arguments.tolerated_remark ?? text("body-tolerated") };
  }
  return { disabled: text("argument-refused", { verb: verb.name, name: argument.name }) };
}

function bodyStep(bodies: readonly Choice<string>[]): Step {
  return {
    id: "body",
    async ask(draft, context) {
      if (draft === undefined) throw new Error(text("ask-verb"));
      const given = bodies.find(({ value }) => draft.values[value] !== undefined);
      const rule = draft.verb.rules.find(({ at_most_one_of }) =>
        at_most_one_of.some((name) => bodies.some(({ value }) => value === name)),
      );
      const chosen = await context.prompts.select({
        message: text("ask-body-kind", { rule: rule?.text ?? "" }),
        choices: [...bodies, { value: "", name: text("none"), description: text("body-none") }],
        ...(given === undefined ? {} : { initial: given.value }),
      });
      const others = Object.entries(draft.values).filter(
        ([name]) => name === chosen || !bodies.some(({ value }) => value === name),
      );
      const next = { ...draft, values: Object.fromEntries(others) };
      const argument = catalog.arguments.find((entry) => entry.name === chosen);
      return argument === undefined ? next : argumentStep(argument).ask(next, context);
    },
  };
}

// What the document does not name is behind one question, so that the way stays short.
function extensionSteps(verb: Verb): Step[] {
  const extensions = listWritable(verb).filter((entry) => entry.origin === "extension");
  if (extensions.length === 0) return [];
  return [
    {
      id: "extensions",
      async ask(draft, context) {
        if (draft === undefined) throw new Error(text("ask-verb"));
        const chosen = await context.prompts.chooseMany({
          message: text("ask-extensions"),
          choices: extensions.map((entry) => ({
            value: entry,
            name: entry.name,
            description: entry.summary,
            checked: draft.values[entry.name] !== undefined,
          })),
        });
        let next = draft;
        for (const entry of chosen) next = await argumentStep(entry).ask(next, context);
        return next;
      },
    },
  ];
}
