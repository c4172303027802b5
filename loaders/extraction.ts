import {writeFileSync} from "node:fs";
import {basename, dirname} from "node:path";
import type {Series} from "../src/lib/claim.js";
import type {Vocabulary} from "../src/lib/vocabulary.js";
import {type ExtractedRow, fieldsOf, formatRows, type Kind, toClaimRow, toRejectedRow} from "./claim-row.js";
import type {Extraction} from "./extract/index.js";
import {extractText} from "./extract-text.js";
import {makeFolder, whatIs} from "./folder.js";
import type {Input} from "./inputs.js";
import {Problem, reasonOf} from "./problem.js";
import type {Document} from "./read/index.js";
import {readSource} from "./source.js";
import type {ParquetWriter} from "./store/parquet.js";
import {removeLeftovers, replaceFile, temporaryName} from "./store/replace.js";
import {decodeText, readText} from "./text.js";

export const FORMATS = ["jsonl", "csv", "json", "parquet"] as const;
export type Format = (typeof FORMATS)[number];
export type Extracted = Record<Kind, ExtractedRow[]>;

export interface ReadingOptions {
  /** Default: what each document's content looks like. */
  readAs?: Document["format"];
  /** Also extract from what does not look like English. */
  anyLanguage?: boolean;
  /** Default: claims of every series. Rejected numbers have none and are all kept. */
  series?: readonly Series[];
}

/**
 * The claims and the rejected numbers of one document. A source of the project (article.txt with source.yml beside it) is
 * held against its sha256 and takes its default year; any other file is read as it is. Offsets are those of the untouched
 * file. Throws a Problem for a document in another language than English, unless told not to.
 */
export function readClaims(
  {path, name, bytes}: Input,
  vocabulary: Vocabulary,
  {readAs, anyLanguage}: Pick<ReadingOptions, "readAs" | "anyLanguage"> = {}
): Extraction {
  const source = !bytes && isSource(path) ? readSource(dirname(path), name) : null;
  const text = source?.text ?? (bytes ? decodeText(bytes, path) : readText(path).text);
  return extractText(text, path, vocabulary, {...source?.source, source_id: name, format: readAs, anyLanguage});
}

/** What `readClaims` gives, as rows to print. */
export function extractFile(
  input: Input,
  vocabulary: Vocabulary,
  {series, ...reading}: ReadingOptions = {}
): Extracted {
  const {claims, rejected} = readClaims(input, vocabulary, reading);
  const wanted = series ? claims.filter((claim) => series.includes(claim.series)) : claims;
  return {claims: wanted.map(toClaimRow), rejected: rejected.map((number) => toRejectedRow(number, input.name))};
}

/** Whether a file is a source of the project: what source.yml beside it says then belongs to it. */
export function isSource(path: string): boolean {
  return basename(path) === "article.txt" && whatIs(`${dirname(path)}/source.yml`) === "file";
}

/** Writes rows in any of the formats to a path as it stands; `openWriter` is asked for Parquet only. */
export async function writeRows(
  path: string,
  rows: ExtractedRow[],
  format: Format,
  kind: Kind,
  openWriter: () => Promise<ParquetWriter>
): Promise<void> {
  if (format !== "parquet") return writeFileSync(path, formatRows(rows, format, kind));
  await (await openWriter()).write(path, kind === "claims" ? "claim" : "rejected_number", fieldsOf(kind), rows);
}

/** Has `write` fill a file that then takes its place, whole or not at all. Throws a Problem when it cannot. */
export async function writeOutput(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  try {
    makeFolder(dirname(path));
    removeLeftovers(path);
    const temporary = temporaryName(path);
    await write(temporary);
    replaceFile(temporary, path);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** What to say when an output cannot be written. */
export function unwritable(path: string, error: unknown): Problem {
  return new Problem(`${path}: cannot be written: ${reasonOf(error)} (choose another with --out)`);
}
