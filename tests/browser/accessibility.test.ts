import {expect, test} from "vitest";
import {violations} from "./axe.js";
import {address, KINDS, useBrowser} from "./visit.js";

const open = useBrowser();

/** What may be otherwise on a wide screen in the dark: colours, and what has room or scrolls. */
const AGAIN = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

test("axe finds nothing: all rules on a phone in the light, those of colour and room on a wide screen in the dark", async () => {
  const {page} = await open({viewport: {width: 390, height: 844}});
  for (const path of KINDS()) {
    await page.goto(address(path), {waitUntil: "networkidle"});
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const found = await violations(page);
    await page.emulateMedia({colorScheme: "dark"});
    await page.setViewportSize({width: 1280, height: 844});
    found.push(
      ...(await violations(page, {runOnly: {type: "rule", values: AGAIN}})).map((line) => `wide, dark: ${line}`)
    );
    await page.emulateMedia({colorScheme: "light"});
    await page.setViewportSize({width: 390, height: 844});
    expect(found, path).toEqual([]);
  }
});

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
