// Makes X.509 certificates for tests, so that no key and no expiry date is kept in the repository.
// Knows just enough DER for that.
import {
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  X509Certificate,
} from "node:crypto";
import { isIPv4 } from "node:net";

/** A certificate with its key, both PEM. */
export interface Issued {
  readonly cert: string;
  readonly key: string;
}

export interface Wanted {
  /** Names and IPv4 addresses that the certificate is for. */
  readonly hosts?: readonly string[];
  /** Years from which and to which it is valid. */
  readonly years?: readonly [from: number, to: number];
}

/** An authority that signs certificates. */
export interface Authority {
  /** PEM, for whoever is to trust it. */
  readonly cert: string;
  issue(wanted?: Wanted): Issued;
}

/** A new authority, trusted by nobody yet. */
export function createAuthority(name = "Test Authority"): Authority {
  const { privateKey, publicKey } = newKeyPair();
  const cert = certificateOf({
    subject: name,
    issuer: name,
    publicKey,
    signer: privateKey,
    ca: true,
  });
  return {
    cert,
    issue(wanted = {}) {
      const pair = newKeyPair();
      const signed = { subject: "leaf", issuer: name, publicKey: pair.publicKey };
      return {
        cert: certificateOf({ ...wanted, ...signed, signer: privateKey }),
        key: pemOf(pair.privateKey),
      };
    },
  };
}

/** A certificate that vouches for itself. */
export function createSelfSigned(wanted: Wanted = {}): Issued {
  const { privateKey, publicKey } = newKeyPair();
  const itself = { subject: "self", issuer: "self", publicKey, signer: privateKey };
  return { cert: certificateOf({ ...wanted, ...itself }), key: pemOf(privateKey) };
}

/** The key of a certificate, under a passphrase. */
export function encryptKey({ key }: Issued, passphrase: string): string {
  const cipher = { cipher: "aes-256-cbc", passphrase };
  return createPrivateKey(key)
    .export({ type: "pkcs8", format: "pem", ...cipher })
    .toString();
}

interface Contents extends Wanted {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly ca?: boolean;
}

let serial = 0;

function certificateOf(contents: Contents): string {
  const { subject, issuer, publicKey, signer, ca = false } = contents;
  const { hosts = ["127.0.0.1", "localhost"], years = [2020, 2049] } = contents;
  const algorithm = der(0x30, hex("06082a8648ce3d040302"));
  const times = years.map((year) => der(0x17, `${String(year % 100).padStart(2, "0")}0101000000Z`));
  const names = hosts.map((host) =>
    isIPv4(host) ? der(0x87, Buffer.from(host.split(".").map(Number))) : der(0x82, host),
  );
  const extensions = [extension("551d11", der(0x30, ...names))];
  if (ca) extensions.push(extension("551d13", der(0x30, hex("0101ff"))));
  serial += 1;
  const body = der(
    0x30,
    hex("a003020102"),
    der(0x02, Buffer.from([0x10, serial >> 8, serial & 255])),
    algorithm,
    nameOf(issuer),
    der(0x30, ...times),
    nameOf(subject),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(0x30, ...extensions)),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", body, signer));
  const whole = der(0x30, body, algorithm, signature);
  return new X509Certificate(whole).toString();
}

function extension(id: string, value: Buffer): Buffer {
  return der(0x30, der(0x06, hex(id)), der(0x04, value));
}

function nameOf(text: string): Buffer {
  return der(0x30, der(0x31, der(0x30, hex("0603550403"), der(0x0c, text))));
}

/** A tag, a length and contents. */
function der(tag: number, ...parts: readonly (Buffer | string)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const long = Buffer.from([0x82, content.length >> 8, content.length & 255]);
  const length = content.length < 128 ? Buffer.from([content.length]) : long;
  return Buffer.concat([Buffer.from([tag]), length, content]);
}

function hex(digits: string): Buffer {
  return Buffer.from(digits, "hex");
}

function newKeyPair(): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  return generateKeyPairSync("ec", { namedCurve: "P-256" });
}

function pemOf(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}
