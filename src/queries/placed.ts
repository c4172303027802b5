import type {Region} from "../lib/ground.js";
import {type EvidenceOf, evidence, fromArticle} from "./evidence.js";

export type PlacedRow = EvidenceOf<"point" | "area" | "elsewhere">;

/**
 * Claims that name a place: at a point of the region; in an area or along a road of it, of which the point is only the
 * middle; or elsewhere, which is outside the region or as wide as it is.
 */
export function placed({west, south, east, north}: Region): string {
  return evidence(
    fromArticle(
      "claims",
      `CASE
    WHEN c.longitude NOT BETWEEN ${west} AND ${east} OR c.latitude NOT BETWEEN ${south} AND ${north} THEN 'elsewhere'
    ELSE (SELECT CASE WHEN p.kind IN ('country', 'region') THEN 'elsewhere'
                      WHEN p.kind IN ('district', 'road', 'border') THEN 'area'
                      ELSE 'point' END
            FROM place AS p WHERE p.place_id = c.place_id) END`,
      "c.place_id IS NOT NULL"
    )
  );
}
