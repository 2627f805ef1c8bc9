// A prepared request as its users see it: inspectable, secrets masked unless they are asked for.
import { contract } from "./contract.js";
import { masked, maskUrl } from "./mask.js";
import type { Prepared } from "./prepare.js";
import { writeHttp } from "./write-http.js";

/** Whether secrets are shown. */
export interface ShowOptions {
  readonly secrets?: boolean | undefined;
}

/** A header of a prepared request, its value masked where it is a secret. */
export interface PreparedHeader {
  readonly name: string;
  readonly value: string;
  readonly why: string;
  readonly clause: string | null;
}

const inner = new WeakMap<PreparedRequest, Prepared>();

export class PreparedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly PreparedHeader[];

  constructor(prepared: Prepared) {
    this.method = prepared.method;
    this.url = maskUrl(prepared.target.href);
    this.headers = [...prepared.headers].map((field) => ({
      ...field,
      value: isSecret(field.name) ? masked : field.value,
    }));
    inner.set(this, prepared);
  }

  to_http(options: ShowOptions = {}): Uint8Array {
    return writeHttp(preparedOf(this), options.secrets === true);
  }
}

/** The request behind what its user sees. */
export function preparedOf(request: PreparedRequest): Prepared {
  const prepared = inner.get(request);
  if (prepared === undefined) throw new TypeError("not a request that was prepared here");
  return prepared;
}

/** Whether a header's value is masked wherever it is shown. */
export function isSecret(name: string): boolean {
  return contract().headers.secret.includes(name.toLowerCase());
}
