import type {RejectReason} from "./claim.js";

/** Why a number is no claim, in the words in which pages say it. */
export const REASON_NAMES: Record<RejectReason, string> = {
  date: "part of a date",
  year: "a year",
  time: "a time of day",
  ordinal: "an ordinal (“third”)",
  name: "part of a name",
  identifier: "an identifier (a resolution, an article, a model)",
  citation_marker: "a citation marker",
  list_marker: "a list marker",
  reference: "part of a reference",
  file_name: "part of a file name",
  markup: "left-over markup",
  age: "an age",
  score: "a score",
  coordinate: "a coordinate",
  phone: "a phone number",
  pronoun: "a pronoun (“one of the biggest”)",
  idiom: "an idiom",
  back_reference: "points back to things already counted (“both”)",
  zero_count: "a count of none (“no evidence”)",
  rate_base: "what a rate is told by (“six per 10,000”)",
  dating_offset: "dates something (“two weeks before”)",
  lone_speaker: "a single speaker (“one soldier said”)",
  conversion: "the same measure in another unit",
  heading: "part of a heading",
  no_quantity: "counts nothing"
};
