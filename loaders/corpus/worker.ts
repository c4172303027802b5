import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {workerData} from "node:worker_threads";
import type {Kind} from "../claim-row.js";
import {extractFile, isSource, unwritable, writeRows} from "../extraction.js";
import {makeFolder} from "../folder.js";
import type {Input} from "../inputs.js";
import {Problem, reasonOf} from "../problem.js";
import {ParquetWriter} from "../store/parquet.js";
import {replaceFile, temporaryName} from "../store/replace.js";
import {readVocabulary} from "../vocabulary.js";
import {outputPath, UNFINISHED} from "./layout.js";
import type {CorpusOptions} from "./run.js";

/** What a worker is started with. */
export interface WorkerSettings {
  root: string;
  options: CorpusOptions;
}

export interface Task extends Input {
  /** The hash of the bytes that outputs which are still there were made from. */
  known?: string;
}

/** What became of a document. Numbers of rows; of a document that is as it was, none are counted. */
export type Outcome =
  | {done: "extracted"; sha256: string; claims: number; rejected: number}
  | {done: "unchanged"; sha256: string}
  | {done: "failed"; reason: string};

// A pool hands its workers an array whose second item is what the pool was given.
const {root, options} = (workerData as [unknown, WorkerSettings])[1];
const kinds: Kind[] = options.rejected ? ["claims", "rejected"] : ["claims"];
const vocabulary = readVocabulary(join(root, "data", "vocabulary"));
let writer: Promise<ParquetWriter> | undefined;
const openWriter = () => (writer ??= ParquetWriter.open());

/** Extracts one document and writes its outputs, each under another name until it is whole. Never throws. */
export default async function extractDocument({known, ...input}: Task): Promise<Outcome> {
  try {
    const sha256 = hashOf(input);
    if (sha256 === known) return {done: "unchanged", sha256};
    const found = extractFile(input, vocabulary, options);
    for (const kind of kinds) await writeKind(kind, input, found[kind]);
    return {done: "extracted", sha256, claims: found.claims.length, rejected: found.rejected.length};
  } catch (error) {
    if (error instanceof Problem) return {done: "failed", reason: error.message};
    return {done: "failed", reason: `${input.path}: cannot be extracted: ${(error as Error).message.split("\n")[0]}`};
  }
}

async function writeKind(kind: Kind, {name}: Input, rows: Record<string, unknown>[]): Promise<void> {
  const {format, out} = options;
  const path = outputPath(out, kind, name, format);
  const temporary = temporaryName(join(out, UNFINISHED, `${name}.${kind}.${format}`));
  try {
    makeFolder(dirname(path));
    await writeRows(temporary, rows, format, kind, openWriter);
    replaceFile(temporary, path);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Hash of all that a document is read from: its bytes and, of a source of the project, what source.yml says. */
function hashOf({path, bytes}: Input): string {
  const hash = createHash("sha256");
  try {
    hash.update(bytes ?? readFileSync(path));
    if (!bytes && isSource(path)) hash.update(readFileSync(join(dirname(path), "source.yml")));
  } catch (error) {
    throw new Problem(`${path}: ${reasonOf(error)}`);
  }
  return hash.digest("hex");
}
