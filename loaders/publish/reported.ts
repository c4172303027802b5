import type {Qualifier} from "../../src/lib/claim.js";
import {formatMoment, formatNumber} from "../../src/lib/format.js";
import type {ReportedFigure} from "../../src/lib/reference.js";
import {html, type Markup} from "./markup.js";
import type {ClaimRecord} from "./record.js";
import {QUALIFIER_NAMES} from "./wording.js";

const DAY = 86_400_000;

/** Which reported measures count what a series counts. Casualties and others are told apart by their outcome or measure. */
const MEASURES: Record<string, readonly string[]> = {
  refugees: ["arrived", "registered", "sheltered"],
  vehicle_crossings: ["crossed"],
  military: ["handed_over"]
};

/**
 * Figures from elsewhere that count what a claim counts: same unit, same measure, and within `days` of its dates.
 * Nearest in value first. A claim without a date or number has none: nothing says what to set beside it.
 */
export function reportedBeside(claim: ClaimRecord, figures: readonly ReportedFigure[], days = 2): ReportedFigure[] {
  if (claim.event_from === null || claim.event_to === null || claim.value === null) return [];
  const from = Date.parse(claim.event_from) - days * DAY;
  const to = Date.parse(claim.event_to) + days * DAY;
  const measures = claim.outcome ? [claim.outcome] : (MEASURES[claim.series] ?? []);
  const distance = ({value}: ReportedFigure) => Math.abs(Math.log(value / claim.value!));
  return figures
    .filter((f) => measures.includes(f.measure) && f.unit === claim.unit)
    .filter((f) => Date.parse(f.as_of_day) >= from && Date.parse(f.as_of_day) <= to)
    .sort((a, b) => distance(a) - distance(b) || a.as_of.localeCompare(b.as_of));
}

/** "100,625 arrived by 3 October 2023 (Government of Armenia, in armlife.am)", linked to where it was read. */
export function reportedItem(figure: ReportedFigure): Markup {
  const qualifier =
    figure.qualifier === "exact" ? "" : `${QUALIFIER_NAMES[figure.qualifier as Qualifier] ?? figure.qualifier} `;
  return html`<a rel="external noopener" href="${figure.url}">${qualifier}${formatNumber(figure.value)}</a> ${figure.measure.replaceAll("_", " ")}, ${formatMoment(figure.as_of)}: ${figure.claimant}, in ${figure.publisher}`;
}
