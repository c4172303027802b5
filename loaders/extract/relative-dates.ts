import {roleOf} from "./date-roles.js";
import {MONTHS, WEEKDAYS} from "./grammar.js";
import {ORDINALS, smallNumber} from "./number-words.js";
import {isDash, type Token} from "./tokens.js";

/**
 * How far from a date named before ("the next day", "two months later"), which day of its month ("on the 28th"), all of
 * its month or year ("by the end of the month"), the day of the whole event ("on the first day of the battle"), the
 * event itself ("during the siege"), the time a report is of ("the reporting period"), so long after it began, the day the document was written ("today"), or the days of
 * the week around that ("on Tuesday", "between Tuesday and Friday", "next Monday").
 */
export type Shift =
  | {kind: "days" | "months" | "years"; by: number}
  | {kind: "since_event"; unit: "days" | "months" | "years"; by: number}
  | {kind: "day_of_month"; day: number}
  | {kind: "month" | "year" | "event" | "written" | "same" | "period"; by: number}
  | {kind: "day_of_event"; day: number; named: boolean}
  | {kind: "weekday"; day: number; until: number | null; ahead: boolean};

/** A date given by reference to another: tokens [from, to). */
export interface RelativeDate {
  from: number;
  to: number;
  shift: Shift;
  /** The word that governs it, as of a date that is written out. */
  role: string;
}

const PART_OF_DAY = "day|date|evening|morning|afternoon|night";
const DAY = new RegExp(`^(${PART_OF_DAY})$`);
const UNIT = /^(day|week|month|year)s?$/;

export const EVENTS =
  /^(operation|offensive|battle|war|fighting|conflict|clashes|campaign|assault|siege|hostilities|event|disaster|exercise|occupation|invasion|uprising|insurgency|storm|cyclone|hurricane|typhoon|flood|floods|flooding|fire|fires|wildfire|quake|earthquake|tsunami|eruption|attack|attacks|crisis|outbreak|epidemic|collapse|sinking|accident|explosion|massacre|crash|drought|famine|riot|riots|mutiny|strike|coup|shooting|bombing|bombings|raid|hijacking|landslide|avalanche|blast|derailment|shipwreck|blockade|protests|rebellion|revolt|genocide|pogrom|heatwave|pandemic|blizzard|tornado)$/;

/** What stands behind a number or an article that one of them begins with: "two days later", "the 28th". */
const COUNTED = new Set("day days week weeks month months year years st nd rd th".split(" "));
const isCount = (t: Token): boolean =>
  t.kind === "number" || t.lower === "a" || t.lower === "an" || smallNumber(t.lower) !== undefined;

/** Words that one of them begins with, besides numbers and articles. */
const OPENERS = new Set(
  "same reporting that later end during then next following previous day morning afternoon evening night first second third last final today yesterday at monday tuesday wednesday thursday friday saturday sunday".split(
    " "
  )
);

/** All dates of a sentence that refer to another date, in order, disjoint. */
export function findRelativeDates(tokens: Token[]): RelativeDate[] {
  const found: RelativeDate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i];
    // A look here spares most tokens the rest.
    const counts = COUNTED.has(tokens[i + 1]?.lower ?? "") && isCount(t);
    if (!counts && !(t.lower === "of" ? tollOf(tokens, i) : OPENERS.has(t.lower))) continue;
    const match = relativeAt(tokens, i);
    if (!match) continue;
    found.push({from: i, ...match, role: match.shift.kind === "weekday" ? roleOf(tokens, i) : ""});
    i = match.to - 1;
  }
  return found;
}

/** "the toll of" */
const tollOf = (tokens: Token[], i: number): boolean =>
  /^(toll|losses|casualties|deaths)$/.test(tokens[i - 1]?.lower ?? "");

function relativeAt(tokens: Token[], i: number): {to: number; shift: Shift} | null {
  const w = tokens[i].lower;
  const at = (n: number) => tokens[i + n]?.lower ?? "";
  const days = (by: number, to: number) => ({to, shift: {kind: "days", by} as Shift});
  // the same day, that evening, later in the day, by the end of the day
  if (w === "same" && DAY.test(at(1))) return days(0, i + 2);
  if (w === "that" && DAY.test(at(1)) && !/^(the|he|she|they|it)$/.test(at(2))) return days(0, i + 2);
  if (w === "later" && /^(in|during|on)$/.test(at(1)) && at(2) === "the" && at(3) === "day") return days(0, i + 4);
  if (w === "end" && at(1) === "of" && at(2) === "the" && at(3) === "day") return days(0, i + 4);
  if (w === "during" && at(1) === "the" && at(2) === "day") return days(0, i + 3);
  // over the same period
  if (w === "same" && at(1) === "period") return {to: i + 2, shift: {kind: "same", by: 0}};
  // during the reporting period
  if (w === "reporting" && /^(period|week|month)$/.test(at(1))) return {to: i + 2, shift: {kind: "period", by: 0}};
  // at that time
  if (w === "at" && at(1) === "that" && /^(time|point|stage)$/.test(at(2)))
    return {to: i + 3, shift: {kind: "same", by: 0}};
  // the next day, on the following night, the previous day
  if (/^(next|following)$/.test(w) && DAY.test(at(1)) && tokens[i - 1]?.lower === "the") return days(1, i + 2);
  if (w === "previous" && DAY.test(at(1)) && tokens[i - 1]?.lower === "the") return days(-1, i + 2);
  if (w === "day" && /^(after|before)$/.test(at(1)) && tokens[i - 1]?.lower === "the" && endsAt(tokens, i + 2))
    return days(at(1) === "after" ? 1 : -1, i + 2);
  // the same month, that year, by the end of the month
  const whole =
    /^(same|that)$/.test(w) && /^(month|year)$/.test(at(1))
      ? 1
      : w === "end" && at(1) === "of" && /^(the|that|this)$/.test(at(2)) && /^(month|year)$/.test(at(3))
        ? 3
        : 0;
  if (whole) return {to: i + whole + 1, shift: {kind: at(whole) as "month" | "year", by: 0}};
  if (/^(next|following)$/.test(w) && /^(month|year)$/.test(at(1)) && tokens[i - 1]?.lower === "the")
    return {to: i + 2, shift: {kind: at(1) as "month" | "year", by: 1}};
  // on the 28th
  if (
    tokens[i].kind === "number" &&
    tokens[i].value >= 1 &&
    tokens[i].value <= 31 &&
    /^(st|nd|rd|th)$/.test(at(1)) &&
    !tokens[i + 1].space &&
    tokens[i - 1]?.lower === "the" &&
    /^(on|by|until|from|to|and|between|before|after)$/.test(tokens[i - 2]?.lower ?? "") &&
    (tokens[i + 2]?.kind !== "word" ||
      (!tokens[i + 2].cap && !/^(of|century|anniversary|day|time|floor|hour)$/.test(at(2))))
  )
    return {to: i + 2, shift: {kind: "day_of_month", day: tokens[i].value}};
  // two days later, a month earlier, a week after the quake
  const count =
    tokens[i].kind === "number" && tokens[i].value < 100 ? tokens[i].value : /^an?$/.test(w) ? 1 : smallNumber(w);
  const unit = UNIT.exec(at(1))?.[1];
  if (count !== undefined && Number.isInteger(count) && unit) {
    const [kind, by] =
      unit === "week" ? (["days", 7 * count] as const) : ([`${unit}s` as "days" | "months" | "years", count] as const);
    if (at(2) === "later" || at(2) === "afterwards" || (at(2) === "after" && at(3) === "that"))
      return {to: i + 3, shift: {kind, by}};
    if (at(2) === "earlier" || (at(2) === "before" && endsAt(tokens, i + 3)))
      return {to: i + 3, shift: {kind, by: -by}};
    if (at(2) === "after" && /^(the|it)$/.test(at(3)) && EVENTS.test(at(4)) && endsAt(tokens, i + 5))
      return {to: i + 5, shift: {kind: "since_event", unit: kind, by}};
  }
  // on the day of the earthquake
  if (
    /^(day|morning|afternoon|evening|night)$/.test(w) &&
    at(1) === "of" &&
    /^(the|its)$/.test(at(2)) &&
    EVENTS.test(at(3)) &&
    tokens[i - 2]?.lower === "on"
  )
    return {to: i + 4, shift: {kind: "day_of_event", day: 1, named: true}};
  // by then
  if (w === "then" && tokens[i - 1]?.lower === "by") return days(0, i + 1);
  // on the first day of the battle, on the last day
  const nth = w === "first" ? 1 : w === "second" ? 2 : w === "third" ? 3 : /^(last|final)$/.test(w) ? -1 : 0;
  if (
    nth &&
    /^(day|morning|evening|night)$/.test(at(1)) &&
    // "the last night" of what?
    (at(1) === "day" || nth > 0) &&
    at(2) !== "in" &&
    (at(2) === "of" ? /^(the|its|this)$/.test(at(3)) && EVENTS.test(at(4)) : endsAt(tokens, i + 2)) &&
    /^(the|its)$/.test(tokens[i - 1]?.lower ?? "")
  )
    return {to: i + 2, shift: {kind: "day_of_event", day: nth, named: at(2) === "of"}};
  // during the battle, the toll of the siege: where no name follows that makes it another one
  if (
    (w === "during" || w === "of") &&
    /^(the|this)$/.test(at(1)) &&
    EVENTS.test(at(2)) &&
    !(tokens[i + 3]?.kind === "word" && tokens[i + 3].cap) &&
    at(3) !== "of"
  )
    return {to: i + 3, shift: {kind: "event", by: 0}};
  if (WEEKDAYS[w] !== undefined && tokens[i].cap) return weekdayAt(tokens, i);
  if (w === "today" && !isDash(tokens[i + 1])) return {to: i + 1, shift: {kind: "written", by: 0}};
  if (w === "yesterday") return {to: i + 1, shift: {kind: "written", by: -1}};
  return null;
}

/** "on Tuesday", "between Tuesday and Friday", "will meet on Monday": no part of a name, nor of a date that says which. */
function weekdayAt(tokens: Token[], i: number): {to: number; shift: Shift} | null {
  const day = WEEKDAYS[tokens[i].lower];
  let to = i + 1;
  if (/^(morning|afternoon|evening|night)$/.test(tokens[to]?.lower ?? "")) to++;
  const next = tokens[to];
  // "Friday 13 January", "Good Friday", "Bloody Sunday's"
  const named =
    tokens[i - 1]?.cap && !/^(on|by|the|last|next|early|late|since|until)$/.test(tokens[i - 1].lower) && i > 1;
  if (next?.kind === "number" || named || (to === i + 1 && next?.kind === "word" && next.cap)) return null;
  if (next?.text === "," && (tokens[to + 1]?.kind === "number" || tokens[to + 1]?.cap) && isDateAt(tokens, to + 1))
    return null;
  const between = tokens[i - 1]?.lower;
  const last = /^(to|and|until|through)$/.test(next?.lower ?? "") ? WEEKDAYS[tokens[to + 1]?.lower ?? ""] : undefined;
  const until = last !== undefined && /^(between|from)$/.test(between ?? "") ? last : null;
  const ahead = tokens
    .slice(Math.max(0, i - 9), i)
    .some((t, k, before) => (t.lower === "next" && k === before.length - 1) || /^(will|due|scheduled)$/.test(t.lower));
  return {to: until === null ? to : to + 2, shift: {kind: "weekday", day, until, ahead}};
}

/** Whether a day and a month stand at `i`, in whichever order. */
const isDateAt = (tokens: Token[], i: number): boolean =>
  [tokens[i], tokens[i + 1]].some((t) => t?.cap && MONTHS[t.lower] !== undefined);

/** Whether no noun follows at `i` that would make the phrase one of its own ("the day before the war"). */
function endsAt(tokens: Token[], i: number): boolean {
  const t = tokens[i];
  if (!t || t.kind === "punct" || t.kind === "number") return true;
  return (
    t.kind === "word" && !/^(the|a|an|its|their|his|her|that|of)$/.test(t.lower) && !t.cap && !ORDINALS.has(t.lower)
  );
}
