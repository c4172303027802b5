import {readFileSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import {appendRows} from "./append.js";
import type {Row} from "./rows.js";
import {SCHEMA} from "./write.js";

/**
 * Writes rows as a Parquet file, with the types that schema.sql gives their columns. `fields` maps the names in the file
 * to columns of the table; `citations`, which the database keeps in a table of its own, is a list of numbers.
 */
export async function writeParquet(
  path: string,
  table: string,
  fields: Record<string, string>,
  rows: Row[]
): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", {autoinstall_known_extensions: "false"});
  const connection = await instance.connect();
  try {
    await connection.run(readFileSync(SCHEMA, "utf8"));
    const columns = Object.entries(fields).map(([name, column]) =>
      column === "citations" ? `[]::INTEGER[] AS "${name}"` : `"${column}" AS "${name}"`
    );
    await connection.run(`CREATE TABLE exported AS SELECT ${columns.join(", ")} FROM ${table} LIMIT 0`);
    await appendRows(connection, "memory", "exported", rows);
    await connection.run(`COPY exported TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
