/** The words in which pages speak of the database's codes. */
import type {Claim, DateBasis, Kind, Qualifier, Relation, SpeechAct, ValueForm} from "../../src/lib/claim.js";

export const QUALIFIER_NAMES: Record<Qualifier, string> = {
  exact: "exact",
  approx: "about",
  nearly: "nearly",
  at_least: "at least",
  more_than: "more than",
  at_most: "at most",
  up_to: "up to",
  less_than: "less than",
  range: "range",
  vague: "vague"
};

export const KIND_NAMES: Record<Kind, string> = {
  stock: "Stock: how many there are at a moment",
  flow: "Flow: how many in a period",
  cumulative: "Cumulative: how many since a beginning",
  per_unit: "Per unit: the size of one thing",
  rate: "Rate: how many per unit of time",
  share: "Share: a part of a whole",
  plan: "Plan: has not happened yet"
};

export const VALUE_FORM_NAMES: Record<ValueForm, string> = {
  digits: "in digits",
  words: "in words",
  mixed: "in digits and words",
  percent: "as a percentage",
  fraction: "as a fraction",
  article: "as an article (“a”, “an”)",
  vague: "in words that give no number"
};

export const SPEECH_ACT_NAMES: Record<SpeechAct, string> = {
  stated: "stated by the article itself",
  said: "said",
  claimed: "claimed",
  denied: "denied",
  admitted: "admitted",
  reported: "reported",
  promised: "promised"
};

export const DATE_BASIS_NAMES: Record<DateBasis, string> = {
  explicit: "said in the clause itself",
  inherited_sentence: "said elsewhere in the same sentence",
  inherited_paragraph: "said earlier in the same paragraph",
  inherited_section: "said earlier in the same section, or by its heading",
  relative: "reckoned from another date (“the same day”, “by the end of the day”)",
  none: "the text gives no date"
};

export {REASON_NAMES} from "../../src/lib/reasons.js";

/** How the other claim stands to this one: `a RELATION b` read from a, and from b. */
export const RELATION_NAMES: Record<Relation, {from: string; to: string}> = {
  repeats: {from: "Says again", to: "Said again by"},
  updates: {from: "Updates", to: "Updated by"},
  contradicts: {from: "Differs from", to: "Differs from"},
  subset_of: {from: "Is a part of", to: "Includes"},
  includes: {from: "Includes", to: "Is a part of"}
};

/** What is counted, in the article's words where it has them, with what happened to it: "people, killed". */
export function countedWords({counted, unit, outcome}: Pick<Claim, "counted" | "unit" | "outcome">): string {
  const what = counted ?? unit ?? "";
  const of = unit === "percent" || unit === "fraction" ? `of ${what}` : what;
  return outcome && !what.includes(outcome) ? `${of}, ${outcome}` : of;
}

/** A claim in a few words: "over 7,000 people", "eight children, injured"; "a child" is not said twice. */
export function claimPhrase(claim: Pick<Claim, "value_text" | "counted" | "unit" | "outcome">): string {
  const {value_text, counted, outcome} = claim;
  if (counted && value_text.endsWith(counted)) return outcome ? `${value_text}, ${outcome}` : value_text;
  return `${value_text} ${countedWords(claim)}`.trim();
}
