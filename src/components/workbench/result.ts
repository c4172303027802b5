import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {RecordBatch, Schema} from "apache-arrow";
import {Table} from "apache-arrow";

/** The most that one result may hold, whatever is asked for: a tab has no more room. */
export const MOST_ROWS = 2_000_000;
const MOST_BYTES = 512 * 2 ** 20;

export interface QueryResult {
  table: Table;
  /** Whether these are all the rows; false when the limit, or the room for rows, ended the reading. */
  complete: boolean;
  /** Whether it was for want of room that reading ended. */
  full: boolean;
  milliseconds: number;
}

/** Reads one statement's rows, batch by batch, so that what is not wanted is never computed. */
export class ResultReader {
  #stopped = false;

  constructor(private readonly connection: AsyncDuckDBConnection) {}

  async read(sql: string, limit: number): Promise<QueryResult> {
    const start = performance.now();
    const most = Math.min(limit, MOST_ROWS);
    const stream = await this.connection.send(sql, true);
    const batches: RecordBatch[] = [];
    let [rows, bytes, complete, full] = [0, 0, true, false];
    await stream.open();
    const schema: Schema = stream.schema;
    for await (const batch of stream) {
      if (this.#stopped) break;
      batches.push(batch);
      rows += batch.numRows;
      bytes += batch.data.byteLength;
      full = bytes > MOST_BYTES || (rows >= most && most === MOST_ROWS);
      if (rows > most || full) {
        complete = false;
        await this.connection.cancelSent();
        break;
      }
    }
    const table = new Table(schema, batches);
    return {
      table: rows > most ? table.slice(0, most) : table,
      complete,
      full,
      milliseconds: performance.now() - start
    };
  }

  /** Asks DuckDB to stop; true when it has. */
  async cancel(): Promise<boolean> {
    this.#stopped = true;
    return this.connection.cancelSent().catch(() => false);
  }
}
