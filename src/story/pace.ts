import {derivedOf, loadsOf, type Rate, ratesOf} from "../components/charts/pace-values.js";
import {claimantOf, dateOf} from "../components/charts/words.js";
import {formatCount, formatDates, formatList, formatNumber, formatQualified} from "../lib/format.js";
import type {PaceRow} from "../queries/pace.js";
import type {Words} from "./words.js";

/** Titles of the two panels. */
export const RATES = "People arriving in Armenia, an hour";
export const LOADS = "People to each vehicle that crossed into Armenia, by counts reported elsewhere";

/** Rows that nothing is computed from. */
export function isPaced(rows: readonly PaceRow[]): (row: PaceRow) => boolean {
  const rests = new Set(derivedOf(rows).flatMap((derived) => derived.rests));
  return (row) => rests.has(row);
}

const reportedOf = (rows: readonly PaceRow[]) => ratesOf(rows).filter(({origin}) => origin === "reported");
const articleOf = (rows: readonly PaceRow[]) => ratesOf(rows).filter(({origin}) => origin === "article");

/** The greatest of the rates that are certain. */
function peakOf(rates: readonly Rate[]): Rate | undefined {
  return rates.filter(({qualifier}) => qualifier === "exact").toSorted((a, b) => b.value! - a.value!)[0];
}

export const words: Words<PaceRow> = {
  title(rows) {
    const reported = reportedOf(rows);
    const [peak, last] = [peakOf(reported), reported.at(-1)];
    if (!peak || !last) return "How many people an hour reached Armenia";
    const end = last === peak ? "" : `, ${formatQualified(last)} at the end`;
    return `${peak.derived.words} reached Armenia at the peak${end}`;
  },
  subtitle(rows) {
    const days = ratesOf(rows)
      .flatMap(({pace}) => [pace.before.event_from!, pace.after.event_from!])
      .sort();
    const period = days.length ? `, ${formatDates(days[0], days.at(-1)!)}` : "";
    return `People an hour on the way from Nagorno-Karabakh to Armenia, between counts that follow each other${period}`;
  },
  reading: () =>
    "Every value is computed and leads to its calculation. Each outline is as high as the time between two counts, so that equal areas are equally many people. An arrow: at least; dashed: at most. Two lines: the least and the most, for a day without a time may mean any hour of it; they are dotted where it may. A count without a time gives way to one with a time within a day.",
  alt(rows) {
    const reported = reportedOf(rows);
    const told = reported.map(({derived: {words, of}}) => `${words}, ${of.split(", by ")[0]}`);
    const own = articleOf(rows).map(
      (rate) =>
        `The article’s own counts, of ${claimantOf(rate.pace.after)}, allow ${rate.derived.words} from ${dateOf(rate.pace.before)} to ${dateOf(rate.pace.after)}.`
    );
    const loads = loadsOf(rows);
    const to = loads.map((load) => `${formatQualified(load)} on ${dateOf(load.pair.over, {year: false})}`);
    return [
      reported.length > 0 &&
        `Chart of people an hour in ${formatNumber(reported.length)} intervals between counts reported elsewhere: ${formatList(told)}.`,
      ...own,
      loads.length > 0 && `People to each vehicle, ${formatCount(loads.length)} times: ${formatList(to)}.`
    ]
      .filter(Boolean)
      .join(" ");
  }
};
