import {colour, type Hue} from "../../lib/palette.js";
import type {Evidence} from "../../queries/evidence.js";
import {type ChartOptions, withDefaults} from "./link.js";
import {textWidth, wrapText} from "./measure.js";
import {setAttributes, TYPE} from "./plot.js";
import {svg, textLines} from "./svg.js";
import {CELL, type UnitPlace, unitMarks} from "./unit-mark.js";

/** Claims of one kind, one mark each, with what they have in common. */
export interface UnitLine<Row extends Evidence> {
  label: string;
  rows: readonly Row[];
}

export interface UnitGroup<Row extends Evidence> {
  title: string;
  lines: readonly UnitLine<Row>[];
}

export interface UnitLinesOptions<Row extends Evidence> extends ChartOptions {
  groups: readonly UnitGroup<Row>[];
  hueOf: (row: Row) => Hue;
}

const LEADING = 17;

/**
 * Marks to be counted, for narrow drawings: under the title of a group, with how many it has, one line a kind with its
 * label behind the marks.
 */
export function drawUnitLines<Row extends Evidence>({groups, hueOf, ...options}: UnitLinesOptions<Row>): SVGSVGElement {
  const chart = withDefaults(options);
  const {document, width} = chart;
  const rules: string[] = [];
  const [titles, counts, labels]: SVGTextElement[][] = [[], [], []];
  const places: UnitPlace<Row>[] = [];
  let y = 0;
  for (const {title, lines} of groups) {
    const count = String(lines.reduce((sum, {rows}) => sum + rows.length, 0));
    const heading = wrapText(title, width - textWidth(count, {bold: true}) - 12, {bold: true});
    rules.push(`M0,${y + 0.5}H${width}`);
    titles.push(textLines(document, heading, {x: 0, y: y + 19}));
    counts.push(svg(document, "text", {x: width, y: y + 19}, count));
    y += 25 + (heading.length - 1) * LEADING;
    for (const line of lines) {
      const {columns, x, last, words} = layOut(line, width);
      places.push(
        ...line.rows.map((row, i) => ({row, x: (i % columns) * CELL, y: y + Math.floor(i / columns) * CELL}))
      );
      labels.push(textLines(document, words, {x, y: y + last * CELL + 17}));
      y += last * CELL + Math.max(CELL, words.length * LEADING + 7);
    }
    y += 10;
  }
  const height = Math.max(1, y - 8);
  const drawing = svg(
    document,
    "svg",
    {},
    svg(document, "path", {d: rules.join(""), stroke: colour("rule-strong"), "aria-hidden": "true"}),
    svg(document, "g", {"font-weight": 600}, ...titles),
    svg(document, "g", {"text-anchor": "end"}, ...counts),
    svg(document, "g", {fill: colour("ink-2")}, ...labels),
    ...unitMarks(places, chart, hueOf)
  );
  setAttributes(drawing, {width, height, viewBox: `0 0 ${width} ${height}`, ...TYPE});
  return drawing;
}

/** Marks side by side in as many lines as they need, and behind the `last` of these the label in its own. */
function layOut({label, rows}: UnitLine<Evidence>, width: number) {
  const least = Math.min(textWidth(label), width / 2);
  const columns = Math.max(1, Math.floor((width - least - 8) / CELL));
  const x = (((rows.length - 1) % columns) + 1) * CELL + 4;
  return {columns, x, last: Math.floor((rows.length - 1) / columns), words: wrapText(label, width - x)};
}
