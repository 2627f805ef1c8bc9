// Takes pictures of pages of the built site, narrow and wide, light and dark, for people to look at:
// `npx tsx test/site/record-pictures.ts FOLDER [ADDRESS …]`.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "../laws/source-files.js";
import { serveFolder } from "./static-server.js";

const [folder = join(root, "dist/shots"), ...given] = process.argv.slice(2);
const addresses = given.length > 0 ? given : ["/", "/reference/post", "/reference/arguments"];
const sizes = [
  { name: "narrow", width: 375, height: 812 },
  { name: "wide", width: 1440, height: 1000 },
] as const;

mkdirSync(folder, { recursive: true });
const server = await serveFolder(join(root, "dist/docs"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const { name, width, height } of sizes) {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    for (const address of addresses) {
      await page.goto(server.url + address, { waitUntil: "networkidle" });
      const file = `${address.replaceAll("/", "_")}-${name}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: false });
      process.stdout.write(`${join(folder, file)}\n`);
    }
    await context.close();
  }
}
await browser.close();
await server.close();
