import type {DateBasis} from "../../src/lib/claim.js";
import type {Document} from "../read/document.js";
import {addDays, type DateMention, type DateValue, dateValue} from "./dates.js";
import {guessYear, headingDate, mainEvent} from "./event.js";
import {addMonths, duringAt, hasNumberBetween, later, opening, planned, SMALL, semicolonBetween} from "./time-words.js";
import type {Token} from "./tokens.js";

/** When something happened, and how we know. */
export interface EventDate {
  value: DateValue | null;
  basis: DateBasis;
  /** Tokens of the date, where it stands in the claim's own sentence. */
  mention: DateMention | null;
  asOf: string | null;
}

export const NO_DATE: EventDate = {value: null, basis: "none", mention: null, asOf: null};

/** Dates that say since when or until when, not when. */
export const EDGE = /^(since|after|before|until|till)$/;

/** How many sentences a date that opens its paragraph holds for, by its precision; one in mid-paragraph holds for fewer. */
const MID_REACH = 3;

const REACH = {day: 7, range: 3, month: 2, year: 0, none: 0} as const;

/**
 * Follows time through a document: the year that dates without one belong to, the date a section's heading gives,
 * the date a paragraph has last named, and the main event's interval from the lead.
 */
export class Chronology {
  readonly defaultYear: number | null;
  readonly mainEvent: DateValue | null;
  /** Sections that sum up what the whole event cost. */
  private readonly tolls = new Set<string>();
  private readonly sectionDates = new Map<string, DateValue | null>();
  private block = -1;
  private paragraph: {value: DateValue; age: number; reach: number} | null = null;
  /** The sentence is the first of its paragraph. */
  private first = true;
  private paragraphYear: number | null = null;
  private runningYear: number | null = null;
  private lastDay: string | null = null;
  /** The last day named in this paragraph. */
  private blockDay: string | null = null;

  constructor(document: Document, defaultYear: number | null) {
    this.defaultYear = defaultYear ?? guessYear(document);
    this.runningYear = this.defaultYear;
    const titles = new Map<string, DateValue | null>();
    for (const section of document.sections) {
      const own = section.heading
        ? headingDate(document.text, section.heading.start, section.heading.end, this.defaultYear)
        : null;
      const inherited = section.parent_id ? (titles.get(section.parent_id) ?? null) : null;
      titles.set(section.section_id, own ?? inherited);
      this.sectionDates.set(section.section_id, own ?? inherited);
      if (
        /^(casualties|death toll|losses|victims|casualties and losses|fatalities|deaths|human losses)$/i.test(
          section.title.trim()
        )
      )
        this.tolls.add(section.section_id);
    }
    this.mainEvent = mainEvent(document, this.defaultYear);
  }

  /** Tells that a sentence begins, in which block it stands. */
  enter(block: number): void {
    this.first = block !== this.block;
    if (this.first) {
      this.block = block;
      this.paragraph = null;
      this.paragraphYear = null;
      this.blockDay = null;
    } else if (this.paragraph) this.paragraph.age++;
  }

  /** Value of a date mention, its year completed from what was said before. */
  resolve(d: DateMention): DateValue | null {
    return dateValue(d, this.paragraphYear ?? this.runningYear);
  }

  /** Remembers the sentence's dates for the sentences that follow. */
  leave(dates: DateMention[], tokens: Token[]): void {
    for (const d of dates) {
      const value = this.resolve(d);
      if (!value || d.adjectival) continue;
      if (d.year !== null) {
        if (this.defaultYear === null) this.runningYear = d.year;
        if (opening(tokens, d.from) && !EDGE.test(d.role)) this.paragraphYear = d.endYear ?? d.year;
      }
      if (EDGE.test(d.role) || d.role === "to") continue;
      if (value.precision === "day") this.blockDay = this.lastDay = value.start;
      if (d.role === "by" && d.day !== null) continue;
      if (value.precision === "year") {
        this.paragraph = null;
        continue;
      }
      const opens = opening(tokens, d.from);
      // a month named in passing dates nothing else; a day named in mid-paragraph holds for less than one that opens it
      if (value.precision === "month" && !opens) continue;
      const reach = this.first ? REACH[value.precision] : Math.min(REACH[value.precision], opens ? MID_REACH : 1);
      this.paragraph = {value, age: 0, reach};
    }
  }

  /** The event date for the quantity at token `at` of a sentence. */
  dateOf(
    at: number,
    tokens: Token[],
    dates: DateMention[],
    clause: Uint16Array,
    sectionId: string,
    inherits: boolean
  ): EventDate {
    const candidates = dates.filter((d) => !d.adjectival && !EDGE.test(d.role));
    // "In April 2019, an investigation found that 1,600 were killed during the battle"
    const during =
      this.mainEvent && candidates.length < 2 && (!candidates[0] || opening(tokens, candidates[0].from))
        ? duringAt(tokens)
        : -1;
    if (during > at && during - at < 14 && !tokens.slice(at, during).some((t) => t.lower === "who"))
      return {value: this.mainEvent, basis: "relative", mention: null, asOf: null};
    let best: DateMention | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const d of candidates) {
      const distance = d.from > at ? d.from - at : at - d.to;
      const apart = Math.abs(clause[d.from] - clause[at]);
      // a date that opens the sentence holds to its end; any other for what stands near it
      const score = opening(tokens, d.from)
        ? -12 - apart * 3
        : -distance -
          // "five on 14 March and nine on 16 March": the date after is the nearer
          (d.from < at ? 4 : 0) -
          apart * 12 -
          (d.from > at && planned(tokens, at, d.from) ? 60 : 0) -
          (d.from > at && semicolonBetween(tokens, at, d.from) ? 60 : 0) -
          (d.from > at && hasNumberBetween(tokens, at, d.from) ? 10 : 0);
      if (score > bestScore) {
        bestScore = score;
        best = d;
      }
    }
    if (best) {
      const value = this.resolve(best);
      if (value && bestScore > -45)
        return {
          value,
          basis: "explicit",
          mention: best,
          asOf: best.role === "as_of" || best.role === "by" ? value.start : null
        };
    }
    const section = this.sectionDates.get(sectionId) ?? null;
    const afterwards = later(tokens);
    const relative = this.relative(tokens, sectionId);
    if (relative && !(afterwards && relative.value === this.mainEvent)) {
      // the day reckoned from another holds for its own sentence only
      this.paragraph =
        relative.value === this.mainEvent && relative.value ? {value: relative.value, age: 0, reach: REACH.day} : null;
      return relative;
    }
    if (
      dates.some(
        (d) =>
          d.adjectival &&
          /^(following|after|since)$/.test(tokens[d.from - (tokens[d.from - 1]?.lower === "the" ? 2 : 1)]?.lower ?? "")
      )
    )
      return NO_DATE;
    if (
      !inherits ||
      dates.some((d) => EDGE.test(d.role) && !d.adjectival && clause[d.from] === clause[at] && d.month !== null)
    )
      return NO_DATE;
    if (this.paragraph && !afterwards && this.paragraph.age <= this.paragraph.reach)
      return {value: this.paragraph.value, basis: "inherited_paragraph", mention: null, asOf: null};
    if (section) return {value: section, basis: "inherited_section", mention: null, asOf: null};
    // the lead and the toll speak of the whole event
    if (this.mainEvent && !afterwards && (sectionId === "lead" || this.tolls.has(sectionId)))
      return {value: this.mainEvent, basis: "inherited_section", mention: null, asOf: null};
    return NO_DATE;
  }

  /** "the same day", "two days later", "during the offensive". */
  private relative(tokens: Token[], sectionId: string): EventDate | null {
    const anchor =
      this.paragraph?.value.start ?? this.blockDay ?? this.sectionDates.get(sectionId)?.start ?? this.lastDay;
    if (this.mainEvent && duringAt(tokens) >= 0)
      return {value: this.mainEvent, basis: "relative", mention: null, asOf: null};
    for (let i = 0; i < tokens.length; i++) {
      const w = tokens[i].lower;
      const next = tokens[i + 1]?.lower ?? "";
      const edge =
        this.mainEvent &&
        /^(first|last|final)$/.test(w) &&
        next === "day" &&
        tokens[i + 2]?.lower !== "in" &&
        (tokens[i + 2]?.lower === "of" || !tokens[i + 2] || tokens[i + 2].kind === "punct");
      if (edge && this.mainEvent!.end)
        return {
          value: {start: w === "first" ? this.mainEvent!.start : this.mainEvent!.end, end: null, precision: "day"},
          basis: "relative",
          mention: null,
          asOf: null
        };
      if (!anchor || anchor.length < 7) continue;
      const at = (n: number): EventDate => ({
        value: {start: addDays(anchor, n), end: null, precision: "day"},
        basis: "relative",
        mention: null,
        asOf: null
      });
      if (anchor.length < 10 && !/^months?$/.test(next)) continue;
      if (w === "same" && /^(day|date|evening|morning|afternoon|night)$/.test(next)) return at(0);
      if (w === "that" && /^(day|evening|night|morning|afternoon)$/.test(next)) return at(0);
      if (w === "end" && next === "of" && tokens[i + 2]?.lower === "the" && tokens[i + 3]?.lower === "day")
        return at(0);
      if (
        w === "later" &&
        ((next === "in" && tokens[i + 2]?.lower === "the" && tokens[i + 3]?.lower === "day") ||
          (next === "during" && tokens[i + 3]?.lower === "day"))
      )
        return at(0);
      if (w === "during" && next === "the" && tokens[i + 2]?.lower === "day") return at(0);
      if ((w === "next" || w === "following") && next === "day" && tokens[i - 1]?.lower === "the") return at(1);
      if ((w === "a" || w === "one") && next === "day" && tokens[i + 2]?.lower === "later") return at(1);
      if ((w === "previous" && next === "day") || (w === "a" && next === "day" && tokens[i + 2]?.lower === "earlier"))
        return at(-1);
      const n = SMALL[w];
      const span = n ?? (w === "one" || w === "a" ? 1 : undefined);
      if (span !== undefined && /^months?$/.test(next) && tokens[i + 2]?.lower === "later")
        return {
          value: {start: addMonths(anchor, span), end: null, precision: "month"},
          basis: "relative",
          mention: null,
          asOf: null
        };
      if (span !== undefined && /^weeks?$/.test(next) && tokens[i + 2]?.lower === "later" && anchor.length === 10)
        return at(7 * span);
      if (n !== undefined && next === "days" && tokens[i + 2]?.lower === "later") return at(n);
      if (n !== undefined && next === "days" && tokens[i + 2]?.lower === "earlier") return at(-n);
    }
    return null;
  }
}
