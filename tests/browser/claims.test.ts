import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {address, publishedClaims, useBrowser} from "./visit.js";

const open = useBrowser();
const claims = publishedClaims;

const shown = (page: Page) => page.locator(".claims-table tbody tr:visible").count();
const numbers = (page: Page) => page.locator(".claims-table tbody tr:visible th a").allTextContents();
const status = (page: Page) => page.locator("[data-status]").textContent();

/** A control by its label; the label's text holds the options too, so it is looked up by its beginning. */
const field = (page: Page, label: string) =>
  page.locator("label", {hasText: new RegExp(`^${label}`)}).locator("input, select");

async function openTable(query = ""): Promise<Page> {
  const {page} = await open();
  await page.goto(address(`/claims${query}`));
  await page.locator(".filters").waitFor();
  return page;
}

test("a click on a header sorts, a second turns the order, a third restores the article's", async () => {
  const page = await openTable();
  const before = await numbers(page);
  const header = page.getByRole("columnheader", {name: "Number"});
  await header.getByRole("button").click();
  expect(await header.getAttribute("aria-sort")).toBe("ascending");
  const values = async () =>
    (
      await page
        .locator(".claims-table tbody tr")
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-value")))
    )
      .filter((value) => value !== null)
      .map(Number);
  const ascending = await values();
  expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
  await header.getByRole("button").click();
  expect(await header.getAttribute("aria-sort")).toBe("descending");
  expect((await values())[0]).toBe(Math.max(...ascending));
  expect(new URL(page.url()).searchParams.get("sort")).toBe("-value");
  await header.getByRole("button").click();
  expect(await header.getAttribute("aria-sort")).toBeNull();
  expect(await numbers(page)).toEqual(before);
});

test("every column sorts by keyboard, and no row is lost", async () => {
  const page = await openTable();
  const headers = await page.getByRole("columnheader").all();
  expect(headers.length).toBe(7);
  for (const header of headers) {
    await header.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await header.getAttribute("aria-sort")).toBe("ascending");
    expect(await page.locator("[aria-sort]").count()).toBe(1);
    expect(await shown(page)).toBe(claims().length);
  }
});

test("filters narrow the table, say how many are left, and stand in the address", async () => {
  const page = await openTable();
  const total = claims().length;
  expect(await status(page)).toBe(`All ${total} claims`);
  const casualties = claims().filter(({series}) => series === "casualties").length;
  await field(page, "Series").selectOption("casualties");
  expect(await shown(page)).toBe(casualties);
  expect(await status(page)).toBe(`${casualties} of ${total} claims`);
  const vague = claims().filter(({series, qualifier}) => series === "casualties" && qualifier === "vague").length;
  await field(page, "Qualifier").selectOption("vague");
  expect(await shown(page)).toBe(vague);
  await page.reload();
  expect(await shown(page)).toBe(vague);
  expect(await field(page, "Series").inputValue()).toBe("casualties");
  await page.getByRole("button", {name: "Show all"}).click();
  expect(await shown(page)).toBe(total);
  expect(new URL(page.url()).search).toBe("");
});

test("each choice of claimant shows as many claims as it says", async () => {
  const page = await openTable();
  const select = field(page, "Who says so");
  const options = await select.locator("option").evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
  let sum = 0;
  for (const option of options.filter(Boolean)) {
    await select.selectOption(option);
    const said = Number(/\((\d+)\)$/.exec((await select.locator("option:checked").textContent())!)![1]);
    expect(await shown(page), option).toBe(said);
    sum += said;
  }
  expect(sum).toBe(claims().length);
});

test("typing finds words without regard to case and accents", async () => {
  const page = await openTable();
  await field(page, "Text").click();
  await page.keyboard.type("asagi AYRIM");
  expect(await shown(page)).toBeGreaterThan(0);
  expect(await page.locator(".claims-table tbody tr:visible").first().textContent()).toContain("Aşağı Ayrım");
  expect(new URL(page.url()).searchParams.get("q")).toBe("asagi AYRIM");
  await page.keyboard.type(" nowhere");
  expect(await shown(page)).toBe(0);
  expect(await status(page)).toBe(`0 of ${claims().length} claims`);
});

test("an address with a view opens that view; what it names wrongly is ignored aloud", async () => {
  const page = await openTable("?series=aid&sort=-value");
  const aid = claims().filter(({series}) => series === "aid");
  expect(await shown(page)).toBe(aid.length);
  expect(await page.getByRole("columnheader", {name: "Number"}).getAttribute("aria-sort")).toBe("descending");
  const wrong = await openTable("?series=nonsense&sort=nonsense");
  expect(await status(wrong)).toBe(`All ${claims().length} claims`);
});

test("on a phone claims are cards, sorted by a list of choices", async () => {
  const {page} = await open({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
  await page.goto(address("/claims"));
  await field(page, "Sort by").selectOption("value");
  const values = await page
    .locator(".claims-table tbody tr[data-value]")
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-value"))));
  expect(values).toEqual([...values].sort((a, b) => a - b));
  await page.locator(".claims-table tbody th a").first().tap();
  await page.waitForURL(/\/claims\/\w+$/);
  expect(await page.locator("h1").count()).toBe(1);
});
