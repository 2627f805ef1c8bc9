// Routes that show, set and delete cookies.
import { Refusal, type Reply } from "./exchange.js";
import { gather } from "./inspect-request.js";
import { jsonReply } from "./print-json.js";
import { redirectTo } from "./redirects.js";
import type { EchoRoute } from "./routing.js";

type Pair = readonly [name: string, value: string];

export const cookieRoutes: readonly EchoRoute[] = [
  {
    pattern: "/cookies",
    methods: ["GET"],
    description: "shows the cookies the client sent",
    handler: ({ headers }) => jsonReply({ cookies: gather(readCookies(headers.all("cookie"))) }),
  },
  {
    pattern: "/cookies/set",
    methods: ["GET"],
    description: "sets ?name=value cookies, then /cookies",
    handler: ({ query }) => setCookies(query),
  },
  {
    pattern: "/cookies/set/{name}/{value}",
    methods: ["GET"],
    description: "sets one cookie, then /cookies",
    handler: (exchange) => setCookies([[exchange.param("name"), exchange.param("value")]]),
  },
  {
    pattern: "/cookies/delete",
    methods: ["GET"],
    description: "deletes ?name cookies, then /cookies",
    handler: ({ query }) =>
      redirectWithCookies(
        [...query.keys()].map(
          (name) => `${checked(name)}=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/`,
        ),
      ),
  },
];

function setCookies(pairs: Iterable<Pair>): Reply {
  return redirectWithCookies(
    [...pairs].map(([name, value]) => `${checked(name)}=${quote(value)}; Path=/`),
  );
}

function redirectWithCookies(cookies: readonly string[]): Reply {
  const { headers = {}, ...reply } = redirectTo("/cookies");
  return { ...reply, headers: { ...headers, "Set-Cookie": cookies } };
}

function checked(name: string): string {
  if (/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) return name;
  throw new Refusal(400, `"${name}" cannot name a cookie`);
}

function readCookies(headers: readonly string[]): Pair[] {
  return headers
    .flatMap((header) => header.split(";"))
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "")
    .map((pair): Pair => {
      const equals = pair.indexOf("=");
      return equals < 0 ? [pair, ""] : [pair.slice(0, equals), unquote(pair.slice(equals + 1))];
    });
}

// Values a cookie cannot hold travel as httpbin sends them: quoted, odd bytes in octal.
function quote(value: string): string {
  if (/^[!#-+\--:<-[\]-~]*$/.test(value)) return value;
  const inner = Buffer.from(value)
    .toString("latin1")
    .replace(/["\\]/g, "\\$&")
    .replace(/[^ -~]|[,;]/g, (unit) => `\\${unit.charCodeAt(0).toString(8).padStart(3, "0")}`);
  return `"${inner}"`;
}

function unquote(value: string): string {
  const inner = /^"(.*)"$/.exec(value)?.[1];
  if (inner === undefined) return value;
  const bytes = inner.replace(/\\([0-3][0-7]{2}|.)/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : code,
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
