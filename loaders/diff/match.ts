import type {Claim} from "../../src/lib/claim.js";
import type {Scores} from "../../src/lib/claim-diff.js";
import {type Candidate, scorePair, toCandidate} from "./score.js";
import {plainSentence, Rarity} from "./words.js";

/** Claims less alike than this are two claims, not one that changed. */
const ALIKE = 0.68;

/** A word that more claims than this share leads to no candidates: what is common tells nothing apart. */
const SHARED = 120;

export interface Match {
  old: number;
  new: number;
  score: number;
  scores: Scores;
}

/**
 * Pairs the claims of two versions by what they mean; where they stand decides only between equals. First those whose
 * sentence and number read the same, then the others by a stable matching: the most alike pair first, so that no two
 * claims are each more like one another than like what they were paired with. Indices are into the arguments; pairs are
 * in no order. Candidates come from shared words, so that time grows with the number of claims and not with its square.
 */
export function matchClaims(older: readonly Claim[], newer: readonly Claim[]): Match[] {
  const [a, b] = [older.map(toCandidate), newer.map(toCandidate)];
  const rarity = new Rarity([...a, ...b].map(({sentence}) => sentence));
  const toMatch = (i: number, j: number): Match => ({old: i, new: j, ...scorePair(a[i], b[j], rarity)});
  const unmoved = sameSentences(older, newer).map(([i, j]) => toMatch(i, j));
  const [doneOld, doneNew] = [new Set(unmoved.map((m) => m.old)), new Set(unmoved.map((m) => m.new))];
  const postings = postingsOf(b, doneNew);
  const found: Match[] = [];
  a.forEach((candidate, i) => {
    if (doneOld.has(i)) return;
    for (const j of candidatesOf(candidate, postings)) {
      const match = toMatch(i, j);
      if (match.score >= ALIKE) found.push(match);
    }
  });
  const shift = (m: Match) => Math.abs(m.old / older.length - m.new / newer.length);
  found.sort((m, n) => n.score - m.score || shift(m) - shift(n) || m.old - n.old || m.new - n.new);
  const stable = found.filter((match) => {
    if (doneOld.has(match.old) || doneNew.has(match.new)) return false;
    doneOld.add(match.old);
    doneNew.add(match.new);
    return true;
  });
  return [...unmoved, ...stable];
}

/** Pairs of claims that read the same to the letter, the first with the first where a sentence stands several times. */
function sameSentences(older: readonly Claim[], newer: readonly Claim[]): [number, number][] {
  const waiting = new Map<string, number[]>();
  const keyOf = (claim: Claim) => `${plainSentence(claim.quote_exact)}\n${plainSentence(claim.value_text)}`;
  newer.forEach((claim, j) => {
    const list = waiting.get(keyOf(claim));
    if (list) list.push(j);
    else waiting.set(keyOf(claim), [j]);
  });
  for (const list of waiting.values()) list.reverse();
  return older.flatMap((claim, i): [number, number][] => {
    const j = waiting.get(keyOf(claim))?.pop();
    return j === undefined ? [] : [[i, j]];
  });
}

function postingsOf(candidates: readonly Candidate[], done: ReadonlySet<number>): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  candidates.forEach((candidate, j) => {
    if (done.has(j)) return;
    for (const word of keysOf(candidate)) {
      const list = postings.get(word);
      if (list) list.push(j);
      else postings.set(word, [j]);
    }
  });
  return postings;
}

function candidatesOf(candidate: Candidate, postings: ReadonlyMap<string, number[]>): Set<number> {
  const found = new Set<number>();
  for (const word of keysOf(candidate)) {
    const list = postings.get(word) ?? [];
    if (list.length <= SHARED) for (const j of list) found.add(j);
  }
  return found;
}

/** What a claim is found by: the words of its sentence, each with its series too, which is rarer than the word alone. */
function keysOf({claim, sentence}: Candidate): string[] {
  return [...sentence].flatMap((word) => [word, `${word} ${claim.series} ${claim.unit ?? ""}`]);
}
