import {existsSync, readdirSync} from "node:fs";
import {mkdir, rename, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {evaluateSources} from "../evaluation.js";
import {closeDatabase, openDatabase} from "../store/index.js";
import {claimPage} from "./claim-page.js";
import {claimsTable} from "./claims-table.js";
import {evaluationTable} from "./evaluation-table.js";
import {renderFigures} from "./figures.js";
import {html, type Markup} from "./markup.js";
import {methodParts} from "./method.js";
import {readRecords, type SourceRecord} from "./record.js";
import {SITE_FILE, type Site} from "./site-file.js";
import {sourcePage} from "./source-page.js";

/**
 * Renders everything that pages show of a database and writes it as one JSON file, whole or not at all. The same
 * database gives the same bytes. Throws when the database is missing or holds no source.
 */
export async function writeSite(databasePath: string, outPath = SITE_FILE): Promise<void> {
  const db = await openDatabase(databasePath, {readOnly: true});
  try {
    const records = await readRecords(db);
    const figures = await renderFigures(db);
    const {source, claims, reported, rejected} = records;
    const site: Site = {
      source: {
        title: source.title,
        address: source.address,
        licence: source.licence,
        licence_address: source.licence_address,
        attribution: source.attribution
      },
      parts: {
        "claims-table": claimsTable(claims).toString(),
        source: sourcePage(records).toString(),
        byline: byline(source).toString(),
        "method-evaluation": evaluationTable(evaluations(dirname(databasePath))).toString(),
        ...methodParts(records)
      },
      figures: Object.fromEntries(Object.entries(figures).map(([name, {html}]) => [name, html])),
      pages: Object.fromEntries(claims.map((claim) => [claim.claim_id, claimPage(claim, records)])),
      claims,
      reported,
      rejected: rejected.map(({reason}) => ({reason}))
    };
    await mkdir(dirname(outPath), {recursive: true});
    await writeFile(`${outPath}.tmp`, `${JSON.stringify(site)}\n`);
    await rename(`${outPath}.tmp`, outPath);
  } finally {
    closeDatabase(db);
  }
}

/** Where the numbers of a page are from, and what a reader can do with them. */
function byline({title, address, publisher, licence}: SourceRecord): Markup {
  return html`<p class="byline">Every underlined number opens the sentence it comes from, with who said it. Numbers:
<a rel="external noopener" href="${address}">${title}</a>, ${publisher}, ${licence}.</p>`;
}

/** The scores of the rules, where a source has been read by hand as well. */
function evaluations(root: string) {
  const sources = join(root, "data", "sources");
  const gold = readdirSync(sources).some((source) => existsSync(join(sources, source, "gold.jsonl")));
  return gold ? evaluateSources(root) : [];
}
