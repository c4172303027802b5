import type {ResultColumn, ResultData} from "../../lib/result-data.js";
import {CHART_MARKS, type ChartMark, type ChartRecord} from "./notebook-file.js";

/** More marks than these are no chart any more. */
export const MOST_MARKS = 5000;

/** The hues that the house has; a column of more different values has no colours. */
export const MOST_COLOURS = 5;

/** Numbers that say where something is, and measure nothing. */
const NO_MEASURE = /^(lat(itude)?|lon(gitude)?|lng|year)$|_(id|start|end|offset)$/i;

/** What a result of these columns is drawn as, until somebody says otherwise; null where nothing can be drawn. */
export function defaultChart({columns, rows}: ResultData): ChartRecord | null {
  const first = (...kinds: string[]) => columns.find(({type}) => kinds.includes(type.kind));
  const along = first("date", "time") ?? first("text") ?? first("number");
  if (!along || !rows) return null;
  const numbers = columns.filter((column) => column !== along && column.type.kind === "number");
  const measure = numbers.find(({name}) => !NO_MEASURE.test(name)) ?? numbers[0];
  const mark: ChartMark = along.type.kind === "text" ? "bar" : "dot";
  return {mark, x: along.name, y: measure?.name ?? "", colour: ""};
}

/** A record that fits a result: columns that are not there are put to what would be taken by default. */
export function fitChart(record: ChartRecord, data: ResultData): ChartRecord | null {
  const fallback = defaultChart(data);
  const has = (name: string) => data.columns.some((column) => column.name === name);
  if (!fallback || !CHART_MARKS.includes(record.mark)) return fallback;
  return {
    mark: record.mark,
    x: has(record.x) ? record.x : fallback.x,
    y: record.y === "" || has(record.y) ? record.y : fallback.y,
    colour: has(record.colour) ? record.colour : ""
  };
}

/** The different values of a column, in order of appearance; null when there are more than `most`. */
export function distinctValues({get}: ResultColumn, rows: number, most: number): string[] | null {
  const values = new Set<string>();
  for (let row = 0; row < rows; ++row) {
    values.add(String(get(row) ?? "—"));
    if (values.size > most) return null;
  }
  return [...values];
}
