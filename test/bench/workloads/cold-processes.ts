// The programs whose whole processes are timed: import, one GET, end. Each as plain as can be.
// Every program prints its own processor time last, since its parent cannot ask for it.

const report = `
import { writeSync } from "node:fs";
import { peakMemory } from "../measure/peak-memory.js";
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const peak = peakMemory();
  writeSync(1, JSON.stringify({ cpu: (user + system) / 1e6, peak }));
});
const url = process.argv[2];
`;

const bodies: Readonly<Record<string, string>> = {
  "bare node": "",
  "requests-ts": `import { get } from "requests-ts";
(await get(url)).json();`,
  "http-request": `import { get } from "node:http";
get(url, (reply) => {
  let text = "";
  reply.on("data", (chunk) => (text += chunk)).on("end", () => JSON.parse(text));
});`,
  "global-fetch": "await (await fetch(url)).json();",
  "undici-request": `import { request } from "undici";
await (await request(url)).body.json();`,
  got: `import got from "got";
await got(url).json();`,
  ky: `import ky from "ky";
await ky(url).json();`,
  axios: `import axios from "axios";
(await axios.get(url)).data;`,
};

/** Programs by the name of their case: one GET, and nothing at all for `bare node`. */
export const coldPrograms: ReadonlyMap<string, string> = new Map(
  Object.entries(bodies).map(([name, body]) => [name, report + body]),
);

/** Programs that import and do nothing. */
export const importPrograms: ReadonlyMap<string, string> = new Map(
  ["requests-ts", "undici", "got", "ky", "axios"].map((name) => [
    name,
    `${report}import "${name}";`,
  ]),
);

/** The same in Python, which has the library that this one is named after. */
export const pythonProgram = `
import requests, resource, sys, json
requests.get(sys.argv[1]).json()
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"cpu": used.ru_utime + used.ru_stime}))
`;
