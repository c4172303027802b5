import type {Claim, RejectedNumber} from "../../src/lib/claim.js";
import type {Vocabulary} from "../../src/lib/vocabulary.js";
import type {Document} from "../read/document.js";
import {articleQuantities} from "./articles.js";
import {type Attached, attach, isConversion} from "./attach.js";
import {Chronology, NO_DATE} from "./chronology.js";
import {findSpeech, hedgeIn, type SpeechMemory, speechAt} from "./claimants.js";
import {type ClaimDraft, finish} from "./claims.js";
import {clauseNumbers, findTriggers} from "./clauses.js";
import {findDates} from "./dates.js";
import {completeLedger} from "./ledger.js";
import {type Lexicon, lexiconOf} from "./lexicon.js";
import {measure} from "./measures.js";
import {type Counted, isVerbForm} from "./nouns.js";
import {isNumberWord} from "./numbers.js";
import {findPlaces} from "./places.js";
import {findQuantities, type Reject} from "./quantities.js";
import {type Token, tokenize} from "./tokens.js";

export interface ExtractOptions {
  source_id: string;
  /** Year of dates that name none; read from the document when absent. */
  default_year?: number | null;
}

export interface Extraction {
  claims: Claim[];
  rejected: RejectedNumber[];
}

/**
 * Every quantitative claim of a document, in text order, and every other number of its body with the reason why it is
 * none. The two are disjoint and complete: each digit run and number word of the body is in exactly one of them.
 * Pure and linear in the length of the text; the same document and vocabulary give the same result.
 */
export function extract(document: Document, vocabulary: Vocabulary, options: ExtractOptions): Extraction {
  const lexicon = lexiconOf(vocabulary);
  const chronology = new Chronology(document, options.default_year ?? null);
  const dollar = dollarOf(document.text);
  const drafts: ClaimDraft[] = [];
  const rejected: RejectedNumber[] = [];
  let memory: SpeechMemory = {last: null, lastAct: "said", openQuote: null};
  let block = -1;
  let carried: Counted | null = null;
  let markup = 0;
  for (const sentence of document.sentences) {
    while (markup < document.markup.length && document.markup[markup].end <= sentence.start) markup++;
    const tokens = tokenize(document.text, sentence.start, sentence.end, document.markup, markup);
    if (sentence.block !== block) {
      block = sentence.block;
      memory = {last: null, lastAct: "said", openQuote: null};
    }
    chronology.enter(sentence.block);
    if (!tokens.length) continue;
    const dates = findDates(tokens);
    const numeric = tokens.some(
      (t) =>
        t.kind === "number" || isNumberWord(t) || t.lower === "tens" || t.lower === "number" || t.lower === "handful"
    );
    const speech = findSpeech(tokens, document.text, lexicon, memory);
    if (numeric) {
      const {quantities, rejects} = findQuantities(tokens, dates, lexicon, dollar);
      const attached: Attached[] = [];
      for (let k = 0; k < quantities.length; k++)
        attached.push(attach(tokens, quantities, k, attached, lexicon, carried));
      dropUncounted(tokens, quantities, attached, rejects);
      const articles = articleQuantities(
        tokens,
        quantities,
        attached.map((a) => a.counted),
        lexicon
      );
      if (articles.length) {
        quantities.push(...articles);
        quantities.sort((a, b) => a.from - b.from);
        attached.length = 0;
        for (let k = 0; k < quantities.length; k++)
          attached.push(attach(tokens, quantities, k, attached, lexicon, carried));
      }
      const clause = clauseNumbers(tokens, (t) => isVerbForm(lexicon, t));
      const triggers = findTriggers(tokens, lexicon);
      const counted = attached.map((a) => a.counted);
      const places = quantities.length ? findPlaces(tokens, lexicon) : [];
      const ofNoun = attached.map((a) => a.rule === "of_noun");
      const context = {tokens, triggers, clause, quantities, counted, ofNoun, lexicon};
      const first = drafts.length;
      quantities.forEach((q, k) => {
        let m = measure(k, context);
        const whole = attached[k].parent >= 0 && attached[k].parent < k ? drafts[first + attached[k].parent] : null;
        // "100 of them", "including 30 Lebanese": what happened to the whole happened to the part
        if (whole && (!m.trigger || m.trigger.to <= q.from) && m.series !== "duration")
          m = {...whole.measure, rule: `${whole.measure.rule}.part`};
        else if (
          q.notation === "fraction" &&
          /^(that|this|it|which)$/.test(tokens[q.to + 1]?.lower ?? "") &&
          drafts.length &&
          k === 0
        )
          m = {...drafts[drafts.length - 1].measure, rule: "measure.of_that"};
        // "the worst in 50 years", "the past few weeks": reckoned back from now
        const reckoned = counted[k]?.class === "time" && /^(last|past|previous)$/.test(tokens[q.from - 1]?.lower ?? "");
        const record =
          counted[k]?.class === "time" &&
          tokens[q.from - 1]?.lower === "in" &&
          tokens
            .slice(0, q.from)
            .some((t) =>
              /^(first|worst|most|highest|largest|lowest|heaviest|deadliest|strongest|biggest|longest)$/.test(t.lower)
            );
        // where something stands does not change with the day last named
        const inherits =
          !(counted[k]?.class === "length" && m.series === "other") &&
          !isHabitual(tokens, q.from, clause) &&
          !isCited(tokens, clauseStart(clause, q.from), q.from) &&
          m.kind !== "plan" &&
          !isFuture(tokens, clauseStart(clause, q.from), q.from, clauseEnd(clause, q.from));
        const frame = speechAt(speech, q.from, tokens[q.from].start);
        drafts.push({
          document,
          sentence,
          tokens,
          quantity: q,
          attached: attached[k],
          parent: attached[k].parent >= 0 ? first + attached[k].parent : -1,
          measure: m,
          date:
            reckoned || record
              ? NO_DATE
              : chronology.dateOf(q.from, tokens, dates, clause, sentence.section_id, inherits),
          speech: frame,
          hedge: hedgeIn(tokens, clauseStart(clause, q.from), q.to, lexicon),
          places,
          clause,
          lexicon
        });
      });
      carried = counted[counted.length - 1] ?? carried;
      for (const reject of rejects)
        rejected.push(rejectedNumber(document, tokens, reject, sentence.sentence_id, sentence.section_id));
    }
    chronology.leave(dates, tokens);
  }
  const claims = finish(drafts, document.text, options.source_id);
  return {claims, rejected: completeLedger(document, claims, rejected)};
}

/** Quantities that count nothing, and bracketed conversions, go to the ledger. */
function dropUncounted(
  tokens: Token[],
  quantities: import("./quantities.js").Quantity[],
  attached: Attached[],
  rejects: Reject[]
): void {
  for (let k = quantities.length - 1; k >= 0; k--) {
    const conversion = isConversion(tokens, quantities, k, attached);
    const nothing = attached[k].counted === null && quantities[k].notation === null;
    if (!conversion && !nothing) continue;
    const q = quantities[k];
    const vote =
      nothing &&
      q.rule === "pair" &&
      tokens.some((t) =>
        /^(vote|voted|votes|favor|favour|against|ballot|passed|parliament|ratified|approved|adopted)$/.test(t.lower)
      );
    if (vote) {
      attached[k].counted = {
        from: q.from,
        to: q.to,
        head: q.from,
        unit: "vote",
        class: "politics",
        group: null,
        known: true
      };
      continue;
    }
    rejects.push({
      from: q.from,
      to: q.to,
      reason: conversion ? "conversion" : q.rule === "pair" ? "score" : "no_quantity"
    });
    quantities.splice(k, 1);
    attached.splice(k, 1);
    for (const a of attached)
      if (a.parent > k) a.parent--;
      else if (a.parent === k) a.parent = -1;
  }
  rejects.sort((a, b) => a.from - b.from);
}

const clauseStart = (clause: Uint16Array, i: number) => {
  let j = i;
  while (j > 0 && clause[j - 1] === clause[i]) j--;
  return j;
};

const clauseEnd = (clause: Uint16Array, i: number) => {
  let j = i;
  while (j < clause.length && clause[j] === clause[i]) j++;
  return j;
};

/** "every year", "per annum": true at all times. */
function isHabitual(tokens: Token[], at: number, clause: Uint16Array): boolean {
  return tokens.some(
    (t, i) =>
      clause[i] === clause[at] &&
      ((/^(every|each)$/.test(t.lower) && /^(year|month|summer|winter|season)$/.test(tokens[i + 1]?.lower ?? "")) ||
        /^(annually|yearly)$/.test(t.lower))
  );
}

/** "cited land mines … killing two": what is brought up happened before. */
function isCited(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(cited|citing|recalled|recalling|referring|blamed)$/.test(tokens[i].lower)) return true;
  return false;
}

/** "would open 200 branches": not yet, so not on the day it was said. */
function isFuture(tokens: Token[], from: number, at: number, end: number): boolean {
  let to = at;
  while (to < end && to < at + 12 && tokens[to].text !== ",") to++;
  for (let i = from; i < to; i++)
    if (
      /^(will|would|shall|soon|could|may|might|expected|predicted|projected|forecast|forecasts|unlikely|planned|plans)$/.test(
        tokens[i].lower
      ) ||
      (tokens[i].lower === "to" && /^(was|were|is|are)$/.test(tokens[i - 1]?.lower ?? ""))
    )
      return true;
  return false;
}

/** What a bare "$" means here: the dollar that the document names, else the US dollar. */
function dollarOf(text: string): string {
  const named = /(?:US\$|\bUSD\b)/.test(text)
    ? "USD"
    : /(?:CA\$|C\$|\bCAD\b)/.test(text)
      ? "CAD"
      : /(?:AU\$|\bA\$|\bAUD\b)/.test(text)
        ? "AUD"
        : /(?:NZ\$|\bNZD\b)/.test(text)
          ? "NZD"
          : "USD";
  return named;
}

function rejectedNumber(
  document: Document,
  tokens: Token[],
  reject: Reject,
  sentence_id: string,
  section_id: string
): RejectedNumber {
  const number_start = tokens[reject.from].start;
  const number_end = tokens[Math.min(reject.to, tokens.length) - 1].end;
  return {
    number_start,
    number_end,
    text: document.text.slice(number_start, number_end),
    reason: reject.reason,
    sentence_id,
    section_id
  };
}

export type {Lexicon};
