// Which requests are sent again, and after how long.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog } from "../../../generated/catalog.js";
import type { RetryPolicy } from "../../../runtime/arguments/policy.js";
import {
  parseRetryAfter,
  passingCodes,
  type Repeatability,
  retryDelay,
  shouldReconnect,
  shouldRetryFailure,
  shouldRetryStatus,
} from "../../../runtime/exchange/retry-rules.js";
import { parseHttpDate } from "../../../runtime/headers/http-date.js";

const policy: RetryPolicy = {
  ...{ attempts: 3, statuses: [429, 503], backoff: 0.5, maxDelay: 30, unsafe: false },
};
const plain: Repeatability = { idempotent: true, keyed: false, repeatable: true };
const now = new Date("2026-02-03T04:05:06Z");

/** title, policy, request, whether it is sent again where bytes were sent, and where none were */
const permissions: readonly [
  string,
  Partial<RetryPolicy>,
  Partial<Repeatability>,
  boolean,
  boolean,
][] = [
  ["an idempotent request", {}, {}, true, true],
  ["one that is not idempotent", {}, { idempotent: false }, false, true],
  ["one with an Idempotency-Key", {}, { idempotent: false, keyed: true }, true, true],
  ["one whose caller says unsafe", { unsafe: true }, { idempotent: false }, true, true],
  [
    "one whose body is a stream",
    { unsafe: true },
    { keyed: true, repeatable: false },
    false,
    false,
  ],
];

describe("is sent again after", () => {
  test.each(permissions)("a status or a failure: %s", (_title, more, request, sent, unsent) => {
    const rules = { ...policy, ...more };
    const traits = { ...plain, ...request };
    const code = "REQUESTS_CONNECTION";
    expect(shouldRetryStatus(rules, 503, traits, 0)).toBe(sent);
    expect(shouldRetryFailure(rules, { code, sent: true }, traits, 0)).toBe(sent);
    expect(shouldRetryFailure(rules, { code, sent: false }, traits, 0)).toBe(unsent);
  });

  test.each([
    [200, false],
    [404, false],
    [429, true],
    [500, false],
    [503, true],
  ])("status %i: %s", (status, want) => {
    expect(shouldRetryStatus(policy, status, plain, 0)).toBe(want);
  });

  test("as many attempts as the caller allows, and none where retries are off", () => {
    const failure = { code: "REQUESTS_READ_TIMEOUT", sent: true };
    for (const attempts of [0, 1, 3]) {
      const rules = { ...policy, attempts };
      for (let retried = 0; retried < 5; retried++) {
        expect(shouldRetryStatus(rules, 503, plain, retried)).toBe(retried < attempts);
        expect(shouldRetryFailure(rules, failure, plain, retried)).toBe(retried < attempts);
      }
    }
  });

  test("errors that may pass, which all are in the spec, and no others", () => {
    const codes = catalog.errors.errors.map(({ code }) => code as string);
    expect(codes).toEqual(expect.arrayContaining([...passingCodes]));
    for (const code of codes) {
      const got = shouldRetryFailure(policy, { code, sent: true }, plain, 0);
      expect(got, code).toBe(passingCodes.has(code));
    }
    for (const code of ["REQUESTS_SSL", "REQUESTS_INVALID_URL", "REQUESTS_JSON"]) {
      expect(shouldRetryFailure(policy, { code, sent: false }, plain, 0), code).toBe(false);
    }
  });
});

describe("a kept connection that died is replaced", () => {
  const dead = { reused: true, replied: false, sent: true };
  test.each([
    ["for an idempotent request", {}, {}, false, true],
    ["once", {}, {}, true, false],
    ["not on a new connection", { reused: false }, {}, false, false],
    ["not after a byte of the reply", { replied: true }, {}, false, false],
    ["not for one that is not idempotent", {}, { idempotent: false }, false, false],
    ["not for a key alone", {}, { idempotent: false, keyed: true }, false, false],
    ["for any where nothing was sent", { sent: false }, { idempotent: false }, false, true],
    ["not for a stream", { sent: false }, { repeatable: false }, false, false],
  ])("%s", (_title, connection, request, reconnected, want) => {
    const got = shouldReconnect({ ...dead, ...connection }, { ...plain, ...request }, reconnected);
    expect(got).toBe(want);
  });
});

describe("the wait", () => {
  test.each([
    [0, 0.5],
    [1, 1],
    [2, 2],
    [5, 16],
    [6, 30],
    [5_000, 30],
  ])("before retry %i is random below %d seconds", (retried, limit) => {
    expect(retryDelay(policy, retried, undefined, now, 0)).toBe(0);
    expect(retryDelay(policy, retried, undefined, now, 0.5)).toBe(limit / 2);
  });

  test.each([
    ["7", 7],
    ["0", 0.25],
    ["30", 30],
    ["31", null],
    ["9".repeat(400), null],
    ["Tue, 03 Feb 2026 04:05:16 GMT", 10],
    ["Tuesday, 03-Feb-26 04:05:16 GMT", 10],
    ["Tue Feb  3 04:05:16 2026", 10],
    ["Tue, 03 Feb 2026 05:05:06 GMT", null],
    ["Tue, 03 Feb 2025 04:05:06 GMT", 0.25],
    ["soon", 0.25],
    ["-5", 0.25],
    ["", 0.25],
  ])("with Retry-After: %s is %d; null is giving up", (header, want) => {
    expect(retryDelay(policy, 0, header, now, 0.5)).toBe(want);
  });

  test("is none where the caller wants none, however often it was retried", () => {
    expect(retryDelay({ ...policy, backoff: 0 }, 5_000, undefined, now, 0.9)).toBe(0);
  });

  test("is never longer than allowed, never shorter than asked, never no number", () => {
    const seconds = fc.double({ min: 0, max: 1e6, noNaN: true });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const retried = fc.nat(2_000);
    fc.assert(
      fc.property(seconds, seconds, retried, fc.nat(1e6), random, (...given) => {
        const [backoff, maxDelay, tries, asked, chance] = given;
        const rules = { ...policy, backoff, maxDelay };
        const free = retryDelay(rules, tries, undefined, now, chance);
        expect(free).toBeGreaterThanOrEqual(0);
        expect(free).toBeLessThanOrEqual(maxDelay);
        const told = retryDelay(rules, tries, String(asked), now, chance);
        if (told === null) {
          expect(asked).toBeGreaterThan(maxDelay);
          return;
        }
        expect(told).toBeGreaterThanOrEqual(asked);
        expect(told).toBeLessThanOrEqual(maxDelay);
      }),
    );
  });
});

describe("HTTP dates", () => {
  const instant = "1994-11-06T08:49:37.000Z";
  test.each([
    ["Sun, 06 Nov 1994 08:49:37 GMT", instant],
    ["Sunday, 06-Nov-94 08:49:37 GMT", instant],
    ["Sun Nov  6 08:49:37 1994", instant],
    ["Wed Nov 16 08:49:37 1994", "1994-11-16T08:49:37.000Z"],
    ["sun, 06 nov 1994 08:49:37 gmt", instant],
    ["Thu, 29 Feb 2024 00:00:00 GMT", "2024-02-29T00:00:00.000Z"],
    ["Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00.000Z"],
    ["Mon, 01 Jan 0001 00:00:00 GMT", "0001-01-01T00:00:00.000Z"],
    ["Wed, 29 Feb 2023 00:00:00 GMT", null],
    ["Wed, 31 Apr 2024 00:00:00 GMT", null],
    ["Sun, 06 Nov 1994 24:00:00 GMT", null],
    ["Sun, 06 Nov 1994 08:60:00 GMT", null],
    ["Sun, 06 Nov 1994 08:49:37 CET", null],
    ["Sun, 06 Nov 1994 08:49:37", null],
    ["1994-11-06T08:49:37Z", null],
    ["Sun, 00 Nov 1994 08:49:37 GMT", null],
    ["", null],
  ])("%s is %s", (text, want) => {
    expect(parseHttpDate(text, now)?.toISOString() ?? null).toBe(want);
  });

  test("a year of two digits may be in the next century", () => {
    const late = new Date("2095-01-01T00:00:00Z");
    const text = "Sunday, 06-Nov-05 08:49:37 GMT";
    expect(parseHttpDate(text, late)?.getUTCFullYear()).toBe(2105);
  });

  test.each([
    ["26", 2026],
    ["76", 2076],
    ["77", 1977],
    ["99", 1999],
    ["00", 2000],
  ])("a year %s is %i, never over 50 years ahead", (digits, want) => {
    const date = parseHttpDate(`Sunday, 06-Nov-${digits} 08:49:37 GMT`, now);
    expect(date?.getUTCFullYear()).toBe(want);
  });

  test("what toUTCString writes is read back", () => {
    const range = { min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const whole = Math.floor(date.getTime() / 1000) * 1000;
        expect(parseHttpDate(date.toUTCString(), now)?.getTime()).toBe(whole);
      }),
    );
    expect(parseRetryAfter(new Date(now.getTime() + 5_000).toUTCString(), now)).toBe(5);
  });
});
