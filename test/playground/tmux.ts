// Drives a program in a real terminal through tmux. Knows nothing of what runs in it.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

/** Whether tmux is installed here. */
export function hasTmux(): boolean {
  try {
    execFileSync("tmux", ["-V"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A terminal with a program in it. */
export interface Terminal {
  /** Types text as it stands. */
  type(text: string): void;
  /** Presses keys by tmux's names. */
  press(...keys: readonly string[]): void;
  /** Pastes text as a terminal does, in brackets where the program asked for them. */
  paste(text: string): void;
  /** What the screen shows; with colours where asked. */
  screen(colours?: boolean): string;
  /** All that was ever shown, what scrolled away too. */
  scrollback(): string;
  /** Waits until the screen shows something. */
  waitFor(pattern: RegExp | string): Promise<string>;
  resize(columns: number, rows: number): void;
  close(): void;
}

/** Opens a terminal of this size and runs a command in it. */
export function openTerminal(
  command: readonly string[],
  { columns = 80, rows = 24, cwd = ".", env = {} as NodeJS.ProcessEnv } = {},
): Terminal {
  const socket = `playground-${randomBytes(4).toString("hex")}`;
  const tmux = (...words: readonly string[]): string =>
    execFileSync("tmux", ["-L", socket, "-f", "/dev/null", ...words], {
      encoding: "utf8",
      cwd,
      env: { ...env, TERM: "xterm-256color", LANG: "C.UTF-8" },
    });
  const size = ["-x", String(columns), "-y", String(rows)];
  tmux("-u", "new-session", "-d", "-s", "t", ...size, ...command);
  const screen = (colours = false): string =>
    tmux("capture-pane", "-p", ...(colours ? ["-e"] : []), "-t", "t");
  return {
    type: (text) => void tmux("send-keys", "-l", "-t", "t", text),
    press: (...keys) => void tmux("send-keys", "-t", "t", ...keys),
    paste: (text) => {
      tmux("set-buffer", "-b", "pasted", text);
      tmux("paste-buffer", "-p", "-b", "pasted", "-t", "t");
    },
    screen,
    scrollback: () => tmux("capture-pane", "-p", "-S", "-", "-t", "t"),
    async waitFor(pattern) {
      const limit = Date.now() + 10_000;
      for (;;) {
        const shown = screen();
        // A narrow screen breaks what is looked for, so that the joined lines count too.
        const views = [shown, shown.replaceAll("\n", "")];
        const seen = (view: string): boolean =>
          typeof pattern === "string" ? view.includes(pattern) : pattern.test(view);
        if (views.some(seen)) return shown;
        if (Date.now() > limit) throw new Error(`never shown: ${pattern}\n${shown}`);
        await pause(25);
      }
    },
    resize: (width, height) =>
      void tmux("resize-window", "-t", "t", "-x", String(width), "-y", String(height)),
    close: () => void tmux("kill-server"),
  };
}
