import {existsSync} from "node:fs";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";

/** An open database file; close it with `closeDatabase`. */
export interface Database {
  path: string;
  connection: DuckDBConnection;
  instance: DuckDBInstance;
}

/**
 * Opens a database that exists. Extensions are neither downloaded nor loaded: the same SQL must run in a browser, where
 * there are none. Throws `no database: PATH` when the file is missing.
 */
export async function openDatabase(path: string, {readOnly = true}: {readOnly?: boolean} = {}): Promise<Database> {
  if (!existsSync(path)) throw new Error(`no database: ${path}`);
  const instance = await DuckDBInstance.create(path, {
    access_mode: readOnly ? "READ_ONLY" : "READ_WRITE",
    autoinstall_known_extensions: "false"
  });
  return {path, instance, connection: await instance.connect()};
}

/** Closes the connection and the file. */
export function closeDatabase({connection, instance}: Database): void {
  connection.closeSync();
  instance.closeSync();
}
