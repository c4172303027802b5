import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {SITE} from "../site.js";
import {address, publishedClaims, useBrowser} from "./visit.js";

const open = useBrowser();

/** With scripts off, marks are links: the story must be as answerable as with them. */
const MARKS = ".chart svg a";

test("without scripts every mark is a link: to its claim, to where it was reported, or to its calculation", async () => {
  const {page} = await open({javaScriptEnabled: false});
  await page.goto(address("/"));
  const marks = await page
    .locator(MARKS)
    .evaluateAll((links) => links.map((link) => [link.getAttribute("href")!, link.getAttribute("data-claim")]));
  expect(marks.length).toBeGreaterThan(100);
  for (const [href, claim] of marks) expect(href).toMatch(claim ? new RegExp(`^\\./claims/${claim}$`) : /^(https?:|#)/);
  const anchors = marks.flatMap(([href]) => (href!.startsWith("#") ? [href!] : []));
  for (const anchor of new Set(anchors)) expect(await page.locator(`${anchor} a[href]`).count()).toBeGreaterThan(0);
});

test("the page of every claim that is drawn highlights its words in its sentence", () => {
  const read = (path: string) => new JSDOM(readFileSync(join(SITE, path), "utf8")).window.document;
  const drawn = [...read("index.html").querySelectorAll<SVGAElement>(`${MARKS}[data-claim]`)].map(
    ({dataset}) => dataset.claim!
  );
  const claims = new Map(publishedClaims().map((claim) => [claim.claim_id, claim]));
  for (const claim_id of new Set(drawn)) {
    const page = read(`claims/${claim_id}.html`);
    const claim = claims.get(claim_id)!;
    expect(page.querySelector("#quote")!.textContent).toBe(claim.value_text);
    const sentence = page.querySelector(".sentence")!;
    for (const loss of sentence.querySelectorAll<HTMLElement>("[data-source]")) loss.replaceWith(loss.dataset.source!);
    expect(sentence.textContent).toBe(claim.sentence);
  }
});

test("every number in the prose leads to its claim, and says what the claim says", async () => {
  const {page} = await open();
  await page.goto(address("/"));
  const references = await page
    .locator("main a.reference[href*='claims/']")
    .evaluateAll((links) => links.map((link) => [link.getAttribute("href")!, link.textContent!]));
  expect(references.length).toBeGreaterThan(20);
  const claims = new Map(publishedClaims().map((claim) => [claim.claim_id, claim]));
  for (const [href, text] of references) {
    const id = href.split("/").at(-1)!;
    // Dates are the one form of reference that is no number of the claim's.
    if (/\b\d{4}$/.test(text)) continue;
    expect(text.toLowerCase()).toBe(claims.get(id)!.value_text.toLowerCase());
  }
});
