import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {feature} from "topojson-client";
import {type Area, clipRing, type Ground, isWithin, type Position, type Region} from "../../src/lib/ground.js";
import {type Database, query} from "../store/index.js";

/** The countries of the world at 1:10 million, whole: Natural Earth, in the public domain. */
let countries: Area[] | null = null;

/** What of the countries and of the database's places lies in a region. No border is simplified. */
export async function readGround(db: Database, region: Region): Promise<Ground> {
  countries ??= readCountries();
  const areas = countries.map(({name, rings}) => ({
    name,
    rings: rings.map((ring) => clipRing(ring, region)).filter((ring) => ring.length)
  }));
  const places = await query<{place_id: string; name: string; kind: string; longitude: number; latitude: number}>(
    db,
    `SELECT place_id, name || coalesce(' / ' || other_name, '') AS name, kind, longitude, latitude
     FROM place ORDER BY place_id`
  );
  return {
    areas: areas.filter(({rings}) => rings.length),
    places: places
      .map(({longitude, latitude, ...place}) => ({...place, position: [longitude, latitude] as Position}))
      .filter(({position}) => isWithin(position, region))
  };
}

function readCountries(): Area[] {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const topology: Parameters<typeof feature>[0] = JSON.parse(readFileSync(path, "utf8"));
  const world = feature(topology, topology.objects.countries);
  const features = world.type === "FeatureCollection" ? world.features : [world];
  return features.map(({properties, geometry}) => ({
    name: String(properties?.name),
    rings: (geometry.type === "MultiPolygon"
      ? geometry.coordinates.flat()
      : geometry.type === "Polygon"
        ? geometry.coordinates
        : []) as unknown as Position[][]
  }));
}
