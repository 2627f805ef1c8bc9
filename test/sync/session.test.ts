// Sessions whose calls block: defaults, cookies, connections, and what outlives the thread that sends.
import { afterAll, beforeAll, expect, test } from "vitest";
import * as awaited from "../../generated/index.js";
import * as requests from "../../generated/sync.js";
import { WorkerThread } from "../../runtime/sync/worker-thread.js";
import { ServerProcess } from "../support/server-process.js";

let servers: ServerProcess;
let echo: string;
beforeAll(async () => {
  servers = new ServerProcess();
  echo = await servers.echo();
});
afterAll(() => servers.close());

type Echoed = { readonly cookies: Readonly<Record<string, string>> };

test("defaults, and arguments of a call over them", () => {
  using session = new requests.Session({ base_url: echo, headers: { "X-A": "1", "X-B": "1" } });
  const { headers } = session.get("/headers", { headers: { "X-B": "2" } }).json<{
    readonly headers: Readonly<Record<string, string>>;
  }>();
  expect(headers).toMatchObject({ "X-A": "1", "X-B": "2" });
});

test("cookies that a redirect sets go with the next hop and with later calls", () => {
  using session = new requests.Session({ base_url: echo });
  const reply = session.get("/cookies/set?flavor=oat");
  expect(reply.history.map(({ status_code }) => status_code)).toEqual([302]);
  expect(reply.json<Echoed>().cookies).toEqual({ flavor: "oat" });
  expect(session.cookies.list()).toMatchObject([{ name: "flavor", value: "oat" }]);
  expect(session.get("/cookies").json<Echoed>().cookies).toEqual({ flavor: "oat" });
});

test("cookies that are cleared or restored are so in the thread that sends", () => {
  using session = new requests.Session({ base_url: echo });
  session.get("/cookies/set?a=1");
  const saved = session.cookies.save();
  session.cookies.clear();
  expect(session.get("/cookies").json<Echoed>().cookies).toEqual({});
  session.cookies.restore(saved);
  expect(session.get("/cookies").json<Echoed>().cookies).toEqual({ a: "1" });
});

test("sessions do not see one another's cookies, nor do calls without one", () => {
  using one = new requests.Session({ base_url: echo });
  using other = new requests.Session({ base_url: echo });
  one.get("/cookies/set?a=1");
  expect(other.get("/cookies").json<Echoed>().cookies).toEqual({});
  expect(requests.get(`${echo}/cookies`).json<Echoed>().cookies).toEqual({});
});

/** What is thrown by something that loses the thread which it asks. */
function losingThread(act: () => unknown): unknown {
  const { ask } = WorkerThread.prototype;
  // A task that it does not know ends the thread.
  WorkerThread.prototype.ask = function (this: WorkerThread, ...given) {
    WorkerThread.prototype.ask = ask;
    return ask.apply(this, [{ kind: "no such task" }, [], given[2]]);
  };
  try {
    act();
    return undefined;
  } catch (thrown) {
    return thrown;
  } finally {
    WorkerThread.prototype.ask = ask;
  }
}

test("cookies outlive the thread that sends; the call that loses it fails, the next one works", () => {
  using session = new requests.Session({ base_url: echo });
  session.get("/cookies/set?a=1");
  const error = losingThread(() => session.get("/cookies"));
  expect(error).toBeInstanceOf(awaited.ConnectionError);
  expect(error).toMatchObject({ fault: "thread-lost", method: "GET", url: `${echo}/cookies` });
  expect((error as Error).cause).toBeInstanceOf(Error);
  expect(session.get("/cookies").json<Echoed>().cookies).toEqual({ a: "1" });
});

test("a session whose thread is lost as it closes is closed", () => {
  const session = new requests.Session({ base_url: echo });
  session.get("/get");
  expect(losingThread(() => session.close())).toBe(undefined);
  expect(() => session.get("/get")).toThrow(requests.InvalidArgument);
  expect(requests.get(`${echo}/get`).ok).toBe(true);
});

test("a session that is closed has closed its connections and refuses calls", async () => {
  const server = await servers.serve();
  const session = new requests.Session({ base_url: server.url });
  session.get("/");
  session.get("/");
  expect(await server.connections()).toBe(1);
  session.close();
  session.close();
  await expect.poll(server.open).toBe(0);
  expect(() => session.get("/")).toThrow(requests.InvalidArgument);
  await server.close();
});

test("what one entry prepares, a session of the other sends; Response and errors are the same", async () => {
  using session = new requests.Session();
  const prepared = awaited.prepare("POST", `${echo}/anything`, { json: { a: 1 } });
  expect(session.send(prepared).json<{ json: unknown }>().json).toEqual({ a: 1 });
  await using other = new awaited.Session();
  const reply = await other.send(requests.prepare("GET", `${echo}/status/404`));
  expect(reply).toBeInstanceOf(requests.Response);
  expect(requests.Response).toBe(awaited.Response);
  expect(() => reply.raise_for_status()).toThrow(requests.HTTPError);
  expect(requests.HTTPError).toBe(awaited.HTTPError);
});
