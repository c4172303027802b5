import type {Locator, Page} from "playwright-core";
import {expect, test} from "vitest";
import {address, publishedClaims, useBrowser} from "./visit.js";

const open = useBrowser();
const MARKS = ".chart svg a[data-claim]";

/** Opens the story and gives the marks that show at this width: a figure has a narrow and a wide drawing. */
async function visibleMarks(page: Page): Promise<Locator[]> {
  await page.goto(address("/"), {waitUntil: "load"});
  const marks = await page.locator(MARKS).all();
  const seen = await Promise.all(marks.map((mark) => mark.isVisible()));
  const visible = marks.filter((_, i) => seen[i]);
  expect(visible.length).toBeGreaterThan(20);
  return visible;
}

/** The page that a mark leads to shows the claim: its very words, in its very sentence. */
async function expectClaim(page: Page, claim_id: string): Promise<void> {
  expect(new URL(page.url()).pathname).toBe(`/claims/${claim_id}`);
  const claim = publishedClaims().find((c) => c.claim_id === claim_id)!;
  expect(await page.locator("#quote").textContent()).toBe(claim.value_text);
  const sentence = await page.locator(".sentence").evaluate((element) => {
    for (const loss of element.querySelectorAll<HTMLElement>("[data-source]")) loss.replaceWith(loss.dataset.source!);
    return element.textContent;
  });
  expect(sentence).toBe(claim.sentence);
}

/**
 * Points at every mark, and notes where the browser would go; then goes there from the last one. Loading the story
 * again for every mark would tell no more and take a minute.
 */
async function expectEveryMark(page: Page, point: (hit: Locator) => Promise<void>): Promise<void> {
  const marks = await visibleMarks(page);
  await page.evaluate(() => {
    addEventListener("click", (event) => {
      document.body.dataset.goes = (event.target as Element).closest("a")?.getAttribute("href") ?? "nowhere";
      event.preventDefault();
    });
  });
  for (const mark of marks) {
    const claim_id = await mark.getAttribute("data-claim");
    await point(mark.locator(".hit").last());
    expect(await page.locator("body").getAttribute("data-goes")).toBe(`./claims/${claim_id}`);
  }
  const [last] = (await visibleMarks(page)).slice(-1);
  const claim_id = (await last.getAttribute("data-claim"))!;
  await point(last.locator(".hit").last());
  await page.waitForURL(/\/claims\//);
  await expectClaim(page, claim_id);
}

test("every mark leads to its claim by mouse", async () => {
  const {page} = await open();
  await expectEveryMark(page, (hit) => hit.click());
});

test("every mark leads to its claim by touch", async () => {
  const {page} = await open({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
  await expectEveryMark(page, (hit) => hit.tap());
});

test("every mark is reached by the Tab key in its order, seen when it is, and followed by Enter", async () => {
  const {page} = await open();
  const wanted = await Promise.all((await visibleMarks(page)).map((mark) => mark.getAttribute("data-claim")));
  const reached: string[] = [];
  for (let i = 0; i < 1000; ++i) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement!;
      const ring = getComputedStyle(element.querySelector(".hit") ?? element);
      const drawn = ring.stroke !== "none" || ring.outlineStyle !== "none";
      const claim = element.matches(".chart svg a") ? element.getAttribute("data-claim") : null;
      return {claim, drawn, tag: element.tagName};
    });
    if (focused.tag === "BODY") break;
    expect(focused.drawn, `focus on ${focused.tag} ${focused.claim} is seen`).toBe(true);
    if (focused.claim) reached.push(focused.claim);
  }
  expect(reached).toEqual(wanted);
  const last = reached.at(-1)!;
  await page.locator(`${MARKS}[data-claim="${last}"]:visible`).first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/claims\//);
  await expectClaim(page, last);
});

test("the page of every claim that is drawn highlights its words in its sentence", async () => {
  const {page} = await open({javaScriptEnabled: false});
  await page.goto(address("/"));
  const drawn = await page.locator(MARKS).evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-claim")!));
  for (const claim_id of new Set(drawn)) {
    await page.goto(address(`/claims/${claim_id}`), {waitUntil: "domcontentloaded"});
    await expectClaim(page, claim_id);
  }
});

test("every number in the prose leads to its claim, and says what the claim says", async () => {
  const {page} = await open();
  await page.goto(address("/"));
  const references = await page.locator("main a.reference[href*='claims/']").all();
  expect(references.length).toBeGreaterThan(20);
  const claims = new Map(publishedClaims().map((claim) => [claim.claim_id, claim]));
  for (const reference of references) {
    const id = (await reference.getAttribute("href"))!.split("/").at(-1)!;
    const text = (await reference.textContent())!;
    // Dates are the one form of reference that is no number of the claim's.
    if (/\b\d{4}$/.test(text)) continue;
    expect(text.toLowerCase()).toBe(claims.get(id)!.value_text.toLowerCase());
  }
});
