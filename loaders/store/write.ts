import {readFileSync, rmSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {DuckDBInstance} from "@duckdb/node-api";
import {appendRows} from "./append.js";
import {describeViews} from "./describe.js";
import {removeLeftovers, replaceFile, temporaryName} from "./replace.js";
import {tableRows} from "./rows.js";
import type {Story} from "./story.js";

/** The tables and views, with a comment on every one and on every column. */
export const SCHEMA = fileURLToPath(new URL("schema.sql", import.meta.url));

/**
 * Ways to store a column that give other bytes each time: one draws a random sample of the text, the other leaves what
 * was in memory in the place of an empty cell.
 */
const UNSTEADY = ["fsst", "bitpacking"];

/**
 * Writes a story as a database file; the same story gives the same bytes. It is built under a temporary name and renamed
 * when complete, so that a reader never sees half a database and a failure leaves the previous one alone. Throws, in one
 * line, when a row breaks a constraint of schema.sql or the path cannot be written.
 */
export async function writeDatabase(path: string, story: Story): Promise<void> {
  removeLeftovers(path);
  const temporary = temporaryName(path);
  try {
    await fillDatabase(temporary, story);
    replaceFile(temporary, path);
  } finally {
    rmSync(temporary, {force: true});
    rmSync(`${temporary}.wal`, {force: true});
  }
}

async function fillDatabase(path: string, story: Story): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", {autoinstall_known_extensions: "false"});
  const connection = await instance.connect();
  try {
    // The smallest block: the file is small and travels to browsers, and every column takes a block at least.
    await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS corridor (BLOCK_SIZE 16384)`);
    await connection.run(`SET disabled_compression_methods = '${UNSTEADY.join(",")}'`);
    await connection.run("USE corridor");
    // One transaction: a comment is a statement of its own, and there are hundreds of them to bring to the disk.
    await connection.run("BEGIN");
    await connection.run(readFileSync(SCHEMA, "utf8"));
    await describeViews(connection);
    await connection.run("COMMIT");
    for (const [table, rows] of tableRows(story)) await appendRows(connection, "corridor", table, rows);
    await connection.run("CHECKPOINT corridor");
    await connection.run("USE memory");
    await connection.run("DETACH corridor");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
