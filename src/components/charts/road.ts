import type {Region} from "../../lib/ground.js";
import {groupBy} from "../../lib/group.js";
import type {Hue} from "../../lib/palette.js";
import type {PlacedRow} from "../../queries/placed.js";
import {drawKey, type KeyEntry} from "./key.js";
import {type ChartOptions, withDefaults} from "./link.js";
import {placeBlock, type Site} from "./place-block.js";
import {setAttributes, TYPE} from "./plot.js";
import {drawRoadMap} from "./road-map.js";
import {stackPanels} from "./stack.js";
import {svg} from "./svg.js";

export interface RoadOptions extends ChartOptions {
  /** The part of the ground that the wide map shows; the narrow one shows the places alone. */
  region: Region;
  /** The places that the road passes, by their place_id, in order. */
  way: readonly string[];
  hueOf: (row: PlacedRow) => Hue;
  /** What the hues stand for. */
  key: readonly KeyEntry[];
}

const GAP = 16;

/**
 * A road on a map, with the claims about the places on it and around it. Wide, they stand on the map beside their places;
 * narrow, and where there is no room, places have numbers and the claims follow below. Without ground they are a list.
 */
export function road(rows: readonly PlacedRow[], options: RoadOptions): SVGSVGElement {
  const {region, way, hueOf, key, ...rest} = options;
  const {ground, ...chart} = withDefaults(rest);
  const {document, width} = chart;
  const sites = sitesOf(rows, way);
  const hues = new Set(rows.map(hueOf));
  const legend = drawKey(
    document,
    key.filter(({hue}) => hues.has(hue)),
    width
  );
  const map = ground && drawRoadMap(sites, {...chart, ground, region, way, hueOf});
  const listed = map ? map.listed : sites;
  const blocks = listed.map((site) => placeBlock(site, {...chart, ground, hueOf, most: width - 8}));
  return stackPanels(
    document,
    [legend, ...(map ? [map.drawing] : []), ...(blocks.length ? [drawList(document, blocks, width)] : [])],
    GAP
  );
}

/** The places of rows, those on the way first and in its order. */
function sitesOf(rows: readonly PlacedRow[], way: readonly string[]): Site[] {
  const rank = (place_id: string) => (way.includes(place_id) ? way.indexOf(place_id) : way.length);
  const places = [...groupBy(rows, (row) => row.place_id!)].toSorted(([a], [b]) => rank(a) - rank(b));
  return places.map(([place_id, own]) => ({
    place_id,
    title: own[0].place!,
    isArea: own[0].role === "area",
    rows: own
  }));
}

/** Blocks below each other. */
function drawList(document: Document, blocks: readonly ReturnType<typeof placeBlock>[], width: number): SVGSVGElement {
  let y = 0;
  const elements = blocks.flatMap((block) => {
    const top = y;
    y += block.height + GAP;
    return block.draw(4, top);
  });
  const height = y - GAP;
  const drawing = svg(document, "svg", {}, ...elements);
  setAttributes(drawing, {width, height, viewBox: `0 0 ${width} ${height}`, ...TYPE});
  return drawing;
}
