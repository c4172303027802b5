import * as Plot from "@observablehq/plot";
import {colour, type Hue} from "../../lib/palette.js";
import {dayEnd, dayStart, daysBetween, momentOf} from "../../lib/scales.js";
import type {ExodusRow} from "../../queries/exodus.js";
import {baselineLabel, type PointLabel, pointLabels, reportedLabel} from "./arrival-labels.js";
import {DAYS, dayAxis, leftOf, numberAxis, roundValues} from "./axes.js";
import {type Event, placeEvents} from "./events.js";
import {type ChartOptions, evidenceLink, hitArea} from "./link.js";
import {drawPlot} from "./plot.js";
import {svg} from "./svg.js";
import {vagueStrip} from "./vague-strip.js";

export interface ArrivalsOptions extends ChartOptions {
  /** First and last day of the time axis. */
  from: string;
  to: string;
  /** What happened when: lines of the story, not claims. */
  events: readonly Event[];
  hueOf: (row: ExodusRow) => Hue;
}

/** The panel as its labels need it: scales, and the edges of the plot in px. */
export interface ArrivalsChart extends Required<ArrivalsOptions> {
  narrow: boolean;
  x: (moment: Date) => number;
  y: (value: number) => number;
  left: number;
  right: number;
}

const TOP = 26;
const STRIP = 28;

/** The time panel: every row drawn, dated, and either `arrived`, `fleeing` (vague) or `baseline`. */
export function drawArrivals(rows: readonly ExodusRow[], options: Required<ArrivalsOptions>): SVGSVGElement {
  const {document, width, from, to} = options;
  const narrow = width < 500;
  const bottom = TOP + 330;
  const vague = rows.filter((row) => row.qualifier === "vague");
  const counts = rows
    .filter((row) => row.value !== null && row.role === "arrived")
    .toSorted((a, b) => momentOf(a)!.getTime() - momentOf(b)!.getTime());
  const reported = counts.filter((row) => row.origin === "reported");
  const article = counts.filter((row) => row.origin === "article");
  const baseline = rows.filter((row) => row.role === "baseline");
  const max = Math.max(1, ...rows.map((row) => row.value ?? 0));
  // No number so close to the baseline that the two would be mistaken.
  const grid = roundValues(max).filter((n) => !n || baseline.every((row) => Math.abs(row.value! - n) > max * 0.06));
  const left = leftOf(grid);
  const right = width - 4;
  const strip = bottom + DAYS + STRIP * vague.length;
  const events = placeEvents(options.events, {narrow, top: TOP});
  const height = strip + events.below;

  return drawPlot({
    document,
    width,
    height,
    x: {type: "utc", domain: [dayStart(from), dayEnd(to)], range: [left, right]},
    y: {domain: [0, max], range: [bottom, TOP]},
    marks: [
      ...numberAxis(grid, {left, right, width}),
      ...dayAxis(daysBetween(from, to), {bottom, height, step: 2}),
      Plot.line(reported, {x: momentOf, y: "value", stroke: colour("reported"), strokeWidth: 1.25}),
      (_index, scales) => {
        const [x, y] = [scales.x as ArrivalsChart["x"], scales.y as ArrivalsChart["y"]];
        const chart: ArrivalsChart = {...options, narrow, x, y, left, right};
        const labels = pointLabels(counts, chart);
        return svg(
          document,
          "g",
          {},
          ...events.draw(document, x, {bottom, days: bottom + DAYS - 4, strip}),
          ...baseline.map((row) => baselineLabel(row, chart)),
          ...reported.map((row) => point(row, chart, labels.get(row))),
          reportedLabel(reported, chart),
          ...article.map((row) => point(row, chart, labels.get(row))),
          ...vague.map((row, i) => vagueStrip(row, chart, bottom + DAYS + 12 + STRIP * i))
        );
      }
    ]
  });
}

/**
 * A claim is a full point, a reported figure a small hollow one; one with a label of its own stands with a claim of the
 * same day, under which it would vanish, and is a ring around it.
 */
function point(row: ExodusRow, chart: ArrivalsChart, label?: PointLabel): SVGAElement {
  const {document, x, y, hueOf} = chart;
  const [cx, cy] = [x(momentOf(row)!), y(row.value!)];
  const look =
    row.origin === "article"
      ? {r: 6, fill: colour(hueOf(row)), stroke: colour("paper"), "stroke-width": 1.5}
      : {r: label ? 9.5 : 3, fill: colour("paper"), stroke: colour("reported"), "stroke-width": 1.25};
  const shapes = [hitArea(document, cx - 12, cy - 12), svg(document, "circle", {cx, cy, ...look})];
  return evidenceLink(row, chart, [...shapes, ...(label?.shapes ?? [])], label?.visible);
}
