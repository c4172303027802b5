import type {Figure} from "../components/charts/figure.js";
import {UNIT_READING} from "../components/charts/unit-mark.js";
import {gapsIn, type Period, timeOf} from "../components/charts/when.js";
import {formatDates, formatDay, formatList, formatNumber} from "../lib/format.js";
import {groupBy} from "../lib/group.js";
import {daysBetween} from "../lib/scales.js";
import type {ClaimRow} from "../queries/claims.js";
import {FROM, TO} from "./exodus.js";

/** The days that have a column each: those of the exodus. */
export const PERIOD: Period = {from: FROM, to: TO};

/** The offensive, by the days of the period. */
const OFFENSIVE = [1, 2] as const;

export const BANDS = [{from: OFFENSIVE[0], to: OFFENSIVE[1], title: "The offensive"}];

const undated = (rows: readonly ClaimRow[]) => rows.filter((row) => timeOf(row, PERIOD) === "undated");

/** The longest stretch of days that no number is of: "26–29 September"; null where each day has one. */
function silence(rows: readonly ClaimRow[]): string | null {
  const days = daysBetween(FROM, TO);
  const [longest] = gapsIn(rows, PERIOD).toSorted(([a, b], [c, d]) => d - c - (b - a));
  return longest ? formatDates(days[longest[0] - 1], days[longest[1] - 1], {year: false}) : null;
}

export const when: Pick<Figure<ClaimRow>, "title" | "subtitle" | "reading" | "alt"> = {
  title(rows) {
    const times = rows.map((row) => timeOf(row, PERIOD));
    const fought = times.filter((time) => typeof time !== "string" && time[1] <= OFFENSIVE[1]).length;
    const dated = formatNumber(rows.length - undated(rows).length);
    const silent = silence(rows);
    return `${formatNumber(fought)} of ${dated} dated numbers fall on the offensive’s two days${silent ? `, none on ${silent}` : ""}`;
  },
  subtitle: () =>
    `Numbers in the article on the offensive in Nagorno-Karabakh by the day they are of, ${formatDay(FROM, {year: false})} to ${formatDay(TO)}, and those before, after and without a day`,
  reading(rows) {
    const inYear = undated(rows).filter(({event_from}) => event_from).length;
    const years = inYear ? `, ${formatNumber(inYear)} of them given for a whole year` : "";
    return `Each mark is one number; one given for several days covers them all. ${formatNumber(undated(rows).length)} have no day${years}. ${UNIT_READING}`;
  },
  alt(rows) {
    const days = groupBy(
      rows.filter(({event_from, event_to}) => event_from && event_from === event_to),
      (row) => row.event_from!
    );
    const busiest = [...days].toSorted(([, a], [, b]) => b.length - a.length).slice(0, 4);
    const told = busiest.map(([day, {length}]) => `${length} are of ${formatDay(day)}`);
    const silent = silence(rows);
    return `Matrix of ${formatNumber(rows.length)} claims by subject and day: ${formatList([...told, ...(silent ? [`none is of ${silent}`] : []), `${undated(rows).length} have no day`])}.`;
  }
};
