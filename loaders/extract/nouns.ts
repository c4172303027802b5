import type {UnitClass} from "../../src/lib/vocabulary.js";
import {ADVERBS, PRETERITES, STOP, singularize} from "./grammar.js";
import {type Lexicon, matchPhrase, unitAt} from "./lexicon.js";
import {isNumberWord} from "./number-words.js";
import type {Token} from "./tokens.js";

/** The noun phrase that a number counts: tokens [from, to), its head and what the vocabulary says of it. */
export interface Counted {
  from: number;
  to: number;
  head: number;
  unit: string;
  class: UnitClass;
  group: string | null;
  /** The vocabulary knows the head noun; otherwise the unit is its singular. */
  known: boolean;
}

const isHyphen = (t: Token | undefined) => t !== undefined && /^[-‐‑–]$/.test(t.text) && !t.space;
/** Verbs in their plain form that no noun is counted by. */
const BASE_VERB =
  /^(need|face|lack|require|receive|suffer|live|remain|stay|depend|rely|await|want|say|think|believe|go)$/;
const ARTICLES = new Set("the its their his her our these those this that a an all such".split(" "));
/** What a length is measured along stands behind its unit. */
const MEASURED_ALONG =
  /^(long|wide|deep|high|tall|thick|apart|square|across|north|south|east|west|northeast|northwest|southeast|southwest)$/;
const TIME = /^(year|month|week|weekend|night|morning|evening|afternoon|summer|winter|spring|autumn|time|season)$/;
const NOT_ADJECTIVE = new Set("said says told".split(" "));
/** Whether a word is a form of a verb that the language or the vocabulary knows. */
export const isVerbForm = ({verbForms}: Lexicon, t: Token): boolean => t.kind === "word" && verbForms.has(t.lower);

const looksPast = (w: string) => /(ed|en|wn|ung|unk|ost|aught|ought|ilt|ent|eld|ead)$/.test(w);

/**
 * The noun phrase that begins at token `i`, not reaching past `limit`. Null where no noun follows. English puts the
 * head last; participles and verbs end the phrase unless a noun they modify follows ("severely injured people").
 */
export function nounPhrase(tokens: Token[], i: number, limit: number, lexicon: Lexicon): Counted | null {
  let j = i;
  // "up from 2,771 last year"
  if (/^(last|next|this|that)$/.test(tokens[j]?.lower ?? "") && TIME.test(tokens[j + 1]?.lower ?? "")) return null;
  // open words that may stand before the noun
  while (
    j < limit &&
    (ARTICLES.has(tokens[j].lower) ||
      /^(other|more|additional|further|extra|separate|consecutive|new)$/.test(tokens[j].lower) ||
      /^["“”'‘]$/.test(tokens[j].text))
  )
    j++;
  const from = j;
  let lastNoun = -1;
  let known: {head: number; to: number} | null = null;
  let end = from;
  const wide = Math.min(limit, from + 12);
  while (j < wide) {
    const t = tokens[j];
    if (t.gap && j > from) break;
    if (t.kind === "symbol") {
      const unit = unitAt(lexicon, tokens, j);
      if (unit && j === from)
        return {
          from,
          to: j + unit.length,
          head: j,
          unit: unit.sense.unit,
          class: unit.sense.class,
          group: unit.sense.group,
          known: true
        };
      break;
    }
    if (t.kind === "number") {
      if (tokens[j - 1] && isHyphen(tokens[j - 1])) {
        j++;
        continue;
      }
      // "324 Mk 82 bombs"
      if (j > from && tokens[j - 1].cap && tokens[j - 1].text.length < 5 && unitAt(lexicon, tokens, j + 1)) {
        j++;
        continue;
      }
      // "two 20-tonne trucks": a measure may stand before the noun
      if (isHyphen(tokens[j + 1]) && tokens[j + 2]?.kind === "word" && j === from) {
        j += 3;
        continue;
      }
      break;
    }
    if (t.kind === "punct") {
      if (isHyphen(t) && tokens[j + 1] && !tokens[j + 1].space && j > from) {
        j += tokens[j + 1].kind === "word" ? 1 : 0;
        // the word after the hyphen belongs to the one before
        if (tokens[j]?.kind === "word") {
          end = j + 1;
          const unit = unitAt(lexicon, tokens, j);
          lastNoun = j;
          if (unit) known = {head: j, to: j + unit.length};
          // "surface-to-surface", "small-to-medium"
          j++;
          continue;
        }
        j++;
        continue;
      }
      if (/^["“”‘]$/.test(t.text) && lastNoun < 0) {
        j++;
        continue;
      }
      if (t.text === "," && lastNoun < 0 && j > from && isAdjectiveList(tokens, j, lexicon)) {
        j++;
        continue;
      }
      break;
    }
    const w = t.lower;
    if (lastNoun >= 0 && isNumberWord(t) && w !== "second") break;
    if (w === "'s" || w === "'") {
      // "Azerbaijan's major imports": the possessor is not the head
      if (lastNoun >= 0) {
        known = null;
        j++;
        continue;
      }
      break;
    }
    const phrase = matchPhrase(lexicon.unitPhrases, tokens, j);
    if (phrase) {
      known = {head: j, to: j + phrase.length};
      lastNoun = j + phrase.length - 1;
      j += phrase.length;
      end = j;
      continue;
    }
    const unit = lexicon.units.get(w);
    if (STOP.has(w) && !(unit && w === "others")) break;
    if (PRETERITES.has(w) && !t.cap) break;
    // "900 refugees next year"
    if (j > from && /^(last|next|this|that)$/.test(w) && TIME.test(tokens[j + 1]?.lower ?? "")) break;
    if (ADVERBS.has(w)) break;
    if (
      !unit &&
      /ly$/.test(w) &&
      !/^(family|assembly|supply|ally|early|elderly|friendly|daily|weekly|monthly|only)$/.test(w)
    ) {
      const next = tokens[j + 1];
      if (next?.kind === "word" && !STOP.has(next.lower) && lastNoun < 0) {
        j++;
        continue;
      }
      break;
    }
    // "2.4 million need assistance", "5,000 face displacement": a verb, which a noun behind a number is only in the plural
    if (
      j === from &&
      i === from &&
      !unit &&
      BASE_VERB.test(w) &&
      !pluralUnitWithin(tokens, j + 1, Math.min(wide, j + 3), lexicon)
    )
      break;
    // "floods in 14 provinces killed 179 people": a verb with its object
    if (lastNoun >= 0 && unit?.group === "casualty" && isVerbForm(lexicon, t) && takesObject(tokens, j + 1)) break;
    // "took six teachers hostage": what they were made
    if (
      known &&
      /^(hostage|captive|prisoner|dead|wounded|injured|homeless|missing)$/.test(w) &&
      plural(tokens[known.to - 1], lexicon)
    )
      break;
    // "340 sheep killed": no people
    if (
      known &&
      unit?.group === "casualty" &&
      !/^(person|fighter|household)$/.test(unitAt(lexicon, tokens, known.head)!.sense.class)
    )
      break;
    // "killed 11 Palestinians overnight"
    if (
      !unit &&
      !t.cap &&
      lastNoun >= 0 &&
      lastNoun === j - 1 &&
      /s$/.test(tokens[lastNoun].lower) &&
      isPeople(tokens[lastNoun], lexicon)
    )
      break;
    // "eleven Red Cross volunteers": a name crosses nothing
    const named =
      t.cap && tokens[j + 1]?.kind === "word" && !tokens[j + 1].cap && unitAt(lexicon, tokens, j + 1)?.sense.plural;
    if (!named && isVerbForm(lexicon, t) && !(unit && (lastNoun < 0 || unit.class !== "thing"))) {
      const next = tokens[j + 1];
      const nextUnit = next ? unitAt(lexicon, tokens, j + 1) : null;
      const past = looksPast(w) || /^(shot|hit|hurt|cut)$/.test(w);
      const nextNoun =
        next?.kind === "word" &&
        !next.gap &&
        !STOP.has(next.lower) &&
        (nextUnit !== null ||
          (!isVerbForm(lexicon, next) && !/ly$/.test(next.lower) && /[a-z]s$/.test(next.lower)) ||
          (isVerbForm(lexicon, next) === false && lastNoun < 0 && past && !/ly$/.test(next.lower)));
      if (past || /ing$/.test(w)) {
        if (
          nextNoun &&
          !NOT_ADJECTIVE.has(w) &&
          (lastNoun < 0 || nextUnit !== null) &&
          !(lastNoun >= 0 && known && tokens[known.head] && plural(tokens[known.to - 1], lexicon))
        ) {
          j++;
          continue;
        }
        // "five killed", "seven wounded": the participle is all there is
        break;
      }
      // "3.6 million live in Turkey"; but a noun that is a verb too: "two calls"
      if (
        lastNoun >= 0 ||
        (!unit && !/s$/.test(w) && (STOP.has(next?.lower ?? "") || next?.kind !== "word" || isNumberWord(next)))
      )
        break;
    }
    // "and six cancelled": a participle that no noun follows
    if (
      !unit &&
      lastNoun < 0 &&
      /[a-z]{3}ed$/.test(w) &&
      (tokens[j + 1]?.kind !== "word" || STOP.has(tokens[j + 1].lower))
    )
      break;
    // "1.2 km long", "30 m wide"
    if (known && MEASURED_ALONG.test(w) && tokens[known.head + 1] === t) break;
    // once a known plural stands, an unknown word is no longer part of it, unless a known noun follows
    if (
      known &&
      !unit &&
      plural(tokens[known.to - 1], lexicon) &&
      !hasUnitWithin(tokens, j, Math.min(wide, j + 3), lexicon)
    )
      break;
    if (unit) known = {head: j, to: j + 1};
    else if (known && lastNoun >= 0) {
      // "combat vehicles", "police officers": unknown head after known modifier
      known = null;
    }
    lastNoun = j;
    j++;
    end = j;
  }
  if (lastNoun < 0) return null;
  const type = known ? null : designation(tokens, from, lexicon);
  if (type) return type;
  if (known) {
    const sense = unitAt(lexicon, tokens, known.head)!.sense;
    return {
      from,
      to: Math.max(end, known.to),
      head: known.head,
      unit: sense.unit,
      class: sense.class,
      group: sense.group,
      known: true
    };
  }
  const head = tokens[lastNoun];
  if (head.lower.length < 2) return null;
  // "20 officer contingent": a singular noun right after the number is what is counted
  const first = unitAt(lexicon, tokens, from);
  if (
    first &&
    !first.sense.plural &&
    lastNoun > from &&
    (first.sense.class === "person" || first.sense.class === "fighter")
  )
    return {
      from,
      to: end,
      head: from,
      unit: first.sense.unit,
      class: first.sense.class,
      group: first.sense.group,
      known: true
    };
  const personal = isPeople(head, lexicon) || isAgentNoun(head);
  return {
    from,
    to: end,
    head: lastNoun,
    unit: personal ? "person" : singularize(head.lower),
    class: personal ? "person" : "thing",
    group: null,
    known: false
  };
}

/** "F-16s", "BMP-2": a type by its letters and number, which the vocabulary knows the kind of. */
function designation(tokens: Token[], from: number, lexicon: Lexicon): Counted | null {
  const sense = lexicon.designations.get(tokens[from].text);
  const [dash, number] = [tokens[from + 1], tokens[from + 2]];
  if (!sense || !isHyphen(dash) || number?.kind !== "number" || number.space) return null;
  let to = from + 3;
  while (tokens[to]?.kind === "word" && !tokens[to].space) to++;
  // "two C-130 transport planes"
  for (const head of [to, to + 1]) {
    const noun = tokens[head]?.kind === "word" && !STOP.has(tokens[head].lower) ? unitAt(lexicon, tokens, head) : null;
    if (noun?.sense.plural) return {from, to: head + noun.length, head, ...noun.sense, known: true};
    if (tokens[head]?.kind !== "word" || STOP.has(tokens[head].lower)) break;
  }
  return {from, to, head: from, ...sense, known: true};
}

/** "Armenians", "Rohingya", "Lebanese": a people that the vocabulary names, or a name that ends as most of theirs do. */
const isPeople = (t: Token, lexicon: Lexicon): boolean =>
  t.cap && (lexicon.peoples.has(t.lower) || /(?:[^aeiou]ians|eans|[^l]ese|stanis)$/.test(t.lower));

/** "campers", "squatters", "geophysicists", "clergymen": who does something, by the ending of the word. */
const isAgentNoun = (t: Token): boolean =>
  !t.cap && /(?:[a-z]{3}(?:ers|ors|ists)|women|[^u]men|folk)$/.test(t.lower) && t.lower.length > 5;

const plural = (t: Token, lexicon: Lexicon) => lexicon.units.get(t.lower)?.plural ?? /[^s]s$/.test(t.lower);

function pluralUnitWithin(tokens: Token[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let j = from; j < to; j++) {
    if (tokens[j]?.kind !== "word" || STOP.has(tokens[j].lower)) return false;
    if (unitAt(lexicon, tokens, j)?.sense.plural) return true;
  }
  return false;
}

function hasUnitWithin(tokens: Token[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let j = from; j < to; j++) {
    if (tokens[j]?.kind !== "word" || STOP.has(tokens[j].lower) || isVerbForm(lexicon, tokens[j])) return false;
    if (unitAt(lexicon, tokens, j)) return true;
  }
  return false;
}

/** Whether at `i` stands what a verb is done to: a count, perhaps with its qualifier, or a noun with its article. */
export const takesObject = (tokens: Token[], i: number): boolean => {
  const t = tokens[i];
  if (t === undefined || t.gap) return false;
  return (
    t.kind === "number" ||
    isNumberWord(t) ||
    ARTICLES.has(t.lower) ||
    /^(several|some|many|dozens|hundreds|thousands|scores|civilians|people|about|around|nearly|almost|approximately)$/.test(
      t.lower
    ) ||
    (/^(at|more|fewer|less|up)$/.test(t.lower) && /^(least|most|than|to)$/.test(tokens[i + 1]?.lower ?? ""))
  );
};

/** "small, medium and large farms": a comma inside a run of adjectives, a known noun after it. */
function isAdjectiveList(tokens: Token[], comma: number, lexicon: Lexicon): boolean {
  return hasUnitWithin(tokens, comma + 1, comma + 4, lexicon);
}
