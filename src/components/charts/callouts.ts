import {tenth} from "./map-ground.js";

/** A point of a drawing, in px. */
export type Point = readonly [x: number, y: number];

/** Something to be written in a column beside a map, about a point on it. */
export interface Callout {
  point: Point;
  height: number;
}

const GAP = 4;
/** How far before the column leaders bend. */
const BEND = 30;
const LEADING = 17;

/**
 * Tops of callouts below each other between `from` and `to`, in the order given and none over another: as they follow
 * from the heights of their points, moved together until they are on average level with these. Null for those at the end
 * that the column has no room for.
 */
export function stackCallouts(callouts: readonly Callout[], from: number, to: number): (number | null)[] {
  let room = to - from + GAP;
  const fitting = callouts.filter(({height}) => {
    room -= height + GAP;
    return room >= 0;
  });
  let bottom = from;
  const tops = fitting.map(({point, height}) => {
    const top = Math.max(bottom, point[1] - LEADING / 2);
    bottom = top + height + GAP;
    return top;
  });
  const low = fitting.reduce((sum, {point}, i) => sum + tops[i] + LEADING / 2 - point[1], 0) / fitting.length;
  const least = bottom - GAP - to;
  const up = Math.min(Math.max(low, least), tops[0] - from);
  return callouts.map((callout) => {
    const at = fitting.indexOf(callout);
    return at < 0 ? null : tops[at] - up;
  });
}

/** The line from a point, `clear` px off it, to the first line of its callout: level with the point, then aslant. */
export function leader([x, y]: Point, column: number, top: number, clear: number): string {
  const bend = Math.max(x + clear, column - BEND);
  return `M${tenth(x + clear)},${tenth(y)}H${tenth(bend)}L${tenth(column - 5)},${tenth(top + LEADING / 2)}`;
}
