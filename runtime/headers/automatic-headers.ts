// The headers that are sent without being asked for, made ready once: what does not depend on the
// request is a constant, and what depends on its host is kept for the next request to that host.
import { type AutomaticHeader, type Contract, contract } from "../contract.js";
import { fill } from "../fill.js";
import type { HeaderField } from "./header-list.js";

/** An automatic header, made ready. */
export interface ReadyHeader {
  readonly lower: string;
  /** In lower case. */
  readonly notBeside: readonly string[];
  readonly field: (host: string, keeps: boolean) => HeaderField;
}

const made = new WeakMap<Contract, readonly ReadyHeader[]>();

/** The automatic headers that do not describe a body, in the order in which they are sent. */
export function automaticHeaders(): readonly ReadyHeader[] {
  const known = made.get(contract());
  if (known !== undefined) return known;
  const ready = contract()
    .headers.automatic.filter(({ when }) => when === "always")
    .map(makeReady);
  made.set(contract(), ready);
  return ready;
}

/** Hosts whose fields are kept. */
const mostHosts = 256;

function makeReady(header: AutomaticHeader): ReadyHeader {
  const { product } = contract();
  const constants = { product: product.name, version: product.version };
  const fieldFor = (host: string, keeps: boolean): HeaderField => {
    const connection = keeps ? "keep-alive" : "close";
    const value = fill(header.value, { ...constants, host, connection }) ?? "";
    return { name: header.name, value, why: header.why, clause: null };
  };
  const kept = new Map<string, HeaderField>();
  const varying = /\{(host|connection)\}/.test(header.value);
  const constant = fieldFor("", true);
  return {
    lower: header.name.toLowerCase(),
    notBeside: header.notBeside,
    field: (host, keeps) => {
      if (!varying) return constant;
      const key = keeps ? host : `${host} closes`;
      let field = kept.get(key);
      if (field === undefined) {
        if (kept.size >= mostHosts) kept.clear();
        field = fieldFor(host, keeps);
        kept.set(key, field);
      }
      return field;
    },
  };
}
