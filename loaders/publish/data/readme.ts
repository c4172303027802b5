import type {Edition} from "../../edition.js";
import type {TableDescription} from "../../store/index.js";
import {cite} from "../charts/citation.js";
import type {SourceCredit} from "../site-file.js";

/** The README of the archive: what is in it, how to open it, what to know before using it, and how to cite it. */
export function archiveReadme(
  tables: readonly TableDescription[],
  edition: Edition,
  sources: readonly SourceCredit[]
): string {
  const cited = cite({key: "corridor", title: datasetTitle(sources), path: "data", version: null}, edition, sources);
  return `# ${edition.name}: the data

Every quantitative claim of ${sources.map(({title}) => `“${title}”`).join(", ")}, with the
sentence that states it, who says it, and what its words allow; beside it figures reported elsewhere.
Version ${edition.version}, ${edition.date}.${edition.address ? ` ${edition.address}` : ""}

## What is here

- corridor.duckdb: everything, each table and column described in it. DuckDB 1.4 or later opens it.
- claims.hxl.csv: the claims with HXL 1.1 hashtags.
- claims.jsonld: the claims as W3C Web Annotations on the document.
- datapackage.json: what each CSV file holds, as a Data Package 2.0.
- CITATION.cff: how to cite it.
- One table a file, as .csv, .json, .parquet and .arrow:

${tables.map(({name, comment}) => `  - ${name}: ${comment}`).join("\n")}

## Before you use it

- "More than 200" is a claim without an upper bound. lower and upper say what the words allow; where they are empty,
  the words give none. Do not fill them in.
- Rival claims stand side by side. Never add up claims that may overlap: parent_claim_id and claim_link say which do.
- stock, flow and cumulative (column kind) are never to be mixed.
- reported_figure was read outside the document and is often second-hand.
- CSV: UTF-8 with a byte order mark; an empty field is no value; lists are joined by "; "; text that begins with
  =, +, - or @ has an apostrophe before it, so that no spreadsheet runs it.

## How to cite it

${cited.plain}

${cited.bibtex}

## Licence

The quotations: ${sources.map(({attribution, licence_address}) => attribution + (licence_address ? ` (${licence_address})` : "")).join("; ")}.
`;
}

export function datasetTitle(sources: readonly SourceCredit[]): string {
  return `The claims of ${sources.map(({title}) => `“${title}”`).join(", ")}`;
}
