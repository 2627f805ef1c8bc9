// What decides how a connection is made, in Node's terms: certificates read, TLS options named.
// Node's modules are loaded where they are used, since most programs name no certificate.

import type { SecureContext } from "node:tls";
import type { Certificate, ConnectionPolicy } from "../arguments/policy.js";
import { isBytes } from "../byte-memory.js";
import { fault } from "../errors.js";

/** Options of node:tls that a policy asks for. */
export interface TlsOptions {
  readonly rejectUnauthorized?: boolean;
  /** Made once for all connections, since reading certificates takes longer than connecting. */
  readonly secureContext?: SecureContext;
}

/** A name for all that decides about a connection; policies that agree in it share connections. */
export function connectionKey(
  { verify, certificate }: ConnectionPolicy,
  proxy: string | null,
): string {
  if (proxy === null && verify === true && certificate === null) return "direct";
  const files = [verify, certificate?.cert, certificate?.key].map((value) =>
    isBytes(value) ? Buffer.from(value).toString("base64") : value,
  );
  return JSON.stringify([proxy, ...files, certificate?.passphrase]);
}

/**
 * The TLS options of a policy.
 *
 * @throws InvalidArgument where a certificate or key cannot be read
 */
export function tlsOptions({ verify, certificate }: ConnectionPolicy): TlsOptions {
  const trust = typeof verify === "boolean" ? { rejectUnauthorized: verify } : {};
  if (typeof verify === "boolean" && certificate === null) return trust;
  const authorities = typeof verify === "boolean" ? {} : { ca: readAuthorities(verify) };
  return { ...trust, secureContext: contextOf(authorities, certificate) };
}

function contextOf(
  authorities: { readonly ca?: Buffer },
  certificate: Certificate | null,
): SecureContext {
  const { createSecureContext } = process.getBuiltinModule("node:tls");
  if (certificate === null) return createSecureContext(authorities);
  const { cert, key, passphrase } = certificate;
  const pair = { cert: readPem(cert, "cert"), key: readPem(key, "cert") };
  if (!pair.key.includes("PRIVATE KEY-----")) {
    throw unreadable("cert", new Error("it holds no PEM private key"));
  }
  try {
    return createSecureContext({ ...authorities, ...pair, ...(passphrase && { passphrase }) });
  } catch (cause) {
    throw unreadable("cert", cause);
  }
}

/** Node takes anything for authorities, and trusts none where it finds none. */
function readAuthorities(verify: string | Uint8Array): Buffer {
  const pem = readPem(verify, "verify");
  const { X509Certificate } = process.getBuiltinModule("node:crypto");
  const { createSecureContext } = process.getBuiltinModule("node:tls");
  try {
    for (const [certificate] of pem.toString("latin1").matchAll(certificates)) {
      new X509Certificate(certificate);
    }
    createSecureContext({ ca: pem });
  } catch (cause) {
    throw unreadable("verify", cause);
  }
  if (pem.toString("latin1").search(certificates) >= 0) return pem;
  throw unreadable("verify", new Error("it holds no PEM certificate"));
}

const certificates = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]*-----END [A-Z0-9 ]+-----/g;

/** PEM as it is, or the file of that name. */
function readPem(given: string | Uint8Array, name: string): Buffer {
  if (isBytes(given)) return Buffer.from(given);
  if (given.includes("-----BEGIN ")) return Buffer.from(given);
  try {
    return process.getBuiltinModule("node:fs").readFileSync(given);
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

function unreadable(name: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return fault("pem-unreadable", { name, reason }, { cause });
}
