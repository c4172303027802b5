import {type DateMention, dateValue, findDates} from "../../loaders/extract/dates.js";
import {type Extraction, extract} from "../../loaders/extract/index.js";
import {lexiconOf} from "../../loaders/extract/lexicon.js";
import {numberAt} from "../../loaders/extract/numbers.js";
import {findQuantities} from "../../loaders/extract/quantities.js";
import {type Token, tokenize} from "../../loaders/extract/tokens.js";
import {readDocument} from "../../loaders/read/index.js";
import {readVocabulary} from "../../loaders/vocabulary.js";
import type {Claim} from "../../src/lib/claim.js";

export const vocabulary = readVocabulary("data/vocabulary");
export const lexicon = lexiconOf(vocabulary);

const SIGNS = {
  exact: "",
  approx: "~",
  nearly: "≈",
  at_least: "≥",
  more_than: ">",
  at_most: "≤",
  up_to: "…",
  less_than: "<"
} as const;

type Bounded = Pick<Claim, "value" | "lower" | "upper" | "qualifier">;

/** A figure in one word: `5`, `~5` about, `≈5` nearly, `≥5` `>5` `≤5` `<5` `…5` up to, `3..5` a range, `?` no number. */
export function figure({value, lower, upper, qualifier}: Bounded): string {
  const shown = (x: number | null) => (x === null ? "null" : String(Number(x.toPrecision(6)) === x ? x : x.toFixed(4)));
  if (qualifier === "vague") return "?";
  return qualifier === "range"
    ? `${shown(lower)}..${shown(upper)}`
    : `${SIGNS[qualifier]}${shown(value ?? lower ?? upper)}`;
}

/** What is wrong with the bounds of a figure, or null: each qualifier allows one pattern of value, lower and upper. */
export function boundsProblem({value, lower, upper, qualifier}: Bounded): string | null {
  const given = [value, lower, upper]
    .map((x) => (x === null ? "-" : Number.isFinite(x) ? "x" : "not a number"))
    .join(" ");
  const wanted = {
    exact: "x x x",
    approx: "x - -",
    nearly: "x - -",
    at_least: "x x -",
    more_than: "x x -",
    at_most: "x - x",
    up_to: "x - x",
    less_than: "x - x",
    range: "- x x",
    vague: "- - -"
  }[qualifier];
  if (given !== wanted) return `${qualifier}: ${given}`;
  if (qualifier === "exact" && !(value === lower && value === upper)) return `exact: ${value} ${lower} ${upper}`;
  if (qualifier === "range" && !(lower! < upper!)) return `range: ${lower} ${upper}`;
  if (lower !== null && value !== null && lower !== value) return `${qualifier}: ${value} ${lower}`;
  if (upper !== null && value !== null && upper !== value) return `${qualifier}: ${value} ${upper}`;
  return null;
}

export const tokensOf = (text: string): Token[] => tokenize(text, 0, text.length);

const wordsOf = (text: string, tokens: Token[], {from, to}: {from: number; to: number}) =>
  text.slice(tokens[from].start, tokens[to - 1].end);

/** The number that `text` begins with: "words = value". */
export function numberIn(text: string): string | null {
  const tokens = tokensOf(text);
  const phrase = numberAt(tokens, 0);
  if (!phrase) return null;
  const value = phrase.value === null ? "?" : String(Number(phrase.value.toPrecision(12)));
  return `${wordsOf(text, tokens, phrase)} = ${value}`;
}

/** All numbers of a sentence, in order: quantities as "words = figure unit", the others as "words: reason". */
export function numbersIn(text: string): string[] {
  const tokens = tokensOf(text);
  const {quantities, rejects} = findQuantities(tokens, findDates(tokens), lexicon, "USD");
  const found = [
    ...quantities.map((q) => ({
      at: q.from,
      says: `${wordsOf(text, tokens, q)} = ${boundsProblem(q) ?? figure(q)}${q.notation ? ` ${q.notation}` : ""}`
    })),
    ...rejects.map((r) => ({at: r.from, says: `${wordsOf(text, tokens, r)}: ${r.reason}`}))
  ];
  return found.sort((a, b) => a.at - b.at).map(({says}) => says);
}

/** All dates of a sentence, in order: "words = ISO value role", years completed with `year`. */
export function datesIn(text: string, year: number | null = null): string[] {
  const tokens = tokensOf(text);
  return findDates(tokens).map((d: DateMention) => {
    const value = dateValue(d, year);
    const iso = value === null ? "?" : value.end === null ? value.start : `${value.start}/${value.end}`;
    return `${wordsOf(text, tokens, d)} = ${iso}${d.role ? ` ${d.role}` : ""}${d.adjectival ? " adjectival" : ""}`;
  });
}

/** What a text says, read as plain text. */
export function extractText(text: string, title?: string): Extraction {
  return extract(readDocument(text, {format: "text", title}), vocabulary, {source_id: "test"});
}
