// The form of a wire test: one call, one raw reply, what stands on the wire and what comes back.
// Knows no entry: the same table runs on every one of them.
import { expect } from "vitest";
import type * as requests from "../../generated/index.js";
import type { RawExchange } from "../support/raw-server.js";

/** An entry of the package, as far as wire tests use it. */
export type Requests = typeof requests;

/** One wire test; its title begins with the clause that it holds. */
export interface WireCase {
  readonly title: string;
  /** The raw reply; an empty 200 where it is left out. */
  readonly reply?: string | Uint8Array;
  call(requests: Requests, url: string): Promise<requests.Response> | requests.Response;
  /** Looks at the bytes that the server received. */
  readonly wire?: (exchange: RawExchange) => void;
  /** Looks at what the caller was given. */
  readonly response?: (response: requests.Response) => void;
}

/** A reply with a body, sent as UTF-8, and its length; a character a byte. */
export function reply(body: string, head = "HTTP/1.1 200 OK"): string {
  const bytes = Buffer.from(body).toString("latin1");
  return `${head}\r\nContent-Length: ${bytes.length}\r\n\r\n${bytes}`;
}

/** Expects that no body and no length of one was announced. */
export function expectNoBody(exchange: RawExchange): void {
  expect(exchange.body.length).toBe(0);
  expect(exchange.header("Transfer-Encoding")).toBeUndefined();
}

/** Expects a body with its exact length. */
export function expectBody(exchange: RawExchange, body: string | Uint8Array): void {
  const bytes = Buffer.from(body as Uint8Array);
  expect(exchange.body.equals(bytes)).toBe(true);
  expect(exchange.header("Content-Length")).toBe(String(bytes.length));
  expect(exchange.header("Transfer-Encoding")).toBeUndefined();
}
