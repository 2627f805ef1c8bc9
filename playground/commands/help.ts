// help: what the spec says about a verb, an argument or a command.

import { describePromises } from "../builder/steps.js";
import {
  type Argument,
  type Command as CommandEntry,
  catalog,
  findArgument,
  findVerb,
  listArguments,
  text,
  type Verb,
} from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { findNearest } from "../grammar/nearest.js";
import { listFirstWords } from "../grammar/parse.js";
import type { Paint } from "../render/paint.js";
import { wrapText } from "../render/wrap-text.js";
import { fine } from "../session/session.js";
import type { Command } from "./command.js";

/** Shows help. */
export const showHelp: Command = async ({ session, rest, at }) => {
  const { screen } = session.world;
  session.show(describe(rest, at, screen.dataPaint, screen.width));
  return fine;
};

/** The lines of help on a verb, an argument of a verb, an argument or a command; on all without a word. */
export function describe(rest: string, at: number, paint: Paint, width: number): string[] {
  const [first = "", second] = rest.split(/\s+/);
  if (first === "") return describeAll(paint, width);
  const verb = findVerb(first);
  const argument = findArgument(second ?? first);
  if (verb !== undefined && second === undefined) return describeVerb(verb, paint, width);
  // A word may be both: headers is an argument and a command.
  const command = verb === undefined && second === undefined ? findCommandEntry(first) : undefined;
  const found = [
    ...(argument === undefined ? [] : describeArgument(argument, verb, paint, width)),
    ...(command === undefined ? [] : describeCommand(command, paint, width)),
  ];
  if (found.length > 0) return found;
  const word = verb === undefined ? first : (second ?? "");
  const near = findNearest(word, [
    ...listFirstWords(),
    ...catalog.arguments.map(({ name }) => name),
  ]);
  throw new LineError(text("help-unknown", { word }), {
    start: at + rest.indexOf(word),
    end: at + rest.indexOf(word) + word.length,
    ...(near === undefined ? {} : { accepted: text("nearest", { near }) }),
  });
}

/** The whole help: how a line is written, every verb, every command. */
export function describeAll(paint: Paint, width: number): string[] {
  const table = (rows: readonly (readonly [string, string])[]): string[] =>
    layTable(rows, paint, width);
  return [
    ...wrapText(text("help-line"), width, ""),
    "",
    ...wrapText(text("help-history"), width, ""),
    "",
    paint.strong(text("help-verbs")),
    ...table(catalog.verbs.map((verb) => [verb.name, verb.summary])),
    "",
    paint.strong(text("help-commands")),
    ...table(catalog.playground.commands.map((entry) => [entry.usage, entry.summary])),
    "",
    ...wrapText(text("help-more"), width, ""),
  ];
}

/** Help on the command of the shell: its uses, options and exit codes, then everything else. */
export function describeUse(paint: Paint, width: number): string[] {
  const { options, exit_codes } = catalog.playground;
  return [
    ...wrapText(text("help-usage", { product: catalog.product.name }), width, ""),
    "",
    paint.strong(text("help-options")),
    ...layTable(
      options.map(({ usage, summary }) => [usage, summary]),
      paint,
      width,
    ),
    "",
    paint.strong(text("help-exits")),
    ...layTable(
      exit_codes.map(({ code, when }) => [String(code), when]),
      paint,
      width,
    ),
    "",
    ...describeAll(paint, width),
  ];
}

// A name that is wider than its column stands on a line of its own.
function layTable(
  rows: readonly (readonly [string, string])[],
  paint: Paint,
  width: number,
): string[] {
  const widest = Math.max(...rows.map(([name]) => name.length));
  const column = Math.min(widest + 4, Math.floor(width * 0.4));
  const indent = " ".repeat(column);
  return rows.flatMap(([name, summary]) => {
    const lines = wrapText(summary, width, indent);
    const [first = "", ...rest] = lines;
    if (name.length + 3 > column) return [paint.word(`  ${name}`), ...lines];
    return [paint.word(`  ${name}`.padEnd(column)) + first.slice(column), ...rest];
  });
}

function findCommandEntry(name: string): CommandEntry | undefined {
  return catalog.playground.commands.find((entry) => entry.name === name);
}

function describeCommand(command: CommandEntry, paint: Paint, width: number): string[] {
  const prose = [command.summary, ...command.prose];
  return [paint.strong(command.usage), ...prose.flatMap((line) => wrapText(line, width, "  "))];
}

function describeVerb(verb: Verb, paint: Paint, width: number): string[] {
  const positional = listArguments(verb).filter((entry) => entry.positional);
  const usage = [verb.name, ...positional.map(({ name }) => name)].join(" ");
  const documented = listArguments(verb).filter(
    (entry) => !entry.positional && !verb.arguments.tolerated.includes(entry.name),
  );
  const { tolerated, tolerated_remark } = verb.arguments;
  const remark = text("help-tolerated", {
    names: tolerated.join(", "),
    remark: tolerated_remark ?? "",
  });
  return [
    `${paint.strong(usage)}  ${paint.faint(describePromises(verb))}`,
    ...[verb.summary, ...verb.prose].flatMap((line) => wrapText(line, width, "  ")),
    "",
    ...documented.flatMap((entry) => [
      `  ${paint.word(`${entry.name}=`)}`,
      ...wrapText(entry.summary, width, "    "),
    ]),
    ...(tolerated.length === 0 ? [] : wrapText(remark, width, "  ")),
    ...verb.rules.flatMap((rule) => wrapText(rule.text, width, "  ")),
    ...(verb.warning === undefined ? [] : wrapText(verb.warning, width, "  ").map(paint.warn)),
  ];
}

function describeArgument(
  argument: Argument,
  verb: Verb | undefined,
  paint: Paint,
  width: number,
): string[] {
  const accepted = text("help-accepts", { accepted: argument.accepts });
  const typed = argument.typed.map((line) => text("help-typed", { line }));
  const lines = [argument.summary, ...typed, ...argument.prose, accepted];
  // What sets any header is the argument itself.
  const named = argument.wire.filter(({ header }) => header !== "*");
  const wire = named.map(({ header, value, why }) =>
    text("help-wire", { header, value: value.replace(/\{\w+\}/g, "…"), why }),
  );
  const known =
    verb === undefined || listArguments(verb).some(({ name }) => name === argument.name);
  const refused = known
    ? []
    : [paint.warn(text("argument-refused", { verb: verb.name, name: argument.name }))];
  return [
    paint.strong(`${argument.name}=`),
    ...[...lines, ...wire].flatMap((line) => wrapText(line, width, "  ")),
    ...refused,
  ];
}

/** Help on the line that is being typed: its verb or command, or everything. */
export function describeLine(line: string, paint: Paint, width: number): string[] {
  const [first = "", ...others] = line.trim().split(/\s+/);
  if (!listFirstWords().includes(first)) return describeAll(paint, width);
  const argument = /^([A-Za-z_]\w*)[.=]/.exec(others.at(-1) ?? "")?.[1];
  const known = argument !== undefined && findArgument(argument) !== undefined;
  return describe(known ? `${first} ${argument}` : first, 0, paint, width);
}
