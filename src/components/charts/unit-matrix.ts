import {colour, type Hue} from "../../lib/palette.js";
import type {Evidence} from "../../queries/evidence.js";
import {type ChartOptions, withDefaults} from "./link.js";
import {textWidth, wrapText} from "./measure.js";
import {setAttributes, TYPE} from "./plot.js";
import {svg, textLines} from "./svg.js";
import {CELL, type UnitPlace, unitMarks} from "./unit-mark.js";

export interface MatrixColumn {
  /** Lines of its heading. */
  heading: readonly string[];
  /** How many marks stand side by side in it. */
  slots: number;
  /** Set off from the column before it. */
  apart?: boolean;
}

export interface MatrixRow<Row extends Evidence> {
  title: string;
  /** Begins a group of rows. */
  apart?: boolean;
  marks: readonly MatrixMark<Row>[];
}

/** A claim in a column, or over all columns from the first to the last. */
export interface MatrixMark<Row extends Evidence> {
  row: Row;
  from: number;
  to: number;
}

/** Columns set off by a ground of their own, with a title above their headings. */
export interface MatrixBand {
  from: number;
  to: number;
  title: string;
}

export interface MatrixOptions<Row extends Evidence> extends ChartOptions {
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow<Row>[];
  bands?: readonly MatrixBand[];
  hueOf: (row: Row) => Hue;
}

interface Extent {
  left: number;
  right: number;
}

interface PlacedColumn extends MatrixColumn, Extent {}

const LEADING = 17;
const GAP = 10;

/** Gives one column all the slots for which `width` px have room beside the others. */
export function fillColumn(columns: readonly MatrixColumn[], grows: number, width: number): MatrixColumn[] {
  const spare = Math.floor((width - extentOf(columns)) / CELL);
  return columns.map((column, i) => (i === grows && spare > 0 ? {...column, slots: column.slots + spare} : column));
}

/**
 * Rows and columns of marks to be counted, for wide drawings; behind the title of a row, how many it has. In each row
 * marks fill their columns from left to right and from top to bottom, those over several columns first, so that none
 * lies on another. Columns take the right of the drawing, titles what is left.
 */
export function drawMatrix<Row extends Evidence>({
  columns,
  rows,
  bands = [],
  hueOf,
  ...options
}: MatrixOptions<Row>): SVGSVGElement {
  const chart = withDefaults(options);
  const {document, width} = chart;
  const names = width - extentOf(columns);
  const placed = placeColumns(columns, names);
  const headings = drawHeadings(document, placed, bands);
  const [words, rules, groupRules]: [SVGTextElement[], string[], string[]] = [[], [], []];
  const places: UnitPlace<Row>[] = [];
  let y = headings.height;
  for (const {title, apart, marks} of rows) {
    if (apart) y += GAP;
    (apart || y === headings.height ? groupRules : rules).push(`M0,${y + 0.5}H${width}`);
    const lines = wrapText(title, names - GAP - 24);
    const packed = packMarks(marks, placed);
    words.push(
      textLines(document, lines, {x: 0, y: y + 18}),
      svg(document, "text", {x: names - GAP, y: y + 18, "text-anchor": "end", fill: colour("ink-2")}, `${marks.length}`)
    );
    for (const {row, line, left, right} of packed) {
      places.push({row, x: left, y: y + 1 + line * CELL, width: right - left});
    }
    const deep = Math.max(1, ...packed.map(({line}) => line + 1));
    y += Math.max(deep * CELL + 2, lines.length * LEADING + 9);
  }
  const columnRules = placed.map(({left, apart}) => `M${left - (apart ? GAP / 2 : 0)},${headings.height}V${y}`);
  const drawing = svg(
    document,
    "svg",
    {},
    ...bands.map(({from, to}) => {
      const {left, right} = {left: placed[from].left, right: placed[to].right};
      const d = `M${left},${LEADING + 6}H${right}V${y}H${left}z`;
      return svg(document, "path", {d, fill: colour("wash"), "aria-hidden": "true"});
    }),
    ruled(document, [...columnRules, ...rules], "rule"),
    ruled(document, groupRules, "rule-strong"),
    ...headings.elements,
    ...words,
    ...unitMarks(places, chart, hueOf)
  );
  const height = Math.ceil(y + 2);
  setAttributes(drawing, {width, height, viewBox: `0 0 ${width} ${height}`, ...TYPE});
  return drawing;
}

function ruled(document: Document, lines: readonly string[], stroke: "rule" | "rule-strong"): SVGPathElement {
  return svg(document, "path", {d: lines.join(""), stroke: colour(stroke), fill: "none", "aria-hidden": "true"});
}

function extentOf(columns: readonly MatrixColumn[]): number {
  return columns.reduce((sum, {slots, apart}) => sum + slots * CELL + (apart ? GAP : 0), 0);
}

function placeColumns(columns: readonly MatrixColumn[], start: number): PlacedColumn[] {
  let right = start;
  return columns.map((column) => {
    const left = right + (column.apart ? GAP : 0);
    right = left + column.slots * CELL;
    return {...column, left, right};
  });
}

/** Headings above their columns; where some are wider than these, every other one a line higher, on a stalk. */
function drawHeadings(document: Document, columns: readonly PlacedColumn[], bands: readonly MatrixBand[]) {
  const staggered = columns.some(({heading, left, right}) =>
    heading.some((line) => textWidth(line) > right - left + GAP)
  );
  const lines = Math.max(1, ...columns.map(({heading}) => heading.length)) + (staggered ? 1 : 0);
  const height = (lines + (bands.length ? 1 : 0)) * LEADING + 6;
  const raised = (i: number) => staggered && i % 2 === 1;
  const texts = columns.map(({heading, left, right}, i) =>
    textLines(document, heading, {
      x: (left + right) / 2,
      y: height - 8 - (heading.length - 1 + (raised(i) ? 1 : 0)) * LEADING,
      "text-anchor": "middle",
      fill: colour("ink-2")
    })
  );
  const stalks = columns.map(({left, right}, i) =>
    raised(i) ? `M${(left + right) / 2},${height - LEADING - 5}V${height - 2}` : ""
  );
  for (const {from, to, title} of bands) {
    const x = (columns[from].left + columns[to].right) / 2;
    texts.push(svg(document, "text", {x, y: 13, "text-anchor": "middle", "font-weight": 600}, title));
  }
  return {height, elements: staggered ? [ruled(document, stalks, "rule-strong"), ...texts] : texts};
}

/** Gives each mark the first line in which all it needs is free: a slot of its column, or the whole of several. */
function packMarks<Row extends Evidence>(
  marks: readonly MatrixMark<Row>[],
  columns: readonly Extent[]
): (Extent & {row: Row; line: number})[] {
  const lines: Extent[][] = [];
  const isFree = (line: number, {left, right}: Extent) =>
    (lines[line] ?? []).every((other) => other.right <= left || other.left >= right);
  const wideFirst = marks.toSorted((a, b) => Number(b.to > b.from) - Number(a.to > a.from));
  return wideFirst.map(({row, from, to}) => {
    const all = {left: columns[from].left, right: columns[to].right};
    const slots = Array.from({length: Math.floor((all.right - all.left) / CELL)}, (_, i) => ({
      left: all.left + i * CELL,
      right: all.left + (i + 1) * CELL
    }));
    const wanted = from < to ? [all] : slots;
    let line = 0;
    while (!wanted.some((extent) => isFree(line, extent))) ++line;
    const extent = wanted.find((extent) => isFree(line, extent))!;
    lines[line] = [...(lines[line] ?? []), extent];
    return {row, line, ...extent};
  });
}
