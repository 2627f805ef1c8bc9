// Replies that break HTTP, end early or are too large: errors, never a short success.
import type { Socket } from "node:net";
import { resetConnection } from "../support/reset-connection.js";
import { type FaultCase, type Options, type Outcome, row } from "./fault-case.js";

const ok = "HTTP/1.1 200 OK\r\n";
const chunked = `${ok}Transfer-Encoding: chunked\r\n\r\n`;
const chunkedError: Outcome["error"] = "ChunkedEncodingError";
const otherCoding = [chunkedError, "transfer-coding", "headers", true] as const;
const malformed = [chunkedError, "reply-malformed", "headers", true] as const;
const cut = [chunkedError, "reply-cut", "body", true] as const;
const badChunks = [chunkedError, "chunk-malformed", "body", true] as const;
const lost = ["ConnectionError", "connection-lost", "headers", true] as const;
const tooLarge = [chunkedError, "reply-headers-too-large", "headers", true] as const;

/** A row whose server sends some bytes and closes the connection. */
function sent(
  id: string,
  title: string,
  outcome: Parameters<typeof row>[2],
  bytes: string,
  options: Options = {},
): FaultCase {
  return row(id, title, outcome, (stage) => stage.getFrom(bytes, options));
}

/** A row whose server does as it likes once the request has come. */
function acted(
  id: string,
  title: string,
  outcome: Parameters<typeof row>[2],
  act: (socket: Socket) => void,
  options: Options = {},
): FaultCase {
  return row(id, title, outcome, async (stage) => {
    const { port } = await stage.listen((socket) => socket.once("data", () => act(socket)));
    return stage.get(`http://127.0.0.1:${port}/x`, options);
  });
}

/** A row whose server resets the connection once the client has read a part of the body. */
function reset(id: string, title: string, header: string): FaultCase {
  return row(id, title, cut, async (stage) => {
    let end = (): void => {};
    const { port } = await stage.listen((socket) => {
      end = () => resetConnection(socket);
      socket.once("data", () => socket.write(`${ok}${header}\r\n\r\n5\r\nab`));
    });
    return stage.get(`http://127.0.0.1:${port}/x`, { on_download: () => end() });
  });
}

/** Sends the same bytes for as long as the client takes them. */
function repeat(socket: Socket, piece: string): void {
  const bytes = Buffer.from(piece, "latin1");
  const go = (): void => {
    while (!socket.destroyed && socket.write(bytes));
  };
  socket.on("drain", go);
  go();
}

export const brokenReplies: readonly FaultCase[] = [
  sent("reply-none", "no reply at all", lost, ""),
  sent("reply-half-status", "half a status line", lost, "HTTP/1.1 2"),
  sent("reply-half-header", "half a header", lost, `${ok}Content-`),
  sent(
    "reply-interim-only",
    "an interim reply and no other",
    lost,
    "HTTP/1.1 100 Continue\r\n\r\n",
  ),
  acted("reply-reset", "a reset instead of a reply", lost, (socket) => resetConnection(socket)),
  sent("status-garbage", "a status line that is none", malformed, "HELLO THERE\r\n\r\n"),
  sent("status-old", "HTTP/0.9", malformed, "<html>hi</html>"),
  sent("status-ssh", "another protocol", malformed, "SSH-2.0-OpenSSH_9.6\r\n"),
  sent(
    "status-version",
    "a version of HTTP that there is not",
    malformed,
    "HTTP/9.9 200 OK\r\n\r\n",
  ),
  sent("status-letters", "a status that is no number", malformed, "HTTP/1.1 abc OK\r\n\r\n"),
  acted("status-endless", "a status line without an end", malformed, (socket) =>
    repeat(socket, `HTTP/1.1 200 ${"x".repeat(4096)}`),
  ),
  sent(
    "upgrade-unasked",
    "101 Switching Protocols, unasked",
    malformed,
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
  ),
  acted("interim-endless", "interim replies without an end", malformed, (socket) =>
    repeat(socket, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
  ),
  row("header-secret", "a malformed reply that repeats the request's secrets", malformed, (stage) =>
    stage.getFrom(`${ok}X-Key : ${stage.secret}\r\nSet-Cookie: id=${stage.secret}\r\n\r\n`),
  ),
  sent("header-nul", "NUL in a header", malformed, `${ok}X-A: b\0c\r\n\r\n`),
  sent("header-space", "a space before a header's colon", malformed, `${ok}X-A : b\r\n\r\n`),
  sent("header-colonless", "a header without a colon", malformed, `${ok}X-A\r\n\r\n`),
  sent("header-bare-cr", "CR without LF in a header", malformed, `${ok}X-A: b\rc\r\n\r\n`),
  sent("header-folded", "a header folded over two lines", malformed, `${ok}X-A: b\r\n c\r\n\r\n`),
  sent(
    "length-two",
    "two lengths that differ",
    malformed,
    `${ok}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
  ),
  sent(
    "length-letters",
    "a length that is no number",
    malformed,
    `${ok}Content-Length: x\r\n\r\nab`,
  ),
  sent("length-negative", "a length below nought", malformed, `${ok}Content-Length: -1\r\n\r\nab`),
  sent("length-plus", "a length with a plus", malformed, `${ok}Content-Length: +2\r\n\r\nab`),
  sent(
    "length-huge",
    "a length past 64 bits",
    malformed,
    `${ok}Content-Length: 99999999999999999999\r\n\r\nab`,
  ),
  sent("length-list", "a length given as a list", malformed, `${ok}Content-Length: 2, 3\r\n\r\nab`),
  sent(
    "length-and-chunks",
    "a length beside chunks",
    malformed,
    `${ok}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n`,
  ),
  sent(
    "coding-of-transfer",
    "a transfer coding beside chunked",
    otherCoding,
    `${ok}Transfer-Encoding: gzip, chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n`,
  ),
  sent("headers-large", "a header of 64 KiB", tooLarge, `${ok}X-A: ${"a".repeat(65536)}\r\n\r\n`),
  sent("headers-short", "2,001 short headers", tooLarge, `${ok}${"A:\r\n".repeat(2001)}\r\n`),
  sent("headers-many", "10,000 headers", tooLarge, `${ok}${"X-A: b\r\n".repeat(10_000)}\r\n`),
  acted("headers-endless", "headers without an end", tooLarge, (socket) => {
    socket.write(ok);
    repeat(socket, "X-A: b\r\n".repeat(100));
  }),
  sent("body-short", "a body shorter than its length", cut, `${ok}Content-Length: 10\r\n\r\nabc`),
  sent("body-none", "a length and no body", cut, `${ok}Content-Length: 10\r\n\r\n`),
  sent("chunk-cut", "a chunk that is cut", cut, `${chunked}5\r\nab`),
  sent("chunks-unended", "chunks without their end", cut, `${chunked}2\r\nab\r\n`),
  sent(
    "chunks-end-cut",
    "the last chunk without its blank line",
    cut,
    `${chunked}2\r\nab\r\n0\r\n`,
  ),
  reset("body-reset", "a reset within a body of known length", "Content-Length: 10"),
  reset("chunk-reset", "a reset within a chunk", "Transfer-Encoding: chunked"),
  reset(
    "body-reset-unmeasured",
    "a reset within a body that the connection's end delimits",
    "Connection: close",
  ),
  sent(
    "chunk-size",
    "a chunk size that is no number",
    badChunks,
    `${chunked}zz\r\nab\r\n0\r\n\r\n`,
  ),
  sent("chunk-negative", "a chunk size below nought", badChunks, `${chunked}-2\r\nab\r\n0\r\n\r\n`),
  sent("chunk-huge", "a chunk size past 64 bits", badChunks, `${chunked}fffffffffffffffff\r\nab`),
  sent(
    "chunk-overrun",
    "a chunk longer than its size",
    badChunks,
    `${chunked}2\r\nabcd\r\n0\r\n\r\n`,
  ),
  sent("chunk-bare-line", "a chunk that ends with LF alone", badChunks, `${chunked}2\nab\n0\n\n`),
  acted(
    "body-endless",
    "chunks without an end",
    ["BodyTooLarge", "body-too-large", "body", true],
    (socket) => {
      socket.write(chunked);
      repeat(socket, `10000\r\n${"x".repeat(65536)}\r\n`);
    },
    { max_size: 1_000_000 },
  ),
  sent(
    "body-too-large",
    "a body larger than max_size",
    ["BodyTooLarge", "body-too-large", "body", true],
    `${ok}Content-Length: 11\r\n\r\nhello world`,
    { max_size: 10 },
  ),
];
