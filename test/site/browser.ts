// Opens pages of the built site in a real browser and keeps what went wrong on them: errors of the
// console and of scripts, requests that leave this machine.
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { root } from "../laws/source-files.js";
import { type StaticServer, serveFolder } from "./static-server.js";

/** How a page is looked at. */
export interface View {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
}

/** A page that is open, and what went wrong on it. */
export interface OpenPage {
  readonly page: Page;
  /** Goes to an address of the site and waits until nothing is on its way. */
  goto(address: string): Promise<number>;
  readonly complaints: readonly string[];
  readonly strays: readonly string[];
}

/** The built site, open in a browser. */
export interface SiteInBrowser {
  readonly url: string;
  open(view?: View): Promise<OpenPage>;
  close(): Promise<void>;
}

/** Serves dist/docs and starts the browser that CHROMIUM names. */
export async function openSite(): Promise<SiteInBrowser> {
  const server: StaticServer = await serveFolder(join(root, "dist/docs"));
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // root, as containers have it, has no sandbox
    args: ["--no-sandbox"],
  });
  const contexts: BrowserContext[] = [];
  return {
    url: server.url,
    async open({ width = 1440, scheme = "light" } = {}) {
      const viewport = { width, height: 900 };
      const context = await browser.newContext({ viewport, colorScheme: scheme });
      contexts.push(context);
      const page = await context.newPage();
      const complaints: string[] = [];
      const strays: string[] = [];
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) {
          complaints.push(`${page.url()}: ${message.text()}`);
        }
      });
      await context.route(
        ({ origin, protocol }) => origin !== server.url && protocol !== "data:",
        (route) => {
          strays.push(route.request().url());
          return route.abort();
        },
      );
      const goto = async (address: string): Promise<number> => {
        const response = await page.goto(server.url + address, { waitUntil: "networkidle" });
        return response?.status() ?? 0;
      };
      return { page, goto, complaints, strays };
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await server.close();
    },
  };
}
