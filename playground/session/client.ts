// The package as the playground uses it: one Session that prepares, sends and keeps cookies.
// The one place that loads it, with the first request, so that a prompt is there before it is.
import { listArguments, text } from "../catalog.js";
import { maskText } from "../secrets.js";
import { type Call, listParameters } from "./call.js";
import { type Failure, type Reply, splitHeaders } from "./exchange.js";
import type { Preview, PreviewHeader } from "./preview.js";

/** A cookie of the session. */
export interface SessionCookie {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
}

/** What a call can be written as. */
export type Language = "curl" | "typescript";

/** What requests are prepared and sent with. */
export interface Client {
  /** Loads what is needed for the first request now. */
  load(): Promise<void>;
  /**
   * Computes what a call will send.
   *
   * @throws the package's own error where the call cannot be sent
   */
  preview(call: Call): Promise<Preview>;
  /**
   * Writes a call as code, its secrets too, but for the texts of variables.
   *
   * @throws the package's own error where the call cannot be sent
   */
  write(
    call: Call,
    language: Language,
    variables: Readonly<Record<string, string>>,
  ): Promise<string>;
  /** Sends a call; a failure of the request is a result, not an exception. */
  send(call: Call, signal: AbortSignal): Promise<Reply | Failure>;
  listCookies(): Promise<readonly SessionCookie[]>;
  clearCookies(): Promise<void>;
  saveCookies(): Promise<unknown>;
  restoreCookies(saved: unknown): Promise<void>;
  close(): Promise<void>;
}

/** The members of a Response that a Reply is made of. */
interface ResponseLike {
  readonly status_code: number;
  readonly reason: string;
  readonly url: string;
  readonly history: readonly { readonly headers: string }[];
  readonly headers: string;
  readonly content: string;
  readonly elapsed: number;
  readonly timings: object;
  bytes(): Uint8Array<ArrayBuffer>;
}

/** Opens a client; nothing is loaded before it is used. */
export function openClient(): Client {
  let opening: Promise<Session> | undefined;
  const open = (): Promise<Session> => {
    opening ??= import("../../generated/index.js").then(({ Session }) => new Session());
    return opening;
  };
  return {
    load: async () => void (await open()),
    preview: async (call) => {
      const session = await open();
      return addCookies(readPreview(preparedBy(session, call)), session.cookies.list());
    },
    async write(call, language, variables) {
      const options = { secrets: true, variables };
      const prepared = preparedBy(await open(), call);
      return language === "curl" ? prepared.to_curl(options) : prepared.to_typescript(options);
    },
    async send(call, signal) {
      const session = await open();
      try {
        return readResponse(
          await invoke<ResponseLike>(session, call.verb.name, withSignal(call, signal)),
        );
      } catch (error) {
        const failure = readFailure(error);
        if (failure === undefined) throw error;
        return failure;
      }
    },
    listCookies: async () => (await open()).cookies.list(),
    clearCookies: async () => (await open()).cookies.clear(),
    saveCookies: async () => (await open()).cookies.save(),
    restoreCookies: async (saved) => (await open()).cookies.restore(saved),
    close: async () => (await opening)?.close(),
  };
}

type Session = InstanceType<typeof import("../../generated/index.js")["Session"]>;
type Prepared = ReturnType<Session["prepare"]>;

// Which function it is only the spec knows, so that it is looked up by name.
function invoke<T>(session: Session, name: string, call: Call): T {
  const method: unknown = Reflect.get(session, name);
  if (typeof method !== "function") throw new TypeError(`a Session has no ${name}`);
  return Reflect.apply(method, session, listParameters(call));
}

// The method is the verb's own, or the first argument of the one that takes any.
function preparedBy(session: Session, call: Call): Prepared {
  const parameters = listParameters(call);
  const { method } = call.verb;
  return Reflect.apply(
    session.prepare,
    session,
    method === null ? parameters : [method, ...parameters],
  );
}

function readPreview(prepared: Prepared): Preview {
  const http = new TextDecoder().decode(prepared.to_http());
  const blank = http.indexOf("\r\n\r\n");
  const headers: PreviewHeader[] = prepared.headers.map(({ name, value, why }) => ({
    name,
    value,
    why,
  }));
  const { method, url } = prepared;
  return {
    method,
    url,
    headers,
    cookies: [],
    body: blank === -1 ? "" : http.slice(blank + 4),
    http,
  };
}

// What is known only when it is sent: the session's own cookies, by name.
function addCookies(preview: Preview, cookies: readonly (SessionCookie & { secure: boolean })[]) {
  if (preview.headers.some(({ name }) => name.toLowerCase() === "cookie")) return preview;
  const { protocol, hostname, pathname } = new URL(preview.url);
  const sent = cookies.filter(
    ({ domain, path, secure }) =>
      (hostname === domain || hostname.endsWith(`.${domain}`)) &&
      (pathname === path || pathname.startsWith(path.replace(/\/?$/, "/"))) &&
      (!secure || protocol === "https:"),
  );
  if (sent.length === 0) return preview;
  const value = sent.map(({ name }) => `${name}=${maskText}`).join("; ");
  const header = { name: "Cookie", value, why: text("cookie-why") };
  return {
    ...preview,
    headers: [...preview.headers, header],
    cookies: sent.map(({ name }) => name),
    http: preview.http.replace("\r\n\r\n", `\r\nCookie: ${value}\r\n\r\n`),
  };
}

// The argument that takes a signal, whatever the spec calls it.
function withSignal(call: Call, signal: AbortSignal): Call {
  const argument = listArguments(call.verb).find(({ type }) => type === "signal");
  if (argument === undefined) return call;
  return { ...call, given: [...call.given, { argument, value: signal }] };
}

function readResponse(response: ResponseLike): Reply {
  const headers = splitHeaders(response.headers);
  const type = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  return {
    status: response.status_code,
    reason: response.reason,
    url: response.url,
    redirects: response.history.length,
    cookies: [...response.history, response]
      .flatMap((hop) => splitHeaders(hop.headers))
      .flatMap(([name, value]) => (name.toLowerCase() === "set-cookie" ? [value] : [])),
    headerBlock: response.headers,
    headers,
    mediaType: (type.split(";")[0] ?? "").trim().toLowerCase(),
    text: response.content,
    bytes: response.bytes(),
    elapsed: response.elapsed * 1000,
    timings: Object.entries(response.timings).flatMap(([phase, seconds]) =>
      typeof seconds === "number" && phase !== "total" ? [[phase, seconds * 1000] as const] : [],
    ),
  };
}

/** What an error of the package says; undefined for any other error. */
export function readFailure(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("phase" in error)) return undefined;
  const hint = "hint" in error && typeof error.hint === "string" ? error.hint : null;
  return {
    name: error.name,
    code: String(error.code),
    phase: String(error.phase),
    message: error.message,
    hint,
    sent: "sent" in error && error.sent === true,
  };
}
