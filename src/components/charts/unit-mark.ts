import type {Qualifier} from "../../lib/claim.js";
import {colour, type Hue} from "../../lib/palette.js";
import type {Evidence} from "../../queries/evidence.js";
import {type ChartOptions, evidenceLink, hitArea} from "./link.js";
import {svg} from "./svg.js";

/** Side of the square that one mark has to itself, which answers to finger and mouse. */
export const CELL = 24;

const SIDE = 14;
const INSET = (CELL - SIDE) / 2;
const POINT = 5;

/** What `unitShape` draws, in the words of a reading line. */
export const UNIT_READING =
  "A full square is an exact number; a point to the right: at least or more than it; to the left: up to or less than it; a pale square: about it, nearly it, or a range; a dashed diamond: no number given.";

/** Where a claim's cell has its upper left corner, and its width in px where it spans several. */
export interface UnitPlace<Row extends Evidence> {
  row: Row;
  x: number;
  y: number;
  width?: number;
}

/**
 * Claims as marks, one link each, in the order given. Neighbours of one hue share a group that gives it to them, and a
 * mark is moved as a whole: a page has hundreds of them, and this is a third of the bytes.
 */
export function unitMarks<Row extends Evidence>(
  places: readonly UnitPlace<Row>[],
  chart: Required<ChartOptions>,
  hueOf: (row: Row) => Hue
): SVGGElement[] {
  const groups: SVGGElement[] = [];
  let last: Hue | null = null;
  for (const place of places) {
    const hue = hueOf(place.row);
    if (hue !== last) groups.push(svg(chart.document, "g", {fill: colour(hue)}));
    groups.at(-1)!.append(unitMark(place, chart, hue));
    last = hue;
  }
  return groups;
}

function unitMark({row, x, y, width = CELL}: UnitPlace<Evidence>, chart: Required<ChartOptions>, hue: Hue) {
  const {document} = chart;
  const link = evidenceLink(row, chart, [
    hitArea(document, 0, 0, width),
    unitShape(document, row.qualifier, {hue, width: width - 2 * INSET})
  ]);
  link.setAttribute("transform", `translate(${x},${y})`);
  return link;
}

/**
 * A mark that tells how far its number goes, and not how large it is: exact: full · at least, more than: pointing on ·
 * at most, up to, less than: pointing back · about, nearly, range: pale · vague: a dashed diamond. It stands in a cell
 * with its corner at nought and is filled by its group, unless it has to be `hue` itself.
 */
export function unitShape(
  document: Document,
  qualifier: Qualifier,
  {hue, width = SIDE}: {hue: Hue; width?: number}
): SVGPathElement {
  const [half, at] = [SIDE / 2, `M${INSET},${INSET}`];
  const path = (d: string, attributes = {}) => svg(document, "path", {d: at + d, ...attributes});
  switch (qualifier) {
    case "at_least":
    case "more_than":
      return path(`h${width - POINT}l${POINT},${half}l-${POINT},${half}h-${width - POINT}z`);
    case "at_most":
    case "up_to":
    case "less_than":
      return path(`m${POINT},0h${width - POINT}v${SIDE}h-${width - POINT}l-${POINT},-${half}z`);
    case "approx":
    case "nearly":
    case "range":
      return path(`h${width}v${SIDE}h-${width}z`, {"fill-opacity": 0.3, stroke: colour(hue)});
    case "vague":
      return path(`m0,${half}l${width / 2},-${half}l${width / 2},${half}l-${width / 2},${half}z`, {
        fill: colour("paper"),
        stroke: colour(hue),
        "stroke-width": 1.5,
        "stroke-dasharray": "2 2"
      });
    default:
      return path(`h${width}v${SIDE}h-${width}z`);
  }
}
