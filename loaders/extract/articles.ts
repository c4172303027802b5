import type {Lexicon} from "./lexicon.js";
import type {Counted} from "./nouns.js";
import {nounPhrase} from "./nouns.js";
import type {Quantity} from "./quantities.js";
import type {Token} from "./tokens.js";

/**
 * "a child", where it is set against a number: a part of a count ("two civilians, including a child"), an item of a
 * list of counts ("100 firefighters, nine trucks and a rescue team") or the first of two results ("killing a soldier
 * and injuring two others"). Any other "a" counts nothing.
 */
export function articleQuantities(
  tokens: Token[],
  quantities: Quantity[],
  counted: (Counted | null)[],
  lexicon: Lexicon
): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const t = tokens[i];
    if (t.lower !== "a" && t.lower !== "an") continue;
    if (quantities.some((q) => q.from <= i && i < q.to)) continue;
    const limit = quantities.find((q) => q.from > i)?.from ?? tokens.length;
    const noun = nounPhrase(tokens, i + 1, limit, lexicon);
    if (!noun?.known || noun.from !== i + 1) continue;
    const living = noun.class === "person" || noun.class === "fighter";
    if (!living && noun.class !== "vehicle" && noun.class !== "weapon" && !(noun.unit === "team")) continue;
    // "a crew of two"
    if (tokens[noun.to]?.lower === "of" && quantities.some((q) => q.from === noun.to + 1)) continue;
    const before = tokens[i - 1];
    const k = lastBefore(quantities, i);
    const previous = k >= 0 ? quantities[k] : null;
    const near = previous !== null && i - Math.max(previous.to, counted[k]?.to ?? 0) <= 5;
    const among = /^(them|whom)$/.test(before.lower) && tokens[i - 2]?.lower === "among";
    const part = living && (/^(including|among)$/.test(before.lower) || among) && near && sameKind(counted[k]);
    const item =
      before.lower === "and" &&
      near &&
      listed(tokens, Math.max(previous!.to, counted[k]?.to ?? 0), i) &&
      counted[k] !== null &&
      counted[k]!.class !== "time" &&
      previous!.notation === null;
    const result =
      living &&
      lexicon.triggers.get(before.lower)?.some((s) => s.series === "casualties" && s.form === "ing") &&
      followedByResult(tokens, noun.to, quantities, lexicon);
    // "killed a driver and two volunteers"
    const first =
      living &&
      tokens[noun.to]?.lower === "and" &&
      quantities.some((q, n) => q.from === noun.to + 1 && sameKind(counted[n])) &&
      lexicon.triggers.get(before.lower)?.some((s) => s.series === "casualties" || s.series === "detentions");
    if (!part && !item && !result && !first) continue;
    found.push({
      from: i,
      number: i,
      to: item ? noun.to : Math.min(noun.to, noun.head + 1),
      value: 1,
      lower: 1,
      upper: 1,
      qualifier: "exact",
      form: "article",
      notation: null,
      hyphen: false,
      rule: part ? "article_part" : item ? "article_item" : "article_result"
    });
  }
  return found;
}

function lastBefore(quantities: Quantity[], i: number): number {
  let k = -1;
  for (let n = 0; n < quantities.length && quantities[n].to <= i; n++) k = n;
  return k;
}

const sameKind = (c: Counted | null) =>
  c !== null && (c.class === "person" || c.class === "fighter" || c.class === "household");

/** Only commas and conjunctions between the end of the last item and the article at `i`. */
function listed(tokens: Token[], from: number, i: number): boolean {
  for (let j = from; j < i; j++) if (!(tokens[j].text === "," || tokens[j].lower === "and")) return false;
  return true;
}

/** "… and injuring two others" after the noun. */
function followedByResult(tokens: Token[], from: number, quantities: Quantity[], lexicon: Lexicon): boolean {
  if (tokens[from]?.lower !== "and") return false;
  const verb = tokens[from + 1];
  if (!verb || !lexicon.triggers.get(verb.lower)?.some((s) => s.series === "casualties")) return false;
  return quantities.some((q) => q.from - from <= 4 && q.from > from);
}
