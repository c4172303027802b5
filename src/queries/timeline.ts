import {type EvidenceOf, evidence, fromArticle} from "./evidence.js";

export type TimelineRow = EvidenceOf<"duration" | "politics" | "detentions">;

/** How long something took, counts of public life, arrests and exchanges of prisoners, dated or not. */
export const timeline = evidence(
  fromArticle("claims", "c.series", "c.series IN ('duration', 'politics', 'detentions')")
);
