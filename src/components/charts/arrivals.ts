import * as Plot from "@observablehq/plot";
import {formatDay, formatNumber} from "../../lib/format.js";
import {colour, type Hue} from "../../lib/palette.js";
import {dayStart, daysBetween, momentOf} from "../../lib/scales.js";
import type {ExodusRow} from "../../queries/exodus.js";
import {baselineLabels, endLabels, firstLabels, reportedLabel} from "./arrival-labels.js";
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

export interface ArrivalsChart extends Required<ArrivalsOptions> {
  x: (moment: Date) => number;
  y: (value: number) => number;
}

/** Room above the plot for the baseline's label, and below it for days. */
const MARGIN = {top: 26, right: 14, bottom: 26, left: 58};

/** The time panel: every row drawn, dated, and either `arrived`, `fleeing` (vague) or `baseline`. */
export function drawArrivals(rows: readonly ExodusRow[], options: Required<ArrivalsOptions>): SVGSVGElement {
  const {document, width, from, to} = options;
  const narrow = width < 500;
  const plotHeight = narrow ? 300 : 330;
  const events = placeEvents(options.events, {narrow, top: MARGIN.top, height: plotHeight});
  const vague = rows.filter((row) => row.qualifier === "vague");
  const stripTop = MARGIN.top + plotHeight + MARGIN.bottom;
  const height = stripTop + (vague.length ? 10 + 28 * vague.length : 0) + events.below;
  const numbers = rows.filter((row) => row.value !== null && row.role === "arrived");
  const reported = numbers.filter((row) => row.origin === "reported");
  const baseline = rows.filter((row) => row.role === "baseline");
  const max = Math.max(1, ...rows.map((row) => row.value ?? 0));
  const days = daysBetween(from, to);
  const labelled = days.filter((_, i) => i % (narrow ? 5 : 2) === 0);
  const bottom = MARGIN.top + plotHeight;

  return drawPlot({
    document,
    width,
    height,
    x: {type: "utc", domain: [dayStart(from), momentAfter(to)], range: [MARGIN.left, width - MARGIN.right]},
    y: {domain: [0, max * 1.02], range: [bottom, MARGIN.top]},
    marks: [
      Plot.ruleY(gridValues(max, baseline), {stroke: colour("rule"), insetLeft: MARGIN.left, insetRight: MARGIN.right}),
      Plot.text(gridValues(max, baseline), {
        y: (d) => d,
        x: null,
        text: (d) => formatNumber(d),
        frameAnchor: "left",
        dx: MARGIN.left - 8,
        textAnchor: "end",
        fill: colour("ink-2")
      }),
      Plot.ruleY([0], {stroke: colour("rule-strong"), insetLeft: MARGIN.left, insetRight: MARGIN.right}),
      Plot.tickX(days, {
        x: dayStart,
        y: null,
        stroke: colour("rule-strong"),
        insetTop: bottom,
        insetBottom: height - bottom - 5
      }),
      Plot.text(labelled, {
        x: (d) => new Date(dayStart(d).getTime() + 43_200_000),
        y: () => 0,
        dy: 17,
        text: (d, i) =>
          formatDay(d, {year: false}).replace(/ .*/, (month) => (i === 0 || d.endsWith("-01") ? month : "")),
        fill: colour("ink-2")
      }),
      Plot.line(reported, {x: momentOf, y: "value", stroke: colour("reported"), strokeWidth: 1.25}),
      (_index, scales) => {
        const chart: ArrivalsChart = {...options, x: scales.x as ArrivalsChart["x"], y: scales.y as ArrivalsChart["y"]};
        return svg(
          document,
          "g",
          {},
          ...events.draw(document, chart.x, {bottom, strip: stripTop + (vague.length ? 10 + 28 * vague.length : 0)}),
          ...baseline.flatMap((row) => baselineLabels(row, chart)),
          ...reported.map((row) => point(row, chart)),
          reportedLabel(reported, chart),
          ...numbers.filter((row) => row.origin === "article").map((row) => point(row, chart)),
          ...firstLabels(numbers, chart),
          ...endLabels(numbers, chart),
          ...vague.map((row, i) => vagueStrip(row, chart, stripTop + 22 + 28 * i))
        );
      }
    ]
  });
}

function momentAfter(day: string): Date {
  return new Date(dayStart(day).getTime() + 86_400_000);
}

/** Three or four round numbers; none so close to the baseline that the two would be mistaken. */
function gridValues(max: number, baseline: readonly ExodusRow[]): number[] {
  const power = 10 ** Math.floor(Math.log10(max));
  const step = [0.2, 0.25, 0.5, 1].map((n) => n * power).find((n) => max / n <= 6) ?? power;
  const values = Array.from({length: Math.floor(max / step)}, (_, i) => (i + 1) * step);
  return [0, ...values.filter((value) => baseline.every((row) => Math.abs(row.value! - value) > max * 0.06))];
}

/** A claim is a full point, a reported figure a small hollow one. */
function point(row: ExodusRow, chart: ArrivalsChart): SVGAElement {
  const {document, x, y, hueOf} = chart;
  const [cx, cy] = [x(momentOf(row)!), y(row.value!)];
  const look =
    row.origin === "article"
      ? {r: 6, fill: colour(hueOf(row)), stroke: colour("paper"), "stroke-width": 1.5}
      : {r: 3, fill: colour("paper"), stroke: colour("reported"), "stroke-width": 1.25};
  return evidenceLink(row, chart, hitArea(document, cx - 12, cy - 12), svg(document, "circle", {cx, cy, ...look}));
}
