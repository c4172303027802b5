import type {Token} from "./tokens.js";

/**
 * Longest passage that is read as one, in tokens. Sentences of people stay far below it; it bounds the work for texts
 * without any full stop, so that time stays linear in their length.
 */
const LONGEST = 240;

/** A sentence's tokens in passages of at most `LONGEST`, parted at punctuation where there is some. */
export function passages(tokens: Token[]): Token[][] {
  if (tokens.length <= LONGEST) return [tokens];
  const found: Token[][] = [];
  let from = 0;
  while (from < tokens.length) {
    let to = Math.min(tokens.length, from + LONGEST);
    if (to < tokens.length) {
      let cut = to;
      while (cut > from + LONGEST / 2 && !/^[,;:.!?]$/.test(tokens[cut - 1].text)) cut--;
      if (cut > from + LONGEST / 2) to = cut;
    }
    found.push(tokens.slice(from, to));
    from = to;
  }
  return found;
}
