// The types of sessions, prepared requests, streamed replies and schemas. Checked by tsc, never run.
import requests, {
  type PreparedRequest,
  prepare,
  type Response,
  Session,
  type StreamedResponse,
  stream,
} from "../../generated/index.js";

const url = "http://localhost/";

// a schema's own type is what json() gives; it is read from what libraries declare
interface LibrarySchema<Input, Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    readonly validate: (value: unknown) => { readonly value: Output } | Promise<{ value: Output }>;
  };
}
declare const user: LibrarySchema<{ id: string }, { id: number }>;
const response = await requests.get(url);
export const id: number = response.json(user).id;
// @ts-expect-error the schema has no such field
response.json(user).name;
// @ts-expect-error no schema
response.json({});
export const fluent: string = response.raise_for_status().content;
export const next: string | undefined = response.links.next?.url;

// prepare gives its request at once, stream its reply with a body to come
export const prepared: PreparedRequest = prepare("GET", url, { auth: ["user", "password"] });
export const bytes: Uint8Array = prepared.to_http({ secrets: true });
// @ts-expect-error prepared requests are not made by hand
new requests.PreparedRequest();
// @ts-expect-error another scheme
prepare("GET", "ftp://localhost/");
export const streamed: StreamedResponse = await stream("GET", url);
for await (const line of streamed.iter_lines()) line.trim();
for await (const one of streamed.iter_json(user)) one.id.toFixed();
for await (const event of streamed.iter_events({ reconnect: { max: 3 } })) event.data.trim();
export const whole: Response = await streamed.read();
await streamed.save(new URL("file:///tmp/x"), { resume: false });
// @ts-expect-error what is not read has no content
streamed.content;

// a session takes defaults, not bodies; its URLs may be relative
await using session = new Session({ base_url: url, headers: { A: "b" }, timeout: 3 });
new Session();
// @ts-expect-error a body belongs to a call
new Session({ json: 1 });
// @ts-expect-error no such default
new Session({ baseUrl: url });
await session.get("users", { params: { page: 2 } });
await session.post(new URL(url), { json: 1 });
// @ts-expect-error two bodies
await session.post("users", { json: 1, data: "" });
export const again: Response = await session.send(session.prepare("GET", "users"));
await using events = await session.stream("GET", "events");
events.close();
export class Api extends Session {
  users(): Promise<Response> {
    return this.get("users");
  }
}

// a function for credentials sees the request
requests.get(url, { auth: (request) => ({ "X-Signature": request.to_curl() }) });
// @ts-expect-error it gives headers
requests.get(url, { auth: (request) => request.to_http() });
