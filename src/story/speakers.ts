import type {Figure} from "../components/charts/figure.js";
import {UNIT_READING} from "../components/charts/unit-mark.js";
import {claimantOf} from "../components/charts/words.js";
import {SERIES, type Series} from "../lib/claim.js";
import {formatList, formatNumber} from "../lib/format.js";
import {groupBy} from "../lib/group.js";
import {SERIES_NAMES} from "../lib/series.js";
import type {ClaimRow} from "../queries/claims.js";

/** What a claim is about, by its name. */
export const kindOf = (row: ClaimRow): string => SERIES_NAMES[row.role];

/** All of them, in their order. */
export const KINDS: readonly string[] = SERIES.map((series) => SERIES_NAMES[series]);

/** The series that have a column of their own; the few claims of all others share the last one. */
const OWN_COLUMN: readonly Series[] = [
  "casualties",
  "military",
  "refugees",
  "evacuations",
  "aid",
  "detentions",
  "duration",
  "politics"
];

export const COLUMNS: readonly {title: string; holds: (row: ClaimRow) => boolean}[] = [
  ...OWN_COLUMN.map((series) => ({title: SERIES_NAMES[series], holds: (row: ClaimRow) => row.role === series})),
  {title: SERIES_NAMES.other, holds: (row) => !OWN_COLUMN.includes(row.role)}
];

export const OTHERS = "Those who state one number each";

export const speakers: Pick<Figure<ClaimRow>, "title" | "subtitle" | "reading" | "alt"> = {
  title(rows) {
    const own = rows.filter((row) => !row.claimant).length;
    return `The article states ${formatNumber(own)} of its ${formatNumber(rows.length)} numbers in its own voice`;
  },
  subtitle: () =>
    "Numbers in the article on the offensive in Nagorno-Karabakh, September 2023, by who states them and what they are about",
  reading: () => `Each mark is one number. ${UNIT_READING} The article’s own voice comes first, then the parties.`,
  alt(rows) {
    const counts = [...groupBy(rows, claimantOf)].toSorted(([, a], [, b]) => b.length - a.length);
    const told = counts.slice(0, 5).map(([claimant, {length}]) => `${claimant} ${length}`);
    return `Matrix of ${formatNumber(rows.length)} claims by claimant and subject. Most are stated by ${formatList(told)}.`;
  }
};
