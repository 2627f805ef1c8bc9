// Where redirects lead, with which method and body, and which are refused.
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { TooManyRedirects } from "../../../generated/errors.js";
import type { Message } from "../../../runtime/exchange/redirects.js";
import { faultOf, follow, lower, message, next } from "./redirect-follower.js";

describe("methods and bodies by status", () => {
  /** status, method, next method, whether the body goes along */
  const table: readonly [number, string, string, boolean][] = [
    ...[301, 302].flatMap((status): [number, string, string, boolean][] => [
      [status, "GET", "GET", true],
      [status, "HEAD", "HEAD", true],
      [status, "POST", "GET", false],
      [status, "PUT", "PUT", true],
      [status, "PATCH", "PATCH", true],
      [status, "DELETE", "DELETE", true],
      [status, "PROPFIND", "PROPFIND", true],
    ]),
    [303, "GET", "GET", false],
    [303, "HEAD", "HEAD", false],
    ...["POST", "PUT", "PATCH", "DELETE", "PROPFIND"].map(
      (method): [number, string, string, boolean] => [303, method, "GET", false],
    ),
    ...[307, 308].flatMap((status) =>
      ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].map(
        (method): [number, string, string, boolean] => [status, method, method, true],
      ),
    ),
  ];
  test.each(table)("%i turns %s into %s, body kept: %s", (status, method, want, kept) => {
    for (const location of ["/next", "http://other/next"]) {
      const headers = { "Content-Language": "de", "X-Kind": "x" };
      const request = message(method, "http://host/", { json: [1], headers });
      const hop = next(request, status, location);
      expect(hop.method).toBe(want);
      expect(hop.body).toBe(kept ? request.body : hop.body);
      expect(hop.body.kind).toBe(kept ? "single" : "none");
      const names = Object.keys(lower(hop)).filter((name) => name.startsWith("content-"));
      expect(names.sort()).toEqual(
        kept ? ["content-language", "content-length", "content-type"] : [],
      );
    }
  });

  test("a body of unknown length leaves no Transfer-Encoding behind", () => {
    const data = Readable.from([Buffer.from("x")]);
    const request = message("POST", "http://host/", { data });
    expect(lower(request)).toHaveProperty("transfer-encoding");
    expect(lower(next(request, 303, "/x"))).not.toHaveProperty("transfer-encoding");
  });

  test.each([200, 201, 204, 300, 304, 305, 306, 309, 400, 401, 500])(
    "%i is not followed",
    (status) => {
      expect(follow(message("GET", "http://host/"), status, "/next")).toBeNull();
    },
  );

  test.each([null, "", "  "])("Location %j leads nowhere", (location) => {
    expect(follow(message("GET", "http://host/"), 302, location)).toBeNull();
  });

  test("nothing is followed where the caller wants nothing followed", () => {
    const request = message("GET", "https://host/");
    expect(follow(request, 302, "/x", { max: 0 })).toBeNull();
    expect(follow(request, 302, "ftp://host/x", { max: 0 })).toBeNull();
  });
});

describe("Location", () => {
  test.each([
    ["/a", "http://host/a"],
    ["a", "http://host/dir/a"],
    ["../a?x=1", "http://host/a?x=1"],
    ["?x", "http://host/dir/page?x"],
    ["//other:81/a", "http://other:81/a"],
    ["HTTP://OTHER/a", "http://other/a"],
    ["\\\\other\\a", "http://other/a"],
    [" /a b ", "http://host/a%20b"],
    ["/a#frag", "http://host/a"],
    ["#frag", "http://host/dir/page?q"],
    ["/caf\xc3\xa9?q=\xe4\xb8\xad", "http://host/caf%C3%A9?q=%E4%B8%AD"],
    ["/caf\xe9", "http://host/caf%E9"],
    ["/caf%c3%a9", "http://host/caf%c3%a9"],
    ["http://b\xc3\xbccher.example/", "http://xn--bcher-kva.example/"],
    ["https://host/a", "https://host/a"],
    ["http://host:80/a", "http://host/a"],
  ])("%j leads to %s", (location, want) => {
    expect(next(message("GET", "http://host/dir/page?q#f"), 302, location).target.href).toBe(want);
  });

  test.each(["http://", "http://[", "http://a b/", "http://h:99999/", "//"])(
    "%j is no URL",
    (location) => {
      const { fault } = faultOf(() => follow(message("GET", "http://host/"), 302, location));
      expect(fault).toBe("redirect-malformed");
    },
  );

  test.each([
    ["ftp://host/x", "ftp"],
    ["file:///etc/passwd", "file"],
    ["javascript:alert(1)", "javascript"],
    ["data:,x", "data"],
    ["ws://host/", "ws"],
  ])("%s is not followed, and the error names its scheme", (location, scheme) => {
    const { fault, message: text } = faultOf(() =>
      follow(message("GET", "http://host/"), 302, location, { downgrade: true }),
    );
    expect(fault).toBe("redirect-scheme");
    expect(text).toContain(`scheme ${scheme},`);
    expect(text).toContain("http and https");
  });

  test("credentials in it are not used and not shown", () => {
    for (const location of ["http://eve:s3cret@other/x", "http://eve:s3cret@host/x"]) {
      const hop = next(message("GET", "http://host/"), 302, location);
      expect(hop.target.credentials).toBeNull();
      expect(hop.target.href).not.toContain("eve");
      expect(hop.headers.has("authorization")).toBe(false);
    }
    const { message: text } = faultOf(() =>
      follow(message("GET", "http://host/"), 302, "http://eve:s3cret@[/"),
    );
    expect(text).not.toContain("s3cret");
  });

  test("https does not lead to http unless the caller allows it", () => {
    const request = message("GET", "https://host/", { auth: ["u", "p"] });
    const { fault, message: text } = faultOf(() => follow(request, 302, "http://host/?token=abc"));
    expect(fault).toBe("redirect-downgrade");
    expect(text).toContain("http://host/");
    expect(text).not.toContain("abc");
    const hop = next(request, 302, "http://host/", { downgrade: true });
    expect(hop.target.href).toBe("http://host/");
    expect(hop.headers.has("authorization")).toBe(false);
    expect(next(message("GET", "http://host/"), 302, "https://host/").target.href).toBe(
      "https://host/",
    );
  });
});

describe("limits", () => {
  const urls = (count: number, url: (index: number) => string): Message[] =>
    Array.from({ length: count }, (_, index) => message("GET", url(index)));

  test("the count of redirects, told with the last URLs, masked", () => {
    const hops = urls(5, (index) => `http://host/${index}?token=abc${index}`);
    const [last = hops[0], ...earlier] = hops.toReversed();
    if (last === undefined) throw new Error("no hop");
    const {
      fault,
      message: text,
      error,
    } = faultOf(() => follow(last, 302, "/5?token=abc5", { max: 4 }, earlier.toReversed()));
    expect(fault).toBe("redirect-limit");
    expect(error).toBeInstanceOf(TooManyRedirects);
    expect(error).toMatchObject({ code: "REQUESTS_TOO_MANY_REDIRECTS", sent: true });
    expect(text).toContain("stopped after 4 redirects");
    for (const path of ["/3?", "/4?", "/5?"]) expect(text).toContain(`http://host${path}token=***`);
    expect(JSON.stringify(error)).not.toContain("abc");
    expect(next(last, 302, "/5", { max: 5 }, earlier.toReversed()).target.path).toBe("/5");
  });

  test("a URL may come up again, as after a cookie or a login, but not for ever", () => {
    const start = message("GET", "http://host/a");
    const path: Message[] = [start];
    let loop: unknown;
    for (let turn = 0; turn < 10 && loop === undefined; turn++) {
      const last = path.at(-1) ?? start;
      try {
        path.push(next(last, 302, turn % 2 === 0 ? "/b" : "/a", {}, path.slice(0, -1)));
      } catch (error) {
        loop = error;
      }
    }
    expect(path.map(({ target }) => target.path)).toEqual(["/a", "/b", "/a", "/b", "/a", "/b"]);
    expect(loop).toBeInstanceOf(TooManyRedirects);
    expect(loop).toMatchObject({ fault: "redirect-loop" });
    expect(String(loop)).toMatch(
      /circle, 5 were followed.*"http:\/\/host\/b" → "http:\/\/host\/a"/,
    );
  });

  test("the same URL with another method is no circle", () => {
    const hops = ["POST", "PUT", "PATCH"].map((method) => message(method, "http://host/"));
    expect(next(message("POST", "http://host/"), 303, "/", {}, hops).method).toBe("GET");
  });
});
