import type {Attached} from "./bare-numbers.js";
import type {Lexicon} from "./lexicon.js";
import {matchPhrase, unitAt} from "./lexicon.js";
import {nounPhrase} from "./nouns.js";
import type {Quantity} from "./quantities.js";
import type {Token} from "./tokens.js";

const isHyphen = (t: Token | undefined) => t !== undefined && /^[-‐‑–]$/.test(t.text);

/** "nine-month blockade", "20-tonne trucks", "three-pronged attack", "12,500-strong crowd". */
export function hyphenated(tokens: Token[], q: Quantity, limit: number, lexicon: Lexicon): Attached {
  const i = q.to + 1;
  const t = tokens[i];
  let j = i + 1;
  while (isHyphen(tokens[j]) && tokens[j + 1] && !tokens[j + 1].space) j += 2;
  const rest = nounPhrase(tokens, j, limit, lexicon);
  const range = {from: rest?.from ?? i, to: rest?.to ?? j, head: rest?.head ?? i};
  if (t.lower === "strong")
    return {
      counted: {
        ...range,
        unit: "person",
        class: rest && (rest.class === "person" || CIVIL.test(tokens[rest.head].lower)) ? "person" : "fighter",
        group: rest?.group ?? null,
        known: true
      },
      parent: -1,
      rule: "strong"
    };
  if (t.lower === "member")
    return {
      counted: {...range, unit: "member", class: "person", group: "official", known: true},
      parent: -1,
      rule: "hyphen_unit"
    };
  const compound = matchCompound(tokens, i, lexicon);
  const known = compound ?? unitAt(lexicon, tokens, i)?.sense;
  if (known)
    return {
      counted: {...range, unit: known.unit, class: known.class, group: known.group, known: true},
      parent: -1,
      rule: "hyphen_unit"
    };
  const stem = t.lower.replace(/(?:i?ed)$/, "");
  return {counted: {...range, unit: stem, class: "thing", group: null, known: false}, parent: -1, rule: "hyphen_unit"};
}

/** Bodies of people who need not be armed. */
const CIVIL =
  /^(team|delegation|crowd|party|mission|crew|group|committee|staff|workforce|congregation|choir|parliament)$/;

/** "100-kilometre-per-hour": a unit of several words joined by hyphens. */
function matchCompound(tokens: Token[], i: number, lexicon: Lexicon) {
  const words: Token[] = [];
  for (let j = i; j < tokens.length && words.length < 3; j += 2) {
    words.push(tokens[j]);
    if (!isHyphen(tokens[j + 1]) || tokens[j + 2]?.space) break;
  }
  return words.length > 1 ? matchPhrase(lexicon.unitPhrases, words, 0)?.sense : undefined;
}
