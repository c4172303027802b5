import {spark} from "../../src/components/charts/spark.js";
import type {FACETS as FACET_NAMES} from "../../src/components/dashboard/view.js";
import type {Qualifier, Series} from "../../src/lib/claim.js";
import {NONE} from "../../src/lib/facets.js";
import {formatDates, formatQualified, sentenceCase} from "../../src/lib/format.js";
import {SERIES_NAMES} from "../../src/lib/series.js";
import {overlaps, type TimeBin, timeBins} from "../../src/lib/time-bins.js";
import type {CountRow} from "../../src/queries/dashboard.js";
import {hueOf} from "../../src/story/parties.js";
import {
  areOfSeveral,
  claimantKey,
  claimantName,
  distinct,
  type SourceTitles,
  sourceOf,
  tableOf
} from "./claims-table.js";
import {type Headline, headlines} from "./headline.js";
import {html, type Markup, trusted} from "./markup.js";
import type {ClaimRecord} from "./record.js";
import {countedWords, QUALIFIER_NAMES} from "./wording.js";

/** Values of a facet that are listed at once; the others are one click away. */
const LISTED = 6;

interface Facet {
  name: (typeof FACET_NAMES)[number];
  legend: string;
  /** Key and name of a claim's value. */
  of: (claim: ClaimRecord) => [key: string, name: string];
}

/** What can be asked of claims; the names are those of the attributes that `tableOf` gives to rows. */
const FACETS: readonly Facet[] = [
  {name: "series", legend: "Series", of: ({series}) => [series, SERIES_NAMES[series as Series]]},
  {name: "claimant", legend: "Who says so", of: (claim) => [claimantKey(claim), claimantName(claim)]},
  {name: "side", legend: "Whose people or things", of: ({side}) => [side ?? NONE, side ?? "No side named"]},
  {
    name: "place",
    legend: "Where",
    of: ({place, place_text}) => [place ?? place_text ?? NONE, place ?? place_text ?? "No place named"]
  },
  {
    name: "qualifier",
    legend: "How sure of the number",
    of: ({qualifier}) => [qualifier, sentenceCase(QUALIFIER_NAMES[qualifier as Qualifier])]
  }
];

/** The parts of /dashboard. Complete without scripts, except that nothing can be filtered then. */
export interface DashboardParts {
  "dashboard-cards": Markup;
  "dashboard-filters": Markup;
  "dashboard-time": Markup;
  "dashboard-table": Markup;
}

/** `document` draws the lines of the number cards from `counts`. */
export function dashboardParts(
  claims: readonly ClaimRecord[],
  counts: readonly CountRow[],
  document: Document,
  titles: SourceTitles = new Map()
): DashboardParts {
  return {
    "dashboard-cards": html`<div class="wide"><ul class="cards">${headlines(claims).map((headline) => card(headline, counts, document))}</ul></div>`,
    "dashboard-filters": filters(claims, titles),
    "dashboard-time": timeFilter(claims),
    "dashboard-table": html`<div class="claims" id="dashboard-table">${tableOf(claims)}
<button class="more-rows" type="button" data-more hidden></button></div>`
  };
}

function card(
  {series, outcome, claim, which, count}: Headline,
  counts: readonly CountRow[],
  document: Document
): Markup {
  const line = which === "latest" && spark(runningCount(claim, counts), {document, hue: hueOf(rowOf(claim, counts))});
  const facts = [
    claim.event_start ? formatDates(claim.event_start, claim.event_end) : "Undated",
    claim.place ?? claim.place_text,
    claimantName(claim)
  ];
  const all = html`<a rel="external" href="?series=${series}" data-choose="series=${series}">${count} claims</a>`;
  return html`<li class="card"><h3>${SERIES_NAMES[series]}${outcome && html` · ${outcome}`}</h3>
<p class="card-value"><a href="/claims/${claim.claim_id}" data-claim="${claim.claim_id}">${formatQualified(claim)}</a></p>
<p class="card-what">${countedWords(claim)}</p>
${line && trusted(line.outerHTML)}
<p class="card-meta">${facts.filter(Boolean).join(" · ")}</p>
<p class="card-more">${count === 1 ? "The only claim" : html`${sentenceCase(which)} count · ${all}`}</p></li>`;
}

/** The rows that lead up to a claim: a running count does not fall, so a lower number among them counts something else. */
function runningCount(claim: ClaimRecord, counts: readonly CountRow[]): CountRow[] {
  const until = claim.event_to ?? "9999";
  const rows = counts.filter(
    ({role, unit, event_from}) => role === claim.series && unit === claim.unit && event_from! <= until
  );
  const highest = (day: string) =>
    Math.max(...rows.filter((row) => row.event_from! < day).map(({value}) => value ?? 0));
  return rows.filter(({origin, value, event_from}) => origin === "reported" || (value ?? 0) >= highest(event_from!));
}

function rowOf(claim: ClaimRecord, counts: readonly CountRow[]): Pick<CountRow, "claimant" | "party"> {
  return counts.find(({claim_id}) => claim_id === claim.claim_id) ?? {claimant: claim.claimant, party: null};
}

function filters(claims: readonly ClaimRecord[], titles: SourceTitles): Markup {
  const source: Facet = {name: "source", legend: "Article", of: (claim) => sourceOf(claim, titles)};
  const facets = areOfSeveral(claims) ? [source, ...FACETS] : FACETS;
  return html`<form class="facets" id="facets" aria-label="Filter claims">
<div class="facets-bar"><p class="facets-count" role="status" data-status>All ${claims.length} claims</p>
<button type="button" class="facets-toggle" data-toggle aria-expanded="false" aria-controls="facets-body">Filter</button>
<button type="reset" disabled>Reset</button></div>
<ul class="chips" data-chips aria-label="Chosen"></ul>
<div class="facets-body" id="facets-body">${facets.map((facet) => facetList(facet, claims))}</div>
</form>`;
}

function facetList({name, legend, of}: Facet, claims: readonly ClaimRecord[]): Markup {
  const values = distinct(claims.map(of));
  const rest = values.slice(LISTED);
  return html`<fieldset data-facet="${name}"><legend>${legend}</legend>
${values.slice(0, LISTED).map((value) => facetValue(name, value))}
${rest.length > 0 && html`<details><summary>${rest.length} more</summary>${rest.map((value) => facetValue(name, value))}</details>`}</fieldset>`;
}

function facetValue(facet: string, [key, name, count]: [string, string, number]): Markup {
  return html`<label class="facet-value"><input type="checkbox" name="${facet}" value="${key}"><span>${name}</span><span class="facet-count" data-of="${count}">${count}</span></label>`;
}

/** When: a bar for each span of time, of the claims that can speak of it, and the same choice by name. */
function timeFilter(claims: readonly ClaimRecord[]): Markup {
  const spans = claims.flatMap(({event_from: from, event_to: to}) => (from && to ? [{from, to}] : []));
  const bins = timeBins(spans).map((bin) => ({...bin, count: spans.filter((span) => overlaps(span, bin)).length}));
  const most = Math.max(1, ...bins.map(({count}) => count));
  const undated = claims.length - spans.length;
  return html`<fieldset class="time" form="facets" data-time><legend>When: claims that speak of each time</legend>
<ol class="bins" data-bins aria-hidden="true">${bins.map((bin, i) => binBar(bin, groupLabel(bins, i), most))}</ol>
<p class="time-choice"><label>From <select name="from" form="facets"><option value="">the beginning</option>${bins.map((bin) => html`<option value="${bin.from}">${bin.label}</option>`)}</select></label>
<label>to <select name="to" form="facets"><option value="">the end</option>${bins.map((bin) => html`<option value="${bin.to}">${bin.label}</option>`)}</select></label>
${undated > 0 && html`<label class="facet-value"><input type="checkbox" name="undated" value="1" form="facets" checked><span>and without a date</span><span class="facet-count" data-undated data-of="${undated}">${undated}</span></label>`}</p></fieldset>`;
}

/** The name of a group stands at its first bar; a year's not where the next bars name it with their month. */
function groupLabel(bins: readonly TimeBin[], i: number): string {
  const {group} = bins[i];
  const next = bins.slice(i).find((bin) => bin.group !== group);
  return group === bins[i - 1]?.group || next?.group.endsWith(` ${group}`) ? "" : group;
}

function binBar({from, to, short, count}: TimeBin & {count: number}, label: string, most: number): Markup {
  const bar = (name: string) => html`<rect class="${name}" width="1" y="${most - count}" height="${count}"/>`;
  return html`<li data-from="${from}" data-to="${to}"><svg viewBox="0 0 1 ${most}" preserveAspectRatio="none">${bar("bin-all")}${bar("bin-pass")}</svg><span>${short}</span>${label && html`<b>${label}</b>`}</li>`;
}
