import type {Region} from "../lib/ground.js";
import {type EvidenceOf, evidence, fromArticle} from "./evidence.js";

export type PlacedRow = EvidenceOf<"point" | "area">;

/**
 * Claims about a place in a region: at a point, or in an area or along a road, of which the point is only the middle.
 * What is as wide as the region, as a country is, has no place in it.
 */
export function placed({west, south, east, north}: Region): string {
  const kind = "(SELECT p.kind FROM place AS p WHERE p.place_id = c.place_id)";
  return evidence(
    fromArticle(
      "claims",
      `CASE WHEN ${kind} IN ('district', 'road', 'border') THEN 'area' ELSE 'point' END`,
      `c.longitude BETWEEN ${west} AND ${east} AND c.latitude BETWEEN ${south} AND ${north}
  AND ${kind} NOT IN ('country', 'region')`
    )
  );
}
