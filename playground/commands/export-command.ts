// export: exchanges as code, one format each. The printers know the languages, this knows their names.
import { text } from "../catalog.js";
import { printPage, printTest } from "../convert/documents.js";
import { printMicropython } from "../convert/micropython.js";
import { joinModules } from "../convert/typescript-modules.js";
import { LineError } from "../grammar/line-error.js";
import { findNearest } from "../grammar/nearest.js";
import { findSecretVariables } from "../grammar/spell-line.js";
import type { Language } from "../session/client.js";
import { type ExportedCall, exportDraft, sayCookies } from "../session/export-draft.js";
import type { Preview } from "../session/preview.js";
import { fine, type Session } from "../session/session.js";
import type { Command } from "./command.js";
import { pickExchange } from "./show-commands.js";

const formats: Readonly<Record<string, (calls: readonly ExportedCall[]) => Promise<string>>> = {
  ts: async (calls) => joinModules(await writeEach(calls, "typescript")),
  py: async (calls) => printMicropython(calls),
  curl: async (calls) => (await writeEach(calls, "curl")).join(""),
  test: printTest,
  md: printPage,
  req: async (calls) => calls.map(({ line }) => `${line}\n`).join(""),
};

function writeEach(calls: readonly ExportedCall[], language: Language): Promise<string[]> {
  return Promise.all(calls.map((call) => call.write(language)));
}

/** The names of the formats. */
export const exportFormats: readonly string[] = Object.keys(formats);

/** Prints exchanges as code, or writes them into a file. */
export const exportExchanges: Command = async ({ session, rest, at }) => {
  const [, words = "", path] = /^(.*?)\s*(?:>\s*(\S.*))?$/s.exec(rest) ?? [];
  const [format = "", ...others] = words.split(/\s+/);
  const print = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (print === undefined) throw unknownFormat(format, at);
  const secrets = others.includes("--secrets");
  const picked = others.filter((word) => word !== "--secrets" && word !== "");
  const calls = await gather(session, picked, secrets, at + format.length + 1);
  const printed = await print(calls);
  // A page shows replies, and a reply may repeat what was sent; code is masked where it is printed.
  const output = format === "md" && !secrets ? session.mask(printed) : printed;
  if (path === undefined) {
    session.show(output.replace(/\n$/, "").split("\n"));
    sayCookies(session, previewsOf(calls));
    return fine;
  }
  await session.world.files.write(path, output, secrets ? "owner" : "everyone");
  session.say(text("written", { path }));
  sayCookies(session, previewsOf(calls));
  return fine;
};

function previewsOf(calls: readonly ExportedCall[]): Preview[] {
  return calls.flatMap(({ exchange }) => exchange?.preview ?? []);
}

function unknownFormat(format: string, at: number): LineError {
  const near = findNearest(format, exportFormats);
  const list = text("accepted", { names: exportFormats.join(", ") });
  return new LineError(text("format-unknown", { name: format }), {
    start: at,
    end: at + format.length,
    accepted: near === undefined ? list : `${text("nearest", { near })} ${list}`,
  });
}

// Named exchanges, or all of the session, or the draft where nothing was sent.
async function gather(
  session: Session,
  words: readonly string[],
  secrets: boolean,
  at: number,
): Promise<ExportedCall[]> {
  const { variables, secretNames, draft } = session.state.setting;
  const target = await session.findTarget();
  const chosen =
    words.length > 0
      ? words.map((word) => pickExchange(session, word, at))
      : session.state.exchanges;
  if (chosen.length === 0 && draft === undefined) pickExchange(session, "", at);
  const drafts = chosen.length === 0 && draft !== undefined ? [{ draft, exchange: undefined }] : [];
  const all = [...drafts, ...chosen.map((exchange) => ({ draft: exchange.draft, exchange }))];
  // What is secret in one request is secret in every other.
  const hidden = [...secretNames, ...all.flatMap((entry) => findSecretVariables(entry.draft))];
  const known = session.listKnownSecrets();
  return Promise.all(
    all.map((entry) =>
      exportDraft(session, entry.draft, {
        secretNames: hidden,
        secrets,
        known,
        variables: entry.exchange?.variables ?? variables,
        target: entry.exchange?.target ?? target,
        exchange: entry.exchange,
      }),
    ),
  );
}
