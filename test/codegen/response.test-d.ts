// The types of the Response and of the errors. Checked by tsc, never run.
import requests, {
  type ConnectionError,
  type ConnectTimeout,
  type ErrorCode,
  get,
  HTTPError,
  RequestException,
  Response,
  Timeout,
} from "../../generated/index.js";

interface User {
  readonly id: number;
}

const response = await get("http://localhost/");
export const status: number = response.status_code;
export const user: User = response.json<User>();
// @ts-expect-error the type of a body is unknown until it is named
response.json().id;
response.encoding = "latin1";
// @ts-expect-error only the encoding can be assigned
response.content = "";

// it can be constructed
export const made: Response = new Response(200, "OK", "A: b\r\n", new Uint8Array());
new requests.Response(204, "No Content", null, undefined);
// @ts-expect-error the reason is not left out
new Response(200);
// @ts-expect-error headers are bytes here
new Response(200, "OK", { A: "b" });

// instanceof tells errors apart, on both sides
declare const error: RequestException;
if (error instanceof Timeout) {
  const code: "REQUESTS_TIMEOUT" | "REQUESTS_READ_TIMEOUT" | "REQUESTS_CONNECT_TIMEOUT" =
    error.code;
  console.log(code);
} else {
  const code: ErrorCode = error.code;
  console.log(code, error.phase, error.sent, error.hint);
}
if (error instanceof HTTPError) console.log(error.response.status_code);
// @ts-expect-error other errors may have none
else console.log(error.response.status_code);
declare const timeout: ConnectTimeout;
export const asConnection: ConnectionError = timeout;
export const asTimeout: Timeout = timeout;
export const unknownError = (thrown: unknown): string =>
  thrown instanceof RequestException ? thrown.code : "";
