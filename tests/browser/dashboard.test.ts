import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {address, publishedClaims, useBrowser} from "./visit.js";

const open = useBrowser();

/** What the dashboard shows: the rows of its table, the marks of its charts, its words and its address. */
const state = (page: Page) =>
  page.evaluate(() => {
    const all = <T extends Element>(selector: string) => [...document.querySelectorAll<T>(selector)];
    const marks = all<SVGElement>(".views svg a[data-claim]");
    const ids = (elements: SVGElement[]) => [...new Set(elements.map(({dataset}) => dataset.claim!))].sort();
    return {
      rows: all<HTMLTableRowElement>("#dashboard-table tbody tr").flatMap((row) =>
        row.hidden ? [] : [row.id.slice("claim-".length)]
      ),
      clear: ids(marks.filter((mark) => !mark.classList.contains("out"))),
      faded: ids(marks.filter((mark) => mark.classList.contains("out"))),
      status: document.querySelector("[data-status]")!.textContent!,
      chips: all("[data-chips] button").map(({textContent}) => textContent!),
      search: decodeURIComponent(location.search.replaceAll("+", " "))
    };
  });

const count = (status: string) => Number(/^(?:All )?(\d+)/.exec(status)![1]);

test("charts, table, counts and address answer each choice, and take it back", async () => {
  const {page, trouble} = await open({viewport: {width: 1280, height: 900}});
  await page.goto(address("/dashboard"));
  const claims = publishedClaims();
  const all = await state(page);
  expect(all.status).toBe(`All ${claims.length} claims`);
  expect(all.faded).toEqual([]);
  expect(all.clear.length).toBeGreaterThan(30);

  // A series by its box: what shows is that series and nothing else.
  await page.locator("input[name=series][value=casualties]").check();
  const casualties = claims.filter(({series}) => series === "casualties").map(({claim_id}) => claim_id);
  const some = await state(page);
  expect(some.status).toBe(`${casualties.length} of ${claims.length} claims`);
  for (const id of some.rows) expect(casualties).toContain(id);
  expect(some.clear).toEqual(all.clear.filter((id) => casualties.includes(id)));
  expect([...some.clear, ...some.faded].sort()).toEqual(all.clear);
  expect(some.search).toBe("?series=casualties");

  // Each count beside a value is what choosing it too would show.
  const value = page.locator("[data-facet=claimant] label").nth(1);
  const promised = Number(await value.locator(".facet-count").textContent());
  await value.locator("input").check();
  const both = await state(page);
  expect(count(both.status)).toBe(promised);
  expect(both.chips).toHaveLength(2);

  // The address alone brings the view back; a chip takes one choice back; Reset all.
  await page.goto(address("/dashboard") + new URL(page.url()).search);
  expect(await state(page)).toEqual(both);
  await page.locator("[data-chips] button").last().focus();
  await page.keyboard.press("Enter");
  expect(await state(page)).toEqual(some);
  // The focus is not lost with its button: it stands at the one that is left.
  expect(await page.evaluate(() => document.activeElement?.closest("[data-chips]")?.children.length)).toBe(1);
  await page.getByRole("button", {name: "Reset"}).click();
  expect(await state(page)).toEqual(all);
  expect(trouble).toEqual({foreign: [], messages: []});
});

test("a time is brushed over the bars or chosen by name; what has no date stays until it is let go", async () => {
  const {page} = await open({viewport: {width: 1280, height: 900}});
  await page.goto(address("/dashboard"));
  const bars = page.locator("[data-bins] li");
  await bars.nth(3).scrollIntoViewIfNeeded();
  const [first, last] = [(await bars.nth(3).boundingBox())!, (await bars.nth(5).boundingBox())!];
  await page.mouse.move(first.x + 10, first.y + 20);
  await page.mouse.down();
  await page.mouse.move(last.x + 10, last.y + 20, {steps: 4});
  await page.mouse.up();
  const brushed = await state(page);
  const from = (await bars.nth(3).getAttribute("data-from"))!;
  const to = (await bars.nth(5).getAttribute("data-to"))!;
  expect(brushed.search).toBe(`?from=${from}&to=${to}`);
  expect(count(brushed.status)).toBeGreaterThan(0);

  const undated = Number(await page.locator("[data-undated]").textContent());
  expect(undated).toBeGreaterThan(0);
  await page.locator("input[name=undated]").uncheck();
  expect(count((await state(page)).status)).toBe(count(brushed.status) - undated);

  await page.getByRole("button", {name: "Reset"}).click();
  await page.locator("select[name=from]").selectOption(from);
  await page.locator("select[name=to]").selectOption(to);
  expect(await state(page)).toEqual(brushed);
});

test("a choice changes each row, mark and count no more than a few times", async () => {
  const {page} = await open({viewport: {width: 1280, height: 900}});
  await page.goto(address("/dashboard"));
  const changes = await page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>("input[name=series][value=casualties]")!;
    return new Promise<number>((done) => {
      const seen = new Map<Node, number>();
      new MutationObserver((records) => {
        for (const {target} of records) seen.set(target, (seen.get(target) ?? 0) + 1);
        done(Math.max(...seen.values()));
      }).observe(document.body, {subtree: true, attributes: true, childList: true, characterData: true});
      box.click();
    });
  });
  expect(changes).toBeGreaterThan(0);
  expect(changes).toBeLessThanOrEqual(4);
});

test("a phone unfolds the filters; a number opens its sentence; a card's series is chosen", async () => {
  const {page} = await open({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
  await page.goto(address("/dashboard"));
  const box = page.locator("input[name=series]").first();
  expect(await box.isVisible()).toBe(false);
  await page.getByRole("button", {name: "Filter"}).tap();
  expect(await box.isVisible()).toBe(true);

  const number = page.locator(".card-value a").first();
  const words = await number.textContent();
  await number.tap();
  const dialog = page.locator("dialog.evidence-drawer[open]");
  await dialog.waitFor();
  expect((await dialog.locator("mark").first().textContent())!.replace(/^over/, "more than")).toContain(words!);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));

  await page.locator(".card-more a").first().tap();
  expect((await state(page)).search).toBe("?series=refugees");
});
