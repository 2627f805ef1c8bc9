// Clients that leave, requests that are none, handlers that fail: the echo server goes on.
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { describe, expect, test } from "vitest";
import { answerWith } from "../../../playground/echo/dispatch.js";
import { startEchoServer } from "../../../playground/echo/server.js";
import { call, server, useEchoServer } from "./call-echo.js";

useEchoServer();

describe("troubles", () => {
  test("clients that leave midway leave the server well", async () => {
    const requests = [
      "GET /drip?delay=0&duration=9 HTTP/1.1\r\nHost: h\r\n\r\n",
      "GET /stream-bytes/1000000000 HTTP/1.1\r\nHost: h\r\n\r\n",
      "POST /post HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nhalf",
      "BREW /delay/9 HTTP/1.1\r\nHost: h\r\n\r\n",
      "not http\r\n\r\n",
    ];
    for (const text of requests) {
      const socket = connect(server.port, "127.0.0.1");
      socket.write(text);
      if (!text.startsWith("POST")) await once(socket, "data");
      socket.resetAndDestroy();
    }
    expect((await call("/delay/0.01")).status).toBe(200);
  });

  test("unreadable requests get a 400 and the connection closed", async () => {
    const socket = connect(server.port, "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nno header\r\n\r\n");
    const [reply] = (await once(socket, "data")) as [Buffer];
    expect(reply.toString()).toMatch(/^HTTP\/1.1 400 /);
    await once(socket, "close");
  });

  test("a failing handler gives 500", async () => {
    const fail = () => {
      throw new Error("boom");
    };
    const broken = { pattern: "/{x}", methods: ["GET"], description: "fails", handler: fail };
    const answer = answerWith([broken]);
    const http = createServer((incoming, response) => answer(incoming, response, "GET"));
    await once(http.listen(0, "127.0.0.1"), "listening");
    const { port } = http.address() as AddressInfo;
    const reply = await fetch(`http://127.0.0.1:${port}/x`);
    expect([reply.status, await reply.text()]).toEqual([500, "the echo server failed: boom\n"]);
    http.close();
    http.closeAllConnections();
  });

  test("close is prompt, repeatable, and loopback is all there is", async () => {
    const other = await startEchoServer();
    const hanging = fetch(`${other.url}/drip?delay=9`).catch(() => "cut off");
    const idle = connect(other.port, "127.0.0.1");
    await once(idle, "connect");
    idle.on("error", () => {});
    await Promise.all([other.close(), other.close()]);
    expect(await hanging).toBe("cut off");
    await expect(startEchoServer({ host: "0.0.0.0" })).rejects.toThrow(RangeError);
  });
});
