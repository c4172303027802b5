import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  type DuckDBValue,
  type DuckDBValueConverter,
  JsonDuckDBValueConverter
} from "@duckdb/node-api";
import type {Database} from "./database.js";

/** A cell of a result: numbers are JS numbers, dates "2023-09-25", timestamps "2023-09-25T02:00:00Z". */
export type Cell = string | number | boolean | null | Cell[] | {[name: string]: Cell};

/**
 * Runs one SELECT and returns its rows as plain objects. Parameters are positional (`$1`).
 * Throws DuckDB's own message when the query is wrong, and `too large for a number: N` for integers beyond 2⁵³.
 */
export async function query<T = Record<string, Cell>>(db: Database, sql: string, params?: DuckDBValue[]): Promise<T[]> {
  const result = await db.connection.runAndReadAll(sql, params);
  return result.convertRowObjects(toCell) as T[];
}

/** Names of the columns that a SELECT gives, in order. */
export async function columnNames(db: Database, sql: string): Promise<string[]> {
  const result = await db.connection.runAndReadAll(`SELECT * FROM (${sql}) LIMIT 0`);
  return result.columnNames();
}

const toCell: DuckDBValueConverter<Cell> = (value, type, converter) => {
  if (typeof value === "bigint") {
    if (!Number.isSafeInteger(Number(value))) throw new Error(`too large for a number: ${value}`);
    return Number(value);
  }
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue) return value.toString().replace(" ", "T") + "Z";
  return JsonDuckDBValueConverter(value, type, converter as never) as Cell;
};
