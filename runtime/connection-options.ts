// What decides how a connection is made, in Node's terms: certificates read, TLS options named.
import { readFileSync } from "node:fs";
import { fault } from "./errors.js";
import type { ConnectionPolicy } from "./policy.js";

/** Options of node:tls that a policy asks for. */
export interface TlsOptions {
  readonly rejectUnauthorized?: boolean;
  readonly ca?: string | Buffer;
  readonly cert?: string | Buffer;
  readonly key?: string | Buffer;
  readonly passphrase?: string;
}

/** A name for all that decides about a connection; policies that agree in it share connections. */
export function connectionKey(
  { verify, certificate }: ConnectionPolicy,
  proxy: string | null,
  fresh: boolean,
): string {
  if (proxy === null && verify === true && certificate === null) return fresh ? "fresh" : "direct";
  const files = [verify, certificate?.cert, certificate?.key].map((value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value,
  );
  return JSON.stringify([fresh, proxy, ...files, certificate?.passphrase]);
}

/**
 * The TLS options of a policy.
 *
 * @throws InvalidArgument where a certificate or key cannot be read
 */
export function tlsOptions({ verify, certificate }: ConnectionPolicy): TlsOptions {
  const trust =
    typeof verify === "boolean"
      ? { rejectUnauthorized: verify }
      : { ca: readPem(verify, "verify") };
  if (certificate === null) return trust;
  const { cert, key, passphrase } = certificate;
  return {
    ...trust,
    cert: readPem(cert, "cert"),
    key: readPem(key, "cert"),
    ...(passphrase === undefined ? {} : { passphrase }),
  };
}

/** PEM as it is, or the file of that name. */
function readPem(given: string | Uint8Array, name: string): string | Buffer {
  if (given instanceof Uint8Array) return Buffer.from(given);
  if (given.includes("-----BEGIN ")) return given;
  try {
    return readFileSync(given);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw fault("pem-unreadable", { name, reason }, { cause });
  }
}
