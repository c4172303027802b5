import type {DateMention} from "./dates.js";
import {STOP} from "./grammar.js";
import {smallNumber} from "./number-words.js";
import {isDash, type Token} from "./tokens.js";

/** "early", "end": a part of the time that a date names. */
export const isPart = (t: Token | undefined) =>
  t !== undefined && /^(early|late|mid|middle|beginning|end|start)$/.test(t.lower);

const NTH: Record<string, number> = {
  __proto__: null as never,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: -1,
  final: -1
};

/** "the first two weeks of September", "the last ten days of May": days of the month named. */
export function takeDays(tokens: Token[], d: DateMention): void {
  if (d.month === null || d.day !== null || d.endMonth !== null || tokens[d.from - 1]?.lower !== "of") return;
  const unit = /^(week|day)(s?)$/.exec(tokens[d.from - 2]?.lower ?? "");
  if (!unit) return;
  const count = unit[2] ? smallNumber(tokens[d.from - 3]?.lower ?? "") : 1;
  const nth = NTH[tokens[d.from - (unit[2] ? 4 : 3)]?.lower ?? ""];
  const days = (count ?? 0) * (unit[1] === "week" ? 7 : 1);
  if (nth === undefined || days < 2 || days > 27 || (nth !== 1 && nth !== -1 && unit[2])) return;
  // A year that the text leaves open shortens no month but February.
  const length = new Date(Date.UTC(d.year ?? 2001, d.month, 0)).getUTCDate();
  const first = nth < 0 ? length - days + 1 : (nth - 1) * days + 1;
  [d.day, d.endMonth, d.endDay, d.endYear] = [first, d.month, first + days - 1, d.year];
}

/** "the third quarter of 2021", "the first three months of 2015", "the second half of 2020": months of the year named. */
export function takePart(tokens: Token[], d: DateMention): void {
  if (d.month !== null || d.year === null || d.endYear !== null || tokens[d.from - 1]?.lower !== "of") return;
  const part = tokens[d.from - 2]?.lower;
  const counted = part === "months" ? smallNumber(tokens[d.from - 3]?.lower ?? "") : 1;
  const nth = NTH[tokens[d.from - (part === "months" ? 4 : 3)]?.lower ?? ""];
  const months = part === "quarter" ? 3 : part === "half" ? 6 : part === "months" ? counted : undefined;
  if (nth === undefined || months === undefined) return;
  const start = nth < 0 ? 13 - months : part === "months" ? 1 : (nth - 1) * months + 1;
  if (start < 1 || start + months > 13) return;
  d.month = start;
  d.endMonth = start + months - 1;
  d.endYear = d.year;
}

/** "in June and October 2012", "in 1991 and 1992": months of one year, or years that follow each other. */
export function bothWhole(a: DateMention, b: DateMention): boolean {
  if (a.day !== null || b.day !== null || a.adjectival) return false;
  if (a.month !== null) return a.year === null && b.month !== null && b.month > a.month;
  return b.month === null && a.year !== null && b.year === a.year + 1;
}

/** The word that governs a date: on, by, since, until, … or "". */
export function roleOf(tokens: Token[], from: number): string {
  let i = from - 1;
  while (
    i >= 0 &&
    (isPart(tokens[i]) ||
      isDash(tokens[i]) ||
      /^(the|of|about|around|night|evening|morning|afternoon|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|,|at|year)$/.test(
        tokens[i].lower
      )) &&
    from - i < 6
  )
    i--;
  const w = tokens[i]?.lower ?? "";
  if (w === "as" && tokens[i + 1]?.lower === "of") return "as_of";
  if (w === "end" || w === "beginning") return "in";
  return /^(on|in|by|since|until|till|before|after|from|between|during|through|throughout|for|dated|to)$/.test(w)
    ? w
    : "";
}

/** What is in force from a date on: a number beside "the law of 1982" is not of that year. */
const IN_FORCE =
  /^(law|laws|act|constitution|accord|accords|agreement|agreements|treaty|resolution|ceasefire|truce|charter|convention|protocol|decree|regulation|census|coup|elections?)$/;

/** "lower than in 2015", "what it had been in 2010", "at 2015 prices": a date that something is held against. */
const COMPARING = /^(than|as|compared|against|unlike|below|above|versus)$/;

/**
 * "the 2020 ceasefire", "a 2021 map", "the law of 1982", "more than in 2015": a date that names another thing, or that
 * something is held against.
 */
export function namesAnother(tokens: Token[], d: DateMention): boolean {
  const before = tokens[d.from - 1];
  if (d.month === null && isAdjectival(tokens, d, before)) return true;
  const noun = tokens[d.from - 2];
  // "as many as in the whole of 2017"
  if (before?.lower === "of" && noun?.lower === "whole" && COMPARING.test(tokens[d.from - 5]?.lower ?? "")) return true;
  if (before?.lower === "of" && IN_FORCE.test(noun?.lower ?? "")) return true;
  const preposition = before?.lower === "in" ? noun : before;
  return COMPARING.test(preposition?.lower ?? "") && d.role !== "as_of";
}

/** A year before the noun it names. */
function isAdjectival(tokens: Token[], d: DateMention, before: Token | undefined): boolean {
  const next = tokens[d.to];
  if (next?.kind !== "word" || next.gap) return false;
  if (STOP.has(next.lower)) return false;
  if (before && /^(in|since|during|by|until|early|late|mid)$/.test(before.lower)) return false;
  return true;
}
