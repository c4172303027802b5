import {type EvidenceOf, evidence, fromArticle, fromReports} from "./evidence.js";

export type ExodusRow = EvidenceOf<"arrived" | "fleeing" | "remaining" | "baseline" | "other">;

/** "1,050 refugees had arrived", "the number of refugees had reached 100,617": refugees, counted where they arrive. */
const WORDS = "regexp_matches(c.sentence, '\\b(arriv|reached|entered|crossed into)')";
export const ARRIVED = `(c.measure = 'arrived' OR (c.measure = 'displaced' AND c.value IS NOT NULL AND ${WORDS}))`;

/**
 * People who fled: counts of arrivals, words for how many set out, counts of those who remained, and the population
 * before. Stocks of other things (sheltered), plans and units that are not persons are `other`: not on the same axis.
 */
export const exodus = evidence(
  fromArticle(
    "refugees",
    `CASE
    WHEN c.unit IS DISTINCT FROM 'person' OR c.kind NOT IN ('cumulative', 'flow', 'stock') THEN 'other'
    WHEN ${ARRIVED} THEN 'arrived'
    WHEN c.measure = 'remaining' THEN 'remaining'
    WHEN c.measure = 'displaced' THEN 'fleeing'
    ELSE 'other' END`
  ),
  fromArticle(
    "population",
    `CASE WHEN c.unit = 'person' AND c.kind = 'stock' AND c.value IS NOT NULL THEN 'baseline' ELSE 'other' END`
  ),
  fromReports("'arrived'", "r.measure = 'arrived' AND r.unit = 'person'")
);
