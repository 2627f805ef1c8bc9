// Takes uploads and answers once all of a body is there. Raw, so that it is never what is measured:
// nginx would answer before it has read the body.
import { type AddressInfo, createServer, type Socket } from "node:net";

const reply = Buffer.from("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
const lastChunk = "0\r\n\r\n";

/** Serves requests, one after another, of one connection. */
function serve(socket: Socket): void {
  let head = "";
  /** Bytes of the body that are still to come; undefined while a head is read; -1 when chunked. */
  let left: number | undefined;
  let tail = "";
  const receive = (bytes: Buffer): void => {
    let body = bytes;
    if (left === undefined) {
      head += bytes.toString("latin1");
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) return;
      left = Number(/\r\ncontent-length: *(\d+)/i.exec(head.slice(0, end))?.[1] ?? -1);
      if (/\r\nexpect: *100-continue/i.test(head)) socket.write("HTTP/1.1 100 Continue\r\n\r\n");
      body = Buffer.from(head.slice(end + 4), "latin1");
      head = "";
    }
    if (left < 0) {
      tail = (tail + body.toString("latin1", Math.max(0, body.length - 8))).slice(-8);
      if (!tail.endsWith(lastChunk)) return;
      tail = "";
    } else {
      left -= body.length;
      if (left > 0) return;
    }
    left = undefined;
    socket.write(reply);
  };
  socket.on("data", receive);
  socket.on("error", () => socket.destroy());
}

const server = createServer({ noDelay: true, highWaterMark: 2 ** 20 }, serve);
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
