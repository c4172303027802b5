import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setImmediate as breathe} from "node:timers/promises";
import {type ExtractedRow, formatRows, type Kind} from "./claim-row.js";
import {extractFile, type Format, type ReadingOptions, writeOutput, writeRows} from "./extraction.js";
import {whatIs} from "./folder.js";
import {type Input, listInputs} from "./inputs.js";
import {Problem} from "./problem.js";
import type {Stages} from "./stages.js";
import {formatBar, formatCount} from "./summary.js";
import {readVocabulary} from "./vocabulary.js";

export interface ExtractOptions extends ReadingOptions {
  /** Default: JSON lines, and of a corpus run Parquet. */
  format?: Format;
  /** Of a corpus run also, else instead, the numbers that are no claims. */
  rejected?: boolean;
  /** A file for one document, a folder for several. */
  out?: string;
}

/**
 * The command `extract`: claims of all documents that `paths` name, to standard output or to `out`. A document that
 * cannot be read gets its line on standard error and the others go on. A folder with `out`, or several documents, are a
 * corpus run, which stops when `interruption` fires. Returns whether all went well.
 */
export async function extractFiles(
  root: string,
  paths: readonly string[],
  {out, ...options}: ExtractOptions,
  stages: Stages,
  interruption: () => AbortSignal
): Promise<boolean> {
  const inputs = listInputs(paths, () => readFileSync(0));
  if (out && isCorpus(paths, inputs)) {
    const {runCorpus} = await import("./corpus/run.js");
    return runCorpus(root, inputs, {...options, format: options.format ?? "parquet", out}, stages, interruption());
  }
  return extractHere(root, inputs, {...options, format: options.format ?? "jsonl", out}, stages);
}

/** A folder of documents gives a folder of results, also when there is but one in it. */
function isCorpus(paths: readonly string[], inputs: Input[]): boolean {
  return inputs.length > 1 || paths.some((path) => whatIs(path) === "folder");
}

async function extractHere(
  root: string,
  inputs: Input[],
  {format, rejected = false, out, ...reading}: ExtractOptions & {format: Format},
  stages: Stages
): Promise<boolean> {
  if (format === "parquet" && !out && process.stdout.isTTY)
    throw new Problem("parquet is not for a terminal (give --out FILE)");
  const start = performance.now();
  const kind: Kind = rejected ? "rejected" : "claims";
  const vocabulary = readVocabulary(join(root, "data", "vocabulary"));
  const rows: ExtractedRow[] = [];
  const troubles: string[] = [];
  await stages.run("extract", async (report) => {
    for (const [i, input] of inputs.entries()) {
      try {
        for (const row of extractFile(input, vocabulary, reading)[kind]) rows.push(row);
      } catch (error) {
        if (!(error instanceof Problem)) throw new Error(`${input.path}: ${(error as Error).message}`, {cause: error});
        troubles.push(error.message);
      }
      report(formatBar(i + 1, inputs.length));
      if (inputs.length > 1) await breathe();
    }
  });
  for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
  if (troubles.length === inputs.length) return false;
  await writeResult(rows, format, kind, out && fileFor(out, inputs[0], format));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const documents = formatCount(inputs.length - troubles.length, "document");
  const what = formatCount(rows.length, rejected ? "rejected number" : "claim");
  process.stderr.write(`${what} in ${documents}, ${seconds} s\n`);
  return !troubles.length;
}

/** Where the result of one document goes: to the file that `--out` names, or into the folder. */
function fileFor(out: string, {name}: Input, format: Format): string {
  return out.endsWith("/") || whatIs(out) === "folder" ? join(out, `${name}.${format}`) : out;
}

async function writeResult(rows: ExtractedRow[], format: Format, kind: Kind, out?: string): Promise<void> {
  const openWriter = async () => (await import("./store/parquet.js")).ParquetWriter.open();
  const write = (path: string) => writeRows(path, rows, format, kind, openWriter);
  if (out) return writeOutput(out, write);
  if (format !== "parquet") {
    process.stdout.write(formatRows(rows, format, kind));
    return;
  }
  // Parquet is made in a file: its end says where its parts are.
  const folder = mkdtempSync(join(tmpdir(), "corridor-"));
  try {
    await write(join(folder, "rows.parquet"));
    process.stdout.write(readFileSync(join(folder, "rows.parquet")));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
