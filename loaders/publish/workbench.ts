import {
  columnType,
  columnWidths,
  type EvidenceLabels,
  evidenceColumns,
  type ResultData,
  rowEvidence,
  shownText
} from "../../src/lib/result-data.js";
import type {SchemaColumn, SchemaFile, SchemaTable} from "../../src/lib/schema.js";
import {EXAMPLES, type Example} from "../../src/queries/examples.js";
import {type Cell, type Database, query} from "../store/index.js";
import {ENGINE, type EngineFacts} from "./engine.js";
import {html, join, type Markup} from "./markup.js";
import {SCRIPTS} from "./scripts.js";

/**
 * The workbench as it stands before any script has run: the first example in an editor, its result, the other examples
 * and the description of every table. The script on the page (src/components/workbench/page.ts) takes it over in place.
 */
export async function workbench(db: Database, schema: SchemaFile, engine: EngineFacts): Promise<Markup> {
  const first = await exampleResult(db, EXAMPLES[0]);
  return html`<div class="workbench wide" id="workbench" data-engine="${JSON.stringify(engineAddresses(engine))}">
<div class="bench">
<div class="engine-bar" data-state="idle"><p role="status">Type or run something, and the engine is fetched: ${megabytes(engine)} MB, once.</p></div>
<div class="notebook" id="notebook">
${sqlCell(EXAMPLES[0].sql, EXAMPLES[0].title, resultTable(first, schema.evidence))}
</div>
</div>
<aside class="library" aria-label="Examples and tables">
<section><h2 id="examples">Questions to begin with</h2><ol class="examples">${EXAMPLES.map(exampleItem)}</ol></section>
<section><h2 id="tables">Tables</h2><div class="schema">${schema.tables.map((table) => tableDetails(table))}</div></section>
</aside>
<template id="sql-cell">${sqlCell("", "", null)}</template>
</div>`;
}

/** Relative to the root of the site. */
function engineAddresses({version, bytes}: EngineFacts) {
  const at = (file: keyof typeof bytes) => ({href: `${ENGINE}/${file}`, bytes: bytes[file]});
  return {
    version,
    worker: `${SCRIPTS}/sql-worker.js`,
    module: at("duckdb.wasm.gz"),
    database: at("corridor.duckdb.gz")
  };
}

function megabytes({bytes}: EngineFacts): string {
  return (Object.values(bytes).reduce((sum, n) => sum + n, 0) / 1e6).toFixed(1);
}

/** The rows of an example as the workbench shows results. */
async function exampleResult(db: Database, {sql}: Example): Promise<ResultData> {
  const statement = sql.replace(/;\s*$/, "");
  const types = await query<{column_name: string; column_type: string}>(db, `DESCRIBE ${statement}`);
  const rows = await query<Record<string, Cell>>(db, statement);
  const columns = types.map(({column_name: name, column_type}) => ({
    name,
    type: columnType(column_type),
    get: (row: number) => rows[row][name]
  }));
  return {columns, rows: rows.length};
}

/** One SQL cell; the script clones it from a template for every further one. */
function sqlCell(sql: string, title: string, result: Markup | null): Markup {
  const lines = Math.max(3, sql.split("\n").length);
  return html`<section class="cell" data-cell="sql" aria-label="${title || "SQL"}">
<header class="cell-head"><h2 class="cell-title">${title}</h2><div class="cell-tools" data-tools></div></header>
<div class="cell-editor"><textarea class="cell-text" rows="${lines}" spellcheck="false" autocapitalize="off" autocomplete="off" aria-label="SQL">${sql}</textarea></div>
<form class="cell-parameters" hidden></form>
<div class="cell-bar"><div class="cell-run" data-run></div><p class="cell-status" role="status">${result && "Computed when this page was made"}</p></div>
<div class="cell-problem" role="alert"></div>
<div class="cell-result">${result}</div>
</section>`;
}

/** Width of the column of marks, in characters, as the script has it (src/components/workbench/grid.ts). */
const MARKS = 9;

/** A small result as a plain table, with the same classes and widths as the script's own. */
function resultTable(data: ResultData, labels: EvidenceLabels): Markup {
  const naming = evidenceColumns(data, labels);
  const widths = columnWidths(data);
  return html`<div class="grid" role="region" aria-label="Result" tabindex="0"><table style="inline-size:${widths.reduce((sum, w) => sum + w, MARKS)}ch">
<colgroup><col style="inline-size:${MARKS}ch">${widths.map((width) => html`<col style="inline-size:${width}ch">`)}</colgroup>
<thead><tr><th scope="col" class="evidence-head">Evidence</th>${data.columns.map(
    ({name, type}) =>
      html`<th scope="col"${type.kind === "number" && html` class="number"`}><span class="column-name">${name}</span><span class="column-type">${type.name}</span></th>`
  )}</tr></thead>
<tbody>${Array.from(
    {length: data.rows},
    (_, row) =>
      html`<tr><td class="evidence-cell">${evidenceMark(naming, row, labels)}</td>${data.columns.map(({type, get}) => {
        const text = shownText(get(row));
        return html`<td${type.kind === "number" && html` class="number"`}>${text || html`<span class="null">—</span>`}</td>`;
      })}</tr>`
  )}</tbody></table></div>`;
}

function evidenceMark(naming: ReturnType<typeof evidenceColumns>, row: number, labels: EvidenceLabels) {
  const {claims} = rowEvidence(naming, row, labels);
  if (!claims.length) return null;
  if (claims.length === 1) return claimLink(claims[0], labels, "evidence-mark", "◆");
  return html`<button type="button" class="evidence-mark" popovertarget="first-evidence-${row}" aria-label="${claims.length} claims of row ${row + 1}">◆ ${claims.length}</button>
<div class="evidence-list" popover id="first-evidence-${row}"><ul>${claims.map((id) => html`<li>${claimLink(id, labels)}</li>`)}</ul></div>`;
}

function claimLink(id: string, {claims}: EvidenceLabels, className = "", text = claims[id]): Markup {
  const label = text !== claims[id] && html` aria-label="Evidence: ${claims[id]}"`;
  return html`<a href="/claims/${id}" data-claim="${id}"${className && html` class="${className}"`}${label}>${text}</a>`;
}

function exampleItem({name, title, note, sql, parameters}: Example): Markup {
  return html`<li id="${name}"><a href="#${name}" data-example="${name}">${title}</a><p>${note}</p>
<details class="example-sql"><summary>SQL</summary><pre><code${parameters && html` data-parameters="${JSON.stringify(parameters)}"`}>${sql}</code></pre></details></li>`;
}

function tableDetails({name, kind, comment, rows, columns, like}: SchemaTable): Markup {
  return html`<details class="schema-table" data-table="${name}"><summary><code>${name}</code> <span>${rows} ${rows === 1 ? "row" : "rows"}${kind === "view" && ", view"}</span></summary>
<p>${comment}</p>
${like ? html`<p>The same columns as <code>${like}</code>.</p>` : html`<ul>${columns.map(columnItem)}</ul>`}
</details>`;
}

function columnItem({name, type, comment, samples}: SchemaColumn): Markup {
  return html`<li><code data-insert="${name}">${name}</code> <span class="column-type">${type}</span><p>${comment}</p>
${
  samples.length > 0 &&
  html`<p class="samples">${join(
    samples.map((sample) => html`<code>${sample}</code>`),
    " "
  )}</p>`
}</li>`;
}
