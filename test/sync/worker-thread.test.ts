// A thread that dies, hangs or cannot be started never hangs whoever waits for it.
import { runInNewContext } from "node:vm";
import { afterEach, expect, test } from "vitest";
import { NoAnswer, WorkerThread } from "../../runtime/sync/worker-thread.js";

const started: WorkerThread[] = [];
afterEach(() => {
  for (const thread of started.splice(0)) thread.end();
});

/** A thread that does with a task what the code says; `answer(given)` answers it. */
function start(code: string): WorkerThread {
  const script = `
    import { workerData } from "node:worker_threads";
    const { port, flags, setting } = workerData;
    const say = (number) => { Atomics.store(flags, 0, number); Atomics.notify(flags, 0); };
    process.on("uncaughtExceptionMonitor", (error) => port.postMessage(error));
    process.on("exit", () => say(-1));
    port.on("message", (task) => {
      if (task === "alive?") return void Atomics.add(flags, 1, 1);
      const { number, content } = task;
      const answer = (given) => { port.postMessage(given); say(number); };
      ${code}
    });
    Atomics.add(flags, 1, 1);`;
  return run(script);
}

function run(script: string, flags: readonly string[] = []): WorkerThread {
  const url = new URL(`data:text/javascript,${encodeURIComponent(script)}`);
  const thread = new WorkerThread(url, "set", flags, 2000);
  started.push(thread);
  return thread;
}

function thrownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

const never = Number.POSITIVE_INFINITY;

test("it answers, as often as it is asked", () => {
  const thread = start("answer([setting, content, number]);");
  expect(thread.ask("a", [], never)).toEqual(["set", "a", 1]);
  expect(thread.ask("b", [], never)).toEqual(["set", "b", 2]);
  expect(thread.hasEnded).toBe(false);
});

test("whoever asked may be interrupted: it is of no use then, since it owes an answer", () => {
  const thread = start("setTimeout(answer, content, 'late');");
  const ask = { ask: () => thread.ask(300, [], never) };
  const interrupted = (): unknown =>
    runInNewContext("ask()", ask, { timeout: 100, breakOnSigint: false });
  expect(interrupted).toThrow(/timed out/);
  expect(thread.hasEnded).toBe(true);
});

test("memory is handed over, not copied", () => {
  const thread = start("answer(content.byteLength);");
  const { buffer } = new Uint8Array(1000);
  expect(thread.ask(buffer, [buffer], never)).toBe(1000);
  expect(buffer.byteLength).toBe(0);
});

test.each([
  ["leaves", "process.exit(3);", undefined],
  ["throws", 'throw new TypeError("broken");', "broken"],
])("one that %s is lost at once, with its last words", (_, code, message) => {
  const thread = start(code);
  const begun = performance.now();
  const lost = thrownBy(() => thread.ask("a", [], never));
  expect(lost).toBeInstanceOf(NoAnswer);
  const why = message === undefined ? "" : `: ${message}`;
  expect(lost).toMatchObject({ kind: "lost", reason: `ended before it had answered${why}` });
  expect((lost as NoAnswer).cause).toEqual(
    message === undefined ? undefined : expect.objectContaining({ message }),
  );
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(thread.hasEnded).toBe(true);
});

const failing = "data:text/javascript,throw new Error('not in a thread');";
test.each([
  ["whose module throws", "throw new Error('early');", []],
  ["whose module cannot be read", "this is no script", []],
  ["in which a preload throws", "", ["--import", failing]],
])("one %s before it can say so is lost at once, in words of its start", (_, script, flags) => {
  const thread = run(script, flags);
  // Given up for its silence it would be lost too, with other words.
  expect(thrownBy(() => thread.ask("a", [], never))).toMatchObject({
    kind: "unstarted",
    reason: "ended while it started",
  });
  expect(thread.hasEnded).toBe(true);
});

test("one that ends without a word, as without memory, is lost at once", () => {
  const thread = start("process.removeAllListeners('exit'); process.exit(1);");
  expect(thrownBy(() => thread.ask("a", [], never))).toMatchObject({
    kind: "lost",
    reason: "ended before it had answered",
  });
});

test("one that is busy for ever is late at the deadline, and ended", () => {
  const thread = start("for (;;);");
  const late = thrownBy(() => thread.ask("a", [], performance.now() + 300));
  expect(late).toMatchObject({ kind: "late" });
  expect(thread.hasEnded).toBe(true);
});

test("one that gives no sign of life is given up, even where there is no deadline", () => {
  const thread = start("for (;;);");
  expect(thrownBy(() => thread.ask("a", [], never))).toMatchObject({
    kind: "lost",
    reason: "stood still for 2 s",
  });
});

test("one that works for longer than that is waited for: it gives signs of life", () => {
  const thread = start("setTimeout(() => answer(1), 4000);");
  expect(thread.ask("a", [], never)).toBe(1);
});

test("one that cannot be started says why", () => {
  const missing = new URL("./no-such-file.js", import.meta.url);
  expect(thrownBy(() => new WorkerThread(missing, null))).toMatchObject({
    kind: "unstarted",
    reason: expect.stringContaining("no-such-file.js"),
  });
});
