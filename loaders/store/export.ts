import {toCsv, toJson} from "../../src/lib/rows-text.js";
import type {Database} from "./database.js";
import type {TableDescription} from "./describe-tables.js";
import {type Cell, columnNames, query} from "./query.js";

export {toCsv, toJson};

/** The tables and views of a database, in the order of their names. */
export async function tableNames(db: Database): Promise<string[]> {
  const rows = await query<{name: string}>(
    db,
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'main' AND table_catalog = current_database() ORDER BY name`
  );
  return rows.map(({name}) => name);
}

/**
 * A table or view as text: `csv` or `json` (an array of objects, one a line). Rows are ordered by all their columns'
 * order of declaration, or as a view orders them, so that the same database always gives the same bytes.
 * Throws `no such table: NAME`.
 */
export async function exportTable(db: Database, name: string, format: "csv" | "json"): Promise<string> {
  if (!(await tableNames(db)).includes(name)) throw new Error(`no such table: ${name}`);
  const columns = await columnNames(db, `FROM ${name}`);
  const [{type}] = await query<{type: string}>(
    db,
    `SELECT table_type AS type FROM information_schema.tables
      WHERE table_name = $1 AND table_catalog = current_database()`,
    [name]
  );
  // Views say how they are ordered; the rows of a table have no order of their own.
  const order = type === "VIEW" ? "" : "ORDER BY ALL";
  const rows = await query<Record<string, Cell>>(db, `FROM ${name} ${order}`);
  return format === "csv" ? toCsv(rows, columns) : toJson(rows);
}

/** Writes a table or view as a Parquet file, which any reader opens: Snappy is what all of them know. */
export async function exportParquet(db: Database, {name, kind}: TableDescription, path: string): Promise<void> {
  const rows = `FROM ${name}${kind === "table" ? " ORDER BY ALL" : ""}`;
  await db.connection.run(`COPY (${rows}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION snappy)`);
}
