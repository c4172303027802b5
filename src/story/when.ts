import type {Figure} from "../components/charts/figure.js";
import {UNIT_READING} from "../components/charts/unit-mark.js";
import {type Period, timeOf} from "../components/charts/when.js";
import {formatDay, formatList, formatNumber} from "../lib/format.js";
import {groupBy} from "../lib/group.js";
import type {ClaimRow} from "../queries/claims.js";
import {FROM, TO} from "./exodus.js";

/** The days that have a column each: those of the exodus. */
export const PERIOD: Period = {from: FROM, to: TO};

/** The offensive, by the days of the period. */
const OFFENSIVE = [1, 2] as const;

export const BANDS = [{from: OFFENSIVE[0], to: OFFENSIVE[1], title: "The offensive"}];

export const when: Pick<Figure<ClaimRow>, "title" | "subtitle" | "reading" | "alt"> = {
  title(rows) {
    const times = rows.map((row) => timeOf(row, PERIOD));
    const fought = times.filter((time) => typeof time !== "string" && time[1] <= OFFENSIVE[1]).length;
    const undated = times.filter((time) => time === "undated").length;
    return `${formatNumber(fought)} of ${formatNumber(rows.length)} numbers fall on the offensive’s two days; ${formatNumber(undated)} have no day`;
  },
  subtitle: () =>
    `Numbers in the article on the offensive in Nagorno-Karabakh by the day they are of, ${formatDay(FROM, {year: false})} to ${formatDay(TO)}, and those before, after and without a day`,
  reading: () =>
    `Each mark is one number; what several days share stands apart, as a bar or under their dates. ${UNIT_READING}`,
  alt(rows) {
    const days = groupBy(
      rows.filter(({event_from, event_to}) => event_from && event_from === event_to),
      (row) => row.event_from!
    );
    const busiest = [...days].toSorted(([, a], [, b]) => b.length - a.length).slice(0, 4);
    const told = busiest.map(([day, {length}]) => `${length} are of ${formatDay(day)}`);
    const undated = rows.filter((row) => timeOf(row, PERIOD) === "undated").length;
    return `Matrix of ${formatNumber(rows.length)} claims by subject and day: ${formatList([...told, `${undated} have no day`])}.`;
  }
};
