import type {Position, Region} from "./ground.js";

/** Mean radius of the earth in km (IUGG). */
const RADIUS = 6371.0088;
const RADIANS = Math.PI / 180;

/** A region as a drawing: where positions stand in px, and how many px a kilometre has. */
export interface Projection {
  width: number;
  height: number;
  pixelsPerKm: number;
  project: (position: Position) => [x: number, y: number];
}

/**
 * The equirectangular projection of a region onto a drawing `width` px wide, true to scale along the parallel in the
 * middle of the region. Over the degree or two that such a map shows, lengths are true within a percent or two.
 * Throws `no such region: …` for one without extent.
 */
export function projectRegion(region: Region, width: number): Projection {
  const {west, south, east, north} = region;
  if (!(west < east && south < north)) throw new Error(`no such region: ${JSON.stringify(region)}`);
  const narrowing = Math.cos(((south + north) / 2) * RADIANS);
  const perDegree = width / (east - west);
  return {
    width,
    height: ((north - south) * perDegree) / narrowing,
    pixelsPerKm: perDegree / (RADIUS * RADIANS * narrowing),
    project: ([longitude, latitude]) => [(longitude - west) * perDegree, ((north - latitude) * perDegree) / narrowing]
  };
}
