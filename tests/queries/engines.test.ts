import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {query} from "../../loaders/store/index.js";
import {arrowData} from "../../src/components/workbench/arrow-data.js";
import {readCsv, rowsToCsv, textColumns} from "../../src/components/workbench/import-data.js";
import {bindParameters} from "../../src/components/workbench/sql-text.js";
import {FIGURES} from "../../src/figures.js";
import {cellText} from "../../src/lib/result-data.js";
import {EXAMPLES} from "../../src/queries/examples.js";
import {storedStory} from "../store/open.js";

const require = createRequire(import.meta.url);
const {createDuckDB, NODE_RUNTIME, VoidLogger} = require("@duckdb/duckdb-wasm/blocking");
const wasm = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");

type Wasm = Awaited<ReturnType<typeof createDuckDB>>;
let engine: Wasm;

beforeAll(async () => {
  engine = await createDuckDB(
    {mvp: {mainModule: wasm}, eh: {mainModule: join(dirname(wasm), "duckdb-eh.wasm")}},
    new VoidLogger(),
    NODE_RUNTIME
  );
  await engine.instantiate(() => {});
}, 60_000);

const QUERIES = [
  ...EXAMPLES.map(
    ({name, sql, parameters}) =>
      [`example ${name}`, bindParameters(sql, parameters ?? {}).sql.replace(/;\s*$/, "")] as const
  ),
  ...Object.entries(FIGURES).map(([name, {query: sql}]) => [`figure ${name}`, sql] as const)
];

test.each(QUERIES)(
  "%s gives the same rows in Node and in WebAssembly, as the workbench prints them",
  async (_, sql) => {
    const db = await storedStory();
    const native = await query<Record<string, unknown>>(db, sql);
    engine.open({});
    engine.registerFileBuffer("corridor.duckdb", new Uint8Array(readFileSync(db.path)));
    const connection = engine.connect();
    connection.query("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
    connection.query("ATTACH 'corridor.duckdb' AS corridor (READ_ONLY); SET search_path = 'memory.main,corridor.main'");
    const {columns, rows} = arrowData(connection.query(sql));
    const printed = Array.from({length: rows}, (_, row) => columns.map(({get}) => cellText(get(row))));
    const names = columns.map(({name}) => name);
    expect(printed).toEqual(native.map((row) => names.map((name) => cellText(row[name]))));
    expect(native.every((row) => Object.keys(row).join() === names.join())).toBe(true);
  }
);

test("spans of time are what DuckDB prints", () => {
  engine.open({});
  const {columns, rows} = arrowData(
    engine.connect().query(`
      SELECT span, span::VARCHAR AS printed FROM (VALUES
        (INTERVAL '90 minutes'), (NULL), (INTERVAL '0 days'), (INTERVAL '14 months 3 days'), (INTERVAL '-1 day'),
        (INTERVAL '1 year' - INTERVAL '2 months'), (INTERVAL '36:00:01.5'), (-INTERVAL '5 hours'),
        (INTERVAL '-13 months'), (TIMESTAMP '2023-09-26 12:30:00' - TIMESTAMP '2023-09-24 06:00:00'))
      AS t(span)`)
  );
  const [spans, printed] = columns.map(({get}) => Array.from({length: rows}, (_, row) => get(row)));
  expect(spans).toEqual(printed);
  expect(columns[0].type.name).toBe("INTERVAL");
});

test("rows of JSON and Parquet become tables in which texts stay texts", () => {
  const given = [
    {code: "007", day: "2023-09-24", n: 1.5, big: 12n, list: [1], empty: "", none: null, "odd 'name'": true},
    {code: "A", day: "2023-09-25", n: 2, big: 13n, list: [2, 3], empty: "x", none: "late", "odd 'name'": false}
  ];
  engine.open({});
  const bytes = new TextEncoder().encode(rowsToCsv(given));
  engine.registerFileBuffer("given.csv", bytes);
  const table = arrowData(engine.connect().query(`SELECT * FROM ${readCsv("given.csv", textColumns(given))}`));
  expect(table.columns.map(({name, type}) => [name, type.name])).toEqual([
    ["code", "VARCHAR"],
    ["day", "DATE"],
    ["n", "DOUBLE"],
    ["big", "BIGINT"],
    ["list", "VARCHAR"],
    ["empty", "VARCHAR"],
    ["none", "VARCHAR"],
    ["odd 'name'", "BOOLEAN"]
  ]);
  expect(table.columns.map(({get}) => get(0))).toEqual(["007", "2023-09-24", 1.5, 12, "[1]", "", null, true]);
});

test("examples have names of their own and begin with one that has rows", async () => {
  expect(new Set(EXAMPLES.map(({name}) => name)).size).toBe(EXAMPLES.length);
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(12);
  expect((await query(await storedStory(), EXAMPLES[0].sql)).length).toBeGreaterThan(0);
});
