import type {DateMention, DateValue} from "./dates.js";
import {pathUp, type Segments} from "./segments.js";
import {opening} from "./time-words.js";
import type {Token} from "./tokens.js";

/** A date of a sentence with its value. `mention` is null for one that refers to another date. */
export interface Dated {
  from: number;
  to: number;
  role: string;
  value: DateValue;
  mention: DateMention | null;
  /** "during the battle" */
  wholeEvent: boolean;
}

/** A date that opens its sentence holds to its end, as if it stood so many tokens away. */
const OPENING = 12;

/**
 * The date that tells when the quantity of tokens [at, end) was so: one of its own clause, of the clause that this one stands
 * in, or of the one whose verb (at token `verb`, -1 where none is known) tells what happened to it; the nearer, and
 * rather the one before. Null where none does.
 */
export function governingDate(
  at: number,
  end: number,
  verb: number,
  tokens: Token[],
  dates: Dated[],
  segments: Segments
): Dated | null {
  let best: Dated | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    // "Two reporters, who were arrested on 12 December, had …": the day of the arrest
    const ofVerb =
      verb >= 0 && segments.of[verb] === segments.of[date.from] && segments.list[segments.of[verb]].kind === "relative";
    if (heldAgainst(tokens, at, date) || ofPart(tokens, end, date)) continue;
    const far = distance(ofVerb ? verb : at, ofVerb ? verb + 1 : end, tokens, date, segments);
    if (far < least) {
      least = far;
      best = date;
    }
  }
  return least < 45 ? best : null;
}

/** How far a date is from governing the quantity at `at`: its tokens, and more for each clause between. */
function distance(at: number, end: number, tokens: Token[], date: Dated, segments: Segments): number {
  const opens = opening(tokens, date.from);
  const between = clausesBetween(
    segments,
    segments.of[date.from],
    segments.of[at],
    opens,
    /^(by|as_of)$/.test(date.role)
  );
  if (between === Number.POSITIVE_INFINITY) return between;
  // "On 2 May it killed 80; later, 300 houses were rebuilt"
  if (opens && segments.list[segments.of[at]].later) return Number.POSITIVE_INFINITY;
  // a date that opens the sentence holds to its end; any other for what stands near it
  if (opens) return OPENING + between;
  const behind = date.from > at;
  // "139 patients were treated, and on 5 April the laboratory confirmed": the day of what follows it
  if (behind && opensNext(tokens, date.from, at)) return Number.POSITIVE_INFINITY;
  return (
    // "1,200 … and four days later another": the day of what follows it
    (behind && date.mention === null && /^(and|then|,)$/.test(tokens[date.from - 1].lower) ? 30 : 0) +
    (behind ? date.from - at : at - date.to + 4) +
    between +
    // "hurt when a shaft collapsed on Monday, the ministry said on Wednesday"
    (saidOn(tokens, date) ? 25 : 0) +
    // "would continue in October"
    (behind && plannedBetween(tokens, at, date.from) ? 60 : 0) +
    (!behind && joinedAfter(tokens, date, at) ? 8 : 0) +
    // "five on 14 March and nine on 16 March": the date after is the nearer
    (behind && numberBetween(tokens, end, date.from) ? 10 : 0)
  );
}

/** Whether a date opens a clause of its own behind a comma and "and", which the quantity at `at` stands before. */
function opensNext(tokens: Token[], from: number, at: number): boolean {
  let j = from - 1;
  while (j > at && /^(on|in|by|at|late|early|the|night|morning|evening|of|mid|-)$/.test(tokens[j].lower)) j--;
  return j > at + 1 && j < from - 1 && /^(and|but)$/.test(tokens[j].lower) && tokens[j - 1].text === ",";
}

/** What the clauses between a date and a quantity add to their distance; infinite where they part the two. */
function clausesBetween(segments: Segments, date: number, quantity: number, opens: boolean, asOf: boolean): number {
  if (date === quantity) return 0;
  const {list} = segments;
  // the quantity stands in a clause of the date's clause
  let added = 0;
  for (const s of pathUp(segments, quantity)) {
    if (s === date) return added;
    if (list[s].kind === "other_time") return Number.POSITIVE_INFINITY;
    added += list[s].kind === "main" ? 0 : opens ? 1 : 6;
  }
  // the date stands in a clause of the quantity's
  added = 0;
  for (const s of pathUp(segments, date)) {
    if (s === quantity) return added;
    // "300 people who had been abducted as of 15 May"
    if ((list[s].kind === "relative" && !asOf) || list[s].kind === "beside") return Number.POSITIVE_INFINITY;
    added += 8;
  }
  const top = (s: number) => pathUp(segments, s).at(-1)!;
  const behind = list[top(quantity)].part - list[top(date)].part;
  if (behind) return opens ? 4 : behind === 1 && !list[top(quantity)].later ? 20 : Number.POSITIVE_INFINITY;
  // clauses side by side
  if (list[date].kind === "relative" || list[quantity].kind === "other_time") return Number.POSITIVE_INFINITY;
  return opens ? 3 : 12;
}

/** "37 people were killed, 29 of them on 16 February": the date of a part. */
function ofPart(tokens: Token[], end: number, date: Dated): boolean {
  for (let i = date.from - 1; i > Math.max(end, date.from - 4); i--)
    if (/^(them|whom|which)$/.test(tokens[i].lower) && tokens[i - 1].lower === "of") return i - 1 > end;
  return false;
}

/** "2,630 crossed, compared with 5,100 on 11 August", "67%, up from 43% in February": the date of what it is held against. */
function heldAgainst(tokens: Token[], at: number, date: Dated): boolean {
  if (date.from > at) {
    for (let i = at; i < date.from; i++)
      if (
        compares(tokens, i) ||
        (tokens[i].lower === "against" && tokens[i + 1].kind === "number") ||
        // "ten times what it offered in 2013"
        (tokens[i].lower === "what" && /^(times|twice|than|half|of)$/.test(tokens[i - 1]?.lower ?? ""))
      )
        return true;
    return false;
  }
  // an aside that ends before the quantity
  if (!tokens.slice(date.to, at).some((t) => t.text === ",")) return false;
  let comma = date.from - 2;
  while (comma >= Math.max(0, date.from - 12) && tokens[comma].text !== ",") comma--;
  return comma >= Math.max(0, date.from - 12) && (compares(tokens, comma + 1) || tokens[comma + 1].lower === "against");
}

/** Whether a comparison begins at `i`: "compared with", "up from". */
const compares = (tokens: Token[], i: number): boolean =>
  /^(compared|versus)$/.test(tokens[i].lower) ||
  (/^(up|down)$/.test(tokens[i].lower) && tokens[i + 1]?.lower === "from");

/** The day on which something was said, rather than the day on which it happened. */
function saidOn(tokens: Token[], {from}: Dated): boolean {
  const verb = tokens[from - (/^(on|late|in)$/.test(tokens[from - 1]?.lower ?? "") ? 2 : 1)]?.lower ?? "";
  return /^(said|says|told|reported|announced|warned|added|reporters)$/.test(verb);
}

function plannedBetween(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(would|will)$/.test(tokens[i].lower)) return true;
  return false;
}

/** "40 in the third quarter of 2021 and 90 in …": the date before stands behind a count of its own. */
function joinedAfter(tokens: Token[], date: Dated, at: number): boolean {
  const joint = tokens[date.to]?.text === "," ? date.to + 1 : date.to;
  return (
    /^(and|but|to)$/.test(tokens[joint]?.lower ?? "") &&
    joint + 1 === at &&
    numberBetween(tokens, Math.max(0, date.from - 7), date.from)
  );
}

function numberBetween(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i].kind === "number") return true;
  return false;
}
