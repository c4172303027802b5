import type {Claim, RejectedNumber} from "../src/lib/claim.js";
import {toCsv, toJson} from "../src/lib/rows-text.js";

/** The two kinds of rows that a document gives; a corpus run keeps each in a folder of that name. */
export type Kind = "claims" | "rejected";
export type ExtractedRow = Record<string, unknown>;

/**
 * What `extract` prints of a claim, in this order: name → column. The fields of the annotation guide come first, by the
 * guide's names, the remaining columns of the database after them, by their own.
 */
export const CLAIM_FIELDS = {
  start: "number_start",
  end: "number_end",
  value_text: "value_text",
  value: "value",
  lower: "lower",
  upper: "upper",
  qualifier: "qualifier",
  unit: "unit",
  counted: "counted",
  series: "series",
  outcome: "outcome",
  event_start: "event_start",
  event_end: "event_end",
  claimant: "claimant_text",
  side: "side",
  place: "place_text",
  claim_id: "claim_id",
  source_id: "source_id",
  section_id: "section_id",
  sentence_id: "sentence_id",
  lower_inclusive: "lower_inclusive",
  upper_inclusive: "upper_inclusive",
  value_form: "value_form",
  group: "group",
  measure: "measure",
  kind: "kind",
  date_precision: "date_precision",
  date_basis: "date_basis",
  date_start: "date_start",
  date_end: "date_end",
  as_of: "as_of",
  place_id: "place_id",
  place_role: "place_role",
  claimant_id: "claimant_id",
  claimant_start: "claimant_start",
  claimant_end: "claimant_end",
  speech_act: "speech_act",
  hedge: "hedge",
  parent_claim_id: "parent_claim_id",
  quote_exact: "quote_exact",
  quote_prefix: "quote_prefix",
  quote_suffix: "quote_suffix",
  text_fragment: "text_fragment",
  citations: "citations",
  rule_id: "rule_id",
  confidence: "confidence",
  status: "status",
  note: "note"
} as const satisfies Record<string, keyof Claim>;

/** What `extract --rejected` prints of a rejected number. */
const REJECTED_FIELDS = {
  start: "number_start",
  end: "number_end",
  text: "text",
  reason: "reason",
  sentence_id: "sentence_id",
  section_id: "section_id",
  source_id: "source_id"
} as const satisfies Record<string, keyof RejectedNumber | "source_id">;

export type ClaimRow = {[K in keyof typeof CLAIM_FIELDS]: Claim[(typeof CLAIM_FIELDS)[K]]};

/** A claim as `extract` prints it. */
export function toClaimRow(claim: Claim): ClaimRow {
  return pick(claim, CLAIM_FIELDS) as ClaimRow;
}

/** A rejected number as `extract --rejected` prints it. */
export function toRejectedRow(
  number: RejectedNumber,
  source_id: string
): Record<keyof typeof REJECTED_FIELDS, unknown> {
  return pick({...number, source_id}, REJECTED_FIELDS) as Record<keyof typeof REJECTED_FIELDS, unknown>;
}

/** Rows as text in one of the formats that are text. */
export function formatRows(rows: readonly ExtractedRow[], format: "jsonl" | "csv" | "json", kind: Kind): string {
  if (format === "jsonl") return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  return format === "json" ? toJson(rows) : toCsv(rows, Object.keys(fieldsOf(kind)));
}

/** The names of a kind's fields, in their order, with the column each comes from. */
export function fieldsOf(kind: Kind): Record<string, string> {
  return kind === "claims" ? CLAIM_FIELDS : REJECTED_FIELDS;
}

function pick(from: object, fields: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, column]) => [name, from[column as keyof typeof from]]));
}
