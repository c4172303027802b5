import {type EvidenceOf, evidence, fromArticle} from "./evidence.js";

export type CasualtyRow = EvidenceOf<"killed" | "injured" | "missing" | "captured" | "casualties">;

/** Everybody killed, injured, missing or captured, and casualties of which the text does not say which. */
export const casualties = evidence(fromArticle("casualties", "coalesce(c.outcome, 'casualties')"));
