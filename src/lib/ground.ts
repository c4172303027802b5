/** Ground that a map is drawn on. Positions are longitude and latitude in degrees (WGS 84). */
export type Position = readonly [longitude: number, latitude: number];

/** A part of the ground between two meridians and two parallels, in degrees; it does not cross the date line. */
export interface Region {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A country, or what of it lies in the region: closed rings, filled by the even-odd rule. */
export interface Area {
  name: string;
  rings: Position[][];
}

export interface GroundPlace {
  place_id: string;
  /** All names to show: "Stepanakert / Khankendi". */
  name: string;
  kind: string;
  position: Position;
}

/** What lies in a region. */
export interface Ground {
  areas: Area[];
  places: GroundPlace[];
}

export function isWithin([longitude, latitude]: Position, {west, south, east, north}: Region): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/**
 * The part of a closed ring that lies in a region, as a closed ring, none of its points left out; empty where they have
 * nothing in common. Parts of a ring that leaves and comes back stay joined along the region's edge (Sutherland and
 * Hodgman), where the map has its frame.
 */
export function clipRing(ring: readonly Position[], {west, south, east, north}: Region): Position[] {
  const sides = [
    {axis: 0, limit: west, sign: 1},
    {axis: 0, limit: east, sign: -1},
    {axis: 1, limit: south, sign: 1},
    {axis: 1, limit: north, sign: -1}
  ];
  const points = sides.reduce<readonly Position[]>((kept, {axis, limit, sign}) => {
    const inside = (point: Position) => sign * (point[axis] - limit) >= 0;
    return kept.flatMap((point, i) => {
      const before = kept.at(i - 1)!;
      const crossing = inside(point) === inside(before) ? [] : [crossingOf(before, point, axis, limit)];
      return inside(point) ? [...crossing, point] : crossing;
    });
  }, ring.slice(1));
  return points.length ? [...points, points[0]] : [];
}

/** Where the line from `a` to `b` has the value `limit` on an axis. */
function crossingOf(a: Position, b: Position, axis: number, limit: number): Position {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  const other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis]);
  return axis === 0 ? [limit, other] : [other, limit];
}
