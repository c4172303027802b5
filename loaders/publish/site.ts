import {existsSync, readdirSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname, join as joinPath} from "node:path";
import {type CountRow, counts} from "../../src/queries/dashboard.js";
import {readEdition} from "../edition.js";
import {evaluateSources} from "../evaluation.js";
import {closeDatabase, describeTables, openDatabase, query} from "../store/index.js";
import {benchTable, readBench} from "./bench-table.js";
import {readChartCell} from "./charts/chart-cell.js";
import {chartPage} from "./charts/chart-page.js";
import {imageCredit} from "./charts/citation.js";
import {readManifest} from "./charts/frozen.js";
import {gallery} from "./charts/gallery.js";
import {figureVersion} from "./charts/version.js";
import {claimPage} from "./claim-page.js";
import {claimsTable, tableOf} from "./claims-table.js";
import {dashboardParts} from "./dashboard.js";
import {dataParts} from "./data/data-page.js";
import {claimLinkedData, datasetLinkedData} from "./data/linked-data.js";
import {hasWorkbench, prepareEngine} from "./engine.js";
import {evaluationTable} from "./evaluation-table.js";
import {evidenceFile} from "./evidence.js";
import {renderFigures} from "./figures.js";
import {composeImage} from "./image/compose.js";
import {html, type Markup} from "./markup.js";
import {methodParts} from "./method.js";
import {parseDocument} from "./parse.js";
import {readRecords, type SourceRecord, type SourceRecords} from "./record.js";
import {readSchema} from "./schema.js";
import {SITE_FILE, type Site, type SourceCredit, writeSiteFiles} from "./site-file.js";
import {articlePage, sourcePage} from "./source-page.js";
import {readStories, storyFigures, storyList} from "./stories.js";
import {workbench} from "./workbench.js";

/**
 * Renders everything that pages show of a database and writes it as one JSON file, whole or not at all. The same
 * database gives the same bytes. Throws when the database is missing or holds no source.
 */
export async function writeSite(databasePath: string, outPath = SITE_FILE): Promise<void> {
  const root = dirname(databasePath);
  const edition = readEdition(root);
  const db = await openDatabase(databasePath, {readOnly: true});
  try {
    const all = await readRecords(db);
    const stories = readStories(root);
    const source_id = stories.find(({path}) => path === "/")?.source_id;
    const rendered = await renderFigures(db, {source_id});
    const figures = Object.values(rendered);
    const further = await storyFigures(
      db,
      stories,
      all.map(({source}) => source)
    );
    const shown = [...figures, ...further];
    const first = all.find(({source}) => source.source_id === source_id) ?? all[0];
    const pageOf = (records: SourceRecords) => (records === first ? "source" : `source/${records.source.source_id}`);
    const others = all.filter((records) => records !== first);
    const claims = all.flatMap((records) => records.claims);
    const story = await readFile(joinPath(root, "src", "index.md"), "utf8");
    const sources = all.map(({source}) => credit(source));
    const drawn = figures.filter(({name}) => story.includes(`<!-- figure: ${name} -->`));
    const drawnIn = (id: string) => drawn.filter(({claim_ids}) => claim_ids.includes(id));
    const schema = await readSchema(db, all);
    const titles = new Map(all.map(({source}) => [source.source_id, source.title]));
    const dashboard = dashboardParts(claims, await query<CountRow>(db, counts), parseDocument(""), titles);
    const kept = new Set(readManifest(root).map(({name, version}) => `${name}@${version}`));
    const site: Site = {
      sources,
      source_id,
      parts: {
        "claims-table": claimsTable(claims, titles).toString(),
        source: sourcePage(
          first,
          others.map(({source}) => source)
        ).toString(),
        stories: storyList(stories)?.toString() ?? "",
        ...storyParts(all),
        "sql-workbench": hasWorkbench(root)
          ? (await workbench(db, schema, await prepareEngine(databasePath, root))).toString()
          : "",
        gallery: gallery(figures).toString(),
        ...dataParts(await describeTables(db), edition, sources),
        "method-bench": benchTable(readBench(root)).toString(),
        "method-evaluation": evaluationTable(evaluations(root)).toString(),
        ...Object.fromEntries(Object.entries(dashboard).map(([name, part]) => [name, part.toString()])),
        ...methodParts(all)
      },
      figures: Object.fromEntries(shown.map(({name, html}) => [name, html])),
      figureStyles: Object.fromEntries(shown.map(({name, css}) => [name, css])),
      pages: Object.fromEntries(
        all.flatMap((records) =>
          records.claims.map((claim) => [
            claim.claim_id,
            {
              ...claimPage(claim, records, drawnIn(claim.claim_id), `/${pageOf(records)}`),
              linkedData: claimLinkedData(claim, records.source, edition)
            }
          ])
        )
      ),
      articles: Object.fromEntries(others.map((records) => [records.source.source_id, articlePage(records)])),
      charts: Object.fromEntries(
        figures.map((figure) => {
          const version = figureVersion(figure);
          const page = chartPage({
            figure,
            version,
            kept: kept.has(`${figure.name}@${version}`),
            image: composeImage(figure, {theme: "light", credit: imageCredit(edition, sources)}),
            code: readChartCell(root, figure.name),
            edition,
            sources
          });
          return [figure.name, page];
        })
      ),
      claims,
      evidence: evidenceFile(all, shown, pageOf),
      schema,
      reported: all[0].reported,
      corrections: all.flatMap((records) => records.corrections),
      dataset: datasetLinkedData(edition, sources),
      rejected: all.flatMap(({source, rejected}) => rejected.map(({reason}) => ({reason, source_id: source.source_id})))
    };
    await writeSiteFiles(outPath, site, rendered);
  } finally {
    closeDatabase(db);
  }
}

function credit({title, address, licence, licence_address, attribution}: SourceRecord): SourceCredit {
  return {title, address, licence, licence_address, attribution};
}

/** Where the numbers of a page are from, and what a reader can do with them. */
function byline({source}: SourceRecords): Markup {
  return html`<p class="byline">Every underlined number opens the sentence it comes from, with who said it. Numbers:
<a rel="external noopener" href="${source.address}">${source.title}</a>, ${source.publisher}, ${source.licence}.</p>`;
}

/** Of each source its byline and its claims, as a page of its own story shows them. */
function storyParts(all: readonly SourceRecords[]): Record<string, string> {
  return Object.fromEntries(
    all.flatMap((records) => [
      [`byline: ${records.source.source_id}`, byline(records).toString()],
      [
        `claims: ${records.source.source_id}`,
        html`<div class="claims wide">${tableOf(records.claims)}</div>`.toString()
      ]
    ])
  );
}

/** The scores of the rules, where a source has been read by hand as well. */
function evaluations(root: string) {
  const sources = joinPath(root, "data", "sources");
  const gold = readdirSync(sources).some((source) => existsSync(joinPath(sources, source, "gold.jsonl")));
  return gold ? evaluateSources(root) : [];
}
