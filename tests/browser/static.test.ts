import {expect, test} from "vitest";
import {address, publishedClaims, useBrowser} from "./visit.js";

const open = useBrowser();

test("with scripts off the story has its figures, tables and numbers", async () => {
  const {page} = await open({javaScriptEnabled: false});
  await page.goto(address("/"));
  const figures = await page.locator("figure.chart").all();
  expect(figures.length).toBeGreaterThanOrEqual(4);
  for (const figure of figures) {
    expect(await figure.locator("svg:visible").count()).toBeGreaterThan(0);
    expect(await figure.locator(".chart-title").textContent()).toMatch(/\w/);
    expect(await figure.locator(".chart-source").textContent()).toMatch(/^Source: /);
    await figure.locator("summary").click();
    expect(await figure.locator("tbody tr:visible").count()).toBeGreaterThan(0);
  }
  expect(await page.locator(".number-card .value").textContent()).toMatch(/^\d/);
  expect(await page.locator(".number-card mark").textContent()).toBe(
    await page.locator(".number-card .value").textContent()
  );
});

test("with scripts off all claims are in the table, and no control pretends to work", async () => {
  const {page} = await open({javaScriptEnabled: false});
  await page.goto(address("/claims"));
  const claims = publishedClaims();
  expect(await page.locator(".claims-table tbody tr:visible").count()).toBe(claims.length);
  expect(await page.locator(".claims-table caption").textContent()).toBe(`${claims.length} claims`);
  expect(await page.locator(".claims :is(input, select, button):visible").count()).toBe(0);
  const order = await page.locator(".claims-table tbody th a").allTextContents();
  expect(order).toEqual(claims.map(({value_text}) => value_text));
});

test("the source is whole: its text is the article's, with every claim a link and every other number explained", async () => {
  const {page} = await open({javaScriptEnabled: false});
  await page.goto(address("/source"));
  const claims = publishedClaims();
  expect(await page.locator(".article a.claim").allTextContents()).toEqual(claims.map(({value_text}) => value_text));
  const reasons = await page
    .locator(".article .rejected")
    .evaluateAll((all) => all.map((n) => n.getAttribute("title")));
  expect(reasons.length).toBeGreaterThan(50);
  for (const reason of reasons) expect(reason).toMatch(/^Not a claim: \w/);
  const weights = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    return [style("a.claim"), style(".rejected")].map((s) => [s.fontWeight, s.textDecorationStyle]);
  });
  expect(weights[0]).not.toEqual(weights[1]);
});
