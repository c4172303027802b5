import {
  bool,
  columnFromArray,
  type DataType,
  dateDay,
  float64,
  int32,
  list,
  TimeUnit,
  tableFromColumns,
  tableToIPC,
  timestamp,
  utf8
} from "@uwdata/flechette";
import type {Database} from "./database.js";
import type {TableDescription} from "./describe-tables.js";
import {type Cell, query} from "./query.js";

/** DuckDB's types of the schema, in Arrow's. */
const TYPES: Record<string, () => DataType> = {
  VARCHAR: utf8,
  DOUBLE: float64,
  INTEGER: int32,
  BOOLEAN: bool,
  DATE: dateDay,
  TIMESTAMP: () => timestamp(TimeUnit.MILLISECOND, null),
  "VARCHAR[]": () => list(utf8()),
  "INTEGER[]": () => list(int32())
};

/** A table or view as an Arrow IPC file, with the types of its columns. Throws for a type that has none in Arrow here. */
export async function exportArrow(db: Database, {name, kind, columns}: TableDescription): Promise<Uint8Array> {
  const rows = await query<Record<string, Cell>>(db, `FROM ${name}${kind === "table" ? " ORDER BY ALL" : ""}`);
  const built = columns.map(({name: column, type}) => {
    const arrow = TYPES[type]?.();
    if (!arrow) throw new Error(`no Arrow type for ${name}.${column}: ${type}`);
    const dated = type === "DATE" || type === "TIMESTAMP";
    const values = rows.map((row) => {
      const value = row[column];
      return dated && typeof value === "string" ? new Date(value) : value;
    });
    return [column, columnFromArray(values, arrow)] as const;
  });
  return tableToIPC(tableFromColumns(Object.fromEntries(built)), {format: "file"})!;
}
