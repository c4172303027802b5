import {type EvidenceOf, evidence, fromArticle} from "./evidence.js";

export type EvacuationRow = EvidenceOf<"people" | "things">;

/** People moved out by others, and the vehicles and settlements that were part of it. */
export const evacuations = evidence(
  fromArticle("evacuations", `CASE WHEN c.unit = 'person' THEN 'people' ELSE 'things' END`)
);
