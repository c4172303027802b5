import type {KINDS, Outcome, Qualifier, Series, SpeechAct} from "./claim.js";

/**
 * What the extractor knows of the world, all of it declared in `data/vocabulary/*.yml`. The rules themselves know only
 * English grammar and number notation; who fights whom, what is counted and which verbs report is data.
 */
export interface Vocabulary {
  units: UnitEntry[];
  measures: MeasureEntry[];
  topics: TopicEntry[];
  speech: SpeechEntry[];
  qualifiers: QualifierEntry[];
  actors: ActorEntry[];
  places: PlaceEntry[];
  currencies: CurrencyEntry[];
  /** Names of peoples and faiths, in the singular and with a capital letter. */
  peoples: string[];
}

/** What sort of thing is counted: decides which measures can apply to it. */
export const UNIT_CLASSES = [
  "person",
  "household",
  "fighter",
  "vehicle",
  "weapon",
  "position",
  "attack",
  "settlement",
  "building",
  "goods",
  "time",
  "age",
  "mass",
  "length",
  "area",
  "volume",
  "temperature",
  "speed",
  "pressure",
  "share",
  "politics",
  "money",
  "thing"
] as const;
export type UnitClass = (typeof UNIT_CLASSES)[number];

/** Nouns that are counted. `nouns` are singular; plurals are derived, irregular ones listed under `plurals`. */
export interface UnitEntry {
  class: UnitClass;
  /** Normal form for every noun of the entry; without it each noun is its own unit. */
  unit?: string;
  /** The kind of people or things these nouns name (civilian, soldier, child, …). */
  group?: string;
  nouns: string[];
  plurals?: Record<string, string>;
  /** Letters before the number of a type: "F" of F-16, "BMP" of BMP-2. */
  designations?: string[];
}

/** What can happen to the counted, and the words that say so. */
export interface MeasureEntry {
  measure: string;
  series: Series;
  outcome?: Outcome;
  kind?: (typeof KINDS)[number];
  /** Unit classes it can apply to; all of them when absent, money alone when empty. */
  classes?: UnitClass[];
  /** What the counted have to be to the verb: they do it, or it is done to them; either when absent. */
  role?: "subject" | "object";
  /** Base forms; regular inflections are derived. */
  verbs?: string[];
  /** Irregular forms: participle or past. */
  forms?: string[];
  nouns?: string[];
  adjectives?: string[];
  /** Verbs that say it with words behind what they are done to: "forced 5,000 people from", "took six teachers hostage". */
  around?: {verbs: string[]; forms?: string[]; ends: string[]}[];
}

/** Words that tell what a sentence is about where no measure does. */
export interface TopicEntry {
  topic: string;
  series: Series;
  outcome?: Outcome;
  classes?: UnitClass[];
  /** Kinds of people it can be about ("none" for people of no kind named); all of them when absent. */
  groups?: string[];
  words: string[];
  /** Words of a section's heading that tell what its sentences are about. */
  sections?: string[];
}

/** Reporting verbs and phrases by what the speaker does with the statement. */
export interface SpeechEntry {
  act: SpeechAct;
  verbs?: string[];
  forms?: string[];
  phrases?: string[];
  hedges?: string[];
  /** Nouns of speakers whose names need not be known ("spokesperson", "ministry"). */
  speakers?: string[];
  /** Documents that speak ("report", "statement"). */
  documents?: string[];
}

export interface QualifierEntry {
  qualifier: Qualifier;
  before?: string[];
  after?: string[];
}

export interface ActorEntry {
  id: string;
  name: string;
  /** Further names, without leading article. */
  aliases?: string[];
  /** Party whose people these are, for `side` ("Artsakh/Armenian"). */
  side?: string;
  /** Adjectives and nouns for the actor's people ("Azerbaijani"). */
  demonyms?: string[];
  kind: "state" | "organisation" | "force" | "person" | "media";
  /** The actor this one speaks for. */
  parent?: string;
}

export interface PlaceEntry {
  id: string;
  name: string;
  /** The other name in use, shown beside the first. */
  other_name?: string;
  aliases?: string[];
  kind: "country" | "region" | "district" | "city" | "village" | "road" | "bridge" | "border" | "building" | "airport";
  latitude: number;
  longitude: number;
  within?: string;
}

export interface CurrencyEntry {
  code: string;
  symbols?: string[];
  nouns?: string[];
  /** Words that say a document speaks of its country, where several currencies share a noun or a symbol. */
  countries?: string[];
}
