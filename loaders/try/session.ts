import {zipSync} from "fflate";
import {type ClaimDiff, countDiff} from "../../src/lib/claim-diff.js";
import {firstDay, lastDay} from "../../src/lib/day.js";
import {formatDates} from "../../src/lib/format.js";
import {tally} from "../../src/lib/tally.js";
import type {
  Difference,
  FigureMark,
  FolderDetails,
  Piece,
  Side,
  Slice,
  Summary,
  TryDocument,
  TrySession
} from "../../src/lib/try.js";
import type {Vocabulary} from "../../src/lib/vocabulary.js";
import {formatRows, toClaimRow, toRejectedRow} from "../claim-row.js";
import {decodeText} from "../decode.js";
import {diffClaims} from "../diff/index.js";
import {extractText, type TextExtraction} from "../extract-text.js";
import {sha256Of, sourceYml} from "../source-yml.js";
import {piecesOf} from "./pieces.js";

/** How much a page is given at a time, so that drawing it is never long. */
const PIECES = 120;
const ROWS = 100;

/** What a figure can hold of marks that can be told apart. */
const MARKS = 1000;

/** The earliest day that a zip can name: the same document gives the same bytes. */
const DAY = new Date(1980, 0, 1);

interface Loaded extends TextExtraction {
  name: string;
  bytes: Uint8Array;
  pieces: Piece[];
}

/** Holds up to two documents with their claims, and hands them out in parts. Problems are thrown as Problem. */
export class Session implements TrySession {
  readonly #loaded = new Map<Side, Loaded>();
  readonly #vocabulary: Vocabulary;
  #diff: ClaimDiff | null = null;
  #differences: Difference[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  load(side: Side, {name, content, anyLanguage}: TryDocument, onProgress?: (share: number) => void): Summary {
    const start = performance.now();
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const text = decodeText(bytes, name);
    const extraction = extractText(text, name, this.#vocabulary, {source_id: name, anyLanguage, onProgress});
    this.#loaded.set(side, {...extraction, name, bytes, pieces: piecesOf(extraction)});
    this.#diff = null;
    const {document, claims, rejected} = extraction;
    return {
      title: document.title,
      format: document.format,
      characters: text.length,
      claims: claims.length,
      rejected: rejected.length,
      series: tally(claims.map(({series}) => series)),
      reasons: tally(rejected.map(({reason}) => reason)),
      losses: [...new Set(document.losses.map(({note}) => note))].slice(0, 20),
      milliseconds: performance.now() - start
    };
  }

  pieces(side: Side, from: number): Slice<Piece> {
    return slice(this.#get(side).pieces, from, PIECES);
  }

  claims(side: Side, from: number) {
    return slice(this.#get(side).claims, from, ROWS);
  }

  marks(side: Side): FigureMark[] {
    return this.#get(side)
      .claims.slice(0, MARKS)
      .map((claim) => {
        const {claim_id, series, claimant_text, event_start, event_end, value_text, counted} = claim;
        const from = event_start && firstDay(event_start.slice(0, 10));
        const to = event_start && lastDay((event_end ?? event_start).slice(0, 10));
        const when = event_start && formatDates(event_start, event_end);
        const what = [value_text, counted].filter(Boolean).join(" ");
        const label = [what, claimant_text ?? "the article itself", when].filter(Boolean).join(", ");
        return {claim_id, series, claimant: claimant_text, from, to, label};
      });
  }

  rows(side: Side, kind: "claims" | "rejected", format: "csv" | "json" | "jsonl"): string {
    const {claims, rejected, name} = this.#get(side);
    const rows = kind === "claims" ? claims.map(toClaimRow) : rejected.map((number) => toRejectedRow(number, name));
    return formatRows(rows, format, kind);
  }

  compare() {
    this.#diff = diffClaims(this.#get("older").claims, this.#get("newer").claims);
    const {pairs, appeared, went} = this.#diff;
    this.#differences = [
      ...pairs.filter(({changes}) => changes.length).map((pair) => ({what: "changed" as const, pair})),
      ...appeared.map((claim) => ({what: "appeared" as const, claim})),
      ...went.map((claim) => ({what: "went" as const, claim}))
    ];
    return countDiff(this.#diff);
  }

  differences(from: number): Slice<Difference> {
    return slice(this.#differences, from, ROWS);
  }

  async folder(side: Side, details: FolderDetails): Promise<Uint8Array> {
    const {name, bytes} = this.#get(side);
    const yml = sourceYml({...details, sha256: await sha256Of(bytes)});
    const folder = `data/sources/${name}`;
    return zipSync(
      {[`${folder}/article.txt`]: bytes, [`${folder}/source.yml`]: new TextEncoder().encode(yml)},
      {mtime: DAY}
    );
  }

  #get(side: Side): Loaded {
    const loaded = this.#loaded.get(side);
    if (!loaded) throw new Error(`no document yet: ${side}`);
    return loaded;
  }
}

function slice<T>(all: readonly T[], from: number, count: number): Slice<T> {
  const next = from + count;
  return {items: all.slice(from, next), next: next < all.length ? next : null};
}
