import type {ValueForm} from "../../src/lib/claim.js";
import type {Token} from "./tokens.js";

/** A number as written, without qualifier: tokens [from, to). `value` null for words that count without saying how much. */
export interface NumberPhrase {
  from: number;
  to: number;
  value: number | null;
  form: ValueForm;
  rule: string;
}

const UNITS: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19
};
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90
};
export const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
  dozen: 12,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
  bln: 1e9,
  tn: 1e12
};
const GLUED_SCALES: Record<string, number> = {k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, tn: 1e12};
const VAGUE_PLURALS = new Set([
  "dozens",
  "scores",
  "hundreds",
  "thousands",
  "millions",
  "billions",
  "trillions",
  "lakhs",
  "crores"
]);
const VAGUE = new Set(["several", "few", "couple", "handful"]);
const DENOMINATORS: Record<string, number> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
  twentieth: 20,
  hundredth: 100
};
export const ORDINALS = new Set(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth".split(
    " "
  )
);

/** Words that make a token a number word, for the ledger: every one of them is in a claim or rejected. */
export function isNumberWord(t: Token): boolean {
  const w = t.lower;
  return (
    t.kind === "word" &&
    (UNITS[w] !== undefined ||
      TENS[w] !== undefined ||
      SCALES[w] !== undefined ||
      VAGUE_PLURALS.has(w) ||
      VAGUE.has(w) ||
      w === "half" ||
      DENOMINATORS[w] !== undefined ||
      ORDINALS.has(w) ||
      w === "both" ||
      w === "dozen" ||
      w === "single" ||
      w === "pair" ||
      w === "twice")
  );
}

const hyphen = (t: Token | undefined) => t !== undefined && !t.space && /^[-‐‑]$/.test(t.text);
/** Index of the token after an optional hyphen that joins two words ("twenty-five"), or -1 where they are apart. */
function joined(tokens: Token[], i: number): number {
  if (hyphen(tokens[i]) && tokens[i + 1] && !tokens[i + 1].space) return i + 1;
  return i;
}

/** A cardinal in words ("two hundred and fifty thousand"), from token `i`. */
function cardinalWords(tokens: Token[], i: number): {to: number; value: number} | null {
  let total = 0;
  let current = 0;
  let j = i;
  let seen = false;
  let lastScale = Number.POSITIVE_INFINITY;
  // after units nothing but a scale may follow; after tens a unit may
  let open: "any" | "unit" | "scale" = "any";
  for (let steps = 0; steps < 24; steps++) {
    const k: number = seen ? joined(tokens, j) : j;
    const t: Token | undefined = tokens[k];
    if (!t || t.kind !== "word") break;
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

/** Multipliers after a number ("2.5 million", "100 thousand", "1.5m"), from token `i`. */
function scales(tokens: Token[], i: number, currency: boolean): {to: number; factor: number} {
  let factor = 1;
  let j = i;
  for (let n = 0; n < 3; n++) {
    const k = joined(tokens, j);
    const t = tokens[k];
    if (!t || t.kind !== "word") break;
    const s = SCALES[t.lower];
    if (s !== undefined) factor *= s;
    else if (
      n === 0 &&
      !t.space &&
      k === j &&
      GLUED_SCALES[t.lower] !== undefined &&
      (currency ||
        t.text !== "m" ||
        !/^(high|tall|long|wide|deep|above|below|away|of)$/.test(tokens[k + 1]?.lower ?? "")) &&
      !(t.text === "b" && !currency)
    )
      factor *= GLUED_SCALES[t.lower];
    else break;
    j = k + 1;
  }
  return {to: j, factor};
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
    // 1/3, 3/4
    if (
      tokens[i + 1]?.text === "/" &&
      tokens[i + 2]?.kind === "number" &&
      !tokens[i + 2].space &&
      !tokens[i + 1].space &&
      tokens[i + 3]?.text !== "/" &&
      t.value < tokens[i + 2].value &&
      tokens[i + 2].value <= 10
    )
      return {from: i, to: i + 3, value: t.value / tokens[i + 2].value, form: "fraction", rule: "fraction_digits"};
    if (t.value > 0 && t.value < 1 && /[½⅓⅔¼¾⅕⅛]/.test(t.text))
      return {from: i, to: i + 1, value: t.value, form: "fraction", rule: "fraction_digits"};
    let value = t.value;
    let j = i + 1;
    if (tokens[j]?.kind === "number" && !tokens[j].space && /[½⅓⅔¼¾⅕⅛]/.test(tokens[j].text))
      value += tokens[j++].value;
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

  // a hundred, a million, a dozen, a couple, a few, a number of, a third, a quarter of
  if (w === "a" || w === "an") {
    if (next === "few" || next === "handful" || (next === "couple" && tokens[i + 2]?.lower === "of")) {
      const to = i + 2 + (next !== "few" && tokens[i + 2]?.lower === "of" ? 1 : 0);
      const scale = scales(tokens, to, false);
      return {from: i, to: scale.factor > 1 ? scale.to : to, value: null, form: "vague", rule: "vague_quantifier"};
    }
    if (next === "number" && tokens[i + 2]?.lower === "of")
      return {from: i, to: i + 3, value: null, form: "vague", rule: "vague_quantifier"};
    if (next && SCALES[next] !== undefined) {
      const scale = scales(tokens, i + 1, false);
      const half = andAHalf(tokens, scale.to);
      return {
        from: i,
        to: half ? half.to : scale.to,
        value: scale.factor * (1 + (half?.add ?? 0)),
        form: "words",
        rule: "article_scale"
      };
    }
    if (
      next &&
      (next === "third" || next === "quarter" || next === "fifth" || next === "tenth") &&
      tokens[i + 2]?.lower === "of"
    )
      return {from: i, to: i + 2, value: 1 / DENOMINATORS[next], form: "fraction", rule: "fraction_words"};
    if (next === "quarter" && /^(million|billion)$/.test(tokens[i + 2]?.lower ?? ""))
      return {from: i, to: i + 3, value: SCALES[tokens[i + 2].lower] / 4, form: "words", rule: "fraction_scale"};
    if (next === "half") return numberAt(tokens, i + 1);
    return null;
  }
  if (w === "half") {
    // half a million, half a dozen
    if (next === "a" && SCALES[tokens[i + 2]?.lower ?? ""] !== undefined)
      return {from: i, to: i + 3, value: SCALES[tokens[i + 2].lower] / 2, form: "words", rule: "fraction_scale"};
    if (next !== undefined && SCALES[next] !== undefined)
      return {from: i, to: i + 2, value: SCALES[next] / 2, form: "words", rule: "fraction_scale"};
    return {from: i, to: i + 1, value: 0.5, form: "fraction", rule: "fraction_words"};
  }
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
    return {
      from: i,
      to: d + 1,
      value: cardinal.value / DENOMINATORS[denominator],
      form: "fraction",
      rule: "fraction_words"
    };
  if (denominator === "half" && d > cardinal.to && cardinal.value === 1)
    return {from: i, to: d + 1, value: 0.5, form: "fraction", rule: "fraction_words"};
  const half = andAHalf(tokens, cardinal.to);
  if (half) {
    const scale = scales(tokens, half.to, false);
    return {
      from: i,
      to: scale.to,
      value: (cardinal.value + half.add) * scale.factor,
      form: "words",
      rule: "cardinal_words"
    };
  }
  return {from: i, to: cardinal.to, value: cardinal.value, form: "words", rule: "cardinal_words"};
}

/** Takes away the noise of binary multiplication (6.15 × 10⁶). */
function round(x: number): number {
  return Number.isInteger(x) ? x : Number(x.toPrecision(12));
}
