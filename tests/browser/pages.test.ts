import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {SITE} from "../site.js";
import {address, KINDS, PAGES, publishedClaims, type Trouble, useBrowser} from "./visit.js";

const open = useBrowser();

interface Facts {
  path: string;
  status: number | undefined;
  title: string;
  lang: string;
  viewport: string | null;
  description: string | null;
  errors: number;
  headings: number;
  landmarks: number;
  ids: string[];
  hrefs: string[];
  scripts: string[];
}

const facts: Facts[] = [];
let trouble: Trouble;

beforeAll(async () => {
  const {page, trouble: found} = await open();
  trouble = found;
  for (const path of PAGES()) {
    const response = await page.goto(address(path), {waitUntil: "load"});
    const read = await page.evaluate(() => {
      const all = (selector: string) => [...document.querySelectorAll(selector)];
      const meta = (name: string) => document.querySelector(`meta[name=${name}]`)?.getAttribute("content") ?? null;
      return {
        title: document.title,
        lang: document.documentElement.lang,
        viewport: meta("viewport"),
        description: meta("description"),
        errors: all(".observablehq--error, .page-error").length,
        headings: all("h1").length,
        landmarks: all("main, body > div > header, body > div > footer, header nav").length,
        ids: all("[id]").map(({id}) => id),
        hrefs: all("a[href]").map((a) => a.getAttribute("href")!),
        scripts: all("script").map(
          (script) => /(?:scripts|components)\/([\w-]+)\./.exec(script.getAttribute("src") ?? "")?.[1] ?? "inline"
        )
      };
    });
    facts.push({path, status: response?.status(), ...read});
  }
}, 180_000);

test("every page loads whole, from this host alone and without a complaint", () => {
  expect(facts.length).toBeGreaterThan(50);
  for (const page of facts) {
    expect(page.status, page.path).toBe(200);
    expect(page.title, page.path).toMatch(/^(?!Untitled)\S/);
    expect(page.lang, page.path).toBe("en");
    expect(page.viewport, page.path).toBe("width=device-width, initial-scale=1");
    expect(page.description, page.path).toMatch(/\S{3}/);
    expect(page.errors, page.path).toBe(0);
    expect(page.headings, page.path).toBe(1);
    expect(page.landmarks, page.path).toBe(4);
  }
  expect(trouble).toEqual({foreign: [], messages: []});
});

test("the build asked no registry: no library has any version but the one that is none", () => {
  const cache = "src/.observablehq/cache/_npm";
  const libraries = readdirSync(cache).flatMap((name) =>
    name.startsWith("@") ? readdirSync(join(cache, name)).map((part) => `${name}/${part}`) : name
  );
  expect(libraries.length).toBeGreaterThan(10);
  for (const library of libraries) expect(library).toMatch(/@0\.0\.0$/);
});

test("every claim has a page, and no other page is called one", () => {
  const pages = PAGES().filter((path) => path.startsWith("/claims/"));
  const ids = publishedClaims().map(({claim_id}) => `/claims/${claim_id}`);
  expect(ids.length).toBeGreaterThan(0);
  expect(pages).toEqual(ids.sort());
});

test("every link and anchor within the site leads somewhere, below any base path", () => {
  const anchors = new Map(facts.map(({path, ids}) => [path, new Set(ids)]));
  for (const {path, ids} of facts) expect(new Set(ids).size, `ids of ${path} are unique`).toBe(ids.length);
  const links = facts.flatMap(({path, hrefs}) => hrefs.map((href) => ({path, href})));
  expect(links.length).toBeGreaterThan(1000);
  for (const {path, href} of links) {
    // The page for what is not there is served at any address, and has a base of its own.
    if (path === "/404") continue;
    expect(href.startsWith("/"), `${path}: ${href} would break below a base path`).toBe(false);
    const url = new URL(href, address(path));
    if (url.origin !== new URL(address("/")).origin) continue;
    if (/\.\w+$/.test(url.pathname)) {
      expect(readFileSync(join(SITE, url.pathname)).length, href).toBeGreaterThan(0);
      continue;
    }
    expect(anchors.has(url.pathname), `${path}: ${href}`).toBe(true);
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor) expect(anchors.get(url.pathname)!.has(anchor), `${path}: ${href}`).toBe(true);
  }
});

test("a page has the scripts that it needs, and no runtime", () => {
  for (const {path, scripts} of facts.filter((page) => page.path !== "/404")) {
    const own = {
      "/claims": ["claims-table"],
      "/dashboard": ["dashboard"],
      "/charts": ["gallery"],
      "/sql": ["sql"],
      "/try": ["try"]
    }[path];
    const kind = path.startsWith("/charts/") ? ["chart"] : path.startsWith("/embed/") ? ["frame"] : [];
    expect(["inline", "theme", "evidence", ...(own ?? kind)], path).toEqual(expect.arrayContaining(scripts));
    for (const script of own ?? []) expect(scripts, path).toContain(script);
  }
});

for (const width of [320, 390, 1280]) {
  test(`at ${width} px nothing is wider than the screen, and nothing moves while it loads`, async () => {
    const {page} = await open({viewport: {width, height: 800}});
    for (const path of KINDS()) {
      await page.goto(address(path), {waitUntil: "load"});
      const measured = await page.evaluate(() => {
        const shifts = new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & {value: number}).value;
          }).observe({type: "layout-shift", buffered: true});
          setTimeout(() => done(sum), 300);
        });
        return shifts.then((shift) => ({shift, overflow: document.documentElement.scrollWidth - innerWidth}));
      });
      expect(measured.overflow, path).toBeLessThanOrEqual(0);
      expect(measured.shift, path).toBeLessThanOrEqual(0.02);
    }
  });
}

test("all letters of the article are in the site's own fonts", async () => {
  // The page is changed on its way, which its own policy would not have.
  const {page} = await open({bypassCSP: true});
  // A page does not wait for its fonts; this one does.
  await page.route(address("/source"), async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll("font-display:optional", "font-display:block");
    await route.fulfill({response, body});
  });
  await page.goto(address("/source"), {waitUntil: "networkidle"});
  const text = (await page.locator(".article").textContent())!;
  for (const word of ["Aşağı Ayrım", "Erdoğan", "Péter Szijjártó"]) expect(text).toContain(word);
  const client = await page.context().newCDPSession(page);
  await client.send("DOM.enable");
  await client.send("CSS.enable");
  const {root} = await client.send("DOM.getDocument");
  const {nodeIds} = await client.send("DOM.querySelectorAll", {nodeId: root.nodeId, selector: ".article > *"});
  expect(nodeIds.length).toBeGreaterThan(50);
  const fonts = new Set<string>();
  for (const nodeId of nodeIds) {
    const {fonts: used} = await client.send("CSS.getPlatformFontsForNode", {nodeId});
    for (const {familyName, isCustomFont} of used) fonts.add(isCustomFont ? "own" : familyName);
  }
  expect([...fonts]).toEqual(["own"]);
});

test("paper is light, also from a dark screen", async () => {
  const {page} = await open({colorScheme: "dark"});
  await page.goto(address("/"));
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [screen] = [await ground(), await page.emulateMedia({media: "print", colorScheme: "dark"})];
  const lightness = (colour: string) =>
    colour
      .match(/\d+/g)!
      .slice(0, 3)
      .map(Number)
      .reduce((a, b) => a + b);
  expect(lightness(screen)).toBeLessThan(200);
  expect(lightness(await ground())).toBeGreaterThan(700);
});
