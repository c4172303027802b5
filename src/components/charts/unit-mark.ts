import type {Qualifier} from "../../lib/claim.js";
import {colour, type Hue} from "../../lib/palette.js";
import type {Evidence} from "../../queries/evidence.js";
import {type ChartOptions, evidenceLink, hitArea} from "./link.js";
import {svg} from "./svg.js";

/** Side of the square that one mark has to itself, which answers to finger and mouse. */
export const CELL = 24;

const SIDE = 14;
const POINT = 5;

/** What `unitShape` draws, in the words of a reading line. */
export const UNIT_READING =
  "A full square is an exact number; a point to the right: at least or more than it; to the left: up to or less than it; a pale square: about it, nearly it, or a range; a dashed diamond: no number given.";

/** One claim as one mark in a cell of its own, `width` px wide where it spans several. `x` and `y` are its corner. */
export function unitMark(
  row: Evidence,
  chart: Required<ChartOptions>,
  {x, y, width = CELL, hue}: {x: number; y: number; width?: number; hue: Hue}
): SVGAElement {
  const {document} = chart;
  const inset = (CELL - SIDE) / 2;
  const shape = unitShape(document, row.qualifier, {x: x + inset, y: y + inset, width: width - 2 * inset, hue});
  return evidenceLink(row, chart, [hitArea(document, x, y, width, CELL), shape]);
}

/**
 * A mark that tells how far its number goes, and not how large it is: exact: full · at least, more than: pointing on ·
 * at most, up to, less than: pointing back · about, nearly, range: pale · vague: a dashed diamond.
 */
export function unitShape(
  document: Document,
  qualifier: Qualifier,
  {x, y, width = SIDE, hue}: {x: number; y: number; width?: number; hue: Hue}
): SVGPathElement {
  const half = SIDE / 2;
  const ink = {fill: colour(hue), stroke: colour(hue), "stroke-width": 1.5};
  const square = `M${x},${y}h${width}v${SIDE}h${-width}z`;
  switch (qualifier) {
    case "at_least":
    case "more_than": {
      const flat = width - POINT;
      return svg(document, "path", {d: `M${x},${y}h${flat}l${POINT},${half}l${-POINT},${half}h${-flat}z`, ...ink});
    }
    case "at_most":
    case "up_to":
    case "less_than": {
      const flat = width - POINT;
      return svg(document, "path", {
        d: `M${x + width},${y}h${-flat}l${-POINT},${half}l${POINT},${half}h${flat}z`,
        ...ink
      });
    }
    case "approx":
    case "nearly":
    case "range":
      return svg(document, "path", {d: square, ...ink, "fill-opacity": 0.3});
    case "vague": {
      const d = `M${x},${y + half}l${width / 2},${-half}l${width / 2},${half}l${-width / 2},${half}z`;
      return svg(document, "path", {d, ...ink, fill: colour("paper"), "stroke-dasharray": "2 2"});
    }
    default:
      return svg(document, "path", {d: square, ...ink});
  }
}
