// Routes that answer with a chosen status code.
import { Refusal, type Reply } from "./exchange.js";
import { wholeNumber } from "./numeric-parameters.js";
import { jsonReply } from "./print-json.js";
import type { EchoRoute } from "./routing.js";

const redirect: Reply = { headers: { Location: "/redirect/1" } };

/** What some codes bring along beyond the bare status line. */
const companions: Readonly<Record<number, Reply>> = {
  301: redirect,
  302: redirect,
  303: redirect,
  305: redirect,
  307: redirect,
  401: { headers: { "WWW-Authenticate": 'Basic realm="Fake Realm"' } },
  406: jsonReply({
    accept: ["image/webp", "image/svg+xml", "image/jpeg", "image/png", "image/*"],
    message: "Client did not request a supported media type.",
  }),
  407: { headers: { "Proxy-Authenticate": 'Basic realm="Fake Realm"' } },
  418: {
    headers: { "X-More-Info": "https://www.rfc-editor.org/rfc/rfc2324" },
    body: "I'm a teapot: short, stout, and no use for coffee.\n",
  },
};

export const statusRoutes: readonly EchoRoute[] = [
  {
    pattern: "/status/{code}",
    methods: ["*"],
    description: "answers with this status code (the first of a comma list)",
    handler: (exchange) => {
      // httpbin also takes weights, "200:3,500:1"; here the first code always wins.
      const first = exchange.param("code").split(/[,:]/, 1)[0] ?? "";
      const status = wholeNumber(first, "code", 999);
      if (status < 200) throw new Refusal(400, "code must be a final status, 200 to 999");
      const { headers = {}, body = "" } = companions[status] ?? {};
      return { status, headers: { "Content-Type": "text/html; charset=utf-8", ...headers }, body };
    },
  },
];
