import type {Span} from "../read/document.js";
import {STOP} from "./grammar.js";

export type TokenKind = "word" | "number" | "symbol" | "punct";

/** A token of running text. `start` and `end` are offsets into the document, so tokens need no second text. */
export interface Token {
  kind: TokenKind;
  text: string;
  lower: string;
  start: number;
  end: number;
  /** White space stands before it. */
  space: boolean;
  /** A citation marker or template stub stands before it. */
  gap: boolean;
  /** Begins with an upper-case letter. */
  cap: boolean;
  /** For numbers in digits: the value; NaN for what is written like a number but is none ("1.2.3"). */
  value: number;
}

const LETTER = /\p{L}|\p{M}/u;
const isDigit = (c: number) => c >= 48 && c <= 57;
// This is run for every character of a document: what is ASCII is told by its code, the rest by an expression.
const isAsciiLetter = (c: number) => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
// white space, zero-width characters, byte order mark and soft hyphen
const SPACE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;
const isSpace = (c: number, ch: string) => (c < 128 ? c === 32 || (c >= 9 && c <= 13) : SPACE.test(ch));
const SYMBOLS = new Set("$€£¥₹₽₴₺֏₼₪₦₱₨%°‰~≈<>≥≤+±×=");
const GROUP_SEPARATORS = ",\u00a0\u202f\u2009 '’";
const VULGAR: Record<string, number> = {
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅕": 1 / 5,
  "⅖": 2 / 5,
  "⅗": 3 / 5,
  "⅘": 4 / 5,
  "⅙": 1 / 6,
  "⅚": 5 / 6,
  "⅛": 1 / 8,
  "⅜": 3 / 8,
  "⅝": 5 / 8,
  "⅞": 7 / 8
};

/** Whether a token is a fraction in one character ("½"). */
export const isVulgarFraction = (t: Token | undefined): boolean => t !== undefined && VULGAR[t.text] !== undefined;

function isLetter(c: number, ch: string): boolean {
  if (c < 128) return isAsciiLetter(c);
  return LETTER.test(ch);
}

/** The character at `i`: both halves of a surrogate pair, or one that stands alone. */
const characterAt = (text: string, i: number): string => String.fromCodePoint(text.codePointAt(i)!);

const isLetterAt = (text: string, i: number, limit: number): boolean =>
  i < limit && isLetter(text.charCodeAt(i), text[i]);

/**
 * The end of a number in digits that begins at `i`, and its value. Groups of three may be parted by comma, space,
 * no-break or thin space ("816 000"), or as in South Asia ("1,00,000"); a point begins the decimals.
 */
function scanNumber(text: string, i: number, limit: number): {end: number; value: number} {
  let j = i;
  while (j < limit && isDigit(text.charCodeAt(j))) j++;
  let digits = j - i <= 15 ? text.slice(i, j) : "";
  const valid = j - i <= 15;
  if (valid && j - i <= 3) {
    const separator = text[j];
    if (separator !== undefined && GROUP_SEPARATORS.includes(separator)) {
      let k = j;
      while (text[k] === separator && k + 3 < limit + 1) {
        const width = groupWidth(text, k + 1, limit, separator);
        if (width === 0) break;
        digits += text.slice(k + 1, k + 1 + width);
        k += 1 + width;
        if (digits.length > 15) break;
      }
      j = k;
    }
  }
  let value = valid ? Number(digits) : Number.NaN;
  const comma = decimalComma(text, j, limit);
  if (valid && comma > j) return {end: comma, value: Number(`${digits}.${text.slice(j + 1, comma)}`)};
  if (text[j] === "." && isDigit(text.charCodeAt(j + 1)) && j + 1 < limit) {
    let k = j + 1;
    while (k < limit && isDigit(text.charCodeAt(k))) k++;
    if (k - j <= 12) value = Number(`${digits}.${text.slice(j + 1, k)}`);
    else value = Number.NaN;
    j = k;
    // "1.2.3" is a version or an address
    while (text[j] === "." && isDigit(text.charCodeAt(j + 1)) && j + 1 < limit) {
      value = Number.NaN;
      j++;
      while (j < limit && isDigit(text.charCodeAt(j))) j++;
    }
  }
  return {end: j, value};
}

/** The end of decimals behind a comma, which nothing but a percent sign tells from a list ("34,9%"); else `j`. */
function decimalComma(text: string, j: number, limit: number): number {
  if (text[j] !== "," || !isDigitAt(text, j + 1, limit)) return j;
  const end = isDigitAt(text, j + 2, limit) ? j + 3 : j + 2;
  return text[end] === "%" && end < limit ? end : j;
}

/** 3 for a group of exactly three digits, 2 for a South Asian one that more groups follow, else 0. */
function groupWidth(text: string, i: number, limit: number, separator: string): number {
  if (!isDigitAt(text, i, limit) || !isDigitAt(text, i + 1, limit)) return 0;
  if (isDigitAt(text, i + 2, limit)) return isDigitAt(text, i + 3, limit) ? 0 : 3;
  return separator === "," && text[i + 2] === "," && isDigitAt(text, i + 3, limit) ? 2 : 0;
}

const isDigitAt = (text: string, i: number, limit: number): boolean => i < limit && isDigit(text.charCodeAt(i));

/** Index of the first of the sorted `spans`, from index `low` on, that ends after `offset`. */
function firstEndingAfter(spans: Span[], offset: number, low: number): number {
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens of `text.slice(start, end)`, leaving out the `markup` spans (sorted, from index `from` on). Linear. */
export function tokenize(text: string, start: number, end: number, markup: Span[] = [], from = 0): Token[] {
  const tokens: Token[] = [];
  let space = true;
  let gap = false;
  let m = firstEndingAfter(markup, start, from);
  let i = start;
  const push = (kind: TokenKind, to: number, value = Number.NaN) => {
    const t = text.slice(i, to);
    const first = t.charCodeAt(0);
    let lower = t.toLowerCase();
    // "36C"
    const last = tokens[tokens.length - 1];
    if ((t === "C" || t === "F") && !space && !gap && last?.kind === "number" && last.value < 150) lower = `°${lower}`;
    // "WHO warns": a name in capitals is no word of grammar
    if (
      t.length > 2 &&
      lower !== t &&
      lower.charCodeAt(1) !== t.charCodeAt(1) &&
      STOP.has(lower) &&
      t === t.toUpperCase()
    )
      lower = t;
    tokens.push({
      kind,
      text: t,
      lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower,
      start: i,
      end: to,
      space,
      gap,
      cap: first < 128 ? first >= 65 && first <= 90 : t[0] !== t[0].toLowerCase(),
      value
    });
    space = gap = false;
    i = to;
  };
  while (i < end) {
    while (m < markup.length && markup[m].end <= i) m++;
    if (m < markup.length && markup[m].start <= i) {
      i = markup[m].end;
      gap = true;
      continue;
    }
    const limit = m < markup.length ? Math.min(end, markup[m].start) : end;
    const c = text.charCodeAt(i);
    const ch = c < 0xd800 ? text[i] : characterAt(text, i);
    if (isSpace(c, ch)) {
      space = true;
      i += ch.length;
    } else if (isDigit(c)) {
      const {end: to, value} = scanNumber(text, i, limit);
      push("number", to, value);
    } else if (c >= 128 && VULGAR[ch] !== undefined) {
      push("number", i + 1, VULGAR[ch]);
    } else if (ch === "°" && /[CFcf]/.test(text[i + 1] ?? "") && i + 1 < limit && !isLetterAt(text, i + 2, limit)) {
      // one unit, not a sign and a letter
      push("word", i + 2);
    } else if (isLetter(c, ch)) {
      let j = i + ch.length;
      while (j < limit) {
        const d = text.charCodeAt(j);
        if (isAsciiLetter(d)) {
          j++;
          continue;
        }
        const dh = d < 0xd800 ? text[j] : characterAt(text, j);
        if (isLetter(d, dh)) j += dh.length;
        else if (d === 0xad || d === 0x200b || d === 0x200c || d === 0x200d) j++;
        else break;
      }
      // square and cubic units: "km2", "m³"
      if (
        j - i <= 2 &&
        /^[23²³]$/.test(text[j] ?? "") &&
        j < limit &&
        /^(km|m|cm|mm|mi|ft)$/i.test(text.slice(i, j)) &&
        !/[\p{L}\d]/u.test(text[j + 1] ?? "")
      )
        j++;
      // initials and abbreviations: "U.S.", "a.m."
      if (j - i === 1 && text[j] === ".") {
        let k = j;
        while (
          text[k] === "." &&
          k + 1 < limit &&
          isLetter(text.charCodeAt(k + 1), text[k + 1]) &&
          !isLetter(text.charCodeAt(k + 2) || 32, text[k + 2] ?? " ")
        )
          k += 2;
        if (k > j) j = text[k] === "." && k < limit ? k + 1 : k;
      }
      push("word", j);
    } else if (
      (ch === "'" || ch === "’") &&
      /[sS]/.test(text[i + 1] ?? "") &&
      !isLetter(text.charCodeAt(i + 2) || 32, text[i + 2] ?? " ") &&
      !space &&
      tokens.length
    ) {
      push("word", i + 2);
    } else if ((ch === "'" || ch === "’") && !space && isLetter(text.charCodeAt(i + 1) || 32, text[i + 1] ?? " ")) {
      // contraction or elision inside a word: "n't", "d'Ivoire", "al-Dab'a"
      let j = i + 1;
      while (j < limit && isLetter(text.charCodeAt(j), text[j])) j++;
      push("word", j);
    } else {
      push(SYMBOLS.has(ch) ? "symbol" : "punct", i + ch.length);
    }
  }
  return tokens;
}

export const isDash = (t: Token | undefined): boolean => t !== undefined && /^[-‐‑–—−]$/.test(t.text);

/** Whether nothing stands between a token and the one before it. */
export const tight = (t: Token | undefined): boolean => t !== undefined && !t.space && !t.gap;
