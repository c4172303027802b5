import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {CorpusOptions} from "./run.js";

/** What extraction is made of, below the program's folder. */
const PROGRAM = ["loaders", "src/lib"];

/**
 * A hash of all that decides on the output of a document besides its own bytes: the rules, the vocabulary, the options.
 * When one of them changes, what was written before is out of date.
 */
export function recipeOf(root: string, {format, rejected, readAs, anyLanguage, series}: CorpusOptions): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([format, Boolean(rejected), readAs, Boolean(anyLanguage), series?.toSorted()]));
  const program = fileURLToPath(new URL("../..", import.meta.url));
  for (const folder of PROGRAM) hashFiles(hash, join(program, folder), /\.(ts|sql)$/);
  hashFiles(hash, join(root, "data", "vocabulary"), /\.yml$/);
  return hash.digest("hex").slice(0, 16);
}

function hashFiles(hash: ReturnType<typeof createHash>, folder: string, wanted: RegExp): void {
  const names = (readdirSync(folder, {recursive: true}) as string[]).filter((name) => wanted.test(name)).sort();
  for (const name of names) hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
}
