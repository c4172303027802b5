import {AUXILIARIES} from "./grammar.js";
import {type Lexicon, matchPhrase, unitAt} from "./lexicon.js";
import {type Counted, isVerbForm, nounPhrase} from "./nouns.js";
import type {Quantity} from "./quantities.js";
import type {Token} from "./tokens.js";

/** How the counted noun was found, and which earlier quantity of the sentence this one is a part of (-1: none). */
export interface Attached {
  counted: Counted | null;
  parent: number;
  rule: string;
}

/** Whether what is counted are people. */
export const isLiving = (c: Counted | null): boolean => c?.class === "person" || c?.class === "fighter";

/** People that no noun names, at tokens [from, to). */
export const people = (from: number, to: number): Counted => ({
  from,
  to,
  head: from,
  unit: "person",
  class: "person",
  group: null,
  known: true
});

/** What the word or phrase at token `j` can say that happened. */
export function sensesAt(tokens: Token[], j: number, lexicon: Lexicon) {
  const phrase = matchPhrase(lexicon.triggerPhrases, tokens, j);
  return phrase ? [phrase.sense] : (lexicon.triggers.get(tokens[j].lower) ?? []);
}

/** Whether what follows the quantity happens to nothing but people: "were killed", "are still listed as missing". */
export function happensToPeople(tokens: Token[], {to}: Quantity, lexicon: Lexicon): boolean {
  if (!/^(was|were|had|have|has|are|is)$/.test(tokens[to]?.lower ?? "")) return false;
  for (let j = to + 1; j < Math.min(to + 6, tokens.length); j++) {
    const senses = sensesAt(tokens, j, lexicon);
    if (senses.length)
      return senses.every((s) => s.classes && [...s.classes].every((c) => /^(person|fighter|household)$/.test(c)));
  }
  return false;
}

/** Whether a quantity opens a clause as its subject, with the verb right behind it. */
export function isSubject(tokens: Token[], {from, to}: Quantity, lexicon: Lexicon): boolean {
  let first = from;
  // "A further 90 went home"
  while (/^(a|another|further|additional|other|the|just|perhaps)$/.test(tokens[first - 1]?.lower ?? "")) first--;
  const before = tokens[first - 1];
  if (
    before &&
    !/^(?:[,;:“"(]|and|but|that|said|says|say|while|whereas|though|although|where|when)$/.test(before.lower)
  )
    return false;
  const verb = tokens[to];
  if (verb?.kind !== "word" || verb.cap || verb.gap) return false;
  if (AUXILIARIES.has(verb.lower)) return verb.lower !== "be" && verb.lower !== "been";
  return /[a-z]{2}ed$/.test(verb.lower) || (isVerbForm(lexicon, verb) && !/(ing|s)$/.test(verb.lower));
}

/** Words that join two numbers of one noun: "110 by 45 kilometres", "jailed for 25 and 18 years". */
const SHARED = [
  {joint: /^(by|x|×)$/, of: "length", rule: "by_length"},
  {joint: /^(and|or)$/, of: "time", rule: "shared_noun"}
];

/** The noun of the next quantity where it is that of quantity `k` too, which a word joins it to. */
export function sharedNoun(tokens: Token[], quantities: Quantity[], k: number, lexicon: Lexicon): Attached | null {
  const [{from, to}, other] = [quantities[k], quantities[k + 1]];
  if (other?.from !== to + 1) return null;
  // "rose from 2,100 to 9,000 tonnes"
  const grows = tokens[to].lower === "to" && tokens[from - 1]?.lower === "from";
  const shared = SHARED.find(({joint}) => joint.test(tokens[to].lower));
  if (!shared && !grows) return null;
  const noun = nounPhrase(tokens, other.to, quantities[k + 2]?.from ?? tokens.length, lexicon);
  if (grows && noun?.known) return {counted: {...noun, from: to, to, head: to}, parent: -1, rule: "shared_noun"};
  return shared && noun?.class === shared.of
    ? {counted: {...noun, from: to, to, head: to}, parent: -1, rule: shared.rule}
    : null;
}

/** "and 103,000 Moldova": where the next ones went, no noun that they are. */
export function isAnotherPlace(
  tokens: Token[],
  q: Quantity,
  lexicon: Lexicon,
  previous: Attached | undefined
): boolean {
  const next = tokens[q.to];
  const joint = tokens[q.from - 1]?.lower ?? "";
  if (!previous || !isLiving(previous.counted) || !next?.cap || !/^(and|,)$/.test(joint)) return false;
  return !unitAt(lexicon, tokens, q.to) && !/(s|ese|i|ish)$/.test(next.lower) && tokens[q.to + 1]?.kind !== "word";
}

const MEASURED = /^(length|time|area|speed|temperature)$/;

/** Whom "them" is of: what was counted just before, or people where that was a measure ("12 kilometres wide … 87 of them"). */
export function those(before: Attached[], k: number): Counted | null {
  const last = before[k - 1].counted;
  return last && MEASURED.test(last.class) ? (lastCounted(before, k) ?? people(last.to, last.to)) : last;
}

/** The quantity before `k` that it is a part of: "412 patients in one week, 19 of whom died" is a part of the patients. */
export function wholeBefore(before: Attached[], k: number): number {
  let n = k - 1;
  while (n >= 0 && MEASURED.test(before[n].counted?.class ?? "")) n--;
  return n < 0 ? k - 1 : n;
}

/** What was counted last before quantity `k`, of people alone. */
export function lastPeople(before: Attached[], k: number): Counted | null {
  for (let n = k - 1; n >= 0; n--) {
    const c = before[n]?.counted;
    if (c && isLiving(c)) return c;
  }
  return null;
}

/** What was counted last before quantity `k`, but for measures. */
export function lastCounted(before: Attached[], k: number): Counted | null {
  for (let n = k - 1; n >= 0; n--) {
    const c = before[n]?.counted;
    if (c && c.class !== "time" && c.class !== "length" && c.class !== "share") return c;
  }
  return null;
}
