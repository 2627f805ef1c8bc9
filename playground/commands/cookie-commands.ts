// cookies: those of the session, without their values; cleared, kept in a file, taken up again.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { escapeLine } from "../render/escape-controls.js";
import { fine, type Outcome, type Session } from "../session/session.js";
import type { Command } from "./command.js";

const actions: Readonly<Record<string, (session: Session, file: string) => Promise<Outcome>>> = {
  list: listCookies,
  clear: async ({ world }) => {
    await world.client.clearCookies();
    return fine;
  },
  save: async (session, file) => {
    const { client, files } = session.world;
    // Whoever can read them is logged in, so that the file is its owner's alone.
    await files.write(file, `${JSON.stringify(await client.saveCookies())}\n`, "owner");
    session.say(text("written", { path: file }));
    return fine;
  },
  load: async (session, file) => {
    const { client, files } = session.world;
    const saved: unknown = JSON.parse(new TextDecoder().decode(await files.read(file)));
    await client.restoreCookies(saved);
    return listCookies(session);
  },
};

/** Shows or changes the cookies of the session. */
export const manageCookies: Command = async ({ session, rest, at }) => {
  const [, word = "", file = ""] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
  const name = word === "" ? "list" : word;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  const needsFile = name === "save" || name === "load";
  if (action === undefined || needsFile !== (file !== "")) {
    throw new LineError(text("cookies-wrong"), {
      start: at,
      end: at + rest.length,
      accepted: text("cookies-wrong-hint"),
    });
  }
  return action(session, file);
};

async function listCookies(session: Session): Promise<Outcome> {
  const cookies = await session.world.client.listCookies();
  if (cookies.length === 0) session.say(text("cookies-none"));
  session.show(
    cookies.map(({ name, domain, path }) => escapeLine(text("cookie", { name, domain, path }))),
  );
  return fine;
}
