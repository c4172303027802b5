import {colour, type Hue} from "../../lib/palette.js";
import {momentOf} from "../../lib/scales.js";
import type {Evidence} from "../../queries/evidence.js";
import {svg} from "./svg.js";

/** Size of a sparkline in px. */
const SPARK = {width: 132, height: 36};

export interface SparkOptions {
  document?: Document;
  hue: Hue;
}

/**
 * A cumulative count in the size of a word: what the article claims as points, what was reported between them as a
 * faint line, from nothing to the greatest. Without words or links: it stands beside the number that has both. Rows
 * without a date or a value are left out; null where fewer than three are left.
 */
export function spark(
  rows: readonly Evidence[],
  {document = globalThis.document, hue}: SparkOptions
): SVGSVGElement | null {
  const points = rows
    .flatMap((row) => {
      const moment = momentOf(row);
      return moment && row.value !== null ? [{row, at: moment.getTime(), value: row.value}] : [];
    })
    .sort((a, b) => a.at - b.at);
  if (points.length < 3) return null;
  const {width, height} = SPARK;
  const [first, last] = [points[0].at, points.at(-1)!.at];
  const max = Math.max(...points.map(({value}) => value));
  const x = (at: number) => round(4 + ((at - first) / Math.max(1, last - first)) * (width - 8));
  const y = (value: number) => round(height - 4 - (value / Math.max(1, max)) * (height - 8));
  const line = points.map(({at, value}, i) => `${i ? "L" : "M"}${x(at)},${y(value)}`).join("");
  return svg(
    document,
    "svg",
    {width, height, viewBox: `0 0 ${width} ${height}`, class: "spark", "aria-hidden": "true"},
    svg(document, "path", {d: line, fill: "none", stroke: colour("reported"), "stroke-width": 1.5}),
    ...points
      .filter(({row}) => row.origin === "article")
      .map(({at, value}) =>
        svg(document, "circle", {
          cx: x(at),
          cy: y(value),
          r: 3.5,
          fill: colour(hue),
          stroke: colour("paper"),
          "stroke-width": 1
        })
      )
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
