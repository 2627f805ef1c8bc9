// What readers do on the built site, in a real browser: search, tabs, hover types, keys, a lost page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { root } from "../laws/source-files.js";
import { addresses } from "./addresses.js";
import { type OpenPage, openSite, type SiteInBrowser } from "./browser.js";

let site: SiteInBrowser;
let open: OpenPage;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  open = await site.open();
});
afterEach(() => {
  expect(open.complaints).toEqual([]);
  expect(open.strays).toEqual([]);
});

const verb = catalog.verbs.find(({ examples }) => examples.length > 1)?.name ?? "";
const reference = `/reference/${verb}`;

test("the search, opened by keys, finds idempotent and leads there", async () => {
  await open.goto("/");
  await open.page.keyboard.press("Control+k");
  await open.page.fill(".VPLocalSearchBox input", "idempotent");
  const results = open.page.locator(".VPLocalSearchBox .result");
  await results.first().waitFor();
  expect(await results.count()).toBeGreaterThan(2);
  await open.page.keyboard.press("Enter");
  await open.page.waitForURL((url) => url.pathname !== "/");
  await open.page.waitForSelector(".VPDoc h1");
  expect((await open.page.textContent(".VPDoc"))?.toLowerCase()).toContain("idempotent");
});

test("a tab that is chosen is chosen everywhere, on the next page, and after a reload", async () => {
  await open.goto(reference);
  const { page } = open;
  await page.locator(".vp-code-group label", { hasText: "curl" }).first().click();
  const shown = page.locator(".vp-code-group .blocks > .active.language-sh");
  const groups = page.locator(".vp-code-group", { has: page.getByLabel("curl") });
  expect(await shown.count()).toBe(await groups.count());
  expect(await groups.count()).toBeGreaterThan(1);
  const other = catalog.verbs.find(({ name, examples }) => name !== verb && examples.length > 0);
  await page.locator(`.VPSidebar a[href="/reference/${other?.name}"]`).click();
  await page.waitForURL(`**/reference/${other?.name}`);
  await shown.first().waitFor();
  await page.reload({ waitUntil: "networkidle" });
  await shown.first().waitFor();
  expect(await page.locator(".vp-code-group .blocks > .active.language-ts").count()).toBe(0);
});

test("tabs are moved through by keys", async () => {
  await open.goto(reference);
  const { page } = open;
  const group = page.locator(".vp-code-group").first();
  await group.locator("input").first().focus();
  await page.keyboard.press("ArrowRight");
  await group.locator(".blocks > .active:nth-child(2)").waitFor();
});

test("an example shows its bytes as they went over the wire", async () => {
  await open.goto(reference);
  const { page } = open;
  await page.locator(".vp-code-group label", { hasText: "Sent" }).first().click();
  const sent = await page.locator(".blocks > .active.language-wire").first().textContent();
  expect(sent).toMatch(/HTTP\/1\.1␍␊/);
});

test("a name in an example tells its type", async () => {
  await open.goto(reference);
  const { page } = open;
  await page.locator(".vp-code-group .twoslash-hover", { hasText: /^r$/ }).first().hover();
  const popup = page.locator(".v-popper__popper.v-popper__popper--shown");
  await popup.waitFor();
  expect(await popup.textContent()).toContain("Response");
});

test("a call is tried without a network: what is typed is what would be sent", async () => {
  await open.goto(reference);
  const widget = open.page.locator(".try-it");
  const request = widget.locator("[role=tabpanel]:not([hidden])");
  await widget.getByRole("textbox").first().fill("http://tried.test:8080/a?b=c");
  await request.getByText("host: tried.test:8080").waitFor();
  expect(await request.textContent()).toMatch(/ \/a\?b=c HTTP\/1\.1/);
  await widget.getByRole("tab", { name: "curl" }).click();
  await request.getByText("curl").first().waitFor();
  expect(await request.textContent()).toContain("http://tried.test:8080/a?b=c");
});

test("dark mode is a switch", async () => {
  await open.goto("/");
  await open.page.locator(".VPNavBarAppearance .VPSwitchAppearance").click();
  await open.page.waitForSelector("html.dark");
});

test("the first key reaches a link that skips the navigation", async () => {
  await open.goto("/");
  await open.page.keyboard.press("Tab");
  await open.page.keyboard.press("Enter");
  expect(new URL(open.page.url()).hash).toBe("#VPContent");
});

test("a page leads to the file of the spec that holds its sentences", async () => {
  await open.goto(reference);
  const address = await open.page.locator(".edit-link-button").getAttribute("href");
  expect(address).toMatch(new RegExp(`spec/verbs/${verb}\\.json5$`));
});

test("a lost page says so and leads back", async () => {
  expect(await open.goto("/reference/lost")).toBe(404);
  await open.page.locator(".NotFound a").click();
  await open.page.waitForSelector(".VPDoc h1");
  // that the page is lost is what the browser is to say
  (open.complaints as string[]).splice(0);
});

test("the lists for machines are there, and name every page", () => {
  const read = (file: string): string => readFileSync(join(root, "dist/docs", file), "utf8");
  const [map, list, whole] = [read("sitemap.xml"), read("llms.txt"), read("llms-full.txt")];
  for (const address of addresses) {
    expect(map).toContain(`${address.slice(1)}</loc>`);
    expect(list).toContain(`${address})`);
    expect(whole).toContain(`${address}\n`);
  }
});
