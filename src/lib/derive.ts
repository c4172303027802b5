/**
 * Values computed from counts: the pace between one count and the next, and how many of one there are to each of
 * another. Both give what the bounds of the counts allow and nothing beyond it; where they allow nothing, no value.
 */
import {from} from "arquero";
import type {Bounds} from "./format.js";
import {momentOf} from "./scales.js";

/** A count with its date, as a row of a figure has it. */
export type Count = Bounds & {event_from: string | null; event_start: string | null};

/** What happened between two counts of one series. */
export interface Pace<Row extends Count = Count> {
  before: Row;
  after: Row;
  start: Date;
  end: Date;
  hours: number;
  /** Hours by which the interval may be longer or shorter. */
  slack: number;
  /** The difference of the two counts. */
  change: Bounds;
  /** That difference in an hour. */
  rate: Bounds;
}

/** So many of one count to each of another. */
export interface Ratio<Row extends Count = Count> {
  over: Row;
  under: Row;
  ratio: Bounds;
}

const HOUR = 3_600_000;
/** A day without a time stands at noon and may be half a day off. */
const HALF_DAY = 12;

/** What a count allows, as columns: NaN where it does not say. */
function columnsOf<Row extends Count>(row: Row) {
  const {qualifier, value, lower, upper} = row;
  const exact = qualifier === "exact";
  const soft = qualifier === "approx" || qualifier === "nearly";
  const above = qualifier === "at_least" || qualifier === "more_than";
  const below = qualifier === "at_most" || qualifier === "up_to" || qualifier === "less_than";
  return {
    row,
    at: momentOf(row)?.getTime() ?? Number.NaN,
    slack: row.event_start?.includes("T") ? 0 : HALF_DAY,
    value: (exact || soft ? value : null) ?? Number.NaN,
    low: (exact || above ? value : qualifier === "range" ? lower : null) ?? Number.NaN,
    high: (exact || below ? value : qualifier === "range" ? upper : null) ?? Number.NaN,
    soft
  };
}

/**
 * The pace between counts that follow each other in time, series by series, in the order of time. Left out are counts
 * without date or number; counts less than an hour after the one before (of several for one moment the first stands);
 * a day without a time, within twice the time it may be off from its neighbour; and intervals over which the bounds
 * allow no pace: both open, or the later count smaller, as after a correction.
 */
export function paces<Row extends Count>(rows: readonly Row[], seriesOf: (row: Row) => string): Pace<Row>[] {
  const counts = rows.map((row) => ({...columnsOf(row), series: seriesOf(row)}));
  const names = [...new Set(counts.map(({series}) => series))];
  const spaced = names.flatMap((name) => spacedOut(counts.filter(({series}) => series === name)));
  if (spaced.length < 2) return [];
  // Expressions are strings because Arquero reads the source of functions, which bundlers rewrite.
  const table = from(spaced)
    .groupby("series")
    .orderby("at")
    .derive({
      before: "lag(d.row)",
      start: "lag(d.at)",
      hours: `(d.at - lag(d.at)) / ${HOUR}`,
      between: "d.slack + lag(d.slack)",
      change: "d.value - lag(d.value)",
      least: "d.low - lag(d.high)",
      most: "d.high - lag(d.low)",
      about: "d.soft || lag(d.soft)"
    })
    .filter("d.hours > 0");
  return (table.objects() as Interval<Row>[]).flatMap(({row, before, start, at, hours, between, ...interval}) => {
    const change = boundsOf(interval);
    // Over hours that are not certain, certain counts have a least and a most.
    const rate = boundsOf({
      change: between > 0 && !interval.about ? Number.NaN : interval.change / hours,
      least: interval.least / (hours + between),
      most: interval.most / (hours - between),
      about: interval.about
    });
    if (!change || !rate) return [];
    return {before, after: row, start: new Date(start), end: new Date(at), hours, slack: between, change, rate};
  });
}

interface Interval<Row> extends Allowed {
  row: Row;
  before: Row;
  start: number;
  at: number;
  hours: number;
  between: number;
}

/** Counts of one series in the order of time, far enough apart to have a pace between them. */
function spacedOut<Column extends {at: number; slack: number; value: number; low: number; high: number}>(
  counts: readonly Column[]
): Column[] {
  const says = counts.filter(
    ({at, value, low, high}) => Number.isFinite(at) && [value, low, high].some(Number.isFinite)
  );
  const kept: Column[] = [];
  for (const count of says.toSorted((a, b) => a.at - b.at)) {
    const close = (last: Column) => count.at - last.at < HOUR * Math.max(1, 2 * (count.slack + last.slack));
    // A count with a time says more than the day beside it.
    while (kept.length && close(kept.at(-1)!) && kept.at(-1)!.slack > count.slack) kept.pop();
    if (!kept.length || !close(kept.at(-1)!)) kept.push(count);
  }
  return kept;
}

/** `over` to each of `under`, for every two that share a key. Pairs whose bounds allow no ratio are left out. */
export function ratios<Row extends Count>(
  over: readonly Row[],
  under: readonly Row[],
  keyOf: (row: Row) => string
): Ratio<Row>[] {
  if (!over.length || !under.length) return [];
  const table = (rows: readonly Row[]) => from(rows.map((row) => ({...columnsOf(row), key: keyOf(row)})));
  const pairs = table(over).join(table(under), "key").derive({
    change: "d.value_1 / d.value_2",
    least: "d.low_1 / d.high_2",
    most: "d.high_1 / d.low_2",
    about: "d.soft_1 || d.soft_2"
  });
  return (pairs.objects() as (Allowed & {row_1: Row; row_2: Row})[]).flatMap(({row_1, row_2, ...allowed}) => {
    const ratio = boundsOf(allowed);
    return ratio ? {over: row_1, under: row_2, ratio} : [];
  });
}

interface Allowed {
  change: number;
  least: number;
  most: number;
  about: boolean;
}

/** Bounds in the terms of a claim; null where nothing is allowed, or less than nothing. */
function boundsOf({change, least, most, about}: Allowed): Bounds | null {
  const none = {value: null, lower: null, upper: null};
  if (change < 0 || most < 0) return null;
  if (Number.isFinite(change)) {
    return about
      ? {...none, qualifier: "approx", value: change}
      : {qualifier: "exact", value: change, lower: change, upper: change};
  }
  const [low, high] = [Number.isFinite(least) && least >= 0, Number.isFinite(most)];
  if (low && high) return {qualifier: "range", value: null, lower: least, upper: most};
  if (low) return {...none, qualifier: "at_least", value: least, lower: least};
  if (high) return {...none, qualifier: "at_most", value: most, upper: most};
  return null;
}

/** Bounds with so many decimals, rounded to the side on which they still hold: "at least 2.67" is "at least 2.6". */
export function roundBounds(bounds: Bounds, decimals = 0): Bounds {
  const {qualifier, value, lower, upper} = bounds;
  const scale = 10 ** decimals;
  const to = (round: (n: number) => number) => (n: number | null) => (n === null ? null : round(n * scale) / scale);
  if (qualifier === "exact" || qualifier === "approx" || qualifier === "nearly") {
    const nearest = to(Math.round);
    return {...bounds, value: nearest(value), lower: nearest(lower), upper: nearest(upper)};
  }
  // 1.1 × 10 is a little more than 11.
  const [down, up] = [to((n) => Math.floor(n + 1e-9)), to((n) => Math.ceil(n - 1e-9))];
  return {...bounds, value: (upper === null ? down : up)(value), lower: down(lower), upper: up(upper)};
}
