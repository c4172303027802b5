import type {Derived} from "../../src/components/charts/link.js";
import {claimantOf, countedOf, dateOf} from "../../src/components/charts/words.js";
import {boundsInWords, formatQualified} from "../../src/lib/format.js";
import type {Evidence} from "../../src/queries/evidence.js";
import {html, join, type Markup} from "./markup.js";

export interface TableParts {
  name: string;
  rows: readonly Evidence[];
  derived: readonly Derived[];
  /** The figure's title. */
  label: string;
  href: (claim_id: string) => string;
}

/**
 * The rows of a figure as a table: number, what, who, when, what the number allows, and where it is from. Computed
 * values follow in a table of their own, each with its calculation and the numbers it rests on.
 */
export function figureTable({name, rows, derived, label, href}: TableParts): Markup {
  return html`<details class="chart-table"><summary>All ${rows.length} numbers as a table</summary>
<div role="region" aria-label="Table: ${label}" tabindex="0"><table>
<thead><tr><th scope="col">Number</th><th scope="col">What</th><th scope="col">Who says it</th><th scope="col">When</th><th scope="col">What it allows</th><th scope="col">From</th></tr></thead>
<tbody>${rows.map((row) => tableRow(row, href))}</tbody></table>
${derived.length > 0 && derivedTable(name, derived, href)}</div></details>`;
}

function derivedTable(name: string, derived: readonly Derived[], href: (claim_id: string) => string): Markup {
  return html`<table class="chart-derived"><caption>Computed from these numbers</caption>
<thead><tr><th scope="col">Value</th><th scope="col">Of</th><th scope="col">How</th><th scope="col">Rests on</th></tr></thead>
<tbody>${derived.map(
    ({id, words, of, how, rests}) =>
      html`<tr id="${name}-${id}"><td>${words}</td><td>${of}</td><td>${how}</td><td>${join(
        rests.map((row) => evidenceAnchor(row, `${formatQualified(row)}, ${dateOf(row)}`, href)),
        "; "
      )}</td></tr>
`
  )}</tbody></table>`;
}

function tableRow(row: Evidence, href: (claim_id: string) => string): Markup {
  return html`<tr><td>${evidenceAnchor(row, formatQualified(row), href)}</td><td>${countedOf(row)}${row.place && html`, ${row.place}`}</td><td>${claimantOf(row)}</td><td>${dateOf(row)}</td><td>${boundsInWords(row)}</td><td>${row.origin === "article" ? "the article" : row.publisher}</td></tr>
`;
}

/** A link in text to a claim's page or to where a figure was reported. */
export function evidenceAnchor(row: Evidence, text: string, href: (claim_id: string) => string): Markup {
  return row.claim_id
    ? html`<a href="${href(row.claim_id)}" data-claim="${row.claim_id}">${text}</a>`
    : html`<a rel="external noopener" href="${row.url}" data-reported="${row.reported_id}">${text}</a>`;
}
