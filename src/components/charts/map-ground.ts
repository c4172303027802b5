import {formatNumber} from "../../lib/format.js";
import {clipRing, type Ground, type Position, type Region} from "../../lib/ground.js";
import {colour} from "../../lib/palette.js";
import {type Projection, projectRegion} from "../../lib/projection.js";
import type {Point} from "./callouts.js";
import type {Box} from "./map-names.js";
import {textWidth} from "./measure.js";
import {svg} from "./svg.js";

/** A map's ground as drawn: scales, shapes from the back to the front, and where words stand on it. */
export interface DrawnGround extends Projection {
  shapes: SVGElement[];
  taken: Box[];
  /** The outlines of countries on the drawing, to find room for their names. */
  countries: {name: string; ring: Point[]}[];
}

const ROUND_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** Countries with fine borders in a frame, and a scale. All that lies outside is cut off. */
export function drawGround(document: Document, ground: Ground, region: Region, width: number): DrawnGround {
  const projection = projectRegion(region, width);
  const height = Math.round(projection.height);
  const countries = ground.areas.flatMap(({name, rings}) =>
    rings
      .map((ring) => clipRing(ring, region).map(projection.project))
      .filter((ring) => ring.length)
      .map((ring) => ({name, ring}))
  );
  const scale = drawScale(document, projection.pixelsPerKm, width / 4, height);
  return {
    ...projection,
    height,
    countries,
    taken: [scale.box],
    shapes: [
      svg(document, "path", {
        d: countries.map(({ring}) => outline(ring)).join(""),
        "fill-rule": "evenodd",
        fill: colour("wash"),
        stroke: colour("rule-strong"),
        "stroke-linejoin": "round",
        "aria-hidden": "true"
      }),
      ...scale.shapes
    ]
  };
}

/** The longest round length within `room` px, as a bar with its length, in the lower left corner. */
function drawScale(document: Document, pixelsPerKm: number, room: number, height: number) {
  const km = ROUND_KM.findLast((length) => length * pixelsPerKm <= room) ?? ROUND_KM[0];
  const [x, y, length] = [10, height - 12, km * pixelsPerKm];
  const words = `${formatNumber(km)} km`;
  return {
    box: {x, y: y - 10, width: length + 8 + textWidth(words), height: 16},
    shapes: [
      svg(document, "path", {
        d: `M${x},${y - 5}v5h${tenth(length)}v-5`,
        fill: "none",
        stroke: colour("ink-2"),
        "stroke-width": 1.5,
        "aria-hidden": "true"
      }),
      svg(document, "text", {x: tenth(x + length + 8), y: y + 1, fill: colour("ink-2"), class: "halo"}, words)
    ]
  };
}

/** A closed outline, each point a step from the one before, in halves of a pixel; steps of nothing are left out. */
function outline(ring: readonly Point[]): string {
  const [start, ...rest] = ring.map(([x, y]) => [half(x), half(y)]);
  let [fromX, fromY] = start;
  let d = `M${start}l`;
  for (const [x, y] of rest) {
    if (x === fromX && y === fromY) continue;
    d += `${x - fromX},${y - fromY} `;
    [fromX, fromY] = [x, y];
  }
  return `${d.trimEnd()}z`;
}

function half(length: number): number {
  return Math.round(length * 2) / 2;
}

export function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}

/** Whether a point lies in a ring, by the even-odd rule. */
export function isInside(ring: readonly (Point | Position)[], [x, y]: Point): boolean {
  return ring.reduce((inside, [ax, ay], i) => {
    const [bx, by] = ring.at(i - 1)!;
    return ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay) ? !inside : inside;
  }, false);
}
