import {toCsv} from "../../store/index.js";

/** Tells spreadsheets that a file is UTF-8: without it, Excel reads "Xankəndi" as something else. */
const BYTE_ORDER_MARK = "\uFEFF";

/** CSV for spreadsheets. */
export function asSpreadsheet(csv: string): string {
  return BYTE_ORDER_MARK + csv;
}

/** Rows as CSV that spreadsheets open as it is meant: letters whole, and no text run as a formula. */
export function spreadsheetCsv(rows: readonly Record<string, unknown>[], columns: readonly string[]): string {
  return asSpreadsheet(toCsv(rows, columns));
}
