// Measures the built site and prints the figures: what the heaviest page brings, and how soon it is
// there. What is held is only what cannot depend on how busy the machine is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../laws/source-files.js";
import { addresses } from "./addresses.js";
import { openSite, type SiteInBrowser } from "./browser.js";

let site: SiteInBrowser;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Figures {
  readonly address: string;
  readonly requests: number;
  readonly bytes: number;
  readonly paint: number;
}

const measure = `(() => {
  const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  return {
    requests: all.length,
    bytes: all.reduce((sum, entry) => sum + entry.transferSize, 0),
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  };
})()`;

/** The pages whose text is longest. */
const largest = addresses
  .filter((address) => address !== "/")
  .map((address) => ({ address, size: readBuilt(`${address}.html`).length }))
  .sort((a, b) => b.size - a.size)
  .slice(0, 5)
  .map(({ address }) => address);

function readBuilt(file: string): string {
  return readFileSync(join(root, "dist/docs", file), "utf8");
}

/** Compressed bytes that a first visit of any page may bring. */
const most = 300_000;

test("no page brings too much", { timeout: 300_000 }, async () => {
  const figures: Figures[] = [];
  for (const address of ["/", ...largest]) {
    const { page, goto } = await site.open();
    await goto(address);
    const found = (await page.evaluate(measure)) as Omit<Figures, "address">;
    figures.push({ address, ...found });
    await page.context().close();
  }
  const heaviest = figures.toSorted((a, b) => b.bytes - a.bytes);
  const row = ({ address, requests, bytes, paint }: Figures): string =>
    `${address}: ${requests} requests, ${Math.round(bytes / 1000)} kB, first paint ${Math.round(paint)} ms`;
  console.log(
    [
      `${addresses.length} pages; the first page and the longest, first visits, gzip:`,
      ...heaviest.map(row),
    ].join("\n"),
  );
  expect(heaviest[0]?.bytes).toBeLessThan(most);
});
