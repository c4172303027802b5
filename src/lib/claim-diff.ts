import type {Claim} from "./claim.js";

/** What of a claim can change between two versions of a document, in the order in which changes are told. */
export const CHANGE_FIELDS = ["value", "bound", "date", "claimant", "place", "outcome", "unit", "series"] as const;
export type ChangeField = (typeof CHANGE_FIELDS)[number];

/** One change, in words as pages and the command line print it; null for what a version does not say. */
export interface Change {
  field: ChangeField;
  old: string | null;
  new: string | null;
}

/** What the likeness of two claims is made of, each from 0 (contradict) to 1 (the same). */
export const SCORE_NAMES = [
  "series",
  "unit",
  "outcome",
  "counted",
  "place",
  "claimant",
  "date",
  "value",
  "sentence"
] as const;
export type ScoreName = (typeof SCORE_NAMES)[number];

/** A score is null where neither claim says anything to compare; it then counts neither for nor against. */
export type Scores = Record<ScoreName, number | null>;

/** A claim of the older version with what it has become in the newer. */
export interface ClaimPair {
  old: Claim;
  new: Claim;
  /** Weighted mean of `scores`, 0 to 1. */
  score: number;
  scores: Scores;
  /** Empty where the claim says the same. */
  changes: Change[];
  /** Whether its sentence reads differently, citation markers and white space aside. */
  reworded: boolean;
}

/** Every claim of either version is in exactly one pair or list; pairs and `appeared` are in the order of the newer. */
export interface ClaimDiff {
  pairs: ClaimPair[];
  appeared: Claim[];
  went: Claim[];
}

export type DiffCounts = Record<"changed" | "appeared" | "went" | "reworded" | "same", number>;

/** How many claims changed, appeared, went, were only said in other words, or stayed as they were. */
export function countDiff({pairs, appeared, went}: ClaimDiff): DiffCounts {
  const alike = pairs.filter(({changes}) => !changes.length);
  const reworded = alike.filter((pair) => pair.reworded).length;
  return {
    changed: pairs.length - alike.length,
    appeared: appeared.length,
    went: went.length,
    reworded,
    same: alike.length - reworded
  };
}
