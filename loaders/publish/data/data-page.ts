import type {Edition} from "../../edition.js";
import {isPublished, type TableDescription} from "../../store/index.js";
import {cite} from "../charts/citation.js";
import {html, type Markup} from "../markup.js";
import type {SourceCredit} from "../site-file.js";
import {HXL_COLUMNS} from "./hxl.js";
import {datasetTitle} from "./readme.js";
import {ARCHIVE} from "./write-data.js";

const FORMATS = [
  {end: ".csv", name: "CSV"},
  {end: ".json", name: "JSON"},
  {end: ".parquet", name: "Parquet"},
  {end: ".arrow", name: "Arrow"}
] as const;

/** What stands on /data beside its words. */
export function dataParts(tables: readonly TableDescription[], edition: Edition, sources: readonly SourceCredit[]) {
  return {
    "data-whole": wholeFiles().toString(),
    "data-tables": tableFiles(tables.filter(isPublished)).toString(),
    "data-hxl": hxlColumns().toString(),
    "data-dictionary": dictionary(tables).toString(),
    "data-citation": citation(edition, sources).toString()
  };
}

function download(file: string, words: string): Markup {
  return html`<a rel="external" href="./data/${file}" download>${words}</a>`;
}

function wholeFiles(): Markup {
  const files = [
    [
      "corridor.duckdb",
      "Database",
      "One file with all tables and views, each column described in it. Opens in DuckDB 1.4 or later."
    ],
    [ARCHIVE, "Everything, zipped", "The database, all tables in all formats, and what describes them."],
    ["claims.hxl.csv", "HXL", "The claims with Humanitarian Exchange Language 1.1 hashtags."],
    ["claims.jsonld", "Web annotations", "The claims as W3C Web Annotations on the document, in JSON-LD."],
    ["datapackage.json", "Data package", "What each CSV file holds, column by column (Data Package 2.0)."],
    ["CITATION.cff", "Citation file", "How to cite it, for programs that read this format."]
  ];
  return html`<ul class="files">${files.map(
    ([file, words, about]) => html`<li>${download(file, words)}<span class="detail">${about}</span></li>`
  )}</ul>`;
}

function tableFiles(tables: readonly TableDescription[]): Markup {
  return html`<div class="scroll wide" role="region" aria-label="Tables and their files" tabindex="0"><table class="data-files">
<thead><tr><th scope="col">Table</th><th scope="col">What a row is</th><th scope="col">Files</th></tr></thead>
<tbody>${tables.map(
    ({name, comment}) =>
      html`<tr><th scope="row"><a href="#table-${name}"><code>${name}</code></a></th><td>${comment}</td><td class="formats">${FORMATS.map(
        ({end, name: format}) =>
          html`<a rel="external" href="./data/${name}${end}" download aria-label="${name} as ${format}">${format}</a> `
      )}</td></tr>`
  )}</tbody></table></div>`;
}

function hxlColumns(): Markup {
  return html`<details><summary>The ${HXL_COLUMNS.length} columns with their hashtags</summary><ul class="hashtags">${HXL_COLUMNS.map(
    ({header, tag}) => html`<li><code>${tag}</code> ${header}</li>`
  )}</ul></details>`;
}

/** Every column of every table and view, in the words of the database itself. */
function dictionary(tables: readonly TableDescription[]): Markup {
  return html`<div class="dictionary">${tables.map(
    ({
      name,
      kind,
      comment,
      columns,
      primaryKey
    }) => html`<details class="dictionary-table" id="table-${name}"><summary><code>${name}</code>${kind === "view" && html` <span class="detail">view</span>`}</summary>
<p>${comment}</p>
<dl>${columns.map(
      (column) =>
        html`<div><dt><code>${column.name}</code> <span class="detail">${typeWords(column.type)}${primaryKey.includes(column.name) && ", key"}</span></dt><dd>${column.comment}</dd></div>`
    )}</dl></details>`
  )}</div>`;
}

function typeWords(type: string): string {
  const names: Record<string, string> = {
    VARCHAR: "text",
    DOUBLE: "number",
    INTEGER: "whole number",
    BOOLEAN: "yes or no",
    DATE: "date",
    TIMESTAMP: "moment"
  };
  return type.endsWith("[]") ? `list of ${names[type.slice(0, -2)]}` : (names[type] ?? type.toLowerCase());
}

function citation(edition: Edition, sources: readonly SourceCredit[]): Markup {
  const {plain, bibtex} = cite(
    {key: "corridor", title: datasetTitle(sources), path: "data", version: null},
    edition,
    sources
  );
  return html`<blockquote class="to-cite"><p>${plain}</p></blockquote>
<details><summary>BibTeX</summary><pre tabindex="0" role="region" aria-label="BibTeX"><code>${bibtex}</code></pre></details>`;
}
