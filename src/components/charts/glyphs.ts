import {colour, type Hue} from "../../lib/palette.js";
import type {Evidence} from "../../queries/evidence.js";
import {svg} from "./svg.js";

/** Height of a bar in px. */
export const BAR = 11;

export interface GlyphStyle {
  hue: Hue;
  /** Drawn as an outline: told apart from a full one without colour. */
  hollow: boolean;
}

/** How far beyond its number a mark reaches, in px: an open bound has an arrow. */
export function reachBeyond(row: Evidence): number {
  return row.qualifier === "at_least" || row.qualifier === "more_than" ? 16 : 0;
}

/** Where a bar is drawn: around the line `y` on the scale `x`; from where to where a vague number's line runs. */
export interface BarPlace {
  x: (value: number) => number;
  y: number;
  from: number;
  to: number;
  style: GlyphStyle;
}

/**
 * A number as a bar from nothing to its value, its end telling the bound:
 * exact: square · at least, more than: runs on as an arrow · up to, less than: dashed, nothing vouches for it ·
 * about, nearly: an end that fades · range: a bar from bound to bound with stops at both.
 * A vague number has no position and gets none: a dotted line along the scale.
 */
export function barGlyph(
  document: Document,
  row: Evidence,
  {x, y, from, to, style: {hue, hollow}}: BarPlace
): SVGGElement {
  const ink = colour(hue);
  const g = svg(document, "g", {stroke: ink, fill: ink});
  const top = y - BAR / 2;
  const bar = (start: number, end: number, attributes = {}) =>
    svg(document, "rect", {
      x: start + 0.75,
      y: top + 0.75,
      width: Math.max(1, end - start - 1.5),
      height: BAR - 1.5,
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
      g.append(line(a, a, top - 3, top + BAR + 3, {"stroke-width": 2.5}));
      g.append(line(b, b, top - 3, top + BAR + 3, {"stroke-width": 2.5}));
      break;
    }
    case "at_least":
    case "more_than": {
      const tip = x(row.value!) + 14;
      g.append(bar(zero, x(row.value!)), line(x(row.value!), tip, y, y));
      g.append(
        svg(document, "path", {
          d: `M${tip - 5},${y - 4.5}L${tip},${y}L${tip - 5},${y + 4.5}`,
          fill: "none",
          "stroke-width": 1.5
        })
      );
      break;
    }
    case "up_to":
    case "at_most":
    case "less_than":
      g.append(bar(zero, x(row.value!), {"fill-opacity": 0, "stroke-dasharray": "3 3"}));
      g.append(line(x(row.value!), x(row.value!), top - 3, top + BAR + 3, {"stroke-width": 2.5}));
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

/** A small number as that many units, to be counted: round for people, square for things. */
export function unitsGlyph(
  document: Document,
  count: number,
  {x, y, room, style: {hue, hollow}, round}: {x: number; y: number; room: number; style: GlyphStyle; round: boolean}
): SVGGElement {
  const {columns} = unitsExtent(count, room);
  const ink = colour(hue);
  const g = svg(document, "g", {fill: ink, stroke: ink, "stroke-width": 1.5, "fill-opacity": hollow ? 0.15 : null});
  // One path for all of them: two arcs a circle, four sides a square.
  const shape = (cx: number, cy: number) =>
    round ? `M${cx - 3.5},${cy}a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0z` : `M${cx - 3.5},${cy - 3.5}h7v7h-7z`;
  const units = Array.from({length: count}, (_, i) =>
    shape(x + PITCH / 2 + (i % columns) * PITCH, y + Math.floor(i / columns) * PITCH)
  );
  g.append(svg(document, "path", {d: units.join("")}));
  return g;
}
