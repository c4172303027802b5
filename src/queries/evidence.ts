import type {Kind, Outcome, Qualifier, SpeechAct} from "../lib/claim.js";

/**
 * A row of a figure: a claim of the article, or a figure reported elsewhere, with what it takes to draw it, to name it
 * and to lead back to it. A row of the article has `claim_id`; a reported one has `reported_id` and `url`.
 */
export interface Evidence {
  origin: "article" | "reported";
  /** What the figure does with the row; each query has its own roles. */
  role: string;
  claim_id: string | null;
  reported_id: string | null;
  /** Where a reported figure was read. */
  url: string | null;
  /** Who printed it. */
  publisher: string;
  value_text: string | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  lower_inclusive: boolean | null;
  upper_inclusive: boolean | null;
  qualifier: Qualifier;
  unit: string | null;
  counted: string | null;
  group: string | null;
  measure: string | null;
  outcome: Outcome | null;
  kind: Kind;
  /** First and last day the date can mean, "2023-09-24"; null where the text gives no date. */
  event_from: string | null;
  event_to: string | null;
  /** The date as the text gives it: ISO, often partial, with the time of day for some reported figures. */
  event_start: string | null;
  event_end: string | null;
  /** Name of the claimant; the text's words where the vocabulary has none; null for the article's own voice. */
  claimant: string | null;
  /** The party the claimant belongs to. */
  party: string | null;
  speech_act: SpeechAct;
  side: string | null;
  place: string | null;
  place_id: string | null;
  parent_claim_id: string | null;
  sentence: string | null;
  /** Where in `sentence` the number begins. */
  number_at: number | null;
  section_id: string | null;
  section: string | null;
}

/** Names of the roles are literals of the query, so that a chart can hold to them. */
export type EvidenceOf<Role extends string> = Evidence & {role: Role};

/**
 * Claims of `view` as rows of evidence, in document order, each with the role that the SQL expression `role` gives it.
 */
export function fromArticle(view: string, role: string, where = "true"): string {
  return `SELECT
  'article' AS origin, ${role} AS role, c.claim_id, NULL AS reported_id, NULL AS url, s.publisher,
  c.value_text, c.value, c.lower, c.upper, c.lower_inclusive, c.upper_inclusive, c.qualifier,
  c.unit, c.counted, c."group", c.measure, c.outcome, c.kind,
  c.event_from, c.event_to, c.event_start, c.event_end,
  coalesce(c.claimant, c.claimant_text) AS claimant, a.side AS party, c.speech_act, c.side,
  coalesce(c.place, c.place_text) AS place, c.place_id, c.parent_claim_id,
  c.sentence, c.number_start - t.start_offset AS number_at, c.section_id, c.section,
  c.source_id AS sort_source, c.number_start AS sort_number
FROM ${view} AS c
JOIN source AS s USING (source_id)
JOIN sentence AS t USING (source_id, sentence_id)
LEFT JOIN actor AS a ON a.actor_id = c.claimant_id
WHERE ${where}`;
}

/** Figures reported elsewhere as rows of evidence. */
export function fromReports(role: string, where: string): string {
  return `SELECT
  'reported' AS origin, ${role} AS role, NULL AS claim_id, r.reported_id, r.url, r.publisher,
  NULL AS value_text, r.value, r.lower, r.upper, NULL AS lower_inclusive, NULL AS upper_inclusive, r.qualifier,
  r.unit, NULL AS counted, r."group", r.measure, NULL AS outcome, 'cumulative' AS kind,
  r.as_of_day AS event_from, r.as_of_day AS event_to, r.as_of AS event_start, NULL AS event_end,
  r.claimant, NULL AS party, 'reported' AS speech_act, r.side,
  NULL AS place, NULL AS place_id, NULL AS parent_claim_id,
  NULL AS sentence, NULL AS number_at, NULL AS section_id, NULL AS section,
  r.file AS sort_source, r.line AS sort_number
FROM reported_figure AS r
WHERE ${where}`;
}

/** Parts put together, the article's rows first, each part in its own order. */
export function evidence(...parts: string[]): string {
  return `SELECT * EXCLUDE (sort_source, sort_number) FROM (
${parts.join("\nUNION ALL\n")}
)
ORDER BY origin, sort_source, sort_number`;
}
