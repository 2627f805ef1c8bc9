// What goes along on a redirect: which headers to which origin, and which bodies a second time.
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { contract } from "../../../generated/contract.js";
import { faultOf, follow, lower, message, next } from "./redirect-follower.js";

describe("bodies that are sent again", () => {
  const pieces = (): Readable => Readable.from([Buffer.from("x")]);
  const handle = {
    ...{ fd: 3, stat: async () => ({ size: 1, isFile: () => true }) },
    read: async () => ({ bytesRead: 1 }),
  };
  test.each([
    ["text", { data: "x" }],
    ["bytes", { data: new Uint8Array(1) }],
    ["a Blob", { data: new Blob(["x"]) }],
    ["none", {}],
    ["files in memory and open files", { files: { a: ["a", handle], b: ["b", "x"] } }],
  ])("%s", (_title, options) => {
    const request = message("PUT", "http://host/", options);
    expect(next(request, 307, "/next").body).toBe(request.body);
  });

  test.each([
    ["data", { data: pieces() }, "data is a stream"],
    ["a file", { files: { a: ["a", "x"], b: ["b", pieces()] } }, '"b" is a stream'],
  ])("but no stream: %s", (_title, options, words) => {
    const request = message("PUT", "http://host/", options);
    const { fault, message: text } = faultOf(() => follow(request, 307, "/next"));
    expect(fault).toBe("redirect-body-spent");
    expect(text).toContain(words);
    expect(next(request, 303, "/next").body.kind).toBe("none");
  });
});

describe("headers", () => {
  const headers = {
    Accept: "text/html",
    "Accept-Language": "de",
    "Accept-Encoding": "gzip",
    "User-Agent": "mine",
    Range: "bytes=5-",
    "If-Range": '"tag"',
    "If-None-Match": '"tag"',
    Referer: "http://host/secret",
    "X-Api-Key": "k",
    "X-Other": "o",
    Cookie: "a=b",
    "Proxy-Authorization": "Basic x",
    Host: "virtual",
    Connection: "close",
  };
  const request = message("GET", "http://host/", { headers, auth: ["u", "p"] });

  test("stay as they are at the same origin, with who set them and why", () => {
    const hop = next(request, 302, "/next");
    expect([...hop.headers]).toEqual([...request.headers]);
  });

  test.each([
    ["host", "http://other/"],
    ["port", "http://host:8080/"],
    ["scheme", "https://host/"],
  ])("that are safe alone go to another %s, Host made anew", (_title, location) => {
    const hop = next(request, 302, location);
    expect(lower(hop)).toEqual({
      host: new URL(location).host,
      connection: "close",
      accept: "text/html",
      "accept-language": "de",
      "accept-encoding": "gzip",
      "user-agent": "mine",
      range: "bytes=5-",
      "if-range": '"tag"',
    });
  });

  test("go along where the caller asks for it, but for credentials and Host", () => {
    const hop = next(request, 302, "http://other/", { keepHeaders: true });
    expect(lower(hop)).toMatchObject({
      ...{ host: "other", "x-other": "o", "if-none-match": '"tag"', accept: "text/html" },
    });
    for (const name of ["authorization", "cookie", "proxy-authorization", "x-api-key"]) {
      expect(hop.headers.has(name), name).toBe(false);
    }
  });

  test("keep who set them and why, and Host has its own reason", () => {
    const hop = next(request, 302, "http://other/");
    const fields = [...hop.headers];
    const reason = contract.headers.automatic.find(({ name }) => name === "Host")?.why;
    expect(fields.find(({ name }) => name === "Host")).toEqual({
      ...{ name: "Host", value: "other", why: reason, clause: null },
    });
    const before = [...request.headers].find(({ name }) => name === "Accept");
    expect(fields.find(({ name }) => name === "Accept")).toBe(before);
  });

  test("that were lost do not come back on the way home", () => {
    const away = next(request, 302, "http://other/");
    const home = next(away, 302, "http://host/", {}, [request]);
    expect(lower(home)).not.toHaveProperty("authorization");
    expect(lower(home)).toMatchObject({ host: "host" });
  });
});
