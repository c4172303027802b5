import {formatQualified} from "../../lib/format.js";
import {barGlyph} from "./glyphs.js";
import {type ChartOptions, derivedLink, hitArea} from "./link.js";
import {textWidth, wrapText} from "./measure.js";
import type {Load} from "./pace-values.js";
import {drawPlot} from "./plot.js";
import {svg, textLines} from "./svg.js";
import {dateOf} from "./words.js";

export interface LoadsOptions extends Required<ChartOptions> {
  title: string;
}

const ROW = 24;
const LEADING = 17;

/** People to each vehicle, a row for each moment: its date, a bar from nothing, and the number. */
export function drawLoads(loads: readonly Load[], {title, ...chart}: LoadsOptions): SVGSVGElement {
  const {document, width} = chart;
  const dates = loads.map(({pair}) => dateOf(pair.over, {year: false}));
  const left = Math.max(...dates.map((date) => textWidth(date))) + 10;
  const right = width - Math.max(...loads.map((load) => textWidth(formatQualified(load), {bold: true}))) - 10;
  const heading = wrapText(title, width, {bold: true});
  const top = heading.length * LEADING + 12;
  const max = Math.max(1, ...loads.map(({value, upper}) => upper ?? value!));
  return drawPlot({
    document,
    width,
    height: top + loads.length * ROW,
    x: {domain: [0, max], range: [left, right]},
    y: {type: "identity"},
    marks: [
      () => textLines(document, heading, {x: 0, y: 16, "font-weight": 600}),
      (_index, {x}) => {
        const scale = x as (value: number) => number;
        const rows = loads.map((load, i) => {
          const y = top + i * ROW;
          const [words, end] = [formatQualified(load), scale(load.upper ?? load.value!)];
          const bar = {
            x: scale,
            y: y + ROW / 2,
            from: left,
            to: right,
            style: {hue: "reported", hollow: true}
          } as const;
          const shapes = [
            hitArea(document, 0, y, width, ROW),
            svg(document, "text", {x: 0, y: y + 17}, dates[i]),
            " ",
            barGlyph(document, load, bar),
            svg(document, "text", {x: end + 8, y: y + 17, "font-weight": 600}, words)
          ];
          return derivedLink(load.derived, chart, shapes, `${dates[i]} ${words}`);
        });
        return svg(document, "g", {}, ...rows);
      }
    ]
  });
}
