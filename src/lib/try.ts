import type {Claim, RejectReason, Series} from "./claim.js";
import type {ClaimPair, DiffCounts} from "./claim-diff.js";

/** A document to try: what was pasted, or the bytes of a file. `name` names the source in ids and downloads. */
export interface TryDocument {
  name: string;
  content: string | Uint8Array;
  /** Extract from what does not look like English too. */
  anyLanguage: boolean;
}

/** The older and the newer of two versions; one alone is the newer. */
export type Side = "older" | "newer";

export interface Summary {
  title: string | null;
  /** How the document was read: text, html, wikitext, markdown, mirror. */
  format: string;
  characters: number;
  claims: number;
  rejected: number;
  series: [Series, number][];
  reasons: [RejectReason, number][];
  /** What the copy has lost, in sentences. */
  losses: string[];
  milliseconds: number;
}

/** Part of a paragraph: words, a claim, or a number that is none. */
export type Part = string | {text: string; claim: string} | {text: string; reason: RejectReason};

/** A paragraph as it is read, or a part of one that is very long. */
export interface Piece {
  kind: string;
  parts: Part[];
}

/** A claim as figures draw it. */
export interface FigureMark {
  claim_id: string;
  series: Series;
  /** Null for the article's own voice. */
  claimant: string | null;
  /** First and last day; null where it has no date. */
  from: string | null;
  to: string | null;
  /** The number and what it counts, who states it and when, in words. */
  label: string;
}

/** A part of a long list: `next` is where to go on, null at the end. */
export interface Slice<T> {
  items: T[];
  next: number | null;
}

/** One thing that two versions do not share. */
export type Difference = {what: "changed"; pair: ClaimPair} | {what: "appeared" | "went"; claim: Claim};

/** What a reader says of a document before it becomes a folder. */
export interface FolderDetails {
  title: string;
  address: string;
  publisher: string;
  licence: string;
  retrieved: string;
}

/** What the worker does for the page: a method a message, its answer, problem or progress another. */
export interface TrySession {
  load(side: Side, document: TryDocument, onProgress?: (share: number) => void): Summary;
  pieces(side: Side, from: number): Slice<Piece>;
  claims(side: Side, from: number): Slice<Claim>;
  /** What figures draw: the first claims, so many as a figure can hold. */
  marks(side: Side): FigureMark[];
  /** The same bytes as the command line's. */
  rows(side: Side, kind: "claims" | "rejected", format: "csv" | "json" | "jsonl"): string;
  compare(): DiffCounts;
  differences(from: number): Slice<Difference>;
  /** A zip of `data/sources/<name>/`. */
  folder(side: Side, details: FolderDetails): Promise<Uint8Array>;
}

export type Method = keyof TrySession;

/** To the worker. */
export interface Request {
  id: number;
  method: Method;
  args: unknown[];
}

/** From the worker: one `value` or `problem` for each request, any number of `progress` before it. */
export type Reply = {id: number} & ({value: unknown} | {problem: string} | {progress: number});
