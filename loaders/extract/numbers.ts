import type {ValueForm} from "../../src/lib/claim.js";
import {STOP} from "./grammar.js";
import {DENOMINATORS, GLUED_SCALES, SCALES, TENS, UNITS, VAGUE_PLURALS} from "./number-words.js";
import {isVulgarFraction, type Token} from "./tokens.js";

/** A number as written, without qualifier: tokens [from, to). `value` null for words that count without saying how much. */
export interface NumberPhrase {
  from: number;
  to: number;
  value: number | null;
  form: ValueForm;
  rule: string;
}

const hyphen = (t: Token | undefined) => t !== undefined && !t.space && /^[-‐‑]$/.test(t.text);
/** Index of the token after an optional hyphen that joins two words ("twenty-five"), or -1 where they are apart. */
function joined(tokens: Token[], i: number): number {
  if (hyphen(tokens[i]) && tokens[i + 1] && !tokens[i + 1].space) return i + 1;
  return i;
}

/** A cardinal in words ("two hundred and fifty thousand", "a hundred and twenty"), from token `i`. */
function cardinalWords(tokens: Token[], i: number): {to: number; value: number} | null {
  const article = isArticle(tokens[i]) && SCALES[tokens[i + 1]?.lower ?? ""] !== undefined;
  let total = 0;
  let current = article ? 1 : 0;
  let j = article ? i + 1 : i;
  let seen = article;
  let lastScale = Number.POSITIVE_INFINITY;
  // after units nothing but a scale may follow; after tens a unit may
  let open: "any" | "unit" | "scale" = article ? "scale" : "any";
  for (let steps = 0; steps < 24; steps++) {
    const k: number = seen ? joined(tokens, j) : j;
    const t: Token | undefined = tokens[k];
    if (t?.kind !== "word") break;
    const w = t.lower;
    if (UNITS[w] !== undefined && (open === "any" || (open === "unit" && UNITS[w] < 10 && UNITS[w] > 0))) {
      current += UNITS[w];
      open = "scale";
    } else if (TENS[w] !== undefined && open === "any") {
      current += TENS[w];
      open = "unit";
    } else if (w === "hundred" && seen && current > 0 && current < 100) {
      current *= 100;
      open = "any";
    } else if (w === "dozen" && seen) {
      current *= 12;
      open = "scale";
      lastScale = 12;
    } else if (SCALES[w] !== undefined && SCALES[w] >= 1000 && seen && current > 0 && SCALES[w] < lastScale) {
      total += current * SCALES[w];
      lastScale = SCALES[w];
      current = 0;
      open = "any";
    } else if (
      w === "and" &&
      seen &&
      open === "any" &&
      k === j &&
      tokens[k + 1] &&
      (UNITS[tokens[k + 1].lower] !== undefined || TENS[tokens[k + 1].lower] !== undefined) &&
      (total > 0 || current >= 100)
    ) {
      j = k + 1;
      continue;
    } else break;
    seen = true;
    j = k + 1;
  }
  return seen ? {to: j, value: total + current} : null;
}

const isArticle = (t: Token | undefined) => t?.lower === "a" || t?.lower === "an";

/** Multipliers after a number ("2.5 million", "100 thousand", "1.5m"), from token `i`. */
function scales(tokens: Token[], i: number, currency: boolean): {to: number; factor: number} {
  let factor = 1;
  let j = i;
  for (let n = 0; n < 3; n++) {
    const k = joined(tokens, j);
    const t = tokens[k];
    if (t?.kind !== "word") break;
    const s = SCALES[t.lower];
    if (s !== undefined) factor *= s;
    else if (
      n === 0 &&
      !t.space &&
      k === j &&
      GLUED_SCALES[t.lower] !== undefined &&
      (currency || t.text !== "m" || !isMetre(tokens, k)) &&
      !(t.text === "b" && !currency)
    )
      factor *= GLUED_SCALES[t.lower];
    else break;
    j = k + 1;
  }
  return {to: j, factor};
}

/** Whether the "m" at `k`, written in one with the digits, is metres: "700m down", "6,400m"; not "7.6m", "3m people". */
function isMetre(tokens: Token[], k: number): boolean {
  const number = tokens[k - 1];
  if (/^(high|tall|long|wide|deep|above|below|away|down|up|from|off|on|thick)$/.test(tokens[k + 1]?.lower ?? ""))
    return true;
  if (number?.kind !== "number" || /\./.test(number.text)) return false;
  if (/,/.test(number.text)) return true;
  // a singular noun follows: "a 12m fibreglass vessel"
  const next = tokens[k + 1];
  return isArticle(tokens[k - 2]) && next?.kind === "word" && !STOP.has(next.lower) && !/s$/.test(next.lower);
}

/** " and a half", " and a quarter" after a number. */
function andAHalf(tokens: Token[], i: number): {to: number; add: number} | null {
  let j = i;
  if (hyphen(tokens[j])) j++;
  if (tokens[j]?.lower !== "and") return null;
  j++;
  if (hyphen(tokens[j])) j++;
  const article = tokens[j]?.lower === "a" || tokens[j]?.lower === "one";
  if (!article) return null;
  j++;
  if (hyphen(tokens[j])) j++;
  const d = tokens[j]?.lower;
  if (d === "half") return {to: j + 1, add: 0.5};
  if (d === "quarter") return {to: j + 1, add: 0.25};
  return null;
}

/**
 * The number phrase that begins at token `i`, or null. Reads digits, words and mixtures of both, fractions, multipliers
 * and the vague plurals. `currency` says that a currency sign stands before it. Worked cases: tests/extract/numbers.
 */
export function numberAt(tokens: Token[], i: number, currency = false): NumberPhrase | null {
  const t = tokens[i];
  if (!t) return null;
  if (t.kind === "number") {
    if (Number.isNaN(t.value)) return null;
    const simple = simpleFraction(tokens, i);
    if (simple)
      return scaledFraction(tokens, {
        from: i,
        to: simple.to,
        value: simple.value,
        form: "fraction",
        rule: "fraction_digits"
      });
    let value = t.value;
    let j = i + 1;
    // 2½, 2 ½, 2 1/2
    const part = Number.isInteger(value) && /^\d+$/.test(t.text) ? simpleFraction(tokens, j) : null;
    if (part) {
      value += part.value;
      j = part.to;
    }
    const half = andAHalf(tokens, j);
    if (half) {
      value += half.add;
      j = half.to;
    }
    const scale = scales(tokens, j, currency);
    return {
      from: i,
      to: scale.to,
      value: round(value * scale.factor),
      form: scale.factor === 1 ? "digits" : "mixed",
      rule: scale.factor === 1 ? "digits" : "digits_scale"
    };
  }
  if (t.kind !== "word") return null;
  const w = t.lower;
  const next = tokens[i + 1]?.lower;

  // a few, a handful of, a couple of, a number of, a third of, a half million
  if (w === "a" || w === "an") {
    const after = tokens[i + 2]?.lower;
    if (next === "few" || next === "handful" || (next === "couple" && (after === "of" || after === "dozen"))) {
      const to = i + 2 + (next !== "few" && after === "of" ? 1 : 0);
      const scale = scales(tokens, to, false);
      return {from: i, to: scale.factor > 1 ? scale.to : to, value: null, form: "vague", rule: "vague_quantifier"};
    }
    if (next === "number" && after === "of")
      return {from: i, to: i + 3, value: null, form: "vague", rule: "vague_quantifier"};
    if (next === "half") {
      const half = numberAt(tokens, i + 1)!;
      return half.rule === "fraction_scale" ? {...half, from: i} : half;
    }
    // "a third of them", "cut by a fifth", "of whom a quarter had fled"; not "a third attempt"
    if (next && /^(third|quarter|fifth|sixth|eighth|tenth)$/.test(next)) {
      const value = 1 / DENOMINATORS[next];
      const scaled = scaledFraction(tokens, {from: i, to: i + 2, value, form: "fraction", rule: "fraction_words"});
      return scaled.rule === "fraction_scale" || standsAlone(tokens[i + 2]) ? scaled : null;
    }
    const half = unitAndHalf(tokens, i);
    if (half) return half;
  }
  if (w === "half")
    return scaledFraction(tokens, {from: i, to: i + 1, value: 0.5, form: "fraction", rule: "fraction_words"});
  if (w === "tens" || w === "hundreds" || VAGUE_PLURALS.has(w)) {
    let j = i + 1;
    while (tokens[j]?.lower === "of" && VAGUE_PLURALS.has(tokens[j + 1]?.lower ?? "")) j += 2;
    if (w === "tens" && j === i + 1) return null;
    if (tokens[j]?.lower === "or" && VAGUE_PLURALS.has(tokens[j + 1]?.lower ?? "")) j += 2;
    return {from: i, to: j, value: null, form: "vague", rule: "vague_plural"};
  }
  if (w === "several" || w === "few" || (w === "couple" && next === "of") || (w === "handful" && next === "of")) {
    const to = i + 1 + (w === "couple" || w === "handful" ? 1 : 0);
    const scale = scales(tokens, to, false);
    return {from: i, to: scale.factor > 1 ? scale.to : to, value: null, form: "vague", rule: "vague_quantifier"};
  }
  // "twice its normal level"
  if (w === "twice" && /^(its|their|the|that|what|his|her|normal)$/.test(next ?? ""))
    return {from: i, to: i + 1, value: 2, form: "words", rule: "twice"};
  const cardinal = cardinalWords(tokens, i);
  if (!cardinal) return null;
  // one-third, two thirds, three quarters
  const d = joined(tokens, cardinal.to);
  const denominator = tokens[d]?.lower;
  if (
    denominator &&
    DENOMINATORS[denominator] !== undefined &&
    cardinal.value >= 1 &&
    cardinal.value < DENOMINATORS[denominator] &&
    (cardinal.value === 1) === !/s$/.test(denominator) &&
    denominator !== "half" &&
    cardinal.value < 20
  )
    return scaledFraction(tokens, {
      from: i,
      to: d + 1,
      value: cardinal.value / DENOMINATORS[denominator],
      form: "fraction",
      rule: "fraction_words"
    });
  if (denominator === "half" && (d > cardinal.to || standsAlone(tokens[d + 1])) && cardinal.value === 1)
    return {from: i, to: d + 1, value: 0.5, form: "fraction", rule: "fraction_words"};
  const rule = isArticle(t) ? "a_scale" : "cardinal_words";
  const half = andAHalf(tokens, cardinal.to);
  if (half) {
    const last = SCALES[tokens[cardinal.to - 1].lower];
    // "a million and a half" is half a million more, "one and a half million" one and a half times that
    const scale = last === undefined ? scales(tokens, half.to, false) : {to: half.to, factor: 1};
    return {
      from: i,
      to: scale.to,
      value: round((cardinal.value + half.add * (last ?? 1)) * scale.factor),
      form: "words",
      rule
    };
  }
  return {from: i, to: cardinal.to, value: cardinal.value, form: "words", rule};
}

/** Whether nothing follows that an ordinal could belong to: the end, punctuation or a word of grammar. */
const standsAlone = (t: Token | undefined): boolean => t?.kind !== "word" || STOP.has(t.lower);

/** "an hour and a half", "a year and a half": the unit stands inside the number. */
function unitAndHalf(tokens: Token[], i: number): NumberPhrase | null {
  if (!/^(hour|day|week|month|year|mile|million|billion)$/.test(tokens[i + 1]?.lower ?? "")) return null;
  const half = andAHalf(tokens, i + 2);
  if (!half || SCALES[tokens[i + 1].lower] !== undefined) return null;
  return {from: i, to: half.to, value: 1 + half.add, form: "words", rule: "unit_and_half"};
}

/** A fraction in digits at token `i`: "½", "3/4". Dates and file numbers ("4/12", "9/11/2001") are none. */
function simpleFraction(tokens: Token[], i: number): {to: number; value: number} | null {
  const t = tokens[i];
  if (t?.kind !== "number") return null;
  if (isVulgarFraction(t)) return {to: i + 1, value: t.value};
  const [slash, below] = [tokens[i + 1], tokens[i + 2]];
  if (slash?.text !== "/" || slash.space || below?.kind !== "number" || below.space) return null;
  if (!(t.value > 0 && t.value < below.value && below.value <= 10) || tokens[i + 3]?.text === "/") return null;
  return {to: i + 3, value: t.value / below.value};
}

/** The fraction, or what it is a fraction of where that is a number: "half a million", "three quarters of a million". */
function scaledFraction(tokens: Token[], fraction: NumberPhrase): NumberPhrase {
  let j = joined(tokens, fraction.to);
  if (tokens[j]?.lower === "of" && isArticle(tokens[j + 1])) j += 2;
  else if (isArticle(tokens[j])) j++;
  const scale = SCALES[tokens[j]?.lower ?? ""];
  if (scale === undefined) return fraction;
  return {...fraction, to: j + 1, value: round(fraction.value! * scale), form: "words", rule: "fraction_scale"};
}

/** Takes away the noise of binary multiplication (6.15 × 10⁶). */
function round(x: number): number {
  return Number.isInteger(x) ? x : Number(x.toPrecision(12));
}
