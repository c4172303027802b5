import type {Document} from "../read/document.js";
import {EDGE} from "./chronology.js";
import {day} from "./date-context.js";
import {datelineOf} from "./datelines.js";
import {type DateMention, type DateValue, dateValue, findDates} from "./dates.js";
import {type Token, tokenize} from "./tokens.js";

const YEAR = /\b(?:1[5-9]|20)\d\d\b/;

export function headingDate(text: string, start: number, end: number, year: number | null): DateValue | null {
  const dates = findDates(tokenize(text, start, end));
  const d = dates.find((m) => m.day !== null) ?? dates.find((m) => m.month !== null && m.year !== null);
  return d ? dateValue(d, year) : null;
}

/**
 * The year that dates without one belong to: the title's, else the one that most dates with a month name, those of the
 * lead counting twice; the first named where several are as common.
 */
export function guessYear(document: Document): number | null {
  const title = /\b(1[5-9]\d\d|20\d\d)\b/.exec(document.title ?? "");
  if (title) return Number(title[1]);
  const lead = document.sections[0]?.section_id;
  const full = new Map<number, number>();
  const alone = new Map<number, number>();
  for (const sentence of document.sentences.slice(0, 400)) {
    if (!YEAR.test(document.text.slice(sentence.start, sentence.end))) continue;
    for (const d of findDates(tokenize(document.text, sentence.start, sentence.end, document.markup, 0))) {
      if (d.year === null || EDGE.test(d.role)) continue;
      const counts = d.month === null ? alone : full;
      counts.set(d.year, (counts.get(d.year) ?? 0) + (sentence.section_id === lead ? 2 : 1));
    }
  }
  return commonest(full) ?? commonest(alone);
}

function commonest(counts: Map<number, number>): number | null {
  let best: number | null = null;
  for (const [year, n] of counts) if (best === null || n > counts.get(best)!) best = year;
  return best;
}

/**
 * The interval the article is about, from its lead: a range of days, the day it began to the last day named, or else
 * the first date. Null where the lead has none.
 */
export function mainEvent(document: Document, year: number | null): DateValue | null {
  const lead = document.sections[0]?.section_id;
  let first: DateValue | null = null;
  let last: string | null = null;
  let began = false;
  for (const sentence of document.sentences) {
    if (sentence.section_id !== lead) break;
    const tokens = tokenize(document.text, sentence.start, sentence.end, document.markup, 0);
    for (const d of findDates(tokens)) {
      // "began on 7 November and lasted six weeks, until 23 December", "which lasted until 24 September"
      const lasted = tokens
        .slice(Math.max(0, d.from - 6), d.from)
        .some((t) => /^(lasted|lasting|continued|raged)$/.test(t.lower));
      const ends =
        (began || lasted) && first?.start.length === 10 && /^(until|till)$/.test(d.role)
          ? dateValue(d, year)?.start
          : null;
      if (ends?.length === 10 && ends > first!.start) return {start: first!.start, end: ends, precision: "range"};
      if (d.adjectival || EDGE.test(d.role)) continue;
      const days = dateValue(d, year);
      if (!days || days.start.length < 7) continue;
      // "on the night of 3–4 April"
      const night = tokens[d.from - 1]?.lower === "of" && tokens[d.from - 2]?.lower === "night";
      const value = night ? day(days.start)! : days;
      // "It opened on 3 April and was suspended on 20 May"
      const ended = tokens
        .slice(Math.max(0, d.from - 6), d.from)
        .some((t) => /^(ended|ending|suspended|concluded|ceased|finished|lifted|surrendered|retook)$/.test(t.lower));
      if (ended && first?.start.length === 10 && !first.end && value.start.length === 10 && value.start > first.start)
        return {start: first.start, end: value.start, precision: "range"};
      if (value.end && !first) return value;
      if (value.end && value.start.length === 10) return value;
      if (!first) {
        first = value;
        began = tokens
          .slice(Math.max(0, d.from - 4), d.from)
          .some((t) =>
            /^(started|began|begun|commenced|starting|beginning|from|launched|broke|opened|erupted)$/.test(t.lower)
          );
      } else if (value.start.length === 10 && value.start > (last ?? first.start)) last = value.start;
    }
  }
  if (!first) return null;
  if (!began) return first;
  // "began in late July": when it ended the lead does not say
  return last && first.start.length === 10 ? {start: first.start, end: last, precision: "range"} : null;
}

/** Whether a document begins as a report does, or a list of them: with a dateline. */
export const isFiled = (document: Document): boolean => datelines(document, HEAD) > 0;

/** How many of the first `blocks` of a document begin with a dateline. */
export const datelines = (document: Document, blocks: number): number =>
  document.sentences
    .filter((s, i) => s.block !== document.sentences[i - 1]?.block)
    .slice(0, blocks)
    .filter(
      (s) => datelineOf(tokenize(document.text, s.start, Math.min(s.end, s.start + 400), document.markup, 0))?.date
    ).length;

/** How many of the first blocks may say when the document was written. */
const HEAD = 12;

/** What the first blocks of a document say of when: their words and their dates. */
export const headOf = (document: Document): {tokens: Token[]; dates: DateMention[]}[] =>
  document.blocks.slice(0, HEAD).map((block) => {
    const tokens = tokenize(document.text, block.start, Math.min(block.end, block.start + 400), document.markup, 0);
    return {tokens, dates: findDates(tokens)};
  });

/**
 * The day that a report says in its head it is of: "Issued on 31 January 2015", "(as of 29 April 2015)", or a line that
 * is a date and nothing else. Null for an article.
 */
export function writtenOn(head: ReturnType<typeof headOf>): string | null {
  for (const {tokens, dates} of head)
    for (const d of dates) {
      if (d.day === null || d.year === null) continue;
      const said = tokens.slice(Math.max(0, d.from - 4), d.from).map((t) => t.lower);
      const alone = d.from <= 2 && tokens.length - d.to <= 2;
      if (
        alone ||
        d.role === "as_of" ||
        said.some((w) => /^(issued|dated|date|published|updated|release|released|report)$/.test(w))
      ) {
        const value = dateValue(d, null);
        if (value && value.start.length === 10) return value.end?.length === 10 ? value.end : value.start;
      }
    }
  return null;
}

/** The days that a report says in its head it covers: "Reporting period: 5 to 18 September 2022". Null where it names none. */
export function periodOf(head: ReturnType<typeof headOf>): DateValue | null {
  for (const {dates} of head)
    for (const d of dates) {
      const value = d.day !== null && d.endDay !== null && (d.year ?? d.endYear) !== null ? dateValue(d, null) : null;
      if (value?.end) return value;
    }
  return null;
}
