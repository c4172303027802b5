import type {Qualifier, RejectReason, ValueForm} from "../../src/lib/claim.js";
import {bounds, qualifierBefore} from "./bounds.js";
import type {DateMention} from "./dates.js";
import {STOP} from "./grammar.js";
import {type Lexicon, matchPhrase, matchPhraseBefore, unitAt} from "./lexicon.js";
import {notACount} from "./not-counts.js";
import {currencyBefore, percentAt} from "./notation.js";
import {isNumberWord, ORDINALS} from "./number-words.js";
import {type NumberPhrase, numberAt} from "./numbers.js";
import {shareOf} from "./one.js";
import {rangeEnd} from "./ranges.js";
import {rejectAt} from "./rejects.js";
import {isDash, type Token, tight} from "./tokens.js";

/** A number with its qualifier and bounds. Tokens [from, to) are the span, [number, to) without the qualifier. */
export interface Quantity {
  from: number;
  number: number;
  to: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier;
  form: ValueForm;
  /** ISO 4217 code, "percent", "fraction" or "ratio", where the number's own notation says its unit. */
  notation: string | null;
  /** "nine-month", "20-tonne": the unit is joined by a hyphen and sizes what follows. */
  hyphen: boolean;
  rule: string;
}

export interface Reject {
  from: number;
  to: number;
  reason: RejectReason;
}

/** All quantities of a sentence in order, and every other number in it with the reason why it is none. */
export function findQuantities(
  tokens: Token[],
  dates: DateMention[],
  lexicon: Lexicon,
  dollar: string
): {quantities: Quantity[]; rejects: Reject[]} {
  const quantities: Quantity[] = [];
  const rejects: Reject[] = [];
  let d = 0;
  let i = 0;
  while (i < tokens.length) {
    if (d < dates.length && dates[d].from <= i) {
      // "18 August ..." may begin inside a rejected token run
      if (dates[d].to > i) {
        const mention = dates[d];
        rejects.push({from: i, to: mention.to, reason: mention.month === null ? "year" : "date"});
        i = mention.to;
      }
      d++;
      continue;
    }
    const t = tokens[i];
    if (
      t.kind !== "number" &&
      !(
        t.kind === "word" &&
        (isNumberWord(t) || t.lower === "a" || t.lower === "an" || t.lower === "no" || t.lower === "tens")
      )
    ) {
      i++;
      continue;
    }
    const limit = d < dates.length ? dates[d].from : tokens.length;
    const reject = rejectAt(tokens, i, lexicon);
    if (reject) {
      if (reject.to > limit && reject.from < limit) reject.to = Math.max(i + 1, limit);
      rejects.push(reject);
      i = reject.to;
      continue;
    }
    const money = currencyBefore(tokens, i, lexicon, dollar);
    // "two died and a third, who had dug himself out, was flown to hospital"
    if (
      /^an?$/.test(t.lower) &&
      ORDINALS.has(tokens[i + 1]?.lower ?? "") &&
      tokens[i + 2]?.text === "," &&
      /^who/.test(tokens[i + 3]?.lower ?? "")
    ) {
      rejects.push({from: i + 1, to: i + 2, reason: "ordinal"});
      i += 2;
      continue;
    }
    const first = numberAt(tokens, i, money !== null);
    if (!first) {
      if (t.kind === "number") rejects.push({from: i, to: i + 1, reason: "identifier"});
      else if (isNumberWord(t)) rejects.push({from: i, to: i + 1, reason: ORDINALS.has(t.lower) ? "ordinal" : "idiom"});
      i++;
      continue;
    }
    const found = quantityFrom(tokens, first, money, lexicon, dollar);
    const last = found[found.length - 1];
    if (last.to > limit) last.to = Math.max(last.number + 1, limit);
    const why = found.length === 1 ? notACount(tokens, found[0], lexicon) : null;
    if (why === "age") last.to = endOfAges(tokens, last.to, limit);
    if (why) rejects.push({from: i, to: last.to, reason: why});
    else quantities.push(...found);
    i = last.to;
  }
  return {quantities, rejects};
}

/** "18 and 60" after "between the ages of", "14, 11 and 9" after "aged": ages as well. */
function endOfAges(tokens: Token[], to: number, limit: number): number {
  if (!/^(and|or|to|through|,)$/.test(tokens[to]?.lower ?? "")) return to;
  const next = numberAt(tokens, to + 1);
  return next && next.to <= limit && (next.value ?? 200) < 120 && !unitFollows(tokens[next.to])
    ? endOfAges(tokens, next.to, limit)
    : to;
}

const unitFollows = (t: Token | undefined) => t?.kind === "word" && !STOP.has(t.lower);

/** A sign before a number, with white space or a bracket before it: no hyphen ("−2%"). */
const isMinus = (tokens: Token[], number: number): boolean => {
  const sign = tokens[number - 1];
  return isDash(sign) && tight(tokens[number]) && (sign.space || tokens[number - 2]?.text === "(" || number === 1);
};
const isDegree = (t: Token | undefined): boolean => t !== undefined && /^(°.?|degrees?)$/.test(t.lower);

/** Whether "over" at `i` says for how long ("people over six months"), not by how much more ("lasted over six months"). */
const spansTime = (tokens: Token[], i: number, to: number): boolean =>
  /^(days|weeks|months|years|decades)$/.test(tokens[to]?.lower ?? "") &&
  i > 0 &&
  !/^(last|lasts|lasted|lasting|take|takes|took|taken|spent|spend|for|after|in|of|is|was|were|been|and|just|well|with|by|some|waited|waiting|ago)$/.test(
    tokens[i - 1].lower
  ) &&
  tokens[i - 1].kind !== "punct";

/** Builds the quantity (or the two of "60–22") that begins with `first`: ranges, notation, qualifier. */
function quantityFrom(
  tokens: Token[],
  first: NumberPhrase,
  money: {code: string; from: number} | null,
  lexicon: Lexicon,
  dollar: string
): Quantity[] {
  const number = money ? money.from : first.from;
  let to = first.to;
  let notation: string | null = money ? money.code : null;
  const percent = percentAt(tokens, to);
  if (percent > to) {
    notation = "percent";
    to = percent;
  }
  const whole =
    !money && percent === first.to && first.value && first.value < 100 ? shareOf(tokens, first.to, first.value) : null;
  if (whole) {
    first = {...first, to: whole.to, value: first.value! / whole.value!, form: "fraction", rule: "share_of"};
    to = first.to;
  }
  if (first.form === "fraction" && !notation) notation = "fraction";
  let value = first.value;
  let lower: number | null = value;
  let upper: number | null = value;
  let qualifier: Qualifier = value === null ? "vague" : "exact";
  let rule = first.rule;
  let form: ValueForm = notation === "percent" ? "percent" : first.form;

  const minus = value !== null && isMinus(tokens, number) && (notation === "percent" || isDegree(tokens[to]));
  if (minus) {
    first = {...first, value: -first.value!};
    value = lower = upper = first.value;
  }
  const second = value === null ? null : rangeEnd(tokens, first, number, to, notation, lexicon, dollar);
  if (second) {
    if (second.kind === "pair") {
      const base = {number, lower: value, upper: value, qualifier, form, hyphen: false, notation};
      return [
        {...base, from: number, to: first.to, value, rule: "pair"},
        {
          ...base,
          from: second.from,
          number: second.from,
          to: second.to,
          value: second.value,
          lower: second.value,
          upper: second.value,
          rule: "pair"
        }
      ];
    }
    to = second.to;
    if (second.kind === "ratio") {
      notation = "ratio";
      rule = "ratio";
    } else {
      notation = second.notation ?? notation;
      if (notation === "percent") form = "percent";
      lower = second.first;
      upper = second.value;
      if (lower > upper) [lower, upper] = [upper, lower];
      value = null;
      qualifier = "range";
      rule = "range";
    }
  }
  let from = minus ? number - 1 : number;
  if (qualifier === "range") {
    // between A and B, from A to B
    if (/^(between|from)$/.test(tokens[from - 1]?.lower ?? "")) from--;
    const approx = matchPhraseBefore(lexicon.qualifiersBefore, tokens, from);
    if (approx && (approx.sense === "approx" || approx.sense === "nearly")) from -= approx.length;
    if (tokens[to]?.text === "+" && tight(tokens[to])) to++;
  } else if (qualifier === "exact") {
    const before = qualifierBefore(tokens, from, lexicon);
    const after = matchPhrase(lexicon.qualifiersAfter, tokens, to);
    if (before) {
      qualifier = before.sense;
      from -= before.length;
      rule += "+qualifier_before";
    } else if (after) {
      qualifier = after.sense;
      to += after.length;
      rule += "+qualifier_after";
    }
    [lower, upper] = bounds(value!, qualifier);
  } else {
    const before = matchPhraseBefore(lexicon.qualifiersBefore, tokens, from);
    if (before && before.sense !== "at_most" && !/^(under|over|above|below|near|about)$/.test(tokens[from - 1].lower))
      from -= before.length;
    else if (/^(very|quite|only)$/.test(tokens[from - 1]?.lower ?? "")) from--;
    lower = upper = null;
  }
  // "buried under four metres of ash": beneath it
  if (
    qualifier === "less_than" &&
    tokens[from].lower === "under" &&
    tokens[to + 1]?.lower === "of" &&
    unitAt(lexicon, tokens, to)?.sense.class === "length"
  ) {
    qualifier = "exact";
    from = number;
    [lower, upper] = [value, value];
  }
  // "raised $5m over three years": the span of time, no bound
  if (qualifier === "more_than" && tokens[from].lower === "over" && spansTime(tokens, from, to)) {
    qualifier = "exact";
    from = number;
    [lower, upper] = [value, value];
  }
  const dash = isDash(tokens[to]) && tight(tokens[to]) && tokens[to + 1]?.kind === "word" && tight(tokens[to + 1]);
  return [
    {from, number, to, value, lower, upper, qualifier, form, notation, hyphen: dash && notation !== "percent", rule}
  ];
}
