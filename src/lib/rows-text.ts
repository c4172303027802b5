import {csvField} from "./csv.js";

/** Rows as a JSON array, one row a line. */
export function toJson(rows: readonly Record<string, unknown>[]): string {
  return rows.length ? `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n` : "[]\n";
}

/** Rows as CSV (UTF-8, with plain line feeds), formulas neutralised (src/lib/csv.ts). */
export function toCsv(rows: readonly Record<string, unknown>[], columns: readonly string[]): string {
  const lines = rows.map((row) => columns.map((column) => csvField(row[column])).join(","));
  return [columns.map(csvField).join(","), ...lines].join("\n") + "\n";
}
