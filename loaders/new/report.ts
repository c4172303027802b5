import type {Claim} from "../../src/lib/claim.js";
import {formatQualified} from "../../src/lib/format.js";
import {slugOf} from "../../src/lib/slug.js";
import {tally} from "../../src/lib/tally.js";
import type {Vocabulary} from "../../src/lib/vocabulary.js";
import type {TextExtraction} from "../extract-text.js";
import {knownUnits, UNSURE} from "../review/concerns.js";
import {onOneLine} from "../review/index.js";
import {formatCount, formatCounts} from "../summary.js";

/** Lines of a list that are printed; a long article has hundreds of unsure numbers. */
const MOST = 20;

/** A capitalised name after a word of place: what the vocabulary may lack. */
const PLACED =
  /\b(?:in|at|near|from|to|through|into|towards|outside|around|reached|left|fled) ((?:\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+)*)/gu;

const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

/**
 * What the rules read in a new article, for whoever is to build a story on it: claims by series, what is unsure, the
 * speakers, places and units that the vocabulary lacks, each with an entry to complete, and what the copy has lost.
 */
export function reportOf({claims, rejected, document}: TextExtraction, vocabulary: Vocabulary): string {
  const unsure = claims.filter(({confidence}) => confidence < UNSURE).sort((a, b) => a.confidence - b.confidence);
  return [
    `claims    ${formatCounts(tally(claims.map(({series}) => series))) || "none"}`,
    `rejected  ${formatCounts(tally(rejected.map(({reason}) => reason))) || "none"}`,
    ...list(`Unsure: ${formatCount(unsure.length, "claim")}`, unsure.map(unsureLine)),
    ...list(
      "Speakers that data/vocabulary/actors.yml has not",
      tally(claims.flatMap((c) => (c.claimant_text && !c.claimant_id ? onOneLine(c.claimant_text) : []))).map(
        ([name, n]) => `  - {id: ${idOf(name)}, name: ${JSON.stringify(name)}, kind: organisation}  # ${n}`
      )
    ),
    ...list(
      "Names that may be places, and data/vocabulary/places.yml has not (put in where they are)",
      tally(unknownPlaces(claims, vocabulary)).map(
        ([name, n]) =>
          `  - {id: ${idOf(name)}, name: ${JSON.stringify(name)}, kind: city, latitude: "?", longitude: "?"}  # ${n}`
      )
    ),
    ...list(
      "Things counted that data/vocabulary/units.yml has not",
      tally(unknownUnits(claims, vocabulary)).map(
        ([unit, n]) => `  - {class: thing, nouns: [${JSON.stringify(unit)}]}  # ${n}`
      )
    ),
    ...list(
      "What this copy has lost",
      tally(document.losses.map(({note}) => onOneLine(note))).map(
        ([note, n]) => `  ${note}${n > 1 ? ` (${n} times)` : ""}`
      )
    )
  ].join("\n");
}

function list(title: string, lines: string[]): string[] {
  if (!lines.length) return [];
  const left = lines.length - MOST;
  return ["", title, ...lines.slice(0, MOST), ...(left > 0 ? [`  and ${left.toLocaleString("en")} more`] : [])];
}

function unsureLine(claim: Claim): string {
  const {confidence, counted, quote_exact, series} = claim;
  const what = `${formatQualified(claim)}${counted ? ` ${counted}` : ""}`;
  return `  ${confidence.toFixed(2)}  ${onOneLine(what)} (${series})\n        ${onOneLine(quote_exact)}`;
}

function unknownPlaces(claims: readonly Claim[], {places, actors}: Vocabulary): string[] {
  const known = new Set(
    [...places, ...actors].flatMap(({name, aliases = [], ...entry}) => [
      name,
      ...aliases,
      ...("other_name" in entry && entry.other_name ? [entry.other_name] : [])
    ])
  );
  const sentences = new Map(claims.map(({sentence_id, quote_exact}) => [sentence_id, quote_exact]));
  const named = [...sentences.values()].flatMap((sentence) => [...sentence.matchAll(PLACED)].map(([, name]) => name));
  const read = claims.flatMap(({place_text, place_id}) => (place_text && !place_id ? onOneLine(place_text) : []));
  return [...named, ...read.filter((name) => !named.includes(name))].filter(
    (name) => !known.has(name) && !CALENDAR.test(name)
  );
}

function unknownUnits(claims: readonly Claim[], vocabulary: Vocabulary): string[] {
  const known = knownUnits(vocabulary);
  return claims.flatMap(({unit}) => (unit && !known.has(unit) ? onOneLine(unit) : []));
}

const idOf = (name: string) => slugOf(name) || "name-it";
