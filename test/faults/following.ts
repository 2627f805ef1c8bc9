// Faults of redirects, of credentials and of the bodies that are sent.
import { Readable } from "node:stream";
import { createAuthority } from "../support/certificates.js";
import { textReply } from "../support/raw-server.js";
import { type FaultCase, row, type Stage } from "./fault-case.js";

/** Gets from a server that redirects all requests. */
async function getMoved(stage: Stage, location: string, status = 302): Promise<unknown> {
  const server = await stage.raw(textReply("", { status, headers: { Location: location } }));
  return stage.get(server.url);
}

async function* failing(): AsyncGenerator<string> {
  yield "some";
  throw new Error("the disk is gone");
}

const here = ["headers", true] as const;

export const followingFaults: readonly FaultCase[] = [
  row(
    "redirect-loop",
    "redirects in a circle",
    ["TooManyRedirects", "redirect-loop", ...here],
    (stage) => getMoved(stage, "/"),
  ),
  row(
    "redirect-limit",
    "more redirects than allowed",
    ["TooManyRedirects", "redirect-limit", ...here],
    async (stage) => {
      let count = 0;
      const server = await stage.raw((socket) => {
        count += 1;
        socket.write(textReply("", { status: 302, headers: { Location: `/${count}` } }));
      });
      return stage.get(server.url, { allow_redirects: 3 });
    },
  ),
  row(
    "redirect-malformed",
    "a redirect to what is no URL",
    ["RequestException", "redirect-malformed", ...here],
    (stage) => getMoved(stage, "http://[::bad"),
  ),
  row(
    "redirect-scheme",
    "a redirect to a file",
    ["RequestException", "redirect-scheme", ...here],
    (stage) => getMoved(stage, "file:///etc/passwd"),
  ),
  row(
    "redirect-downgrade",
    "a redirect from https to http",
    ["RequestException", "redirect-downgrade", ...here],
    async (stage) => {
      const authority = createAuthority();
      const reply = textReply("", { status: 302, headers: { Location: "http://127.0.0.1/" } });
      const server = await stage.raw(reply, { tls: authority.issue() });
      return stage.get(server.url, { verify: authority.cert });
    },
  ),
  row(
    "redirect-body-spent",
    "a redirect that asks for a stream again",
    ["RequestException", "redirect-body-spent", ...here],
    async (stage) => {
      const server = await stage.raw(textReply("", { status: 307, headers: { Location: "/b" } }));
      return stage.call("post", server.url, { data: Readable.from(["a"]) });
    },
  ),
  row(
    "digest-body-spent",
    "a Digest challenge when the stream has been sent",
    ["RequestException", "digest-body-spent", ...here],
    async (stage) => {
      const challenge = { "WWW-Authenticate": 'Digest realm="r", nonce="abc", qop="auth"' };
      const server = await stage.raw(textReply("", { status: 401, headers: challenge }));
      const auth = { digest: ["ada", "pass"] };
      return stage.call("post", server.url, { data: Readable.from(["a"]), auth });
    },
  ),
  row(
    "body-fails",
    "a stream that fails while it is sent",
    ["RequestException", "body-failed", "send", true],
    async (stage) => {
      const server = await stage.raw();
      return stage.call("post", server.url, { data: failing() });
    },
  ),
  row(
    "body-too-long",
    "a stream longer than its Content-Length",
    ["InvalidHeader", "body-length", "send", true],
    async (stage) => {
      const server = await stage.raw();
      const headers = { "Content-Length": "2" };
      return stage.call("post", server.url, { data: Readable.from(["abc"]), headers });
    },
  ),
  row(
    "body-too-short",
    "a stream shorter than its Content-Length",
    ["InvalidHeader", "body-length", "send", true],
    async (stage) => {
      const server = await stage.raw();
      const headers = { "Content-Length": "9" };
      return stage.call("post", server.url, { data: Readable.from(["abc"]), headers });
    },
  ),
];
