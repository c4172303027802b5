import type {SpeechAct} from "../../src/lib/claim.js";
import {FIGURE_VERBS, WEEKDAYS} from "./grammar.js";
import {type Lexicon, matchPhrase} from "./lexicon.js";
import {ingSubject, pronounOf, speakerFrom, subjectOf} from "./named-speakers.js";
import {isVerbForm} from "./nouns.js";
import {
  beforeVerb,
  circumstance,
  endsSpeech,
  isNoReport,
  makesAppeal,
  partAround,
  speaksOf,
  statesFigure,
  toldBefore,
  WEAK
} from "./reporting-verbs.js";
import {pathUp, RELATIVE, type Segments} from "./segments.js";
import {isCalled, PERSONAL, type Speaker} from "./speaker-words.js";
import {namesSpeaker, subjectBefore} from "./speakers.js";
import {quoteState, scopeEnd, scopeOfAccordingTo} from "./speech-scope.js";
import type {Token} from "./tokens.js";
import {countedBy, gapped, pollAt} from "./whose-count.js";

/** Somebody says something: the speaker's words and the tokens [from, to) that what is said may cover. */
export interface SpeechFrame {
  /** Offsets of the speaker's words in the text; null start for an impersonal "it was reported". */
  speaker: Speaker | null;
  act: SpeechAct;
  from: number;
  to: number;
  rule: string;
  /** The verb says of its subject that it acted more than that it spoke: "recorded", "pledged". */
  weak?: boolean;
  /** The subject is another's own: "its monitors". */
  own?: boolean;
}

/** What is carried from sentence to sentence within a paragraph. */
export interface SpeechMemory {
  last: Speaker | null;
  lastAct: SpeechAct;
  /** A quotation opened in an earlier sentence and not yet closed. */
  openQuote: Speaker | null;
  /** Whom the sentence before is about, where that can speak: "The commission heard 128 witnesses. It found that …". */
  subject: (() => Speaker | null) | null;
}

/** All speech of a sentence. `memory` resolves pronouns and running quotations, and is updated. */
export function findSpeech(
  tokens: Token[],
  text: string,
  lexicon: Lexicon,
  memory: SpeechMemory,
  segments: () => Segments
): SpeechFrame[] {
  const frames: SpeechFrame[] = [];
  let remembered = memory.last ?? (tokens.some((t) => PERSONAL.test(t.lower)) ? (memory.subject?.() ?? null) : null);
  let rememberedAct = memory.lastAct;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i];
    // most words say nothing of who speaks
    if (!lexicon.speechStarts.has(t.lower)) continue;
    const phrase = matchPhrase(lexicon.speechPhrases, tokens, i);
    if (phrase) {
      const speaker = speakerFrom(tokens, i + phrase.length, text, lexicon);
      if (speaker) {
        const resolved = pronounOf(speaker.speaker.text) ? remembered : speaker.speaker;
        if (resolved) {
          const frame = scopeOfAccordingTo(tokens, i, speaker.to, resolved, phrase.sense, lexicon);
          // "left three dead and, in the words of the prosecutor, “dozens” injured": what follows is in their words
          frames.push(t.lower === "in" && i > 0 ? {...frame, from: i} : frame);
          remembered = resolved;
          rememberedAct = phrase.sense;
        }
        i = speaker.to - 1;
        continue;
      }
    }
    const count = countedBy(tokens, i, text, lexicon, remembered);
    if (count) {
      frames.push(count);
      continue;
    }
    const act =
      lexicon.speechVerbs.get(t.lower) ??
      (FIGURE_VERBS.has(t.lower) && (statesFigure(tokens, i) || makesAppeal(tokens, i) || speaksOf(tokens, i))
        ? "said"
        : undefined);
    // a capital inside a sentence is a name ("State Border Service")
    if (!act || (t.cap && i > 0 && !/^["“”]$/.test(tokens[i - 1].text))) continue;
    const said = frames.findLast(({rule}) => rule === "trailing" || rule === "inverted");
    const frame = frameOf(tokens, i, act, text, lexicon, remembered, said?.speaker ?? null);
    if (!frame) continue;
    if (behindRelative(tokens, i, frame.speaker, lexicon)) {
      frame.to = Math.min(frame.to, endOf(tokens, segments(), i));
      if (frame.rule === "trailing") frame.from = Math.max(frame.from, startOf(tokens, segments(), i));
    }
    const bracket = bracketsAround(tokens, i);
    if (bracket) [frame.from, frame.to] = [Math.max(frame.from, bracket.from), Math.min(frame.to, bracket.to)];
    frames.push(frame);
    if (frame.speaker) {
      remembered = frame.speaker;
      rememberedAct = frame.act;
    }
  }
  if (frames.length) frames.push(...gapped(tokens, text, lexicon, frames));
  // "Its tally rose to 389", "The council's final count listed 1,287": of the one who was named
  const own = ownFigure(tokens, memory.last);
  if (own) {
    if (!frames.length) frames.push(own);
    for (const frame of frames)
      if (OWN_FIGURE.test(frame.speaker?.text.split(" ").at(-1) ?? "")) frame.speaker = own.speaker;
    remembered = frames.at(-1)!.speaker;
  }
  const poll = frames.length ? null : pollAt(tokens, text);
  if (poll) frames.push(poll);
  // "As a result, …": what follows from what somebody said is still theirs
  if (
    !frames.length &&
    memory.last &&
    /\s/.test(memory.last.text) &&
    /^(as a result|consequently)/.test(
      tokens
        .slice(0, 3)
        .map((t) => t.lower)
        .join(" ")
    )
  )
    frames.push({speaker: memory.last, act: memory.lastAct, from: 0, to: tokens.length, rule: "consequence"});
  // a quotation that runs on from an earlier sentence
  const quotes = quoteState(tokens, memory.openQuote !== null);
  if (memory.openQuote)
    frames.unshift({
      speaker: memory.openQuote,
      act: memory.lastAct,
      from: 0,
      to: quotes.firstClose,
      rule: "running_quote"
    });
  memory.openQuote = quotes.open ? (frames[frames.length - 1]?.speaker ?? memory.openQuote) : null;
  memory.last = frames.length ? remembered : memory.last;
  memory.subject = () => subjectOf(tokens, text, lexicon);
  memory.lastAct = rememberedAct;
  return frames;
}

/** A sentence about a figure that is the last speaker's own: by "its", or by the last word of the speaker's name. */
function ownFigure(tokens: Token[], last: Speaker | null): SpeechFrame | null {
  if (!last) return null;
  let i = 0;
  if (/^(its|their|his|her)$/.test(tokens[0]?.lower ?? "")) i = 1;
  else if (tokens[0]?.lower === "the" && tokens[2]?.lower === "'s" && isCalled(last, tokens[1].lower)) i = 3;
  else return null;
  while (i < 5 && tokens[i]?.kind === "word" && !OWN_FIGURE.test(tokens[i].lower)) i++;
  if (!OWN_FIGURE.test(tokens[i]?.lower ?? "")) return null;
  return {speaker: last, act: "said", from: i, to: tokens.length, rule: "own_figure"};
}

const OWN_FIGURE = /^(tally|count|estimate|estimates|toll|figure|figures|data|statistics|list|report|survey)$/;

/** Whether a word stands before token `i` that a relative clause begins with, which need not have ended there. */
function behindRelative(tokens: Token[], i: number, speaker: Speaker | null, lexicon: Lexicon): boolean {
  let verb = false;
  for (let j = i - 1; j >= 0; j--) {
    // "Analysts who toured the battlefield counted 31": the verb of those who did the other
    if (RELATIVE.test(tokens[j].lower))
      return !(verb && speaker && speaker.start < tokens[j].start && tokens[j - 1].kind === "word");
    verb ||= /[a-z]{3}ed$/.test(tokens[j].lower) || isVerbForm(lexicon, tokens[j]);
  }
  return false;
}

/** Where the relative clause that goes on behind an aside begins: "17 of which, headquarters said, were destroyed". */
function startOf(tokens: Token[], {list, of}: Segments, i: number): number {
  let j = i - 1;
  while (j > 0 && tokens[j].text !== ",") j--;
  if (j <= 0 || list[of[j - 1]].kind !== "relative" || !RELATIVE.test(tokens[j - 1].lower)) return 0;
  j--;
  while (j > 0 && !/^[,;:]$/.test(tokens[j - 1].text)) j--;
  return j;
}

/** The brackets that token `i` stands in: what is said in them is said of nothing outside. */
function bracketsAround(tokens: Token[], i: number): {from: number; to: number} | null {
  let [from, to] = [i, i];
  while (from >= 0 && tokens[from].text !== "(") {
    if (tokens[from].text === ")" || i - from > 40) return null;
    from--;
  }
  while (to < tokens.length && to - i < 60 && tokens[to].text !== ")") to++;
  return from < 0 ? null : {from, to};
}

/** Where the relative clause of token `i`, with those that stand in it, ends. */
function endOf(tokens: Token[], segments: Segments, i: number): number {
  if (segments.list[segments.of[i]].kind !== "relative") return tokens.length;
  let j = i;
  while (j < segments.of.length && pathUp(segments, segments.of[j]).includes(segments.of[i])) j++;
  // "…, in which it said it had lost 22 men, with 36 wounded"
  return /^(with|including|among)$/.test(tokens[j]?.lower ?? "") ? tokens.length : j;
}

/** The speech frame of the reporting verb at `v`, or null where it reports nothing. */
function frameOf(
  tokens: Token[],
  v: number,
  act: SpeechAct,
  text: string,
  lexicon: Lexicon,
  remembered: Speaker | null,
  before: Speaker | null
): SpeechFrame | null {
  const verb = tokens[v];
  const next = tokens[v + 1];
  const ing = /ing$/.test(verb.lower);
  if (isNoReport(tokens, v)) return null;
  const figuring = statesFigure(tokens, v);
  const weak = WEAK.test(verb.lower) && !figuring;
  const auxiliary = beforeVerb(tokens, v);
  if (auxiliary.passive && !/^(quoted|told|cited)$/.test(verb.lower)) {
    // "was reported by X", "X was reported to have"
    if (next?.lower === "by") {
      // who denies a number does not state it
      if (act === "denied") return {speaker: null, act, from: 0, to: v, rule: "denied_by"};
      const speaker = speakerFrom(tokens, v + 2, text, lexicon);
      // "…, which was reaffirmed by X": X speaks of the relative clause
      const aside = /^(which|that|as)$/.test(tokens[auxiliary.at - 1]?.lower ?? "") ? auxiliary.at : 0;
      if (speaker) return {speaker: speaker.speaker, act, from: aside, to: tokens.length, rule: "passive_by"};
    }
    return null;
  }
  // "…, said Mayor Ivan Koval.": the speaker stands behind the verb, what is said before it
  if (
    /^[,"”’]$/.test(tokens[v - 1]?.text ?? "") &&
    !ing &&
    !weak &&
    !figuring &&
    namesSpeaker(tokens, v + 1, lexicon)
  ) {
    const speaker = speakerFrom(tokens, v + 1, text, lexicon);
    // "…, said Abta, whose members …": what follows is told of the speaker
    const aside = /^(who|whose|which|where)$/.test(tokens[speaker ? speaker.to + 1 : v]?.lower ?? "");
    if (speaker) return {speaker: speaker.speaker, act, from: 0, to: aside ? v : tokens.length, rule: "inverted"};
  }
  // "the rebels, who expected the army": no more than what they thought
  if (weak && tokens[auxiliary.at - 1]?.lower === "who") return null;
  // "…, and said": the subject is the sentence's own, or the speaker before
  const coordinated =
    /^(and|but)$/.test(tokens[auxiliary.at - 1]?.lower ?? "") ||
    (tokens[auxiliary.at - 1]?.text === "," && /^(adding)$/.test(verb.lower));
  const subject =
    ing && before
      ? {speaker: before, strong: true, pronoun: true, comma: false, at: v}
      : ing || coordinated
        ? ingSubject(tokens, v, text, lexicon, remembered)
        : subjectBefore(tokens, auxiliary.at, text, lexicon, remembered);
  if (!subject && !ing) {
    // inverted: "..., said a statement issued by the FSA"
    const quoteBefore = /^[,"”’]$/.test(tokens[v - 1]?.text ?? "");
    if (quoteBefore && !weak && !figuring) {
      const speaker = speakerFrom(tokens, v + 1, text, lexicon);
      if (speaker) return {speaker: speaker.speaker, act, from: 0, to: tokens.length, rule: "inverted"};
    }
    return null;
  }
  if (!subject) return null;
  // "brought 696 people, as the coastguard counted, to Rafina": what stands beside it
  if (subject.aside) {
    let from = subject.at - 1;
    while (from > 0 && !/^[,;:]$/.test(tokens[from - 1].text)) from--;
    return {speaker: subject.speaker, act, from, to: v, rule: "as_said"};
  }
  // what is said stands before: "..., the ministry said.", "..., government data show."
  const trailing =
    subject.comma &&
    (!weak || !next || next.kind === "punct" || WEEKDAYS[next.lower] !== undefined) &&
    (endsSpeech(tokens, v + 1) || (/^(told|tells)$/.test(verb.lower) && toldBefore(tokens, v + 1)));
  const part = partAround(tokens, v);
  if (trailing && subject.strong) return {speaker: subject.speaker, act, ...part, rule: "trailing"};
  if (
    weak &&
    !(
      /^describ/.test(verb.lower) &&
      subject.strong &&
      next?.kind === "word" &&
      !/^(as|by|how|him|her|it|them|himself|herself)$/.test(next.lower)
    ) &&
    (!subject.strong ||
      !/^(that|for|how|:|"|“|,|a|an|the|its|their|no|fewer|less|almost|roughly|approximately|one|two|three|four|five|six|seven|eight|nine|ten|more|over|about|at|up|nearly|some|to|there|around|between|hundreds|thousands|dozens|scores|several|tens|as|it|us|ca|rs|eur|usd|[\d$€£].*)$/.test(
        next?.lower ?? ""
      ))
  )
    return null;
  if (trailing) return {speaker: subject.speaker, act, ...part, rule: "trailing"};
  // what is asked for stands right behind
  if (/^(ask|appeal|request)/.test(verb.lower))
    return {speaker: subject.speaker, act, from: v + 1, to: beforeWhich(tokens, v + 1), rule: "request"};
  // "customs officers found 340 rifles": who comes upon things says nothing of them
  if (
    /^(find|finds|found)$/.test(verb.lower) &&
    subject.speaker &&
    SEARCHERS.test(subject.speaker.text) &&
    !/^(that|no|out)$/.test(next?.lower ?? "")
  )
    return null;
  // "the clinic admitted 31 patients"
  if (
    /^admit/.test(verb.lower) &&
    /\b(?:hospitals?|clinics?|wards?|centres?|centers?)\b/i.test(subject.speaker?.text ?? "")
  )
    return null;
  const scope = scopeEnd(tokens, v + 1, lexicon);
  // "backed by what the ministry called “600 volunteers” attacked four posts"
  const names = /^(called|calls|call|dubbed)$/.test(verb.lower) && /^["“]$/.test(next?.text ?? "");
  const closing = names ? tokens.findIndex((t, j) => j > v + 1 && /^["”]$/.test(t.text)) + 1 || scope : scope;
  // "commented on the blockade: …": what is commented on is not what is said
  let said = v + 1;
  if (/^(comment|remark)/.test(verb.lower) && next?.lower === "on") {
    while (said < tokens.length && !/^[:"“]$/.test(tokens[said].text) && tokens[said].lower !== "that") said++;
  }
  return {
    speaker: subject.speaker,
    act,
    from: said,
    to: names ? closing : /^declare/.test(verb.lower) ? circumstance(tokens, v + 1, scope) : scope,
    weak,
    own: subject.speaker !== null && /^(its|their|his|her)\b/i.test(subject.speaker.text),
    rule: ing ? "participle" : subject.pronoun ? "pronoun" : "subject"
  };
}

const SEARCHERS =
  /\b(?:police|policemen|soldiers|troops|officers|rescuers|firefighters|guards|divers|searchers|villagers|residents|fishermen|detectives|crews|crew|neighbours)\b/i;

/** "appealed for $88 million, of which donors had supplied 31": what was asked for, not what came of it. */
function beforeWhich(tokens: Token[], from: number): number {
  const which = tokens.findIndex((t, i) => i > from && /^(which|whom)$/.test(t.lower) && tokens[i - 1].lower === "of");
  return which < 0 ? tokens.length : which - 1;
}

/** The frame that covers token `i`, which begins at offset `at`: the innermost one that begins last before it. */
export function speechAt(frames: SpeechFrame[], i: number, at: number): SpeechFrame | null {
  let best: SpeechFrame | null = null;
  const trailing = (i: number) => frames.some((f) => f.rule === "trailing" && f.from <= i && i < f.to);
  for (const frame of frames) {
    if (
      frame.from > i ||
      i >= frame.to ||
      (best && frame.from < best.from && !(best.weak && frame.rule === "trailing"))
    )
      continue;
    // a number inside the speaker's own name ("according to several media outlets") is not what it says
    if (frame.speaker && at >= frame.speaker.start && at < frame.speaker.end) continue;
    // what a body asked for, another may have reported
    if (frame.rule === "request" && best?.rule === "according_to") continue;
    // "Zambia recorded 426 cases, the ministry said": who says so, not whom it says it of
    if (frame.weak && trailing(i)) continue;
    // "The OSCE said that its monitors had found 26 howitzers"
    if (frame.own && best?.rule === "subject") continue;
    best = frame;
  }
  return best?.speaker ? best : null;
}

/** A hedge in the tokens [from, to): "reportedly", "allegedly". */
export function hedgeIn(tokens: Token[], from: number, to: number, lexicon: Lexicon): string | null {
  for (let i = from; i < to; i++) {
    const hedge = matchPhrase(lexicon.hedges, tokens, i);
    if (hedge) return hedge.sense;
  }
  return null;
}
