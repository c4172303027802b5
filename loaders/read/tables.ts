import {Composer} from "./composer.js";

/** A cell as a reader of a format gives it. `write` composes what is in it, without opening a block. */
export interface Cell {
  isHeader: boolean;
  columns: number;
  rows: number;
  write: (composer: Composer) => void;
}

/** Names longer than this are prose, not names, and are not said again. */
const LONGEST_NAME = 80;
/** Spans wider than this are a page's layout. */
const WIDEST = 60;
const TALLEST = 400;

const NUMBER =
  /^(?:(?:about|around|approximately|approx\.?|at least|more than|over|under|nearly|almost|up to|some|c\.|ca\.|[~≈<>≥≤+±]) ?)*(?:US|A|C|NZ)?[$€£₹]? ?\d[\d,.\u00a0\u202f\u2009 ]*(?:\s?[–—-]\s?\d[\d,.\u00a0\u202f\u2009]*)?(?: (?:thousand|million|billion))?\+?(?:\s?\[\w{1,4}\])*$/i;
const UNIT = /^(.{1,60}?) ?\((%|km2|km²|km|m|mm|cm|ha|mi|tonnes|US\$|USD|°C|°F)\)$/;

/** What a cell says, if it is short enough to be a name, and where. */
interface Words {
  words: string;
  start: number;
  end: number;
}

/**
 * Composes a table, a row a block. Each cell is a line of it that reads as text: "Herat: 1,482 deaths" for the number
 * below the header "Deaths" in the row of "Herat"; "Herat, Governor: …" for words. What a line takes from the headers
 * is said again, so that every cell stands exactly once for itself.
 */
export function composeTable(composer: Composer, rows: Cell[][]): void {
  let names: (Words | null)[] = [];
  let group: Words | null = null;
  /** Cells that reach down into the rows to come, by column. */
  const reaching: {left: number; words: Words | null}[] = [];
  for (const row of rows) {
    if (row.length === 0) continue;
    composer.open("table");
    const isHead = row.every(({isHeader}) => isHeader);
    const placed: {column: number; cell: Cell; words: Words | null}[] = [];
    let column = 0;
    let label: Words | null = null;
    const skipReaching = () => {
      for (let above = reaching[column]; above && above.left > 0; above = reaching[column]) {
        --above.left;
        if (column === 0) label = above.words;
        ++column;
      }
    };
    for (const cell of row) {
      skipReaching();
      const words = readWords(composer.source, cell);
      if (words !== "empty") placed.push({column, cell, words});
      const columns = Math.min(cell.columns, WIDEST);
      if (cell.rows > 1)
        for (let i = 0; i < columns; ++i)
          reaching[column + i] = {left: Math.min(cell.rows, TALLEST) - 1, words: words === "empty" ? null : words};
      column += columns;
      if (column > 10 * WIDEST) column = 10 * WIDEST;
    }
    skipReaching();
    if (placed.length === 0) continue;

    // One header across the table is a title over the rows below it.
    if (isHead && row.length === 1) {
      group = placed[0].words;
      writeLine(composer, row[0]);
      continue;
    }
    if (isHead) {
      // A second row of headers divides the columns of the first.
      const next = names.slice();
      for (const {column, cell, words} of placed)
        for (let i = 0; i < Math.min(cell.columns, WIDEST); ++i) next[column + i] = words;
      names = next;
      group = null;
      for (const {cell} of placed) writeLine(composer, cell);
      continue;
    }
    const [first] = placed;
    const isLabelled =
      first.column === 0 && row.length > 1 && (first.cell.isHeader || (first.words !== null && !isNumber(first.words)));
    if (isLabelled) label = first.words;
    for (const {column, cell, words} of placed) {
      if (isLabelled && cell === first.cell) writeLine(composer, cell);
      else writeCell(composer, cell, words, label, names[column] ?? (label ? null : group));
    }
  }
  composer.close();
}

function writeLine(composer: Composer, cell: Cell): void {
  composer.line();
  cell.write(composer);
}

function writeCell(composer: Composer, cell: Cell, words: Words | null, label: Words | null, name: Words | null): void {
  composer.line();
  // In a table of two columns the label is what the number counts.
  const counted = name ?? label;
  const place = name ? label : null;
  const unit = counted && UNIT.exec(counted.words);
  const follows = words !== null && isNumber(words) && counted !== null;
  // Said again, words stand for the whole of the cell that they are from.
  const say = (other: Words, text: string, leads = true) => composer.again(text, other.start, other.end, leads);
  if (place) say(place, `${place.words}${follows && !unit ? ": " : counted ? ", " : ": "}`);
  if (counted && (!follows || unit)) say(counted, `${unit ? unit[1] : counted.words}: `);
  cell.write(composer);
  if (counted && follows) say(counted, ` ${unit ? unit[2] : lowered(counted.words)}`, false);
}

/** The words of a cell without citation markers; null if there are too many to be a name. */
function readWords(source: string, cell: Cell): Words | "empty" | null {
  const aside = new Composer(source);
  aside.open("table");
  cell.write(aside);
  const {text, source: map} = aside.finish();
  if (!text.trim()) return "empty";
  if (text.length > 2 * LONGEST_NAME) return null;
  const words = text
    .replace(/\[\w{1,4}\]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/:$/, "");
  if (!words || words.length > LONGEST_NAME) return null;
  return {words, start: Math.min(...map.start), end: Math.max(...map.end)};
}

const isNumber = ({words}: Words) => NUMBER.test(words);

/** "Deaths" → "deaths", but "IDPs" and "MW" as they are. */
function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(words)
    ? words[0].toLowerCase() + words.slice(1)
    : words;
}
