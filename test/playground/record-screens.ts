// Records the pictures of the playground from real runs: node --import tsx test/playground/record-screens.ts
// Writes SVG files into playground/screens/; needs tmux.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setup } from "./build-playground.js";
import { drawScreen } from "./draw-screen.js";
import { command, createHome } from "./run-playground.js";
import { openTerminal, type Terminal } from "./tmux.js";

const directory = fileURLToPath(new URL("../../playground/screens/", import.meta.url));
const columns = 80;

const screens: Readonly<Record<string, (at: Terminal) => Promise<void>>> = {
  async preview(at) {
    at.type("post /anything json={name:'bolt', qty:3} headers.X-Source=openmv");
    at.press("Enter");
    await at.waitFor("[s]end");
  },
  async completion(at) {
    at.type("post /anything json={qty:3} headers.");
    at.press("Tab", "Tab", "Tab");
    await at.waitFor("more");
  },
  async builder(at) {
    at.type("build put /orders/7");
    at.press("Enter");
    await at.waitFor("? url");
    at.press("Enter");
    await at.waitFor("? Body");
  },
  async session(at) {
    at.type("get /get");
    at.press("Enter");
    await at.waitFor(/"url"[\s\S]*> *$/);
    at.press("C-l");
    at.type("capture host = $.headers.Host");
    at.press("Enter");
    await at.waitFor("host =");
    at.type("get /anything/{{host}} params.q=1");
    at.press("Enter");
    await at.waitFor(/"url"[\s\S]*> *$/);
  },
  async mistake(at) {
    at.type("put /orders/7 jsno={qty:3}");
    at.press("Enter");
    await at.waitFor("Did you mean");
  },
};

await setup();
mkdirSync(directory, { recursive: true });
for (const [name, play] of Object.entries(screens)) {
  const { home, env } = createHome();
  const at = openTerminal(command, {
    columns,
    rows: 34,
    cwd: home,
    env,
  });
  try {
    await at.waitFor(/^> *$/m);
    await play(at);
    writeFileSync(
      `${directory}${name}.svg`,
      drawScreen(at.screen(true), columns, `The playground: ${name}`),
    );
    console.log(`playground/screens/${name}.svg`);
  } finally {
    at.close();
  }
}
