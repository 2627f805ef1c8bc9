// What a request will look like on the wire, before it is sent.
// The one place that knows where this comes from.
import { catalog, fillPlaces } from "../catalog.js";
import type { Call } from "./call.js";

/** A header with the reason why it is there. */
export interface PreviewHeader {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

/** A request as it will be sent. */
export interface Preview {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly PreviewHeader[];
  /** The body's text, or a word on what it is; empty where there is none. */
  readonly body: string;
}

/** Computes what a call will send. */
export function previewCall(call: Call): Preview {
  const values = new Map(call.given.map(({ argument, value }) => [argument.name, value]));
  const url = String(values.get("url") ?? "");
  const headers: PreviewHeader[] = [];
  const body = call.given.find(({ argument }) => argument.body);
  const shown = body === undefined ? "" : showBody(body.value);
  const places = {
    host: /^https?:\/\/(?:[^/@]*@)?([^/?#]*)/i.exec(url)?.[1] ?? "",
    product: catalog.product.name,
    version: catalog.product.version,
    length: new TextEncoder().encode(shown).length,
  };
  for (const { name, value, why } of catalog.headers.automatic) {
    if (value === "chunked" || (name === "Content-Length" && body === undefined)) continue;
    headers.push({ name, value: fillPlaces(value, places), why });
  }
  for (const { argument, value } of call.given) {
    for (const wire of argument.wire)
      headers.push({ name: wire.header, value: wire.value, why: wire.why });
    if (argument.type !== "headers" || typeof value !== "object" || value === null) continue;
    for (const [name, item] of Object.entries(value)) {
      const at = headers.findIndex((header) => header.name.toLowerCase() === name.toLowerCase());
      if (at !== -1) headers.splice(at, 1);
      if (item !== null) headers.push({ name, value: String(item), why: argument.summary });
    }
  }
  const method = call.verb.method ?? String(values.get("method") ?? "").toUpperCase();
  return { method, url, headers, body: shown };
}

function showBody(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof URLSearchParams) return value.toString();
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  return JSON.stringify(value);
}
