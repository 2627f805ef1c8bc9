// A proxy that closes a connection after a reply without having said so.
import { afterEach, expect, test } from "vitest";
import { Session } from "../../../generated/index.js";
import { type RawServer, startRawServer, textReply } from "../../support/raw-server.js";

let proxy: RawServer;
afterEach(() => proxy.close());

/** Answers the first request of each connection, and drops the connection at the second. */
function startForgetful(): Promise<RawServer> {
  const met = new Set<number>();
  return startRawServer((socket, { connection }) => {
    if (met.has(connection)) return void socket.destroy();
    met.add(connection);
    socket.write(textReply("here"));
  });
}

test("what may not be repeated goes over a connection of its own", async () => {
  proxy = await startForgetful();
  await using session = new Session({ proxy: proxy.url });
  await session.get("http://server.test/");
  const posted = await session.post("http://server.test/", { json: { id: 1 } });
  expect(posted.content).toBe("here");
  const lines = proxy.requests.map(({ requestLine, connection }) => [requestLine, connection]);
  expect(lines).toEqual([
    ["GET http://server.test/ HTTP/1.1", 0],
    ["POST http://server.test/ HTTP/1.1", 1],
  ]);
});

test("a body that comes once does too, whatever the method", async () => {
  proxy = await startForgetful();
  await using session = new Session({ proxy: proxy.url });
  const once = async function* (): AsyncGenerator<string> {
    yield "once";
  };
  await session.get("http://server.test/");
  const put = await session.put("http://server.test/", { data: once() });
  expect(put.content).toBe("here");
});

test("what may be repeated is, over another", async () => {
  proxy = await startForgetful();
  await using session = new Session({ proxy: proxy.url });
  await session.get("http://server.test/");
  expect((await session.get("http://server.test/")).content).toBe("here");
  expect(proxy.connections).toBe(2);
});
