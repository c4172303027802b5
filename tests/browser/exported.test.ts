import {readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {SITE_FILE} from "../../loaders/publish/site-file.js";
import {toFrameworkPage} from "../../src/components/workbench/notebook-export.js";
import type {ChartRecord} from "../../src/components/workbench/notebook-file.js";
import {columnType} from "../../src/lib/result-data.js";
import {HOSTILE} from "../publish/records.js";
import {ownProject, readPrepared, serveOwn} from "./own-site.js";
import {publishedClaims, useBrowser} from "./visit.js";

const visit = useBrowser();

/** This project with the exported page beside its own, which are empty, and the pages of no claims but these. */
function projectOf(page: string, claims: readonly string[]): string {
  const root = ownProject();
  rmSync(join(root, "src/charts"), {recursive: true});
  for (const own of [...readdirSync("src").filter((name) => name.endsWith(".md")), "claims/[id].md"]) {
    writeFileSync(join(root, "src", own), "# Empty\n");
  }
  writeFileSync(join(root, "src/exported.md"), page);
  const site = readPrepared(".");
  const pages = Object.fromEntries(claims.map((id) => [id, site.pages[id]]));
  writeFileSync(join(root, SITE_FILE), JSON.stringify({...site, pages, charts: {}}));
  return root;
}

test("a notebook that was exported as a page builds here as it is, and runs under the site's policy", async () => {
  const [first, second] = publishedClaims();
  const rows: [string, bigint, string][] = [
    ["one", 3n, first.claim_id],
    [HOSTILE, 5n, second.claim_id]
  ];
  const names = ["what", "many", "claim_id"];
  const data = {
    rows: rows.length,
    columns: names.map((name, i) => ({
      name,
      type: columnType(i === 1 ? "BIGINT" : "VARCHAR"),
      get: (row: number) => rows[row][i]
    }))
  };
  const chart = (mark: ChartRecord["mark"], x: string, colour = "") => ({mark, x, y: "many", colour});
  const labels = {claims: {[first.claim_id]: "first", [second.claim_id]: "second"}, reported: {}};
  const cell = {kind: "sql" as const, title: "", text: "SELECT 1", data};
  const root = projectOf(
    toFrameworkPage({
      title: `Exported ${HOSTILE}`,
      labels,
      claimHref: (id) => `/claims/${id}`,
      cells: [
        {kind: "text", title: "", text: `Words, ${HOSTILE}`, chart: null, data: null},
        {...cell, chart: chart("bar", "what", "what")},
        {...cell, chart: chart("dot", "many")}
      ]
    }),
    [first.claim_id, second.claim_id]
  );
  const address = await serveOwn(root, 3150);
  const {page, trouble} = await visit({}, [new URL(address).origin]);
  await page.goto(`${address}/exported`, {waitUntil: "networkidle"});
  await page.waitForSelector("main svg [aria-label=dot]");
  expect(await page.locator("h1").innerText()).toContain("Exported");
  const linked = await page
    .locator("main svg a")
    .evaluateAll((links) => links.map((link) => (link as unknown as SVGAElement).href.baseVal));
  expect(linked.sort()).toEqual([first, first, second, second].map(({claim_id}) => `/claims/${claim_id}`).sort());
  expect(await page.locator("main :is(script, img, iframe)").count()).toBe(0);
  expect(trouble).toEqual({foreign: [], messages: []});
});
