import type {Lexicon} from "./lexicon.js";
import {isDash, type Token, tight} from "./tokens.js";

/** The currency written before the number at `i` ("US$", "Rs", "EUR"): code and first token. */
export function currencyBefore(
  tokens: Token[],
  i: number,
  lexicon: Lexicon,
  dollar: string
): {code: string; from: number} | null {
  const p = tokens[i - 1];
  if (!p) return null;
  const two = tokens[i - 2];
  if (p.kind === "symbol" && two?.kind === "word" && tight(p)) {
    const code = lexicon.currencySymbols.get(two.lower + p.lower);
    if (code) return {code, from: i - 2};
  }
  if (p.text === "." && two?.kind === "word" && tight(p)) {
    const code = lexicon.currencySymbols.get(two.lower);
    if (code && two.cap) return {code, from: i - 2};
  }
  if (p.text === "$") return {code: dollar, from: i - 1};
  const code = lexicon.currencySymbols.get(p.lower);
  // "324 Mk 82 bombs": a mark that follows a number
  if (code && p.kind === "word" && two?.kind === "number") return null;
  // "All 66" is no Albanian money
  if (code && code.toLowerCase() === p.lower && p.text !== code) return null;
  return code && (p.kind === "symbol" || (p.cap && p.text.length <= 4 && /^[A-Z]/.test(p.text)))
    ? {code, from: i - 1}
    : null;
}

/** Percent signs and words at `j`: index after them, or `j`. */
export function percentAt(tokens: Token[], j: number): number {
  if (isDash(tokens[j]) && /^(percent|per)$/.test(tokens[j + 1]?.lower ?? "")) j++;
  const w = tokens[j]?.lower;
  if (w === "%" || w === "percent" || w === "pc" || w === "pct") return j + 1;
  if (w === "per" && tokens[j + 1]?.lower === "cent") return j + 2;
  if (w === "percentage" && /^points?$/.test(tokens[j + 1]?.lower ?? "")) return j + 2;
  return j;
}
