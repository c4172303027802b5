import type {Point} from "./callouts.js";
import {type DrawnGround, isInside} from "./map-ground.js";
import {SEEN, textWidth} from "./measure.js";

/** A part of a drawing, in px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapName extends Box {
  words: string;
}

const STEP = 12;
const CLEAR = 6;
const HEIGHT = 17;
/** Letters of these names are set this much apart. */
export const SPACING = 1;

/**
 * The names of stops on a way, each beside its point where nothing is in its way: to the left of it, below or above.
 * Those that have no such side have no name here. Names never stand to the right, where other lines may start.
 */
export function nameStops<Stop extends {title: string; point: Point}>(
  stops: readonly Stop[],
  boxes: readonly Box[],
  way: readonly Point[]
): Map<Stop, MapName> {
  const names = new Map<Stop, MapName>();
  for (const stop of stops) {
    const {
      title,
      point: [x, y]
    } = stop;
    const width = SEEN * textWidth(title);
    const spots = [
      {x: x - 10 - width, y: y - 8},
      {x: x + 4 - width, y: y + 7},
      {x: Math.max(CLEAR, x - width / 2), y: y + 7},
      {x: x + 4 - width, y: y - 24},
      {x: Math.max(CLEAR, x - width / 2), y: y - 24}
    ].map((corner) => ({...corner, width, height: HEIGHT}));
    // What the point itself lies in cannot be kept off: the ring of an area around it.
    const around = {x, y, width: 0, height: 0};
    const taken = [...boxes.filter((box) => !overlaps(box, around, 0)), ...names.values()];
    const spot = spots.find((box) => box.x >= CLEAR && isFree(box, taken, way, 1));
    if (spot) names.set(stop, {...spot, words: title});
  }
  return names;
}

/**
 * The names of countries, each as near to the middle of its part of the map as what lies on it lets it: inside the
 * borders, off the boxes and the way. A part without room for its name has none.
 */
export function nameCountries(
  {countries, height}: DrawnGround,
  boxes: readonly Box[],
  way: readonly Point[]
): MapName[] {
  const names: MapName[] = [];
  for (const {name, ring} of countries) {
    const words = name.toUpperCase();
    const width = SEEN * textWidth(words) + words.length * SPACING;
    const [xs, ys] = [0, 1].map((axis) => ring.map((point) => point[axis]));
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [midX, midY] = [(left + right - width) / 2, (top + bottom - HEIGHT) / 2];
    const spots: Box[] = [];
    for (let y = Math.max(CLEAR, top); y + HEIGHT < Math.min(bottom, height - CLEAR); y += STEP) {
      for (let x = left + CLEAR; x + width < right; x += STEP) spots.push({x, y, width, height: HEIGHT});
    }
    const far = ({x, y}: Box) => Math.hypot(x - midX, y - midY);
    const taken = [...boxes, ...names];
    const spot = spots
      .sort((a, b) => far(a) - far(b))
      .find((box) => isFree(box, taken, way, CLEAR) && isWithinRing(box, ring));
    if (spot) names.push({...spot, words});
  }
  return names;
}

/** Whether a box keeps `clear` px off others, and off the way, which is looked at every few px. */
function isFree(box: Box, taken: readonly Box[], way: readonly Point[], clear: number): boolean {
  if (taken.some((other) => overlaps(box, other, clear))) return false;
  return way.slice(1).every(([x, y], i) => {
    const [fromX, fromY] = way[i];
    const steps = Math.ceil(Math.hypot(x - fromX, y - fromY) / CLEAR);
    return Array.from({length: steps + 1}, (_, step) => step / steps).every((share) => {
      const spot = {x: fromX + share * (x - fromX), y: fromY + share * (y - fromY), width: 0, height: 0};
      return !overlaps(box, spot, clear);
    });
  });
}

function overlaps(a: Box, b: Box, clear: number): boolean {
  const [x, y] = [b.x - a.x, b.y - a.y];
  return x < a.width + clear && -x < b.width + clear && y < a.height + clear && -y < b.height + clear;
}

function isWithinRing({x, y, width, height}: Box, ring: readonly Point[]): boolean {
  return [x, x + width / 2, x + width].every((px) => [y, y + height].every((py) => isInside(ring, [px, py])));
}
