import {type EvidenceOf, evidence, fromArticle} from "./evidence.js";

export type AidRow = EvidenceOf<"mass" | "size" | "things">;

/** Aid sent: its mass, the size of one load ("20-tonne"), and what is counted without a mass (trucks). */
export const aid = evidence(
  fromArticle(
    "aid",
    `CASE
    WHEN c.kind = 'per_unit' THEN 'size'
    WHEN c.unit = 'tonne' THEN 'mass'
    ELSE 'things' END`
  )
);
