import {strFromU8, unzipSync} from "fflate";
import {parquetReadObjects} from "hyparquet";
import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {toParquet} from "../../src/components/workbench/export-parquet.js";
import {toCsv, toJson, toMarkdown, toTsv} from "../../src/components/workbench/export-text.js";
import {toXlsx} from "../../src/components/workbench/export-xlsx.js";
import {tableName} from "../../src/components/workbench/import-data.js";
import {profileColumn} from "../../src/components/workbench/profile.js";
import {rowOrder} from "../../src/components/workbench/row-order.js";
import {rowWindow} from "../../src/components/workbench/row-window.js";
import {columnType, evidenceColumns, type ResultData, rowEvidence} from "../../src/lib/result-data.js";

/** A result of rows, with types by name. */
function result(types: Record<string, string>, rows: unknown[][]): ResultData {
  const columns = Object.entries(types).map(([name, type], i) => ({
    name,
    type: columnType(type),
    get: (row: number) => rows[row][i]
  }));
  return {columns, rows: rows.length};
}

const DATA = result({id: "VARCHAR", n: "BIGINT", day: "DATE", tags: "VARCHAR[]"}, [
  ["=1+1", 3, "2023-09-24", ["a", "b"]],
  ['a|b "c"\n<img>', null, null, []],
  ["@x", 12, "2023-09-20", null]
]);

describe("a result leaves as", () => {
  test("CSV whose texts no spreadsheet runs", () => {
    expect(toCsv(DATA, null).join("")).toBe(
      `id,n,day,tags\n'=1+1,3,2023-09-24,a; b\n"a|b ""c""\n<img>",,,\n'@x,12,2023-09-20,\n`
    );
  });

  test("lines for the clipboard, in the order shown", () => {
    expect(
      toTsv(DATA, Uint32Array.of(2, 0, 1))
        .join("")
        .split("\n")[1]
    ).toBe("'@x\t12\t2023-09-20\t");
  });

  test("JSON, beyond 2⁵³ as text, with columns of one name told apart", () => {
    const twice: ResultData = {...DATA, columns: [DATA.columns[1], {...DATA.columns[1], get: () => 2n ** 60n}]};
    expect(JSON.parse(toJson(twice, null).join(""))[0]).toEqual({n: 3, n_2: "1152921504606846976"});
    expect(JSON.parse(toJson({...DATA, rows: 0}, null).join(""))).toEqual([]);
  });

  test("a table of Markdown that no cell can leave", () => {
    const lines = toMarkdown(DATA, null).join("").split("\n");
    expect(lines[1]).toBe("| --- | ---: | --- | --- |");
    expect(lines[3]).toBe('| a\\|b "c" \\<img\\> |  |  | \\[\\] |');
  });

  test("an Excel workbook: numbers as numbers, texts never as formulas, and what it rests on", async () => {
    const claims = [{claim_id: "1a", sentence: "=HYPERLINK(1)", citations: ["12"], value: 3}];
    const about = {query: "FROM claims", rows: 3, complete: true, data_version: "1", site: "https://example.org/"};
    const book = await toXlsx(DATA, Uint32Array.of(2, 0, 1), {...about, sources: [], claims, reported: []});
    const files = unzipSync(new Uint8Array(await book.arrayBuffer()));
    const read = (path: string) => new JSDOM(strFromU8(files[path]), {contentType: "text/xml"}).window.document;
    expect([...read("xl/workbook.xml").querySelectorAll("sheet")].map((sheet) => sheet.getAttribute("name"))).toEqual([
      "Result",
      "About",
      "Claims"
    ]);
    const shared = [...read("xl/sharedStrings.xml").querySelectorAll("si")].map(({textContent}) => textContent);
    const cells = (path: string) =>
      [...read(path).querySelectorAll("row")].map((row) =>
        [...row.querySelectorAll("c")].flatMap((cell) => {
          const value = cell.querySelector("v")?.textContent;
          if (!value) return [];
          return [cell.getAttribute("t") === "s" ? shared[Number(value)] : Number(value)];
        })
      );
    expect(cells("xl/worksheets/sheet1.xml")).toEqual([
      ["id", "n", "day", "tags"],
      ["@x", 12, "2023-09-20"],
      ["=1+1", 3, "2023-09-24", "[a, b]"],
      ['a|b "c"\n<img>', "[]"]
    ]);
    expect(cells("xl/worksheets/sheet3.xml")[1]).toEqual(["1a", "=HYPERLINK(1)", "[12]", 3]);
    expect(strFromU8(files["xl/worksheets/sheet1.xml"])).not.toContain("<f");
    await expect(toXlsx({...DATA, rows: 2 ** 20}, null, {...about, sources: [], claims, reported: []})).rejects.toThrow(
      "an Excel sheet has room for 1,048,575 rows"
    );
  });

  test("Parquet that reads back", async () => {
    const rows = await parquetReadObjects({file: toParquet(DATA, null)});
    expect(rows.map(({id, n, tags}) => [id, n, tags])).toEqual([
      ["=1+1", 3n, "[a, b]"],
      ['a|b "c"\n<img>', null, "[]"],
      ["@x", 12n, null]
    ]);
  });
});

test.each([
  ["n", "ascending", [0, 2, 1]],
  ["n", "descending", [2, 0, 1]],
  ["day", "ascending", [2, 0, 1]],
  ["id", "ascending", [0, 2, 1]]
] as const)("rows by %s, %s; empty ones last", (name, direction, order) => {
  const column = DATA.columns.find((one) => one.name === name)!;
  expect([...rowOrder(column, DATA.rows, direction)]).toEqual(order);
});

test.each([10, 1000, 300_000, 2_000_000])(
  "every one of %i rows can be reached, and the drawn ones cover the view",
  (rows) => {
    const [row, view] = [36, 600];
    const end = rowWindow(rows, row, view, 0);
    const height = end.above + end.below + (end.last - end.first) * row;
    expect(height).toBeLessThanOrEqual(8_000_001);
    expect(rowWindow(rows, row, view, 0).first).toBe(0);
    expect(rowWindow(rows, row, view, Math.max(0, height - view)).last).toBe(rows);
    for (let share = 0; share <= 1; share += 0.01) {
      const top = Math.max(0, height - view) * share;
      const {first, last, above} = rowWindow(rows, row, view, top);
      expect(above).toBeLessThanOrEqual(top + 1);
      expect(above + (last - first) * row).toBeGreaterThanOrEqual(Math.min(top + view, height) - 1);
      expect(last - first).toBeLessThan(50);
    }
  }
);

test("a row leads to what its columns name, and texts that look like nothing lead nowhere", () => {
  const labels = {claims: {c1: "one", c2: "two"}, reported: {r1: {label: "three", url: "https://example.org"}}};
  const data = result({a: "VARCHAR", b: "VARCHAR[]", n: "BIGINT"}, [
    ["c1", ["c2", "c1"], 1],
    ["r1", null, 2],
    ["constructor", ["__proto__"], 3]
  ]);
  const naming = evidenceColumns(data, labels);
  expect(naming.map(({name}) => name)).toEqual(["a", "b"]);
  expect([0, 1, 2].map((row) => rowEvidence(naming, row, labels))).toEqual([
    {claims: ["c1", "c2"], reported: []},
    {claims: [], reported: ["r1"]},
    {claims: [], reported: []}
  ]);
});

test("a column's profile counts empty and different values, and spreads them", () => {
  const {nulls, distinct, least, greatest, bins} = profileColumn(DATA.columns[1], DATA.rows);
  expect({nulls, distinct, least, greatest}).toEqual({nulls: 1, distinct: 2, least: "3", greatest: "12"});
  expect([bins[0], bins.at(-1), bins.reduce((a, b) => a + b)]).toEqual([1, 1, 2]);
  expect(profileColumn(DATA.columns[2], DATA.rows).bins.at(-1)).toBe(1);
});

test.each([
  ["My Data (2).csv", "my_data_2"],
  ["2023.json", "table_2023"],
  ["Żółć.parquet", "zo_c"],
  ["'; DROP TABLE x; --.csv", "drop_table_x"],
  [".csv", "table_brought"]
])("a file %j becomes the table %s", (file, table) => {
  expect(tableName(file)).toBe(table);
});
