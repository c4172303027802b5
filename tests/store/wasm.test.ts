import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {expect, test} from "vitest";
import {query, tableNames} from "../../loaders/store/index.js";
import {storedStory} from "./open.js";

// The engine of the workbench, run here without a browser.
const require = createRequire(import.meta.url);
const {createDuckDB, NODE_RUNTIME, VoidLogger} = require("@duckdb/duckdb-wasm/blocking");
const dist = dirname(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));

test("the file attaches read-only in duckdb-wasm, with all its tables, views and comments", async () => {
  const db = await storedStory();
  const wasm = join(dist, "duckdb-eh.wasm");
  const engine = await createDuckDB({mvp: {mainModule: wasm}, eh: {mainModule: wasm}}, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate(() => {});
  engine.open({});
  engine.registerFileBuffer("corridor.duckdb", new Uint8Array(readFileSync(db.path)));
  const connection = engine.connect();
  // What the browser must not do: fetch extensions.
  connection.query("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
  connection.query("ATTACH 'corridor.duckdb' AS story (READ_ONLY); USE story");
  const count = (sql: string) => Number(connection.query(sql).toArray()[0].n);
  for (const name of await tableNames(db)) {
    const [{n}] = await query<{n: number}>(db, `SELECT count(*) AS n FROM ${name}`);
    expect([name, count(`SELECT count(*) AS n FROM ${name}`)]).toEqual([name, n]);
  }
  expect(count("SELECT count(*) AS n FROM duckdb_columns() WHERE database_name = 'story' AND comment IS NULL")).toBe(0);
  const [row] = connection.query("SELECT claimant, place, citations FROM casualties").toArray();
  expect(JSON.parse(JSON.stringify(row))).toEqual({claimant: "Ministry", place: "Ruvo / Rufo", citations: [1]});
});
