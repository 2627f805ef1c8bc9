// The origin of the guards, in a process of its own: answers every request with a little JSON.
// Prints its port. Speaks as much HTTP as requests without a body need.
import { type AddressInfo, createServer } from "node:net";

const body = JSON.stringify({ id: 4711, name: "hexagon bolt", tags: ["m8", "zinc"], price: 0.42 });
const reply = Buffer.from(
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
);
/** The end of a request; none of them has a body. */
const end = Buffer.from("\r\n\r\n");

const server = createServer({ noDelay: true }, (socket) => {
  let tail = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    tail = Buffer.concat([tail, chunk]);
    for (let at = tail.indexOf(end); at >= 0; at = tail.indexOf(end)) {
      tail = tail.subarray(at + end.length);
      socket.write(reply);
    }
  });
  socket.on("error", () => socket.destroy());
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
