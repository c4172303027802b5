import type {Figure} from "../../src/components/charts/figure.js";
import {claimantOf, countedOf, dateOf, OWN_VOICE} from "../../src/components/charts/words.js";
import {formatDay, formatList, formatQualified} from "../../src/lib/format.js";
import type {Evidence} from "../../src/queries/evidence.js";
import {evidenceAnchor, figureTable} from "./figure-table.js";
import {html, join, type Markup, trusted} from "./markup.js";

/** The document a figure's claims are from. */
export interface FigureSource {
  title: string;
  address: string;
  publisher: string;
}

export interface FrameParts {
  name: string;
  figure: Figure;
  rows: readonly Evidence[];
  source: FigureSource;
  href: (claim_id: string) => string;
  /** The drawings, narrow and wide, as finished SVG; none for a number. */
  drawings: {narrow: string; wide: string} | null;
}

/** The names of those who state the rows, once each, the article last. */
export function claimantsOf(rows: readonly Evidence[]): string[] {
  const names = [...new Set(rows.map(claimantOf))];
  return [...names.filter((name) => name !== OWN_VOICE), ...names.filter((name) => name === OWN_VOICE)];
}

/** Alternative text: what the drawing shows and everybody who states a number in it. */
export function altText(figure: Figure, rows: readonly Evidence[]): string {
  const names = claimantsOf(rows).map((name) => (name === OWN_VOICE ? "the article itself" : name));
  return `${figure.alt(rows)} Stated by ${formatList(names)}.`.trim();
}

/** The last day that any drawn row speaks of. */
export function asOf(rows: readonly Evidence[]): string | null {
  return rows.reduce<string | null>(
    (last, {event_to}) => (event_to && (!last || event_to > last) ? event_to : last),
    null
  );
}

/** The finished <figure>: title, subtitle, drawings, how to read them, what they lack, source, as-of and table. */
export function frameFigure({name, figure, rows, source, href, drawings}: FrameParts): Markup {
  const title = figure.title(rows);
  const undrawn = figure.undrawn(rows);
  const drawn = rows.filter((row) => !undrawn.includes(row));
  const reading = figure.reading(rows);
  return html`<figure class="chart" id="${name}" data-figure="${name}" aria-labelledby="${name}-title">
<figcaption><h3 class="chart-title" id="${name}-title">${title}</h3>
<p class="chart-subtitle">${figure.subtitle(rows)}</p></figcaption>
<p class="chart-alt">${altText(figure, drawn)}</p>
${drawings ? html`<div class="figure-narrow">${trusted(drawings.narrow)}</div><div class="figure-wide">${trusted(drawings.wide)}</div>` : drawn.filter((row) => row.origin === "article").map((row) => numberWithSentence(row, href))}
${reading && html`<p class="chart-reading">${reading}</p>`}
${undrawn.length > 0 && undrawnNote(undrawn, href)}
${sourceLine(drawn, source)}
${figureTable({name, rows, derived: figure.derived?.(rows) ?? [], label: title, href})}
</figure>`;
}

function undrawnNote(rows: readonly Evidence[], href: (claim_id: string) => string): Markup {
  return html`<div class="chart-notes"><p>Not on the chart, because it counts something else, has no day or falls outside its dates:</p>
<ul>${rows.map((row) => html`<li>${evidenceAnchor(row, `${formatQualified(row)} ${countedOf(row)}`, href)}, ${dateOf(row)}: ${claimantOf(row)}</li>`)}</ul></div>`;
}

/** One number, large, beside the sentence that states it with the number marked. */
function numberWithSentence(row: Evidence, href: (claim_id: string) => string): Markup {
  const [at, length] = [row.number_at ?? 0, row.value_text?.length ?? 0];
  const clean = (text: string) => text.replace(/\[\d+\]/g, "");
  return html`<p class="chart-number">${evidenceAnchor(row, formatQualified(row), href)} <span>${countedOf(row)}</span></p>
${row.sentence && html`<blockquote class="chart-quote">${clean(row.sentence.slice(0, at))}<mark>${row.sentence.slice(at, at + length)}</mark>${clean(row.sentence.slice(at + length))}</blockquote>`}`;
}

/** Who states it and where it was read; above four publishers the table names the rest. */
function sourceLine(rows: readonly Evidence[], source: FigureSource): Markup {
  const reported = rows.filter((row) => row.origin === "reported");
  const publishers = [...new Map(reported.map((row) => [row.publisher, row.url])).entries()];
  const shown = publishers.slice(0, 3).map(([name, url]) => html`<a rel="external noopener" href="${url}">${name}</a>`);
  const more = publishers.length > 3 ? ` and ${publishers.length - 3} more, each linked in the table` : "";
  const day = asOf(rows);
  const undated = rows.filter((row) => !row.event_to).length;
  const article = rows.filter((row) => row.origin === "article" && row.claimant);
  return html`<p class="chart-source">Source: <a rel="external noopener" href="${source.address}">${source.title}</a>, ${source.publisher}${article.length > 0 && `, quoting ${formatList(claimantsOf(article))}`}.${publishers.length > 0 && html` Reported elsewhere: ${formatList(claimantsOf(reported))}, in ${join(shown, ", ")}${more}.`}${day && ` As of ${formatDay(day)}`}${undated > 0 && `${day ? "; " : " "}${undated} undated`}.</p>`;
}
