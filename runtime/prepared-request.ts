// A prepared request as its users see it: inspectable, secrets masked unless they are asked for.
import { checkOptions } from "./arguments/options.js";
import type { VerbContract } from "./contract.js";
import { fault } from "./errors.js";
import { exportCurl } from "./export/export-curl.js";
import { exportTypescript } from "./export/export-typescript.js";
import { kindOf, masked, maskUrl } from "./export/mask.js";
import { isSecretHeader, maskRequest } from "./export/mask-request.js";
import type { Variables } from "./export/variables.js";
import { writeHttp } from "./export/write-http.js";
import { headerText } from "./headers/header-text.js";
import { type Prepared, prepare } from "./prepare.js";

/** Whether secrets are shown. */
export interface ShowOptions {
  readonly secrets?: boolean | undefined;
}

/** Whether secrets are written, and what is read from the environment. */
export interface CodeOptions extends ShowOptions {
  readonly variables?: Variables | undefined;
}

/** How a request is written for curl. */
export interface CurlOptions extends CodeOptions {
  readonly exact?: boolean | undefined;
}

/** A header of a prepared request, its value masked where it is a secret. */
export interface PreparedHeader {
  readonly name: string;
  readonly value: string;
  readonly why: string;
  readonly clause: string | null;
}

const inner = new WeakMap<PreparedRequest, Prepared>();

/** A request that was prepared and not sent. What it shows of itself holds no secret. */
export class PreparedRequest {
  /** In upper case. */
  readonly method: string;
  /** With the parameters; without fragment and userinfo. */
  readonly url: string;
  /** In the order in which they are sent. */
  readonly headers: readonly PreparedHeader[];

  constructor(prepared: Prepared) {
    this.method = prepared.method;
    this.url = maskUrl(prepared.target.href);
    this.headers = [...prepared.headers].map((field) => ({
      ...field,
      value: isSecretHeader(field.name) ? masked : headerText(field.value),
    }));
    inner.set(this, prepared);
  }

  /** The bytes that go over the wire, as HTTP/1.1. */
  to_http(options: ShowOptions = {}): Uint8Array {
    checkOptions("to_http", options, ["secrets"]);
    return writeHttp(shown(this, options));
  }

  /** A command for a POSIX shell with which curl sends the same request. */
  to_curl(options: CurlOptions = {}): string {
    checkOptions("to_curl", options, ["secrets", "variables", "exact"]);
    return exportCurl(shown(this, options), options.variables ?? {}, options.exact === true);
  }

  /** A TypeScript module that makes the same call. */
  to_typescript(options: CodeOptions = {}): string {
    checkOptions("to_typescript", options, ["secrets", "variables"]);
    const { secrets, variables = {} } = options;
    return exportTypescript(preparedOf(this), secrets === true, variables);
  }
}

/**
 * Prepares a request without sending it.
 *
 * @throws InvalidURL, InvalidHeader or InvalidArgument, with what is accepted
 */
export function prepareRequest(
  verb: VerbContract,
  url: unknown,
  options?: object,
  method?: unknown,
): PreparedRequest {
  return new PreparedRequest(prepare(verb, url, options, method));
}

function shown(request: PreparedRequest, { secrets }: ShowOptions): Prepared {
  const prepared = preparedOf(request);
  return secrets === true ? prepared : maskRequest(prepared);
}

/**
 * The request behind what its user sees.
 *
 * @throws InvalidArgument where it is something else
 */
export function preparedOf(request: PreparedRequest): Prepared {
  const prepared = inner.get(request);
  if (prepared === undefined) throw fault("not-prepared", { value: kindOf(request) });
  return prepared;
}
