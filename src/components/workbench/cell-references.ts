import type {EngineClient} from "./engine-client.js";
import {bindParameters, firstWord, identifier, splitStatements, tokenize} from "./sql-text.js";

/** A cell that others may query by its name. */
export interface NamedText {
  name: string;
  text: string;
  parameters: Readonly<Record<string, string>>;
}

/** Statements that give rows and can stand in a view. */
const VIEWABLE = new Set(["select", "with", "from", "values", "pivot", "unpivot", "table"]);

/** The last statement of a text as one that can be queried, or null. */
export function viewOf({name, text, parameters}: NamedText): string | null {
  const last = splitStatements(text).at(-1);
  if (!last) return null;
  const {sql} = bindParameters(text.slice(last.start, last.end), parameters);
  const made = /^(un)?pivot$/.test(firstWord(sql)) ? "TEMP TABLE" : "TEMP VIEW";
  return VIEWABLE.has(firstWord(sql)) ? `CREATE OR REPLACE ${made} ${identifier(name)} AS ${sql}` : null;
}

/** Which of the cells before it a text names, with those that these name in turn, in order. */
export function referencedBy(text: string, before: readonly NamedText[]): NamedText[] {
  const found: NamedText[] = [];
  let words = wordsOf(text);
  for (const cell of before.toReversed()) {
    if (!words.has(cell.name)) continue;
    found.unshift(cell);
    words = new Set([...words, ...wordsOf(cell.text)]);
  }
  return found;
}

function wordsOf(text: string): Set<string> {
  const names = tokenize(text).filter(({kind}) => kind === "word" || kind === "quoted");
  return new Set(names.map(({start, end}) => text.slice(start, end).replace(/^"|"$/g, "").toLowerCase()));
}

/**
 * Makes the cells that a text names into views, so that it can query them. Throws one line that names the cell whose own
 * query is wrong.
 */
export async function defineReferences(
  engine: EngineClient,
  text: string,
  before: readonly NamedText[],
  signal: AbortSignal
): Promise<void> {
  for (const cell of referencedBy(text, before)) {
    const sql = viewOf(cell);
    if (!sql) throw new Error(`The cell “${cell.name}” gives no rows that could be queried.`);
    try {
      await engine.run(sql, 1, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      throw new Error(`The cell “${cell.name}”, which this one queries, does not run. Run it to see why.`);
    }
  }
}
