// A session whose world is kept in memory: what it says, shows and sends can be looked at.
import { choosePaint } from "../../playground/render/paint.js";
import type { Call } from "../../playground/session/call.js";
import { type Client, openClient } from "../../playground/session/client.js";
import type { Failure, Reply } from "../../playground/session/exchange.js";
import { Session } from "../../playground/session/session.js";
import type { World } from "../../playground/session/world.js";

/** A session with its outputs. */
export interface OpenSession {
  readonly session: Session;
  readonly talk: string[];
  readonly data: string[];
  readonly sent: Call[];
  readonly files: Map<string, string>;
}

/** A reply with this JSON. */
export function replyWith(body: unknown, status = 200): Reply {
  const text = JSON.stringify(body);
  return {
    status,
    reason: "OK",
    url: "http://127.0.0.1:9/",
    redirects: 0,
    cookies: [],
    headerBlock: "Content-Type: application/json\r\n",
    headers: [["Content-Type", "application/json"]],
    mediaType: "application/json",
    text,
    bytes: new TextEncoder().encode(text),
    elapsed: 12,
    timings: [],
  };
}

/** Opens a session; `answer` stands for the server. */
export function openSession(
  prompts?: World["prompts"],
  answer: (call: Call) => Reply | Failure = () => replyWith({}),
  client: Client = openClient(),
): OpenSession {
  const talk: string[] = [];
  const data: string[] = [];
  const sent: Call[] = [];
  const files = new Map<string, string>();
  const paint = choosePaint(false);
  const session = new Session({
    screen: {
      width: 80,
      height: 24,
      note: undefined,
      talk: (line) => talk.push(line),
      data: (chunk) =>
        data.push(typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk)),
      talkPaint: paint,
      dataPaint: paint,
      dataIsShown: true,
      records: false,
    },
    files: {
      read: async (path) => {
        const content = files.get(path);
        if (content === undefined) throw new Error(`no file ${path}`);
        return new TextEncoder().encode(content);
      },
      open: async (path) => {
        const content = files.get(path);
        if (content === undefined) throw new Error(`no file ${path}`);
        return new Blob([content]);
      },
      write: async (path, content) => {
        files.set(path, typeof content === "string" ? content : new TextDecoder().decode(content));
      },
      makeDirectory: async () => {},
      list: async () => [...files.keys()],
    },
    prompts,
    client: {
      ...client,
      send: async (call) => {
        sent.push(call);
        return answer(call);
      },
    },
    startEcho: async () => "http://127.0.0.1:9",
    listEchoPaths: async () => [],
    keepGoing: false,
    historyFile: undefined,
    requestsDirectory: "requests",
    configFile: "config.json5",
  });
  return { session, talk, data, sent, files };
}
