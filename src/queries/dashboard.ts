import {type EvidenceOf, evidence, fromArticle, fromReports} from "./evidence.js";

export type CountRow = EvidenceOf<string>;

/** Counts since a beginning, the role being the series: what the line of a number card is drawn from. */
export const counts = evidence(
  fromArticle("claims", "c.series", "c.kind = 'cumulative'"),
  fromReports(
    "CASE r.measure WHEN 'arrived' THEN 'refugees' ELSE 'vehicle_crossings' END",
    "r.measure IN ('arrived', 'crossed')"
  )
);
