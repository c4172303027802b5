import {csvField} from "../../lib/csv.js";
import {cellText, type ResultData} from "../../lib/result-data.js";

/** Rows in the order that they are shown in; null for their own. */
export type Order = Uint32Array | null;

/** Lines are put together in parts of so many rows, so that no string grows without bound. */
const PART = 20_000;

/** A result as CSV, in parts. */
export function toCsv(data: ResultData, order: Order): string[] {
  const line = (row: number) => data.columns.map(({get}) => csvField(get(row))).join(",");
  return inParts(data.rows, order, line, `${data.columns.map(({name}) => csvField(name)).join(",")}\n`);
}

/** Rows with tabs between their cells, as spreadsheets take them from the clipboard; formulas are neutralised as in CSV. */
export function toTsv(data: ResultData, order: Order): string[] {
  const cell = (value: unknown) => {
    const text = cellText(value).replace(/[\t\r\n]+/g, " ");
    return typeof value === "string" && /^[=+\-@]/.test(text) ? `'${text}` : text;
  };
  const line = (row: number) => data.columns.map(({get}) => cell(get(row))).join("\t");
  return inParts(data.rows, order, line, `${data.columns.map(({name}) => cell(name)).join("\t")}\n`);
}

/** A result as a JSON array of objects, one a line. Integers beyond 2⁵³ are text; columns of one name get a number. */
export function toJson(data: ResultData, order: Order): string[] {
  const names = uniqueNames(data.columns.map(({name}) => name));
  const line = (row: number) =>
    JSON.stringify(Object.fromEntries(data.columns.map(({get}, i) => [names[i], get(row)])), (_, value) =>
      typeof value === "bigint" ? String(value) : value instanceof Uint8Array ? cellText(value) : value
    );
  const parts = inParts(data.rows, order, line, "[\n", ",\n");
  return [...parts, data.rows ? "\n]\n" : "]\n"];
}

/** A result as a table of Markdown; nothing in a cell can end the cell or become a tag. */
export function toMarkdown(data: ResultData, order: Order): string[] {
  const cell = (text: string) =>
    text
      .replace(/[\\`*_[\]<>|~]/g, "\\$&")
      .replace(/&/g, "&amp;")
      .replace(/\s*[\r\n]+\s*/g, " ");
  const line = (row: number) => `| ${data.columns.map(({get}) => cell(cellText(get(row)))).join(" | ")} |`;
  const rule = data.columns.map(({type}) => (type.kind === "number" ? "---:" : "---"));
  const head = `| ${data.columns.map(({name}) => cell(name)).join(" | ")} |\n| ${rule.join(" | ")} |\n`;
  return inParts(data.rows, order, line, head);
}

/** "a", "a", "b" as "a", "a_2", "b". */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let n = 2; seen.has(unique); ++n) unique = `${name}_${n}`;
    seen.add(unique);
    return unique;
  });
}

/** `head`, then a line a row, with `between` between lines and, where that is a line feed, at the end. */
function inParts(rows: number, order: Order, line: (row: number) => string, head: string, between = "\n"): string[] {
  const parts = [head];
  for (let from = 0; from < rows; from += PART) {
    const lines = Array.from({length: Math.min(PART, rows - from)}, (_, i) => line(order ? order[from + i] : from + i));
    parts.push(from + PART < rows || between === "\n" ? lines.join(between) + between : lines.join(between));
  }
  return parts;
}
