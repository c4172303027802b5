import type {Bounds} from "../../lib/format.js";
import {colour, type Hue} from "../../lib/palette.js";
import {svg} from "./svg.js";

/** Height of a bar in px. */
export const BAR = 11;

export interface GlyphStyle {
  hue: Hue | "reported";
  /** Drawn as an outline: told apart from a full one without colour. */
  hollow: boolean;
}

/** How far beyond its number a mark reaches, in px: an open bound has an arrow. */
export function reachBeyond(bounds: Bounds): number {
  return isLeast(bounds) ? 16 : 0;
}

function isLeast({qualifier}: Bounds): boolean {
  return qualifier === "at_least" || qualifier === "more_than";
}

function isMost({qualifier}: Bounds): boolean {
  return qualifier === "up_to" || qualifier === "at_most" || qualifier === "less_than";
}

/** An arrow from `x` to the right along `y`: the number goes on from there. */
function arrow(document: Document, x: number, y: number): SVGPathElement {
  const tip = x + 14;
  return svg(document, "path", {
    d: `M${x},${y}H${tip}M${tip - 5},${y - 4.5}L${tip},${y}L${tip - 5},${y + 4.5}`,
    fill: "none",
    "stroke-width": 1.5
  });
}

/** Where a bar is drawn: around the line `y` on the scale `x`; from where to where a vague number's line runs. */
export interface BarPlace {
  x: (value: number) => number;
  y: number;
  from: number;
  to: number;
  style: GlyphStyle;
  /** Default `BAR`. */
  height?: number;
}

/**
 * A number as a bar from nothing to its value, its end telling the bound:
 * exact: square · at least, more than: runs on as an arrow · up to, less than: dashed, nothing vouches for it ·
 * about, nearly: an end that fades · range: a bar from bound to bound with stops at both.
 * A vague number has no position and gets none: a dotted line along the scale.
 */
export function barGlyph(
  document: Document,
  row: Bounds,
  {x, y, from, to, style: {hue, hollow}, height = BAR}: BarPlace
): SVGGElement {
  const ink = colour(hue);
  const g = svg(document, "g", {stroke: ink, fill: ink});
  const top = y - height / 2;
  const bar = (start: number, end: number, attributes = {}) =>
    svg(document, "rect", {
      x: start + 0.75,
      y: top + 0.75,
      width: Math.max(1, end - start - 1.5),
      height: Math.max(1, height - 1.5),
      "stroke-width": 1.5,
      "fill-opacity": hollow ? 0.15 : null,
      ...attributes
    });
  const line = (x1: number, x2: number, y1: number, y2: number, attributes = {}) =>
    svg(document, "line", {x1, x2, y1, y2, "stroke-width": 1.5, ...attributes});
  const zero = x(0);
  switch (row.qualifier) {
    case "vague":
      g.append(line(from, to, y, y, {"stroke-dasharray": "1 5", "stroke-linecap": "round", "stroke-width": 2}));
      break;
    case "range": {
      const [a, b] = [x(row.lower!), x(row.upper!)];
      g.append(bar(a, b, {"fill-opacity": 0.35, stroke: "none"}));
      g.append(line(a, a, top - 3, top + height + 3, {"stroke-width": 2.5}));
      g.append(line(b, b, top - 3, top + height + 3, {"stroke-width": 2.5}));
      break;
    }
    case "at_least":
    case "more_than":
      g.append(bar(zero, x(row.value!)), arrow(document, x(row.value!), y));
      break;
    case "up_to":
    case "at_most":
    case "less_than":
      g.append(bar(zero, x(row.value!), {"fill-opacity": 0, "stroke-dasharray": "3 3"}));
      g.append(line(x(row.value!), x(row.value!), top - 3, top + height + 3, {"stroke-width": 2.5}));
      break;
    case "approx":
    case "nearly": {
      const end = x(row.value!);
      const soft = Math.min(12, (end - zero) / 2);
      g.append(bar(zero, end - soft), bar(end - soft, end, {"fill-opacity": 0.3, "stroke-opacity": 0.4}));
      break;
    }
    default:
      g.append(bar(zero, x(row.value!)));
  }
  return g;
}

/** Distance of two units in a row of them, and how many stand in one row before the next begins. */
const PITCH = 12;

/** Width and height that `count` units take within `room` px. */
export function unitsExtent(count: number, room: number): {width: number; height: number; columns: number} {
  const columns = Math.max(5, Math.min(25, Math.floor(room / PITCH / 5) * 5));
  return {columns, width: Math.min(count, columns) * PITCH, height: Math.ceil(count / columns) * PITCH};
}

/**
 * A small number as that many units, to be counted: round for people, square for things. Of a number that is the least
 * there were an arrow goes on; those of one that is the most are dashed outlines.
 */
export function unitsGlyph(
  document: Document,
  bounds: Bounds,
  {x, y, room, style: {hue, hollow}, round}: {x: number; y: number; room: number; style: GlyphStyle; round: boolean}
): SVGGElement {
  const count = bounds.value!;
  const {columns} = unitsExtent(count, room);
  const ink = colour(hue);
  const most = isMost(bounds);
  const g = svg(document, "g", {
    fill: ink,
    stroke: ink,
    "stroke-width": 1.5,
    "fill-opacity": most ? 0 : hollow ? 0.15 : null,
    "stroke-dasharray": most ? "2 2" : null
  });
  // One path for all of them: two arcs a circle, four sides a square.
  const shape = (cx: number, cy: number) =>
    round ? `M${cx - 3.5},${cy}a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0z` : `M${cx - 3.5},${cy - 3.5}h7v7h-7z`;
  const units = Array.from({length: count}, (_, i) =>
    shape(x + PITCH / 2 + (i % columns) * PITCH, y + Math.floor(i / columns) * PITCH)
  );
  g.append(svg(document, "path", {d: units.join("")}));
  if (isLeast(bounds)) {
    const inLast = count % columns || columns;
    g.append(arrow(document, x + inLast * PITCH + 2, y + Math.floor((count - 1) / columns) * PITCH));
  }
  return g;
}

/** A claim that has a day and no number, around a point: a dashed diamond. */
export function vaguePoint(document: Document, x: number, y: number, hue: Hue): SVGPathElement {
  return svg(document, "path", {
    d: `M${x - 6},${y}l6,-6l6,6l-6,6z`,
    fill: colour("paper"),
    stroke: colour(hue),
    "stroke-width": 1.5,
    "stroke-dasharray": "2 2"
  });
}
