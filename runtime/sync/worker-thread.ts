// A thread that works while the one that asked stands still. Knows nothing of requests.
// The package synckit was measured: a small call costs about the same, but it copies bytes, waits for ever where
// its thread dies, cannot go on after a time limit, and gives the thread an environment of its own.
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  MessageChannel,
  type MessagePort,
  moveMessagePortToContext,
  receiveMessageOnPort,
  SHARE_ENV,
  Worker,
  workerData,
} from "node:worker_threads";
import { codeOf } from "../errors.js";
import { resolvePackage } from "../load-package.js";
import { ended, places, signOfLife, type Task, type ThreadData } from "./thread-data.js";

/** Why no answer came. */
export class NoAnswer {
  constructor(
    readonly kind: "late" | "lost" | "unstarted",
    /** In words, where the thread was lost or did not start. */
    readonly reason: string,
    readonly cause?: unknown,
  ) {}
}

/** Milliseconds between two looks at a thread that has not answered. */
const lookInterval = 100;

/** A thread, and the blocked side of what is shared with it. */
export class WorkerThread {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  /** Carries nothing: Node closes it when the thread has ended, however that came about. */
  readonly #life: MessagePort;
  readonly #flags = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  #asked = 0;
  /** Whether an answer is owed: still so later, where whoever waited was interrupted. */
  #isAsking = false;

  /**
   * Starts a thread. It does not keep the process alive.
   *
   * @param script - the module that it runs
   * @param setting - what that works with
   * @param flags - Node's, for that thread alone
   * @param longestSilence - milliseconds after which it is given up, where it gives no sign of life
   * @throws NoAnswer where it cannot be started
   */
  constructor(
    script: URL,
    setting: unknown,
    flags: readonly string[] = [],
    readonly longestSilence: number = 20_000,
  ) {
    const { port1, port2 } = new MessageChannel();
    const { port1: life, port2: itsLife } = new MessageChannel();
    const data: ThreadData = { port: port2, life: itsLife, flags: this.#flags, setting };
    try {
      if (script.protocol === "file:" && !existsSync(fileURLToPath(script))) {
        throw new Error(
          `there is no ${script.href}; a bundler has to leave this package out, as an external one`,
        );
      }
      this.#worker = new Worker(script, {
        name: "requests-ts",
        workerData: data,
        transferList: [port2, itsLife],
        env: isWithinThread() ? { ...process.env, NODE_OPTIONS: "" } : SHARE_ENV,
        // The program's own preloads and debuggers are not for this thread. Those of NODE_OPTIONS
        // are: without them a Plug'n'Play installation would find no package.
        execArgv: [...flags, ...(script.href.endsWith(".ts") ? loadTypeScript() : [])],
      });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new NoAnswer("unstarted", `could not be started: ${reason}`, cause);
    }
    this.#port = port1;
    this.#life = life;
    // Its end is seen by whoever waits for it; the event must not end the program.
    this.#worker.on("error", () => {});
    this.#worker.unref();
    port1.unref();
  }

  /**
   * Whether it is of no use any more. Ctrl+C in a REPL and time limits of node:vm end a call without
   * a `finally`: the answer that is owed then would be taken for that of the next call.
   */
  get hasEnded(): boolean {
    return this.#isAsking || Atomics.load(this.#flags, places.answered) === ended;
  }

  /** Hands over something that is not answered. */
  tell(content: unknown): void {
    this.#port.postMessage({ number: 0, content } satisfies Task);
  }

  /**
   * Hands over a task and waits for its answer. Nothing else of this thread runs meanwhile.
   *
   * @param transfer - memory that is handed over with it
   * @param deadline - by performance.now(); Infinity for none
   * @throws NoAnswer where the thread ends, stands still or is late; it is ended then
   */
  ask(content: unknown, transfer: readonly ArrayBuffer[], deadline: number): unknown {
    const number = ++this.#asked;
    this.#isAsking = true;
    try {
      this.#port.postMessage({ number, content } satisfies Task, transfer);
    } catch (thrown) {
      this.#isAsking = false;
      throw thrown;
    }
    try {
      this.#wait(number, deadline);
    } catch (thrown) {
      this.end();
      throw thrown;
    }
    const answer = receiveMessageOnPort(this.#port)?.message;
    this.#isAsking = false;
    return answer;
  }

  /** Ends it, whatever it is doing. */
  end(): void {
    Atomics.store(this.#flags, places.answered, ended);
    this.#port.close();
    this.#life.close();
    void this.#worker.terminate();
  }

  #wait(number: number, deadline: number): void {
    let signs = Atomics.load(this.#flags, places.signs);
    let looks = 0;
    for (;;) {
      const answered = Atomics.load(this.#flags, places.answered);
      if (answered === number) return;
      if (answered === ended) throw this.#lost();
      const left = deadline - performance.now();
      if (left <= 0) throw new NoAnswer("late", "");
      const outcome = Atomics.wait(
        this.#flags,
        places.answered,
        answered,
        Math.min(left, lookInterval),
      );
      if (outcome !== "timed-out") continue;
      if (!this.#isThere() && Atomics.load(this.#flags, places.answered) !== number)
        throw this.#lost();
      // Looks are counted, not time: a process that was stopped and goes on has lost nothing.
      const now = Atomics.load(this.#flags, places.signs);
      looks = now === signs ? looks + 1 : 0;
      signs = now;
      this.#port.postMessage(signOfLife);
      if (looks * lookInterval >= this.longestSilence) {
        throw new NoAnswer("lost", `stood still for ${this.longestSilence / 1000} s`);
      }
    }
  }

  /** Whether the thread has not ended; the event that tells so comes only once nothing waits. */
  #isThere(): boolean {
    receiveMessageOnPort(this.#life);
    try {
      moveMessagePortToContext(this.#life, {});
    } catch (refused) {
      // One that is open is refused too, since that is no context.
      return codeOf(refused) !== "ERR_CLOSED_MESSAGE_PORT";
    }
    return true;
  }

  /** With what the thread died of, if it could still say so. */
  #lost(): NoAnswer {
    const cause: unknown = receiveMessageOnPort(this.#port)?.message;
    const why = cause instanceof Error ? `: ${cause.message}` : "";
    return Atomics.load(this.#flags, places.signs) === 0
      ? new NoAnswer("unstarted", `ended while it started${why}`, cause)
      : new NoAnswer("lost", `ended before it had answered${why}`, cause);
  }
}

/**
 * Whether this is such a thread itself: a module that NODE_OPTIONS preloads in every thread and that
 * makes a blocking call would start threads without end.
 */
function isWithinThread(): boolean {
  const data: unknown = workerData;
  return typeof data === "object" && data !== null && "port" in data && "flags" in data;
}

/** Run from its source, as in this project's own tests, the thread needs what reads TypeScript. */
function loadTypeScript(): string[] {
  const resolved = resolvePackage("tsx/esm/api");
  const loader = pathToFileURL(resolved.replace(/\.cjs$/, ".mjs")).href;
  const code = `import { register } from ${JSON.stringify(loader)}; register();`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}
