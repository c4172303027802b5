/** Geometry of labels on a map; all in px. */
export type Point = readonly [x: number, y: number];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A label to be placed: its size, and the point it belongs to. */
export interface Label {
  point: Point;
  width: number;
  height: number;
  /** Where it may stand; anywhere by default. */
  isAllowed?: (box: Box) => boolean;
}

export interface PlacedLabel extends Box {
  /** Where a line from the point meets the label. */
  end: Point;
}

/** What labels must keep off: boxes, and lines, which a leader may cross. */
export interface Obstacles {
  boxes: readonly Box[];
  lines: readonly (readonly [Point, Point])[];
}

/** Distance of the positions that are tried, and the least one between two labels. */
const STEP = 4;
const CLEAR = 6;

/**
 * Gives each label, in the order given, the free position nearest to its point: within the frame, off all obstacles and
 * the labels before it, with no leader through a label and no two leaders crossing. Null for those without room. Of the
 * orders tried (as given, from the north, from the south, the tallest first) the one with the shortest leaders wins.
 */
export function placeLabels(labels: readonly Label[], frame: Box, obstacles: Obstacles): (PlacedLabel | null)[] {
  const orders = [
    labels,
    labels.toSorted((a, b) => a.point[1] - b.point[1]),
    labels.toSorted((a, b) => b.point[1] - a.point[1]),
    labels.toSorted((a, b) => b.height - a.height)
  ];
  const results = orders.map((order) => placeInOrder(order, frame, obstacles));
  const costs = results.map(({cost}) => cost);
  const {placed} = results[costs.indexOf(Math.min(...costs))];
  return labels.map((label) => placed.get(label) ?? null);
}

function placeInOrder(labels: readonly Label[], frame: Box, obstacles: Obstacles) {
  const placed = new Map<Label, PlacedLabel>();
  let cost = 0;
  for (const label of labels) {
    const others = [...placed.values()];
    const leaders = [...placed].map(([{point}, {end}]) => [point, end] as const);
    const free = positionsOf(label, frame).find(
      (box) =>
        (label.isAllowed?.(box) ?? true) &&
        ![...obstacles.boxes, ...others].some((other) => overlaps(box, other, CLEAR)) &&
        ![...obstacles.lines, ...leaders].some(([a, b]) => crossesBox(a, b, box)) &&
        !others.some((other) => crossesBox(label.point, box.end, other)) &&
        !leaders.some(([a, b]) => crosses(a, b, label.point, box.end))
    );
    if (free) placed.set(label, free);
    cost += free ? distance(label.point, free.end) : 1e6;
  }
  return {placed, cost};
}

/** All positions of a label within the frame, the nearest to its point first. */
function positionsOf({point, width, height}: Label, frame: Box): PlacedLabel[] {
  const positions: PlacedLabel[] = [];
  for (let y = frame.y; y + height <= frame.y + frame.height; y += STEP) {
    for (let x = frame.x; x + width <= frame.x + frame.width; x += STEP) {
      const box = {x, y, width, height};
      positions.push({...box, end: nearestIn(box, point)});
    }
  }
  const far = new Map(positions.map((position) => [position, distance(point, position.end)]));
  return positions.sort((a, b) => far.get(a)! - far.get(b)!);
}

function nearestIn({x, y, width, height}: Box, [px, py]: Point): Point {
  return [Math.min(Math.max(px, x), x + width), Math.min(Math.max(py, y), y + height)];
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

function overlaps(a: Box, b: Box, clear: number): boolean {
  return (
    a.x < b.x + b.width + clear &&
    b.x < a.x + a.width + clear &&
    a.y < b.y + b.height + clear &&
    b.y < a.y + a.height + clear
  );
}

function crossesBox(a: Point, b: Point, {x, y, width, height}: Box): boolean {
  const inside = ([px, py]: Point) => px > x && px < x + width && py > y && py < y + height;
  const [nw, ne, se, sw]: Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height]
  ];
  return inside(a) || inside(b) || crosses(a, b, nw, se) || crosses(a, b, ne, sw);
}

/** Whether two lines cross between their ends. */
function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}
