import {STOP, singularize} from "./grammar.js";
import {type Lexicon, unitAt} from "./lexicon.js";
import {type Counted, isVerbForm, nounPhrase} from "./nouns.js";
import {isNumberWord} from "./number-words.js";
import type {Token} from "./tokens.js";

/** Whether the counted is but "the number", "the figure", "it": of what was counted before. */
export const isAnaphoric = (tokens: Token[], {from, to}: Counted): boolean =>
  to === from + 1 &&
  /^(number|figure|tally|total|count|average|it)$/.test(tokens[from].lower) &&
  tokens[to]?.lower !== "of";

/** The deaths that the noun at `i` counts: "toll", "death toll", "deaths". */
function tollAt(tokens: Token[], i: number): Counted {
  const from = tokens[i].lower === "toll" && tokens[i - 1]?.lower === "death" ? i - 1 : i;
  return {from, to: i + 1, head: i, unit: "person", class: "person", group: "casualty", known: true};
}

/** "bringing the number of government troops to 2,400" */
function broughtTo(tokens: Token[], at: number, lexicon: Lexicon): Counted | null {
  if (!/^(to|at)$/.test(tokens[at - 1]?.lower ?? "")) return null;
  for (let i = at - 2; i > Math.max(0, at - 14) && tokens[i].kind !== "punct"; i--) {
    // "raising the death toll from the blast to 37"
    if (tokens[i].lower === "toll" && tokens.slice(Math.max(0, i - 4), i).some((t) => BROUGHT.test(t.lower))) {
      return tollAt(tokens, i);
    }
    if (!/^(number|total|figure|count)$/.test(tokens[i].lower) || tokens[i + 1].lower !== "of") continue;
    const verb = tokens.slice(Math.max(0, i - 3), i).some((t) => BROUGHT.test(t.lower));
    return verb ? nounPhrase(tokens, i + 2, at - 1, lexicon) : null;
  }
  return null;
}

const BROUGHT =
  /^(bring|brings|bringing|brought|raise|raising|raised|take|taking|took|put|puts|putting|push|pushing|pushed|lift|lifting|lifted)$/;

const TIME_SPAN = /^(in|within|over|days?|weeks?|months?|years?|hours?)$/;

const CHANGED = /^(rose|risen|grew|grown|fell|fallen|dropped|increased|climbed|doubled|trebled|tripled|from)$/;

/** "The number of refugees … had reached N", "the wounded, who reportedly numbered N", "the death toll rose to N". */
export function subjectNumbered(
  tokens: Token[],
  at: number,
  lexicon: Lexicon,
  carried: Counted | null
): Counted | null {
  const brought = broughtTo(tokens, at, lexicon);
  if (brought) return brought;
  let j = at - 1;
  let verb = -1;
  for (; j >= Math.max(0, at - 6); j--) {
    const w = tokens[j].lower;
    if (
      /^(reached|reach|reaching|rose|risen|rises|numbered|numbering|numbers|totalled|totaled|totaling|totalling|stood|stands|exceed|exceeds|exceeding|exceeded|topped|topping|passed|surpassing|increased|climbed|grew|grown|surpassed|put|at|was|is|were|estimated|from|hit|amounted|dropped|fell|fallen|doubled|trebled|tripled|quadrupled|swelled|swollen|shrank|soared|jumped|declined)$/.test(
        w
      )
    ) {
      verb = j;
      if (w !== "at" && w !== "from") break;
    } else if (
      !/^(to|as|have|had|has|been|by|now|already|the|being|reportedly|some|currently|about)$/.test(w) &&
      // "doubled in two weeks to 3,100"
      !(
        tokens[at - 1].lower === "to" &&
        (TIME_SPAN.test(w) || tokens[j].kind === "number" || isNumberWord(tokens[j]))
      ) &&
      tokens[j].kind === "word" &&
      !/ly$/.test(w)
    )
      break;
  }
  if (verb < 0) return null;
  let fallback: Counted | null = null;
  let unknown: Counted | null = null;
  for (let i = verb - 1; i >= Math.max(0, verb - 25); i--) {
    const w = tokens[i].lower;
    if ((w === "number" || w === "total" || w === "figure" || w === "count") && tokens[i + 1]?.lower === "of") {
      const noun = nounPhrase(tokens, i + 2, verb, lexicon);
      if (noun) return noun;
    }
    // "the number was far fewer than 1,000": of what the sentence before counted
    if (
      ((/^(number|figure|tally|total|count|average)$/.test(w) &&
        [tokens[i - 1], tokens[i - 2]].some((t) => /^(the|their|that|its)$/.test(t?.lower ?? ""))) ||
        (w === "it" && i >= verb - 3)) &&
      tokens[i + 1]?.lower !== "of" &&
      carried
    )
      return {...carried, from: i, to: i + 1, head: i};
    if (w === "toll" || w === "death" || w === "deaths") return tollAt(tokens, i);
    const unit = unitAt(lexicon, tokens, i);
    // "whose strength was put at 1,500"
    if (w === "strength" && fallback?.class !== "person")
      return {from: i, to: i + 1, head: i, unit: "person", class: "fighter", group: "soldier", known: true};
    // "the crowd in Republic Square"
    if (/^(crowd|audience|attendance|congregation|minority|diaspora)$/.test(w) && !fallback)
      fallback = {from: i, to: i + 1, head: i, unit: "person", class: "person", group: null, known: true};
    if (
      unit &&
      !fallback &&
      !(tokens[i].cap && i > 0 && tokens[i - 1].cap) &&
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
    // "that of artillery pieces from 280"
    if (fallback && tokens[verb].lower === "from" && verb === at - 1 && i === verb - 1) return fallback;
    // "The network of tsunami sirens grew from 19 to 134"
    const named = tokens[i].kind === "word" && !tokens[i].cap && /[a-z]{3}[^s']s$/.test(w) && !STOP.has(w);
    // "the last holdouts, numbering perhaps 30"
    if (named && !unit && !fallback && !unknown && /^number/.test(tokens[verb].lower) && i >= verb - 3)
      unknown = {from: i, to: i + 1, head: i, unit: "person", class: "person", group: null, known: false};
    if (named && !unit && !fallback && !unknown && CHANGED.test(tokens[verb].lower) && !isVerbForm(lexicon, tokens[i]))
      unknown = {from: i, to: i + 1, head: i, unit: singularize(w), class: "thing", group: null, known: false};
    if (/^[;:]$/.test(tokens[i].text)) break;
  }
  return fallback ?? unknown;
}
