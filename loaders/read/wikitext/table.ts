import {extent} from "../html/table.js";
import type {Cell} from "../tables.js";
import {verbatimEnd} from "./brackets.js";
import type {Writer} from "./writer.js";

/**
 * The rows of the table {| … |} at [start, end): "|-" begins a row, "|" and "!" a cell or header, "||" and "!!" one on
 * the same line, "|+" the title.
 */
export function readTable(writer: Writer, start: number, end: number): Cell[][] {
  const {source} = writer.composer;
  const rows: Cell[][] = [[]];
  let at = writer.lineEnd(start + 2, end) + 1;
  const limit = end - 2;
  while (at < limit) {
    const indent = /^[ \t:]*/.exec(source.slice(at, at + 20))![0].length;
    const mark = source.slice(at + indent, at + indent + 2);
    const stop = cellEnd(writer, at, limit);
    if (mark === "|-") rows.push([]);
    else if (mark === "|+") {
      rows.push([cellOf(writer, at + indent + 2, stop, true)], []);
    } else if (mark[0] === "|" || mark[0] === "!") {
      const isHeader = mark[0] === "!";
      for (const [from, to] of splitCells(writer, at + indent + 1, stop, isHeader))
        rows.at(-1)!.push(cellOf(writer, from, to, isHeader));
    }
    at = stop + 1;
  }
  return rows;
}

// A cell runs on over lines that begin no other.
function cellEnd(writer: Writer, at: number, limit: number): number {
  const {source} = writer.composer;
  for (;;) {
    const stop = writer.lineEnd(at, limit);
    if (stop >= limit) return limit;
    const next = /^[ \t:]*([|!])/.exec(source.slice(stop + 1, stop + 24));
    if (next || stop + 1 >= limit) return stop;
    at = stop + 1;
  }
}

function splitCells(writer: Writer, start: number, end: number, isHeader: boolean): [number, number][] {
  const {source} = writer.composer;
  const cells: [number, number][] = [];
  let from = start;
  for (let at = start; at < end; ) {
    const code = source.charCodeAt(at);
    let inner = 0;
    if (code === 123 || code === 91) inner = writer.brackets.end(at, end);
    else if (code === 60) inner = Math.min(end, verbatimEnd(source, at, writer.find));
    if (inner > at) at = inner;
    else if ((code === 124 || (code === 33 && isHeader)) && source.charCodeAt(at + 1) === code) {
      cells.push([from, at]);
      from = at += 2;
    } else ++at;
  }
  cells.push([from, end]);
  return cells;
}

const ATTRIBUTES = /^[^|[\]{}<>]{0,300}\|(?!\|)/;

function cellOf(writer: Writer, start: number, end: number, isHeader: boolean): Cell {
  const {source} = writer.composer;
  const attributes = ATTRIBUTES.exec(source.slice(start, Math.min(end, start + 302)))?.[0] ?? "";
  const from = attributes.includes("=") || /^\s*\|$/.test(attributes) ? start + attributes.length : start;
  const of = (name: string) => extent(new RegExp(`${name}\\s*=\\s*"?(\\d{1,4})`, "i").exec(attributes)?.[1] ?? "");
  return {
    isHeader,
    columns: of("colspan"),
    rows: of("rowspan"),
    write: (composer) => writer.with(composer).lines(from, end, 1)
  };
}
