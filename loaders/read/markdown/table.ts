import type {Composer} from "../composer.js";
import type {Span} from "../document.js";
import type {Cell} from "../tables.js";
import type {Line} from "./layout.js";

const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** The line after the table whose header is line `i`; `i` if none begins there. */
export function tableEnd(lines: Line[], i: number): number {
  const next = lines[i + 1];
  if (!next || !lines[i].words.includes("|") || !next.words.includes("-") || !DELIMITERS.test(next.words)) return i;
  if (next.words.length > 900 || split(lines[i].words, 0).length !== split(next.words, 0).length) return i;
  let to = i + 2;
  while (
    to < lines.length &&
    lines[to].words &&
    lines[to].quoted === lines[i].quoted &&
    !/^(?:#|>|```)/.test(lines[to].words)
  )
    ++to;
  return to;
}

/** The rows of the table in lines [from, to). */
export function readMarkdownTable(
  text: string,
  lines: Line[],
  from: number,
  to: number,
  write: (composer: Composer, start: number, end: number) => void
): Cell[][] {
  const rows: Cell[][] = [];
  for (let i = from; i < to; ++i) {
    if (i === from + 1) continue;
    const {start, end} = lines[i];
    rows.push(
      split(text.slice(start, end), start).map(
        (cell): Cell => ({
          isHeader: i === from,
          columns: 1,
          rows: 1,
          write: (composer) => write(composer, cell.start, cell.end)
        })
      )
    );
  }
  return rows;
}

/** The cells of a row, as spans that begin at `offset`. An escaped bar parts nothing. */
function split(row: string, offset: number): Span[] {
  const cells: Span[] = [];
  let from = row.startsWith("|") ? 1 : 0;
  for (let at = from; at < row.length; ++at) {
    if (row[at] === "\\") ++at;
    else if (row[at] === "|") {
      cells.push({start: offset + from, end: offset + at});
      from = at + 1;
    }
  }
  if (from < row.length) cells.push({start: offset + from, end: offset + row.length});
  return cells;
}
