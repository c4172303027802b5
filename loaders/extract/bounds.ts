import type {Qualifier} from "../../src/lib/claim.js";
import {type Lexicon, matchPhraseBefore} from "./lexicon.js";
import type {Token} from "./tokens.js";

/** Lower and upper bound of a single number; a bound the text does not give is null. */
export function bounds(value: number, qualifier: Qualifier): [number | null, number | null] {
  if (qualifier === "more_than" || qualifier === "at_least") return [value, null];
  if (qualifier === "up_to" || qualifier === "at_most" || qualifier === "less_than") return [null, value];
  if (qualifier === "approx" || qualifier === "nearly") return [null, null];
  return [value, value];
}

export function qualifierBefore(
  tokens: Token[],
  from: number,
  lexicon: Lexicon
): {sense: Qualifier; length: number} | null {
  let found = matchPhraseBefore(lexicon.qualifiersBefore, tokens, from);
  let skipped = 0;
  if (!found) {
    // "more than a total of 5", "at least another 13", "about US$"
    const w = tokens[from - 1]?.lower;
    if (w === "another" || w === "additional" || w === "further" || w === "the" || w === "some" || w === "a") {
      found = matchPhraseBefore(lexicon.qualifiersBefore, tokens, from - 1);
      skipped = 1;
      if (found && (w === "the" || w === "a") && !/^(than|least|most|nearly|almost)$/.test(tokens[from - 2].lower))
        found = null;
    }
  }
  if (!found) return null;
  const start = from - skipped - found.length;
  const word = tokens[start].lower;
  const previous = tokens[start - 1]?.lower ?? "";
  // "under 18s", "near 40 Street", "within" and "over" need a number that bounds something
  if (
    word === "over" &&
    /^(moved|took|handed|turned|turn|taken|hand|cross|crossed|all|spread|spreads|spreading|extended|extends|extending|stretched|scattered)$/.test(
      previous
    )
  )
    return null;
  if ((word === "under" || word === "below" || word === "above") && previous === "from") return null;
  // "petrol has gone up to 14.5 cedis"
  if (word === "up" && /^(go|goes|gone|went|going|climbed|moved|pushed|shot|crept|inched|edged)$/.test(previous))
    return null;
  if (word === "some" && /^(of)$/.test(tokens[from]?.lower)) return null;
  if (word === "near" || word === "towards") return null;
  return {sense: found.sense, length: found.length + skipped};
}
