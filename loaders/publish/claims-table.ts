import type {Qualifier, Series} from "../../src/lib/claim.js";
import {formatDates} from "../../src/lib/format.js";
import {SERIES_NAMES} from "../../src/lib/series.js";
import {html, type Markup, type Printable} from "./markup.js";
import type {ClaimRecord} from "./record.js";
import {QUALIFIER_NAMES} from "./wording.js";

/** Characters of the sentence shown on either side of a number. */
const CONTEXT = 70;

const COLUMNS = [
  {key: "value", name: "Number"},
  {key: "context", name: "In the sentence"},
  {key: "claimant", name: "Who says so"},
  {key: "date", name: "When"},
  {key: "place", name: "Where"},
  {key: "series", name: "Series"},
  {key: "qualifier", name: "Qualifier"}
] as const;

/** Titles of sources by their id. */
export type SourceTitles = ReadonlyMap<string, string>;

/** Whether claims are of more than one source, so that it is worth asking for one. */
export function areOfSeveral(claims: readonly ClaimRecord[]): boolean {
  return claims.some(({source_id}) => source_id !== claims[0].source_id);
}

/** Key and name of a claim's source. */
export function sourceOf({source_id}: ClaimRecord, titles: SourceTitles): [key: string, name: string] {
  return [source_id, titles.get(source_id) ?? source_id];
}

/**
 * All claims as one plain table in document order, complete without scripts. Every row carries what the script on the
 * page (src/components/claims-table.ts) sorts and filters by.
 */
export function claimsTable(claims: readonly ClaimRecord[], titles: SourceTitles = new Map()): Markup {
  return html`<div class="claims wide" id="claims-table">
${filters(claims, titles)}
${tableOf(claims)}</div>`;
}

/**
 * The table itself, every row with what can be asked of it: source if there are several, series, claimant, side, place,
 * qualifier, first and last day.
 */
export function tableOf(claims: readonly ClaimRecord[]): Markup {
  const several = areOfSeveral(claims);
  return html`<div class="scroll" role="region" aria-label="All claims" tabindex="0">
<table class="claims-table">
<caption><span data-count>${claims.length} claims</span></caption>
<thead><tr>${COLUMNS.map(({key, name}) => html`<th scope="col" data-key="${key}">${name}</th>`)}</tr></thead>
<tbody>${claims.map((claim, order) => row(claim, order, several))}</tbody>
</table></div>`;
}

/** Hidden until the script is there to answer: a control that does nothing is worse than none. */
function filters(claims: readonly ClaimRecord[], titles: SourceTitles): Markup {
  return html`<form class="filters" role="search" aria-label="Filter claims" hidden>
<label class="grow">Text<input type="search" name="q" autocomplete="off" spellcheck="false"></label>
${areOfSeveral(claims) && choice("source", "Article", distinct(claims.map((c) => sourceOf(c, titles))))}
${choice("series", "Series", distinct(claims.map((c) => [c.series, SERIES_NAMES[c.series as Series]])))}
${choice("claimant", "Who says so", distinct(claims.map((c) => [claimantKey(c), claimantName(c)])))}
${choice("qualifier", "Qualifier", distinct(claims.map((c) => [c.qualifier, QUALIFIER_NAMES[c.qualifier as Qualifier]])))}
<label class="sort">Sort by<select name="sort"><option value="">Order of the article</option>${COLUMNS.map(({key, name}) => html`<option value="${key}">${name}</option>`)}</select></label>
<button type="reset">Show all</button>
<p class="count" role="status" data-status></p>
</form>`;
}

function choice(name: string, label: string, options: [key: string, name: string, count: number][]): Markup {
  return html`<label>${label}<select name="${name}"><option value="">All</option>${options.map(
    ([key, text, count]) => html`<option value="${key}">${text} (${count})</option>`
  )}</select></label>`;
}

/** Keys with their names and counts, commonest first. */
export function distinct(pairs: [string, string][]): [string, string, number][] {
  const counts = new Map<string, [string, string, number]>();
  for (const [key, name] of pairs) {
    const entry = counts.get(key) ?? [key, name, 0];
    entry[2] += 1;
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b[2] - a[2] || a[1].localeCompare(b[1], "en"));
}

export function claimantKey({claimant_id, claimant_text}: ClaimRecord): string {
  return claimant_id ?? claimant_text ?? "article";
}

export function claimantName({claimant, claimant_text}: ClaimRecord): string {
  return claimant ?? claimant_text ?? "The article itself";
}

function row(claim: ClaimRecord, order: number, several: boolean): Markup {
  const number = claim.value ?? claim.lower ?? claim.upper;
  const data: [string, string | number | null][] = [
    ["order", order],
    ["value", number],
    ["source", several ? claim.source_id : null],
    ["series", claim.series],
    ["claimant", claimantKey(claim)],
    ["date", claim.event_from],
    ["to", claim.event_to],
    ["side", claim.side],
    ["place", claim.place ?? claim.place_text],
    ["qualifier", claim.qualifier]
  ];
  const attributes = data.filter(([, v]) => v !== null).map(([k, v]) => html` data-${k}="${v}"`);
  const cells: Printable[] = [
    html`<a href="/claims/${claim.claim_id}">${claim.value_text}</a>`,
    context(claim),
    claimantName(claim),
    claim.event_start && formatDates(claim.event_start, claim.event_end),
    claim.place ?? claim.place_text,
    SERIES_NAMES[claim.series],
    QUALIFIER_NAMES[claim.qualifier]
  ];
  return html`<tr id="claim-${claim.claim_id}"${attributes}>${cells.map((cell, i) =>
    i === 0
      ? html`<th scope="row" class="claim-number">${cell}</th>`
      : html`<td class="${COLUMNS[i].key}${cell === null && " none"}">${cell ?? "—"}</td>`
  )}</tr>`;
}

/** The number between the words around it, as a concordance shows it. */
function context({quote_exact, value_text, quote_start, number_start}: ClaimRecord): Markup {
  const at = number_start - quote_start;
  const clean = (text: string) => text.replace(/\[\d+\]/g, "");
  const before = clean(quote_exact.slice(0, at));
  const after = clean(quote_exact.slice(at + value_text.length));
  const left = before.length > CONTEXT ? `…${before.slice(before.indexOf(" ", before.length - CONTEXT))}` : before;
  const right = after.length > CONTEXT ? `${after.slice(0, after.lastIndexOf(" ", CONTEXT))} …` : after;
  return html`${left}<b>${value_text}</b>${right}`;
}
