// A draft of a session as code. Knows no format: a call is written when it is asked for.
import { text } from "../catalog.js";
import { makeWritable, type WritableCall } from "../convert/export-call.js";
import { type KnownSecrets, nameSecrets } from "../grammar/known-secrets.js";
import { hideSecrets, spellLine } from "../grammar/spell-line.js";
import type { Value } from "../grammar/value.js";
import { escapeLine } from "../render/escape-controls.js";
import type { Language } from "./client.js";
import { type Draft, hideKnownSecrets } from "./draft.js";
import type { Exchange } from "./exchange.js";
import type { Preview } from "./preview.js";
import { joinUrl, type Session } from "./session.js";

/** An exchange, or a draft that was not sent yet, as code. */
export interface ExportedCall extends WritableCall {
  readonly line: string;
  readonly exchange: Exchange | undefined;
  /** The call as a program or command of its own. */
  write(language: Language): Promise<string>;
}

/** What a draft means where it is exported. */
export interface Meaning {
  readonly variables: Readonly<Record<string, Value>>;
  readonly secretNames: readonly string[];
  readonly target: string;
  readonly secrets: boolean;
  /** Texts that other lines made secrets. */
  readonly known?: KnownSecrets;
  readonly exchange?: Exchange | undefined;
}

/** Says which cookies of the session code does not hold: they may log a person in. */
export function sayCookies(session: Session, previews: readonly Preview[]): void {
  const names = [...new Set(previews.flatMap(({ cookies }) => cookies))];
  const [name] = names;
  if (name === undefined) return;
  session.say(text("export-cookies", { names: names.map(escapeLine).join(", "), name }));
}

/** Makes a draft ready to be written as code. */
export async function exportDraft(
  { world: { files, client } }: Session,
  draft: Draft,
  { target, exchange, ...meaning }: Meaning,
): Promise<ExportedCall> {
  const resolveUrl = (url: string): string => joinUrl(target, url);
  const writable = await makeWritable(draft, { ...meaning, files, resolveUrl });
  return {
    ...writable,
    line: spellLine(
      meaning.secrets
        ? draft
        : hideKnownSecrets(hideSecrets(draft), meaning.known ?? nameSecrets([])),
    ),
    exchange,
    write: (language) => client.write(writable.call, language, writable.variables),
  };
}
