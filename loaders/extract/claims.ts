import type {Claim} from "../../src/lib/claim.js";
import {firstDay} from "../../src/lib/day.js";
import {shortHash} from "../../src/lib/hash.js";
import type {ActorEntry} from "../../src/lib/vocabulary.js";
import type {Citation, Document, Sentence} from "../read/document.js";
import type {Attached} from "./bare-numbers.js";
import type {EventDate} from "./chronology.js";
import type {SpeechFrame} from "./claimants.js";
import {COMMON_VERB_FORMS} from "./grammar.js";
import type {Lexicon} from "./lexicon.js";
import type {Measure} from "./measures.js";
import {isNumberWord} from "./number-words.js";
import {type PlaceMention, placeFor} from "./places.js";
import type {Quantity} from "./quantities.js";
import type {Token} from "./tokens.js";

/** All that the rules have found out about one quantity. */
export interface ClaimDraft {
  document: Document;
  sentence: Sentence;
  tokens: Token[];
  quantity: Quantity;
  attached: Attached;
  /** Index into the drafts of the whole this one is a part of, or -1. */
  parent: number;
  measure: Measure;
  date: EventDate;
  speech: SpeechFrame | null;
  /** ISO 8601 day on which what it stands in was written, where that is said. */
  written: string | null;
  hedge: string | null;
  places: PlaceMention[];
  clause: Uint16Array;
  lexicon: Lexicon;
}

/** Number of characters of context on either side of a quote (Web Annotation TextQuoteSelector). */
const CONTEXT = 32;

/**
 * Turns drafts into claims: identities, quotes, citations, sides. A claim dated after what it stands in was written, or
 * after the document was taken (`retrieved`, ISO 8601), says so in its note.
 */
export function finish(drafts: ClaimDraft[], text: string, source_id: string, retrieved: string | null): Claim[] {
  const seen = new Map<string, number>();
  const citations = citationsBySentence(drafts[0]?.document);
  const claims = drafts.map((draft) => {
    const sentenceText = text.slice(draft.sentence.start, draft.sentence.end);
    const number_start = draft.tokens[draft.quantity.from].start;
    const number_end = draft.tokens[spanEnd(draft.tokens, draft.quantity) - 1].end;
    const value_text = text.slice(number_start, number_end);
    const key = `${source_id}\n${sentenceText.replace(/\[\d+\]/g, "").replace(/\s+/g, " ")}\n${value_text}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return claimOf(
      draft,
      text,
      source_id,
      shortHash(`${key}\n${occurrence}`),
      number_start,
      number_end,
      value_text,
      sentenceText,
      citations,
      draft.written ?? retrieved
    );
  });
  drafts.forEach((draft, k) => {
    if (draft.parent >= 0 && draft.parent !== k && claims[draft.parent])
      claims[k].parent_claim_id = claims[draft.parent].claim_id;
  });
  return claims;
}

function claimOf(
  draft: ClaimDraft,
  text: string,
  source_id: string,
  claim_id: string,
  number_start: number,
  number_end: number,
  value_text: string,
  sentenceText: string,
  citations: Map<string, Citation[]>,
  written: string | null
): Claim {
  const {quantity: q, attached, measure: m, date, speech, tokens, sentence, lexicon} = draft;
  const counted = attached.counted;
  const open = q.qualifier === "more_than" || q.qualifier === "less_than";
  const place = placeFor(draft.places, q.from, draft.clause);
  const speaker = speech?.speaker ?? null;
  const claimant = speaker ? actorIn(speaker.text, lexicon) : null;
  const countedText =
    counted && counted.to > counted.from
      ? text.slice(tokens[counted.from].start, tokens[extendOf(tokens, counted.to) - 1].end)
      : null;
  return {
    claim_id,
    source_id,
    section_id: sentence.section_id,
    sentence_id: sentence.sentence_id,
    number_start,
    number_end,
    value_text,
    value: q.value,
    lower: q.lower,
    upper: q.upper,
    lower_inclusive: q.lower === null ? null : q.qualifier !== "more_than",
    upper_inclusive: q.upper === null ? null : !(open && q.qualifier === "less_than"),
    qualifier: q.qualifier,
    value_form: q.form,
    unit: q.notation ?? counted?.unit ?? null,
    counted: countedText,
    group: counted?.group ?? null,
    measure: m.measure,
    outcome: m.outcome,
    series: m.series,
    kind: m.kind,
    event_start: date.value?.start ?? null,
    event_end: date.value?.end ?? null,
    date_precision: date.value?.precision ?? "none",
    date_basis: date.value ? date.basis : "none",
    date_start: date.mention ? tokens[date.mention.from].start : null,
    date_end: date.mention ? tokens[date.mention.to - 1].end : null,
    as_of: date.asOf,
    place_text: place ? text.slice(tokens[place.from].start, tokens[place.to - 1].end) : null,
    place_id: place?.entry?.id ?? null,
    place_role: place?.role ?? null,
    claimant_text: speaker?.text ?? null,
    claimant_id: claimant?.id ?? null,
    claimant_start: speaker?.start ?? null,
    claimant_end: speaker?.end ?? null,
    speech_act: speaker ? speech!.act : "stated",
    hedge: draft.hedge,
    side: sideOf(draft, countedText, claimant),
    parent_claim_id: null,
    quote_exact: sentenceText,
    quote_prefix: text.slice(Math.max(0, sentence.start - CONTEXT), sentence.start),
    quote_suffix: text.slice(sentence.end, sentence.end + CONTEXT),
    text_fragment: textFragment(sentenceText),
    citations: citationsOf(citations.get(sentence.sentence_id) ?? [], number_start),
    rule_id: `number.${q.rule}+noun.${attached.rule}+${m.rule}${speech?.speaker ? `+claimant.${speech.rule}` : ""}+date.${date.value ? date.basis : "none"}`,
    confidence: confidence(draft, isAfter(date, written)),
    status: "auto",
    note: isAfter(date, written)
      ? `Dated later than the document itself, which is of ${written}: planned or misread.`
      : null
  };
}

const isAfter = ({value}: EventDate, written: string | null): boolean =>
  value !== null && written !== null && firstDay(value.start) > written;

/** Where the span ends: a unit joined by hyphens belongs to it ("20-tonne", "two-thousand-year-old"). */
function spanEnd(tokens: Token[], q: Quantity): number {
  let j = q.to;
  if (!q.hyphen) return j;
  while (
    /^[-‐‑–]$/.test(tokens[j]?.text ?? "") &&
    !tokens[j].space &&
    tokens[j + 1]?.kind === "word" &&
    !tokens[j + 1].space &&
    !isNumberWord(tokens[j + 1])
  )
    j += 2;
  return j;
}

/** Takes in "of …" after the counted noun: "rounds of ammunition". */
function extendOf(tokens: Token[], to: number): number {
  if (tokens[to]?.lower !== "of") return to;
  let j = to + 1;
  while (
    j < tokens.length &&
    j < to + 5 &&
    tokens[j].kind === "word" &&
    !/^(and|or|in|on|at|by|for|from|to|were|was|is|are|had|has|have|who|which|that|while|as|a|an|per|each|every)$/.test(
      tokens[j].lower
    ) &&
    !(j > to + 1 && COMMON_VERB_FORMS.has(tokens[j].lower)) &&
    !tokens[j].gap
  )
    j++;
  return j > to + 1 ? j : to;
}

/** How sure the rules are: less where two readings compete, the noun is unknown or fields were inherited. */
function confidence(draft: ClaimDraft, afterwards: boolean): number {
  const {measure: m, attached, date, quantity} = draft;
  let c = 0.96;
  c -= (1 - m.margin) * 0.3;
  if (!attached.counted?.known && !quantity.notation) c -= 0.12;
  if (attached.rule === "elliptical" || attached.rule === "subject_numbered") c -= 0.08;
  if (date.basis === "inherited_paragraph" || date.basis === "inherited_section") c -= 0.05;
  if (draft.speech?.rule === "pronoun" || draft.speech?.rule === "running_quote") c -= 0.05;
  if (afterwards) c -= 0.1;
  return Math.round(Math.max(0.05, c) * 100) / 100;
}

/** The vocabulary's actor named in the speaker's words: the longest name wins, then the people's adjective. */
function actorIn(words: string, lexicon: Lexicon): ActorEntry | null {
  const lower = words.toLowerCase();
  let best: ActorEntry | null = null;
  let length = 0;
  for (const actor of lexicon.actors) {
    for (const name of [actor.name, ...(actor.aliases ?? [])]) {
      if (name.length > length && hasName(lower, name.toLowerCase())) {
        best = actor;
        length = name.length;
      }
    }
  }
  if (best) return best;
  for (const word of lower.split(/[^\p{L}]+/u)) {
    const actor = lexicon.demonyms.get(word);
    if (actor) return actor;
  }
  return null;
}

/** Whether words have a name in them that neither begins nor ends inside a word: no "UN" in "council". */
function hasName(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const around = [words.slice(0, at).at(-1), words.slice(at + name.length).at(0)];
    if (!around.some((letter) => letter && /[\p{L}\p{N}]/u.test(letter))) return true;
  }
  return false;
}

/** The party the counted belong to: by their own adjective, by "its" of the claimant, by who lost them. */
function sideOf(draft: ClaimDraft, countedText: string | null, claimant: ActorEntry | null): string | null {
  const {measure: m, lexicon, tokens, quantity: q, attached} = draft;
  if (m.series !== "casualties" && m.series !== "evacuations" && m.series !== "military" && m.series !== "detentions")
    return null;
  for (const word of (countedText ?? "").toLowerCase().split(/[^\p{L}]+/u)) {
    const actor = lexicon.demonyms.get(word);
    if (actor?.side) return actor.side;
  }
  const own = claimant ? (claimant.side ?? lexicon.actors.find((a) => a.id === claimant.parent)?.side ?? null) : null;
  const from = q.to;
  const to = attached.counted?.head ?? q.to;
  for (let j = from; j <= to && j < tokens.length; j++) if (/^(its|their|our)$/.test(tokens[j].lower)) return own;
  // who said to have lost people usually lost its own; who said to have captured things captured the other's
  if (m.series === "casualties" || m.series === "evacuations") return own;
  return null;
}

function citationsBySentence(document: Document | undefined): Map<string, Citation[]> {
  const map = new Map<string, Citation[]>();
  for (const citation of document?.citations ?? []) {
    const list = map.get(citation.sentence_id);
    if (list) list.push(citation);
    else map.set(citation.sentence_id, [citation]);
  }
  return map;
}

/** The markers whose clause holds the number: those after it that share the first one's clause. */
function citationsOf(citations: Citation[], at: number): number[] {
  const after = citations.filter((c) => c.start >= at);
  const clause = after.find((c) => c.clause_start <= at)?.clause_start;
  return clause === undefined ? [] : after.filter((c) => c.clause_start === clause).map((c) => c.number);
}

/** A text directive that finds the sentence on the page it came from: its first and last words. */
function textFragment(sentence: string): string {
  const words = sentence
    // half a character cannot be written in an address
    .replace(/\p{Surrogate}/gu, "")
    .replace(/\[[^\]]{1,12}\]/g, "")
    .trim()
    .split(/\s+/);
  const encode = (s: string) => encodeURIComponent(s).replace(/-/g, "%2D");
  if (words.length <= 10) return `#:~:text=${encode(words.join(" "))}`;
  return `#:~:text=${encode(words.slice(0, 5).join(" "))},${encode(words.slice(-4).join(" "))}`;
}
