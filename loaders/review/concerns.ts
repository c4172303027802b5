import type {Claim} from "../../src/lib/claim.js";
import type {Vocabulary} from "../../src/lib/vocabulary.js";

/** Why a human should look at a claim, and the field that a correction would then change. */
export interface Concern {
  claim: Claim;
  field: "series" | "unit" | "claimant_id" | "event_start" | "place_id";
  /** One line, with what was read. */
  what: string;
  /** How likely it is that something is wrong, against the other concerns. */
  weight: number;
}

/** Below this the rules are called unsure. */
export const UNSURE = 0.75;

/** Years from the middle of all dates, from which a date is odd. */
const FAR = 10;

/**
 * What a human should check among the claims of one source, the most doubtful claim first and all concerns of a claim
 * together. `retrieved` is the ISO day on which the document was taken, null where nobody wrote it down.
 */
export function concernsOf(claims: readonly Claim[], vocabulary: Vocabulary, retrieved: string | null): Concern[][] {
  const units = knownUnits(vocabulary);
  const years = claims.flatMap(({event_start}) => (event_start ? Number(event_start.slice(0, 4)) : [])).sort();
  const middle = years[years.length >> 1];
  const all = claims.map((claim) => {
    const {confidence, series, unit, counted, claimant_text, claimant_id, place_text, place_id} = claim;
    const {event_start, event_end, kind} = claim;
    const concerns: Concern[] = [];
    const add = (field: Concern["field"], weight: number, what: string) => concerns.push({claim, field, what, weight});
    if (confidence < UNSURE) add("series", 3 * (1 - confidence), `the rules are unsure (${confidence}): ${series}`);
    if (unit && !units.has(unit)) add("unit", 0.8, `counts what the vocabulary has not: ${counted ?? unit}`);
    if (claimant_text && !claimant_id) add("claimant_id", 0.6, `said by somebody unknown: ${claimant_text}`);
    if (event_start && event_end && event_end < event_start)
      add("event_start", 2, `ends before it begins: ${event_start} to ${event_end}`);
    if (event_start && retrieved && event_start > retrieved && kind !== "plan")
      add("event_start", 1.5, `dated after the document was taken (${retrieved}): ${event_start}`);
    if (event_start && Math.abs(Number(event_start.slice(0, 4)) - middle) > FAR)
      add("event_start", 1, `dated far from the others (about ${middle}): ${event_start}`);
    if (claim.date_basis === "inherited_section")
      add("event_start", 0.5, `date is another paragraph's: ${event_start ?? "none"}`);
    if (place_text && !place_id) add("place_id", 0.3, `at a place that the vocabulary has not: ${place_text}`);
    return concerns;
  });
  const weight = (concerns: Concern[]) => concerns.reduce((sum, c) => sum + c.weight, 0);
  return all.filter((concerns) => concerns.length).sort((a, b) => weight(b) - weight(a));
}

/** Normal forms of all units that the vocabulary or the rules have. */
export function knownUnits({units, currencies}: Vocabulary): Set<string> {
  return new Set([
    ...units.flatMap(({unit, nouns}) => (unit ? [unit] : nouns)),
    ...currencies.map(({code}) => code),
    "percent",
    "fraction"
  ]);
}
