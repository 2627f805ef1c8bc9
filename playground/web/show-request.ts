// A draft as the request that it makes, in every form, or what is wrong with it. Sends nothing.
import {
  type PreparedHeader,
  type PreparedRequest,
  prepare,
  type RequestArguments,
  RequestException,
} from "../../generated/prepare.js";
import { type Draft, type GivenArgument, readDraft } from "./draft.js";
import type { Form } from "./form.js";
import { showMicropython } from "./micropython.js";
import { placeError } from "./place-error.js";
import type { InputError } from "./read-input.js";
import { splitWire, type WireText } from "./wire-text.js";

/** A draft that could be prepared. */
export interface ReadyRequest {
  readonly prepared: PreparedRequest;
  readonly given: readonly GivenArgument[];
}

/** A request in every form that is shown. */
export interface ShownRequest extends ReadyRequest {
  readonly wire: WireText;
  readonly headers: readonly PreparedHeader[];
  readonly curl: string;
  readonly typescript: string;
  readonly micropython: string;
}

/** What is wrong with a draft. */
export interface Problem {
  /** The name of the error's class. */
  readonly name: string;
  readonly message: string;
  readonly hint: string | null;
  /** The argument that it is about; null where it is about the whole. */
  readonly argument: string | null;
}

/** Whether a draft could not be prepared or shown. */
export function isProblem(found: ReadyRequest | Problem | undefined): found is Problem {
  return found !== undefined && "message" in found;
}

/** Prepares the request that a draft makes, or says what is wrong with it. */
export function prepareDraft(form: Form, draft: Draft): ReadyRequest | Problem {
  const given = readDraft(form, draft);
  if ("error" in given) return problemOf(given.error, given.argument.name);
  try {
    return { prepared: prepareGiven(form, given), given };
  } catch (error) {
    if (error instanceof RequestException) return problemOf(error, placeError(form, error));
    return surpriseOf(error);
  }
}

/**
 * Shows a request in every form, or says why it cannot be shown.
 *
 * @param secrets - whether secrets are shown
 */
export function showRequest(
  form: Form,
  ready: ReadyRequest,
  secrets: boolean,
): ShownRequest | Problem {
  const { prepared, given } = ready;
  try {
    return {
      ...ready,
      wire: splitWire(prepared.to_http({ secrets })),
      headers: prepared.headers,
      curl: prepared.to_curl({ secrets }),
      typescript: prepared.to_typescript({ secrets }),
      micropython: showMicropython(form, given, prepared, secrets),
    };
  } catch (error) {
    return surpriseOf(error);
  }
}

/** A value that is nested too deep for the engine, say: the form goes on all the same. */
function surpriseOf(error: unknown): Problem {
  if (!(error instanceof Error)) throw error;
  return { name: error.name, message: error.message, hint: null, argument: null };
}

function prepareGiven({ verb }: Form, given: readonly GivenArgument[]): PreparedRequest {
  const values = new Map<string, unknown>(
    given
      .filter(({ argument }) => argument.positional)
      .map((one) => [one.argument.type, one.value]),
  );
  const options = given
    .filter(({ argument }) => !argument.positional)
    .map(({ argument, value }) => [argument.name, value] as const);
  const method = verb.method ?? String(values.get("method") ?? "");
  return prepare<string>(
    method,
    String(values.get("url") ?? ""),
    Object.fromEntries(options) as RequestArguments,
  );
}

function problemOf(
  { name, message, hint }: RequestException | InputError,
  argument: string | null,
): Problem {
  const said = hint !== null && message.endsWith(hint);
  return { name, message: said ? message.slice(0, -hint.length).trim() : message, hint, argument };
}
