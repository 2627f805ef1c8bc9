// Emits contract.ts: what the runtime is told of the spec, as data in the runtime's own terms.
import { StructureKind } from "ts-morph";
import type { Argument, Fault, Spec } from "../../spec/schema.js";
import { defaultArguments } from "../argument-groups.js";
import { Code, type Literal } from "../literal.js";
import { compareNames } from "../naming.js";
import { constant, importNames, type Statements } from "../output.js";
import type { Product } from "../product.js";
import { pureDoor } from "../runtime-doors.js";
import type { TakenArgument, VerbView } from "../verb-view.js";

/** The module that hands the spec to the runtime. */
export function emitContract(spec: Spec, verbs: readonly VerbView[], product: Product): Statements {
  const names = verbs.map(({ verb }) => JSON.stringify(verb.name)).join(" | ");
  const errors = new Set(spec.errors.faults.map(({ error }) => error));
  return [
    importNames(pureDoor, ["type ArgumentContract", "adopt", "type Contract", "type VerbContract"]),
    importNames("./errors.js", [...errors].sort(compareNames)),
    { kind: StructureKind.TypeAlias, name: "VerbName", type: names },
    constant("product", { ...product }),
    constant("argumentsByName", argumentContracts(spec), {
      satisfies: "Readonly<Record<string, ArgumentContract>>",
    }),
    constant("verbs", verbContracts(verbs), { type: "Readonly<Record<VerbName, VerbContract>>" }),
    constant("session", sessionContract(spec), { type: "VerbContract" }),
    constant("methods", methodContracts(verbs), { type: 'Contract["methods"]' }),
    constant("headers", headersContract(spec), { type: 'Contract["headers"]' }),
    constant("faults", faultContracts(spec), { type: 'Contract["faults"]' }),
    constant("causes", causes(spec), { type: 'Contract["causes"]' }),
    constant(
      "contract",
      new Code("adopt({ product, verbs, session, methods, headers, faults, causes })"),
      {
        exported: true,
        doc: { summary: `The spec of ${spec.clauses.document}, as the runtime reads it.` },
      },
    ),
  ];
}

/** The contracts of all arguments, by name. */
export function argumentContracts(spec: Spec): Literal {
  const acceptsOf = new Map(spec.arguments.types.map(({ type, accepts }) => [type, accepts]));
  const contractOf = ({ name, type, body, clause, wire, default: usual }: Argument): Literal => ({
    name,
    type,
    body,
    clause,
    accepts: acceptsOf.get(type),
    wire: wire.map(({ header, value, unless_given, why }) => ({
      header,
      value,
      unlessGiven: unless_given,
      why,
    })),
    default: usual,
  });
  return Object.fromEntries(
    spec.arguments.arguments.map((entry) => [entry.name, contractOf(entry)]),
  );
}

/** The contracts of all verbs, by name. */
export function verbContracts(verbs: readonly VerbView[]): Literal {
  const contractOf = ({ verb, positional, options }: VerbView): Literal => ({
    name: verb.name,
    method: verb.method,
    positional: positional.map(referTo),
    arguments: options.map(referTo),
    rules: verb.rules.map(({ at_most_one_of, clause, text }) => ({
      atMostOneOf: at_most_one_of,
      clause,
      text,
    })),
  });
  return Object.fromEntries(verbs.map((view) => [view.verb.name, contractOf(view)]));
}

/** The contract of a session, in the form of a verb's. */
export function sessionContract(spec: Spec): Literal {
  return {
    name: "Session",
    method: null,
    positional: [],
    arguments: defaultArguments(spec).map(({ name }) => new Code(`argumentsByName.${name}`)),
    rules: [],
  };
}

function referTo({ argument }: TakenArgument): Code {
  return new Code(`argumentsByName.${argument.name}`);
}

function methodContracts(verbs: readonly VerbView[]): Literal {
  const entries = verbs.flatMap(({ verb: { method, semantics } }) => {
    if (method === null || semantics === null) return [];
    const { safe, idempotent, response_body } = semantics;
    return [[method, { safe, idempotent, responseBody: response_body }] as const];
  });
  return Object.fromEntries(entries);
}

function headersContract({ headers }: Spec): Literal {
  const { automatic, refused, secret, secret_names, secret_parameters } = headers;
  return {
    automatic: automatic.map(({ name, value, removable, when, not_beside, why }) => ({
      name,
      value,
      removable,
      when,
      notBeside: not_beside.map((other) => other.toLowerCase()),
      why,
    })),
    refused: refused.map(({ name, why }) => ({ name, why })),
    secret,
    secretNames: secret_names,
    secretParameters: secret_parameters,
  };
}

function faultContracts({ errors }: Spec): Literal {
  const contractOf = ({ error, phase, message, accepted, hint, clause }: Fault): Literal => ({
    error: new Code(error),
    phase,
    message,
    accepted,
    hint,
    clause,
  });
  return Object.fromEntries(errors.faults.map((fault) => [fault.id, contractOf(fault)]));
}

/** In the spec's order, since of two patterns that fit the first one counts. */
function causes({ errors }: Spec): Literal {
  const entries = errors.faults.flatMap(({ id, causes }) => causes.map((code) => [code, id]));
  return Object.fromEntries(entries);
}
