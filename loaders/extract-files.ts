import {readFileSync} from "node:fs";
import {join} from "node:path";
import {setImmediate as breathe} from "node:timers/promises";
import {
  type ExtractedRow,
  extractFile,
  type Format,
  formatRows,
  listInputs,
  outputName,
  type ReadingOptions,
  writeOutput
} from "./extraction.js";
import {whatIs} from "./folder.js";
import {Problem} from "./problem.js";
import type {Stages} from "./stages.js";
import {readVocabulary} from "./vocabulary.js";

export interface ExtractOptions extends ReadingOptions {
  format: Format;
  rejected?: boolean;
  /** A file for one document, a folder for several. */
  out?: string;
}

/**
 * The command `extract`: claims of all documents that `paths` name, to standard output or to `out`. A document that
 * cannot be read gets its line on standard error and the others go on. Returns whether all went well.
 */
export async function extractFiles(
  root: string,
  paths: readonly string[],
  {format, rejected = false, out, ...reading}: ExtractOptions,
  stages: Stages
): Promise<boolean> {
  if (format === "parquet" && !out && process.stdout.isTTY)
    throw new Problem("parquet is not for a terminal (give --out FILE)");
  const inputs = listInputs(paths, () => readFileSync(0));
  const vocabulary = readVocabulary(join(root, "data", "vocabulary"));
  const many = inputs.length > 1;
  // A folder of documents gives a folder of results, also when there is but one in it.
  const folder =
    out && (many || out.endsWith("/") || [...paths, out].some((path) => whatIs(path) === "folder")) ? out : null;
  const rows: ExtractedRow[] = [];
  const troubles: string[] = [];
  await stages.run("extract", async (report) => {
    for (const [i, input] of inputs.entries()) {
      try {
        const found = extractFile(input, vocabulary, rejected, reading);
        if (folder) writeOutput(join(folder, outputName(input, format)), await formatRows(found, format, rejected));
        else for (const row of found) rows.push(row);
      } catch (error) {
        if (!(error instanceof Problem)) throw new Error(`${input.path}: ${(error as Error).message}`, {cause: error});
        troubles.push(error.message);
      }
      report(bar(i + 1, inputs.length));
      if (many) await breathe();
    }
  });
  for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
  if (!folder && troubles.length < inputs.length) {
    const text = await formatRows(rows, format, rejected);
    if (out) writeOutput(out, text);
    else process.stdout.write(text);
  }
  return !troubles.length;
}

function bar(done: number, all: number): string {
  const full = Math.round((20 * done) / all);
  return `${"█".repeat(full)}${"░".repeat(20 - full)} ${done} of ${all}`;
}
