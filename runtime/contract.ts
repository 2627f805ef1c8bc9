// What generated code tells the runtime: verbs, arguments, headers and faults, as data.
// The runtime knows no verb, rule or error text by itself; it is handed them here, once.

/** Where in the life of a request something happened. */
export type Phase = "prepare" | "dns" | "connect" | "tls" | "send" | "headers" | "body" | "decode";

/** A header that an argument sets; `{name}` in the value stands for what its encoder gives. */
export interface WireEffect {
  readonly header: string;
  readonly value: string;
  readonly unlessGiven: boolean;
  readonly why: string;
}

/** One argument of a verb. */
export interface ArgumentContract {
  readonly name: string;
  /** Names the encoder that puts it on the wire. */
  readonly type: string;
  readonly body: boolean;
  readonly clause: string;
  readonly accepts: string;
  readonly wire: readonly WireEffect[];
  /** What holds where it is not given, as the caller would write it. */
  readonly default?: unknown;
}

/** At most one of these arguments may be given. */
export interface RuleContract {
  readonly atMostOneOf: readonly string[];
  readonly clause: string;
  readonly text: string;
}

/** One verb: its method (null where the caller names it), its arguments and its rules. */
export interface VerbContract {
  readonly name: string;
  readonly method: string | null;
  /** What stands before the options object. */
  readonly positional: readonly ArgumentContract[];
  /** What the options object may hold. */
  readonly arguments: readonly ArgumentContract[];
  readonly rules: readonly RuleContract[];
}

/** What a method promises, by RFC 9110. */
export interface MethodContract {
  readonly safe: boolean;
  readonly idempotent: boolean;
  readonly responseBody: boolean;
}

/** A header that is sent without being asked for. */
export interface AutomaticHeader {
  readonly name: string;
  readonly value: string;
  readonly removable: boolean;
  readonly when: "always" | "length_known" | "length_unknown";
  /** Headers of the caller, in lower case, beside which it is left out. */
  readonly notBeside: readonly string[];
  readonly why: string;
}

/** How one fault is reported. */
export interface FaultContract {
  readonly error: FaultClass;
  readonly phase: Phase;
  readonly message: string;
  readonly accepted?: string;
  readonly hint?: string;
  readonly clause?: string;
}

/** Constructs the error of a fault; generated classes satisfy it. */
export type FaultClass = new (message: string, details: FaultDetails) => Error;

/** What an error carries beside its message. */
export interface FaultDetails {
  readonly fault: string;
  readonly phase: Phase;
  readonly sent: boolean;
  readonly method: string | null;
  readonly url: string | null;
  readonly elapsed: number;
  readonly hint: string | null;
  /** The reply that the error is about. */
  readonly response?: unknown;
  readonly cause?: unknown;
}

/** Everything that generated code tells the runtime. */
export interface Contract {
  readonly product: { readonly name: string; readonly version: string };
  readonly verbs: Readonly<Record<string, VerbContract>>;
  /** What a session can be given for all of its calls, in the form of a verb. */
  readonly session: VerbContract;
  readonly methods: Readonly<Record<string, MethodContract>>;
  readonly headers: {
    readonly automatic: readonly AutomaticHeader[];
    readonly refused: readonly { readonly name: string; readonly why: string }[];
    /** Header names, in lower case, whose values are masked wherever they are shown. */
    readonly secret: readonly string[];
    /** Regular expressions, without regard to case: names whose values are masked everywhere. */
    readonly secretNames: readonly string[];
    /** More of them for parameters of a query. */
    readonly secretParameters: readonly string[];
  };
  readonly faults: Readonly<Record<string, FaultContract>>;
  /** Codes of failures below, `*` at the end standing for any rest, to the fault they mean. */
  readonly causes: Readonly<Record<string, string>>;
}

let adopted: Contract | undefined;

/** Makes a contract the one in force and gives it back. Called once, by generated code. */
export function adopt<C extends Contract>(contract: C): C {
  adopted = contract;
  return contract;
}

/** The contract in force. */
export function contract(): Contract {
  if (adopted === undefined) throw new Error("no contract was adopted; import the package's entry");
  return adopted;
}
