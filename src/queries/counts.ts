import {type EvidenceOf, evidence, fromArticle} from "./evidence.js";

/** Its role is what the counts of one panel have in common: the outcome, or else the series. */
export type CountRow = EvidenceOf<string>;

/** Counts of a thing that are drawn beside each other, the largest; and things, those counted most often. */
const [COUNTS, THINGS] = [8, 5];

/**
 * Counts of any article that stand beside others of their kind and unit: what is stated twice or more, so that claims of
 * several claimants, or of several days, can be compared. No shares, durations, plans or parts of another count.
 */
export const counts = evidence(
  fromArticle(
    "claims",
    "coalesce(c.outcome, c.series)",
    `c.claim_id IN (
  SELECT claim_id
  FROM (
    SELECT claim_id, place, dense_rank() OVER (ORDER BY stated DESC, thing, unit) AS rank
    FROM (
      SELECT claim_id, unit, coalesce(outcome, series) AS thing,
        count(*) OVER (PARTITION BY coalesce(outcome, series), unit) AS stated,
        row_number() OVER (
          PARTITION BY coalesce(outcome, series), unit
          ORDER BY coalesce(value, upper, lower) DESC, number_start
        ) AS place
      FROM claims
      WHERE coalesce(value, upper, lower) IS NOT NULL AND unit IS NOT NULL AND parent_claim_id IS NULL
        AND kind IN ('flow', 'cumulative', 'stock') AND series NOT IN ('duration', 'other')
    )
    WHERE stated >= 2
  )
  WHERE rank <= ${THINGS} AND place <= ${COUNTS}
)`
  )
);
