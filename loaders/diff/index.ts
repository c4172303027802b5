import type {Claim} from "../../src/lib/claim.js";
import type {ClaimDiff, ClaimPair} from "../../src/lib/claim-diff.js";
import {changesBetween} from "./changes.js";
import {matchClaims} from "./match.js";
import {plainSentence} from "./words.js";

/**
 * Which claims of a document appeared, went or changed between two versions, matched by meaning. Claims are in text
 * order, as the extractor gives them. Pure: the same claims give the same result, and a version against itself no change.
 */
export function diffClaims(older: readonly Claim[], newer: readonly Claim[]): ClaimDiff {
  const matches = matchClaims(older, newer).sort((m, n) => m.new - n.new);
  const [paired, become] = [new Set(matches.map((m) => m.old)), new Set(matches.map((m) => m.new))];
  return {
    pairs: matches.map(({old: i, new: j, score, scores}): ClaimPair => {
      const [a, b] = [older[i], newer[j]];
      const reworded = plainSentence(a.quote_exact) !== plainSentence(b.quote_exact);
      return {old: a, new: b, score: Math.round(score * 1e4) / 1e4, scores, changes: changesBetween(a, b), reworded};
    }),
    appeared: newer.filter((_, j) => !become.has(j)),
    went: older.filter((_, i) => !paired.has(i))
  };
}
