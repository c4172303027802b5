import {
  type Attached,
  happensToPeople,
  isAnotherPlace,
  isLiving,
  isSubject,
  lastCounted,
  lastPeople,
  people,
  sensesAt,
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
import {speaksOf} from "./reporting-verbs.js";
import {subjectNumbered} from "./subjects.js";
import {isDash, type Token} from "./tokens.js";
import {collectiveBefore, magnitudeOf, ofWhole} from "./wholes.js";

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

/** Whether what befalls people stands right behind a number that ends at `i`: "still missing", "injured". */
const befalls = (tokens: Token[], i: number, lexicon: Lexicon): boolean =>
  [i, i + 1].some((j) => j < tokens.length && sensesAt(tokens, j, lexicon).some((s) => s.outcome !== null));

/** "Deaths: 41", "Killed: 12", "- Tindiro: 212,900" below "Displaced persons by province": what a label or a list's line says. */
function labelledBy(tokens: Token[], q: Quantity, lexicon: Lexicon, carried: Counted | null): Attached | null {
  const next = tokens[q.to];
  if (tokens[q.from - 1]?.text !== ":" || q.notation !== null || (next && !/^[(;,.]$/.test(next.text))) return null;
  let from = q.from - 1;
  while (from > 0 && q.from - from < 8 && tokens[from - 1].kind === "word") from--;
  const noun = nounPhrase(tokens, from, q.from - 1, lexicon);
  if (noun?.known) return {counted: noun, parent: -1, rule: "label"};
  for (let i = from; i < q.from - 1; i++) {
    const senses = sensesAt(tokens, i, lexicon);
    if (senses.length && senses.every((s) => s.classes?.has("person")))
      return {counted: people(q.to, q.to), parent: -1, rule: "label"};
  }
  return carried?.known ? {counted: {...carried, from: q.to, to: q.to, head: q.to}, parent: -1, rule: "label"} : null;
}

/**
 * What quantity `k` counts: the noun after it, the noun after "of", the noun of the quantity before it in the list
 * ("374 properties were destroyed and 52 damaged"), or the subject it is the number of ("refugees … had reached 100,617").
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
  const labelled = labelledBy(tokens, q, lexicon, carried);
  if (labelled) return labelled;
  // "killing 7–9 and wounding 80", "arrested 14": people, by what is done to them
  const verb = q.notation === null ? lexicon.triggers.get(tokens[q.from - 1]?.lower ?? "") : undefined;
  if (verb?.every((s) => /^(casualties|detentions|evacuations)$/.test(s.series) && /^(ing|past)$/.test(s.form)))
    return {
      counted: lastPeople(before, k) ?? people(q.to, q.to),
      parent: -1,
      rule: "object"
    };
  // "70 were on board", "the 212 aboard"
  if (w === "aboard" || (w === "on" && tokens[q.to + 1]?.lower === "board"))
    return {counted: people(q.to, q.to), parent: -1, rule: "aboard"};
  // "a population of 24 million", "its garrison of 60", "in groups of five or six"
  const collective = collectiveBefore(tokens, q);
  if (collective) return {counted: collective, parent: -1, rule: "collective"};
  // "60–22", "3–1": votes or goals, not more of what the list counts
  if (q.rule === "pair") return {counted: null, parent: -1, rule: "none"};
  // "people, some 4,000, crossed": the noun stands before
  const apposed =
    tokens[q.from - 1]?.text === "," && tokens[q.to]?.text === "," ? unitAt(lexicon, tokens, q.from - 2) : null;
  if (apposed?.sense.plural) {
    const head = q.from - 2;
    return {counted: {from: head, to: head + 1, head, ...apposed.sense, known: true}, parent: -1, rule: "apposition"};
  }
  // "Of the wounded, 202 were …", "Of these, 4.8 million …"
  const whole = ofWhole(tokens, q, lexicon, carried);
  if (whole) return {counted: whole, parent: -1, rule: "of_these"};
  // nothing follows: the subject, the list, or "including 23 that …"
  const including =
    /^(including|of|among|comprising)$/.test(tokens[q.from - 1]?.lower ?? "") && !speaksOf(tokens, q.from - 2);
  // "77 infections, down from 412": of the same
  const earlier = lastCounted(before, k);
  if (earlier && tokens[q.from - 1]?.lower === "from" && /^(up|down)$/.test(tokens[q.from - 2]?.lower ?? ""))
    return {counted: earlier, parent: -1, rule: "elliptical"};
  // "from ten years to six"
  const former = k > 0 && /^(to|and)$/.test(tokens[q.from - 1]?.lower ?? "") ? quantities[k - 1] : null;
  if (
    former &&
    tokens[former.from - 1]?.lower === "from" &&
    Math.max(former.to, before[k - 1].counted?.to ?? 0) === q.from - 1 &&
    before[k - 1].counted
  )
    return {counted: before[k - 1].counted, parent: -1, rule: "elliptical"};
  const subject = subjectNumbered(tokens, q.from, lexicon, lastCounted(before, k) ?? carried);
  if (subject && !including) return {counted: subject, parent: -1, rule: "subject_numbered"};
  // "of whom 305 were children"
  if (/^(whom|which|these|them)$/.test(tokens[q.from - 1]?.lower ?? "") && /^(are|were)$/.test(w)) {
    const predicate = nounPhrase(tokens, q.to + 1, limit, lexicon);
    if (predicate?.known && isLiving(predicate)) return {counted: predicate, parent: -1, rule: "predicate"};
  }
  // "a camp designed for 12,000 but that held 44,800"
  const holds = /^(held|holds|holding|housed|houses|housing|hosted|hosts|hosting|sheltered|accommodated)$/;
  const made =
    tokens[q.from - 1]?.lower === "for" &&
    /^(designed|built|intended|meant|licensed|equipped|made)$/.test(tokens[q.from - 2]?.lower ?? "");
  const previous = lastCounted(before, k);
  const place = !previous || isLiving(previous) || /^(settlement|building|thing)$/.test(previous.class);
  if (q.notation === null && place && (made || holds.test(tokens[q.from - 1]?.lower ?? "")))
    return {counted: people(q.to, q.to), parent: -1, rule: "held"};
  // "killed across three countries, another 95 are missing": no countries
  if (
    previous &&
    !including &&
    !isLiving(previous) &&
    !/^(household|vehicle)$/.test(previous.class) &&
    happensToPeople(tokens, q, lexicon)
  )
    return {counted: lastPeople(before, k) ?? people(q.to, q.to), parent: -1, rule: "participle"};
  // "105 tonnes of tents, and more than 18,000 applied"
  if (
    previous &&
    tokens[q.from - 1]?.lower === "and" &&
    /^(mass|area|volume|money)$/.test(previous.class) &&
    q.notation === null &&
    isSubject(tokens, q, lexicon)
  )
    return {counted: lastPeople(before, k) ?? people(q.to, q.to), parent: -1, rule: "subject"};
  // "2.1 billion reais to the families of 272, or 7.7 million for each"
  const paid =
    /^(for|per|a)$/.test(w) && tokens[q.from - 1]?.lower === "or"
      ? before.findLast((b) => b.counted?.class === "money")?.counted
      : null;
  if (paid && q.notation === null)
    return {counted: {...paid, from: q.to, to: q.to, head: q.to}, parent: -1, rule: "elliptical"};
  // "The death toll rose to 127, with 38 still missing": no deaths
  if (previous?.group === "casualty" && befalls(tokens, q.to, lexicon))
    return {counted: people(q.to, q.to), parent: -1, rule: "participle"};
  if (previous) return {counted: previous, parent: including ? wholeBefore(before, k) : -1, rule: "elliptical"};
  const participle = next && lexicon.triggers.get(w)?.find((s) => s.classes?.has("person"));
  if (participle || /^(whom|who)$/.test(w) || /^(dead|missing|injured|wounded|homeless)$/.test(w)) {
    return {
      counted: people(q.to, q.to + 1),
      parent: -1,
      rule: "participle"
    };
  }
  // "700 were killed", "30 more were injured", "70 were in custody": people, by what is done to them
  const verbAt = /^(more|others)$/.test(w) ? q.to + 1 : q.to;
  if (/^(was|were|had|have|has|are|is)$/.test(tokens[verbAt]?.lower ?? ""))
    for (let j = verbAt; j < Math.min(verbAt + 5, limit); j++) {
      const senses = sensesAt(tokens, j, lexicon);
      if (senses.some((s) => /^(casualties|evacuations|detentions)$/.test(s.series) || s.measure === "displaced"))
        return {
          counted: people(q.to, q.to),
          parent: -1,
          rule: "participle"
        };
    }
  // "Nine survived", "2.4 million had enrolled", "Tens of thousands are sleeping under trees", "licensed to carry 85"
  const carries =
    /^(carry|carrying|seat|accommodate)$/.test(tokens[q.from - 1]?.lower ?? "") &&
    (!next || next.kind === "punct" || /^(when|as|at|while|but|and)$/.test(next.lower));
  if (q.notation === null && (carries || isSubject(tokens, q, lexicon)))
    return {
      counted: carried ? {...carried, from: q.to, to: q.to, head: q.to} : people(q.to, q.to),
      parent: -1,
      rule: "subject"
    };
  return {counted: null, parent: -1, rule: "none"};
}
