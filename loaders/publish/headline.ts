import {OUTCOMES, type Outcome, SERIES, type Series} from "../../src/lib/claim.js";
import {groupBy} from "../../src/lib/group.js";
import type {ClaimRecord} from "./record.js";

/** The one number of a series that a reader asks for first, among those that the article states. */
export interface Headline {
  series: Series;
  /** For people killed and for people injured there is one each. */
  outcome: Outcome | null;
  claim: ClaimRecord;
  /** A count since a beginning is told by its latest number; separate counts, which do not add up, by the highest. */
  which: "latest" | "highest";
  /** How many claims the series has, this one included. */
  count: number;
}

/** Series whose numbers are not counts of one thing. */
const WITHOUT = new Set<Series>(["politics", "duration", "economy", "other"]);

/** One number a series, in the fixed order of series; a series without any number that bounds a count has none. */
export function headlines(claims: readonly ClaimRecord[]): Headline[] {
  return SERIES.filter((series) => !WITHOUT.has(series)).flatMap((series) => {
    const all = claims.filter((claim) => claim.series === series);
    const outcomes = series === "casualties" ? OUTCOMES : [null];
    return outcomes.flatMap((outcome) => {
      const told = outcome ? all.filter((claim) => claim.outcome === outcome) : all;
      const found = headlineOf(told);
      return found ? [{series, outcome, count: told.length, ...found}] : [];
    });
  });
}

function headlineOf(claims: readonly ClaimRecord[]): Pick<Headline, "claim" | "which"> | null {
  const counts = claims.filter((claim) => amountOf(claim) !== null && /^(cumulative|stock|flow)$/.test(claim.kind));
  const units = groupBy(counts, ({unit}) => unit);
  const [commonest] = [...units.values()].sort((a, b) => b.length - a.length);
  if (!commonest) return null;
  const running = commonest.filter(({kind}) => kind === "cumulative");
  if (running.length > 0) return {which: "latest", claim: greatest(running, ({event_to}) => event_to ?? "")};
  return {which: "highest", claim: greatest(commonest, () => "")};
}

/** The claim whose `key` is last; of those with the same one, that of the highest number; then the first. */
function greatest(claims: readonly ClaimRecord[], key: (claim: ClaimRecord) => string): ClaimRecord {
  return claims.reduce((best, claim) => {
    const [a, b] = [key(best), key(claim)];
    return b > a || (b === a && amountOf(claim)! > amountOf(best)!) ? claim : best;
  });
}

function amountOf({value, lower, upper}: ClaimRecord): number | null {
  return value ?? lower ?? upper;
}
