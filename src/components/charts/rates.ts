import * as Plot from "@observablehq/plot";
import {formatDay, formatNumber, formatQualified} from "../../lib/format.js";
import {colour, type Hue} from "../../lib/palette.js";
import {dayEnd, dayStart, daysBetween} from "../../lib/scales.js";
import type {PaceRow} from "../../queries/pace.js";
import {roundValues} from "./axes.js";
import {barGlyph, reachBeyond} from "./glyphs.js";
import {type ChartOptions, derivedLink, hitArea} from "./link.js";
import {textWidth, wrapText} from "./measure.js";
import type {Rate} from "./pace-values.js";
import {drawPlot} from "./plot.js";
import {spread} from "./spread.js";
import {svg, textLines} from "./svg.js";

export interface RatesOptions extends Required<ChartOptions> {
  title: string;
  hueOf: (row: PaceRow) => Hue;
}

/** Height of a day in px. */
const DAY = 62;
const TOP = 54;
const LEADING = 17;

interface RatesChart extends RatesOptions {
  x: (rate: number) => number;
  y: (moment: Date) => number;
}

/**
 * Rates along a time axis that runs down, each as high as its interval is long, so that equal areas are equally many
 * people: an outline between each two counts reported elsewhere, and behind them, from the least to the most, a band
 * for what the article's own counts allow.
 */
export function drawRates(rates: readonly Rate[], options: RatesOptions): SVGSVGElement {
  const {document, width, title} = options;
  const days = rates.flatMap(({pace}) => [pace.before.event_from!, pace.after.event_from!]).sort();
  const span = daysBetween(days[0], days.at(-1)!);
  const max = Math.max(1, ...rates.map(greatestOf));
  const left = textWidth("00 Sept") + 8;
  const right = endOf(rates, max, {left, width});
  const bottom = TOP + span.length * DAY;
  return drawPlot({
    document,
    width,
    height: bottom + 2,
    x: {domain: [0, max], range: [left, right]},
    y: {type: "utc", domain: [dayStart(span[0]), dayEnd(span.at(-1)!)], range: [TOP, bottom]},
    marks: [
      () => svg(document, "text", {x: 0, y: 16, "font-weight": 600}, title),
      Plot.ruleY(span, {y: dayStart, stroke: colour("rule")}),
      Plot.ruleX(roundValues(max), {stroke: (d) => colour(d ? "rule" : "rule-strong"), insetTop: TOP - 6}),
      Plot.text(roundValues(max), {
        x: (d) => d,
        text: (d) => formatNumber(d),
        frameAnchor: "top",
        dy: TOP - 18,
        fill: colour("ink-2")
      }),
      Plot.text(span, {
        y: dayStart,
        text: (d) => formatDay(d, {year: false}).replace(/ (...).*/, " $1"),
        frameAnchor: "left",
        dy: 12,
        textAnchor: "start",
        fill: colour("ink-2")
      }),
      (_index, scales) => {
        const chart = {...options, ...(scales as unknown as Pick<RatesChart, "x" | "y">)};
        const [bars, bands] = (["reported", "article"] as const).map((origin) =>
          rates.filter((rate) => rate.origin === origin)
        );
        const middles = bars.map(({pace}) => (chart.y(pace.start) + chart.y(pace.end)) / 2);
        const labels = spread(middles.map((at) => ({at, size: LEADING})));
        return svg(
          document,
          "g",
          {},
          ...bands.map((rate) => drawBand(rate, chart)),
          bars.length ? outlinesLabel(bands, chart) : null,
          ...bars.map((rate, i) => drawBar(rate, labels[i], labelX(labels[i], bars, chart), chart))
        );
      }
    ]
  });
}

/** The greatest number that a rate has to show. */
function greatestOf({value, upper}: Rate): number {
  return upper ?? value!;
}

/** Room that a rate's arrow and label take after its end. */
function tailOf(rate: Rate): number {
  return reachBeyond(rate) + 8 + textWidth(formatQualified(rate), {bold: true});
}

/** Where the greatest rate may end so that the label of each fits after it. */
function endOf(rates: readonly Rate[], max: number, {left, width}: {left: number; width: number}): number {
  const ends = rates.map((rate) => left + ((width - tailOf(rate) - left) * max) / Math.max(1, greatestOf(rate)));
  return Math.min(width - 4, ...ends);
}

/** Where an interval begins and ends for certain, and where it may; a day without a time may mean any hour of it. */
function intervalOf({pace: {before, after, start, end}}: Rate, y: RatesChart["y"]) {
  const slack = (row: PaceRow) => (row.event_start!.includes("T") ? 0 : DAY / 2);
  const [y0, y1] = [y(start), y(end)];
  return {
    sure: [y0 + slack(before), y1 - slack(after)] as const,
    most: [y0 - slack(before), y1 + slack(after)] as const
  };
}

/** Lines down the time that an interval may have beyond what is certain. */
function maybe({document, x}: RatesChart, rate: Rate, {sure, most}: ReturnType<typeof intervalOf>): SVGPathElement {
  const ends = [rate.lower, rate.upper ?? rate.value].filter((end) => end !== null);
  const down = (end: number) => `M${x(end)},${most[0]}V${sure[0]}M${x(end)},${sure[1]}V${most[1]}`;
  return svg(document, "path", {d: ends.map(down).join(""), "stroke-width": 1.5, "stroke-dasharray": "2 3"});
}

/** What the outlines are, above the first of them and beside the bands. */
function outlinesLabel(bands: readonly Rate[], {document, x, width}: RatesChart): SVGTextElement {
  const left = Math.max(x(0), ...bands.map((rate) => x(greatestOf(rate)))) + 10;
  const lines = wrapText("Outlines: between counts reported elsewhere", width - left);
  return textLines(document, lines, {x: left, y: TOP + 17, fill: colour("ink-2"), class: "halo"});
}

/** Where a label around `middle` begins: after every bar that it would stand in. */
function labelX(middle: number, bars: readonly Rate[], {x, y}: RatesChart): number {
  const beside = bars.filter(({pace}) => y(pace.start) < middle + LEADING / 2 && y(pace.end) > middle - LEADING / 2);
  return Math.max(...beside.map((bar) => x(greatestOf(bar)) + reachBeyond(bar))) + 8;
}

function drawBar(rate: Rate, middle: number, end: number, chart: RatesChart): SVGAElement {
  const {document, x, y} = chart;
  const interval = intervalOf(rate, y);
  const [top, bottom] = interval.sure;
  const words = formatQualified(rate);
  const style = {hue: "reported", hollow: true} as const;
  const bar = {x, y: (top + bottom) / 2, height: bottom - top, from: 0, to: 0, style};
  return derivedLink(
    rate.derived,
    chart,
    [
      hitArea(document, x(0), top, end - x(0), bottom - top),
      svg(document, "g", {stroke: colour("reported")}, maybe(chart, rate, interval)),
      barGlyph(document, rate, bar),
      svg(document, "text", {x: end, y: middle + 5, "font-weight": 600, class: "halo"}, words)
    ],
    words
  );
}

function drawBand(rate: Rate, chart: RatesChart): SVGAElement {
  const {document, x, y, width, hueOf} = chart;
  const interval = intervalOf(rate, y);
  const [top, bottom] = interval.sure;
  const [low, high] = [x(rate.lower ?? greatestOf(rate)), x(greatestOf(rate))];
  const ink = colour(hueOf(rate.pace.after));
  const words = wrapText(`${formatQualified(rate)} by the article’s counts alone`, width - high - 10);
  const at = interval.most[1] - 10 - LEADING * (words.length - 1);
  return derivedLink(
    rate.derived,
    chart,
    [
      hitArea(document, low, top, high - low, bottom - top),
      hitArea(document, high + 8, at - 16, width - high - 8, words.length * LEADING + 6),
      svg(document, "rect", {x: low, y: top, width: high - low, height: bottom - top, fill: ink, "fill-opacity": 0.18}),
      svg(
        document,
        "g",
        {stroke: ink},
        maybe(chart, rate, interval),
        svg(document, "path", {d: `M${low},${top}V${bottom}M${high},${top}V${bottom}`, "stroke-width": 2})
      ),
      textLines(document, words, {x: high + 10, y: at, class: "halo", "font-weight": 600})
    ],
    words.join(" ")
  );
}
