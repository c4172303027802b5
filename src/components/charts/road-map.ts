import type {Ground, Region} from "../../lib/ground.js";
import {colour} from "../../lib/palette.js";
import {leader, type Point, stackCallouts} from "./callouts.js";
import {drawGround, tenth} from "./map-ground.js";
import {type Box, type MapName, nameCountries, nameStops, SPACING} from "./map-names.js";
import {type BlockOptions, placeBlock, type Site} from "./place-block.js";
import {setAttributes, TYPE} from "./plot.js";
import {svg} from "./svg.js";

export interface RoadMapOptions extends Omit<BlockOptions, "ground" | "most"> {
  ground: Ground;
  region: Region;
  way: readonly string[];
}

/** A place on the map: said something of, in all or in part, or only a stop on the way. */
interface Spot extends Site {
  kind: "place" | "area" | "stop";
  point: Point;
}

const EDGE = 6;
const RING = 11;
/** Space between the easternmost place and the column of callouts. */
const LEADERS = 42;

/**
 * The map: the way with its stops, and what is said of each place in a column to the east of all, from north to south,
 * with a line to the place; of a place far to the west, on the map itself. `listed` are the places that found no room,
 * and on a narrow map all: it only names them.
 */
export function drawRoadMap(
  sites: readonly Site[],
  {ground, region, way, ...chart}: RoadMapOptions
): {drawing: SVGSVGElement; listed: readonly Site[]} {
  const {document, width} = chart;
  const narrow = width < 500;
  const dotSize = narrow ? 3.5 : 4.5;
  const base = drawGround(document, ground, region, width);
  const points = new Map(ground.places.map(({place_id, position}) => [place_id, base.project(position)]));
  const shown = sites.flatMap((site): Spot[] => {
    const point = points.get(site.place_id);
    return point ? [{...site, kind: site.isArea ? "area" : "place", point}] : [];
  });
  const road = way.filter((place_id) => points.has(place_id)).map((place_id) => points.get(place_id)!);
  const stops = ground.places
    .filter(({place_id}) => way.includes(place_id) && !sites.some((site) => site.place_id === place_id))
    .map(({place_id, name}): Spot => {
      return {place_id, title: name, rows: [], isArea: false, kind: "stop", point: points.get(place_id)!};
    });
  const spots = [...shown, ...stops].toSorted((a, b) => a.point[1] - b.point[1]);
  const dots = spots.map(({kind, point}) => boxAround(point, kind === "area" ? RING : dotSize));
  const column = Math.max(0, ...spots.map(({point}) => point[0])) + (narrow ? LEADERS / 2 : LEADERS);

  const names = nameStops(stops, [...base.taken, ...dots], road);
  const west = spots.filter(({kind, point}) => kind !== "stop" && point[0] < column / 2);
  const east = spots.filter((spot) => !west.includes(spot) && !names.has(spot));
  const blockOf = (spot: Spot) =>
    placeBlock(narrow ? {...spot, rows: []} : spot, {...chart, ground, most: width - column - EDGE});
  const blocks = east.map(blockOf);
  const tops = stackCallouts(
    east.map(({point}, i) => ({point, height: blocks[i].height})),
    EDGE,
    base.height - EDGE
  );
  const placed = [
    ...east.flatMap((_, i) => (tops[i] === null ? [] : [{...blocks[i], x: column, y: tops[i]}])),
    ...west.map((spot, i) => {
      const [block, [x, y]] = [blockOf(spot), spot.point];
      // One above its place, the next below.
      return {...block, x: Math.max(EDGE, x - 8), y: i % 2 ? y + 8 : y - 8 - block.height};
    })
  ];
  const leaders = east.map(({kind, point}, i) =>
    tops[i] === null ? "" : leader(point, column, tops[i], kind === "area" ? RING : dotSize + 3)
  );
  const countries = nameCountries(
    base,
    [...base.taken, ...dots, ...placed, ...names.values(), {x: column - LEADERS, y: 0, width, height: base.height}],
    road
  );
  const drawing = svg(
    document,
    "svg",
    {},
    ...base.shapes,
    ...drawWay(document, road),
    svg(document, "path", {d: leaders.join(""), stroke: colour("ink-2"), fill: "none", "aria-hidden": "true"}),
    ...spots.map(({kind, point}) => drawDot(document, point, kind, dotSize)),
    svg(document, "g", {fill: colour("ink-2"), "letter-spacing": SPACING}, ...countries.map(drawName(document))),
    ...[...names.values()].map(drawName(document)),
    ...placed.flatMap(({draw, x, y}) => draw(tenth(x), tenth(y)))
  );
  setAttributes(drawing, {width, height: base.height, viewBox: `0 0 ${width} ${base.height}`, ...TYPE});
  return {drawing, listed: narrow ? sites : east.filter(({kind}, i) => kind !== "stop" && tops[i] === null)};
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

function drawName(document: Document) {
  return ({x, y, words}: MapName) => svg(document, "text", {x: tenth(x), y: tenth(y + 13), class: "halo"}, words);
}

function boxAround([x, y]: Point, reach: number): Box {
  return {x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach};
}

/** A dot for a place; hollow for a stop that nothing is said of; a dashed ring for the middle of an area. */
function drawDot(document: Document, point: Point, kind: Spot["kind"], size: number): SVGPathElement {
  const [x, y] = point.map(tenth);
  const r = kind === "area" ? RING : size;
  return svg(document, "path", {
    d: `M${tenth(x - r)},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`,
    fill: kind === "area" ? "none" : colour(kind === "stop" ? "paper" : "ink"),
    stroke: colour(kind === "place" ? "paper" : "ink"),
    "stroke-width": kind === "place" ? 1 : 1.5,
    "stroke-dasharray": kind === "area" ? "3 3" : null,
    "aria-hidden": "true"
  });
}
