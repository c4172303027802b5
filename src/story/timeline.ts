import type {Event} from "../components/charts/events.js";
import type {Span} from "../components/charts/timeline.js";
import {amountOf, claimantOf, countedOf, dateOf} from "../components/charts/words.js";
import {lastDay} from "../lib/day.js";
import {formatCount, formatList, formatNumber, sentenceCase} from "../lib/format.js";
import type {TimelineRow} from "../queries/timeline.js";
import {greatest, type Words} from "./words.js";

/** The kinds of claims, in the order of the drawing. */
export const LANES = [
  {role: "duration", title: "How long"},
  {role: "politics", title: "Politics"},
  {role: "detentions", title: "Detentions"}
] as const;

export const TITLES = {
  spansTitle: "What lasted",
  daysTitle: "Day by day",
  eventsTitle: "What happened"
};

/** What happened, for orientation: the story's words, each told in its text. */
export const EVENTS: readonly Event[] = [
  {day: "2023-09-19", words: "Offensive begins"},
  {day: "2023-09-20", words: "Ceasefire"},
  {day: "2023-09-28", words: "Decree to dissolve Artsakh’s institutions"},
  {day: "2023-12-22", words: "Artsakh’s president says that there is no such decree"},
  {day: "2024-01-01", words: "Day set for the dissolution"}
];

/** The month in which the blockade began, as the article has it. */
const BLOCKADE = "2022-12";

/** What a number is of, by the words of its sentence. */
const ABOUT: readonly {words: RegExp; about: string}[] = [
  {words: /blockade/, about: "months of blockade"},
  {words: /\bexercise\b/, about: "days of joint exercise of the United States and Armenia"},
  {words: /\btalks\b/, about: "hours of talks in Yevlakh"},
  {words: /were only informed/, about: "minutes of notice to Russian peacekeepers"},
  {words: /ceasefire was supposed/, about: "hours of shelling after the ceasefire"},
  {words: /freeway/, about: "hours on a blocked freeway in Los Angeles"},
  {words: /member states/, about: "EU member states proposing changes to a statement"},
  {words: /under investigation/, about: "officials under investigation"},
  {words: /in return for/, about: "soldiers released"}
];

/** "hours of talks in Yevlakh", "Azerbaijani soldiers released". */
export function labelOf(row: TimelineRow): string {
  const sentence = row.sentence ?? "";
  if (row.unit === "vote")
    return /^\d+–\d+/.test(sentence.slice(row.number_at ?? 0))
      ? "votes for joining the International Criminal Court"
      : "votes against";
  const about = ABOUT.find(({words}) => words.test(sentence))?.about;
  if (about?.startsWith("soldiers")) return `${countedOf(row)} released`;
  return about ?? countedOf(row);
}

/**
 * When it was: its day or days; for the blockade so many months from the one in which it began; for what ended on its
 * day so many days up to it. Null without a day.
 */
export function spanOf(row: TimelineRow): Span | null {
  const {role, unit, value, event_start, event_end, sentence} = row;
  if (role === "duration" && unit === "month" && value !== null && /blockade/.test(sentence ?? "")) {
    const end = monthAfter(BLOCKADE, value);
    return {from: [`${BLOCKADE}-01`, lastDay(BLOCKADE)], to: [`${end}-01`, lastDay(end)]};
  }
  if (event_start?.length !== 10) return null;
  if (role === "duration" && unit === "day" && value !== null && /\bconcluded\b/.test(sentence ?? "")) {
    const start = dayBefore(event_start, value - 1);
    return {from: [start, start], to: [event_start, event_start]};
  }
  const end = event_end?.length === 10 ? event_end : event_start;
  return {from: [event_start, event_start], to: [end, end]};
}

function monthAfter(month: string, count: number): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
}

const isBlockade = (row: TimelineRow) => labelOf(row) === ABOUT[0].about && spanOf(row) !== null;
const isRelease = (row: TimelineRow) => row.role === "detentions" && /released$/.test(labelOf(row));

export const words: Words<TimelineRow> = {
  title(rows) {
    const blockade = rows.find(isBlockade);
    const detained = greatest(rows.filter((row) => row.role === "detentions" && spanOf(row) && !isRelease(row)));
    const [most] = rows.filter((row) => isRelease(row) && row.value !== null).toSorted((a, b) => b.value! - a.value!);
    const first = blockade && `${formatCount(blockade.value!)} months of blockade`;
    const then = [
      detained && `${amountOf(detained)} officials investigated`,
      most && `${amountOf(most)} soldiers released`
    ].filter((part) => part !== undefined);
    if (!first && !then.length) return "From blockade to dissolution";
    return sentenceCase([first, formatList(then as string[])].filter(Boolean).join(", then "));
  },
  subtitle: () =>
    "Durations, votes, detentions and exchanges that the article counts, Nagorno-Karabakh, December 2022 to January 2024",
  reading: () =>
    "Each bar is a claim of its own, even where two say the same; it is dotted where only the month is known. The months of the blockade are counted from the one in which the article has it begin. The strokes on its scale are the days of the second panel, which is not to scale. A dashed outline: no number is given. What happened, in grey, is told by the article and no claim of a number.",
  alt(rows) {
    const drawn = rows.filter((row) => spanOf(row));
    const told = drawn.map(
      (row) => `${amountOf(row)} ${labelOf(row)} (${row.event_start ? dateOf(row) : claimantOf(row)})`
    );
    return `Timeline of ${formatNumber(drawn.length)} claims: ${formatList(told)}.`;
  }
};
