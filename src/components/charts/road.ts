import type {Region} from "../../lib/ground.js";
import {groupBy} from "../../lib/group.js";
import type {Hue} from "../../lib/palette.js";
import type {PlacedRow} from "../../queries/placed.js";
import {drawLanes} from "./lane-plot.js";
import {type LaneGroup, runsOf} from "./lanes.js";
import {type ChartOptions, withDefaults} from "./link.js";
import {drawRoadMap, type Site} from "./road-map.js";
import {stackPanels} from "./stack.js";
import {claimantOf, countedOf, dateOf} from "./words.js";

export interface RoadOptions extends ChartOptions {
  /** The part of the ground that the wide map shows; the narrow one shows the places alone. */
  region: Region;
  /** The places that the road passes, by their place_id, in order. */
  way: readonly string[];
  hueOf: (row: PlacedRow) => Hue;
}

/** Whether a row has a point on the map; the others are to be listed beside it. */
export function isDrawnOnRoad({role}: PlacedRow): boolean {
  return role !== "elsewhere";
}

/**
 * A road on a map, with the claims about the places on it and around it. Wide, they stand on the map beside their places;
 * narrow, and where there is no room, places have numbers and the claims follow below. Without ground they are a list.
 */
export function road(rows: readonly PlacedRow[], options: RoadOptions): SVGSVGElement {
  const {region, way, hueOf, ...rest} = options;
  const chart = withDefaults(rest);
  const {ground, document} = chart;
  const sites = sitesOf(rows.filter(isDrawnOnRoad), {way, hueOf});
  const lanes = (groups: LaneGroup[]) => drawLanes(groups, {...chart, unit: ""});
  if (!ground) return lanes(sites.map(({group}) => group));
  const map = drawRoadMap(sites, {...chart, ground, region, way});
  return map.listed.length ? stackPanels(document, [map.drawing, lanes(map.listed)], 24) : map.drawing;
}

/** The places of rows, those on the way first and in its order, with a run for each claimant and date. */
function sitesOf(rows: readonly PlacedRow[], {way, hueOf}: Pick<RoadOptions, "way" | "hueOf">): Site[] {
  const rank = (place_id: string) => (way.includes(place_id) ? way.indexOf(place_id) : way.length);
  const places = [...groupBy(rows, (row) => row.place_id!)].toSorted(([a], [b]) => rank(a) - rank(b));
  return places.map(([place_id, own]) => ({
    place_id,
    isArea: own[0].role === "area",
    group: {
      title: own[0].place,
      runs: runsOf(
        own,
        (row) => ({heading: claimantOf(row), detail: dateOf(row, {year: false})}),
        (row) => ({row, label: countedOf(row), hue: hueOf(row), mark: "number" as const})
      )
    }
  }));
}
