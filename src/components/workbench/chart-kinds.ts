import type {ColumnType, ResultData} from "../../lib/result-data.js";

/** What kind of values a column has, by its name; null where there is none. */
export function columnKind({columns}: ResultData, name: string): ColumnType["kind"] | null {
  return columns.find((column) => column.name === name)?.type.kind ?? null;
}
