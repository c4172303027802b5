import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Frame, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {violations, WCAG} from "./axe.js";
import {address, useBrowser} from "./visit.js";

/** Figures on pages of another site, put there with the very words that the page of a chart offers for copying. */
const open = useBrowser();
const NAME = "exodus";

/** A site of somebody else: whatever page is asked for, with styles that would spoil a figure if they reached it. */
const STYLES = `body{margin:0;padding:0 8px;font:18px/1.2 serif;letter-spacing:.1em}p,td{border:3px dotted}a{text-transform:uppercase}svg text{font-size:40px!important}`;
const pages = new Map<string, string>();
let server: Server;
let foreign = "";

beforeAll(async () => {
  server = createServer(({url}, response) => {
    response.writeHead(200, {"content-type": "text/html; charset=utf-8"});
    response.end(pages.get(url!) ?? "");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  foreign = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

function put(path: string, body: string): string {
  pages.set(
    path,
    `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Elsewhere</title><style>${STYLES}</style></head><body><main><h1>Elsewhere</h1>${body}</main></body></html>`
  );
  return foreign + path;
}

/** What the chart's page offers, by kind. */
async function readSnippets(page: Page): Promise<Record<string, string>> {
  return page
    .locator("[data-snippet]")
    .evaluateAll((all) =>
      Object.fromEntries(all.map((e) => [(e as HTMLElement).dataset.snippet, e.querySelector("code")!.textContent]))
    );
}

async function offered(change?: (page: Page) => Promise<void>): Promise<Record<string, string>> {
  const {page} = await open();
  await page.goto(address(`/charts/${NAME}`));
  await change?.(page);
  const snippets = await readSnippets(page);
  await page.context().close();
  return snippets;
}

/** A frame is loaded when it comes near the screen; a test has no time to scroll. */
const eager = (code: string) => code.replace(' loading="lazy"', "");

async function shown(page: Page): Promise<Frame> {
  await page.waitForFunction(
    () => document.querySelector("corridor-chart")?.shadowRoot && document.querySelector("iframe")?.style.height
  );
  return page.frames().find((frame) => frame.url().includes("/embed/"))!;
}

/** Opens the evidence of the first claim that is drawn in `scope` and closes it again; gives what it said. */
async function openEvidence(page: Page, scope: Page | Frame, host: string): Promise<string> {
  const mark = scope.locator(`${host} svg a[data-claim]:visible`).first();
  await mark.evaluate((element) => element.scrollIntoView({block: "center", behavior: "instant"}));
  await mark.focus();
  await page.keyboard.press("Enter");
  const dialog = scope.locator(`${host} dialog[open]`);
  await dialog.waitFor();
  const said = (await dialog.textContent())!;
  await page.keyboard.press("Escape");
  await dialog.waitFor({state: "hidden"});
  return said;
}

describe("on a page of another origin", () => {
  for (const width of [280, 700, 1200]) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`component, frame, module and picture, ${width} px, ${colorScheme}`, async () => {
        const {component, frame, module, picture} = await offered();
        const url = put("/article", `${component}<hr>${eager(frame)}<hr>${module}<hr>${picture}`);
        const {page, trouble} = await open({viewport: {width, height: 800}, colorScheme}, [foreign]);
        await page.goto(url, {waitUntil: "load"});
        const inner = await shown(page);
        for (const host of ["corridor-chart", ".corridor-figure"]) {
          const facts = await page.evaluate((selector) => {
            const element = document.querySelector<HTMLElement>(selector)!;
            const root = element.shadowRoot!;
            const drawing = [...root.querySelectorAll<SVGSVGElement>(".figure-narrow > svg, .figure-wide > svg")].find(
              (svg) => svg.getClientRects().length
            )!;
            const style = (e: Element) => getComputedStyle(e);
            return {
              wide: Boolean(drawing.closest(".figure-wide")),
              type: style(drawing.querySelector("text")!).fontSize,
              border: style(root.querySelector("p")!).borderTopStyle,
              ground: style(element).backgroundColor,
              box: drawing.getBoundingClientRect().toJSON() as DOMRect
            };
          }, host);
          expect(facts.wide, host).toBe(width > 620);
          expect([facts.type, facts.border]).toEqual(["14px", "none"]);
          expect(facts.ground).toBe(colorScheme === "dark" ? "rgb(21, 23, 26)" : "rgb(253, 252, 248)");
          expect(facts.box.left).toBeGreaterThanOrEqual(0);
          expect(facts.box.right).toBeLessThanOrEqual(width);
          expect(await openEvidence(page, page, host)).toContain("All about this claim");
        }
        const heights = await inner.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
        expect(heights[1]).toBeGreaterThanOrEqual(heights[0]);
        expect(await openEvidence(page, inner, "body")).toContain("All about this claim");
        const image = page.locator("picture img");
        expect(await image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(748);
        expect(await image.evaluate((img: HTMLImageElement) => img.currentSrc.includes("-dark"))).toBe(
          colorScheme === "dark"
        );
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        if (width === 700)
          for (const scope of [page, inner])
            expect(await violations(scope, {runOnly: WCAG, iframes: false})).toEqual([]);
        expect(trouble).toEqual({foreign: [], messages: []});
        await page.context().close();
      });
    }
  }

  test("controls and the frozen version go into what is copied, and that works too", async () => {
    const frozen = await offered(async (page) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"], {origin: inject("site")});
      await page.locator("[name=theme][value=dark]").check();
      await page.locator("[name=title]").uncheck();
      await page.locator("[name=language]").selectOption("de");
      await page.locator("[name=width]").fill("400");
      await page.locator("[name=version]").last().check();
      const button = page.locator("[data-snippet=component] .copy");
      await button.click();
      await page.waitForFunction(
        () => document.querySelector("[data-snippet=component] .copy")!.textContent === "Copied"
      );
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe((await readSnippets(page)).component);
    });
    for (const code of Object.values(frozen))
      expect(code).toMatch(new RegExp(`${NAME}@[0-9a-f]{10}|version="[0-9a-f]{10}"`));
    const {page, trouble} = await open({viewport: {width: 900, height: 800}}, [foreign]);
    const framework = frozen.framework.replaceAll(/^```.*$/gm, "");
    const url = put(
      "/frozen",
      `${frozen.component}<hr>${eager(frozen.frame)}<hr>${frozen.module}
<script type="module">const display = (x) => document.body.append(x); const width = 400;
${framework}
document.body.append(await (${frozen.notebook}));</script>`
    );
    await page.goto(url, {waitUntil: "load"});
    const inner = await shown(page);
    await page.waitForFunction(() => document.querySelectorAll(".corridor-figure").length === 3);
    const sizes = await page
      .locator("corridor-chart, .corridor-figure, iframe")
      .evaluateAll((all) => all.map((e) => (e as HTMLElement).offsetWidth));
    expect(sizes).toEqual([400, 400, 400, 400, 400]);
    const titles = await page
      .locator("corridor-chart figcaption, .corridor-figure figcaption")
      .evaluateAll((all) => all.map((e) => (e as HTMLElement).offsetWidth));
    expect(titles).toEqual([1, 1, 1, 1]);
    expect(await inner.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(21, 23, 26)"
    );
    const drawn = await page
      .locator("corridor-chart svg, .corridor-figure svg")
      .evaluateAll((all) => all.map((drawing) => drawing.textContent));
    drawn.push(await inner.evaluate(() => document.querySelector("svg")!.textContent));
    for (const text of drawn) expect(text).toMatch(/\d\.\d{3}\D/);
    for (const text of drawn) expect(text).not.toMatch(/\d,\d{3}/);
    expect(trouble).toEqual({foreign: [], messages: []});
  });

  test("a frame in a frame: the page around both is told the height", async () => {
    const {frame} = await offered();
    const between = put("/between", eager(frame));
    const url = put(
      "/around",
      `<iframe src="${between}" data-corridor title="Around" width="600" height="50"></iframe><script src="${address("/embed/resize.js")}"></script>`
    );
    const {page} = await open({}, [foreign]);
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector("iframe")!.offsetHeight > 700);
    expect(page.frames()).toHaveLength(3);
  });

  test("with scripts off there is a picture, a drawing, and the way to the figure's page", async () => {
    const {component, frame, picture} = await offered();
    const url = put("/static", `${component}<hr>${eager(frame)}<hr>${picture}`);
    const {page} = await open({javaScriptEnabled: false}, [foreign]);
    await page.goto(url, {waitUntil: "load"});
    for (const image of await page.locator("corridor-chart img, picture img").all()) {
      expect(await image.getAttribute("alt")).toMatch(/\d/);
      expect((await image.boundingBox())!.height).toBeGreaterThan(300);
    }
    expect(await page.locator("corridor-chart a").getAttribute("href")).toBe(address(`/charts/${NAME}`));
    const inner = page.frameLocator("iframe");
    expect(await inner.locator("svg:visible").count()).toBeGreaterThan(0);
    expect(await inner.locator("h1").textContent()).toMatch(/\d/);
  });

  test("a component without its figure keeps what stands in it, and changes when its attributes do", async () => {
    const url = put(
      "/changing",
      `<script type="module" src="${address("/embed/corridor-chart.js")}"></script><corridor-chart name="nothing">Still here</corridor-chart>`
    );
    const {page} = await open({}, [foreign]);
    await page.goto(url, {waitUntil: "networkidle"});
    const chart = page.locator("corridor-chart");
    expect(await chart.evaluate((e) => e.shadowRoot)).toBeNull();
    expect(await chart.textContent()).toBe("Still here");
    const titles: string[] = [];
    for (const name of ["aid", "casualties"]) {
      await chart.evaluate((e, name) => {
        const loaded = new Promise((done) => e.addEventListener("load", done, {once: true}));
        e.setAttribute("name", name);
        return loaded;
      }, name);
      titles.push(await chart.evaluate((e) => e.shadowRoot!.querySelector(".chart-title")!.textContent!));
      expect(await chart.evaluate((e) => e.shadowRoot!.querySelectorAll("figure").length)).toBe(1);
    }
    expect(new Set(titles).size).toBe(2);
    await chart.evaluate((e) => {
      e.setAttribute("theme", "dark");
      e.style.setProperty("--ink", "rgb(1, 2, 3)");
    });
    expect(await chart.evaluate((e) => getComputedStyle(e.shadowRoot!.querySelector(".chart-title")!).color)).toBe(
      "rgb(1, 2, 3)"
    );
  });
});

test("the gallery finds charts by words and by who speaks, and the address says what was sought", async () => {
  const {page, trouble} = await open();
  await page.goto(address("/charts"));
  const cards = page.locator(".gallery > li:visible");
  const all = await cards.count();
  expect(await page.locator("[data-status]").textContent()).toBe(`All ${all} charts`);
  await page.fill("[name=q]", "hakari");
  const found = await cards.count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  expect(page.url()).toMatch(/\?q=hakari$/);
  await page.reload();
  expect(await cards.count()).toBe(found);
  await page.fill("[name=q]", "");
  await page.selectOption("[name=claimant]", {label: "Government of Armenia"});
  expect(await cards.count()).toBeLessThan(all);
  await cards.first().locator("a").click();
  expect(await page.locator("h1").count()).toBe(1);
  expect(trouble).toEqual({foreign: [], messages: []});
});
