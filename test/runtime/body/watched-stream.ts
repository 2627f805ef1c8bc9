// Streams of one chunk that then say nothing more, and do not want to end.
import { Readable } from "node:stream";

const never = new Promise<never>(() => {});

/** A stream of one chunk that then says nothing more, and whether it was told to end. */
export interface Watched {
  readonly stream: object;
  readonly ends: () => number;
}

export function readable(chunks: readonly string[] = ["a"]): Watched {
  let ends = 0;
  const stream = new Readable({
    read() {},
    destroy(_, done) {
      ends++;
      done(new Error("it does not want to end"));
    },
  });
  for (const chunk of chunks) stream.push(chunk);
  return { stream, ends: () => ends };
}

export function webStream(chunks: readonly string[] = ["a"]): Watched {
  let ends = 0;
  const stream = new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
    },
    cancel() {
      ends++;
      throw new Error("it does not want to end");
    },
  });
  return { stream, ends: () => ends };
}

export function iterable(end: () => unknown = () => Promise.reject(new Error("no"))): Watched {
  let ends = 0;
  let given = 0;
  const iterator = {
    next: () => (given++ === 0 ? Promise.resolve({ done: false, value: "a" }) : never),
    return: () => {
      ends++;
      return end();
    },
  };
  return { stream: { [Symbol.asyncIterator]: () => iterator }, ends: () => ends };
}

function throwing(): never {
  throw new Error("no");
}

export const kinds: readonly (readonly [string, () => Watched])[] = [
  ["a Readable", readable],
  ["a ReadableStream", webStream],
  ["an iterator whose return() rejects", iterable],
  ["an iterator whose return() throws", () => iterable(throwing)],
];
