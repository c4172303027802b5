import type {Locator, Page} from "playwright-core";
import {expect, test} from "vitest";
import {groupBy} from "../../src/lib/group.js";
import {violations} from "./axe.js";
import {address, publishedClaims, useBrowser} from "./visit.js";

const open = useBrowser();
const PHONE = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
const claims = () => new Map(publishedClaims().map((claim) => [claim.claim_id, claim]));

/** What the open drawer shows: null when none is open. */
const readDrawer = () => {
  const dialog = document.querySelector<HTMLDialogElement>("dialog.evidence-drawer[open]");
  if (!dialog) return null;
  const quote = dialog.querySelector("blockquote")?.cloneNode(true) as Element | undefined;
  for (const loss of quote?.querySelectorAll<HTMLElement>("[data-source]") ?? []) {
    loss.replaceWith(loss.dataset.source!);
  }
  return {
    title: dialog.querySelector("h2")!.textContent!,
    who: dialog.querySelector(".who")!.textContent!,
    mark: quote?.querySelector("mark")?.textContent ?? null,
    sentence: quote?.textContent ?? null,
    links: [...dialog.querySelectorAll("article a")].map((a) => new URL((a as HTMLAnchorElement).href).pathname),
    hasFocus: dialog.contains(document.activeElement),
    place: dialog.querySelector("header p")!.textContent
  };
};

const drawer = (page: Page) => page.evaluate(readDrawer);

/** Waits until the drawer is shut and the focus is back: a page is told of the first before it does the second. */
const closed = (page: Page) => page.waitForFunction(() => !document.querySelector("dialog[open], .shown"));
const opened = (page: Page) => page.waitForSelector("dialog.evidence-drawer[open]");

/** Where an element is once what is beside it has come into view and been laid out. */
async function restingBox(element: Locator) {
  for (let last = ""; ; ) {
    const box = (await element.boundingBox())!;
    if (JSON.stringify(box) === last) return box;
    last = JSON.stringify(box);
    await element.page().waitForTimeout(50);
  }
}

/** The marks that show at this width, each under a handle of its own. */
const visibleMarks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGAElement>(".chart svg a")]
      .filter((mark) => mark.getClientRects().length)
      .map((mark, i) => {
        mark.dataset.test = String(i);
        const {claim = null, reported = null, derived = null} = mark.dataset;
        const {figure} = mark.closest<HTMLElement>("[data-figure]")!.dataset;
        const name = mark.getAttribute("aria-label")!;
        return {selector: `[data-test="${i}"]`, figure: figure!, claim, reported, derived, name};
      })
  );

test("every mark of every figure opens its evidence: its very words, highlighted in its very sentence", async () => {
  const {page, trouble} = await open();
  await page.addInitScript(`globalThis.readDrawer = ${readDrawer}`);
  await page.goto(address("/"));
  const all = claims();
  const every = await visibleMarks(page);
  expect(every.length).toBeGreaterThan(300);
  // Marks of one claim open one and the same evidence: the first of them stands for all.
  const marks = [...groupBy(every, ({claim, reported, derived}) => claim ?? reported ?? derived).values()].map(
    ([first]) => first
  );
  // By the event alone, all in the page: the next test has real pointers.
  const shown = await page.evaluate(
    async (selectors) => {
      const read = (globalThis as unknown as {readDrawer: typeof readDrawer}).readDrawer;
      const seen: ReturnType<typeof readDrawer>[] = [];
      for (const mark of selectors.map((selector) => document.querySelector(selector)!)) {
        mark.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
        while (!document.querySelector("dialog[open]")) await new Promise((done) => setTimeout(done));
        seen.push(read());
        const dialog = document.querySelector("dialog")!;
        const closed = new Promise((done) => dialog.addEventListener("close", done, {once: true}));
        dialog.close();
        await closed;
      }
      return seen;
    },
    marks.map(({selector}) => selector)
  );
  expect(shown.length).toBe(marks.length);
  for (const [i, {claim, reported, name}] of marks.entries()) {
    const {mark, sentence, links, who} = shown[i]!;
    if (claim) {
      expect(mark, name).toBe(all.get(claim)!.value_text);
      expect(sentence, name).toBe(all.get(claim)!.sentence);
      expect(links, name).toContain(`/claims/${claim}`);
    } else expect(who, name).toMatch(reported ? /^Reported outside the article, said by \S/ : /^Computed/);
  }
  expect(trouble).toEqual({foreign: [], messages: []});
});

for (const [by, options] of [
  ["mouse", {}],
  ["touch", PHONE]
] as const) {
  test(`marks open by ${by} where one sees them, in each figure`, async () => {
    const {page, trouble} = await open(options);
    await page.goto(address("/"));
    const all = claims();
    const byFigure = [...groupBy(await visibleMarks(page), ({figure}) => figure).values()];
    const marks = byFigure.flatMap((some) => [some[0], some[Math.floor(some.length / 2)]]);
    expect(marks.filter(({claim}) => claim).length).toBeGreaterThan(10);
    for (const {selector, claim, reported, derived, name} of marks) {
      // A point that another lies on is reached by its words.
      const hit = page.locator(`${selector} .hit`).last();
      await hit.scrollIntoViewIfNeeded();
      const box = await restingBox(hit);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await (by === "mouse" ? page.mouse.click(x, y) : page.touchscreen.tap(x, y));
      await opened(page);
      const shown = (await drawer(page))!;
      expect(shown.hasFocus).toBe(true);
      if (claim) {
        expect(shown.mark, name).toBe(all.get(claim)!.value_text);
        expect(shown.sentence).toBe(all.get(claim)!.sentence);
        expect(shown.links).toContain(`/claims/${claim}`);
      } else if (reported) expect(shown.who).toMatch(/^Reported outside the article, said by \S/);
      else {
        expect(derived).toBeTruthy();
        expect(shown.who).toMatch(/^Computed/);
        expect(shown.links.length).toBeGreaterThan(0);
      }
      await page.keyboard.press("Escape");
      await closed(page);
      await page.waitForFunction((own) => document.activeElement?.matches(own), selector);
    }
    expect(trouble).toEqual({foreign: [], messages: []});
  });
}

test("by keyboard alone: one stop a figure, arrows from mark to mark, Enter, arrows in the drawer, Escape", async () => {
  const {page} = await open();
  await page.goto(address("/"));
  const figures = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".chart[data-figure]")].flatMap((figure) => {
      const marks = [...figure.querySelectorAll("svg a")].filter((mark) => mark.getClientRects().length);
      return marks.length
        ? [{name: figure.dataset.figure!, labels: marks.map((m) => m.getAttribute("aria-label"))}]
        : [];
    })
  );
  expect(figures.length).toBeGreaterThan(3);
  const stops: string[] = [];
  const active = () =>
    page.evaluate(() => {
      const element = document.activeElement!;
      const ring = getComputedStyle(element.querySelector(".hit") ?? element);
      return {
        tag: element.tagName,
        label: element.getAttribute("aria-label"),
        figure: element.matches(".chart svg a") ? element.closest<HTMLElement>("[data-figure]")!.dataset.figure! : null,
        seen: ring.stroke !== "none" || ring.outlineStyle !== "none"
      };
    });
  for (let i = 0; i < 1000; ++i) {
    await page.keyboard.press("Tab");
    const {tag, figure, label, seen} = await active();
    if (tag === "BODY") break;
    expect(seen, `focus on ${tag} ${label} is seen`).toBe(true);
    if (!figure) continue;
    stops.push(figure);
    const {labels} = figures.find(({name}) => name === figure)!;
    const reached = [label];
    for (const _ of labels.slice(1, 8)) {
      await page.keyboard.press("ArrowRight");
      reached.push((await active()).label);
    }
    expect(reached).toEqual(labels.slice(0, 8));
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    expect((await active()).label).toBe(labels.at(-1));
    await page.keyboard.press("Home");
    expect((await active()).label).toBe(labels[0]);
    await page.keyboard.press("Enter");
    await opened(page);
    const first = (await drawer(page))!;
    expect(first.place).toBe(`1 of ${labels.length} in this figure`);
    if (labels.length > 1) {
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(
        (place) => document.querySelector("dialog header p")!.textContent !== place,
        first.place
      );
      expect((await drawer(page))!.place).toBe(`2 of ${labels.length} in this figure`);
    }
    await page.keyboard.press("Escape");
    await closed(page);
    // Two marks may have one label: the one that has the focus again is asked for its place.
    expect(
      await page.evaluate((name) => {
        const marks = [...document.querySelectorAll(`.chart[data-figure="${name}"] svg a`)];
        return marks.filter((mark) => mark.getClientRects().length).indexOf(document.activeElement!);
      }, figure)
    ).toBe(Math.min(1, labels.length - 1));
    await page.keyboard.press("End");
  }
  // Figures that are one number have no drawing and no stop of this kind.
  expect(stops).toEqual(figures.map(({name}) => name));
});

test("the address names what is open: it can be shared, Back closes it, closing clears it", async () => {
  const {page} = await open();
  await page.goto(address("/"));
  const [mark] = (await visibleMarks(page)).filter(({claim}) => claim);
  await page.locator(`${mark.selector} .hit`).last().click();
  await opened(page);
  const {hash} = new URL(page.url());
  expect(hash).toBe(`#casualties:${mark.claim}`);
  await page.goBack();
  await closed(page);
  expect(new URL(page.url()).hash).toBe("");

  const again = await open(PHONE);
  await again.page.goto(address(`/${hash}`));
  await opened(again.page);
  expect((await drawer(again.page))!.mark).toBe(claims().get(mark.claim!)!.value_text);
  const box = await again.page.locator(".chart svg a.shown").first().boundingBox();
  const sheet = await again.page.locator("dialog").boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  expect(box!.y + box!.height).toBeLessThanOrEqual(sheet!.y + 1);
  await again.page.locator("dialog [data-close]").click();
  await closed(again.page);
  expect(new URL(again.page.url()).hash).toBe("");
});

test("an address that names nothing opens nothing", async () => {
  const {page, trouble} = await open();
  for (const hash of ["#exodus:nothing", "#nowhere:1abc", "#exodus:%E0%A4%A"]) {
    await page.goto(address(`/${hash}`));
    await page.waitForLoadState("networkidle");
    expect(await drawer(page)).toBeNull();
  }
  expect(trouble.messages).toEqual([]);
});

test("a click beside the drawer closes it, and on another mark opens that one", async () => {
  const {page} = await open();
  await page.goto(address("/"));
  const marks = (await visibleMarks(page)).filter(({claim}) => claim);
  await page.locator(`${marks[0].selector} .hit`).last().click();
  await opened(page);
  const box = (await page.locator(`${marks[1].selector} .hit`).last().boundingBox())!;
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  await page.waitForFunction((id) => location.hash.endsWith(id!), marks[1].claim);
  await opened(page);
  expect((await drawer(page))!.mark).toBe(claims().get(marks[1].claim!)!.value_text);
  await page.mouse.click(10, 10);
  await closed(page);
});

test("numbers in sentences and links inside the drawer open their evidence in the same drawer", async () => {
  const {page} = await open();
  await page.goto(address("/"));
  const all = claims();
  await page.locator("main p > a.reference[data-claim]").first().click();
  await opened(page);
  const related = page.locator("dialog li a[data-claim]").first();
  if (!(await related.count())) await page.keyboard.press("Escape");
  const mark = (await visibleMarks(page)).find(({name}) => /children/.test(name))!;
  if (await drawer(page)) await page.keyboard.press("Escape");
  await closed(page);
  await page.locator(`${mark.selector} .hit`).last().click();
  await opened(page);
  const id = (await related.getAttribute("data-claim"))!;
  await related.click();
  await page.waitForFunction(
    (words) => document.querySelector("dialog mark")!.textContent === words,
    all.get(id)!.value_text
  );
  expect((await drawer(page))!.links).toContain(`/claims/${id}`);
});

test("opening moves nothing on the page", async () => {
  const {page} = await open();
  await page.goto(address("/"));
  const mark = page.locator("#exodus .figure-wide a[data-claim]").first();
  await mark.scrollIntoViewIfNeeded();
  const before = await page.locator("#exodus").boundingBox();
  await mark.locator(".hit").last().click();
  await opened(page);
  expect(await page.locator("#exodus").boundingBox()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("where the evidence cannot be had, a mark is the link that it is", async () => {
  const {page} = await open();
  await page.route("**/data/evidence.json", (route) => route.fulfill({status: 404, body: ""}));
  await page.goto(address("/"));
  const [mark] = (await visibleMarks(page)).filter(({claim}) => claim);
  await page.locator(`${mark.selector} .hit`).last().click();
  await page.waitForURL(`**/claims/${mark.claim}`);
  expect(await page.locator("#quote").textContent()).toBe(claims().get(mark.claim!)!.value_text);
});

test("nothing of the evidence is fetched before a pointer or the focus comes near a number", async () => {
  const {page} = await open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(address("/"), {waitUntil: "networkidle"});
  expect(asked.filter((path) => path.startsWith("/data/"))).toEqual([]);
  await page.locator("main a.reference").first().hover();
  await page.waitForResponse("**/data/evidence.json");
  expect(asked.filter((path) => path.startsWith("/data/"))).toEqual(["/data/evidence.json"]);
});

for (const [colorScheme, viewport] of [
  ["light", {width: 390, height: 844}],
  ["dark", {width: 1280, height: 900}]
] as const) {
  test(`axe finds nothing in the open drawer, ${colorScheme}`, async () => {
    const {page} = await open({viewport, colorScheme, reducedMotion: "reduce"});
    await page.goto(address("/"));
    for (const part of ["claim", "reported"]) {
      await page.locator(`#exodus svg a[data-${part}]:visible .hit`).last().click();
      await opened(page);
      expect(await violations(page, {within: "dialog"})).toEqual([]);
      await page.keyboard.press("Escape");
      await closed(page);
    }
  });
}
