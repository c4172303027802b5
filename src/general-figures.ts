/** The figures that fit any article, for pages that begin a story: which rows, which drawing, and words computed from them. */
import {countPanels, counts} from "./components/charts/counts.js";
import type {Figure} from "./components/charts/figure.js";
import {amountOf, claimantOf, countedOf, dateOf} from "./components/charts/words.js";
import {FIGURES} from "./figures.js";
import type {Outcome, Series} from "./lib/claim.js";
import {formatList, formatNumber} from "./lib/format.js";
import {SERIES_NAMES} from "./lib/series.js";
import {type CountRow, counts as countsQuery} from "./queries/counts.js";
import type {Evidence} from "./queries/evidence.js";
import {hueOf} from "./story/parties.js";
import {least, withArticle} from "./story/words.js";

const OUTCOMES: Record<Outcome, string> = {
  killed: "Killed",
  injured: "Injured",
  missing: "Missing",
  captured: "Captured"
};

const titleOf = (role: string): string => OUTCOMES[role as Outcome] ?? SERIES_NAMES[role as Series] ?? role;

/** The row with the greatest number of the panel that has the most claims. */
const top = (rows: readonly CountRow[]): CountRow => countPanels(rows)[0].toSorted((a, b) => least(b) - least(a))[0];

const countsFigure: Omit<Figure<CountRow>, "subtitle"> = {
  kind: "chart",
  query: countsQuery,
  title(rows) {
    const row = top(rows);
    const counted = countPanels(rows)[0].length;
    return `The largest of ${formatNumber(counted)} counts of “${titleOf(row.role).toLowerCase()}” is ${amountOf(row)}, ${row.claimant ? `says ${withArticle(claimantOf(row))}` : "in the article’s own words"}`;
  },
  reading: () =>
    "One line a claim, the earliest first. An arrow: the number is the least, or the most, there were. Each panel has a scale of its own; counts overlap and are not to be added up.",
  alt(rows) {
    const told = countPanels(rows).map((own) => {
      const row = top(own);
      return `${titleOf(row.role).toLowerCase()}, ${formatNumber(own.length)} counts up to ${amountOf(row)} ${countedOf(row)} (${dateOf(row)})`;
    });
    return `Bars of counts by claimant and date: ${formatList(told)}.`;
  },
  draw: (rows, options) => counts(rows, {...options, hueOf, titleOf}),
  undrawn: () => []
};

export type GeneralFigureName = "speakers" | "counts";

/** The figures of the article with that title, by name. */
export function generalFigures(title: string): Record<GeneralFigureName, Figure<Evidence>> {
  const of = (words: string) => () => `Numbers in “${title}” ${words}`;
  return {
    speakers: {...FIGURES.speakers, subtitle: of("by who states them and what they are about")},
    counts: {
      ...countsFigure,
      subtitle: of("that count the same kind of thing, by who says it and when")
    } as unknown as Figure<Evidence>
  };
}
