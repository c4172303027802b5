import {expect, test} from "vitest";
import {clipRing, isWithin, type Position} from "../../src/lib/ground.js";
import {projectRegion} from "../../src/lib/projection.js";

const REGION = {west: 0, south: 0, east: 10, north: 10};
const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south]
];
/** Area of a closed ring, by the shoelace formula. */
const areaOf = (ring: readonly Position[]) =>
  Math.abs(ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0)) / 2;

test.each([
  ["inside it", square(2, 2, 3), 9],
  ["over its corner", square(-2, -2, 5), 9],
  ["over its side", square(8, 3, 4), 8],
  ["around it", square(-5, -5, 30), 100],
  ["beside it", square(20, 20, 3), 0]
])("of a ring %s stays what lies in the region", (_, ring, area) => {
  const clipped = clipRing(ring, REGION);
  expect(areaOf(clipped)).toBeCloseTo(area);
  for (const position of clipped) expect(isWithin(position, REGION)).toBe(true);
  expect(clipped.at(-1)).toEqual(clipped[0]);
});

test("a region fills its drawing, true to scale in the middle", () => {
  const {width, height, project, pixelsPerKm} = projectRegion({west: 40, south: 59, east: 42, north: 61}, 300);
  expect(width).toBe(300);
  expect(project([40, 61])).toEqual([0, 0]);
  expect(project([42, 59])).toEqual([300, height]);
  // At 60° a degree of longitude is half as long as one of latitude, which is 111.2 km.
  expect(height).toBeCloseTo(600);
  expect(pixelsPerKm).toBeCloseTo(300 / 111.2, 2);
});

test.each([
  {west: 1, south: 0, east: 1, north: 2},
  {west: 1, south: 3, east: 2, north: 2}
])("%o is no region", (region) => expect(() => projectRegion(region, 300)).toThrow("no such region: {"));
