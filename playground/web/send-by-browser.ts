// Sends a prepared request by the browser's fetch. The only file here that reaches the network, and
// only when it is called.
import type { PreparedRequest } from "../../generated/prepare.js";
import { catalog } from "../catalog.js";
import type { GivenArgument } from "./draft.js";
import { endOfHead, readHead } from "./wire-text.js";
import { word } from "./words.js";

/** What the browser lets a page see of a reply. */
export interface BrowserReply {
  readonly status: string;
  readonly isOk: boolean;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** Whether there was more of the body. */
  readonly isCut: boolean;
  /** Seconds from the call to the end of the body. */
  readonly elapsed: number;
}

/** Bytes of a reply that are shown. */
export const mostShown = 65_536;

/** Headers that are no argument's doing; the browser has its own for them. */
const automatic = catalog.headers.automatic.map(({ name }) => name);

/** The names of the headers that are left to the browser, for a sentence. */
export const leftToBrowser: string = automatic.join(", ");

/**
 * The request as the browser's fetch takes it: without what belongs to a connection or comes by
 * itself, without cookies of the browser.
 *
 * @param given - names of the headers that the person gave, which go along whatever they are
 */
export function fetchOptions(request: PreparedRequest, given: readonly string[]): RequestInit {
  const bytes = request.to_http({ secrets: true });
  const end = endOfHead(bytes);
  const own = new Set(given.map((name) => name.toLowerCase()));
  const left = new Set(automatic.map((name) => name.toLowerCase()));
  const lines = readHead(bytes).split("\r\n").slice(1, -2);
  const headers = lines
    .map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    })
    .filter(([name]) => own.has(name.toLowerCase()) || !left.has(name.toLowerCase()));
  const body = end === bytes.byteLength ? {} : { body: Uint8Array.from(bytes.subarray(end)) };
  return {
    ...{ method: request.method, headers, ...body },
    ...{ credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" },
  };
}

/** The names of the headers that the person gave. */
export function givenHeaders(given: readonly GivenArgument[]): readonly string[] {
  return given
    .filter(({ argument }) => argument.type === "headers")
    .flatMap(({ value }) => (value as [string, unknown][]).map(([name]) => name));
}

/** The URL with its query, where the request goes. */
export function fetchUrl(request: PreparedRequest): string {
  const [, target = ""] = readHead(request.to_http({ secrets: true })).split(" ", 2);
  // Put together as text: resolved, a path that begins with two slashes would be another host.
  return new URL(request.url).origin + target;
}

/**
 * Sends a request and reads its reply, as far as it is shown.
 *
 * @throws Error in words for the person, where there is no reply to show
 */
export async function sendByBrowser(
  request: PreparedRequest,
  given: readonly string[],
  signal: AbortSignal,
  send: typeof fetch = fetch,
): Promise<BrowserReply> {
  const startedAt = performance.now();
  try {
    const reply = await send(fetchUrl(request), { ...fetchOptions(request, given), signal });
    const { text, isCut } = await readStart(reply);
    return {
      status: `${reply.status} ${reply.statusText}`.trim(),
      isOk: reply.ok,
      headers: [...reply.headers],
      body: text,
      isCut,
      elapsed: (performance.now() - startedAt) / 1000,
    };
  } catch (error) {
    if (signal.aborted) throw new Error(word("send-stopped"));
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(word("send-refused", { reason }));
  }
}

async function readStart(reply: Response): Promise<{ text: string; isCut: boolean }> {
  const decoder = new TextDecoder();
  const reader = reply.body?.getReader();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || value === undefined) return { text: text + decoder.decode(), isCut: false };
    const room = mostShown - bytes;
    bytes += value.byteLength;
    text += decoder.decode(value.subarray(0, room), { stream: true });
    if (bytes <= mostShown) continue;
    await reader?.cancel();
    return { text, isCut: true };
  }
}
