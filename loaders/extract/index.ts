import type {Claim, RejectedNumber} from "../../src/lib/claim.js";
import type {Vocabulary} from "../../src/lib/vocabulary.js";
import type {Document, Sentence} from "../read/document.js";
import {Chronology} from "./chronology.js";
import {finish} from "./claims.js";
import {dollarOf, withCurrenciesOf} from "./currencies.js";
import {completeLedger, isNumeral} from "./ledger.js";
import {lexiconOf} from "./lexicon.js";
import {isNumeric, SentenceReader} from "./sentence.js";
import {stretchesOf} from "./stretches.js";
import {type Token, tokenize} from "./tokens.js";

/** Characters between two tellings of progress. */
const TOLD = 50_000;

export interface ExtractOptions {
  source_id: string;
  /** Year of dates that name none; read from the document when absent. */
  default_year?: number | null;
  /** ISO 8601 day on which the document was taken, for one that does not say when it was written. */
  retrieved?: string | null;
  /** Hears now and then how far through the text the rules are, 0 to 1. */
  onProgress?: (share: number) => void;
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
  const lexicon = withCurrenciesOf(document.text, lexiconOf(vocabulary));
  const chronology = new Chronology(document, options.default_year ?? null);
  const reader = new SentenceReader(document, lexicon, chronology, dollarOf(document.text));
  const numerals: Token[] = [];
  let told = 0;
  for (const {sentence, tokens, numbered} of phrasesOf(document)) {
    for (const token of tokens) if (isNumeral(token)) numerals.push(token);
    reader.read(sentence, tokens, numbered);
    if (sentence.end - told < TOLD) continue;
    told = sentence.end;
    options.onProgress?.(told / document.text.length);
  }
  const claims = finish(reader.drafts, document.text, options.source_id, options.retrieved ?? null);
  return {claims, rejected: completeLedger(document, claims, reader.rejected, numerals)};
}

interface Phrase {
  sentence: Sentence;
  tokens: Token[];
  /** Whether a number stands in it, or behind it in its block: who speaks matters to nothing else. */
  numbered: boolean;
}

/** Tokens that are kept until their block has ended: a block longer than this is read in parts. */
const MOST_TOKENS = 20_000;

/** The sentences of a document, or stretches of them, as tokens. */
function* phrasesOf(document: Document): Generator<Phrase> {
  let held: Phrase[] = [];
  let size = 0;
  let markup = 0;
  for (const sentence of stretchesOf(document)) {
    if (held.length && held[0].sentence.block !== sentence.block) {
      yield* held;
      [held, size] = [[], 0];
    }
    while (markup < document.markup.length && document.markup[markup].end <= sentence.start) markup++;
    const tokens = tokenize(document.text, sentence.start, sentence.end, document.markup, markup);
    const numbered = tokens.some(isNumeric);
    if (numbered) for (let i = held.length - 1; i >= 0 && !held[i].numbered; i--) held[i].numbered = true;
    held.push({sentence, tokens, numbered});
    size += tokens.length;
    if (size < MOST_TOKENS) continue;
    for (const phrase of held) phrase.numbered = true;
    yield* held;
    [held, size] = [[], 0];
  }
  yield* held;
}
