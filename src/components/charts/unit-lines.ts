import {colour, type Hue} from "../../lib/palette.js";
import type {Evidence} from "../../queries/evidence.js";
import {type ChartOptions, withDefaults} from "./link.js";
import {textWidth, wrapText} from "./measure.js";
import {setAttributes, TYPE} from "./plot.js";
import {svg, textLines} from "./svg.js";
import {CELL, unitMark} from "./unit-mark.js";

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
  const children: SVGElement[] = [];
  let y = 0;
  for (const {title, lines} of groups) {
    const count = String(lines.reduce((sum, {rows}) => sum + rows.length, 0));
    const heading = wrapText(title, width - textWidth(count, {bold: true}) - 12, {bold: true});
    children.push(
      svg(document, "path", {d: `M0,${y + 0.5}H${width}`, stroke: colour("rule-strong"), "aria-hidden": "true"}),
      textLines(document, heading, {x: 0, y: y + 19, "font-weight": 600}),
      svg(document, "text", {x: width, y: y + 19, "text-anchor": "end"}, count)
    );
    y += 25 + (heading.length - 1) * LEADING;
    for (const line of lines) {
      children.push(...drawLine(line, y, chart, hueOf));
      y += heightOf(line, width);
    }
    y += 10;
  }
  const height = Math.max(1, y - 8);
  const drawing = svg(document, "svg", {}, ...children);
  setAttributes(drawing, {width, height, viewBox: `0 0 ${width} ${height}`, ...TYPE});
  return drawing;
}

/** Marks side by side, and the label in the lines that it needs behind the last of them. */
function layOut({label, rows}: UnitLine<Evidence>, width: number) {
  const least = Math.min(textWidth(label), width / 2);
  const columns = Math.max(1, Math.floor((width - least - 8) / CELL));
  const last = rows.length - 1;
  const x = ((last % columns) + 1) * CELL + 4;
  return {columns, x, line: Math.floor(last / columns), words: wrapText(label, width - x)};
}

function heightOf(line: UnitLine<Evidence>, width: number): number {
  const {line: last, words} = layOut(line, width);
  return last * CELL + Math.max(CELL, words.length * LEADING + 7);
}

function drawLine<Row extends Evidence>(
  line: UnitLine<Row>,
  y: number,
  chart: Required<ChartOptions>,
  hueOf: (row: Row) => Hue
): SVGElement[] {
  const {document, width} = chart;
  const {columns, x, line: last, words} = layOut(line, width);
  const marks = line.rows.map((row, i) =>
    unitMark(row, chart, {x: (i % columns) * CELL, y: y + Math.floor(i / columns) * CELL, hue: hueOf(row)})
  );
  return [...marks, textLines(document, words, {x, y: y + last * CELL + 17, fill: colour("ink-2")})];
}
