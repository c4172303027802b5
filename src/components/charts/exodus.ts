import type {Hue} from "../../lib/palette.js";
import {momentOf} from "../../lib/scales.js";
import type {ExodusRow} from "../../queries/exodus.js";
import {type ArrivalsOptions, drawArrivals} from "./arrivals.js";
import {drawLanes} from "./lane-plot.js";
import {runsOf} from "./lanes.js";
import {type ChartOptions, withDefaults} from "./link.js";
import {stackPanels} from "./stack.js";
import {claimantOf, countedOf, dateOf} from "./words.js";

export interface ExodusOptions extends ChartOptions, Pick<ArrivalsOptions, "events" | "from" | "to"> {
  hueOf: (row: ExodusRow) => Hue;
  /** Title of the panel of those who remained. */
  remainingTitle: string;
}

/** Whether a row is drawn; the others are to be listed beside the figure. */
export function isDrawnInExodus(row: ExodusRow, {from, to}: Pick<ExodusOptions, "from" | "to">): boolean {
  if (row.role === "remaining" || row.role === "baseline") return true;
  if (row.role === "other") return false;
  const moment = momentOf(row);
  const day = row.event_from;
  if (!moment || !day || day < from || day > to) return false;
  return row.role === "arrived" ? row.value !== null || row.qualifier === "vague" : row.qualifier === "vague";
}

/**
 * Arrivals against time, with the population before as a line to measure them by; below, on a scale of its own, those
 * who remained. The article's claims are full points with their numbers; what others reported is a faint line.
 */
export function exodus(rows: readonly ExodusRow[], options: ExodusOptions): SVGSVGElement {
  const {hueOf, remainingTitle, events, from, to, ...rest} = options;
  const chart = withDefaults(rest);
  const drawn = rows.filter((row) => isDrawnInExodus(row, options));
  const remaining = drawn.filter((row) => row.role === "remaining");
  const panels = [
    drawArrivals(
      drawn.filter((row) => row.role !== "remaining"),
      {...chart, events, from, to, hueOf}
    )
  ];
  if (remaining.length) {
    const runs = runsOf(
      remaining,
      (row) => ({heading: claimantOf(row), detail: dateOf(row, {year: false})}),
      (row) => ({row, mark: "bar", label: countedOf(row), hue: hueOf(row)})
    );
    panels.push(drawLanes([{title: remainingTitle, runs}], {...chart, unit: "people"}));
  }
  return stackPanels(chart.document, panels, 28);
}
