import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, dirname, extname, join} from "node:path";
import type {Vocabulary} from "../src/lib/vocabulary.js";
import {CLAIM_FIELDS, REJECTED_FIELDS, toClaimRow, toRejectedRow} from "./claim-row.js";
import {extract} from "./extract/index.js";
import {makeFolder, whatIs} from "./folder.js";
import {Problem, reasonOf} from "./problem.js";
import {type Document, languageOf, readDocument, toSource} from "./read/index.js";
import {readSource} from "./source.js";
import {removeLeftovers, replaceFile, temporaryName} from "./store/replace.js";
import {decodeText, readText} from "./text.js";

export const FORMATS = ["jsonl", "csv", "json", "parquet"] as const;
export type Format = (typeof FORMATS)[number];
export type ExtractedRow = Record<string, unknown>;

/** What may be a document in a folder; gold files, tables and settings are not. */
const DOCUMENTS = [".txt", ".md", ".markdown", ".html", ".htm", ".wikitext", ".wiki", ".mediawiki"];

export interface ReadingOptions {
  /** Default: what each document's content looks like. */
  readAs?: Document["format"];
  /** Also extract from what does not look like English. */
  anyLanguage?: boolean;
}

/** A file to extract from: a path, or bytes that came another way. */
export interface Input {
  path: string;
  bytes?: Uint8Array;
}

/**
 * The documents that arguments name: files as they are, `-` for what standard input holds, and of a folder all the
 * documents below it, in order. Throws a Problem when a folder has none or a path does not exist.
 */
export function listInputs(paths: readonly string[], readStdin: () => Uint8Array): Input[] {
  return paths.flatMap((path): Input[] => {
    if (path === "-") return [{path: "stdin", bytes: readStdin()}];
    const there = whatIs(path);
    if (!there) throw new Problem(`${path}: no such file or folder`);
    if (there === "file") return [{path}];
    const names = (readdirSync(path, {recursive: true}) as string[]).filter((name) =>
      DOCUMENTS.includes(extname(name))
    );
    if (!names.length) throw new Problem(`${path}: no document in the folder (looked for ${DOCUMENTS.join(", ")})`);
    return names.sort().map((name) => ({path: join(path, name)}));
  });
}

/**
 * Claims, or rejected numbers, of one document as rows to print. A source of the project (article.txt with source.yml
 * beside it) is held against its sha256 and takes its default year; any other file is read as it is. Offsets are those
 * of the untouched file. Throws a Problem for a document in another language than English, unless told not to.
 */
export function extractFile(
  {path, bytes}: Input,
  vocabulary: Vocabulary,
  rejected: boolean,
  {readAs, anyLanguage = false}: ReadingOptions = {}
): ExtractedRow[] {
  const own = !bytes && basename(path) === "article.txt" && whatIs(join(dirname(path), "source.yml")) === "file";
  const source = own ? readSource(dirname(path), slug(path)) : null;
  const text = source?.text ?? (bytes ? decodeText(bytes, path) : readText(path).text);
  const document = readDocument(text, {title: source?.source.title, format: readAs});
  const language = anyLanguage ? null : languageOf(document.text.slice(document.body.start, document.body.end));
  if (language && language !== "English") {
    throw new Problem(
      `${path}: language: looks like ${language}, this extractor reads English only (--any-language extracts all the same)`
    );
  }
  const source_id = source?.source.source_id ?? slug(path);
  const {default_year = null} = source?.source ?? {};
  const found = toSource(extract(document, vocabulary, {source_id, default_year}), document);
  if (!rejected) return found.claims.map(toClaimRow);
  return found.rejected.map((number) => toRejectedRow(number, source_id));
}

/** Rows in one of the formats; always UTF-8. Parquet is made in a file, so it comes back as bytes. */
export async function formatRows(
  rows: ExtractedRow[],
  format: Format,
  rejected: boolean
): Promise<string | Uint8Array> {
  const fields = rejected ? REJECTED_FIELDS : CLAIM_FIELDS;
  if (format === "jsonl") return rows.map((row) => JSON.stringify(row) + "\n").join("");
  // DuckDB takes a moment to load: not for the formats that do without.
  if (format === "json") return (await import("./store/export.js")).toJson(rows);
  if (format === "csv") return (await import("./store/export.js")).toCsv(rows, Object.keys(fields));
  const {writeParquet} = await import("./store/parquet.js");
  const folder = mkdtempSync(join(tmpdir(), "corridor-"));
  try {
    const path = join(folder, "rows.parquet");
    await writeParquet(path, rejected ? "rejected_number" : "claim", fields, rows);
    return readFileSync(path);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Where the rows of an input go when `--out` names a folder. */
export function outputName({path}: Input, format: Format): string {
  return `${slug(path)}.${format}`;
}

/** Writes a file whole or not at all. Throws a Problem when it cannot. */
export function writeOutput(path: string, contents: string | Uint8Array): void {
  try {
    makeFolder(dirname(path));
    removeLeftovers(path);
    const temporary = temporaryName(path);
    writeFileSync(temporary, contents);
    replaceFile(temporary, path);
  } catch (error) {
    throw new Problem(`${path}: cannot be written: ${reasonOf(error)} (choose another with --out)`);
  }
}

/** Name of a document for ids and files; the folder tells apart the many that are called article.txt. */
function slug(path: string): string {
  const name = basename(path, extname(path));
  const told = name === "article" ? basename(dirname(path)) : name;
  return (
    told
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "document"
  );
}
