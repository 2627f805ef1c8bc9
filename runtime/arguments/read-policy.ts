// Reads the arguments that decide how a call is carried out. Pure; every refusal says what it takes.
import { isBytes } from "../byte-memory.js";
import type { ArgumentContract } from "../contract.js";
import { wrongKind } from "../errors.js";
import { kindOf } from "../export/mask.js";
import { parseUrl } from "./parse-url.js";
import type {
  Certificate,
  Policy,
  Progress,
  RedirectPolicy,
  RetryPolicy,
  SignalLike,
  TimePolicy,
} from "./policy.js";

/** Reads one argument's value into the part of the policy that it decides. */
type Reader = (value: unknown, argument: ArgumentContract) => Partial<Policy>;

/** The readers by argument type. */
export const policyReaders: Readonly<Record<string, Reader>> = {
  timeout: (value, argument) => ({ timeout: readTimeout(value, argument) }),
  redirects: (value, argument) => ({ redirects: readRedirects(value, argument) }),
  size: (value, argument) => ({ maxSize: readCount(value, argument, "") }),
  retries: (value, argument) => ({ retries: readRetries(value, argument) }),
  proxy: (value, argument) => ({ proxy: readProxy(value, argument) }),
  verify: (value, argument) => ({ verify: readVerify(value, argument) }),
  certificate: (value, argument) => ({ certificate: readCertificate(value, argument) }),
  signal: (value, argument) => ({ signal: readSignal(value, argument) }),
  upload_progress: (value, argument) => ({ onUpload: readProgress(value, argument) }),
  download_progress: (value, argument) => ({ onDownload: readProgress(value, argument) }),
};

function readTimeout(value: unknown, argument: ArgumentContract): TimePolicy {
  const usual = argument.default as TimePolicy;
  if (value === null) return { connect: null, read: null, total: null };
  if (typeof value === "number") return { ...usual, total: readSeconds(value, argument, "") };
  const given = readObject(value, argument, ["connect", "read", "total"]);
  return {
    connect: pick(given, "connect", usual.connect, argument, readSeconds),
    read: pick(given, "read", usual.read, argument, readSeconds),
    total: pick(given, "total", usual.total, argument, readSeconds),
  };
}

function readRedirects(value: unknown, argument: ArgumentContract): RedirectPolicy {
  const { max, keep_headers: keepHeaders, downgrade } = argument.default as DefaultRedirects;
  const usual = { max, keepHeaders, downgrade };
  if (typeof value === "boolean") return value ? usual : { ...usual, max: 0 };
  if (typeof value === "number") return { ...usual, max: readCount(value, argument, "") };
  const given = readObject(value, argument, ["max", "keep_headers", "downgrade"]);
  return {
    max: pick(given, "max", max, argument, readCount),
    keepHeaders: pick(given, "keep_headers", keepHeaders, argument, readFlag),
    downgrade: pick(given, "downgrade", downgrade, argument, readFlag),
  };
}

interface DefaultRedirects {
  readonly max: number;
  readonly keep_headers: boolean;
  readonly downgrade: boolean;
}

function readRetries(value: unknown, argument: ArgumentContract): RetryPolicy {
  const {
    attempts,
    statuses,
    backoff,
    max_delay: maxDelay,
    unsafe,
  } = argument.default as DefaultRetries;
  const usual = { attempts, statuses, backoff, maxDelay, unsafe };
  if (typeof value === "number") return { ...usual, attempts: readCount(value, argument, "") };
  const given = readObject(value, argument, Object.keys(argument.default as object));
  return {
    attempts: pick(given, "attempts", attempts, argument, readCount),
    statuses: pick(given, "statuses", statuses, argument, readStatuses),
    backoff: pick(given, "backoff", backoff, argument, readDelay),
    maxDelay: pick(given, "max_delay", maxDelay, argument, readDelay),
    unsafe: pick(given, "unsafe", unsafe, argument, readFlag),
  };
}

interface DefaultRetries {
  readonly attempts: number;
  readonly statuses: readonly number[];
  readonly backoff: number;
  readonly max_delay: number;
  readonly unsafe: boolean;
}

function readProxy(value: unknown, argument: ArgumentContract): string | null {
  if (value === null) return null;
  const url = typeof value === "string" ? parseUrl(value) : null;
  if (url !== null && ["http:", "https:", "socks5:"].includes(url.protocol)) return url.href;
  throw wrongKind(argument, typeof value === "string" ? "a string of another form" : kindOf(value));
}

function readVerify(value: unknown, argument: ArgumentContract): Policy["verify"] {
  if (typeof value === "boolean") return value;
  if (isPem(value)) return value;
  throw wrongKind(argument, kindOf(value));
}

function readCertificate(value: unknown, argument: ArgumentContract): Certificate {
  if (isPem(value)) return { cert: value, key: value };
  if (Array.isArray(value) && value.length === 2) {
    const [cert, key] = value as [unknown, unknown];
    if (isPem(cert) && isPem(key)) return { cert, key };
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const { cert, key, passphrase } = readObject(value, argument, ["cert", "key", "passphrase"]);
    const secret = passphrase === undefined || typeof passphrase === "string";
    if (isPem(cert) && isPem(key) && secret) {
      return passphrase === undefined ? { cert, key } : { cert, key, passphrase };
    }
  }
  throw wrongKind(argument, kindOf(value));
}

function isPem(value: unknown): value is string | Uint8Array {
  if (typeof value === "string") return value !== "" && !bareKey.test(value);
  return isBytes(value);
}

/** Base64 of DER without its PEM lines: no path, so that no error and no export may name it as one. */
const bareKey = /^\s*M[A-Za-z0-9+/=\s]{62,}$/;

function readSignal(value: unknown, argument: ArgumentContract): SignalLike {
  if (
    typeof value === "object" &&
    value !== null &&
    "aborted" in value &&
    typeof value.aborted === "boolean" &&
    "addEventListener" in value
  ) {
    return value as SignalLike;
  }
  throw wrongKind(argument, kindOf(value));
}

function readProgress(value: unknown, argument: ArgumentContract): Progress {
  if (typeof value === "function") return value as Progress;
  throw wrongKind(argument, kindOf(value));
}

/** A positive number of seconds, or null for no limit; timers hold no more than 2^31 ms. */
function readSeconds(value: unknown, argument: ArgumentContract, where: string): number | null {
  if (value === null) return null;
  if (typeof value === "number" && value > 0 && value * 1000 < 2 ** 31) return value;
  throw wrongKind(argument, `${kindOf(value)}${where}`);
}

function readDelay(value: unknown, argument: ArgumentContract, where: string): number {
  if (typeof value === "number" && value >= 0 && value * 1000 < 2 ** 31) return value;
  throw wrongKind(argument, `${kindOf(value)}${where}`);
}

function readCount(value: unknown, argument: ArgumentContract, where: string): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw wrongKind(argument, `${kindOf(value)}${where}`);
}

function readFlag(value: unknown, argument: ArgumentContract, where: string): boolean {
  if (typeof value === "boolean") return value;
  throw wrongKind(argument, `${kindOf(value)}${where}`);
}

function readStatuses(value: unknown, argument: ArgumentContract, where: string): number[] {
  const good = (status: unknown): boolean =>
    typeof status === "number" && Number.isInteger(status) && status >= 100 && status <= 999;
  if (Array.isArray(value) && value.every(good)) return value as number[];
  throw wrongKind(argument, `${kindOf(value)}${where}`);
}

function readObject(
  value: unknown,
  argument: ArgumentContract,
  keys: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw wrongKind(argument, kindOf(value));
  }
  const stray = Object.keys(value).find((key) => !keys.includes(key));
  if (stray !== undefined) throw wrongKind(argument, `an object with the key ${stray}`);
  return value as Readonly<Record<string, unknown>>;
}

function pick<T>(
  given: Readonly<Record<string, unknown>>,
  key: string,
  usual: T,
  argument: ArgumentContract,
  read: (value: unknown, argument: ArgumentContract, where: string) => T,
): T {
  const value = given[key];
  return value === undefined ? usual : read(value, argument, ` as ${key}`);
}
