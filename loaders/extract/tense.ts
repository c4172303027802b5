import type {UnitClass} from "../../src/lib/vocabulary.js";
import type {Quantity} from "./quantities.js";
import type {Token} from "./tokens.js";

/**
 * Whether a quantity's sentence puts it at the time last spoken of, so that a date named earlier dates it too: not where
 * it is yet to come, is always so, is brought up from before, or only says where something stands.
 */
export function sharesTime(tokens: Token[], q: Quantity, counted: UnitClass | null, clause: Uint16Array): boolean {
  const from = clauseStart(clause, q.from);
  return (
    counted !== "length" &&
    !isHabitual(tokens, q.from, clause) &&
    !isCited(tokens, from, q.from) &&
    !isFuture(tokens, from, q.from, clauseEnd(clause, q.from))
  );
}

const RECORD = /^(first|worst|most|highest|largest|lowest|heaviest|deadliest|strongest|biggest|longest)$/;

/** "the worst in 50 years", "the past few weeks": a time reckoned back from now, that no date dates. */
export function isReckonedBack(tokens: Token[], q: Quantity, counted: UnitClass | null): boolean {
  if (counted !== "time") return false;
  const before = tokens[q.from - 1]?.lower ?? "";
  return (
    /^(last|past|previous)$/.test(before) ||
    (before === "in" && tokens.some((t, i) => i < q.from && RECORD.test(t.lower)))
  );
}

/** First token of the clause that token `i` is in. */
export function clauseStart(clause: Uint16Array, i: number): number {
  let j = i;
  while (j > 0 && clause[j - 1] === clause[i]) j--;
  return j;
}

function clauseEnd(clause: Uint16Array, i: number): number {
  let j = i;
  while (j < clause.length && clause[j] === clause[i]) j++;
  return j;
}

/** "every year", "per annum": true at all times. */
function isHabitual(tokens: Token[], at: number, clause: Uint16Array): boolean {
  return tokens.some(
    (t, i) =>
      clause[i] === clause[at] &&
      ((/^(every|each)$/.test(t.lower) && /^(year|month|summer|winter|season)$/.test(tokens[i + 1]?.lower ?? "")) ||
        /^(annually|yearly)$/.test(t.lower))
  );
}

/** "cited land mines … killing two": what is brought up happened before. */
function isCited(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(cited|citing|recalled|recalling|referring|blamed)$/.test(tokens[i].lower)) return true;
  return false;
}

/** "would open 200 branches": not yet, so not on the day it was said. */
function isFuture(tokens: Token[], from: number, at: number, end: number): boolean {
  let to = at;
  while (to < end && to < at + 12 && tokens[to].text !== ",") to++;
  for (let i = from; i < to; i++)
    if (
      /^(will|would|shall|soon|could|may|might|expected|predicted|projected|forecast|forecasts|unlikely|planned|plans)$/.test(
        tokens[i].lower
      ) ||
      (tokens[i].lower === "to" && /^(was|were|is|are)$/.test(tokens[i - 1]?.lower ?? ""))
    )
      return true;
  return false;
}
