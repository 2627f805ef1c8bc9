// A request without its secrets, as it is shown. Pure; changes nothing of what is sent.

import type { Policy } from "../arguments/policy.js";
import type { BodyPlan, BodySource, Part } from "../body/body.js";
import { contract } from "../contract.js";
import { HeaderList } from "../headers/header-list.js";
import type { Prepared } from "../prepare.js";
import { isSecretName, masked, maskPairs, maskUrl } from "./mask.js";

/**
 * A request without its secrets: headers, parameters of the query, members of JSON, fields of a form
 * and plain fields of multipart that are named like secrets hold `***`. Other text and files are
 * shown as they are, and the length stays that of the true body.
 */
export function maskRequest(request: Prepared): Prepared {
  const headers = new HeaderList();
  for (const field of request.headers) {
    headers.append(isSecretHeader(field.name) ? { ...field, value: masked } : field);
  }
  const { target } = request;
  const path = maskUrl(target.path);
  const shown = { ...target, path, href: target.origin + path, credentials: null };
  const type = request.headers.get("content-type") ?? "";
  const policy = maskPolicy(request.policy);
  return { ...request, target: shown, headers, policy, body: maskBody(request.body, type) };
}

function maskPolicy(policy: Policy): Policy {
  const { proxy, authenticator, certificate } = policy;
  return {
    ...policy,
    proxy: typeof proxy === "string" ? maskUrl(proxy) : proxy,
    authenticator:
      authenticator?.kind === "digest" ? { ...authenticator, password: masked } : authenticator,
    certificate: certificate?.passphrase ? { ...certificate, passphrase: masked } : certificate,
  };
}

/** Whether a header's value is masked wherever it is shown. */
export function isSecretHeader(name: string): boolean {
  return contract().headers.secret.includes(name.toLowerCase()) || isSecretName(name);
}

function maskBody(body: BodyPlan, type: string): BodyPlan {
  if (body.kind === "multipart") return { ...body, parts: body.parts.map(maskPart) };
  if (body.kind === "none") return body;
  return { ...body, source: maskSource(body.source, type) };
}

function maskSource(source: BodySource, type: string): BodySource {
  if (source.kind !== "text") return source;
  return { ...source, text: maskText(source.text, type) };
}

/** Text of a media type without what is named like a secret in it. */
export function maskText(text: string, type: string): string {
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return maskPairs(text);
  return /^[^;]*[/+]json\b/i.test(type) ? maskJsonText(text) : text;
}

/** JSON as it was written where it holds no secret, or is none. */
function maskJsonText(text: string): string {
  let found = false;
  try {
    const value: unknown = JSON.parse(text, (key, item: unknown) => {
      if (item === null || typeof item === "boolean" || !isSecretName(key)) return item;
      found = true;
      return masked;
    });
    return found ? JSON.stringify(value) : text;
  } catch {
    return text;
  }
}

/** A file's content is its own; a plain field is masked by its name. */
function maskPart(part: Part): Part {
  const head = new TextDecoder().decode(part.head);
  const [, field] = /name="([^"]*)"\r\n/.exec(head) ?? [];
  const plain = field !== undefined && !/; filename="/.test(head);
  if (!plain || !isSecretName(field)) return part;
  return { ...part, source: { kind: "text", text: masked } };
}
