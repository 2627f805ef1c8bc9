// A Response that a test makes by hand: as good as one that came from a server.
import { expect, test } from "vitest";
import * as requests from "../../generated/index.js";

const block =
  "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=iso-8859-1\r\nX-Twice: 1\nx-twice:\t2 \r\n" +
  "Set-Cookie: flavor=oat; Path=/\r\nLink: <http://h/2>; rel=next\r\nX-City: Nuità\r\n\r\n";

test("its headers are read as those of a reply", () => {
  const r = new requests.Response(200, "OK", block, new Uint8Array([0xe9]));
  expect(r.header("X-TWICE")).toBe("1, 2");
  expect(r.header("x-city")).toBe("Nuità");
  expect(r.header("missing")).toBeNull();
  expect(r.cookies).toEqual({ flavor: "oat" });
  expect(r.links).toMatchObject({ next: { url: "http://h/2" } });
  expect(r.content).toBe("é");
});

test("its header block is the one that was given", () => {
  expect(new requests.Response(200, "OK", "A: 1\n").headers).toBe("A: 1\n");
  expect(new requests.Response(200, "OK").headers).toBe("");
});

test("its error says its status in JSON, too", () => {
  try {
    new requests.Response(404, "Not Found").raise_for_status();
    expect.unreachable();
  } catch (error) {
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: "HTTPError", status: 404 });
  }
});
