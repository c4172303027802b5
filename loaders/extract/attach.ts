import type {UnitClass} from "../../src/lib/vocabulary.js";
import {AUXILIARIES} from "./grammar.js";
import type {Lexicon} from "./lexicon.js";
import {matchPhrase, unitAt} from "./lexicon.js";
import {boundsAge} from "./not-counts.js";
import {type Counted, isVerbForm, nounPhrase} from "./nouns.js";
import type {Quantity} from "./quantities.js";
import type {Token} from "./tokens.js";

/** How the counted noun was found, and which earlier quantity of the sentence this one is a part of (-1: none). */
export interface Attached {
  counted: Counted | null;
  parent: number;
  rule: string;
}

const isHyphen = (t: Token | undefined) => t !== undefined && /^[-‐‑–]$/.test(t.text);

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
  // "71 dead: 59 insurgents, ten policemen and a soldier"
  if (living && /^[:–—]$/.test(word) && isLiving(previous.counted) && quantities[k - 1].notation === null)
    return {...found, parent: k - 1};
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

const isLiving = (c: Counted | null) => c !== null && (c.class === "person" || c.class === "fighter");

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
  if (boundsAge(tokens, q) && !/^(years?|old)$/.test(tokens[q.to - 1]?.lower ?? "")) {
    const noun = /^years?$/.test(tokens[q.to]?.lower ?? "") ? 1 : 0;
    return {
      counted: {from: q.to, to: q.to + noun, head: q.to, unit: "year", class: "age", group: null, known: true},
      parent: -1,
      rule: "age"
    };
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
      const parent = k - 1;
      // "Nineteen of them were released": of those the sentence before counted
      if (parent < 0 && carried)
        return {counted: {...carried, from: i, to: i + 1, head: i}, parent: -1, rule: "of_whom"};
      // "eight of whom were children": the noun may follow the verb
      const predicate = /^(was|were|are|is)$/.test(tokens[i + 1]?.lower ?? "")
        ? nounPhrase(tokens, i + 2, limit, lexicon)
        : null;
      const own = predicate?.known && /^(person|fighter)$/.test(predicate.class) ? predicate : null;
      return {counted: own ?? (parent >= 0 ? before[parent].counted : null), parent, rule: "of_whom"};
    }
    const other = quantities[k + 1];
    let article = /^(the|its|their|those|these|his|her|our)$/.test(tokens[i]?.lower ?? "") ? i + 1 : i;
    // "2.8 million of the country's 28 million people"
    if (tokens[article + 1]?.lower === "'s") article += 2;
    if (other && other.from <= article && other.from >= i) {
      const noun = nounPhrase(tokens, other.to, quantities[k + 2]?.from ?? tokens.length, lexicon);
      return {counted: noun, parent: q.notation === null ? k + 1 : -1, rule: "out_of"};
    }
    const noun = nounPhrase(tokens, i, limit, lexicon);
    if (noun) return {counted: noun, parent: -1, rule: "of_noun"};
  }
  if (w !== "of") {
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
  // "killing 7–9 and wounding 80": people, by what is done to them
  const verb = lexicon.triggers.get(tokens[q.from - 1]?.lower ?? "");
  if (verb?.every((s) => s.series === "casualties" && (s.form === "ing" || s.form === "past")))
    return {
      counted: lastPeople(before, k) ?? {
        from: q.to,
        to: q.to,
        head: q.to,
        unit: "person",
        class: "person",
        group: null,
        known: true
      },
      parent: -1,
      rule: "object"
    };
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
    /^(including|of|among)$/.test(tokens[q.from - 1]?.lower ?? "") || tokens[q.from - 1]?.lower === "comprising";
  const subject = subjectNumbered(tokens, q.from, lexicon, carried);
  if (subject && !including) return {counted: subject, parent: -1, rule: "subject_numbered"};
  const previous = lastCounted(before, k);
  if (previous) return {counted: previous, parent: including ? k - 1 : -1, rule: "elliptical"};
  const participle = next && lexicon.triggers.get(w)?.find((s) => s.classes?.has("person"));
  if (participle || /^(whom|who)$/.test(w) || /^(dead|missing|injured|wounded|homeless)$/.test(w)) {
    return {
      counted: {from: q.to, to: q.to + 1, head: q.to, unit: "person", class: "person", group: null, known: true},
      parent: -1,
      rule: "participle"
    };
  }
  // "was 700 killed", "rose to 1,000": a person-only measure near by, else nothing
  if (/^(was|were|had|have|has|are|is)$/.test(w)) {
    for (let j = q.to; j < Math.min(q.to + 5, limit); j++) {
      if (
        lexicon.triggers
          .get(tokens[j].lower)
          ?.some(
            (s) =>
              s.series === "casualties" ||
              s.series === "evacuations" ||
              s.series === "detentions" ||
              s.measure === "displaced"
          )
      )
        return {
          counted: {from: q.to, to: q.to, head: q.to, unit: "person", class: "person", group: null, known: true},
          parent: -1,
          rule: "participle"
        };
    }
  }
  return {counted: null, parent: -1, rule: "none"};
}

/** "magnitude 6.4", "a magnitude of 6.4", "measuring 6.2 on the Richter scale", "rated 5.8 on the moment magnitude scale". */
function magnitudeOf(tokens: Token[], q: Quantity, lexicon: Lexicon): Counted | null {
  const unit = lexicon.units.get("magnitude");
  if (!unit || q.notation !== null) return null;
  for (let head = q.from - 1; head >= Math.max(0, q.from - 3); head--) {
    if (tokens[head].lower === "magnitude") return {from: head, to: head + 1, head, ...unit, known: true};
    if (!/^(of|about|around|-|‐)$/.test(tokens[head].lower)) break;
  }
  if (tokens[q.to]?.lower !== "on" || tokens[q.to + 1]?.lower !== "the") return null;
  for (let j = q.to + 2; j < q.to + 6 && tokens[j]?.kind === "word"; j++)
    if (tokens[j].lower === "scale") return {from: q.to, to: q.to, head: q.to, ...unit, known: true};
  return null;
}

/** Nouns that "of" and a number of people follow. */
const COLLECTIVE =
  /^(population|populations|town|city|village|settlement|community|camp|island|garrison|crew|group|groups|family|families|crowd|crowds|audience|force|team|teams|army|contingent|detachment|delegation|staff|party|gang|column|congregation|electorate|workforce|membership|caseload|class|squad|unit|mob|band|garrisons|toll|capacity)$/;

/** The people that a quantity after "of" is a body of, where nothing it counts follows. */
function collectiveBefore(tokens: Token[], q: Quantity): Counted | null {
  const noun = tokens[q.from - 2];
  if (tokens[q.from - 1]?.lower !== "of" || !noun || !COLLECTIVE.test(noun.lower)) return null;
  const resident = /^(population|populations|town|city|village|settlement|community|island)$/.test(noun.lower);
  const group = resident ? "resident" : noun.lower === "toll" ? "casualty" : null;
  const fighters = /^(garrison|garrisons|army|squad)$/.test(noun.lower);
  const head = q.from - 2;
  return {from: head, to: head + 1, head, unit: "person", class: fighters ? "fighter" : "person", group, known: true};
}

/** "Of the wounded, 202 …": what opens the sentence, or of what the sentence before counted. */
function ofWhole(tokens: Token[], q: Quantity, lexicon: Lexicon, carried: Counted | null): Counted | null {
  if (tokens[0]?.lower !== "of") return null;
  const comma = tokens.findIndex((t, i) => i < q.from && t.text === ",");
  if (comma < 0 || comma > 8) return null;
  if (/^(these|those|them|whom|which)$/.test(tokens[1].lower) && comma <= 2)
    return carried && {...carried, from: 1, to: 2, head: 1};
  return nounPhrase(tokens, 1, comma, lexicon);
}

function lastPeople(before: Attached[], k: number): Counted | null {
  for (let n = k - 1; n >= 0; n--) {
    const c = before[n]?.counted;
    if (c && (c.class === "person" || c.class === "fighter")) return c;
  }
  return null;
}

function lastCounted(before: Attached[], k: number): Counted | null {
  for (let n = k - 1; n >= 0; n--) {
    const c = before[n]?.counted;
    if (c && c.class !== "time" && c.class !== "length" && c.class !== "share") return c;
  }
  return null;
}

/** "nine-month blockade", "20-tonne trucks", "three-pronged attack", "12,500-strong crowd". */
function hyphenated(tokens: Token[], q: Quantity, limit: number, lexicon: Lexicon): Attached {
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
        class: rest?.class === "person" ? "person" : "fighter",
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

/** "100-kilometre-per-hour": a unit of several words joined by hyphens. */
function matchCompound(tokens: Token[], i: number, lexicon: Lexicon) {
  const words: Token[] = [];
  for (let j = i; j < tokens.length && words.length < 3; j += 2) {
    words.push(tokens[j]);
    if (!isHyphen(tokens[j + 1]) || tokens[j + 2]?.space) break;
  }
  return words.length > 1 ? matchPhrase(lexicon.unitPhrases, words, 0)?.sense : undefined;
}

/** "The number of refugees … had reached N", "the wounded, who reportedly numbered N", "the death toll rose to N". */
function subjectNumbered(tokens: Token[], at: number, lexicon: Lexicon, carried: Counted | null): Counted | null {
  let j = at - 1;
  let verb = -1;
  for (; j >= Math.max(0, at - 6); j--) {
    const w = tokens[j].lower;
    if (
      /^(reached|reach|reaching|rose|risen|rises|numbered|numbering|numbers|totalled|totaled|totaling|totalling|stood|stands|exceed|exceeds|exceeding|exceeded|topped|topping|passed|surpassing|increased|climbed|grew|grown|surpassed|put|at|was|is|were|estimated|from|hit|amounted|dropped|fell|fallen)$/.test(
        w
      )
    ) {
      verb = j;
      if (w !== "at" && w !== "from") break;
    } else if (
      !/^(to|as|have|had|has|been|by|now|already|the|being|reportedly|some|currently|about)$/.test(w) &&
      tokens[j].kind === "word" &&
      !/ly$/.test(w)
    )
      break;
  }
  if (verb < 0) return null;
  let fallback: Counted | null = null;
  for (let i = verb - 1; i >= Math.max(0, verb - 25); i--) {
    const w = tokens[i].lower;
    if ((w === "number" || w === "total" || w === "figure" || w === "count") && tokens[i + 1]?.lower === "of") {
      const noun = nounPhrase(tokens, i + 2, verb, lexicon);
      if (noun) return noun;
    }
    // "the number was far fewer than 1,000": of what the sentence before counted
    if (
      ((/^(number|figure|tally|total)$/.test(w) && /^(the|their|that)$/.test(tokens[i - 1]?.lower ?? "")) ||
        (w === "it" && i >= verb - 3)) &&
      tokens[i + 1]?.lower !== "of" &&
      carried
    )
      return {...carried, from: i, to: i + 1, head: i};
    if (w === "toll" || w === "death" || w === "deaths") {
      return {from: i, to: i + 1, head: i, unit: "person", class: "person", group: "casualty", known: true};
    }
    const unit = unitAt(lexicon, tokens, i);
    if (
      unit &&
      !fallback &&
      unit.sense.class !== "time" &&
      unit.sense.class !== "length" &&
      (unit.sense.class !== "thing" || i >= verb - 2)
    )
      fallback = {
        from: i,
        to: i + unit.length,
        head: i,
        unit: unit.sense.unit,
        class: unit.sense.class,
        group: unit.sense.group,
        known: true
      };
    if (/^[;:]$/.test(tokens[i].text)) break;
  }
  return fallback;
}

const MEASURED: ReadonlySet<UnitClass> = new Set<UnitClass>([
  "length",
  "area",
  "mass",
  "volume",
  "temperature",
  "speed",
  "pressure",
  "money"
]);

/** "30 km (19 mi)": the bracketed number says the same in another unit. */
export function isConversion(tokens: Token[], quantities: Quantity[], k: number, attached: Attached[]): boolean {
  const q = quantities[k];
  if (k === 0 || tokens[q.from - 1]?.text !== "(") return false;
  const here = classOf(q, attached[k]);
  const previous = classOf(quantities[k - 1], attached[k - 1]);
  const end = Math.max(quantities[k - 1].to, attached[k - 1]?.counted?.to ?? 0);
  // "5 million guilders (US$2.2 million)": a bracket of nothing but money beside a currency we do not know
  const alone = here === "money" && tokens[q.to]?.text === ")" && attached[k - 1]?.counted?.known === false;
  return here !== null && ((here === previous && MEASURED.has(here)) || alone) && q.from - 1 - end <= 3;
}

function classOf(q: Quantity, a: Attached | undefined): UnitClass | null {
  return q.notation && /^[A-Z]{3}$/.test(q.notation) ? "money" : (a?.counted?.class ?? null);
}
