import {appendFileSync, closeSync, createReadStream, existsSync, openSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {JOURNAL} from "./layout.js";

/** A document whose outputs are written, and what they were made from. */
export interface Entry {
  name: string;
  path: string;
  /** Sizes and times of change of the files it was read from. */
  stamp: string;
  /** Hash of their bytes. */
  sha256: string;
  /** Hash of the program, the vocabulary and the options. */
  recipe: string;
}

/** What was done, by the names of documents; it is added to a line at a time, each after the outputs it speaks of. */
export class Journal {
  readonly #entries = new Map<string, Entry>();
  readonly #file: number;

  private constructor(path: string, entries: Map<string, Entry>) {
    this.#entries = entries;
    this.#file = openSync(path, "a");
  }

  /** Opens the journal of an output folder, which need not have one. A line cut short by a crash does not count. */
  static async open(out: string): Promise<Journal> {
    const path = join(out, JOURNAL);
    const entries = new Map<string, Entry>();
    if (existsSync(path)) {
      for await (const line of createInterface({input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY})) {
        const entry = parseEntry(line);
        if (entry) entries.set(entry.name, entry);
      }
    }
    return new Journal(path, entries);
  }

  /** What was done of a document: nothing when another path had its name. */
  find(name: string, path: string): Entry | undefined {
    const entry = this.#entries.get(name);
    return entry?.path === path ? entry : undefined;
  }

  add(entry: Entry): void {
    this.#entries.set(entry.name, entry);
    // The line break comes first: it ends what a crash may have cut short.
    appendFileSync(this.#file, `\n${JSON.stringify(entry)}`);
  }

  close(): void {
    closeSync(this.#file);
  }
}

function parseEntry(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}
