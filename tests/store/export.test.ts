import {parse} from "csv-parse/sync";
import {expect, test} from "vitest";
import {exportTable, query, tableNames, toCsv, toJson} from "../../loaders/store/index.js";
import {storedStory} from "./open.js";
import {CHAPTER} from "./story.js";

test.for([
  [null, ""],
  [undefined, ""],
  [0, "0"],
  [-1.5, "-1.5"],
  [1e21, "1e+21"],
  [true, "true"],
  ["plain", "plain"],
  ["a,b", '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", "'=1+1"],
  ["+374", "'+374"],
  ["-5", "'-5"],
  ["@sum(A1)", "'@sum(A1)"],
  ["\t=1", "'\t=1"],
  ['=cmd|" /C calc"!A0', `"'=cmd|"" /C calc""!A0"`],
  [["a", "b"], "a; b"],
  [["=a", "b"], "'=a; b"],
  [[], ""],
  ["Xankəndi — Степанакерт", "Xankəndi — Степанакерт"]
] as const)("CSV field of %j is %j", ([value, field]) => {
  expect(toCsv([{x: value}], ["x"])).toBe(`x\n${field}\n`);
});

test("a table of claims survives the way through CSV", async () => {
  const db = await storedStory();
  const rows = parse(await exportTable(db, "claim", "csv"), {columns: true}) as unknown as Record<string, string>[];
  const order = [...CHAPTER.claims].sort((a, b) => (a.claim_id < b.claim_id ? -1 : 1));
  expect(rows.map((row) => [row.claim_id, row.value_text, row.quote_exact])).toEqual(
    order.map((claim) => [claim.claim_id, claim.value_text, claim.quote_exact])
  );
});

test("every table and view exports, empty ones too", async () => {
  const db = await storedStory();
  const names = await tableNames(db);
  expect(names).toContain("claim");
  expect(names).toContain("timeline");
  for (const name of names) {
    const rows = await query(db, `FROM ${name}`);
    expect(JSON.parse(await exportTable(db, name, "json"))).toHaveLength(rows.length);
    expect(parse(await exportTable(db, name, "csv"))).toHaveLength(rows.length + 1);
  }
});

test("JSON has one row a line", () => {
  expect(toJson([{a: 1}, {a: null}])).toBe('[\n{"a":1},\n{"a":null}\n]\n');
  expect(toJson([])).toBe("[]\n");
});

test("an unknown table is refused, whatever is in its name", async () => {
  const db = await storedStory();
  await expect(exportTable(db, "claim; DROP TABLE claim", "csv")).rejects.toThrow(
    "no such table: claim; DROP TABLE claim"
  );
});
