import {expect, test} from "vitest";
import {columnNames, query} from "../../loaders/store/index.js";
import {storedStory} from "./open.js";

test.for([
  ["1", 1],
  ["1::BIGINT", 1],
  ["sum(n) FROM (VALUES (1), (2)) t(n)", 3],
  ["1.25::DECIMAL(5,2)", 1.25],
  ["0.5::DOUBLE", 0.5],
  ["'text'", "text"],
  ["true", true],
  ["NULL", null],
  ["DATE '2023-09-19'", "2023-09-19"],
  ["TIMESTAMP '2023-09-25 02:00:00'", "2023-09-25T02:00:00Z"],
  ["[1::BIGINT, 2]", [1, 2]],
  ["[]::INTEGER[]", []],
  ["[DATE '2023-09-19', NULL]", ["2023-09-19", null]],
  ["{a: 1::BIGINT, b: DATE '2023-09-19'}", {a: 1, b: "2023-09-19"}]
] as const)("SELECT %s gives plain %j", async ([sql, value]) => {
  const db = await storedStory();
  expect(
    await query(db, `SELECT ${sql.includes(" FROM ") ? sql.replace(" FROM", " AS x FROM") : `${sql} AS x`}`)
  ).toEqual([{x: value}]);
});

test("takes parameters, and refuses integers that are no safe numbers", async () => {
  const db = await storedStory();
  expect(await query(db, "SELECT claim_id FROM claim WHERE value_text = $1 AND value > $2", ["eight", 7])).toHaveLength(
    1
  );
  await expect(query(db, "SELECT 9007199254740993 AS x")).rejects.toThrow("too large for a number: 9007199254740993");
  expect(await columnNames(db, "SELECT 1 AS a, 2 AS b WHERE false")).toEqual(["a", "b"]);
});

test("the file is opened for reading only unless asked, and no extension is fetched", async () => {
  const db = await storedStory();
  await expect(query(db, "DELETE FROM claim_link")).rejects.toThrow(/read-only/i);
  expect(await query(db, "SELECT value FROM duckdb_settings() WHERE name = 'autoinstall_known_extensions'")).toEqual([
    {value: "false"}
  ]);
  const writable = await storedStory(undefined, {readOnly: false});
  await query(writable, "DELETE FROM claim_link");
  expect(await query(writable, "FROM claim_link")).toEqual([]);
});
