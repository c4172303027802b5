import {formatDates, formatDay, formatShortDay} from "../../lib/format.js";
import {groupBy} from "../../lib/group.js";
import type {Hue} from "../../lib/palette.js";
import {countDays, daysBetween} from "../../lib/scales.js";
import type {ClaimRow} from "../../queries/claims.js";
import {drawKey, type KeyEntry} from "./key.js";
import {type ChartOptions, withDefaults} from "./link.js";
import {stackPanels} from "./stack.js";
import {drawUnitLines, type UnitGroup} from "./unit-lines.js";
import {drawMatrix, fillColumn, type MatrixBand, type MatrixColumn} from "./unit-matrix.js";

export interface WhenOptions extends ChartOptions, Period {
  /** What a claim is about, by its name; rows stand in the order of `kinds`. */
  kindOf: (row: ClaimRow) => string;
  kinds: readonly string[];
  /** Place of a claimant's party in the fixed order, in which marks of one day stand. */
  rankOf: (row: ClaimRow) => number;
  hueOf: (row: ClaimRow) => Hue;
  /** Stretches of days to be told from the others, counted from 1, with what they were. */
  bands: readonly MatrixBand[];
  /** What the hues stand for. */
  key: readonly KeyEntry[];
}

/** First and last of the days that are told apart. */
export interface Period {
  from: string;
  to: string;
}

/**
 * When a claim is of: the first and the last of its days, counted from 1 at the beginning of the period; before or after
 * it; or on no day, which is also said of dates that reach beyond the period, such as a year.
 */
export type Time = "before" | "after" | "undated" | readonly [first: number, last: number];

export function timeOf({event_from, event_to}: ClaimRow, {from, to}: Period): Time {
  if (!event_from || !event_to) return "undated";
  if (event_to < from) return "before";
  if (event_from > to) return "after";
  return event_from < from || event_to > to ? "undated" : [countDays(from, event_from), countDays(from, event_to)];
}

/** The stretches of days of the period that no row is of, each with its first and last day, counted from 1. */
export function gapsIn(rows: readonly ClaimRow[], period: Period): [first: number, last: number][] {
  const spans = rows.map((row) => timeOf(row, period)).filter((time) => typeof time !== "string");
  const gaps: [number, number][] = [];
  for (let day = 1; day <= countDays(period.from, period.to); ++day) {
    if (spans.some(([first, last]) => first <= day && day <= last)) continue;
    const before = gaps.at(-1);
    if (before?.[1] === day - 1) before[1] = day;
    else gaps.push([day, day]);
  }
  return gaps;
}

/** Space for the names of kinds in the wide drawing. */
const NAMES = 128;

/**
 * When the numbers fall, one mark a claim: in the wide drawing a row a kind of claim and a column a day, with columns for
 * what was before, for what came after and for claims without a day; in the narrow one the same from top to bottom. A
 * claim about several days is a bar over them.
 */
export function when(rows: readonly ClaimRow[], options: WhenOptions): SVGSVGElement {
  const {rankOf, key, ...chart} = {...options, ...withDefaults(options)};
  const ordered = rows.toSorted((a, b) => rankOf(a) - rankOf(b));
  const hues = new Set(ordered.map(chart.hueOf));
  const legend = drawKey(
    chart.document,
    key.filter(({hue}) => hues.has(hue)),
    chart.width
  );
  return stackPanels(
    chart.document,
    [legend, chart.width < 500 ? asLines(ordered, chart) : asMatrix(ordered, chart)],
    12
  );
}

type Chart = Required<Omit<WhenOptions, "rankOf" | "key">>;

function asMatrix(rows: readonly ClaimRow[], {from, to, kindOf, kinds, ...chart}: Chart): SVGSVGElement {
  const days = daysBetween(from, to);
  const place = {before: 0, after: days.length + 1, undated: days.length + 2};
  const columns: MatrixColumn[] = fillColumn(
    [
      {heading: ["Before", formatShortDay(from)], slots: 2},
      ...days.map((day, i) => ({heading: dayHeading(day, i), slots: 1, apart: i === 0})),
      {heading: ["After", formatShortDay(to)], slots: 2, apart: true},
      {heading: ["No day", "given"], slots: 1, apart: true}
    ],
    place.undated,
    chart.width - NAMES
  );
  const matrix = [...groupBy(rows, kindOf)].map(([title, own]) => ({
    title,
    marks: own.map((row) => {
      const time = timeOf(row, {from, to});
      const [first, last] = typeof time === "string" ? [place[time], place[time]] : time;
      return {row, from: first, to: last};
    })
  }));
  return drawMatrix({
    ...chart,
    columns,
    rows: matrix.toSorted((a, b) => kinds.indexOf(a.title) - kinds.indexOf(b.title))
  });
}

function asLines(rows: readonly ClaimRow[], {from, to, kindOf, kinds, bands: _, ...chart}: Chart): SVGSVGElement {
  const days = daysBetween(from, to);
  const spanTitle = ([first, last]: readonly [number, number]) =>
    formatDates(days[first - 1], days[last - 1], {year: false});
  const group = (title: string, own: readonly ClaimRow[]): UnitGroup<ClaimRow> => ({
    title,
    lines: kinds
      .map((label) => ({label, rows: own.filter((row) => kindOf(row) === label)}))
      .filter((line) => line.rows.length)
  });
  const times = groupBy(rows, (row) => JSON.stringify(timeOf(row, {from, to})));
  const at = (time: Time) => times.get(JSON.stringify(time)) ?? [];
  const spans = [...times.keys()].map((time) => JSON.parse(time) as Time).filter((time) => typeof time !== "string");
  const inOrder = [...spans, ...gapsIn(rows, {from, to})].toSorted(([a, b], [c, d]) => a - c || b - d);
  const groups = [
    group(`Before ${formatDay(from, {year: false})}`, at("before")),
    ...inOrder.map((span) => group(spanTitle(span), at(span))),
    group(`After ${formatDay(to, {year: false})}`, at("after")),
    group("No day given", at("undated"))
  ];
  return drawUnitLines({...chart, groups});
}

/** The day's number; above it, for the first one and the first of a month, the month. */
function dayHeading(day: string, i: number): string[] {
  const [number, month] = formatShortDay(day).split(" ");
  return i === 0 || number === "1" ? [month, number] : [number];
}
