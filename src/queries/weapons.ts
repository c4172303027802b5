import {type EvidenceOf, evidence, fromArticle, fromReports} from "./evidence.js";

export type WeaponRow = EvidenceOf<"captured" | "destroyed" | "handed_over" | "other">;

/** "The turnover of six armored vehicles, more than 800 small arms": one verb for all that is listed after it. */
const TURNOVER = "regexp_matches(c.sentence, '\\b(turnover|hand(ed|ing) over)\\b')";

/**
 * Positions, vehicles, weapons and ammunition that changed hands or were destroyed, with what was reported elsewhere.
 * Shares are of land and no things; people and incidents are `other`.
 */
export const weapons = evidence(
  fromArticle(
    "military",
    `CASE
    WHEN c.unit = 'person' THEN 'other'
    WHEN c.measure = 'seized' THEN 'captured'
    WHEN c.measure = 'destroyed_equipment' THEN 'destroyed'
    WHEN c.measure = 'handed_over' OR (c.measure IS NULL AND ${TURNOVER}) THEN 'handed_over'
    ELSE 'other' END`,
    "c.kind <> 'share'"
  ),
  fromReports("'handed_over'", "r.measure = 'handed_over'")
);
