import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, afterEach, expect, test, vi} from "vitest";
import {closeDatabase, openDatabase, query} from "../../loaders/store/index.js";
import {bindParameters} from "../../src/components/workbench/sql-text.js";
import {EXAMPLES} from "../../src/queries/examples.js";
import {HOSTILE} from "../publish/records.js";
import {SITE} from "../site.js";
import {violations} from "./axe.js";
import {address, publishedClaims, useBrowser, type Visit} from "./visit.js";

// An engine of 34 MB is started in each: a busy machine takes its time.
vi.setConfig({testTimeout: 180_000});

const visit = useBrowser();
const visits: Visit[] = [];
let shared: Visit | null = null;

/** Pages are closed with their test: each has an engine in it, and rows by the million. */
async function open(...options: Parameters<typeof visit>): Promise<Visit> {
  const made = await visit(...options);
  visits.push(made);
  return made;
}

/** One page at work for tests that only ask something in its first cell: an engine takes seconds to start. */
async function benchAtWork(): Promise<Page> {
  if (!shared) {
    shared = await visit();
    await openBench(shared.page);
  }
  return shared.page;
}

afterEach(async () => {
  for (const {page} of visits.splice(0)) await page.context().close();
});

afterAll(() => {
  expect(shared?.trouble ?? {foreign: [], messages: []}).toEqual({foreign: [], messages: []});
});
const PHONE = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

const editor = (page: Page, n = 0) => page.locator(".cm-content").nth(n);
const status = (page: Page, n = 0) => page.locator(".cell-status").nth(n).textContent();
const problem = (page: Page, n = 0) => page.locator(".cell-problem").nth(n).innerText();
const named = (page: Page, name: string) => page.getByRole("button", {name, exact: true}).first();

/** The workbench with its code editor in place. */
async function openBench(page: Page, hash = ""): Promise<void> {
  await page.goto(address(`/sql${hash}`));
  await page.waitForSelector(".cm-editor");
}

/** Puts a text into a cell as somebody does who pastes it, and runs it by keyboard. */
async function run(page: Page, sql: string, n = 0): Promise<void> {
  await editor(page, n).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await finished(page);
}

const finished = (page: Page) =>
  page.waitForFunction(
    () => {
      const said = [...document.querySelectorAll(".cell-status")].map((line) => line.textContent);
      return !document.querySelector(".cell[aria-busy]") && !said.includes("Running …");
    },
    null,
    {timeout: 50_000}
  );

/** The rows that a table shows, without the column of marks. */
const rows = (page: Page) =>
  page
    .locator(".grid")
    .first()
    .locator("tbody tr:not(.spacer)")
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("td:not(.evidence-cell)")].map((cell) => cell.textContent))
    );

test("with scripts off: the first query, its result with marks, every example and every table", async () => {
  const {page} = await open({javaScriptEnabled: false});
  await page.goto(address("/sql"));
  expect(await page.locator("textarea").first().inputValue()).toBe(EXAMPLES[0].sql);
  expect((await rows(page)).length).toBeGreaterThan(3);
  expect(await page.locator("a.evidence-mark:visible").count()).toBeGreaterThan(0);
  await page.locator("button.evidence-mark").first().click();
  expect(await page.locator(".evidence-list:popover-open a[data-claim]").count()).toBeGreaterThan(1);
  for (const {name, sql} of EXAMPLES) expect(await page.locator(`#${name} pre`).textContent()).toBe(sql);
  expect(await page.locator(".schema-table").count()).toBeGreaterThan(15);
  expect(await page.locator(".workbench .cell-run button").count()).toBe(0);
});

test("nothing large is fetched before somebody means to ask, and the precomputed result is what the engine gives", async () => {
  const {page, trouble} = await open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openBench(page);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((path) => /engine/.test(path))).toEqual([]);
  const before = await rows(page);
  await editor(page).click();
  await page.keyboard.press("Control+Enter");
  await finished(page);
  expect(await status(page)).toMatch(/^\d+ rows · [\d.]+ m?s$/);
  expect(await rows(page)).toEqual(before.slice(0, (await rows(page)).length));
  expect(asked).toContain("/engine/duckdb.wasm.gz");
  expect(trouble).toEqual({foreign: [], messages: []});
  // A second visit takes the engine from the cache.
  await page.reload();
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.waitForSelector(".cm-editor");
  await editor(page).click();
  await page.keyboard.press("Control+Enter");
  await finished(page);
  expect(fetched.filter((path) => path.endsWith(".wasm.gz"))).toEqual([]);
});

test("every example opens by its address and gives what the database gives in Node", async () => {
  const page = await benchAtWork();
  const db = await openDatabase(join(SITE, "data/corridor.duckdb"));
  await page.goto(address(`/sql#${EXAMPLES[1].name}`));
  await finished(page);
  const times: number[] = [];
  for (const {name, title, sql, parameters} of EXAMPLES) {
    await page.locator(`#${name} > a`).click();
    await page.waitForFunction(
      (of) => document.querySelector<HTMLInputElement>("input.cell-title")!.value === of,
      title
    );
    await finished(page);
    expect(await problem(page), name).toBe("");
    const native = await query(db, bindParameters(sql, parameters ?? {}).sql);
    expect(await status(page), name).toMatch(new RegExp(`^${native.length} rows? · `));
    expect(new URL(page.url()).hash).toBe(`#${name}`);
    times.push(Number(/([\d.]+) m?s/.exec((await status(page))!)?.[1]));
  }
  closeDatabase(db);
  expect(times.every(Number.isFinite)).toBe(true);
});

test("typing completes tables, columns, values and functions; an error stands under its words; Shift-Enter goes on", async () => {
  const page = await benchAtWork();
  await editor(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("select * from casual", {delay: 15});
  await page.waitForSelector(".cm-completionInfo");
  expect(await page.locator(".cm-completionInfo").textContent()).toMatch(/killed, injured/);
  // A list that has only just opened takes no Tab or Enter, lest one meant for the text goes to it.
  await page.waitForTimeout(200);
  await page.keyboard.press("Tab");
  await page.keyboard.type(" where outcome = 'kil", {delay: 15});
  await page.waitForFunction(
    () => document.querySelector(".cm-tooltip-autocomplete li[aria-selected]")?.textContent === "killed"
  );
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  expect(await editor(page).innerText()).toBe("select * from casualties where outcome = 'killed'");
  await page.keyboard.press("Control+Enter");
  await finished(page);
  const killed = publishedClaims().filter((claim) => (claim as {outcome?: string}).outcome === "killed").length;
  expect(await status(page)).toMatch(new RegExp(`^${killed} rows · `));

  await run(page, "SELECT 'é€', valu FROM claims");
  expect(await page.locator(".cm-lintRange-error").textContent()).toBe("valu");
  expect(await problem(page)).toMatch(/valu.*not found[\s\S]*"value"/);
  await page.keyboard.type("e");
  expect(await problem(page)).toBe("");

  await run(page, "SELECT $n + 1 AS m, $t AS t; SELECT $t AS t");
  await page.locator(".cell-parameters input[name=t]").fill(HOSTILE);
  await page.keyboard.press("Enter");
  await finished(page);
  expect(await status(page)).toMatch(/^2 statements · 1 row · /);
  expect((await rows(page))[0]).toEqual([HOSTILE]);

  await editor(page).click();
  await page.keyboard.press("Shift+Enter");
  await page.waitForFunction(() => document.querySelectorAll(".cell").length === 2);
  expect(await page.evaluate(() => document.querySelectorAll(".cell")[1].contains(document.activeElement))).toBe(true);
  await named(page, "History").click();
  await page.getByLabel("Search what was run").fill("select * from casualties where outcome = 'killed'");
  expect(await page.locator(".history li").count()).toBe(1);
  // Once to empty the field, once to close.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
});

test("rows lead to their evidence, groups keep it by a switch that shows what runs", async () => {
  const page = await benchAtWork();
  await run(page, "SELECT claim_id, value_text FROM claims ORDER BY number_start LIMIT 3");
  await page.locator("a.evidence-mark").first().click();
  await page.waitForSelector("dialog.evidence-drawer[open]");
  expect(await page.locator("dialog mark").textContent()).toBe(publishedClaims()[0].value_text);
  await page.keyboard.press("Escape");
  await run(page, "SELECT series, count(*) AS n FROM claims GROUP BY series ORDER BY n DESC, series");
  expect(await page.locator(".evidence-mark").count()).toBe(0);
  await named(page, "Keep the evidence").click();
  await page.waitForSelector(".kept code");
  expect(await page.locator(".kept code").textContent()).toContain("count(*) AS n, list(claim_id) AS claim_ids FROM");
  const [[, n]] = await rows(page);
  expect(await page.locator(".evidence-mark").first().textContent()).toBe(`◆ ${n}`);
  await page.locator("button.evidence-mark").first().click();
  expect(await page.locator(".evidence-list a").count()).toBe(Number(n));
});

test("a query stops whatever it does, and the engine goes on with the tables that were made", async () => {
  const {page} = await open();
  await openBench(page);
  await run(page, "CREATE TABLE mine AS SELECT 42 AS answer");
  for (const sql of [
    "SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE (a.range + b.range) % 7 = 3",
    "WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t) SELECT count(*) FROM t",
    "SELECT list(range) FROM range(20000000)"
  ]) {
    await editor(page).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(sql);
    await page.keyboard.press("Control+Enter");
    await page.waitForTimeout(700);
    const took = await page.evaluate(async () => {
      const stop = [...document.querySelectorAll("button")].find((one) => one.textContent === "Stop" && !one.hidden)!;
      const start = performance.now();
      stop.click();
      while (document.querySelector(".cell[aria-busy]")) await new Promise((done) => setTimeout(done, 5));
      return performance.now() - start;
    });
    expect(took, sql).toBeLessThan(200);
    expect(await status(page)).toBe("Stopped.");
    await run(page, "SELECT answer FROM mine");
    expect(await rows(page)).toEqual([["42"]]);
  }
});

test("what reaches outside is refused in words, and nothing is asked for", async () => {
  const page = await benchAtWork();
  for (const [sql, words] of [
    ["SELECT * FROM 'https://example.org/x.csv'", /cannot be reached/],
    ["SELECT * FROM read_csv('/data/claims.csv')", /cannot be reached/],
    ["INSTALL httpfs", /INSTALL is not possible/],
    ["SELECT to_json(1)", /json extension/],
    ["COPY (SELECT 1) TO 'x.csv'", /cannot be reached/],
    ["SET enable_external_access = true", /Cannot change/],
    ["DELETE FROM claim", /cannot be changed/],
    ["SET memory_limit = '60MB'; SELECT list(range) FROM range(30000000)", /more memory/]
  ] as const) {
    await run(page, sql);
    expect(await problem(page), sql).toMatch(words);
  }
  await run(page, "RESET memory_limit; SELECT 1 AS one");
  expect(await rows(page)).toEqual([["1"]]);
});

test("300,000 rows scroll to the last, sort, and cost little; millions are cut before they cost the tab", async () => {
  const {page} = await open();
  await openBench(page);
  await run(page, "SELECT range AS i, md5(range::VARCHAR) AS h FROM range(300000)");
  expect(await status(page)).toMatch(/^The first 1,000 rows/);
  await named(page, "Load all rows").click();
  await finished(page);
  expect(await status(page)).toMatch(/^300,000 rows/);
  const grid = page.locator(".grid");
  await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".grid td")].some((cell) => cell.textContent === "299999")
  );
  expect(await page.locator(".grid tbody tr").count()).toBeLessThan(60);
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  const {usedSize, backingStorageSize} = (await client.send("Runtime.getHeapUsage")) as unknown as Record<
    string,
    number
  >;
  expect((usedSize + backingStorageSize) / 2 ** 20).toBeLessThan(200);
  await page.locator(".column-name").first().click();
  await page.locator(".column-name").first().click();
  await grid.evaluate((element) => element.scrollTo(0, 0));
  await page.waitForFunction(() => document.querySelector(".grid tbody tr:not(.spacer) td")?.textContent === "299999");
  await run(page, "SELECT range AS i FROM range(3000000)");
  await named(page, "Load all rows").click();
  await finished(page);
  expect(await status(page)).toMatch(/^The first 2,000,000 rows · .* no room for more$/);
});

test("a notebook: text, a cell that queries another, a chart, files of one's own; it is kept, shared and safe", async () => {
  const {page, trouble} = await open({permissions: ["clipboard-read", "clipboard-write"]});
  await openBench(page);
  await run(page, "SELECT series AS s, value AS v, claim_id FROM claims WHERE value > 100 ORDER BY v");
  await page.getByLabel("Name, by which").fill("large");
  await named(page, "Chart").click();
  await page.waitForSelector(".chart-canvas svg a[data-claim]");
  await named(page, "Add SQL").click();
  await page.waitForFunction(() => document.querySelectorAll(".cm-content").length === 2);
  await run(page, "SELECT s, max(v) AS m FROM large GROUP BY s ORDER BY s", 1);
  expect(await problem(page, 1)).toBe("");
  await named(page, "Add text").click();
  await page.keyboard.insertText(`# Words\n\n${HOSTILE}`);
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector(".cell-prose h1");
  await page.getByLabel("Data file").setInputFiles([
    {
      name: "My Series.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`s,"${HOSTILE.replaceAll('"', '""')}"\naid,=1+1\n`)
    }
  ]);
  await page.waitForFunction(() => document.querySelectorAll(".cell").length === 4);
  await finished(page);
  expect(await page.locator(".notebook-said").textContent()).toBe("Table my_series: 1 row. It stays in this page.");
  await run(page, "SELECT large.s FROM large JOIN my_series USING (s) LIMIT 1", 1);
  expect(await problem(page, 1)).toBe("");
  expect(await page.locator(".workbench :is(script, img, iframe)").count()).toBe(0);
  await named(page, "Notebook").click();
  await named(page, "Copy a link to read it").click();
  await page.waitForFunction(() => location.hash.startsWith("#r="));
  const link = page.url();
  await page.goto(address("/sql"));
  await page.waitForSelector(".cell-prose h1");
  expect(await page.locator(".cell").count()).toBe(4);

  const reader = await open(PHONE);
  await reader.page.goto(link);
  await reader.page.waitForSelector(".cell-prose h1");
  expect(await reader.page.locator(".cell").count()).toBe(4);
  expect(
    await reader.page
      .locator(".cell-editor")
      .first()
      .evaluate((element) => (element as HTMLElement).inert)
  ).toBe(true);
  await named(reader.page, "Run").click();
  await finished(reader.page);
  await reader.page.waitForSelector(".chart-canvas svg");
  expect(await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await reader.page.goto(address("/sql#n=AAAA"));
  await reader.page.reload();
  await reader.page.waitForFunction(() =>
    /not whole/.test(document.querySelector(".notebook-said")?.textContent ?? "")
  );
  expect([...trouble.messages, ...reader.trouble.messages, ...trouble.foreign, ...reader.trouble.foreign]).toEqual([]);
});

test("results leave in six formats, each with what it rests on", async () => {
  const page = await benchAtWork();
  await run(page, "SELECT claim_id, value_text, '=1+1' AS formula FROM claims ORDER BY number_start LIMIT 2");
  for (const [format, extension] of [
    ["CSV", "csv"],
    ["JSON", "json"],
    ["Excel", "xlsx"],
    ["Markdown", "md"],
    ["Parquet", "parquet"],
    ["Arrow", "arrow"]
  ]) {
    const files: string[] = [];
    const listen = async (download: {suggestedFilename(): string}) => void files.push(download.suggestedFilename());
    page.on("download", listen);
    await named(page, "Export").click();
    const [first] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".menu:popover-open").getByRole("button", {name: format}).click()
    ]);
    // A workbook has its sources on sheets of its own.
    const expected = [`.${extension}`, ...(format === "Excel" ? [] : [".sources.json"])];
    await expect.poll(() => files.length).toBe(expected.length);
    page.off("download", listen);
    expect(files.map((name) => name.replace(/^[^.]+/, ""))).toEqual(expected);
    if (format === "CSV") expect(readFileSync(await first.path(), "utf8")).toContain("'=1+1");
  }
});

test("once used, the page opens and answers without a network; two tabs know of each other; a worker that breaks is replaced", async () => {
  const {page} = await open();
  await openBench(page);
  await run(page, "SELECT 41 + 1 AS answer");
  const keptPages = () =>
    page.evaluate(async () => {
      const [registration] = await navigator.serviceWorker.getRegistrations();
      if (!registration?.active) return false;
      const kept = (await (await caches.open("corridor-pages")).keys()).map(({url}) =>
        url.slice(registration.scope.length).replace(/\.[0-9a-f]{8}\.js$/, "")
      );
      const parts = ["sql", ...["sql", "sql-editor", "sql-engine", "sql-worker"].map((name) => `scripts/${name}`)];
      return parts.every((part) => kept.includes(part));
    });
  await expect.poll(keptPages, {timeout: 30_000}).toBe(true);
  const context = page.context();
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector(".cm-editor");
  expect(await editor(page).innerText()).toBe("SELECT 41 + 1 AS answer");
  await page.keyboard.press("Tab");
  await run(page, "CREATE TABLE mine AS SELECT 42 AS answer; FROM mine");
  expect(await rows(page)).toEqual([["42"]]);
  await context.setOffline(false);

  const [worker] = page.workers();
  await editor(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE a.range % 7 = 3");
  await page.keyboard.press("Control+Enter");
  // What the page asks on its own, such as for the new table's name, has its turn before.
  await page.waitForTimeout(2000);
  await worker.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error("gone");
      })
  );
  await finished(page);
  expect(await problem(page)).toMatch(/has been started again[\s\S]*Nothing that you typed is lost/);
  await run(page, "FROM mine");
  expect(await rows(page)).toEqual([["42"]]);

  const other = await context.newPage();
  await openBench(other);
  await other.waitForFunction(() => document.querySelector(".cm-content")?.textContent === "FROM mine");
  await editor(other).click();
  await other.keyboard.press("Control+a");
  await other.keyboard.type("SELECT 'the other tab'");
  await page.waitForFunction(() =>
    /changed in another tab/.test(document.querySelector(".notebook-said")?.textContent ?? "")
  );
  expect(await editor(page).innerText()).toBe("FROM mine");
  await named(page, "Take that one").click();
  expect(await editor(page).innerText()).toBe("SELECT 'the other tab'");
});

test("by keyboard alone, in a window that keeps nothing: a query, its evidence, a pinned column, a chart", async () => {
  const {page, trouble} = await open();
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        }
      });
    }
  });
  await openBench(page);
  /** Goes on by Tab to what has a name, as somebody does who cannot point. */
  const reach = async (selector: string) => {
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((selector) => document.activeElement!.matches(selector), selector)) return;
    }
    throw new Error(`not reached by Tab: ${selector}`);
  };
  await reach(".cm-content");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("SELECT value, series, claim_id FROM claims WHERE value > 100 ORDER BY value LIMIT 5");
  await page.keyboard.press("Control+Enter");
  await finished(page);
  expect((await rows(page)).length).toBe(5);
  // In the editor Tab is the reader's again after Escape.
  await page.keyboard.press("Escape");
  await reach(`[aria-label="Pin series"]`);
  await page.keyboard.press("Enter");
  expect((await page.locator(".column-name").first().textContent())!.trim()).toMatch(/^series/);
  await reach(".evidence-mark");
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog.evidence-drawer[open]");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.matches(".evidence-mark"));
  expect(trouble.messages).toEqual([]);
});

for (const [trouble, prepare, words] of [
  [
    "the database is missing",
    (page: Page) => page.route("**/corridor.duckdb.gz", (route) => route.fulfill({status: 404, body: ""})),
    /is not there \(404\)/
  ],
  [
    "the database is torn",
    (page: Page) =>
      page.route("**/corridor.duckdb.gz", (route) => route.fulfill({body: "no database at all".repeat(999)})),
    /cannot be read/
  ],
  ["the network is gone", (page: Page) => page.route("**/engine/**", (route) => route.abort()), /no connection/],
  ["there is no WebAssembly", (page: Page) => page.addInitScript("delete globalThis.WebAssembly"), /no WebAssembly/]
] as const) {
  test(`when ${trouble}, the page says so, keeps what was typed, and tries again`, async () => {
    const {page} = await open();
    await prepare(page);
    await openBench(page);
    await run(page, "SELECT 1 AS one");
    expect(await page.locator(".engine-bar").innerText()).toMatch(words);
    expect(await problem(page)).toMatch(words);
    expect(await editor(page).innerText()).toBe("SELECT 1 AS one");
    expect((await page.locator(".schema-table").count()) > 0).toBe(true);
    // That one of them is tried again shows it for all: each time costs another engine.
    if (trouble !== "the database is torn") return;
    await page.unrouteAll();
    await named(page, "Try again").click();
    await page.waitForSelector(".engine-bar[data-state=ready]", {timeout: 30_000});
    await run(page, "SELECT 1 AS one");
    expect(await rows(page)).toEqual([["1"]]);
  });
}

test("axe finds nothing in a workbench at work, on a phone and wide, light and dark", async () => {
  const {page} = await open({...PHONE, reducedMotion: "reduce"});
  await openBench(page, "#over-time");
  await finished(page);
  await named(page, "Chart").click();
  await page.waitForSelector(".chart-canvas svg");
  await named(page, "Profile").click();
  await page.waitForSelector(".profile");
  await named(page, "Add text").click();
  for (const width of [390, 1280]) {
    await page.setViewportSize({width, height: 844});
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({colorScheme});
      expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});
