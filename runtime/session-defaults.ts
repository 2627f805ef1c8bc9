// What a session gives to each of its calls: read and checked when it is made. Keeps nothing, sends
// nothing.
import { readOptions } from "./arguments/options.js";
import { parseUrl } from "./arguments/parse-url.js";
import type { VerbContract } from "./contract.js";
import { fault } from "./errors.js";
import { kindOf, showText } from "./export/mask.js";
import { type Inherited, type Prepared, prepare } from "./prepare.js";

/**
 * Reads the options of a session. Wrong defaults are told when they are given, not with the first
 * call.
 *
 * @param session - what a session takes, in the form of a verb
 * @param options - `base_url`, and arguments that hold for every call that does not give them
 * @param check - looks at a request that has all of the defaults
 * @throws InvalidURL, InvalidHeader or InvalidArgument, with what is accepted
 */
export function readDefaults(
  session: VerbContract,
  options: unknown,
  check: (request: Prepared) => void = () => {},
): Inherited {
  const { base_url: baseUrl, ...defaults } = (options ?? {}) as Readonly<Record<string, unknown>>;
  const isOdd = Array.isArray(options) || typeof options !== "object" || options === null;
  const given = readOptions(session, isOdd ? options : defaults, ["base_url"]);
  const inherited = { baseUrl: readBase(baseUrl), given };
  const verb = { ...session, method: "GET", arguments: [...given.keys()] };
  check(prepare(verb, "http://localhost/", undefined, undefined, inherited));
  return inherited;
}

function readBase(base: unknown): string | null {
  if (base === undefined || base === null) return null;
  const text = typeof base === "object" && "href" in base ? base.href : base;
  if (typeof text === "string" && /^https?:\/\//i.test(text) && parseUrl(text)) return text;
  const value = typeof text === "string" ? showText(text) : kindOf(text);
  throw fault("base-url", { value });
}
