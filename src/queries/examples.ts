/** A query of the workbench that teaches the data. */
export interface Example {
  /** In addresses: /sql#name. */
  name: string;
  title: string;
  /** What it shows of the data or of SQL, in a sentence. */
  note: string;
  sql: string;
  /** What its `$name` parameters are to begin with. */
  parameters?: Record<string, string>;
}

/**
 * The first is what the workbench opens with. Each has an order that leaves no two rows alike, so that every engine gives
 * the same rows in the same order; none names anything of one story.
 */
export const EXAMPLES: readonly Example[] = [
  {
    name: "who-speaks",
    title: "Who states how many numbers?",
    note: "An empty claimant is the article's own voice. list(claim_id) keeps the evidence of a group.",
    sql: `SELECT
  coalesce(claimant, claimant_text, 'the article itself') AS who,
  count(*) AS numbers,
  count(*) FILTER (WHERE value IS NULL) AS without_a_value,
  list(claim_id ORDER BY number_start) AS claim_ids
FROM claims
GROUP BY who
ORDER BY numbers DESC, who;`
  },
  {
    name: "killed",
    title: "How many were killed, by whose account?",
    note: "Bounds are what the words allow: empty where they give none. Never add claims: they overlap.",
    sql: `SELECT
  claim_id, value_text, counted, lower, value, upper, side,
  coalesce(claimant, claimant_text, 'the article itself') AS who,
  event_from
FROM casualties
WHERE outcome = 'killed'
ORDER BY event_from NULLS LAST, number_start;`
  },
  {
    name: "rivals",
    title: "Which claims contradict each other?",
    note: "claim_link says how two claims relate: repeats, updates, contradicts, subset_of, includes.",
    sql: `SELECT
  l.relation, a.claim_id AS one_id, a.value_text AS one, b.claim_id AS other_id, b.value_text AS other, l.evidence
FROM claim_link AS l
JOIN claims AS a ON a.claim_id = l.a
JOIN claims AS b ON b.claim_id = l.b
WHERE l.relation IN ('contradicts', 'updates')
ORDER BY l.relation, a.source_id, a.number_start, b.number_start;`
  },
  {
    name: "open-bounds",
    title: "Which numbers are open at one end?",
    note: "“At least 200” has a lower bound and no upper one; “more than” leaves out the bound itself.",
    sql: `SELECT claim_id, value_text, qualifier, lower, lower_inclusive, upper, upper_inclusive, sentence
FROM claims
WHERE (lower IS NULL) <> (upper IS NULL)
ORDER BY qualifier, source_id, number_start;`
  },
  {
    name: "vague",
    title: "Where does the text count without a number?",
    note: "A vague claim keeps the text's own word; no number is ever made up for it.",
    sql: `SELECT claim_id, value_text, counted, series, coalesce(claimant, claimant_text) AS who, sentence
FROM claims
WHERE qualifier = 'vague'
ORDER BY source_id, number_start;`
  },
  {
    name: "over-time",
    title: "How do the counts of refugees grow?",
    note: "kind keeps apart what counts since a beginning (cumulative) and what stood at a moment (stock).",
    sql: `SELECT event_from, value, qualifier, kind, measure, claim_id
FROM refugees
WHERE event_from IS NOT NULL AND value IS NOT NULL
ORDER BY event_from, value, number_start;`
  },
  {
    name: "beside-reports",
    title: "What do others report for the same days?",
    note: "Figures from elsewhere have a table of their own, and an address each.",
    sql: `SELECT 'article' AS origin, event_from AS day, value, value_text AS words, claim_id, NULL AS reported_id
FROM refugees
WHERE value IS NOT NULL AND event_from IS NOT NULL
UNION ALL
SELECT 'reported', as_of_day, value, claimant || ', in ' || publisher, NULL, reported_id
FROM reported_figure
WHERE measure = 'arrived'
ORDER BY day, origin, value, words, claim_id, reported_id;`
  },
  {
    name: "places",
    title: "Where did it happen?",
    note: "Places carry both names where two are in use, with coordinates.",
    sql: `SELECT place, latitude, longitude, count(*) AS numbers, list(claim_id ORDER BY number_start) AS claim_ids
FROM claims
WHERE place IS NOT NULL
GROUP BY place, latitude, longitude
ORDER BY numbers DESC, place;`
  },
  {
    name: "series-and-kind",
    title: "What kinds of numbers are in each series?",
    note: "PIVOT turns the values of a column into columns.",
    sql: `PIVOT (SELECT series, kind FROM claims)
ON kind USING count(*) GROUP BY series
ORDER BY series;`
  },
  {
    name: "parts",
    title: "Which numbers are parts of others?",
    note: "“Eight of whom”: a part points to its whole, and the two are never added.",
    sql: `SELECT part.claim_id, part.value_text AS part, whole.value_text AS whole, whole.claim_id AS whole_id, part.sentence
FROM claims AS part
JOIN claims AS whole ON whole.claim_id = part.parent_claim_id
ORDER BY part.source_id, part.number_start;`
  },
  {
    name: "not-claims",
    title: "Which numbers are no claims, and why?",
    note: "Every number of the text is a claim or is here with its reason.",
    sql: `SELECT reason, count(*) AS numbers, list(DISTINCT text ORDER BY text)[:8] AS for_example
FROM rejected_number
GROUP BY reason
ORDER BY numbers DESC, reason;`
  },
  {
    name: "find",
    title: "Which claims speak of …?",
    note: "A $name becomes a field above the result.",
    sql: `SELECT claim_id, value_text, coalesce(claimant, claimant_text) AS who, event_from, sentence
FROM claims
WHERE sentence ILIKE '%' || $word || '%'
ORDER BY source_id, number_start;`,
    parameters: {word: "children"}
  }
];
