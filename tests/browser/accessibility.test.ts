import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {expect, test} from "vitest";
import {address, KINDS, useBrowser} from "./visit.js";

const open = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(options: object): Promise<{violations: {id: string; nodes: {html: string; failureSummary: string}[]}[]}>;
}

// Colours are the same at any width, and what stands where is the same in any colours.
for (const [colorScheme, width] of [
  ["light", 390],
  ["dark", 1280]
] as const) {
  test(`axe finds nothing, ${colorScheme} at ${width} px`, async () => {
    const {page} = await open({viewport: {width, height: 844}, colorScheme});
    for (const path of KINDS()) {
      await page.goto(address(path), {waitUntil: "networkidle"});
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await page.evaluate(axe);
      const {violations} = await page.evaluate(() =>
        (globalThis as unknown as {axe: Axe}).axe.run({
          resultTypes: ["violations"],
          runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
        })
      );
      const found = violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`);
      expect(found, path).toEqual([]);
    }
  });
}

test("the first Tab reaches a link that skips to the text", async () => {
  const {page} = await open();
  await page.goto(address("/"));
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("Skip to the text");
  const box = await page.locator(".skip").boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#observablehq-main");
});

test("on /source the reason of a number shows when it has the focus", async () => {
  const {page} = await open({viewport: {width: 390, height: 844}});
  await page.goto(address("/source"));
  const number = page.locator(".article .rejected").first();
  await number.focus();
  const shown = await number.evaluate((element) => getComputedStyle(element, "::after").content);
  expect(shown).toBe(`"${await number.getAttribute("data-reason")}"`);
});
