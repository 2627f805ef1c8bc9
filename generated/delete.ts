// Generated from spec/verbs/delete.json5; edits are lost.
// Change the source, then run: npm run generate
import { send } from "../runtime/index.js";
import type { DeleteArguments, HttpUrl, Url } from "./arguments.js";
import { contract } from "./contract.js";
import type { Response } from "./response.js";

/**
 * Asks for the removal of the resource at `url`.
 *
 * It is idempotent: deleting what is gone already is no error. The server typically answers 404,
 * and the end state is the same.
 *
 * @remarks Safe: no · Idempotent: yes · Cacheable: no · Request body: tolerated · Response body:
 *   yes. Pass at most one of data and json. A body is allowed with DELETE but rarely used.
 * @param url - Target URL; starts with `http://` or `https://`. A fragment is not sent.
 *   `user:password@` in the URL means the same as `auth` and is taken out of the URL.
 * @param options - `headers`, `auth`; tolerated: `data`, `json`
 * @returns An HTTP response, fully read.
 * @throws InvalidArgument - An argument was wrong; nothing was sent.
 * @throws ConnectionError - The server was not reached, or the connection broke.
 * @throws Timeout - A time limit was reached.
 * @throws JSONDecodeError - The body of the reply is not JSON.
 *
 * @example Remove a resource
 * ```ts
 * import requests from "requests-ts";
 *
 * const r = await requests.delete("https://httpbin.org/delete");
 * console.log(r.status_code);
 * ```
 *
 * @see D1, OpenMV requests, HTTP client
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.5 | RFC 9110 section 9.3.5}
 */
function delete_<U extends Url>(url: HttpUrl<U>, options?: DeleteArguments): Promise<Response> {
  return send(contract.verbs.delete, url, options);
}

export { delete_ as delete };
