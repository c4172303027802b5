import type {RejectedNumber} from "../../src/lib/claim.js";
import type {UnitClass} from "../../src/lib/vocabulary.js";
import type {Document, Sentence} from "../read/document.js";
import {articleQuantities} from "./articles.js";
import {attach} from "./attach.js";
import type {Attached} from "./bare-numbers.js";
import type {Chronology} from "./chronology.js";
import {findSpeech, hedgeIn, type SpeechFrame, type SpeechMemory, speechAt} from "./claimants.js";
import type {ClaimDraft} from "./claims.js";
import {clauseNumbers, findTriggers} from "./clauses.js";
import {datelineOf} from "./datelines.js";
import {type DateMention, findDates} from "./dates.js";
import {within} from "./governing.js";
import type {Dated} from "./governing-date.js";
import type {Lexicon} from "./lexicon.js";
import {type Measure, type MeasureContext, measure} from "./measures.js";
import {type Counted, isVerbForm, nounPhrase} from "./nouns.js";
import {isNumberWord} from "./number-words.js";
import {findPlaces} from "./places.js";
import {findQuantities, type Quantity, type Reject} from "./quantities.js";
import {EVENTS} from "./relative-dates.js";
import {type Segments, segmentsOf} from "./segments.js";
import {isAnaphoric} from "./subjects.js";
import {clauseOf, clauseStart, isDateless, isPresent, isReckonedBack, sharesTime} from "./tense.js";
import type {Token} from "./tokens.js";
import {type Topics, topicsOfHeading, topicsOfLabel, topicsOfSections, union} from "./topics.js";
import {dropUncounted} from "./uncounted.js";
import {sourceOfList} from "./whose-count.js";

/** Reads a document's sentences in order, keeping what one sentence leaves to the next: time, speaker, what is counted. */
export class SentenceReader {
  readonly drafts: ClaimDraft[] = [];
  readonly rejected: RejectedNumber[] = [];
  private memory: SpeechMemory = {last: null, lastAct: "said", openQuote: null, subject: null};
  private carried: Counted | null = null;
  private block = -1;
  /** The first draft of the text that this sentence belongs to: of its own line in a list of news. */
  private unit = 0;
  private readonly sectionTopics: Map<string, Topics>;
  private topics: Topics = new Set();
  /** What a line that ends in a colon says the list below it is of ("New arrivals by location:"). */
  private listTopics: Topics = new Set();
  private listCounted: Counted | null = null;
  private listSpeech: SpeechFrame | null = null;

  constructor(
    private readonly document: Document,
    private readonly lexicon: Lexicon,
    private readonly chronology: Chronology,
    private readonly dollar: string
  ) {
    this.sectionTopics = topicsOfSections(document, lexicon);
  }

  /**
   * Reads a sentence, or a stretch of one that is too long for a sentence. `numbered`: a number stands in it, or behind it
   * in its block.
   */
  read(sentence: Sentence, tokens: Token[], numbered: boolean): void {
    const begins = sentence.block !== this.block;
    if (begins) {
      this.block = sentence.block;
      // "…, and he told the broadcaster:", and the quotation in a paragraph of its own
      const {last, lastAct} = this.memory;
      const quoted = this.chronology.announced && /^["“«]$/.test(tokens[0]?.text ?? "") ? last : null;
      this.memory = {last: quoted, lastAct: quoted ? lastAct : "said", openQuote: quoted, subject: null};
      const kind = this.document.blocks[sentence.block].kind;
      // what one item of news counts is nothing to the next
      if (!this.chronology.connected) {
        this.carried = null;
        this.unit = this.drafts.length;
      }
      if (kind !== "list_item") {
        this.listTopics = new Set();
        this.listCounted = null;
        this.listSpeech = null;
      }
      this.topics = union(
        topicsOfLabel(tokens, this.document.text, this.lexicon),
        union(this.listTopics, this.sectionTopics.get(sentence.section_id) ?? new Set())
      );
    }
    this.chronology.enter(
      sentence.block,
      sentence.section_id,
      this.document.blocks[sentence.block].kind === "list_item"
    );
    if (!tokens.length) return;
    if (tokens[tokens.length - 1].text === ":") this.announceList(tokens);
    if (begins && this.document.blocks[sentence.block].kind !== "list_item") {
      const dateline = datelineOf(tokens);
      if (dateline) {
        for (const {from, to} of findDates(tokens.slice(0, dateline.to)))
          this.rejected.push(rejectedNumber(this.document, tokens, {from, to, reason: "date"}, sentence));
        this.chronology.file(dateline.date);
        tokens = tokens.slice(dateline.to);
      }
    }
    const mentions = findDates(tokens);
    const dates = this.chronology.datesOf(tokens, mentions);
    // Most sentences without a number never need theirs.
    let known: Segments | null = null;
    const segments = () => (known ??= segmentsOf(tokens, (t) => isVerbForm(this.lexicon, t)));
    // who speaks is told for numbers, and before what a colon announces
    const speech =
      numbered || tokens.at(-1)?.text === ":"
        ? findSpeech(tokens, this.document.text, this.lexicon, this.memory, segments)
        : [];
    if (tokens.some(isNumeric)) this.readNumbers(sentence, tokens, mentions, dates, speech, segments());
    this.chronology.leave(dates, tokens, segments);
  }

  private readNumbers(
    sentence: Sentence,
    tokens: Token[],
    mentions: DateMention[],
    dates: Dated[],
    speech: SpeechFrame[],
    segments: Segments
  ): void {
    const {lexicon} = this;
    const {quantities, rejects} = findQuantities(tokens, mentions, lexicon, this.dollar);
    const attached = this.attachAll(tokens, quantities);
    dropUncounted(tokens, quantities, attached, rejects);
    for (const reject of rejects) this.rejected.push(rejectedNumber(this.document, tokens, reject, sentence));
    const articles = articleQuantities(
      tokens,
      quantities,
      attached.map((a) => a.counted),
      lexicon
    );
    if (articles.length) {
      quantities.push(...articles);
      quantities.sort((a, b) => a.from - b.from);
      attached.splice(0, attached.length, ...this.attachAll(tokens, quantities));
    }
    if (!quantities.length) return;
    const isVerb = (t: Token) => isVerbForm(lexicon, t);
    const clause = clauseNumbers(tokens, isVerb);
    const counted = attached.map((a) => a.counted);
    const ofNoun = attached.map((a) => a.rule === "of_noun");
    const context = {
      tokens,
      triggers: findTriggers(tokens, lexicon),
      clause,
      quantities,
      counted,
      ofNoun,
      heading: this.topics,
      lexicon
    };
    const places = findPlaces(tokens, lexicon);
    const first = this.drafts.length;
    for (let k = 0; k < quantities.length; k++) {
      const q = quantities[k];
      const klass = counted[k]?.class ?? null;
      const m = this.measureOf(k, context, attached[k], first);
      const said = speechAt(speech, q.number, tokens[q.number].start) ?? this.listSpeech;
      const told = isPresent(tokens, ...clauseOf(clause, q.from), segments, q.from);
      const inherits = m.kind !== "plan" && !told && sharesTime(tokens, q, m.series === "other" ? klass : null, clause);
      this.drafts.push({
        document: this.document,
        sentence,
        tokens,
        quantity: q,
        attached: attached[k],
        parent: attached[k].parent >= 0 ? first + attached[k].parent : -1,
        measure: m,
        date: this.chronology.dateOf(q, tokens, dates, segments, sentence.section_id, {
          inherits,
          // what somebody has recorded or stated is told as an event
          occurred: isOccurrence(m, tokens, q, klass) || (said !== null && klass !== "time"),
          dateless:
            isReckonedBack(tokens, q, klass) || isDateless(tokens, q, counted[k], lexicon) || isFixedWhole(attached, k),
          present: told && m.kind !== "plan",
          verb: m.trigger?.from ?? -1,
          ofEvent:
            (!q.hyphen || isEventLong(tokens, q, klass)) &&
            (m.series !== "duration" || isOccurrence(m, tokens, q, klass)) &&
            !(q.notation && /^[A-Z]{3}$/.test(q.notation)) &&
            klass !== "length"
        }),
        speech: said,
        written: this.chronology.now,
        hedge: hedgeIn(tokens, clauseStart(clause, q.from), q.to, lexicon),
        places,
        clause,
        lexicon
      });
    }
    this.carried = counted.findLast((c) => c !== null && !FLEETING.has(c.class)) ?? this.carried;
  }

  /** What was read last of this text. */
  private lastDraft(): ClaimDraft | undefined {
    return this.drafts.length > this.unit ? this.drafts[this.drafts.length - 1] : undefined;
  }

  /** Keeps what a line before a list says of its items: "Displaced persons by province:". */
  private announceList(tokens: Token[]): void {
    const {text} = this.document;
    this.listTopics = topicsOfHeading(text.slice(tokens[0].start, tokens[tokens.length - 1].end), this.lexicon);
    const noun = nounPhrase(tokens, 0, tokens.length - 1, this.lexicon);
    this.listCounted = noun?.known ? noun : null;
    this.listSpeech = sourceOfList(tokens, text, this.lexicon);
  }

  private attachAll(tokens: Token[], quantities: Quantity[]): Attached[] {
    const attached: Attached[] = [];
    for (let k = 0; k < quantities.length; k++)
      attached.push(attach(tokens, quantities, k, attached, this.lexicon, this.listCounted ?? this.carried));
    return attached;
  }

  /** The measure of quantity `k`: its own, or that of the whole it is a part of. `first` is the sentence's first draft. */
  private measureOf(k: number, context: MeasureContext, attached: Attached, first: number): Measure {
    const q = context.quantities[k];
    const own = measure(k, context);
    const whole = attached.parent >= 0 && attached.parent < k ? this.drafts[first + attached.parent] : null;
    // "100 of them", "including 30 Lebanese": what happened to the whole happened to the part, whatever that is called
    const called =
      own.trigger &&
      attached.counted &&
      within(own.trigger, attached.counted) &&
      whole?.measure.series === "casualties";
    // "11,000 fell ill, killing 64 of them": what stands between is the part's own
    const between =
      own.trigger &&
      attached.parent >= 0 &&
      own.trigger.from >= context.quantities[attached.parent].to &&
      own.trigger.to === q.from;
    if (
      whole &&
      !between &&
      (!own.trigger ||
        own.trigger.to <= q.from ||
        (called && /^(detentions|refugees|evacuations)$/.test(own.series))) &&
      own.series !== "duration"
    )
      return {...whole.measure, rule: `${whole.measure.rule}.part`};
    // "412 wounded in 23 ambulances", "1,900 relatives aboard 52 buses"
    const aboard = this.drafts[first + k - 1];
    if (
      k > 0 &&
      attached.counted?.class === "vehicle" &&
      /^(in|aboard|by|onto|into)$/.test(context.tokens[q.from - 1]?.lower ?? "") &&
      aboard.measure.series === "evacuations" &&
      own.series === "other"
    )
      return {...aboard.measure, rule: `${aboard.measure.rule}.aboard`};
    // "… 150 dead. By the evening it stood at 207": of what was counted last
    if (attached.rule === "subject_numbered" && attached.counted && isAnaphoric(context.tokens, attached.counted)) {
      const last = this.drafts
        .slice(Math.max(this.unit, this.drafts.length - 4))
        .findLast((d) => CONTINUED.test(d.measure.series));
      if (last && last.attached.counted?.unit === attached.counted.unit)
        return {...last.measure, rule: `${last.measure.rule}.continued`, margin: 0.4};
    }
    // "The toll stood at 1,582 …, two days later at 2,187": of what the number before it counted
    const previous = this.drafts[first + k - 1];
    if (
      attached.rule === "elliptical" &&
      !(q.notation && /^[A-Z]{3}$/.test(q.notation)) &&
      attached.counted?.class !== "money" &&
      previous &&
      k > 0 &&
      !own.trigger &&
      CONTINUED.test(previous.measure.series) &&
      own.series !== "duration"
    )
      return {...previous.measure, rule: `${previous.measure.rule}.continued`, margin: 0.4};
    // "… 44 Kenyans and five Rwandans. Around 60 were pupils": of those the sentence before counted
    const before = this.lastDraft();
    if (
      attached.rule === "subject" &&
      /^(was|were)$/.test(context.tokens[q.to]?.lower ?? "") &&
      !own.trigger &&
      before &&
      CONTINUED.test(before.measure.series)
    )
      return {...before.measure, rule: `${before.measure.rule}.continued`, margin: 0.4};
    // "Half of that was provided as relief"
    const back = q.notation === "fraction" && /^(that|this|it|which)$/.test(context.tokens[q.to + 1]?.lower ?? "");
    const last = this.lastDraft();
    return back && last ? {...last.measure, rule: "measure.of_that"} : own;
  }
}

/** Whether a figure is of something that happened, which the date of the sentence before can date; no price, no area. */
function isOccurrence(m: Measure, tokens: Token[], q: Quantity, counted: UnitClass | null): boolean {
  if (/^(aid|assistance|economy)$/.test(m.series)) return false;
  if (m.trigger || /^(topic|heading)\./.test(m.rule)) return true;
  if (counted === "time")
    return (
      /^(last|lasts|lasted|lasting|took|raged|continued)$/.test(
        tokens[q.from - (tokens[q.from - 1]?.lower === "for" ? 2 : 1)]?.lower ?? ""
      ) || q.hyphen
    );
  return /^(person|fighter|vehicle|mass|speed)$/.test(counted ?? "");
}

/** "a 47-day air campaign": how long what the text is about went on. */
const isEventLong = (tokens: Token[], q: Quantity, counted: UnitClass | null): boolean =>
  counted === "time" && tokens.slice(q.to + 2, q.to + 6).some((t) => EVENTS.test(t.lower));

/** "15 of the 28 districts": there are as many at any time. */
const isFixedWhole = (attached: Attached[], k: number): boolean =>
  attached[k - 1]?.rule === "out_of" &&
  (!/^(person|fighter|household)$/.test(attached[k].counted?.class ?? "") || attached[k].counted?.group === "official");

const CONTINUED = /^(casualties|refugees|evacuations|detentions|population)$/;

/** What no "their number" of the next sentence is of. */
const FLEETING: ReadonlySet<UnitClass> = new Set<UnitClass>(["time", "age", "length", "share", "money", "speed"]);

export const isNumeric = (t: Token) => t.kind === "number" || isNumberWord(t) || VAGUELY.has(t.lower);

const VAGUELY = new Set(["tens", "number", "handful"]);

function rejectedNumber(document: Document, tokens: Token[], reject: Reject, sentence: Sentence): RejectedNumber {
  const number_start = tokens[reject.from].start;
  const number_end = tokens[Math.min(reject.to, tokens.length) - 1].end;
  return {
    number_start,
    number_end,
    text: document.text.slice(number_start, number_end),
    reason: reject.reason,
    sentence_id: sentence.sentence_id,
    section_id: sentence.section_id
  };
}
