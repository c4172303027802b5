import type {Ground, Region} from "../../lib/ground.js";
import {colour} from "../../lib/palette.js";
import {regionAround} from "../../lib/projection.js";
import {type Box, type Label, type Obstacles, type PlacedLabel, type Point, placeLabels} from "./label-placement.js";
import type {LaneGroup} from "./lanes.js";
import type {ChartOptions} from "./link.js";
import {type DrawnGround, drawGround, isInside, tenth} from "./map-ground.js";
import {textWidth} from "./measure.js";
import {placeBlock} from "./place-block.js";
import {setAttributes, TYPE} from "./plot.js";
import {svg, textLines} from "./svg.js";

/** A place that something is said of. */
export interface Site {
  place_id: string;
  group: LaneGroup;
  /** Whether the place is a stretch of land or road, of which the point is only the middle. */
  isArea: boolean;
}

export interface RoadMapOptions extends Required<ChartOptions> {
  ground: Ground;
  /** What the wide map shows. */
  region: Region;
  way: readonly string[];
}

/** Something to be written on the map; with a leader to its point, unless it names what lies under it. */
interface Word extends Label {
  isLed: boolean;
  draw: (box: PlacedLabel) => SVGElement[];
}

const LEADING = 17;
/** Half the side of what a dot keeps free around it. */
const DOT = 7;
const RING = 11;
/** Degrees around the places of a narrow map. */
const MARGIN = 0.09;
/** Width at which the lines of a block on the map break. */
const BLOCK = 196;
/** The least side of a country's part that is named, in px. */
const NAMEABLE = 70;

/** The map, and what is to be listed below it: on a narrow one everything, with the number that stands on the map. */
export function drawRoadMap(
  sites: readonly Site[],
  {ground, region, way, ...chart}: RoadMapOptions
): {drawing: SVGSVGElement; listed: LaneGroup[]} {
  const {document, width} = chart;
  const narrow = width < 500;
  const known = new Map(ground.places.map((place) => [place.place_id, place]));
  const stops = way.filter((place_id) => known.has(place_id));
  const shown = [...new Set([...sites.map(({place_id}) => place_id), ...stops])].map((id) => known.get(id)!);
  const positions = shown.map(({position}) => position);
  const base = drawGround(
    document,
    ground,
    narrow && positions.length ? regionAround(positions, MARGIN) : region,
    width
  );
  const pointOf = (place_id: string) => base.project(known.get(place_id)!.position);

  const stations = stops.filter((stop) => narrow || !sites.some(({place_id}) => place_id === stop));
  const names = stations.map((stop) => {
    const number = sites.findIndex(({place_id}) => place_id === stop) + 1;
    const name = narrow ? known.get(stop)!.name.replace(" / ", " /\n") : known.get(stop)!.name;
    return nameWord(document, pointOf(stop), `${number || ""} ${name}`.trim().split("\n"));
  });
  const numbers = sites.flatMap(({place_id}, i) =>
    narrow && !stops.includes(place_id) ? [nameWord(document, pointOf(place_id), [String(i + 1)])] : []
  );
  const blocks = narrow ? [] : sites.map((site) => blockWord(site, pointOf(site.place_id), chart));

  const frame = {x: 6, y: 6, width: width - 12, height: base.height - 12};
  const road = stops.map(pointOf);
  const obstacles = {
    boxes: [...base.taken, ...shown.map(({place_id}) => dotBox(pointOf(place_id)))],
    lines: road.slice(1).map((point, i) => [road[i], point] as const)
  };
  const placed = placeInTurn([[...names, ...numbers], blocks, countryWords(document, base)], frame, obstacles);
  const leaders = placed.map(([{point, isLed}, {end}]) => (isLed ? leader(point, end) : ""));

  const drawing = svg(
    document,
    "svg",
    {},
    ...base.shapes,
    ...drawWay(document, road),
    svg(document, "path", {d: leaders.join(""), stroke: colour("ink-2"), fill: "none", "aria-hidden": "true"}),
    ...shown.map(({place_id}) => {
      const site = sites.find((other) => other.place_id === place_id);
      return dot(document, pointOf(place_id), {isArea: site?.isArea ?? false, isNamedOnly: !site});
    }),
    ...placed.flatMap(([word, box]) => word.draw(box))
  );
  setAttributes(drawing, {width, height: base.height, viewBox: `0 0 ${width} ${base.height}`, ...TYPE});
  const onMap = new Set(placed.map(([word]) => word));
  return {
    drawing,
    listed: narrow
      ? sites.map(({group}, i) => ({...group, title: `${i + 1} ${group.title}`}))
      : sites.filter((_, i) => !onMap.has(blocks[i])).map(({group}) => group)
  };
}

/** Places words group by group, each keeping off the ones before; gives those that found room. */
function placeInTurn(groups: readonly (readonly Word[])[], frame: Box, obstacles: Obstacles): [Word, PlacedLabel][] {
  const placed: [Word, PlacedLabel][] = [];
  for (const words of groups) {
    const boxes = [...obstacles.boxes, ...placed.map(([, box]) => box)];
    const leaders = placed.map(([{point}, {end}]) => [point, end] as const);
    const found = placeLabels(words, frame, {boxes, lines: [...obstacles.lines, ...leaders]});
    placed.push(...words.flatMap((word, i): [Word, PlacedLabel][] => (found[i] ? [[word, found[i]]] : [])));
  }
  return placed;
}

function nameWord(document: Document, point: Point, lines: string[]): Word {
  const width = Math.max(...lines.map((line) => textWidth(line, {bold: true})));
  const bold = {class: "halo", "font-weight": 600};
  return {
    point,
    width,
    height: lines.length * LEADING,
    isLed: true,
    draw: ({x, y}) => [textLines(document, lines, {x: tenth(x), y: tenth(y + 13), ...bold})]
  };
}

function blockWord({group}: Site, point: Point, chart: Required<ChartOptions>): Word {
  const {width, height, draw} = placeBlock(group, BLOCK);
  return {point, width, height, isLed: true, draw: ({x, y}) => draw(x, y, chart)};
}

/** The names of countries, each as near to the middle of its part of the map as the other words let it. */
function countryWords(document: Document, {countries}: DrawnGround): Word[] {
  return countries.flatMap(({name, ring}): Word[] => {
    const [xs, ys] = [0, 1].map((axis) => ring.map((point) => point[axis]));
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (right - left < NAMEABLE || bottom - top < NAMEABLE) return [];
    const words = name.toUpperCase();
    return [
      {
        point: [(left + right) / 2, (top + bottom) / 2],
        width: textWidth(words) + words.length,
        height: LEADING,
        isLed: false,
        isAllowed: ({x, y, width, height}) =>
          [x, x + width / 2, x + width].every((px) => [y, y + height].every((py) => isInside(ring, [px, py]))),
        draw: ({x, y}) => [
          svg(document, "text", {x, y: y + 13, "letter-spacing": 1, fill: colour("ink-2"), class: "halo"}, words)
        ]
      }
    ];
  });
}

function drawWay(document: Document, points: readonly Point[]): SVGElement[] {
  if (points.length < 2) return [];
  const d = `M${points.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join("L")}`;
  const line = {d, fill: "none", "stroke-linejoin": "round", "stroke-linecap": "round", "aria-hidden": "true"};
  return [
    svg(document, "path", {...line, stroke: colour("paper"), "stroke-width": 7}),
    svg(document, "path", {...line, stroke: colour("ink-2"), "stroke-width": 3})
  ];
}

function dotBox([x, y]: Point): Box {
  return {x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT};
}

/** A dot for a place, hollow where nothing is said of it; a dashed ring for the middle of an area. */
function dot(
  document: Document,
  point: Point,
  {isArea, isNamedOnly}: {isArea: boolean; isNamedOnly: boolean}
): SVGPathElement {
  const [x, y] = point.map(tenth);
  const r = isArea ? RING : 4.5;
  return svg(document, "path", {
    d: `M${tenth(x - r)},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`,
    fill: isArea ? "none" : colour(isNamedOnly ? "paper" : "ink"),
    stroke: colour(isNamedOnly || isArea ? "ink" : "paper"),
    "stroke-width": 1.5,
    "stroke-dasharray": isArea ? "3 3" : null,
    "aria-hidden": "true"
  });
}

/** A line from the edge of a dot to a label; none where they are next to each other. */
function leader([x1, y1]: Point, [x2, y2]: Point): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 2 * DOT) return "";
  const share = DOT / length;
  const start = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share].map(tenth);
  return `M${start}L${tenth(x2)},${tenth(y2)}`;
}
