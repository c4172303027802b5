import {APPEALING, AUXILIARIES, DETERMINERS, FIGURING, SPEAKING, WEEKDAYS} from "./grammar.js";
import {isDash, type Token} from "./tokens.js";

/** Verbs that report only with a clause or an object that is said ("found that", "put the toll at"). */
export const WEAK =
  /^(ask|asked|asks|asking|appeal|appealed|appeals|request|requested|requests|find|finds|found|put|puts|show|shows|showed|shown|call|calls|called|calling|record|records|recorded|register|registers|registered|registering|document|documents|documented|release|released|releases|releasing|publish|published|publishes|count|counts|counted|counting|list|lists|listed|listing|determine|determined|describe|described|describes|blame|blamed|hope|hoped|note|notes|noted|project|projected|projects|suggest|suggested|suggests|observe|observed|respond|responded|responding|respond|log|logged|cite|cited|cites|citing|calculated|calculate|assess|assessed|dismissed|dismiss|rejected|reject|recalled|recall|think|thought|promised|promise|promises|pledged|pledge|pledges|urge|urged|conclude|concluded|reveal|revealed|reveals|maintain|maintained|explain|explained|verify|verified|inform|informed|dispute|disputed|expected|expect|expects|vowed|vow|undertook|confess|point|recount|estimate|indicate|indicated)$/;

const FIGURE =
  /^(toll|number|numbers|figure|figures|estimate|estimates|tally|count|total|loss|losses|damage|damages|cost|costs|population|share|needs|appeal|dead|death|value|magnitude|strength|casualties|forecast|forecasts|projection|projections)$/;

/** Whether the verb at `i` has the noun of a figure as its object. */
export function statesFigure(tokens: Token[], i: number): boolean {
  if (!FIGURING.has(tokens[i].lower)) return false;
  const [object, joint] = [tokens[i + 1]?.lower ?? "", tokens[i + 2]?.lower ?? ""];
  if ((object === "it" && joint === "to") || (/^(it|them|this|these|those)$/.test(object) && joint === "at"))
    return true;
  for (let j = i + 1; j < Math.min(tokens.length, i + 7); j++) {
    if (FIGURE.test(tokens[j].lower)) return true;
    if (tokens[j].kind !== "word" && !isDash(tokens[j]) && tokens[j].lower !== "'s") return false;
  }
  return false;
}

/** "spoke of 600": a verb that states its figure with a preposition. */
export const speaksOf = (tokens: Token[], i: number): boolean =>
  SPEAKING.has(tokens[i]?.lower ?? "") &&
  // "spoke in November of"
  (tokens[i + 1]?.lower === "of" || (/^(in|on)$/.test(tokens[i + 1]?.lower ?? "") && tokens[i + 3]?.lower === "of"));

/** "launched an appeal for $86 million" */
export function makesAppeal(tokens: Token[], i: number): boolean {
  if (!APPEALING.has(tokens[i].lower)) return false;
  for (let j = i + 1; j < Math.min(tokens.length, i + 6); j++)
    if (tokens[j].lower === "appeal") return /^(for|of|seeking)$/.test(tokens[j + 1]?.lower ?? "");
  return false;
}

/** "put it at 40", "put the strength of the rebels at 3,000" */
function putsAt(tokens: Token[], v: number): boolean {
  for (let j = v + 1; j < Math.min(tokens.length, v + 16) && !/^[,;]$/.test(tokens[j].text); j++)
    if (tokens[j].lower === "at") return true;
  return false;
}

/** Whether the word at `v`, which can be a reporting verb, is none: a noun, an adjective, or a verb that acts. */
export function isNoReport(tokens: Token[], v: number): boolean {
  const verb = tokens[v];
  const next = tokens[v + 1];
  // noun uses: "claims", "reports", "estimates" after a determiner or adjective
  if (
    /^(the|a|an|its|their|his|her|no|any|some|these|those|this|such|several|of|unconfirmed|conflicting|initial|many|latest|early|to|for|'s|and)$/.test(
      tokens[v - 1]?.lower ?? ""
    ) &&
    !/ed$/.test(verb.lower) &&
    !(tokens[v - 1].lower === "to") &&
    !(tokens[v - 1].lower === "and" && (verb.lower !== "claims" || /^(to|that)$/.test(next?.lower ?? "")))
  )
    return true;
  // "its earlier count of 30"
  if (
    next?.lower === "of" &&
    !/(ed|ing)$/.test(verb.lower) &&
    !speaksOf(tokens, v) &&
    DETERMINERS.has(tokens[v - 2]?.lower ?? "")
  )
    return true;
  // "the Warrap state has": a noun that a verb follows
  if (/^(has|had|have|was|were|is|are|will|would)$/.test(next?.lower ?? "") && !/ed$|^said$/.test(verb.lower))
    return true;
  // "declared three days of mourning": done by saying it
  if (
    /^declar/.test(verb.lower) &&
    tokens.slice(v + 1, v + 6).some((t) => /^(mourning|ceasefire|truce|curfew|holiday)$/.test(t.lower))
  )
    return true;
  // "the collapse claimed 1,134 lives"
  if (/^claim/.test(verb.lower) && tokens.slice(v + 1, v + 7).some((t) => /^(lives|life|victims)$/.test(t.lower)))
    return true;
  if (tokens[v - 1]?.lower === "to" && !/^(continued|began|went|happy)$/.test(tokens[v - 2]?.lower ?? "")) return true;
  // "…, the agriculture ministry estimates."
  const closes =
    /^(estimates|reports|claims|calculates|reckons|projects)$/.test(verb.lower) && closesSentence(tokens, v);
  if (
    !closes &&
    /^(report|reports|claim|claims|list|lists|estimate|estimates|record|records|document|documents|release|releases|call|calls|show|shows|count|note|notes|project|projects|register|find|finds|log|hope|dispute|promise|pledge)$/.test(
      verb.lower
    ) &&
    !(next && /^(that|a|the|an|it|they|he|she|said|more|at|about|over|up)$/.test(next.lower)) &&
    next?.kind !== "number" &&
    !next?.cap &&
    !/^(also|now|further|officially)$/.test(tokens[v - 1]?.lower ?? "")
  )
    return true;
  // "in the Sudanese states of": a noun in a phrase of place
  if (
    /^(states|reports|claims|lists|estimates|records|counts|calls|projects)$/.test(verb.lower) &&
    !next?.text.match(/^(that|["“])$/)
  )
    for (let j = v - 1; j >= Math.max(0, v - 4) && tokens[j].kind === "word"; j--)
      if (/^(in|of|from|to|for|with|by)$/.test(tokens[j].lower) && DETERMINERS.has(tokens[j + 1].lower)) return true;
  // "more than a dozen Pacific states"
  if (verb.lower === "states" && !/^(that|["“:])$/.test(next?.lower ?? "")) return true;
  // "also called the Long August"
  if (verb.lower === "called" && /^(also|sometimes|often|so|commonly|locally)$/.test(tokens[v - 1]?.lower ?? ""))
    return true;
  // "the United Nations' appeal for $112 million"
  if (/^['’]$/.test(tokens[v - 1]?.text ?? "") && !/(ed|s|said|told)$/.test(verb.lower)) return true;
  // "one of the highest figures ever recorded"
  if (/ed$/.test(verb.lower) && /^(ever|yet|previously)$/.test(tokens[v - 1]?.lower ?? "")) return true;
  // "the number of confirmed deaths", "12 reported cases"
  if (/ed$/.test(verb.lower) && (tokens[v - 1]?.lower === "of" || countsNoun(tokens, v))) return true;
  // "added five companies to its list"
  if (/^add(s|ed|ing)?$/.test(verb.lower) && next && !/^(that|there|it|in|on|[:,."“”])$/.test(next.lower)) return true;
  // "put up a bounty", "put 16 children to sea": who puts a figure puts it at something
  if (/^puts?$/.test(verb.lower) && !statesFigure(tokens, v) && !putsAt(tokens, v)) return true;
  // "an estimated 2,433 miles"
  if (/^(an|a|the|some|its|their)$/.test(tokens[v - 1]?.lower ?? "") && /ed$/.test(verb.lower)) return true;
  return false;
}

/** Whether the word at `v` ends its sentence, and but a comma and its subject stand before it. */
function closesSentence(tokens: Token[], v: number): boolean {
  if (tokens[v + 1] && !(/^[."”]$/.test(tokens[v + 1].text) && tokens.length - v <= 3)) return false;
  let j = v - 1;
  while (j > 0 && v - j < 8 && tokens[j].kind === "word" && !/^(and|or|of|to)$/.test(tokens[j].lower)) j--;
  return tokens[j].text === "," && v - j > 1;
}

/** "12 reported cases", but not "in 2015 estimated that". */
const countsNoun = (tokens: Token[], v: number): boolean =>
  tokens[v - 1]?.kind === "number" && tokens[v + 1]?.kind === "word" && /[^s]s$/.test(tokens[v + 1].lower);

/** Where it begins to be told what led to a declaration: "declared an emergency after 4,200 people arrived". */
export function circumstance(tokens: Token[], from: number, to: number): number {
  for (let j = from; j < to; j++) if (/^(after|when|as|following)$/.test(tokens[j].lower)) return j;
  return to;
}

/** The part of a sentence between semicolons that token `i` is in. */
export function partAround(tokens: Token[], i: number): {from: number; to: number} {
  let [from, to] = [i, i];
  while (from > 0 && tokens[from - 1].text !== ";") from--;
  // "…, the air force said, but debris set fire to a block": the writer goes on
  while (
    to < tokens.length &&
    tokens[to].text !== ";" &&
    !(tokens[to].text === "," && tokens[to + 1]?.lower === "but" && to > i)
  )
    to++;
  return {from, to};
}

/** Whether nothing that is said follows at `i`: the end, or when and where it was said. */
export function endsSpeech(tokens: Token[], i: number): boolean {
  const next = tokens[i];
  if (!next || /^[.,;"”]$/.test(next.text) || WEEKDAYS[next.lower] !== undefined) return true;
  return /^(in|on|late|earlier|during|after)$/.test(next.lower);
}

/** Whether behind "told" there is but who was told: "… told reporters at the pithead." */
export function toldBefore(tokens: Token[], i: number): boolean {
  for (let j = i; j < tokens.length; j++) {
    if (/^[,.]$/.test(tokens[j].text)) return j > i;
    if (
      tokens[j].lower === "that" ||
      tokens[j].lower === "there" ||
      tokens[j].text === ":" ||
      /^["“”]$/.test(tokens[j].text)
    )
      return false;
    if (AUXILIARIES.has(tokens[j].lower)) return false;
  }
  return true;
}

/** Auxiliaries and adverbs before a verb: where they begin, and whether they make it passive. */
export function beforeVerb(tokens: Token[], v: number): {at: number; passive: boolean} {
  let passive = false;
  let j = v - 1;
  while (
    j >= 0 &&
    tokens[j].kind === "word" &&
    (AUXILIARIES.has(tokens[j].lower) ||
      (/ly$/.test(tokens[j].lower) && !tokens[j].cap) ||
      /^(also|later|then|still|now|again|further|even|only|never|first|have|subsequently|once|soon|thus|itself|himself|herself)$/.test(
        tokens[j].lower
      ))
  ) {
    if (/^(was|were|is|are|been|being|be)$/.test(tokens[j].lower)) passive = true;
    j--;
  }
  if (/ing$/.test(tokens[v].lower)) passive = false;
  return {at: j + 1, passive};
}
