import {readFileSync} from "node:fs";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {appendRows} from "./append.js";
import type {Row} from "./rows.js";
import {SCHEMA} from "./write.js";

/**
 * Writes Parquet files, one after the other, with the types that schema.sql gives their columns. An engine takes longer
 * to start than a document to be written: keep the writer for as long as there are files to write, then close it.
 */
export class ParquetWriter {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** The empty table that each kind of row is laid in, made when it is first written. */
  readonly #tables = new Map<string, string>();

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(): Promise<ParquetWriter> {
    // One thread: a file holds one document, and a corpus run has a writer on every core.
    const instance = await DuckDBInstance.create(":memory:", {autoinstall_known_extensions: "false", threads: "1"});
    const connection = await instance.connect();
    await connection.run(readFileSync(SCHEMA, "utf8"));
    return new ParquetWriter(instance, connection);
  }

  /**
   * Writes rows to a file. `fields` maps the names in the file to columns of the table; `citations`, which the database
   * keeps in a table of its own, is a list of numbers. Throws when a row does not fit, or the file cannot be written.
   */
  async write(path: string, table: string, fields: Record<string, string>, rows: Row[]): Promise<void> {
    const exported = await this.#tableFor(table, fields);
    try {
      await appendRows(this.#connection, "memory", exported, rows);
      const target = path.replaceAll("'", "''");
      await this.#connection.run(`COPY ${exported} TO '${target}' (FORMAT parquet, COMPRESSION zstd)`);
    } finally {
      await this.#connection.run(`TRUNCATE ${exported}`);
    }
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #tableFor(table: string, fields: Record<string, string>): Promise<string> {
    const known = this.#tables.get(table);
    if (known) return known;
    const columns = Object.entries(fields).map(([name, column]) =>
      column === "citations" ? `[]::INTEGER[] AS "${name}"` : `"${column}" AS "${name}"`
    );
    const exported = `exported_${table}`;
    await this.#connection.run(`CREATE TABLE ${exported} AS SELECT ${columns.join(", ")} FROM ${table} LIMIT 0`);
    this.#tables.set(table, exported);
    return exported;
  }
}
