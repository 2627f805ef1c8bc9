// Every page of the built site, opened in a real browser: nothing goes wrong on it, nothing leaves
// this machine, nothing is too wide for a phone, and a checker of accessibility finds nothing serious.
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addresses } from "./addresses.js";
import { type OpenPage, openSite, type SiteInBrowser } from "./browser.js";

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

let site: SiteInBrowser;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What axe finds that is serious or worse, in words. */
async function findSerious({ page }: OpenPage): Promise<readonly string[]> {
  await page.addScriptTag({ content: axe.source });
  const found = (await page.evaluate("axe.run().then((found) => found.violations)")) as Finding[];
  return found
    .filter(({ impact }) => ["serious", "critical"].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

const views = [
  { width: 1440, scheme: "light" },
  { width: 375, scheme: "dark" },
] as const;

describe.each(views)("$width px wide, $scheme", (view) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await site.open(view);
  });

  test.each(addresses)("%s", async (address) => {
    expect(await open.goto(address)).toBe(200);
    await open.page.waitForSelector(".VPDoc h1");
    const { scrollWidth } = (await open.page.evaluate(
      "({ scrollWidth: document.documentElement.scrollWidth })",
    )) as { scrollWidth: number };
    expect(scrollWidth, "is no wider than the window").toBeLessThanOrEqual(view.width);
    expect(await findSerious(open)).toEqual([]);
    expect(open.complaints).toEqual([]);
    expect(open.strays).toEqual([]);
  });
});
