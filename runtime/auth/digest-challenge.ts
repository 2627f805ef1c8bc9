// Chooses the Digest challenge that is answered, and reads it (RFC 7616 section 3.3).

import { type FaultPlace, fault } from "../errors.js";
import { showText } from "../export/mask.js";
import type { Challenge } from "./challenge.js";
import { algorithms, type DigestAlgorithm, type Qop } from "./digest-hash.js";

/** A Digest challenge that can be answered. Plain data. */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | null;
  readonly algorithm: DigestAlgorithm;
  /** As the server spelt it, since it is sent back so; null where it named none. */
  readonly algorithmGiven: string | null;
  /** What the server offers and is known; empty where it offers nothing, as RFC 2069 did. */
  readonly qops: readonly Qop[];
  /** Whether names and passwords are UTF-8, by the server's word. */
  readonly utf8: boolean;
  /** Whether the user name is sent hashed. */
  readonly userhash: boolean;
  /** Whether the last answer was right but for its nonce. */
  readonly stale: boolean;
  /** Where else the same credentials are asked for; empty for the whole origin. */
  readonly domain: readonly string[];
}

const knownQops: readonly Qop[] = ["auth", "auth-int"];
const supported = `algorithm ${algorithms.map(({ name }) => name).join(", ")}; qop ${knownQops.join(", ")}`;

/**
 * The strongest Digest challenge that can be answered, the first among equals; null where the
 * server does not ask for Digest at all.
 *
 * RFC 7616 section 3.7 lets the client prefer by strength over the server's order.
 *
 * @throws RequestException (digest-unsupported) where it asks only for what cannot be answered
 */
export function pickDigest(
  challenges: readonly Challenge[],
  place: FaultPlace = {},
): DigestChallenge | null {
  const offered = challenges.filter(({ scheme }) => scheme === "digest");
  if (offered.length === 0) return null;
  let best: DigestChallenge | null = null;
  for (const challenge of offered) {
    const read = readDigest(challenge);
    if (read === null) continue;
    if (best === null || read.algorithm.strength > best.algorithm.strength) best = read;
  }
  if (best !== null) return best;
  const wanted = offered.map(describe).join("; or ");
  throw fault("digest-unsupported", { wanted, accepted: supported }, { sent: true, ...place });
}

function readDigest({ parameters }: Challenge): DigestChallenge | null {
  const algorithmGiven = parameters.get("algorithm") ?? null;
  const name = (algorithmGiven ?? "MD5").toLowerCase();
  const algorithm = algorithms.find((known) => known.name.toLowerCase() === name);
  const nonce = parameters.get("nonce");
  const offered = listOf(parameters.get("qop")?.toLowerCase(), ",");
  const qops = knownQops.filter((qop) => offered.includes(qop));
  const answerable = offered.length === 0 || qops.length > 0;
  if (algorithm === undefined || nonce === undefined || !answerable) return null;
  const isTrue = (flag: string): boolean => parameters.get(flag)?.toLowerCase() === "true";
  return {
    realm: parameters.get("realm") ?? "",
    nonce,
    opaque: parameters.get("opaque") ?? null,
    algorithm,
    algorithmGiven,
    qops,
    utf8: parameters.get("charset")?.toLowerCase() === "utf-8",
    userhash: isTrue("userhash"),
    stale: isTrue("stale"),
    domain: listOf(parameters.get("domain"), " "),
  };
}

function describe({ parameters }: Challenge): string {
  if (!parameters.has("nonce")) return "no nonce";
  return ["algorithm", "qop"]
    .filter((name) => parameters.has(name))
    .map((name) => `${name} ${showText(parameters.get(name) ?? "")}`)
    .join(", ");
}

function listOf(text: string | undefined, separator: string): readonly string[] {
  const items = (text ?? "").split(separator).map((item) => item.trim());
  return items.filter((item) => item !== "");
}
