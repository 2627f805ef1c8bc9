// A playground session: its state, the world it acts on, and how one request is sent.
// Knows no command by name and no terminal.
import { readJson5File } from "../arguments/read.js";
import { exitCode, findExitName, text } from "../catalog.js";
import { type KnownSecrets, nameSecrets } from "../grammar/known-secrets.js";
import { LineError } from "../grammar/line-error.js";
import { findSecrets, findSecretVariables } from "../grammar/spell-line.js";
import type { Value } from "../grammar/value.js";
import { longestShown } from "../render/body-view.js";
import { wrapShown } from "../render/wrap-text.js";
import { findUserinfo, maskSecrets } from "../secrets.js";
import type { Completion } from "../terminal/questions.js";
import { type Call, resolveDraft } from "./call.js";
import { type Draft, listMissing } from "./draft.js";
import { type Exchange, type Failure, isReply, type Reply } from "./exchange.js";
import type { Preview } from "./preview.js";
import { type Change, initialState, reduce, type State } from "./state.js";
import { fillTemplate, lookUpVariable } from "./variables.js";
import { showWaiting } from "./waiting.js";
import type { FileAccess, World } from "./world.js";

/** What came of a line: the name of an exit code, and whether the session is over. */
export interface Outcome {
  readonly exit: string;
  readonly quit?: boolean;
  /** What of the last reply was expected, so that its status is no failure any more. */
  readonly expected?: string;
  /** Whether the line that repeats the draft was said already. */
  readonly named?: boolean;
  /** The line that was begun meanwhile, and whether Enter ended it. */
  readonly next?: { readonly line: string; readonly whole: boolean };
}

/** Everything went well. */
export const fine: Outcome = { exit: "ok" };

/** A call that was made ready, with what it will look like. */
export interface ReadyCall {
  readonly draft: Draft;
  readonly call: Call;
  readonly preview: Preview;
  /** What its relative URL was resolved against. */
  readonly target: string;
}

/** Shorter values of cookies are flags and numbers; hiding them would hide half of a reply. */
const shortestCookie = 6;

/** One session. */
export class Session {
  state: State = initialState;
  /** Texts that are never shown. */
  private readonly secrets = new Set<string>();
  /** The request that is on its way, so that Ctrl+C can end it. */
  private running: AbortController | undefined;
  private interrupted = false;
  /** The scripts that are running, each started by the one before it. */
  readonly scripts: string[] = [];

  constructor(readonly world: World) {}

  /** Changes the state. */
  apply(change: Change): void {
    this.state = reduce(this.state, change);
    if (change.kind === "variable" && change.secret) this.keepSecret(change.value);
    if (change.kind === "environment") {
      for (const name of change.secretNames) this.keepSecret(change.variables[name] ?? null);
    }
    if (change.kind === "target" || change.kind === "environment") {
      for (const secret of findUserinfo(this.state.setting.target)) this.secrets.add(secret);
    }
    if (change.kind === "draft" && change.draft !== undefined) this.keepSecrets(change.draft);
  }

  /** Says something to the person, without secrets. */
  say(...lines: readonly string[]): void {
    const { screen } = this.world;
    for (const line of lines) {
      for (const row of wrapShown(this.mask(line), screen.width)) screen.talk(row);
    }
  }

  /** Says lines that are copied from the screen: never broken, since a break would change them. */
  quote(...lines: readonly string[]): void {
    for (const line of lines) this.world.screen.talk(this.mask(line));
  }

  /** Shows data line by line: to a person without secrets, to a program as it is. */
  show(lines: readonly string[]): void {
    const { screen } = this.world;
    for (const line of lines) screen.data(`${screen.dataIsShown ? this.mask(line) : line}\n`);
  }

  /** The text without any secret that this session knows. */
  mask(shown: string): string {
    return maskSecrets(shown, this.secrets);
  }

  /** What this session knows as secrets by now, so that no earlier line is written down with them. */
  listKnownSecrets(): KnownSecrets {
    const { variables } = this.state.setting;
    return nameSecrets(this.secrets, (secret) =>
      Object.keys(variables).find((name) => variables[name] === secret),
    );
  }

  /** Remembers the draft's secrets, so that they are shown nowhere. */
  keepSecrets(draft: Draft): void {
    for (const secret of findSecrets(draft)) this.secrets.add(secret);
    const { variables } = this.state.setting;
    for (const name of findSecretVariables(draft)) this.keepSecret(variables[name] ?? null);
  }

  // A cookie may log a person in, and replies repeat what was sent.
  private keepCookies(reply: Reply): void {
    for (const cookie of reply.cookies) {
      const value = /^[^=;]*=\s*"?([^;"]*)/.exec(cookie)?.[1]?.trim() ?? "";
      if (value.length >= shortestCookie) this.secrets.add(value);
    }
  }

  private keepSecret(value: Value): void {
    if (typeof value === "string" && value !== "") this.secrets.add(value);
  }

  /** The base of relative URLs. */
  async findTarget(): Promise<string> {
    return this.state.setting.target || this.world.startEcho();
  }

  /** Paths of the echo server, where it is the target. */
  async listEchoPaths(): Promise<readonly Completion[]> {
    return this.state.setting.target === "" ? this.world.listEchoPaths() : [];
  }

  /**
   * Looks up everything that a draft names.
   *
   * @throws LineError where an argument is missing, UnknownVariable, or the package's own error where a value cannot be sent
   */
  async makeReady(draft: Draft): Promise<ReadyCall> {
    this.keepSecrets(draft);
    const [missing] = listMissing(draft);
    if (missing !== undefined) {
      throw new LineError(text("argument-missing", { verb: draft.verb.name, name: missing.name }), {
        start: 0,
        accepted: missing.summary,
      });
    }
    const { variables } = this.state.setting;
    const lookUp = (name: string): Value => lookUpVariable(variables, name);
    const target = await this.findTargetFor(draft);
    const call = await resolveDraft(draft, {
      fill: (template) => fillTemplate(template, lookUp),
      lookUp,
      readJson: (path) => readJson5File(this.world.files, path),
      openFile: (path) => openBody(this.world.files, path),
      resolveUrl: (url) => joinUrl(target, url),
    });
    return { draft, call, preview: await this.world.client.preview(call), target };
  }

  // The echo server is not started for a request that goes elsewhere.
  private async findTargetFor(draft: Draft): Promise<string> {
    const absolute = Object.values(draft.values).some(
      (value) => typeof value === "string" && /^https?:\/\//i.test(value),
    );
    return absolute ? this.state.setting.target : this.findTarget();
  }

  /** Sends a call and keeps what came of it. */
  async send({ draft, call, preview, target }: ReadyCall): Promise<Exchange> {
    const controller = new AbortController();
    this.running = controller;
    if (this.interrupted) controller.abort();
    const began = performance.now();
    try {
      const { screen, prompts, client } = this.world;
      const sending = (): Promise<Reply | Failure> => client.send(call, controller.signal);
      const what = this.mask(`${preview.method} ${preview.url}`);
      // Who runs a script does not sit and wait for a line of it.
      const received = await (prompts === undefined
        ? sending()
        : showWaiting(screen, what, sending));
      const result = isReply(received)
        ? received
        : { ...received, elapsed: performance.now() - began };
      if (isReply(result)) this.keepCookies(result);
      this.apply({ kind: "exchange", draft, preview, target, result });
    } finally {
      this.running = undefined;
    }
    const exchange = this.state.exchanges.at(-1);
    if (exchange === undefined) throw new Error(text("nothing-sent"));
    return exchange;
  }

  /** Forgets an interruption that came before what is run now. */
  beginLine(): void {
    this.interrupted = false;
  }

  /** Ends the request that is on its way, or the next one of this line; false where there is none. */
  interrupt(): boolean {
    this.interrupted = true;
    this.running?.abort();
    return this.running !== undefined;
  }
}

/** What an exchange means for the exit code. */
export function judgeExchange({ result }: Exchange): Outcome {
  if (!isReply(result)) return { exit: findExitName(result.name) };
  return result.status >= 400 ? { exit: "status" } : fine;
}

/** The number of an outcome. */
export function exitNumber(outcome: Outcome): number {
  return exitCode(outcome.exit);
}

// What is short enough to be shown is read; all else is read while it is sent.
async function openBody(files: FileAccess, path: string): Promise<unknown> {
  const file = await files.open(path);
  return file.size > longestShown ? file : new Uint8Array(await file.arrayBuffer());
}

/** A URL behind a base, where it is relative. */
export function joinUrl(target: string, url: string): string {
  if (/^https?:\/\//i.test(url)) return url;
  if (url.startsWith("?")) return target + url;
  return target.replace(/\/+$/, "") + url;
}
