import type {Bounds} from "../../lib/format.js";
import {colour} from "../../lib/palette.js";
import {svg} from "./svg.js";

/** Where a rate is drawn, in px: its interval, by how much that may be off on either side, and the scale of rates. */
export interface RatePlace {
  x0: number;
  x1: number;
  slack: [number, number];
  y: (rate: number) => number;
}

/** The height of a rate: the number, or the middle of a range. */
export function heightOf({value, lower, upper}: Bounds): number {
  return value ?? (lower! + upper!) / 2;
}

/**
 * A computed rate as a bar over its interval: an outline, faint where the interval may be shorter. At least: an arrow
 * goes on from its top; at most: dashed under a cap; a range: a cap at either bound.
 */
export function rateBar(document: Document, bounds: Bounds, {x0, x1, slack, y}: RatePlace): SVGGElement {
  const ink = colour("reported");
  const g = svg(document, "g", {stroke: ink, fill: ink, "fill-opacity": 0.15, "stroke-width": 1.25});
  const [left, right] = [x0 + 0.75, Math.max(x0 + 2, x1 - 0.75)];
  const [foot, top] = [y(0), y(bounds.upper ?? heightOf(bounds))];
  const line = (d: string, attributes = {}) => svg(document, "path", {d, fill: "none", ...attributes});
  const most = bounds.qualifier === "at_most";
  const [sure, end] = [left + slack[0], right - slack[1]];
  g.append(
    svg(document, "path", {d: `M${sure},${foot}V${top}H${end}V${foot}z`, stroke: "none", "fill-opacity": most ? 0 : null}),
    line(`M${left},${foot}V${top}H${end}${slack[1] ? "" : `M${right},${top}V${foot}`}`, {
      "stroke-dasharray": most ? "3 3" : null
    })
  );
  if (slack[1]) g.append(line(`M${end},${top}H${right}`, {"stroke-dasharray": "2 3"}));
  if (most) g.append(line(`M${left - 2},${top}H${right + 2}`, {"stroke-width": 2.5}));
  if (bounds.qualifier === "at_least") g.append(line(arrowUp((left + right) / 2, top)));
  if (bounds.qualifier === "range") {
    for (const bound of [bounds.lower!, bounds.upper!]) g.append(line(`M${left},${y(bound)}H${right}`, {"stroke-width": 2.5}));
  }
  return g;
}

/** A rate by the article's own counts: a full line over its interval, dashed where the interval may be shorter. */
export function rateLine(
  document: Document,
  bounds: Bounds,
  {x0, x1, slack, y, ink}: RatePlace & {ink: string}
): SVGGElement {
  const at = y(heightOf(bounds));
  const g = svg(document, "g", {stroke: ink, fill: "none", "stroke-width": 3});
  g.append(svg(document, "path", {d: `M${x0 + slack[0]},${at}H${x1 - slack[1]}`}));
  const open = `M${x0},${at}H${x0 + slack[0]}M${x1 - slack[1]},${at}H${x1}`;
  if (slack[0] || slack[1]) g.append(svg(document, "path", {d: open, "stroke-dasharray": "3 3"}));
  if (bounds.qualifier === "at_least") {
    g.append(svg(document, "path", {d: arrowUp((x0 + x1) / 2, at), "stroke-width": 1.5}));
  }
  return g;
}

function arrowUp(x: number, y: number): string {
  return `M${x},${y}v-14M${x - 4.5},${y - 9}L${x},${y - 14}L${x + 4.5},${y - 9}`;
}
