// Reads what a proxy answers while a tunnel is being opened, and names what goes wrong with it.
// Knows no proxy protocol.
import type { Socket } from "node:net";

/** A proxy did not open a tunnel; the code is looked up in the spec. Its words hold no secret. */
export class ProxyFailure extends Error {
  constructor(
    readonly code: "PROXY_REFUSED" | "PROXY_CREDENTIALS" | "PROXY_BROKEN" | "PROXY_MALFORMED",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** No answer of a proxy is longer. */
const longestAnswer = 16 * 1024;

/**
 * Reads one answer; what follows it stays in the connection.
 *
 * @param lengthOf - how long the answer is that begins the bytes; null while more are needed
 * @throws ProxyFailure
 */
export function readAnswer(
  line: Socket,
  lengthOf: (bytes: Buffer) => number | null,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let bytes = Buffer.alloc(0);
    const stop = (): void => {
      line.off("readable", read).off("end", onEnd).off("close", onEnd).off("error", onError);
    };
    const fail = (message: string, cause?: Error): void => {
      stop();
      reject(new ProxyFailure("PROXY_BROKEN", message, cause && { cause }));
    };
    const onEnd = (): void => fail("it closed the connection");
    const onError = (cause: Error): void => fail(cause.message, cause);
    const read = (): void => {
      const chunk: unknown = line.read();
      if (!(chunk instanceof Buffer)) return;
      bytes = Buffer.concat([bytes, chunk]);
      let length: number | null;
      try {
        length = lengthOf(bytes);
      } catch (cause) {
        stop();
        reject(cause);
        return;
      }
      if (length === null) {
        if (bytes.byteLength > longestAnswer) fail("its answer has no end");
        return;
      }
      stop();
      if (bytes.byteLength > length) line.unshift(bytes.subarray(length));
      resolve(bytes.subarray(0, length));
    };
    line.on("readable", read).on("end", onEnd).on("close", onEnd).on("error", onError);
    if (line.destroyed) onEnd();
    else read();
  });
}
