import {claimantOf, countedOf, dateOf} from "../../src/components/charts/words.js";
import {boundsInWords, formatQualified} from "../../src/lib/format.js";
import type {Evidence} from "../../src/queries/evidence.js";
import {html, type Markup} from "./markup.js";

/** The rows of a figure as a table: number, what, who, when, what the number allows, and where it is from. */
export function figureTable(rows: readonly Evidence[], label: string, href: (claim_id: string) => string): Markup {
  return html`<details class="chart-table"><summary>All ${rows.length} numbers as a table</summary>
<div role="region" aria-label="Table: ${label}" tabindex="0"><table>
<thead><tr><th scope="col">Number</th><th scope="col">What</th><th scope="col">Who says it</th><th scope="col">When</th><th scope="col">What it allows</th><th scope="col">From</th></tr></thead>
<tbody>${rows.map((row) => tableRow(row, href))}</tbody></table></div></details>`;
}

function tableRow(row: Evidence, href: (claim_id: string) => string): Markup {
  return html`<tr><td>${evidenceAnchor(row, formatQualified(row), href)}</td><td>${countedOf(row)}${row.place && html`, ${row.place}`}</td><td>${claimantOf(row)}</td><td>${dateOf(row)}</td><td>${boundsInWords(row)}</td><td>${row.origin === "article" ? "the article" : row.publisher}</td></tr>
`;
}

/** A link in text to a claim's page or to where a figure was reported. */
export function evidenceAnchor(row: Evidence, text: string, href: (claim_id: string) => string): Markup {
  return row.claim_id
    ? html`<a href="${href(row.claim_id)}" data-claim="${row.claim_id}">${text}</a>`
    : html`<a rel="external noopener" href="${row.url}">${text}</a>`;
}
