import type {Claim, ClaimLink, Qualifier, RejectedNumber} from "../../src/lib/claim.js";
import type {AppliedCorrection} from "../../src/lib/correction.js";
import type {ActorEntry, PlaceEntry} from "../../src/lib/vocabulary.js";
import type {Document} from "../read/document.js";

/** What `data/sources/<slug>/source.yml` says of a document. */
export interface Source {
  source_id: string;
  title: string;
  /** Web address of the original. */
  address: string;
  publisher: string;
  /** What kind of copy was read, when it is not the original. */
  mirror: string | null;
  licence: string;
  licence_address: string | null;
  attribution: string;
  /** ISO date of the copy. */
  retrieved: string | null;
  /** BCP 47. */
  language: string;
  default_year: number | null;
  /** Of the file's bytes, in hexadecimal. */
  sha256: string;
}

/** A figure that was published elsewhere: a row of `data/reported/*.csv`. */
export interface ReportedFigure {
  reported_id: string;
  as_of: string;
  precision: ReportedPrecision;
  /** Local day of `as_of`. */
  as_of_day: string;
  /** `as_of` in UTC ("2023-09-25 02:00:00"), when there is a time of day. */
  as_of_utc: string | null;
  measure: string;
  value: number;
  qualifier: Exclude<Qualifier, "range" | "vague">;
  lower: number | null;
  upper: number | null;
  unit: string;
  group: string | null;
  side: string | null;
  claimant: string;
  publisher: string;
  url: string;
  file: string;
  line: number;
}

export const REPORTED_PRECISIONS = ["minute", "hour", "day", "month", "year"] as const;
export type ReportedPrecision = (typeof REPORTED_PRECISIONS)[number];

/** One document with everything that was found in it. */
export interface Chapter {
  source: Source;
  document: Document;
  claims: Claim[];
  rejected: RejectedNumber[];
}

/** All that the database holds. */
export interface Story {
  chapters: Chapter[];
  actors: ActorEntry[];
  places: PlaceEntry[];
  links: ClaimLink[];
  corrections: AppliedCorrection[];
  reported: ReportedFigure[];
}
