// One exchange as one JSON record, for programs.

import { isSecretName, maskText } from "../secrets.js";
import { parseExactly, unmarkJson } from "../session/exact-integers.js";
import type { Exchange } from "../session/exchange.js";
import { isReply } from "../session/exchange.js";

/** The record of an exchange, on one line. Secret headers are masked. */
export function viewRecord({ number, preview, result }: Exchange): string {
  const request = {
    method: preview.method,
    url: preview.url,
    headers: preview.headers.map(({ name, value }) => [
      name,
      isSecretName(name) ? maskText : value,
    ]),
    body: preview.body,
  };
  if (!isReply(result)) return JSON.stringify({ number, request, error: result });
  const { status, reason, headers, bytes, elapsed, timings } = result;
  const response = {
    status,
    reason,
    headers: headers.map(([name, value]) => [name, isSecretName(name) ? maskText : value]),
    body: readBody(result.text),
    size: bytes.length,
    elapsed_ms: Math.round(elapsed * 1000) / 1000,
    timings_ms: Object.fromEntries(timings),
  };
  return unmarkJson(JSON.stringify({ number, request, response }));
}

function readBody(body: string): unknown {
  try {
    return parseExactly(body);
  } catch {
    return body;
  }
}
