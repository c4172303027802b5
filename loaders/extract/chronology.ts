import type {DateBasis} from "../../src/lib/claim.js";
import type {Document} from "../read/document.js";
import {
  beforeEvent,
  day,
  eventNamed,
  followsNamed,
  hasClock,
  holds,
  isCensus,
  isEdgeOf,
  isThen,
  ofReport,
  opensClause,
  saysAgain,
  weekday
} from "./date-context.js";
import {addDays, addMonths, type DateMention, type DateValue, dateValue} from "./dates.js";
import {datelines, guessYear, headingDate, headOf, isFiled, mainEvent, periodOf, writtenOn} from "./event.js";
import {type Dated, governingDate} from "./governing-date.js";
import {EVENTS, findRelativeDates, type Shift} from "./relative-dates.js";
import type {Segments} from "./segments.js";
import {later, opening} from "./time-words.js";
import type {Token} from "./tokens.js";

/** When something happened, and how we know. */
export interface EventDate {
  value: DateValue | null;
  basis: DateBasis;
  /** Tokens [from, to) of the date, where it stands in the claim's own sentence. */
  mention: {from: number; to: number} | null;
  asOf: string | null;
}

/** What a quantity's own words say of the dates that can be its. */
export interface Datable {
  /** A date named earlier may date it. */
  inherits: boolean;
  /** It is of something that happened, so that the sentence before may tell when. */
  occurred: boolean;
  /** No date tells when it was so: a distance, a rate, what something is made for. */
  dateless: boolean;
  /** It is told in the present: "are in need", "have fled". */
  present: boolean;
  /** It may be what the whole event came to. */
  ofEvent: boolean;
  /** The token of the verb that tells what happened to it; -1 where none does. */
  verb: number;
}

/** How many blocks tell whether a text is a list of reports. */
const ENOUGH = 100;

const NO_DATE: EventDate = {value: null, basis: "none", mention: null, asOf: null};

/** Dates that say since when or until when, not when. */
export const EDGE = /^(since|after|before|until|till)$/;

/** For how many sentences a day holds that opens a paragraph, one in its first sentence, one that opens another, any other. */
const REACH = {paragraph: 7, first: 3, opened: 2, sentence: 1};

function reachOf(value: DateValue, first: boolean, opens: boolean): number {
  if (value.precision !== "day") return REACH.sentence;
  if (opens) return first ? REACH.paragraph : REACH.opened;
  return first ? REACH.first : REACH.sentence;
}

/**
 * Follows time through a document: the year that dates without one belong to, the date a section's heading gives, the
 * date a paragraph has last named, the day the document was written and the main event's interval from the lead.
 */
export class Chronology {
  readonly defaultYear: number | null;
  /** The day of the dateline that was read last. */
  private filed: string | null = null;
  readonly mainEvent: DateValue | null;
  /** The day the document as a whole says it was written on. */
  private readonly written: string | null;
  /** The days that the document as a whole says it reports on. */
  private readonly period: DateValue | null;
  /** Its sentences tell of one thing; those of a list of news items do not. */
  readonly connected: boolean;
  /** It has headings, so that what stands before the first is its lead; else that is its first paragraph. */
  private readonly sectioned: boolean;
  private readonly firstBlock: number;
  /** A list of items that have datelines of their own: none is of the next item's time. */
  private readonly items: boolean;
  /** Sections that sum up what the whole event cost. */
  private readonly tolls = new Set<string>();
  private readonly sectionDates = new Map<string, DateValue | null>();
  private section = "";
  private block = -1;
  private paragraph: {value: DateValue; age: number; reach: number; passing: boolean} | null = null;
  /** The sentence is the first of its paragraph. */
  private first = true;
  /** The last sentence ended in a colon; the date it gave to the list behind it. */
  announced = false;
  private list: DateValue | null = null;
  /** The date that a paragraph is headed with: "13 February: The storm came ashore …". */
  private label: DateValue | null = null;
  private paragraphYear: number | null = null;
  private sectionYear: number | null = null;
  private runningYear: number | null = null;
  /** The last day named in the document, and the last day and the last date of any kind in this paragraph. */
  private lastDay: string | null = null;
  private blockDay: string | null = null;
  private blockDate: DateValue | null = null;

  constructor(document: Document, defaultYear: number | null) {
    const head = headOf(document);
    this.written = writtenOn(head);
    this.period = periodOf(head);
    this.connected = isConnected(document);
    this.sectioned = document.sections.length > 1;
    this.firstBlock = document.sentences[0]?.block ?? -1;
    this.items = !this.connected && !(isFiled(document) && datelines(document, ENOUGH) === 1);
    this.defaultYear =
      defaultYear ??
      (this.connected ? (guessYear(document) ?? (this.written ? Number(this.written.slice(0, 4)) : null)) : null);
    this.runningYear = this.defaultYear;
    for (const section of document.sections) {
      const own = section.heading
        ? headingDate(document.text, section.heading.start, section.heading.end, this.defaultYear)
        : null;
      const outer = section.parent_id ? (this.sectionDates.get(section.parent_id) ?? null) : null;
      this.sectionDates.set(section.section_id, own ?? outer);
      if (
        /^(casualties|death toll|losses|victims|fatalities|deaths|human losses|human toll)\b/i.test(
          section.title.trim()
        )
      )
        this.tolls.add(section.section_id);
    }
    this.mainEvent = this.connected && !isFiled(document) ? mainEvent(document, this.defaultYear) : null;
    // what is told under "Earthquake" or "Crash" was on the day of it
    if (this.mainEvent?.precision === "day")
      for (const {section_id, title} of document.sections)
        if (EVENTS.test(title.trim().toLowerCase()) && !this.sectionDates.get(section_id))
          this.sectionDates.set(section_id, this.mainEvent);
  }

  /** Tells that a sentence begins: in which block and section it stands, and whether that is an item of a list. */
  enter(block: number, section: string, item: boolean): void {
    if (section !== this.section) {
      this.section = section;
      this.sectionYear = null;
    }
    this.first = block !== this.block;
    if (this.first) {
      this.block = block;
      if (this.items) this.filed = null;
      // "On 27 January the figures were as follows:"
      this.list = item ? (this.list ?? (this.announced ? (this.paragraph?.value ?? null) : null)) : null;
      this.label = null;
      // "…, and he told the broadcaster:", and a paragraph in quotation marks
      const told = this.announced ? this.paragraph : null;
      this.paragraph = this.list ? {value: this.list, age: 0, reach: REACH.paragraph, passing: false} : null;
      if (!item && told) this.paragraph = {...told, age: 0, reach: REACH.first};
      this.paragraphYear = null;
      this.blockDay = null;
      this.blockDate = null;
    }
    if (this.paragraph) this.paragraph.age++;
  }

  /** The day on which what is read now was written, ISO 8601. */
  get now(): string | null {
    return this.filed ?? this.written;
  }

  /** Tells that a report with a dateline begins. */
  file(date: DateMention | null): void {
    const value = date && dateValue(date, this.yearFor(date));
    if (!value || value.start.length < 10) return;
    this.filed = value.start;
    this.lastDay = null;
    this.sectionYear = null;
    this.paragraph = null;
  }

  /** All dates of a sentence with their values, in order: written out, or by reference to one named before. */
  datesOf(tokens: Token[], mentions: DateMention[]): Dated[] {
    const references = findRelativeDates(tokens);
    if (!mentions.length && !references.length) return [];
    const dated: Dated[] = [];
    let anchor = this.blockDate ?? this.sectionDates.get(this.section) ?? day(this.lastDay);
    const relative = references.filter(
      (r) => !mentions.some((m) => (r.from < m.to && m.from < r.to) || saysAgain(tokens, m, r))
    );
    let year: {of: number; month: number} | null = null;
    const all = [...mentions, ...relative].sort((a, b) => a.from - b.from);
    for (const found of all) {
      if ("shift" in found) {
        // "twice the previous day's number": held against, not spoken of
        if (tokens[found.to]?.lower === "'s") continue;
        const value = this.shifted(found.shift, anchor) ?? this.shifted(found.shift, day(this.blockDay));
        if (!value) continue;
        dated.push({...found, value, mention: null, wholeEvent: found.shift.kind === "event"});
        if (found.shift.kind === "days" || found.shift.kind === "day_of_month") anchor = value;
      } else {
        const same = /^(that|same)$/.test(tokens[found.to + 1]?.lower ?? "") && tokens[found.to]?.lower === "of";
        const value = this.valueOf(found, same && year ? {...year, month: 1} : year);
        if (!value) continue;
        const last = found.endMonth ?? found.month;
        if (last && !found.adjectival && (found.year !== null || year))
          year = {of: Number((value.end ?? value.start).slice(0, 4)), month: last};
        // "From then until 11 April"
        const then = /^(until|till|to)$/.test(found.role) && isThen(tokens, found.from) && anchor;
        if (then && then.start < value.start) {
          const whole: DateValue = {start: then.start, end: value.end ?? value.start, precision: "range"};
          dated.push({...found, role: "from", value: whole, mention: found, wholeEvent: false});
          continue;
        }
        dated.push({...found, value, mention: found, wholeEvent: false});
        if (!found.adjectival && value.precision !== "year") anchor = value;
      }
    }
    return dated;
  }

  /** Value of a date as written. A report that names no year speaks of the past: its "16 December" in January is last year's. */
  private valueOf(d: DateMention, named: {of: number; month: number} | null): DateValue | null {
    // "closed in March 2020; by August": of the year named just before
    const year = named && d.month ? named.of + (named.month - d.month >= 8 ? 1 : 0) : this.yearFor(d);
    const value = dateValue(d, year);
    return value && this.now && d.year === null && value.start > addDays(this.now, 60)
      ? dateValue(d, Number(value.start.slice(0, 4)) - 1)
      : value;
  }

  /** The year of a date that names none: of its paragraph, else of its section, where that has gone on to another year. */
  private yearFor(d: DateMention): number | null {
    if (this.filed) return Number(this.filed.slice(0, 4));
    const year = this.paragraphYear ?? this.sectionYear ?? this.runningYear;
    // after December comes the January of the next year
    if (year === null || d.year !== null || d.month === null || this.paragraphYear === null) return year;
    const last = this.blockDate?.start;
    return last?.startsWith(`${year}-1`) && Number(last.slice(5, 7)) - d.month >= 8 ? year + 1 : year;
  }

  private shifted(shift: Shift, anchor: DateValue | null): DateValue | null {
    const event = this.mainEvent;
    if (shift.kind === "event") return event;
    if (shift.kind === "period") return this.period;
    if (shift.kind === "written") return this.now ? day(addDays(this.now, shift.by)) : null;
    if (shift.kind === "weekday") return this.now ? weekday(shift, this.now) : null;
    // "on the first day", of what the paragraph tells of
    if (shift.kind === "day_of_event" && shift.day === 1 && !shift.named && this.blockDay) return day(this.blockDay);
    if (shift.kind === "day_of_event") {
      const start = shift.day < 0 ? event?.end : event?.start;
      return start?.length === 10 ? day(shift.day < 0 ? start : addDays(start, shift.day - 1)) : null;
    }
    if (shift.kind === "since_event")
      return event ? this.shifted({kind: shift.unit, by: shift.by}, day(event.start)) : null;
    if (shift.kind === "same") return this.blockDate;
    if (!anchor) return null;
    const start = anchor.end ?? anchor.start;
    if (shift.kind === "years" || shift.kind === "year") {
      const year = String(Number(start.slice(0, 4)) + shift.by).padStart(4, "0");
      return shift.kind === "year" || start.length < 10
        ? {start: year, end: null, precision: "year"}
        : day(year + start.slice(4));
    }
    if (start.length < 7) return null;
    if (shift.kind === "months" || shift.kind === "month")
      return {start: addMonths(start, shift.by), end: null, precision: "month"};
    if (shift.kind === "day_of_month") return day(`${start.slice(0, 7)}-${String(shift.day).padStart(2, "0")}`);
    return start.length < 10 ? null : day(addDays(shift.by === 0 ? anchor.start : start, shift.by));
  }

  /** Remembers the sentence's dates for the sentences that follow. */
  leave(dates: Dated[], tokens: Token[], segments: () => Segments): void {
    this.announced = tokens.at(-1)?.text === ":";
    // "rose to 340 the next day, to 911 by 10 November and to 1,204 on 1 December": gone through, none is spoken of last
    const through =
      dates.length > 2 &&
      new Set(dates.filter((d) => !d.mention?.adjectival && !EDGE.test(d.role)).map((d) => d.value.start)).size > 2;
    for (const {mention, value, role, from, wholeEvent} of dates) {
      const opens = opening(tokens, from);
      if (mention?.adjectival) continue;
      if (mention && mention.year !== null) {
        const year = mention.endYear ?? mention.year;
        if (this.defaultYear === null) this.runningYear = this.connected ? year : null;
        if (opens && !EDGE.test(role)) {
          this.paragraphYear = year;
          if (this.defaultYear !== null && mention.month !== null && year > this.defaultYear) this.sectionYear = year;
        }
      }
      if (from === 0 && this.first && mention && tokens[mention.to]?.text === ":") this.label = value;
      if (EDGE.test(role) || role === "to") continue;
      // "From 15 August they provided buses": from then on, not on it
      if (role === "from" && value.precision === "day" && mention) {
        this.paragraph = null;
        this.blockDay = value.start;
        this.blockDate = value;
        continue;
      }
      if (value.precision === "day") this.blockDay = value.start;
      if (value.precision === "day" && this.connected) this.lastDay = value.start;
      if (value.precision !== "year") this.blockDate = value;
      if (wholeEvent && this.first) this.paragraph = {value, age: 0, reach: REACH.paragraph, passing: false};
      if (value.precision === "year") this.paragraph = null;
      // what was so by a day need not have happened on it; a day or a month named in passing dates nothing else
      if (
        (!mention && !(value.precision === "day" && (this.filed || opens || inMain(segments(), from)))) ||
        (value.precision !== "day" && !(value.precision === "range" && value.start.length > 4)) ||
        (role === "by" && mention?.day !== null)
      )
        continue;
      const told = value.precision === "day" && inMain(segments(), from);
      if (opens || this.first || told) {
        const reach = ofReport(tokens, from) ? REACH.sentence : reachOf(value, this.first, opens);
        this.paragraph = {value, age: 0, reach, passing: !opens};
      }
    }
    if (through) this.paragraph = null;
  }

  /** The event date for the quantity of tokens [from, to) of a sentence. */
  dateOf(
    {from: at, to: end}: {from: number; to: number},
    tokens: Token[],
    dates: Dated[],
    segments: Segments,
    sectionId: string,
    {inherits, occurred, dateless, present, ofEvent, verb}: Datable
  ): EventDate {
    if (dateless) return NO_DATE;
    const since = dates.find((d) => EDGE.test(d.role) && d.mention?.day && opensClause(segments, at, d, tokens));
    if (since) return {value: since.value, basis: "explicit", mention: since, asOf: null};
    const candidates = dates.filter((d) => (!d.mention?.adjectival || isCensus(d, tokens)) && !EDGE.test(d.role));
    const best = governingDate(at, end, verb, tokens, candidates, segments);
    if (best)
      return {
        value: best.value,
        basis: best.mention ? "explicit" : "relative",
        mention: best,
        asOf: best.role === "as_of" || best.role === "by" ? best.value.start : null
      };
    const edged = dates.some(
      (d) => EDGE.test(d.role) && !d.mention?.adjectival && segments.of[d.from] === segments.of[at] && d.mention?.month
    );
    const named = eventNamed(tokens, dates);
    if (named) return {value: named.value, basis: "explicit", mention: named, asOf: null};
    if (beforeEvent(tokens, at, segments)) return NO_DATE;
    // what was announced for the list holds for each of its items
    const announced = this.list ?? this.label;
    if (announced && !edged) return {value: announced, basis: "inherited_paragraph", mention: null, asOf: null};
    // a report speaks of its own day: "1.2 million people need help"
    if (this.now && present && !edged) return {value: day(this.now), basis: "relative", mention: null, asOf: this.now};
    if (!inherits || edged || followsNamed(dates, tokens)) return NO_DATE;
    const afterwards = later(tokens);
    const told = this.paragraph;
    // "Under the accords, signed on 9 June, …": after the day last spoken of, nobody says when
    if (told && dates.some((d) => isAfterIn(segments, d, told.value) && d.from < at)) return NO_DATE;
    if (
      occurred &&
      this.paragraph &&
      !afterwards &&
      this.paragraph.age > 0 &&
      this.paragraph.age <= this.paragraph.reach
    )
      // the lead that begins with the event's first day goes on with the whole event
      return sectionId === "lead" &&
        ofEvent &&
        (isEdgeOf(this.paragraph.value.start, this.mainEvent) ||
          (this.paragraph.passing && holds(this.mainEvent, this.paragraph.value.start)))
        ? {value: this.mainEvent, basis: "inherited_section", mention: null, asOf: null}
        : {value: this.paragraph.value, basis: "inherited_paragraph", mention: null, asOf: null};
    // "At 11:01 broadcasters reported": of the day of a disaster that had but one
    if (this.mainEvent?.precision === "day" && !this.paragraph && hasClock(tokens))
      return {value: this.mainEvent, basis: "relative", mention: null, asOf: null};
    const section = this.sectionDates.get(sectionId) ?? null;
    if (section) return {value: section, basis: "inherited_section", mention: null, asOf: null};
    // the lead and the toll speak of the whole event
    const leads = sectionId === "lead" && (this.sectioned || this.block === this.firstBlock);
    if (ofEvent && this.mainEvent && !afterwards && (leads || this.tolls.has(sectionId)))
      return {value: this.mainEvent, basis: "inherited_section", mention: null, asOf: null};
    return NO_DATE;
  }
}

/** Whether a day stands in an aside and is later than the one last spoken of. */
const isAfterIn = ({list, of}: Segments, {from, value, mention}: Dated, told: DateValue): boolean =>
  Boolean(mention?.day) && list[of[from]].kind === "relative" && value.start > told.start;

/** Whether token `i` is in a main clause. */
const inMain = ({list, of}: Segments, i: number): boolean => list[of[i]].kind === "main";

/**
 * Whether a text has a heading, or paragraphs of more than one sentence: not so a list of news, a line each. Paragraphs
 * that blank lines part are one text if one of them has two sentences; lines right below each other if a fifth have.
 */
function isConnected({text, blocks, sections, sentences}: Document): boolean {
  if (sections.length > 1 || sentences.length < 2) return true;
  const lengths = new Map<number, number>();
  for (const {block} of sentences) lengths.set(block, (lengths.get(block) ?? 0) + 1);
  const longer = [...lengths.values()].filter((n) => n > 1).length;
  const parted = blocks.filter(({start}, i) => i > 0 && /\n\s*\n/.test(text.slice(blocks[i - 1].end, start))).length;
  return longer > (parted * 2 > blocks.length ? 0 : lengths.size * PARAGRAPHS);
}

/** The share of lines with more than one sentence from which on they are the paragraphs of a text. */
const PARAGRAPHS = 0.2;
