// The browser's fetch gets what the person gave and nothing that it has of its own; what comes back
// is shown as far as it goes. Node's fetch stands in for the browser's.
import { afterEach, expect, test } from "vitest";
import { prepare } from "../../../generated/prepare.js";
import {
  fetchOptions,
  fetchUrl,
  givenHeaders,
  mostShown,
  sendByBrowser,
} from "../../../playground/web/send-by-browser.js";
import { isProblem } from "../../../playground/web/show-request.js";
import {
  type RawReply,
  type RawServer,
  startRawServer,
  textReply,
} from "../../support/raw-server.js";
import { editForm, formOf, showDraft } from "./edit-form.js";

let server: RawServer | undefined;
afterEach(() => server?.close());

async function serve(reply?: RawReply): Promise<string> {
  server = await startRawServer(reply);
  return server.url;
}

const never = new AbortController().signal;

test("method, query, headers and body arrive as they were typed, secrets included", async () => {
  const url = await serve(textReply("done", { headers: { "X-A": "1" } }));
  const form = formOf("put");
  const given = {
    url: `${url}/b`,
    params: { q: "é" },
    json: { name: "é" },
    auth: ["ada", "lovelace"],
    headers: { "X-Source": "openmv", Accept: "text/plain" },
  };
  const shown = showDraft(form, editForm(form, given), false);
  if (isProblem(shown)) throw new Error(shown.message);
  const reply = await sendByBrowser(shown.prepared, givenHeaders(shown.given), never);

  expect(reply).toMatchObject({ status: "200 OK", isOk: true, body: "done", isCut: false });
  expect(reply.headers).toContainEqual(["x-a", "1"]);
  const [request] = server?.requests ?? [];
  expect(request?.requestLine).toBe("PUT /b?q=%C3%A9 HTTP/1.1");
  expect(request?.body.toString()).toBe('{"name":"é"}');
  expect(request?.header("Authorization")).toBe("Basic YWRhOmxvdmVsYWNl");
  expect(request?.header("Content-Type")).toBe("application/json");
  expect(request?.header("X-Source")).toBe("openmv");
  expect(request?.header("Accept")).toBe("text/plain");
});

test("headers that come by themselves are left to the browser, and so are its cookies", () => {
  const options = fetchOptions(prepare("POST", "http://a.example/", { json: 1 }), []);
  expect(options.headers).toEqual([["Content-Type", "application/json"]]);
  expect(options).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
  expect(fetchOptions(prepare("GET", "http://a.example/"), [])).not.toHaveProperty("body");
});

test("the URL has its secrets and no user name", () => {
  const request = prepare("GET", "https://ada:pw@a.example:8443/b?token=t#c");
  expect(fetchUrl(request)).toBe("https://a.example:8443/b?token=t");
});

test("a path that begins with two slashes stays at its host", () => {
  expect(fetchUrl(prepare("GET", "http://a.example//b.example/c"))).toBe(
    "http://a.example//b.example/c",
  );
});

test("a body without end is cut where enough is shown, and let go", async () => {
  const url = await serve((socket) => {
    socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    const chunk = `4000\r\n${"a".repeat(0x4000)}\r\n`;
    const pump = (): void => {
      while (!socket.destroyed && socket.write(chunk));
      if (!socket.destroyed) socket.once("drain", pump);
    };
    pump();
    return new Promise((resolve) => socket.once("close", () => resolve()));
  });
  const reply = await sendByBrowser(prepare("GET", url), [], never);
  expect(reply.isCut).toBe(true);
  expect(reply.body).toBe("a".repeat(mostShown));
});

test("where no reply can be seen, the words say what that can mean", async () => {
  const url = await serve();
  await server?.close();
  const failing = sendByBrowser(prepare("GET", url), [], never);
  await expect(failing).rejects.toThrow(/^No reply that the browser lets this page see.*CORS/);
});

test("stopping ends the call, and the words say that it may have acted", async () => {
  const stop = new AbortController();
  const url = await serve(() => stop.abort());
  const stopped = sendByBrowser(prepare("POST", url, { data: "x" }), [], stop.signal);
  await expect(stopped).rejects.toThrow("Stopped. The server may have acted on the request.");
});
