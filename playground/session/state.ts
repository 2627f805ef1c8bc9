// What a playground session knows, and every way that it changes. Pure: no screen, no file, no network.
import type { Value } from "../grammar/value.js";
import type { Draft } from "./draft.js";
import type { Exchange, Failure, Reply } from "./exchange.js";
import type { Preview } from "./preview.js";

/** The part of the state that undo brings back. */
export interface Setting {
  /** The base of relative URLs; empty means the echo server. */
  readonly target: string;
  readonly environment: string;
  readonly variables: Readonly<Record<string, Value>>;
  /** Variables whose values are never shown. */
  readonly secretNames: readonly string[];
  readonly draft: Draft | undefined;
}

/** Everything that a session knows. */
export interface State {
  readonly setting: Setting;
  readonly past: readonly Setting[];
  readonly future: readonly Setting[];
  readonly exchanges: readonly Exchange[];
}

/** A change of the state. */
export type Change =
  | { readonly kind: "target"; readonly url: string }
  | {
      readonly kind: "environment";
      readonly name: string;
      readonly variables: Readonly<Record<string, Value>>;
      readonly secretNames: readonly string[];
      readonly target: string | undefined;
    }
  | {
      readonly kind: "variable";
      readonly name: string;
      readonly value: Value;
      readonly secret: boolean;
    }
  | { readonly kind: "forget"; readonly name: string }
  | { readonly kind: "draft"; readonly draft: Draft | undefined }
  | {
      readonly kind: "exchange";
      readonly draft: Draft;
      readonly preview: Preview;
      readonly target: string;
      readonly result: Reply | Failure;
    }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** The state that a session begins with. */
export const initialState: State = {
  setting: { target: "", environment: "", variables: {}, secretNames: [], draft: undefined },
  past: [],
  future: [],
  exchanges: [],
};

/** Steps that undo remembers. */
const longestPast = 100;
/** Exchanges that are kept, so that a long session does not fill the memory. */
const longestLog = 200;

/** The state after a change. */
export function reduce(state: State, change: Change): State {
  switch (change.kind) {
    case "undo":
      return travel(state, "past");
    case "redo":
      return travel(state, "future");
    case "exchange": {
      const number = (state.exchanges.at(-1)?.number ?? 0) + 1;
      const { draft, preview, target, result } = change;
      const { variables } = state.setting;
      const exchange = { number, draft, preview, variables, target, result };
      const exchanges = [...state.exchanges, exchange].slice(-longestLog);
      return { ...state, exchanges, setting: { ...state.setting, draft } };
    }
    default: {
      const setting = changeSetting(state.setting, change);
      const past = [...state.past, state.setting].slice(-longestPast);
      return { ...state, setting, past, future: [] };
    }
  }
}

type SettingChange = Exclude<Change, { kind: "undo" | "redo" | "exchange" }>;

function changeSetting(setting: Setting, change: SettingChange): Setting {
  switch (change.kind) {
    case "target":
      return { ...setting, target: change.url };
    case "environment":
      return {
        ...setting,
        environment: change.name,
        variables: change.variables,
        secretNames: change.secretNames,
        target: change.target ?? setting.target,
      };
    case "variable": {
      const others = setting.secretNames.filter((name) => name !== change.name);
      const secretNames = change.secret ? [...others, change.name] : others;
      return {
        ...setting,
        variables: { ...setting.variables, [change.name]: change.value },
        secretNames,
      };
    }
    case "forget": {
      const entries = Object.entries(setting.variables).filter(([name]) => name !== change.name);
      return { ...setting, variables: Object.fromEntries(entries) };
    }
    case "draft":
      return { ...setting, draft: change.draft };
  }
}

function travel(state: State, from: "past" | "future"): State {
  const list = state[from];
  const setting = list.at(-1);
  if (setting === undefined) return state;
  const left = list.slice(0, -1);
  return from === "past"
    ? { ...state, setting, past: left, future: [...state.future, state.setting] }
    : { ...state, setting, future: left, past: [...state.past, state.setting] };
}

/** The exchange of this number; the last one where no number is given. */
export function findExchange(state: State, number: number | undefined): Exchange | undefined {
  if (number === undefined) return state.exchanges.at(-1);
  return state.exchanges.find((exchange) => exchange.number === number);
}
