import {addDays, type DateMention, type DateValue} from "./dates.js";
import type {Dated} from "./governing-date.js";
import {EVENTS, type RelativeDate, type Shift} from "./relative-dates.js";
import {pathUp, type Segments} from "./segments.js";
import type {Token} from "./tokens.js";

/** "From then" before the date at `from`. */
export const isThen = (tokens: Token[], from: number): boolean =>
  /^(from|between)$/.test(tokens[from - 3]?.lower ?? "") && /^(then|there)$/.test(tokens[from - 2]?.lower ?? "");

/** "The 1976 earthquake killed 5,000": the year of the event that the sentence is about. */
export function eventNamed(tokens: Token[], dates: Dated[]): Dated | undefined {
  const [date, another] = dates;
  if (!date?.mention?.adjectival || another || date.value.precision !== "year" || date.from > 1) return undefined;
  return tokens.slice(date.to, date.to + 5).some((t) => EVENTS.test(t.lower)) ? date : undefined;
}

/** "a survey released on 12 October": the day of the telling, not of what it tells. */
export const ofReport = (tokens: Token[], from: number): boolean =>
  tokens.slice(Math.max(0, from - 3), from).some((t) => /^(released|published|issued|printed)$/.test(t.lower));

/** "until 12 December, when a bus hit a mine": the clause that a date opens is of that day. */
export function opensClause(segments: Segments, at: number, date: Dated, tokens: Token[]): boolean {
  const clause = segments.of[date.to + 1];
  if (tokens[date.to]?.text !== "," || tokens[date.to + 1]?.lower !== "when" || clause === segments.of[date.from])
    return false;
  if (pathUp(segments, segments.of[at]).includes(clause)) return true;
  // "…, killing nine passengers": what the clause led to
  let comma = date.to + 1;
  while (comma < at && tokens[comma].text !== ",") comma++;
  return comma < at && /ing$/.test(tokens[comma + 1].lower) && !tokens.slice(comma + 1, at).some((t) => t.text === ",");
}

/** Whether an event has a day in it. */
export const holds = (event: DateValue | null, day: string): boolean =>
  event !== null && (day.startsWith(event.start) || (event.start <= day && event.end !== null && day <= event.end));

/** "had 42,000 inhabitants before the war" */
export function beforeEvent(tokens: Token[], at: number, segments: Segments): boolean {
  return tokens.some(
    (t, i) =>
      /^(before|prior)$/.test(t.lower) &&
      segments.of[i] === segments.of[at] &&
      tokens.slice(i + 1, i + 4).some((noun) => EVENTS.test(noun.lower))
  );
}

/** Whether a day is the first or the last of an event. */
export const isEdgeOf = (start: string, event: DateValue | null): boolean =>
  event?.start === start || event?.end === start;

/** "By August 2013, two years after the disaster": says again, less exactly, when that was. */
export const saysAgain = (tokens: Token[], {to}: DateMention, {from, shift}: RelativeDate): boolean =>
  shift.kind === "since_event" && from === to + 1 && tokens[to].text === ",";

/** "the 1991 census": a year that names the count is that of what it counted. */
export const isCensus = ({to}: Dated, tokens: Token[]): boolean =>
  tokens.slice(to, to + 3).some((t) => /^(census|survey|inspection|audit|count|assessment)$/.test(t.lower));

/** "following the 2020 war": some time after another event. */
export const followsNamed = (dates: Dated[], tokens: Token[]): boolean =>
  dates.some(
    ({from, mention}) =>
      mention?.adjectival &&
      /^(following|after|since)$/.test(tokens[from - (tokens[from - 1]?.lower === "the" ? 2 : 1)]?.lower ?? "")
  );

/** A time of day ("11:01", "9.30 am"). */
export const hasClock = (tokens: Token[]): boolean =>
  tokens.some(
    (t, i) =>
      t.kind === "number" &&
      ((tokens[i + 1]?.text === ":" && tokens[i + 2]?.kind === "number" && !tokens[i + 1].space) ||
        /^(am|pm|a\.m|p\.m)$/.test(tokens[i + 1]?.lower ?? ""))
  );

/** The day of the week last before the day `now`, or next after it. */
export function weekday({day: of, until, ahead}: Shift & {kind: "weekday"}, now: string): DateValue {
  const today = new Date(`${now}T00:00:00Z`).getUTCDay();
  const back = (of: number) => (today - of + 7) % 7;
  if (ahead) return {start: addDays(now, 7 - back(of)), end: null, precision: "day"};
  const end = until === null ? null : addDays(now, -back(until));
  const start = end === null ? addDays(now, -back(of)) : addDays(end, -((until! - of + 7) % 7));
  return end === null || end === start ? day(start)! : {start, end, precision: "range"};
}

/** A day as the value of a date; null for none. */
export const day = (start: string | null): DateValue | null => (start ? {start, end: null, precision: "day"} : null);
