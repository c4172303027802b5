import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {temporaryFolder} from "../folder.js";
import {runCli} from "../run.js";
import {violations} from "./axe.js";
import {address, useBrowser} from "./visit.js";

const open = useBrowser();

/** What runs, if any of it is taken for more than text. */
const HOSTILE = `<script>window.ran = true</script><img src="https://evil.example/x.png" onerror="window.ran = true">
<svg onload="window.ran = true"><a href="javascript:window.ran=true">x</a></svg>{{7*7}} \${window.ran = true}`;

const status = (page: Page) => page.locator(".try-status");

async function read(page: Page): Promise<string> {
  await page.getByRole("button", {name: "Read it"}).click();
  await page.locator(".try-go:not([disabled])").waitFor();
  return (await status(page).textContent())!;
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: button, exact: true}).click()
  ]);
  return readFileSync(await download.path());
}

test("a text is read here alone: marked, listed, compared, taken away, and never run", async () => {
  const {page, trouble} = await open({acceptDownloads: true});
  await page.goto(address("/try"), {waitUntil: "networkidle"});
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").at(-1)!));
  expect(await read(page)).toMatch(/no text yet/);

  const text = `Some 700 people fled Ruvo on 3 May 2020, the army said. ${HOSTILE}\n\nAt least 12 soldiers were killed <b>there</b>.\n`;
  await page.getByLabel("The article").fill(text);
  expect(await read(page)).toMatch(/^2 claims and \d+ other numbers? in [\d,]+ characters of/);
  const marks = page.locator(".try-text a.claim");
  expect(await marks.allTextContents()).toEqual(["Some 700", "At least 12"]);
  expect(await page.locator(".try-text").textContent()).toContain('onerror="window.ran');
  expect(await page.locator(".try-result :is(script, img, svg, [onerror], a[href^=javascript])").count()).toBe(0);
  expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
  await marks.first().click();
  expect(await page.evaluate(() => document.activeElement!.textContent)).toContain("about 700 people");

  // A square a claim, by who states it; by keyboard one stop, and arrows.
  expect(await page.locator("#try-who h3").textContent()).toMatch(/^\S.* states 1 of 2 numbers, one other the rest$/);
  await page.locator("#try-who a[tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement!.textContent)).toContain("at least 12 soldiers");

  // What is downloaded is the command line's.
  const file = join(temporaryFolder(), "pasted.txt");
  writeFileSync(file, text);
  const csv = await downloaded(page, "Claims as CSV");
  expect(csv.toString()).toBe((await runCli(["extract", file, "--format", "csv"])).stdout);

  await page.locator(".try summary").click();
  for (const [label, value] of [
    ["Title", "Flood"],
    ["Address", "https://example.org/flood"],
    ["Publisher", "Nobody"],
    ["Licence", "CC0"]
  ]) {
    await page.getByRole("textbox", {name: label, exact: true}).fill(value);
  }
  const files = unzipSync(await downloaded(page, "Download the folder"));
  expect(strFromU8(files["data/sources/pasted/article.txt"])).toBe(text);

  // An older version comes as a file.
  await page.getByRole("button", {name: "Compare with an older version"}).click();
  await page.locator("[data-side=older] input[type=file]").setInputFiles({
    name: "Yesterday.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(text.replace("700", "500"))
  });
  await read(page);
  expect(await page.locator("#try-compare").textContent()).toBe("1 changed, 0 appeared, 0 went");
  expect(await page.locator(".try-changes").textContent()).toContain("500 → 700");
  expect(await violations(page, {runOnly: null})).toEqual([]);
  const scripts = [...new Set(asked)].filter((name) => !name.startsWith("favicon"));
  expect(scripts.map((name) => name.replace(/\.[0-9a-f]{8}\.js$/, ".js"))).toEqual(["try-worker.js"]);

  await page.getByRole("button", {name: "Open in the workbench"}).click();
  await page.getByText("Table pasted: 2 rows").waitFor();
  expect(trouble).toEqual({foreign: [], messages: []});
});

test("a long text does not stop the page, and its reading can be stopped", async () => {
  const {page, trouble} = await open({viewport: {width: 390, height: 844}});
  await page.goto(address("/try"), {waitUntil: "networkidle"});
  await page.evaluate(() => {
    const seen = {longest: 0};
    Object.assign(globalThis, {seen});
    new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({type: "longtask"});
  });
  const folder = temporaryFolder();
  const choose = (paragraphs: number) => {
    const file = join(folder, `${paragraphs}.txt`);
    writeFileSync(file, "Some 700 people fled Ruvo, and nobody came back for long.\n\n".repeat(paragraphs));
    return page.locator("[data-side=newer] input[type=file]").setInputFiles(file);
  };
  await choose(100_000);
  await page.getByRole("button", {name: "Read it"}).click();
  await page.locator("progress[value]").waitFor();
  await page.getByRole("button", {name: "Stop"}).click();
  await status(page).getByText("stopped").waitFor();

  await choose(5000);
  expect(await read(page)).toMatch(/^5,000 claims and 0 other numbers in 295,000 characters of text/);
  expect(await page.locator(".try-text > *").count()).toBeLessThanOrEqual(120);
  const rows = page.locator(".claims-table tbody tr");
  const before = await rows.count();
  await page.getByRole("button", {name: "Show more claims"}).click();
  await rows.nth(before).waitFor();
  // A mark leads to its claim, also where that was not in the table yet.
  const last = page.locator("#try-who a").last();
  const row = (await last.getAttribute("href"))!;
  expect(await page.locator(row).count()).toBe(0);
  await last.click();
  await page.waitForFunction((id) => document.activeElement?.id === id.slice(1), row);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const {longest} = await page.evaluate(() => (globalThis as unknown as {seen: {longest: number}}).seen);
  expect(longest).toBeLessThan(600);
  expect(trouble).toEqual({foreign: [], messages: []});
});
