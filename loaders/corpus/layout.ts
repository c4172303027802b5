import {join} from "node:path";
import type {Kind} from "../claim-row.js";
import type {Format} from "../extraction.js";

// Engines that read a folder pass over what begins with an underscore.

/** Where files are until they are whole, below the output folder: the same disk, so that they can be renamed. */
export const UNFINISHED = "_unfinished";

/** What the run has done so far, below the output folder. */
export const JOURNAL = "_journal.jsonl";

/** Where the rows of a document go: Hive's way, by which DuckDB, Spark and Trino know the document by the folder. */
export function outputPath(out: string, kind: Kind, name: string, format: Format): string {
  return join(out, kind, `document=${name}`, `${kind}.${format}`);
}
