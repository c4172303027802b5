import type {RejectReason} from "../../src/lib/claim.js";
import {type Lexicon, unitAt} from "./lexicon.js";
import type {Quantity} from "./quantities.js";
import {isDash, type Token} from "./tokens.js";

/**
 * "children under five", "those over the age of 60", "five years old or younger": a bound that tells a group by its age,
 * which is a figure of the text; the age of one person is none.
 */
export const boundsAge = (tokens: Token[], q: Quantity, lexicon: Lexicon): boolean =>
  /^(less_than|more_than|at_most|at_least)$/.test(q.qualifier) && (isAge(tokens, q) || agesGroup(tokens, q, lexicon));

/** "children under 5": people before the bound, nothing counted after it. */
function agesGroup(tokens: Token[], q: Quantity, lexicon: Lexicon): boolean {
  if ((q.value ?? 200) >= 120 || !/^(under|below|over|above)$/.test(tokens[q.from].lower)) return false;
  if (tokens[q.from + 2]?.lower === "age") return true;
  const before = q.from > 0 ? tokens[q.from - 1] : undefined;
  const people =
    before?.kind === "word" &&
    (/^(those|them|aged|everyone|anyone|population|youth)$/.test(before.lower) ||
      unitAt(lexicon, tokens, q.from - 1)?.sense.class === "person");
  const next = tokens[q.to];
  return (
    people && (next?.kind !== "word" || /^years?$/.test(next.lower) || !unitAt(lexicon, tokens, q.to)?.sense.plural)
  );
}

const isAge = (tokens: Token[], q: Quantity): boolean =>
  (tokens[q.number - 1]?.lower === "of" && /^ages?$/.test(tokens[q.number - 2]?.lower ?? "")) ||
  (/^years?$/.test(tokens[q.to]?.lower ?? "") && tokens[q.to + 1]?.lower === "old") ||
  (tokens[q.number]?.lower !== undefined && /^(old|age)$/.test(tokens[q.to - 1]?.lower ?? ""));

/** Reasons that can only be seen once the quantity is whole: ages, offsets in time, scores, conversions. */
export function notACount(tokens: Token[], q: Quantity, lexicon: Lexicon): RejectReason | null {
  const before = tokens[q.number - 1];
  const next = tokens[q.to];
  const w = next?.lower ?? "";
  if (boundsAge(tokens, q, lexicon)) return null;
  // 18-year-old, aged 18, 18 years old, 18 years of age, ", 34,"
  if (
    q.hyphen &&
    /^(year|month|week|day)$/.test(tokens[q.to + 1]?.lower ?? "") &&
    isDash(tokens[q.to + 2]) &&
    tokens[q.to + 3]?.lower === "old" &&
    (q.value ?? 0) < 120
  )
    return "age";
  if (
    /^(years?|months?)$/.test(w) &&
    (tokens[q.to + 1]?.lower === "old" || (tokens[q.to + 1]?.lower === "of" && tokens[q.to + 2]?.lower === "age")) &&
    (q.value ?? 0) < 120
  )
    return "age";
  if (
    /^(aged|age|ages)$/.test(before?.lower ?? "") ||
    (before?.lower === "of" && /^ages?$/.test(tokens[q.number - 2]?.lower ?? ""))
  )
    return "age";
  if (tokens[q.from - 1]?.lower === "aged") return "age";
  // "a man of 80"
  if (
    before?.lower === "of" &&
    /^(man|woman|boy|girl|child)$/.test(tokens[q.number - 2]?.lower ?? "") &&
    /^an?$/.test(tokens[q.number - 3]?.lower ?? "") &&
    (q.value ?? 200) < 110
  )
    return "age";
  // "the youngest of them 17"
  if (
    /^(them|whom|,)$/.test(before?.lower ?? "") &&
    [2, 3].some((n) => /^(youngest|oldest|eldest)$/.test(tokens[q.number - n]?.lower ?? "")) &&
    (q.value ?? 200) < 110
  )
    return "age";
  if (
    before?.text === "," &&
    /^[,.;)]$/.test(next?.text ?? "") &&
    tokens[q.number - 2]?.cap &&
    q.form === "digits" &&
    (q.value ?? 0) < 110 &&
    (q.value ?? 0) > 9 &&
    q.qualifier === "exact" &&
    !unitAt(lexicon, tokens, q.number - 2)
  )
    return "age";
  // two weeks before, six months earlier, several days after
  const unit = unitAt(lexicon, tokens, q.hyphen ? q.to + 1 : q.to);
  if (unit?.sense.class === "time" && !q.hyphen) {
    let k = q.to + unit.length;
    if (/^('s|'|’)$/.test(tokens[k]?.lower ?? "")) k++;
    const after = tokens[k]?.lower ?? "";
    if (
      /^(before|earlier|ago|prior|later|previously|hence|apart|into|in)$/.test(after) &&
      !(after === "in" && tokens[k + 1]?.lower !== "advance")
    )
      return "dating_offset";
    if (after === "after" && !/^(hour|minute)$/.test(unit.sense.unit)) return "dating_offset";
    if (after === "time" && before?.lower !== "for") return "dating_offset";
    if (
      /^(the|a|past|last|next|coming|previous|following|first|final|these|those)$/.test(before?.lower ?? "") &&
      q.qualifier === "exact" &&
      /^(first|next|coming|following|final)$/.test(before.lower) &&
      // "fought through the next two days" says how long
      !/^(over|through|throughout|for)$/.test(tokens[q.number - 3]?.lower ?? "")
    )
      return "dating_offset";
  }
  if (
    q.notation === "fraction" &&
    w === "an" &&
    /^(hour|year)$/.test(tokens[q.to + 1]?.lower ?? "") &&
    /^(later|after|before|earlier|ago)$/.test(tokens[q.to + 2]?.lower ?? "")
  )
    return "dating_offset";
  return null;
}
