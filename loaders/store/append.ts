import {
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBListType,
  DuckDBListValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue
} from "@duckdb/node-api";
import type {Row} from "./rows.js";

/**
 * Appends rows to a table. Keys are columns; a missing key is empty. Throws `table TABLE has no column: NAME`, and
 * `table TABLE: …` with the row and DuckDB's reason when a row breaks a constraint.
 */
export async function appendRows(
  connection: DuckDBConnection,
  catalog: string,
  table: string,
  rows: Row[]
): Promise<void> {
  if (!rows.length) return;
  const columns = (await connection.runAndReadAll(`SELECT * FROM ${catalog}.${table} LIMIT 0`)).columnNames();
  const unknown = Object.keys(rows[0]).find((key) => !columns.includes(key));
  if (unknown) throw new Error(`table ${table} has no column: ${unknown}`);
  try {
    await appendAll(connection, catalog, table, columns, rows);
  } catch (error) {
    // DuckDB does not say which row it was: one at a time does.
    for (const row of rows.length > 1 ? rows : []) await appendRows(connection, catalog, table, [row]);
    throw new Error(`table ${table}: ${reason(error)}: ${JSON.stringify(rows[0]).slice(0, 120)}`);
  }
}

async function appendAll(
  connection: DuckDBConnection,
  catalog: string,
  table: string,
  columns: readonly string[],
  rows: Row[]
) {
  const appender = await connection.createAppender(table, "main", catalog);
  const types = columns.map((_, i) => appender.columnType(i));
  for (const row of rows) {
    columns.forEach((column, i) => {
      const value = row[column];
      if (value === null || value === undefined) appender.appendNull();
      else appender.appendValue(toDuckDB(value, types[i]), types[i]);
    });
    appender.endRow();
  }
  appender.closeSync();
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Failed to append: /, "").replace(/ on table \w+ with expression/, ":");
}

function toDuckDB(value: unknown, type: DuckDBType): DuckDBValue {
  // Both count from 1970 in UTC: days, microseconds.
  if (type.typeId === DuckDBTypeId.DATE) return new DuckDBDateValue(Date.parse(value as string) / 86_400_000);
  if (type.typeId === DuckDBTypeId.TIMESTAMP) return new DuckDBTimestampValue(BigInt(Date.parse(`${value}Z`)) * 1000n);
  if (type instanceof DuckDBListType) return new DuckDBListValue(value as DuckDBValue[]);
  return value as DuckDBValue;
}
