import type {Series} from "../lib/claim.js";
import {type EvidenceOf, evidence, fromArticle} from "./evidence.js";

export type ClaimRow = EvidenceOf<Series>;

/** Every claim; its role is the series it belongs to. */
export const claims = evidence(fromArticle("claims", "c.series"));
