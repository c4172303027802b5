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

/** Without dates to go by, only a figure this near in value can be taken for a count of the same thing. */
const NEAR = 0.05;

/**
 * Figures from elsewhere that count what a claim counts: same unit, same measure, the same party's people where the
 * figure names a party, and within `days` of its dates; of a claim without dates, those within 5% of its value. Nearest
 * in value first; a claim without a number has none.
 */
export function reportedBeside(claim: ClaimRecord, figures: readonly ReportedFigure[], days = 2): ReportedFigure[] {
  const {value, event_from, event_to} = claim;
  if (value === null || value <= 0) return [];
  const measures = claim.outcome ? [claim.outcome] : (MEASURES[claim.series] ?? []);
  const distance = (figure: ReportedFigure) => Math.abs(Math.log(figure.value / value));
  const near = ({as_of_day}: ReportedFigure) => {
    const day = Date.parse(as_of_day);
    return day >= Date.parse(event_from!) - days * DAY && day <= Date.parse(event_to!) + days * DAY;
  };
  return figures
    .filter((f) => measures.includes(f.measure) && f.unit === claim.unit && isOfSide(claim.side, f.side))
    .filter((f) => (event_from === null ? distance(f) <= NEAR : near(f)))
    .sort((a, b) => distance(a) - distance(b) || a.as_of.localeCompare(b.as_of));
}

/** Whether a reported figure counts what a claim counts, so that the two stand side by side. */
export const countsSame = (claim: ClaimRecord, figure: ReportedFigure): boolean =>
  reportedBeside(claim, [figure]).length > 0;

/** Whether a claim's party ("Artsakh/Armenian") is the one a figure names; a figure that names none fits any. */
const isOfSide = (claimed: string | null, figure: string | null): boolean =>
  figure === null || (claimed?.split("/").includes(figure) ?? false);

/** "100,625 arrived by 3 October 2023 (Government of Armenia, in armlife.am)", linked to where it was read. */
export function reportedItem(figure: ReportedFigure): Markup {
  const qualifier =
    figure.qualifier === "exact" ? "" : `${QUALIFIER_NAMES[figure.qualifier as Qualifier] ?? figure.qualifier} `;
  return html`<a rel="external noopener" href="${figure.url}" data-reported="${figure.reported_id}">${qualifier}${formatNumber(figure.value)}</a> ${figure.measure.replaceAll("_", " ")}, ${formatMoment(figure.as_of)}: ${figure.claimant}, in ${figure.publisher}`;
}
