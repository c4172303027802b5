/** The script that writes Excel workbooks, scripts/sql-xlsx.js. */
import writeExcelFile, {type Row} from "write-excel-file/universal";
import {cellText, columnWidths, type ResultData} from "../../lib/result-data.js";
import type {Order} from "./export-text.js";
import type {Sources} from "./sources.js";

/** A sheet has 1,048,576 rows, the first of them for the names. */
const MOST_ROWS = 2 ** 20 - 1;

/** A cell has room for so many characters. */
const MOST_CHARACTERS = 32_767;

/**
 * A result as an Excel workbook: its rows on one sheet, with numbers and booleans as such and everything else as text
 * (which a spreadsheet never takes for a formula), and on the next sheets what it rests on. Throws when there are more
 * rows than a sheet has.
 */
export async function toXlsx(data: ResultData, order: Order, sources: Sources): Promise<Blob> {
  if (data.rows > MOST_ROWS) {
    throw new Error(
      `an Excel sheet has room for ${MOST_ROWS.toLocaleString("en")} rows. CSV or Parquet hold them all.`
    );
  }
  const rows = Array.from({length: data.rows}, (_, place) =>
    data.columns.map(({get}) => cell(get(order ? order[place] : place)))
  );
  const {claims, reported, sources: documents, ...about} = sources;
  return writeExcelFile([
    {
      sheet: "Result",
      data: [head(data.columns.map(({name}) => name)), ...rows],
      columns: columnWidths(data).map((width) => ({width})),
      stickyRowsCount: 1
    },
    {sheet: "About", data: Object.entries(about).map(([name, value]) => [cell(name.replace("_", " ")), cell(value)])},
    ...[
      ["Claims", claims] as const,
      ["Reported elsewhere", reported] as const,
      ["Documents", documents] as const
    ].flatMap(([sheet, records]) => (records.length ? [{sheet, data: table(records), stickyRowsCount: 1}] : []))
  ]).toBlob();
}

function table(records: readonly Record<string, unknown>[]): Row[] {
  const names = Object.keys(records[0]);
  return [head(names), ...records.map((record) => names.map((name) => cell(record[name])))];
}

const head = (names: readonly string[]): Row => names.map((value) => ({value, type: String, fontWeight: "bold"}));

function cell(value: unknown): Row[number] {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number" && Number.isFinite(value)) return {value, type: Number};
  if (typeof value === "boolean") return {value, type: Boolean};
  return {value: cellText(value).slice(0, MOST_CHARACTERS), type: String};
}
