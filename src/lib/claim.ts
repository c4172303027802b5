/**
 * A quantitative claim: one quantity mention in running text, with everything the text says about it.
 * These are the columns of table `claim`; the names are the database's. Offsets are UTF-16 code units into
 * the untouched source text, so `text.slice(number_start, number_end) === value_text`.
 */

/** How the number bounds the quantity. `exact`: value = lower = upper. `vague`: no number at all. */
export const QUALIFIERS = [
  "exact",
  "approx",
  "nearly",
  "at_least",
  "more_than",
  "at_most",
  "up_to",
  "less_than",
  "range",
  "vague"
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What the claim is about; one view in the database for each. */
export const SERIES = [
  "refugees",
  "casualties",
  "evacuations",
  "vehicle_crossings",
  "aid",
  "military",
  "detentions",
  "population",
  "assistance",
  "politics",
  "duration",
  "economy",
  "other"
] as const;
export type Series = (typeof SERIES)[number];

export const OUTCOMES = ["killed", "injured", "missing", "captured"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What kind of figure it is, after IDMC's stock and flow: a `stock` stands at a moment, a `flow` happened in a period,
 * a `cumulative` counts since a beginning; `per_unit` sizes one thing ("20-tonne"), `plan` has not happened yet.
 */
export const KINDS = ["stock", "flow", "cumulative", "per_unit", "rate", "share", "plan"] as const;
export type Kind = (typeof KINDS)[number];

/** How the number is written. */
export const VALUE_FORMS = ["digits", "words", "mixed", "percent", "fraction", "article", "vague"] as const;
export type ValueForm = (typeof VALUE_FORMS)[number];

/** Where the event date comes from. */
export const DATE_BASES = [
  "explicit",
  "inherited_sentence",
  "inherited_paragraph",
  "inherited_section",
  "relative",
  "none"
] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** Precision of the event date; codes follow UCDP GED's date_prec from day to year. */
export const DATE_PRECISIONS = ["day", "range", "month", "year", "none"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** What the claimant does with the number. `stated`: the article's own voice. */
export const SPEECH_ACTS = ["stated", "said", "claimed", "denied", "admitted", "reported", "promised"] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

export const PLACE_ROLES = ["at", "from", "to", "near", "through"] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

export interface Claim {
  /** Stable over re-runs: hash of source, sentence text and occurrence. Safe in addresses. */
  claim_id: string;
  source_id: string;
  section_id: string;
  sentence_id: string;

  number_start: number;
  number_end: number;
  /** The span itself: number with its qualifier and multiplier words ("over 7,000"). */
  value_text: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  lower_inclusive: boolean | null;
  upper_inclusive: boolean | null;
  qualifier: Qualifier;
  value_form: ValueForm;

  /** Singular noun in normal form (person, tonne, percent, hour) or ISO 4217 code. */
  unit: string | null;
  /** The words counted, from the text. */
  counted: string | null;
  /** The kind of people or things counted (civilian, soldier, child, …), from the vocabulary. */
  group: string | null;
  /** What happened to the counted (killed, arrived, captured, …), from the vocabulary. */
  measure: string | null;
  outcome: Outcome | null;
  series: Series;
  kind: Kind;

  /** ISO 8601 date, year-month or year; null where the text does not say. */
  event_start: string | null;
  event_end: string | null;
  date_precision: DatePrecision;
  date_basis: DateBasis;
  /** The words the date was read from, as offsets into the source. */
  date_start: number | null;
  date_end: number | null;
  /** Date at which a stock or cumulative figure stood, when the text gives it. */
  as_of: string | null;

  place_text: string | null;
  place_id: string | null;
  place_role: PlaceRole | null;

  /** Who states the number, in the text's words; null for the article's own voice. */
  claimant_text: string | null;
  claimant_id: string | null;
  /** The claimant's words in the source, as offsets. */
  claimant_start: number | null;
  claimant_end: number | null;
  speech_act: SpeechAct;
  /** Words that weaken the statement ("reportedly", "allegedly"). */
  hedge: string | null;
  /** The party the counted belong to. */
  side: string | null;

  /** "eight of whom": the claim this one is a part of. */
  parent_claim_id: string | null;

  /** The whole sentence, as in the source (Web Annotation TextQuoteSelector with prefix and suffix). */
  quote_exact: string;
  quote_prefix: string;
  quote_suffix: string;
  /** A `#:~:text=` directive that finds the sentence on the original page. */
  text_fragment: string;

  /** Citation numbers bound to the claim's clause, in text order. */
  citations: number[];

  /** Which extraction rule found the number, and which ones filled the rest ("number.range+series.casualties"). */
  rule_id: string;
  /** 0 to 1: how sure the rules are; lower where two readings compete. */
  confidence: number;
  status: "auto" | "corrected";
  note: string | null;
}

/** Why a number in the body is not a claim. Every number that is not in a claim has one of these. */
export const REJECT_REASONS = [
  "date",
  "year",
  "time",
  "ordinal",
  "name",
  "identifier",
  "citation_marker",
  "list_marker",
  "reference",
  "file_name",
  "markup",
  "age",
  "score",
  "coordinate",
  "phone",
  "pronoun",
  "idiom",
  "back_reference",
  "zero_count",
  "rate_base",
  "dating_offset",
  "lone_speaker",
  "conversion",
  "heading",
  "no_quantity"
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

export interface RejectedNumber {
  number_start: number;
  number_end: number;
  text: string;
  reason: RejectReason;
  sentence_id: string | null;
  section_id: string | null;
}

/** Claim-to-claim relations, read "a RELATION b". */
export const RELATIONS = ["repeats", "updates", "contradicts", "subset_of", "includes"] as const;
export type Relation = (typeof RELATIONS)[number];

export interface ClaimLink {
  a: string;
  b: string;
  relation: Relation;
  /** Why the two are linked, in one sentence. */
  evidence: string;
}
