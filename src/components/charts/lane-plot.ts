import * as Plot from "@observablehq/plot";
import {formatNumber} from "../../lib/format.js";
import {colour} from "../../lib/palette.js";
import {barGlyph, reachBeyond, unitsExtent, unitsGlyph} from "./glyphs.js";
import {hasUnits, type LaneLayout, layOutLanes, type PlacedLane} from "./lane-layout.js";
import type {Lane, LaneGroup} from "./lanes.js";
import {type ChartOptions, evidenceLink, hitArea, withDefaults} from "./link.js";
import {drawPlot} from "./plot.js";
import {svg, textLines} from "./svg.js";

export interface LanesOptions extends ChartOptions {
  /** Names the scale after its last tick: "people". */
  unit: string;
  /** The greatest number on the scale; that of the rows by default. */
  max?: number;
}

/**
 * Draws groups of lanes, one claim a lane: what is counted, a bar (or units to be counted), and the number in words.
 * All bars of a drawing share one linear scale from nothing. The whole lane is the link to its claim.
 */
export function drawLanes(groups: readonly LaneGroup[], {unit, max, ...options}: LanesOptions): SVGSVGElement {
  const chart = withDefaults(options);
  const {document, width} = chart;
  const layout = layOutLanes(groups, width);
  const top = max ?? greatest(layout);
  const ticks = tickValues(top, layout.x1 - layout.x0);
  const bandTicks = layout.bands.flatMap((band) => ticks.map((tick) => ({...band, tick})));
  return drawPlot({
    document,
    width,
    height: layout.height,
    x: {domain: [0, top], range: [layout.x0, layout.x1]},
    y: {domain: [0, layout.height], range: [0, layout.height]},
    marks: [
      Plot.ruleY(layout.rules, {x1: null, x2: null, stroke: colour("ink"), strokeWidth: 1, insetLeft: 0}),
      Plot.ruleX(bandTicks, {
        x: "tick",
        y1: (d) => d.top - 2,
        y2: "bottom",
        stroke: (d) => (d.tick ? colour("rule") : colour("rule-strong"))
      }),
      Plot.text(bandTicks, {
        x: "tick",
        y: (d) => d.top - 9,
        text: (d) => formatNumber(d.tick) + (d.tick === ticks.at(-1) ? ` ${unit}` : ""),
        fill: colour("ink-2"),
        textAnchor: "middle"
      }),
      () => headings(document, layout),
      (_index, scales) => {
        const x = scales.x as (value: number) => number;
        return svg(document, "g", {}, ...layout.lanes.map((placed) => drawLane(placed, x, layout, chart)));
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
  {lane, top, height, y, label, labelX, value}: PlacedLane,
  x: (value: number) => number,
  {x0, end}: LaneLayout,
  chart: Required<ChartOptions>
): SVGAElement {
  const {document} = chart;
  const {row, hue, hollow = false, mark} = lane;
  const style = {hue, hollow};
  const glyph = hasUnits(lane)
    ? unitsGlyph(document, row.value!, {x: x0, y, room: end - x0 - 40, style, round: mark === "dots"})
    : mark === "bar"
      ? barGlyph(document, row, {x, y, end, style})
      : null;
  const text = textLines(document, label, {x: labelX, y: y + 5});
  const number = svg(
    document,
    "text",
    {x: valueX(lane, x, x0, end), y: y + 5, "font-weight": 600, class: "halo"},
    value
  );
  return evidenceLink(row, chart, hitArea(document, 0, top, end, height), text, glyph, number);
}

/** Where the number begins: after the mark, or at the scale's beginning where it has no position. */
function valueX(lane: Lane, x: (value: number) => number, x0: number, end: number): number {
  const {row, mark} = lane;
  if (mark === "number") return x0;
  if (row.qualifier === "vague") return x0 + 8;
  if (hasUnits(lane)) return x0 + unitsExtent(row.value!, end - x0 - 40).width + 8;
  return x(row.upper ?? row.value ?? row.lower ?? 0) + reachBeyond(row) + 8;
}

function greatest({lanes}: LaneLayout): number {
  const numbers = lanes
    .filter(({lane}) => lane.mark === "bar")
    .map(({lane: {row}}) => Math.max(row.value ?? 0, row.lower ?? 0, row.upper ?? 0));
  return Math.max(1, ...numbers);
}

/** Zero and a few round numbers up to `max`, some 90 px apart. */
function tickValues(max: number, width: number): number[] {
  const rough = max / Math.max(1, Math.floor(width / 90));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough)!;
  return Array.from({length: Math.floor(max / step) + 1}, (_, i) => i * step);
}
