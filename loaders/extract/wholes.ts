import type {Lexicon} from "./lexicon.js";
import {type Counted, nounPhrase} from "./nouns.js";
import type {Quantity} from "./quantities.js";
import type {Token} from "./tokens.js";

/** "magnitude 6.4", "a magnitude of 6.4", "measuring 6.2 on the Richter scale", "rated 5.8 on the moment magnitude scale". */
export function magnitudeOf(tokens: Token[], q: Quantity, lexicon: Lexicon): Counted | null {
  const unit = lexicon.units.get("magnitude");
  if (!unit || q.notation !== null) return null;
  for (let head = q.from - 1; head >= Math.max(0, q.from - 3); head--) {
    if (tokens[head].lower === "magnitude") return {from: head, to: head + 1, head, ...unit, known: true};
    if (!/^(of|about|around|-|‐)$/.test(tokens[head].lower)) break;
  }
  // "the earthquake, which measured 8.0"
  const measured = /^(measured|measuring|registered|registering)$/.test(tokens[q.from - 1]?.lower ?? "");
  if (measured && (q.value ?? 10) < 10 && tokens[q.to]?.kind !== "word")
    for (let j = q.from - 2; j >= Math.max(0, q.from - 12); j--)
      if (/(quake|quakes|tremor|aftershock|shock)$/.test(tokens[j].lower))
        return {from: q.to, to: q.to, head: q.to, ...unit, known: true};
  if (tokens[q.to]?.lower !== "on" || tokens[q.to + 1]?.lower !== "the") return null;
  for (let j = q.to + 2; j < q.to + 6 && tokens[j]?.kind === "word"; j++)
    if (tokens[j].lower === "scale") return {from: q.to, to: q.to, head: q.to, ...unit, known: true};
  return null;
}

/** Nouns that "of" and a number of residents follow. */
const INHABITED =
  /^(population|populations|country|nation|state|region|province|district|enclave|territory|capital|suburb|town|city|village|settlement|community|island)$/;
/** Nouns that "of" and a number of other people follow. */
const COLLECTIVE =
  /^(camp|garrison|crew|group|groups|family|families|crowd|crowds|audience|force|team|teams|army|contingent|detachment|delegation|staff|party|gang|column|congregation|electorate|workforce|membership|caseload|class|squad|unit|mob|band|garrisons|toll|capacity)$/;

/** The people that a quantity after "of" is a body of, where nothing it counts follows. */
export function collectiveBefore(tokens: Token[], q: Quantity): Counted | null {
  const noun = tokens[q.from - 2];
  if (tokens[q.from - 1]?.lower !== "of" || !noun) return null;
  const resident = INHABITED.test(noun.lower);
  if (!resident && !COLLECTIVE.test(noun.lower)) return null;
  const group = resident ? "resident" : noun.lower === "toll" ? "casualty" : null;
  const fighters = /^(garrison|garrisons|army|squad)$/.test(noun.lower);
  const head = q.from - 2;
  return {from: head, to: head + 1, head, unit: "person", class: fighters ? "fighter" : "person", group, known: true};
}

/** "Of the wounded, 202 …": what opens the sentence, or of what the sentence before counted. */
export function ofWhole(tokens: Token[], q: Quantity, lexicon: Lexicon, carried: Counted | null): Counted | null {
  if (tokens[0]?.lower !== "of") return null;
  const comma = tokens.findIndex((t, i) => i < q.from && t.text === ",");
  if (comma < 0 || comma > 8) return null;
  if (/^(these|those|them|whom|which)$/.test(tokens[1].lower) && comma <= 2)
    return carried && {...carried, from: 1, to: 2, head: 1};
  if (tokens[1].lower === "the" && /^(latter|former|rest|total)$/.test(tokens[2].lower) && comma <= 3)
    return carried && {...carried, from: 1, to: 3, head: 2};
  return nounPhrase(tokens, 1, comma, lexicon);
}
