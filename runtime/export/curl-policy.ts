// How a call is carried out, as options of curl: redirects, limits, proxy, certificates. Pure.
import { type Certificate, type Policy, usualPolicy } from "../arguments/policy.js";
import type { Prepared } from "../prepare.js";
import { shellWord } from "./shell-text.js";

/** What a policy adds to a command. */
export interface CurlPolicy {
  readonly options: readonly string[];
  /** What must be there for the command to run, or is not in it. */
  readonly remarks: readonly string[];
}

/**
 * A policy as options of curl.
 *
 * @param exact - whether the usual redirects are said, too
 */
export function curlPolicy({ policy, target, call }: Prepared, exact: boolean): CurlPolicy {
  const usual = usualPolicy(call.verb.arguments);
  const certificate = certificateOptions(policy.certificate);
  const trust = trustOptions(policy.verify);
  const options = [
    ...redirectOptions(policy, target.origin, exact ? undefined : usual),
    ...timeOptions(policy, usual),
    ...proxyOptions(policy.proxy),
    ...trust.options,
    ...certificate.options,
    ...authOptions(policy),
  ];
  const remarks = [...trust.remarks, ...certificate.remarks];
  if (policy.authenticator?.kind === "callback") {
    remarks.push(
      "What the function given as auth adds is not here: it is known when it is called.",
    );
  }
  return { options, remarks };
}

function redirectOptions({ redirects }: Policy, origin: string, usual?: Policy): string[] {
  if (redirects.max === 0) return [];
  const { max, downgrade } = usual?.redirects ?? {};
  if (redirects.max === max && redirects.downgrade === downgrade) return ["--location"];
  const guarded = origin.startsWith("https:") && !redirects.downgrade;
  return [
    "--location",
    `--max-redirs ${redirects.max}`,
    ...(guarded ? ["--proto-redir =https"] : []),
  ];
}

/** curl has no limit for a silence; less than a byte a second over that time is the nearest. */
function timeOptions({ timeout }: Policy, { timeout: usual }: Policy): string[] {
  const { connect, read, total } = timeout;
  return [
    ...(connect !== usual.connect && connect !== null ? [`--connect-timeout ${connect}`] : []),
    ...(read !== usual.read && read !== null
      ? ["--speed-limit 1", `--speed-time ${Math.ceil(read)}`]
      : []),
    ...(total !== usual.total && total !== null ? [`--max-time ${total}`] : []),
  ];
}

function proxyOptions(proxy: Policy["proxy"]): string[] {
  if (proxy === undefined) return [];
  if (proxy === null) return ["--noproxy '*'"];
  // curl asks such a proxy for an address; named so it is given the host's name, as here
  const named = proxy.replace(/^socks5:/i, "socks5h:");
  return [`-x ${shellWord(named)}`, "--noproxy ''"];
}

function trustOptions(verify: Policy["verify"]): CurlPolicy {
  if (verify === true) return { options: [], remarks: [] };
  if (verify === false) return { options: ["--insecure"], remarks: [] };
  return fileOption("--cacert", verify, "ca.pem");
}

function certificateOptions(certificate: Certificate | null): CurlPolicy {
  if (certificate === null) return { options: [], remarks: [] };
  const { cert, key, passphrase } = certificate;
  const both = cert === key;
  const parts = [
    fileOption("--cert", cert, "cert.pem"),
    ...(both ? [] : [fileOption("--key", key, "key.pem")]),
  ];
  const pass = passphrase === undefined ? [] : [`--pass ${shellWord(passphrase)}`];
  return {
    options: [...parts.flatMap(({ options }) => options), ...pass],
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}

/** A path as it is; PEM itself is expected in a file, since curl takes no other. */
function fileOption(option: string, pem: string | Uint8Array, name: string): CurlPolicy {
  if (typeof pem === "string" && !pem.includes("-----BEGIN")) {
    return { options: [`${option} ${shellWord(pem)}`], remarks: [] };
  }
  return { options: [`${option} ${name}`], remarks: [`The PEM is read from the file ${name}.`] };
}

function authOptions({ authenticator }: Policy): string[] {
  if (authenticator?.kind !== "digest") return [];
  const { user, password } = authenticator;
  return ["--digest", `--user ${shellWord(`${user}:${password}`)}`];
}
