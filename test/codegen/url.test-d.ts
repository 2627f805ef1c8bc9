// Which URLs compile: what the compiler can know to be wrong is refused. Checked by tsc, never run.
import { get, post, type Response, type Url } from "../../generated/index.js";

declare const text: string;
declare const count: number;
declare const secure: boolean;
declare const either: string | URL;
declare const unknownForm: Url;

// literals
get("http://localhost");
get("https://localhost/path");
get("HTTP://LOCALHOST");
get("HttpS://localhost");
// @ts-expect-error another scheme
get("ftp://localhost");
// @ts-expect-error a letter is missing
get("htp://localhost");
// @ts-expect-error a slash is missing
get("http:/localhost");
// @ts-expect-error relative
get("/relative");
// @ts-expect-error no scheme
get("example.com");
// @ts-expect-error empty
get("");
// @ts-expect-error one of two is wrong
get(secure ? ("https://localhost" as const) : ("ftp://localhost" as const));

// templates
get(`${text}/path`);
get(`http://${text}`);
get(`https://localhost/${count}`);
get(`http${secure ? "s" : ""}://localhost`);
get(`http${text}://localhost`);
get(`${text}://localhost`);
// @ts-expect-error another scheme
get(`ftp://${text}`);
// @ts-expect-error relative
get(`/users/${count}`);

// what is known only at run time
get(text);
get(`${text}` as string);
get(either);
get(unknownForm);
get(new URL("http://localhost"));
// @ts-expect-error no URL
get(count);
// @ts-expect-error no URL
get({});
// @ts-expect-error not given
get(undefined);
// @ts-expect-error not given
get();

// a function is a value
export const plain: (url: string) => Promise<Response> = get;
export const first: Parameters<typeof get>[0] = unknownForm;
["http://localhost"].map((url) => get(url));
for (const send of [get, post]) send("http://localhost", { json: 1 });
