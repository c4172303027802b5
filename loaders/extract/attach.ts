import {attachBare} from "./attach-bare.js";
import {
  type Attached,
  isAnotherPlace,
  isLiving,
  lastCounted,
  lastPeople,
  people,
  sharedNoun,
  those,
  wholeBefore
} from "./bare-numbers.js";
import {AUXILIARIES} from "./grammar.js";
import {hyphenated} from "./hyphenated.js";
import {type Lexicon, unitAt} from "./lexicon.js";
import {boundsAge} from "./not-counts.js";
import {type Counted, isVerbForm, nounPhrase} from "./nouns.js";
import type {Quantity} from "./quantities.js";
import {isDash, type Token} from "./tokens.js";
import {magnitudeOf} from "./wholes.js";

/**
 * What quantity `k` counts, and of which earlier one it is a part: "25 people died, including 11 children and two
 * nurses". See `attachOne` for how the noun is found. `carried` is what the sentence before counted.
 */
export function attach(
  tokens: Token[],
  quantities: Quantity[],
  k: number,
  before: Attached[],
  lexicon: Lexicon,
  carried: Counted | null
): Attached {
  const found = attachOne(tokens, quantities, k, before, lexicon, carried);
  if (found.parent >= 0 || k === 0) return found;
  const q = quantities[k];
  const previous = before[k - 1];
  const living = isLiving(found.counted);
  const word = tokens[q.from - 1]?.lower ?? "";
  if (living && /^(including|include|includes|included)$/.test(word) && isLiving(previous.counted))
    return {...found, parent: k - 1};
  // "704, of whom 305 were children", "387 civilians, among them 96 children"
  if (
    living &&
    isLiving(previous.counted) &&
    /^(whom|which|these|them)$/.test(word) &&
    /^(of|among)$/.test(tokens[q.from - 2]?.lower ?? "")
  )
    return {...found, parent: k - 1};
  // "133,000 of them children"
  if (
    living &&
    isLiving(previous.counted) &&
    tokens[q.to]?.lower === "of" &&
    /^(them|whom)$/.test(tokens[q.to + 1]?.lower ?? "")
  )
    return {...found, parent: k - 1};
  // "six children among them"
  const behind = Math.max(q.to, found.counted?.to ?? 0);
  if (living && isLiving(previous.counted) && tokens[behind]?.lower === "among" && tokens[behind + 1]?.lower === "them")
    return {...found, parent: k - 1};
  // "71 dead: 59 insurgents, ten policemen and a soldier"
  const whole = wholeBefore(before, k);
  if (living && /^[:–—]$/.test(word) && isLiving(before[whole].counted) && quantities[whole].notation === null)
    return {...found, parent: whole};
  // the next of the parts: "149 of them in Samoa, 34 in American Samoa and nine on Niuatoputapu"
  if (previous.parent < 0 || previous.parent >= k - 1 || !(living || found.rule === "elliptical")) return found;
  const end = Math.max(quantities[k - 1].to, previous.counted?.to ?? 0);
  const between = tokens.slice(end, q.from);
  const listed =
    q.from > end &&
    q.from - end < 12 &&
    between.some((t) => t.text === "," || t.lower === "and") &&
    !between.some((t) => /^[;:.]$/.test(t.text) || isVerbForm(lexicon, t) || AUXILIARIES.has(t.lower));
  return listed ? {...found, parent: previous.parent} : found;
}

/**
 * What quantity `k` counts: the noun after it or after "of"; where there is none, see `attachBare` ("374 properties were
 * destroyed and 52 damaged", "refugees … had reached 100,617").
 */
function attachOne(
  tokens: Token[],
  quantities: Quantity[],
  k: number,
  before: Attached[],
  lexicon: Lexicon,
  carried: Counted | null
): Attached {
  const q = quantities[k];
  const limit = quantities[k + 1]?.from ?? tokens.length;
  const next = tokens[q.to];
  if (q.rule.startsWith("article"))
    return {
      counted: nounPhrase(tokens, q.from + 1, Math.min(q.to + 6, limit), lexicon),
      parent: q.rule === "article_part" ? k - 1 : -1,
      rule: "noun"
    };
  if (q.hyphen) return hyphenated(tokens, q, limit, lexicon);
  // "an hour and a half"
  if (q.rule.startsWith("unit_and_half")) {
    const head = q.number + 1;
    const {sense} = unitAt(lexicon, tokens, head)!;
    return {counted: {from: head, to: head + 1, head, ...sense, known: true}, parent: -1, rule: "inner_unit"};
  }
  // "twice its normal level"
  if (q.rule.startsWith("twice"))
    return {
      counted: {from: q.to, to: q.to, head: q.to, unit: "time", class: "thing", group: null, known: true},
      parent: -1,
      rule: "multiple"
    };
  const label = magnitudeOf(tokens, q, lexicon);
  if (label) return {counted: label, parent: -1, rule: "label"};
  // "children under five"
  if (boundsAge(tokens, q, lexicon) && !/^(years?|old)$/.test(tokens[q.to - 1]?.lower ?? "")) {
    const noun = /^years?$/.test(tokens[q.to]?.lower ?? "") ? 1 : 0;
    return {
      counted: {from: q.to, to: q.to + noun, head: q.to, unit: "year", class: "age", group: null, known: true},
      parent: -1,
      rule: "age"
    };
  }
  // "half a hectare", "half a year"
  const halved =
    q.notation === "fraction" && /^an?$/.test(next?.lower ?? "") ? unitAt(lexicon, tokens, q.to + 1) : null;
  if (halved && /^(time|length|area|mass|volume)$/.test(halved.sense.class)) {
    q.notation = null;
    const head = q.to + 1;
    return {
      counted: {from: head, to: head + halved.length, head, ...halved.sense, known: true},
      parent: -1,
      rule: "noun"
    };
  }
  const shared = sharedNoun(tokens, quantities, k, lexicon);
  if (shared) return shared;
  // "deaths of 190 of its own"
  if (
    next?.lower === "of" &&
    /^(its|their|his|her)$/.test(tokens[q.to + 1]?.lower ?? "") &&
    tokens[q.to + 2]?.lower === "own"
  ) {
    const noun = nounPhrase(tokens, q.to + 3, limit, lexicon);
    return {counted: noun ?? people(q.to + 1, q.to + 3), parent: -1, rule: "of_own"};
  }
  const quoted = /^["”’]$/.test(next?.text ?? "") ? 1 : 0;
  const w = tokens[q.to + quoted]?.lower ?? "";
  // "two 20-tonne trucks": the measure stands between the number and its noun
  const inner = quantities[k + 1];
  if (inner?.hyphen && inner.from === q.to) {
    const noun = hyphenated(tokens, inner, quantities[k + 2]?.from ?? tokens.length, lexicon).counted;
    const outer =
      noun && noun.from > inner.to + 1
        ? nounPhrase(tokens, noun.from, quantities[k + 2]?.from ?? tokens.length, lexicon)
        : null;
    if (outer) return {counted: outer, parent: -1, rule: "noun"};
  }
  // "eight of whom", "100 of them", "13 of the wounded", "17 out of the 18 states"
  if (w === "of" || (w === "out" && tokens[q.to + 1]?.lower === "of")) {
    const i = q.to + quoted + (w === "out" ? 2 : 1);
    if (
      /^(whom|which|them|these|those)$/.test(tokens[i]?.lower ?? "") &&
      !(tokens[i + 1]?.kind === "word" && unitAt(lexicon, tokens, i + 1))
    ) {
      // "at checkpoints, at least 14 of which now stand": of what no number counts
      const named =
        tokens[q.from - 1]?.text === "," || isDash(tokens[q.from - 1]) ? unitAt(lexicon, tokens, q.from - 2) : null;
      const head = q.from - 2;
      if (
        named?.sense.plural &&
        named.sense.group !== "casualty" &&
        !before.some((b) => b.counted && b.counted.from <= head && head < b.counted.to)
      )
        return {counted: {from: head, to: head + 1, head, ...named.sense, known: true}, parent: -1, rule: "of_whom"};
      const parent = wholeBefore(before, k);
      // "Nineteen of them were released": of those the sentence before counted
      if (parent < 0 && carried)
        return {counted: {...carried, from: i, to: i + 1, head: i}, parent: -1, rule: "of_whom"};
      // "eight of whom were children": the noun may follow the verb
      const predicate = /^(was|were|are|is)$/.test(tokens[i + 1]?.lower ?? "")
        ? nounPhrase(tokens, i + 2, limit, lexicon)
        : null;
      const own = predicate?.known && /^(person|fighter)$/.test(predicate.class) ? predicate : null;
      return {counted: own ?? (parent >= 0 ? those(before, k) : null), parent, rule: "of_whom"};
    }
    // "1,940 vehicles crossed, 212 of them lorries"
    if (/^(whom|which|them)$/.test(tokens[i]?.lower ?? "") && k > 0) {
      const noun = nounPhrase(tokens, i + 1, limit, lexicon);
      if (noun?.known && !isLiving(noun)) return {counted: noun, parent: k - 1, rule: "of_whom"};
    }
    const other = quantities[k + 1];
    let article = /^(the|its|their|those|these|his|her|our)$/.test(tokens[i]?.lower ?? "") ? i + 1 : i;
    // "2.8 million of the country's 28 million people"
    for (let j = article + 1; j < article + 4 && tokens[j - 1]?.kind === "word"; j++)
      if (tokens[j]?.lower === "'s") {
        article = j + 1;
        break;
      }
    if (other && other.from <= article && other.from >= i) {
      const noun = nounPhrase(tokens, other.to, quantities[k + 2]?.from ?? tokens.length, lexicon);
      return {
        counted: noun ?? (q.notation === null ? lastCounted(before, k) : null),
        parent: q.notation === null ? k + 1 : -1,
        rule: "out_of"
      };
    }
    const noun = nounPhrase(tokens, i, limit, lexicon);
    if (noun) return {counted: noun, parent: -1, rule: "of_noun"};
  }
  // "the peacekeepers, 1,960 strong"
  if (w === "strong" && q.notation === null) {
    const named = tokens[q.from - 1]?.text === "," ? unitAt(lexicon, tokens, q.from - 2) : null;
    const sense = named?.sense.class === "fighter" ? named.sense : null;
    return {counted: {...people(q.to, q.to + 1), ...sense}, parent: -1, rule: "strong"};
  }
  // "rose to 389 the next day", "145,000 have entered Hungary and 103,000 Moldova"
  const apart =
    q.notation === null && (/^(the|a|an|that)$/.test(w) || isAnotherPlace(tokens, q, lexicon, before[k - 1]));
  if (w !== "of" && !apart) {
    const direct = nounPhrase(tokens, q.to, limit, lexicon);
    if (direct && !(q.notation !== null && !direct.known && isVerbForm(lexicon, tokens[direct.from]))) {
      // "two others": people, or more of what was counted before
      if (tokens[direct.head].lower === "others" && direct.head === direct.from) {
        const previous = lastPeople(before, k) ?? lastCounted(before, k);
        if (previous && /^(person|fighter|vehicle|building|settlement)$/.test(previous.class))
          return {
            counted: {...direct, unit: previous.unit, class: previous.class, group: previous.group},
            parent: -1,
            rule: "others"
          };
      }
      return {counted: direct, parent: -1, rule: "noun"};
    }
  }
  return attachBare(tokens, quantities, k, before, lexicon, carried);
}
