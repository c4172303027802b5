import type {DatePrecision} from "../../src/lib/claim.js";
import {bothWhole, isPart, namesAnother, roleOf, takeDays, takePart} from "./date-roles.js";
import {DETERMINERS, MONTHS, STOP} from "./grammar.js";
import {isDash, type Token} from "./tokens.js";

/**
 * A date as written: tokens [from, to). `start` and `end` are ISO days, months or years; a mention without a year has
 * `year: null` and its start is completed by `withYear`.
 */
export interface DateMention {
  from: number;
  to: number;
  year: number | null;
  month: number | null;
  day: number | null;
  endYear: number | null;
  endMonth: number | null;
  endDay: number | null;
  /** The word that governs it: on, by, since, until, after, before, from, in, as_of, … or "" . */
  role: string;
  /** "the 2020 ceasefire": the year names a thing, it does not date the event. */
  adjectival: boolean;
}

export interface DateValue {
  start: string;
  end: string | null;
  precision: DatePrecision;
}

const isDay = (t: Token | undefined) =>
  t?.kind === "number" && t.value >= 1 && t.value <= 31 && /^\d{1,2}$/.test(t.text);
const isYear = (t: Token | undefined) =>
  t?.kind === "number" && /^\d{4}$/.test(t.text) && t.value >= 1000 && t.value <= 2100;
const isOrdinalSuffix = (t: Token | undefined) => t !== undefined && !t.space && /^(st|nd|rd|th)$/.test(t.lower);
const month = (t: Token | undefined) =>
  t?.kind === "word" && (t.cap || t.lower !== "may") && (t.cap || t.lower !== "march") ? MONTHS[t.lower] : undefined;
/** "May" and "March" open sentences as other words too: as a bare month they need a preposition or a number beside them. */

/** A day number at `i`, with its suffix: index after it, or -1. */
function dayAt(tokens: Token[], i: number): number {
  if (!isDay(tokens[i])) return -1;
  return isOrdinalSuffix(tokens[i + 1]) ? i + 2 : i + 1;
}

/** The year that follows at `i` ("2023", ", 2023"): index after it, or `i`. */
function yearAfter(tokens: Token[], i: number): number {
  if (isYear(tokens[i])) return i + 1;
  if (tokens[i]?.text === "," && isYear(tokens[i + 1]) && !/^\d/.test(tokens[i + 2]?.text ?? "")) return i + 2;
  return i;
}

/** All dates of a sentence, in order, disjoint. */
export function findDates(tokens: Token[]): DateMention[] {
  const found: DateMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i];
    if (t.kind !== "number" && !(t.cap && t.kind === "word" && MONTHS[t.lower] !== undefined)) continue;
    const mention = t.kind === "number" ? dateFromNumber(tokens, i) : dateFromMonth(tokens, i);
    if (!mention) continue;
    mention.role = roleOf(tokens, mention.from);
    // between 19 and 20 September, from 14 May to 16 May
    const last = found[found.length - 1];
    const joiner = last && tokens.slice(last.to, mention.from);
    if (
      last &&
      joiner &&
      joiner.length === 1 &&
      (/^(to|until|through)$/.test(joiner[0].lower) ||
        isDash(joiner[0]) ||
        (joiner[0].lower === "and" && (last.role === "between" || bothWhole(last, mention)))) &&
      last.endYear === null &&
      last.endDay === null &&
      (last.day !== null) === (mention.day !== null)
    ) {
      last.endYear = mention.year;
      last.endMonth = mention.month;
      last.endDay = mention.day;
      // from 28 December to 3 January 2023
      if (last.year === null && mention.year !== null)
        last.year =
          mention.year - (last.month !== null && mention.month !== null && last.month > mention.month ? 1 : 0);
      last.to = mention.to;
      if (last.endYear === null && mention.month === null) last.endYear = last.year;
    } else {
      mention.adjectival = namesAnother(tokens, mention);
      takePart(tokens, mention);
      takeDays(tokens, mention);
      found.push(mention);
    }
    i = mention.to - 1;
  }
  return found;
}

const mention = (
  from: number,
  to: number,
  year: number | null,
  m: number | null,
  day: number | null,
  endYear: number | null = null,
  endMonth: number | null = null,
  endDay: number | null = null
): DateMention => ({
  from,
  to,
  year,
  month: m,
  day,
  endYear,
  endMonth,
  endDay,
  role: "",
  adjectival: false
});

function dateFromNumber(tokens: Token[], i: number): DateMention | null {
  const t = tokens[i];
  // 2023-09-19, 19/09/2023, 19.09.2023
  if (
    isYear(t) &&
    tokens[i + 1]?.text === "-" &&
    !tokens[i + 1].space &&
    /^\d\d$/.test(tokens[i + 2]?.text ?? "") &&
    tokens[i + 3]?.text === "-" &&
    /^\d\d$/.test(tokens[i + 4]?.text ?? "") &&
    tokens[i + 2].value <= 12
  )
    return mention(i, i + 5, t.value, tokens[i + 2].value, tokens[i + 4].value);
  if (
    isDay(t) &&
    tokens[i + 1]?.text === "/" &&
    !tokens[i + 1].space &&
    isDay(tokens[i + 2]) &&
    tokens[i + 3]?.text === "/" &&
    isYear(tokens[i + 4])
  ) {
    const [a, b] = [t.value, tokens[i + 2].value];
    return a > 12 || b <= 12
      ? mention(i, i + 5, tokens[i + 4].value, b, a)
      : mention(i, i + 5, tokens[i + 4].value, a, b);
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(t.text)?.slice(1).map(Number);
  if (dotted && dotted[0] >= 1 && dotted[0] <= 31 && dotted[1] >= 1 && dotted[1] <= 12)
    return mention(i, i + 1, dotted[2], dotted[1], dotted[0]);
  // 19 September 2023; 19–20 September; 19 and 20 September; 19, 20 and 21 September
  let j = dayAt(tokens, i);
  if (j > 0) {
    let endDay: number | null = null;
    let k = j;
    for (let n = 0; n < 4; n++) {
      const connector = tokens[k];
      if (connector && (isDash(connector) || /^(and|to|or|,)$/.test(connector.lower))) {
        let next = k + 1;
        if (connector.text === "," && tokens[next]?.lower === "and") next++;
        const after = dayAt(tokens, next);
        if (after < 0) break;
        endDay = tokens[next].value;
        k = after;
      } else break;
    }
    let m = tokens[k]?.lower === "of" ? month(tokens[k + 1]) : month(tokens[k]);
    if (m !== undefined && endDay !== null) {
      j = tokens[k]?.lower === "of" ? k + 2 : k + 1;
    } else {
      endDay = null;
      m = tokens[j]?.lower === "of" ? month(tokens[j + 1]) : month(tokens[j]);
      if (m === undefined) return yearAlone(tokens, i);
      j = tokens[j]?.lower === "of" ? j + 2 : j + 1;
    }
    if (tokens[j]?.text === "." && isYear(tokens[j + 1])) j++;
    let y = yearAfter(tokens, j);
    // by 30 July, 1885 homes
    if (y === j + 2 && countsSomething(tokens, y)) y = j;
    const year = y > j ? tokens[y - 1].value : null;
    return mention(i, y, year, m, t.value, endDay === null ? null : year, endDay === null ? null : m, endDay);
  }
  return yearAlone(tokens, i);
}

function yearAlone(tokens: Token[], i: number): DateMention | null {
  const t = tokens[i];
  if (!isYear(t) || t.value < 1500) return null;
  const next = tokens[i + 1];
  const before = tokens[i - 1]?.lower ?? "";
  // the 1990s
  if (next && !next.space && next.lower === "s") return mention(i, i + 2, t.value, null, null, t.value + 9);
  if (next && !next.space && (next.kind === "word" || next.text === "%" || next.text === "°")) return null;
  // 2016–17, 2011–2020
  if (isDash(next) && !next.space && tokens[i + 2]?.kind === "number" && !tokens[i + 2].space) {
    const u = tokens[i + 2];
    if (isYear(u) && u.value > t.value && u.value - t.value < 200)
      return mention(i, i + 3, t.value, null, null, u.value);
    if (/^\d\d$/.test(u.text) && u.value > t.value % 100)
      return mention(i, i + 3, t.value, null, null, Math.floor(t.value / 100) * 100 + u.value);
    return null;
  }
  if (/^(\$|€|£|¥|₹|rs|no|number|approximately|nearly|almost|than|least|some|exceeding|up|resolution)$/.test(before))
    return null;
  const afterDash =
    isDash(tokens[i - 1]) &&
    !tokens[i].space &&
    tokens[i - 2] &&
    !/^(mid|early|late|pre|post)$/.test(tokens[i - 2].lower);
  if (afterDash) return null;
  const inPreposition =
    /^(in|since|by|until|during|from|of|early|late|mid|summer|spring|autumn|winter|fall|year|before|after|between|circa|through|to|and|december)$/.test(
      before
    );
  if (!inPreposition && t.value >= 1500 && countsSomething(tokens, i + 1)) return null;
  if (inPreposition && (t.value < 1800 || t.value > 2060) && countsSomething(tokens, i + 1)) return null;
  if (
    /^(of|to|from|and|between|by|after|before|about|around|over)$/.test(before) &&
    countsSomething(tokens, i + 1) &&
    !next?.cap
  )
    return null;
  // January 5 – 2023 handled elsewhere
  return mention(i, i + 1, t.value, null, null);
}

/** Whether a four-digit number without comma is followed by a plural noun, as a count is ("1900 houses"). */
function countsSomething(tokens: Token[], i: number): boolean {
  for (let j = i, words = 0; words < 3; j++) {
    const t = tokens[j];
    // 1885 single-storey homes
    if (j > i && isDash(t) && !t.space) continue;
    words++;
    if (t?.kind !== "word" || STOP.has(t.lower)) return false;
    if (t.cap) return false;
    if (/(people|men|women|children|personnel|troops|staff|police)$/.test(t.lower)) return true;
    // "the law of 1982 recognises 135 groups": a verb
    const after = tokens[j + 1];
    if (words === 1 && (after?.kind === "number" || DETERMINERS.has(after?.lower ?? ""))) return false;
    if (/[^s]s$/.test(t.lower) && !/(ous|'s|is|us)$/.test(t.lower))
      return !/^(was|has|this|floods|elections|protests|olympics|events|wars|attacks|talks|dollars|prices|levels|laws|rules)$/.test(
        t.lower
      );
  }
  return false;
}

function dateFromMonth(tokens: Token[], i: number): DateMention | null {
  const m = MONTHS[tokens[i].lower];
  if (!tokens[i].cap) return null;
  let i1 = i + 1;
  if (tokens[i1]?.text === "." && !tokens[i1].space && tokens[i].text.length <= 4) i1++;
  // September 19, 2023; May 14 to 16, 2011
  const j = dayAt(tokens, i1);
  if (j > 0) {
    let endDay: number | null = null;
    let k = j;
    const connector = tokens[j];
    if (
      connector &&
      (isDash(connector) || /^(and|to|through)$/.test(connector.lower)) &&
      dayAt(tokens, j + 1) > 0 &&
      tokens[j + 1].value > tokens[i1].value &&
      month(tokens[dayAt(tokens, j + 1)]) === undefined &&
      !countsSomething(tokens, dayAt(tokens, j + 1))
    ) {
      endDay = tokens[j + 1].value;
      k = dayAt(tokens, j + 1);
    }
    const y = yearAfter(tokens, k);
    const year = y > k ? tokens[y - 1].value : null;
    return mention(i, y, year, m, tokens[i1].value, endDay === null ? null : year, endDay === null ? null : m, endDay);
  }
  const y = yearAfter(tokens, i1);
  if (y > i1) return mention(i, y, tokens[y - 1].value, m, null);
  const before = tokens[i - 1];
  const bare =
    before &&
    (/^(in|since|by|until|of|from|to|during|last|this|early|late|mid|end|between|and|through|throughout|before|after|next|late|through)$/.test(
      before.lower
    ) ||
      isDash(before) ||
      isPart(before));
  return bare ? mention(i, i1, null, m, null) : null;
}

const two = (n: number) => String(n).padStart(2, "0");

/** ISO values of a mention, completed with `year` where the text gives none. Null where no year is known. */
export function dateValue(d: DateMention, year: number | null): DateValue | null {
  const y = d.year ?? d.endYear ?? year;
  if (y === null) return null;
  const iso = (yy: number, m: number | null, day: number | null) =>
    `${String(yy).padStart(4, "0")}${m === null ? "" : "-" + two(m)}${day === null || m === null ? "" : "-" + two(day)}`;
  const start = iso(y, d.month, d.day);
  const ranged = d.endYear !== null || d.endMonth !== null || d.endDay !== null;
  // "28 December to 3 January" runs into the next year
  const turns = d.endYear === null && d.month !== null && d.endMonth !== null && d.endMonth < d.month;
  const end = ranged ? iso(d.endYear ?? (turns ? y + 1 : y), d.endMonth, d.endDay) : null;
  if (end !== null && end <= start) return {start, end: null, precision: precisionOf(d)};
  return {start, end, precision: end === null ? precisionOf(d) : "range"};
}

const precisionOf = (d: DateMention): DatePrecision => (d.day !== null ? "day" : d.month !== null ? "month" : "year");

/** Adds days to an ISO day. */
export function addDays(day: string, n: number): string {
  const t = Date.parse(day + "T00:00:00Z");
  return Number.isNaN(t) ? day : new Date(t + n * 86400000).toISOString().slice(0, 10);
}

/** The month `n` months after that of an ISO day or month. */
export function addMonths(day: string, n: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
