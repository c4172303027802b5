import * as Plot from "@observablehq/plot";
import {formatNumber} from "../../lib/format.js";
import {colour} from "../../lib/palette.js";
import {barGlyph, reachBeyond, unitsExtent, unitsGlyph} from "./glyphs.js";
import {hasUnits, type LaneLayout, LEADING, layOutLanes, type PlacedLane, unitOf} from "./lane-layout.js";
import type {Lane, LaneGroup} from "./lanes.js";
import {type ChartOptions, hitArea, markLink, withDefaults} from "./link.js";
import {textWidth} from "./measure.js";
import {drawPlot} from "./plot.js";
import {svg, textLines} from "./svg.js";

export interface LanesOptions extends ChartOptions {
  /** Names the scale after its last tick: "people". */
  unit: string;
}

/**
 * Draws groups of lanes, one claim a lane: what is counted, a bar (or units to be counted), and the number in words.
 * All bars of one unit share one linear scale from nothing. The whole lane is the link to its claim or calculation.
 */
export function drawLanes(groups: readonly LaneGroup[], {unit, ...options}: LanesOptions): SVGSVGElement {
  const chart = withDefaults(options);
  const {document, width} = chart;
  const layout = layOutLanes(groups, width);
  const {beside, x0, x1, bands} = layout;
  const scales = new Map(bands.map((band) => [band.unit, scaleOf(layout, band.unit)]));
  // Narrow, every number stands at its bar and ticks would only crowd them: the line at nothing remains.
  const ticksOf = (own: string) => (beside ? tickValues(scales.get(own)!.max, x1 - x0) : [0]);
  const grid = bands.flatMap((band) => ticksOf(band.unit).map((tick) => ({...band, tick})));
  const labels = layout.ticks.flatMap(({y, unit: own}) =>
    ticksOf(own).map((tick, i, all) => ({y, tick, own, words: i < all.length - 1 ? "" : ` ${own || unit}`}))
  );
  const at = ({unit = "", own = unit, tick}: {unit?: string; own?: string; tick: number}) => scales.get(own)!.x(tick);
  return drawPlot({
    document,
    width,
    height: layout.height,
    x: {type: "identity"},
    y: {domain: [0, layout.height], range: [0, layout.height]},
    marks: [
      Plot.ruleY(layout.rules, {stroke: colour("rule-strong")}),
      Plot.ruleX(grid, {
        x: at,
        y1: (d) => d.top - 2,
        y2: "bottom",
        stroke: (d) => colour(d.tick ? "rule" : "rule-strong")
      }),
      Plot.text(labels, {
        x: at,
        y: "y",
        text: ({tick, words}) => formatNumber(tick) + words,
        dx: -4,
        fill: colour("ink-2"),
        textAnchor: "start"
      }),
      () => headings(document, layout),
      () => {
        const x = (lane: Lane) => scales.get(unitOf(lane))?.x ?? (() => x0);
        return svg(document, "g", {}, ...layout.lanes.map((placed) => drawLane(placed, x(placed.lane), layout, chart)));
      }
    ]
  });
}

function headings(document: Document, {texts}: LaneLayout): SVGGElement {
  const lines = texts.map(({lines, x, y, bold}) =>
    textLines(document, lines, {x, y, "font-weight": bold ? 600 : null, fill: bold ? null : colour("ink-2")})
  );
  return svg(document, "g", {}, ...lines);
}

function drawLane(
  placed: PlacedLane,
  x: (value: number) => number,
  layout: LaneLayout,
  chart: Required<ChartOptions>
): SVGAElement {
  const {document} = chart;
  const {lane, top, height, y} = placed;
  const {row, hue, hollow = false, mark} = lane;
  const {x0, room, width, beside} = layout;
  const style = {hue, hollow};
  const vagueFrom = beside ? x0 + 14 + textWidth(placed.value, {bold: true}) : x0 + 2;
  const glyph = hasUnits(lane)
    ? unitsGlyph(document, row, {x: x0, y, room, style, round: mark === "dots"})
    : mark === "bar"
      ? barGlyph(document, row, {x, y, from: vagueFrom, to: width, style})
      : null;
  const words = beside ? labelBeside(placed, x, layout, document) : [labelAbove(placed, document)];
  const visible = `${placed.value} ${lane.label}${lane.about ? `, ${lane.about}` : ""}`;
  return markLink(row, chart, [hitArea(document, 0, top, width, height), glyph, ...words], visible);
}

/** Number after its mark, label in its column: read in this order, with a space between. */
function labelBeside(
  {lane, label, x: at, baseline, value}: PlacedLane,
  x: (value: number) => number,
  layout: LaneLayout,
  document: Document
): (SVGTextElement | string)[] {
  const bold = {"font-weight": 600, class: "halo"};
  return [
    svg(document, "text", {x: valueX(lane, x, layout), y: baseline, ...bold}, value),
    " ",
    textLines(document, label, {x: at, y: baseline})
  ];
}

/** Number and label as one text, the number in bold. */
function labelAbove({label: [first, ...rest], x, baseline, value}: PlacedLane, document: Document): SVGTextElement {
  return svg(
    document,
    "text",
    {x, y: baseline},
    svg(document, "tspan", {"font-weight": 600}, value),
    first.slice(value.length),
    ...rest.flatMap((line, i) => [" ", svg(document, "tspan", {x, y: baseline + (i + 1) * LEADING}, line)])
  );
}

/** Where the number begins: after the mark, or where marks begin if it has no position. */
function valueX(lane: Lane, x: (value: number) => number, {x0, room}: LaneLayout): number {
  const {row, mark} = lane;
  if (mark === "number") return x0;
  if (row.qualifier === "vague") return x0 + 8;
  if (hasUnits(lane)) {
    const {width, columns} = unitsExtent(row.value!, room);
    return x0 + width + (row.value! <= columns ? reachBeyond(row) : 0) + 8;
  }
  return x(row.upper ?? row.value ?? row.lower ?? 0) + reachBeyond(row) + 8;
}

/** The scale of all bars of a unit: its greatest number, and the place of a number in px. */
function scaleOf({lanes, x0, x1}: LaneLayout, unit: string): {max: number; x: (value: number) => number} {
  const bars = lanes.filter(({lane}) => lane.mark === "bar" && unitOf(lane) === unit);
  const max = Math.max(1, ...bars.map(({lane: {row}}) => Math.max(row.value ?? 0, row.lower ?? 0, row.upper ?? 0)));
  return {max, x: (value) => x0 + ((x1 - x0) * value) / max};
}

/** Nothing and a few round numbers up to `max`, as far apart as their labels need; at least one beyond nothing. */
function tickValues(max: number, width: number): number[] {
  const room = Math.max(60, textWidth(formatNumber(Math.floor(max))) + 12);
  const rough = max / Math.max(1, Math.floor(width / room));
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 5, 10].map((n) => n * power);
  const step = steps.find((n) => n >= rough && n <= max) ?? steps.findLast((n) => n <= max)!;
  return Array.from({length: Math.floor(max / step) + 1}, (_, i) => i * step);
}
