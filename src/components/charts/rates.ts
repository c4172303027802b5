import {formatQualified} from "../../lib/format.js";
import {colour, type Hue} from "../../lib/palette.js";
import {dayEnd, daysBetween, dayStart} from "../../lib/scales.js";
import type {PaceRow} from "../../queries/pace.js";
import {DAYS, dayAxis, leftOf, numberAxis, roundValues} from "./axes.js";
import {type ChartOptions, derivedLink, hitArea} from "./link.js";
import {textWidth, wrapText} from "./measure.js";
import type {Rate} from "./pace-values.js";
import {drawPlot} from "./plot.js";
import {heightOf, rateBar, rateLine} from "./rate-glyphs.js";
import {svg, textLines} from "./svg.js";

export interface RatesOptions extends Required<ChartOptions> {
  title: string;
  hueOf: (row: PaceRow) => Hue;
}

const TOP = 58;
const HEIGHT = 230;
const HOUR = 3_600_000;

interface RatesChart extends RatesOptions {
  x: (moment: Date) => number;
  y: (rate: number) => number;
  right: number;
  rates: readonly Rate[];
}

/** Rates against time, each as wide as its interval: bars for counts reported elsewhere, a line for the article's. */
export function drawRates(rates: readonly Rate[], options: RatesOptions): SVGSVGElement {
  const {document, width, title} = options;
  const bottom = TOP + HEIGHT;
  const days = rates.flatMap(({pace}) => [pace.before.event_from!, pace.after.event_from!]).sort();
  const [from, to] = [days[0], days.at(-1)!];
  const max = Math.max(1, ...rates.map((rate) => rate.upper ?? heightOf(rate)));
  const grid = roundValues(max);
  const left = leftOf(grid);
  const right = width - 4;
  const height = bottom + DAYS;
  return drawPlot({
    document,
    width,
    height,
    x: {type: "utc", domain: [dayStart(from), dayEnd(to)], range: [left, right]},
    y: {domain: [0, max], range: [bottom, TOP]},
    marks: [
      () => svg(document, "text", {x: 0, y: 18, "font-weight": 600}, title),
      ...numberAxis(grid, {left, right, width}),
      ...dayAxis(daysBetween(from, to), {bottom, height, step: width < 500 ? 2 : 1}),
      (_index, scales) => {
        const [x, y] = [scales.x as RatesChart["x"], scales.y as RatesChart["y"]];
        const chart: RatesChart = {...options, x, y, right, rates};
        return svg(document, "g", {}, ...rates.map((rate) => drawRate(rate, chart)));
      }
    ]
  });
}

function drawRate(rate: Rate, chart: RatesChart): SVGAElement {
  const {document, x, y, hueOf} = chart;
  const {pace, origin, derived} = rate;
  const [x0, x1] = [x(pace.start), x(pace.end)];
  const hour = x(new Date(HOUR)) - x(new Date(0));
  const timed = (row: PaceRow) => row.event_start!.includes("T");
  const slack = [pace.before, pace.after].map((row) => (timed(row) ? 0 : 12 * hour)) as [number, number];
  const place = {x0, x1, slack, y};
  const at = y(heightOf(rate));
  if (origin === "article") {
    const label = lineLabel(rate, at, chart);
    const shapes = [
      hitArea(document, x0, at - 12, x1 - x0, 24),
      rateLine(document, rate, {...place, ink: colour(hueOf(pace.after))})
    ];
    return derivedLink(derived, chart, [...shapes, label?.text ?? null], label?.visible);
  }
  const label = barLabel(rate, {x0, x1, at}, chart);
  const shapes = [hitArea(document, x0, at, x1 - x0, y(0) - at), rateBar(document, rate, place)];
  return derivedLink(derived, chart, [...shapes, label && svg(document, "text", label.at, label.visible)], label?.visible);
}
