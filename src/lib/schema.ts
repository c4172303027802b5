import type {EvidenceLabels} from "./result-data.js";

/** What the workbench knows of the database without an engine, published as data/schema.json. */
export interface SchemaFile {
  tables: SchemaTable[];
  /** A few words for every claim and reported figure, by id. */
  evidence: EvidenceLabels;
}

export interface SchemaTable {
  name: string;
  kind: "table" | "view";
  comment: string;
  rows: number;
  /** Empty where `like` says it all. */
  columns: SchemaColumn[];
  /** The table that has the same columns, described there. */
  like: string | null;
}

export interface SchemaColumn {
  name: string;
  type: string;
  comment: string;
  /** The commonest values, as text. */
  samples: string[];
  /** All values, where they are few and come from a vocabulary; empty otherwise. */
  values: string[];
}
