import {readdirSync, readFileSync} from "node:fs";
import {join, sep} from "node:path";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, beforeAll, inject} from "vitest";
import type {ClaimRecord} from "../../loaders/publish/record.js";
import {launchChromium} from "../chromium.js";
import {SITE, siteBuilt} from "../site.js";

/** What a page did that it should not: requests to other hosts (which fail), messages of the console, errors. */
export interface Trouble {
  foreign: string[];
  messages: string[];
}

export interface Visit {
  page: Page;
  trouble: Trouble;
}

export const address = (path: string) => inject("site") + path;

/** Addresses of all pages of the built site but those for frames: "/", "/claims", "/claims/<id>", … */
export const PAGES = () =>
  readdirSync(SITE, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".html") && !file.startsWith("embed"))
    .map(
      (file) =>
        `/${file
          .split(sep)
          .join("/")
          .replace(/\.html$/, "")
          .replace(/^index$/, "")}`
    )
    .sort();

/** One page of each kind: all pages of the first level, and the first of each folder below it. */
export const KINDS = () => {
  const pages = PAGES();
  const folder = (path: string) => path.slice(0, path.lastIndexOf("/"));
  return pages.filter((path) => !folder(path) || path === pages.find((other) => folder(other) === folder(path)));
};

/** The claims as the site publishes them for download. */
export const publishedClaims = (): (Pick<ClaimRecord, "claim_id" | "value_text" | "series" | "qualifier" | "value"> & {
  sentence: string;
})[] => JSON.parse(readFileSync(join(SITE, "data/claims.json"), "utf8"));

/** Waits for the site and starts a browser for the tests of a file. Pages opened with the returned function are closed with it. */
export function useBrowser(): (options?: BrowserContextOptions, allowed?: readonly string[]) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    await siteBuilt();
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  return async (options = {}, allowed = []) => {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
    const trouble: Trouble = {foreign: [], messages: []};
    await context.route(
      (url) => url.origin !== inject("site") && !allowed.includes(url.origin),
      (route) => {
        trouble.foreign.push(route.request().url());
        return route.abort();
      }
    );
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) trouble.messages.push(message.text());
    });
    page.on("pageerror", (error) => trouble.messages.push(error.message));
    return {page, trouble};
  };
}
