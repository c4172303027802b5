import type {PlaceRole} from "../../src/lib/claim.js";
import type {PlaceEntry} from "../../src/lib/vocabulary.js";
import {MONTHS, STOP, WEEKDAYS} from "./grammar.js";
import {type Lexicon, matchPhrase} from "./lexicon.js";
import type {Token} from "./tokens.js";

/** A place named in a sentence: tokens [from, to), its role towards what happened, and the vocabulary's entry if it has one. */
export interface PlaceMention {
  from: number;
  to: number;
  role: PlaceRole;
  entry: PlaceEntry | null;
}

const ROLES: Record<string, PlaceRole> = {
  __proto__: null as never,
  in: "at",
  at: "at",
  on: "at",
  across: "at",
  inside: "at",
  within: "at",
  outside: "near",
  of: "at",
  around: "near",
  near: "near",
  from: "from",
  to: "to",
  into: "to",
  toward: "to",
  towards: "to",
  for: "to",
  through: "through",
  via: "through",
  reaching: "to",
  left: "from",
  crossed: "through"
};

/** Places of a sentence: known names anywhere, unknown names after a preposition of place. */
export function findPlaces(tokens: Token[], lexicon: Lexicon): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i];
    if (t.kind !== "word" || !t.cap) continue;
    const known = matchPhrase(lexicon.placePhrases, tokens, i);
    const role = roleAt(tokens, i);
    if (known) {
      const possessive = tokens[i + known.length]?.lower === "'s";
      const end = i + known.length;
      // "Russia denied", "the Azerbaijan Ministry of Defence": a state that acts is no place
      const acts = role === null && (known.sense.kind === "country" || known.sense.kind === "region");
      if (!acts && !(possessive && role === null))
        found.push({from: i, to: end, role: role ?? "at", entry: known.sense});
      i = end - 1;
      continue;
    }
    if (role === null || MONTHS[t.lower] !== undefined || STOP.has(t.lower)) continue;
    let j = i + 1;
    while (
      tokens[j]?.kind === "word" &&
      (tokens[j].cap || /^(al|el|de|la|of|and)$/.test(tokens[j].lower) || tokens[j].lower === "district") &&
      !tokens[j].gap &&
      tokens[j].lower !== "and"
    )
      j++;
    while (j > i + 1 && /^(of|de|la|and)$/.test(tokens[j - 1].lower)) j--;
    if (WEEKDAYS[t.lower] !== undefined) continue;
    // "of" and "to" name organisations and people as often as places
    const word = tokens[i - 1].lower === "the" ? tokens[i - 2]?.lower : tokens[i - 1].lower;
    if (word === "of" || word === "to" || word === "for" || word === "on") {
      i = j - 1;
      continue;
    }
    found.push({from: i, to: j, role, entry: null});
    i = j - 1;
  }
  return found;
}

function roleAt(tokens: Token[], i: number): PlaceRole | null {
  let j = i - 1;
  while (
    j >= 0 &&
    i - j <= 5 &&
    /^(the|village|town|city|region|state|district|province|area|border|capital|of|suburb|neighbourhood|neighborhood|hamlet|port|island|and|near|villages|towns|settlement|republic|northern|southern|eastern|western|central|neighbouring|neighboring)$/.test(
      tokens[j].lower
    ) &&
    !(ROLES[tokens[j].lower] && tokens[j].lower !== "of")
  )
    j--;
  return ROLES[tokens[j]?.lower ?? ""] ?? null;
}

/** The place that goes with tokens around `i`: the most specific known one of its clause, else the nearest. */
export function placeFor(places: PlaceMention[], i: number, clause: Uint16Array): PlaceMention | null {
  let best: PlaceMention | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const apart = Math.abs(clause[place.from] - clause[i]);
    const distance = place.from > i ? place.from - i : (i - place.from) * 1.5;
    const score = (place.entry ? 12 : 4) + specificity(place.entry) - distance - apart * 15;
    if (score > bestScore) {
      bestScore = score;
      best = place;
    }
  }
  return best;
}

function specificity(entry: PlaceEntry | null): number {
  if (!entry) return 3;
  return {
    country: 0,
    region: 2,
    district: 5,
    city: 6,
    village: 8,
    road: 5,
    bridge: 8,
    border: 5,
    building: 8,
    airport: 8
  }[entry.kind];
}
