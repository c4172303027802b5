import type {UnitClass} from "../../src/lib/vocabulary.js";
import type {Lexicon} from "./lexicon.js";
import type {Counted} from "./nouns.js";
import type {Quantity} from "./quantities.js";
import type {Segments} from "./segments.js";
import type {Token} from "./tokens.js";

/**
 * Whether a quantity's sentence puts it at the time last spoken of, so that a date named earlier dates it too: not where
 * it is yet to come, is always so, is brought up from before, or only says where something stands. What is told in the
 * present (isPresent) does not share it either.
 */
export function sharesTime(tokens: Token[], q: Quantity, counted: UnitClass | null, clause: Uint16Array): boolean {
  const from = clauseStart(clause, q.from);
  return (
    (counted !== "length" || isMeasuredThen(tokens, q)) &&
    !isHabitual(tokens, q.from, clause) &&
    !isSummary(tokens) &&
    !isCited(tokens, from, q.from) &&
    !isFuture(tokens, from, q.from, clauseEnd(clause, q.from))
  );
}

/** "the first wave measured 9.5 metres": a length of something that happened. */
const isMeasuredThen = (tokens: Token[], q: Quantity): boolean =>
  /^(reached|reaching|measured|measuring|rose|risen|fell|received|recorded|exceeded|carried|sent)$/.test(
    tokens[q.from - 1]?.lower ?? ""
  );

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

const DIRECTION =
  /^(north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|northern|from|off|away|outside|inland|upstream|downstream|below|above|deep|inside)$/;

/**
 * Whether no date tells when a quantity was so, whatever its sentence says: how far away something is, how many it was
 * built for, how long something took that had gone before.
 */
export function isDateless(tokens: Token[], q: Quantity, counted: Counted | null, lexicon: Lexicon): boolean {
  const before = (n: number) => tokens[q.from - n]?.lower ?? "";
  const after = tokens[Math.max(q.to, counted?.to ?? 0)];
  if (counted?.class === "length" && !q.hyphen) {
    let j = Math.max(q.to, counted.to);
    // "15 kilometres (9 mi) east of"
    if (tokens[j]?.text === "(") while (j < tokens.length && tokens[j].text !== ")") j++;
    if (tokens[j]?.text === ")") j++;
    if (/^(to)$/.test(tokens[j]?.lower ?? "") && tokens[j + 1]?.lower === "the") j += 2;
    if (DIRECTION.test(tokens[j]?.lower ?? "")) return true;
  }
  if (counted?.class === "time" && !q.hyphen && after?.lower !== "later") {
    // "fell in 24 hours on 28 July" is of that day
    const short = /^(hour|minute|second)$/.test(counted.unit);
    if (/^(after|over|following)$/.test(before(1)) || (!short && /^(within|in)$/.test(before(1)))) return true;
  }
  if (
    counted?.class === "time" &&
    q.hyphen &&
    /^(history|average|high|low|record|old|mean|anniversary)$/.test(tokens[q.to + 2]?.lower ?? "")
  )
    return true;
  // "free of charge for three months"
  if (
    counted?.class === "time" &&
    before(1) === "for" &&
    /^(month|year)$/.test(counted.unit) &&
    !/^(last|lasted|lasting|continued|raged|fought|held)$/.test(before(2))
  )
    return true;
  // "a town of 30,000"
  if (
    counted?.group === "resident" &&
    counted.to <= q.from &&
    before(1) === "of" &&
    !tokens.slice(q.to, q.to + 6).some((t) => t.lower === "census")
  )
    return true;
  // "said on 29 April that it would open 200 branches"
  if (isPlanned(tokens, q.from, lexicon)) return true;
  // "rose from 1,340 to 2,000 by June": what it had been before
  if (before(1) === "from" && (toFollows(tokens, q.to) || isFormer(tokens, q.from - 2))) return true;
  // "built for 15,000 people", "enough for 95,000"
  return (
    before(1) === "for" &&
    /^(built|designed|meant|intended|made|room|space|capacity|enough|sufficient|housing|beds|places|shelter|accommodation|food|rations)$/.test(
      before(2)
    )
  );
}

/** Whether the verb before the quantity at `at` says what somebody said was yet to come. */
function isPlanned(tokens: Token[], at: number, lexicon: Lexicon): boolean {
  let i = at - 1;
  for (; ; i--) {
    if (i < Math.max(0, at - 6) || tokens[i].kind === "punct") return false;
    if (/^(would|will|shall)$/.test(tokens[i].lower)) break;
    if (tokens[i].lower === "to" && /^(was|were|is|are)$/.test(tokens[i - 1]?.lower ?? "")) break;
  }
  return tokens.slice(0, i).some((t) => lexicon.speechVerbs.has(t.lower));
}

/** "to 34.9% from 34.4%": a number that ends at `i` is what it came to. */
function isFormer(tokens: Token[], i: number): boolean {
  for (let j = i; j > Math.max(0, i - 5); j--)
    if (tokens[j].kind === "number")
      return tokens.slice(Math.max(0, j - 3), j).some((t) => /^(to|at|against)$/.test(t.lower));
  return false;
}

/** "to" and a number follow before any date does. */
function toFollows(tokens: Token[], to: number): boolean {
  for (let i = to; i < Math.min(tokens.length, to + 4); i++) {
    if (/^(on|in|by|at)$/.test(tokens[i].lower)) return false;
    if (tokens[i].lower === "to") return true;
  }
  return false;
}

/** First token of the clause that token `i` is in. */
export function clauseStart(clause: Uint16Array, i: number): number {
  let j = i;
  while (j > 0 && clause[j - 1] === clause[i]) j--;
  return j;
}

/** Tokens [from, to) of the clause that token `i` is in. */
export const clauseOf = (clause: Uint16Array, i: number): [number, number] => [
  clauseStart(clause, i),
  clauseEnd(clause, i)
];

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
      ((/^(every|each)$/.test(t.lower) &&
        /^(day|night|week|year|month|summer|winter|season)$/.test(tokens[i + 1]?.lower ?? "")) ||
        /^(annually|yearly)$/.test(t.lower))
  );
}

/**
 * "1,500 tents are on the way", "29 patients have died": so at the time of writing, which is not that of the sentence
 * before. Reports speak so between dated sentences.
 */
export function isPresent(tokens: Token[], from: number, to: number, {list, of}: Segments, at: number): boolean {
  let present = false;
  for (let i = from; i < to; i++) {
    // "the government, which has never published its losses, claimed 1,100 dead"
    if (of[i] !== of[at] && list[of[i]].kind === "relative") continue;
    const w = tokens[i].lower;
    if (/^(was|were|had|did|would)$/.test(w)) return false;
    if (
      /^(is|are|has|have|remain|remains|need|needs|require|requires|continue|continues|plans|intends|warns)$/.test(w) &&
      tokens[i - 1]?.lower !== "to"
    )
      present = true;
  }
  return present;
}

/** "In all, the fire killed 119 people": of the whole, not of the day last named. */
const isSummary = (tokens: Token[]): boolean =>
  /^(in all|in total|all told|overall ,|altogether)/.test(
    tokens
      .slice(0, 2)
      .map((t) => t.lower)
      .join(" ")
  );

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
