// Lines of the runtime, each broken in one way that a test must notice.

/** One broken line. */
export interface Mutation {
  readonly file: string;
  /** A text that stands there once. */
  readonly is: string;
  readonly becomes: string;
  /** Tests that must fail then. */
  readonly tests: string;
}

export const mutations: readonly Mutation[] = [
  {
    file: "runtime/auth/authenticate.ts",
    is: "if (status !== 401 || target.origin !== origin) return null;",
    becomes: "if (status !== 401) return null;",
    tests: "test/runtime/auth/auth.test.ts",
  },
  {
    file: "runtime/body/repeatable-body.ts",
    is: "return spentSource(plan) === null;",
    becomes: "return true;",
    tests: "test/runtime/exchange/retries.test.ts",
  },
  {
    file: "runtime/connection/gathered-bytes.ts",
    is: "announced > share * this.#size",
    becomes: "announced > 1e15 * this.#size",
    tests: "test/runtime/connection/gathered-bytes.test.ts",
  },
  {
    file: "runtime/connection/reply-handler.ts",
    is: "if (broken === undefined) this.#complete();",
    becomes: "if (broken !== null) this.#complete();",
    tests: "test/runtime/connection test/faults test/wire/failures.test.ts",
  },
  {
    file: "runtime/connection/connection.ts",
    is: "    this.#home.forget(this);\n",
    becomes: "",
    tests: "test/runtime/connection test/runtime/exchange",
  },
  {
    file: "runtime/decoding/json-body.ts",
    is: 'if (text === "") return fault("json-empty", told, place);',
    becomes: "",
    tests: "test/faults",
  },
  {
    file: "runtime/exchange/redirect-headers.ts",
    is: "if (change.keepHeaders || safe.has(lower) || ofBody.has(lower)) next.append(field);",
    becomes: "next.append(field);",
    tests: "test/runtime/exchange",
  },
  {
    file: "runtime/export/mask-request.ts",
    is: "isSecretHeader(field.name)",
    becomes: "isSecretHeader(field.why)",
    tests: "test/runtime/prepared-request.test.ts",
  },
  {
    file: "runtime/headers/header-list.ts",
    is: "(code < 0x20 && code !== 0x09) || code === 0x7f",
    becomes: "code === 0x7f",
    tests: "test/wire/refusals.test.ts",
  },
  {
    file: "runtime/prepare.ts",
    is: "new URL(baseUrl).origin === target.origin",
    becomes: "new URL(baseUrl).origin !== null",
    tests: "test/runtime/session-base-url.test.ts test/runtime/connection/ended-early.test.ts",
  },
  {
    file: "runtime/exchange/retry-rules.ts",
    is: "return request.idempotent || !connection.sent;",
    becomes: "return true;",
    tests: "test/runtime/exchange",
  },
];
