import type {Claim} from "../../src/lib/claim.js";
import {SCORE_NAMES, type ScoreName, type Scores} from "../../src/lib/claim-diff.js";
import {firstDay, lastDay} from "../../src/lib/day.js";
import {type Rarity, tellingWords} from "./words.js";

/** How much each score counts. The sentence tells most; a value tells little, since values are what is revised. */
const WEIGHTS: Record<ScoreName, number> = {
  series: 2,
  unit: 2,
  outcome: 2,
  counted: 2,
  place: 3,
  claimant: 1.5,
  date: 1.5,
  value: 2,
  sentence: 6
};

/** A claim with what its scores need, read once. */
export interface Candidate {
  claim: Claim;
  sentence: Set<string>;
  counted: Set<string>;
}

export function toCandidate(claim: Claim): Candidate {
  return {claim, sentence: tellingWords(claim.quote_exact), counted: tellingWords(claim.counted ?? "")};
}

/** How alike two claims are, by name and in all. */
export function scorePair(a: Candidate, b: Candidate, rarity: Rarity): {score: number; scores: Scores} {
  const [p, q] = [a.claim, b.claim];
  const scores: Scores = {
    series: p.series === q.series ? 1 : 0,
    unit: agreement(p.unit, q.unit),
    outcome: agreement(p.outcome ?? p.measure, q.outcome ?? q.measure),
    counted: a.counted.size && b.counted.size ? rarity.likeness(a.counted, b.counted) : agreement(p.counted, q.counted),
    place: agreement(placeOf(p), placeOf(q)),
    claimant: claimantOf(p) === claimantOf(q) ? 1 : 0,
    date: dateLikeness(p, q),
    value: valueLikeness(p, q),
    sentence: rarity.likeness(a.sentence, b.sentence)
  };
  let [sum, weights] = [0, 0];
  for (const name of SCORE_NAMES) {
    const score = scores[name];
    if (score === null) continue;
    scores[name] = Math.round(score * 1e4) / 1e4;
    sum += WEIGHTS[name] * score;
    weights += WEIGHTS[name];
  }
  return {score: sum / weights, scores};
}

/** Null where neither says anything, half where only one does. */
function agreement(a: string | null, b: string | null): number | null {
  if (a === null && b === null) return null;
  if (a === null || b === null) return 0.5;
  return a.toLowerCase() === b.toLowerCase() ? 1 : 0;
}

export function placeOf({place_id, place_text}: Claim): string | null {
  return place_id ?? place_text;
}

/** Who says it; the article's own voice is a claimant like others. */
export function claimantOf({claimant_id, claimant_text}: Claim): string {
  return claimant_id ?? claimant_text?.toLowerCase() ?? "";
}

/** 1 where the periods meet, less by the days between them, 0 from two months on. */
function dateLikeness(p: Claim, q: Claim): number | null {
  if (!p.event_start || !q.event_start) return agreement(p.event_start, q.event_start);
  const from = (claim: Claim) => Date.parse(firstDay(claim.event_start!));
  const to = (claim: Claim) => Date.parse(lastDay(claim.event_end ?? claim.event_start!));
  const days = Math.max(0, from(p) - to(q), from(q) - to(p)) / 86_400_000;
  return Math.max(0, 1 - days / 60);
}

/** The smaller of two figures as a share of the larger; null where both are vague, half where only one is. */
function valueLikeness(p: Claim, q: Claim): number | null {
  const [a, b] = [figureOf(p), figureOf(q)];
  if (a === null && b === null) return null;
  if (a === null || b === null) return 0.5;
  if (a === b) return 1;
  return a * b > 0 ? Math.min(Math.abs(a), Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b)) : 0;
}

function figureOf({value, lower, upper}: Claim): number | null {
  return value ?? upper ?? lower;
}
