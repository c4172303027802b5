import {type EvidenceOf, evidence, fromArticle, fromReports} from "./evidence.js";
import {ARRIVED} from "./exodus.js";

export type PaceRow = EvidenceOf<"arrived" | "crossed">;

/** Counts since a beginning of people who arrived and of vehicles that crossed: what a pace can be computed from. */
export const pace = evidence(
  fromArticle("refugees", "'arrived'", `c.unit = 'person' AND c.kind = 'cumulative' AND ${ARRIVED}`),
  fromArticle("vehicle_crossings", "'crossed'", "c.unit = 'vehicle' AND c.kind = 'cumulative'"),
  fromReports(
    "r.measure",
    "r.measure = 'arrived' AND r.unit = 'person' OR r.measure = 'crossed' AND r.unit = 'vehicle'"
  )
);
