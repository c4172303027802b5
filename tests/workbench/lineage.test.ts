import fc from "fast-check";
import {expect, test} from "vitest";
import {query} from "../../loaders/store/index.js";
import {keepEvidence} from "../../src/components/workbench/lineage.js";
import {storedStory} from "../store/open.js";

test.each([
  [
    "a group lists its claims",
    "SELECT series, count(*) FROM claims GROUP BY series;",
    "SELECT series, count(*), list(claim_id) AS claim_ids FROM claims GROUP BY series;"
  ],
  [
    "so does an aggregate without a group",
    "SELECT count(*) FROM claims",
    "SELECT count(*), list(claim_id) AS claim_ids FROM claims"
  ],
  ["a row is one claim's", "SELECT value FROM claims", "SELECT value, claim_id FROM claims"],
  ["a window makes no group", "SELECT sum(1) OVER () FROM claims", "SELECT sum(1) OVER (), claim_id FROM claims"],
  [
    "nor does an aggregate in a subquery",
    "SELECT (SELECT max(v) FROM t) AS m FROM claims",
    "SELECT (SELECT max(v) FROM t) AS m, claim_id FROM claims"
  ],
  [
    "FROM may come first",
    "FROM claims SELECT series, count(*) GROUP BY ALL",
    "FROM claims SELECT series, count(*), list(claim_id) AS claim_ids GROUP BY ALL"
  ],
  [
    "a comment stays where it is",
    "SELECT x, max(y) -- of all\nFROM a GROUP BY x",
    "SELECT x, max(y), list(claim_id) AS claim_ids -- of all\nFROM a GROUP BY x"
  ],
  [
    "DISTINCT becomes a grouping",
    "SELECT DISTINCT series, unit FROM claims WHERE value > 0 ORDER BY 1",
    "SELECT series, unit, list(claim_id) AS claim_ids FROM claims WHERE value > 0 GROUP BY ALL ORDER BY 1"
  ],
  [
    "an outer query takes up what an inner one has kept",
    "SELECT max(n) FROM (SELECT series, count(*) AS n FROM claims GROUP BY 1) AS counts",
    "SELECT max(n), list_distinct(flatten(list(claim_ids))) AS claim_ids FROM (SELECT series, count(*) AS n, list(claim_id) AS claim_ids FROM claims GROUP BY 1) AS counts"
  ],
  [
    "through WITH, and a star",
    "WITH a AS (SELECT series, count(*) AS n FROM claims GROUP BY 1) SELECT * FROM a",
    "WITH a AS (SELECT series, count(*) AS n, list(claim_id) AS claim_ids FROM claims GROUP BY 1) SELECT * FROM a"
  ],
  [
    "what a join multiplies names a claim once",
    "SELECT a.kind, count(*) FROM claims AS c JOIN actor AS a ON true GROUP BY 1",
    "SELECT a.kind, count(*), list(DISTINCT claim_id) AS claim_ids FROM claims AS c JOIN actor AS a ON true GROUP BY 1"
  ],
  [
    "UNION ALL of rows",
    "SELECT value FROM claims UNION ALL SELECT lower FROM claims LIMIT 3",
    "SELECT value, claim_id FROM claims UNION ALL SELECT lower, claim_id FROM claims LIMIT 3"
  ],
  [
    "UNION ALL of rows and groups",
    "SELECT value FROM claims UNION ALL (SELECT max(value) FROM claims)",
    "SELECT value, [claim_id] AS claim_ids FROM claims UNION ALL (SELECT max(value), list(claim_id) AS claim_ids FROM claims)"
  ]
])("%s", (_, sql, kept) => {
  expect(keepEvidence(sql)).toBe(kept);
});

test("of several tables that may have claims the first is taken, when asked", () => {
  const sql = "SELECT a.value, b.value FROM claims AS a JOIN claims AS b ON a.series = b.series";
  expect(keepEvidence(sql)).toContain("b.value, claim_id FROM");
  expect(keepEvidence(sql, {qualified: true})).toContain("b.value, a.claim_id FROM");
});

test.each([
  "SELECT list(claim_id) AS claim_ids FROM claims GROUP BY series",
  "SELECT c.claim_id, value FROM claims c",
  "SELECT * FROM claims",
  "FROM claims",
  "SELECT * FROM (SELECT claim_id FROM claims)",
  "SELECT DISTINCT * FROM claims",
  "SELECT DISTINCT ON (series) series, value FROM claims",
  "SELECT series FROM claims EXCEPT SELECT unit FROM claims",
  "SELECT series FROM claims UNION SELECT unit FROM claims UNION ALL SELECT 'x'",
  "WITH RECURSIVE a AS (SELECT 1) SELECT x FROM a",
  "SELECT 1",
  "SELECT count(*) FROM range(3)",
  "SELECT (1 FROM claims",
  "SELECT 1) FROM claims",
  "SELECT FROM claims",
  "CREATE TABLE a AS SELECT 1 FROM b GROUP BY c",
  "PIVOT claims ON kind",
  "WITH",
  ""
])("leaves alone: %s", (sql) => {
  expect(keepEvidence(sql)).toBeNull();
});

const QUERIES = [
  "SELECT series, count(*) AS n FROM claims GROUP BY series ORDER BY ALL",
  "SELECT value FROM claims ORDER BY ALL",
  "SELECT DISTINCT unit, kind FROM claims WHERE value IS NOT NULL ORDER BY unit DESC LIMIT 2",
  "SELECT DISTINCT series IS DISTINCT FROM 'aid' AS other FROM claims ORDER BY 1",
  "SELECT series FROM claims UNION SELECT unit FROM claims ORDER BY 1",
  "SELECT series FROM claims UNION DISTINCT SELECT unit FROM claims WHERE true ORDER BY series",
  "(SELECT series AS a FROM claims) UNION ALL BY NAME (SELECT unit AS a FROM claims) ORDER BY 1",
  "SELECT 'all' AS what, count(*) AS n FROM claims UNION ALL SELECT series, count(*) FROM claims GROUP BY 1 ORDER BY ALL",
  "WITH a AS MATERIALIZED (SELECT series, max(value) AS m FROM claims GROUP BY 1), b AS (SELECT * FROM a) SELECT count(m) AS n FROM b",
  "WITH a(x, y) AS (SELECT series, value FROM claims) SELECT c.value FROM claims AS c WHERE c.value IN (SELECT y FROM a) ORDER BY 1",
  "SELECT s.series, c.value FROM (SELECT series, count(*) AS n FROM claims GROUP BY ALL) AS s JOIN claims AS c USING (series) ORDER BY ALL",
  "SELECT kind, count(*) FILTER (WHERE value > 100) AS large FROM claims GROUP BY kind HAVING count(*) > 0 ORDER BY ALL",
  "SELECT series, row_number() OVER (PARTITION BY series ORDER BY claim_id) AS n FROM claims ORDER BY ALL",
  "FROM (FROM claims SELECT series, value) SELECT max(value) AS m"
];

test("the rows are those of the query as it was written, each with its claims", async () => {
  const db = await storedStory();
  const all = new Set((await query<{claim_id: string}>(db, "SELECT claim_id FROM claims")).map((c) => c.claim_id));
  for (const sql of QUERIES) {
    const written = await query<Record<string, unknown>>(db, sql);
    const rows = await query<Record<string, unknown>>(db, keepEvidence(sql)!);
    expect(written.length, sql).toBeGreaterThan(0);
    expect(
      rows.map(({claim_id, claim_ids, ...rest}) => rest),
      sql
    ).toEqual(written);
    for (const {claim_id, claim_ids} of rows) {
      const claims = (claim_ids ?? [claim_id]) as string[];
      expect(claims.length, sql).toBeGreaterThan(0);
      for (const id of claims) expect(all, sql).toContain(id);
    }
  }
});

test("a group has as many as it counts", async () => {
  const db = await storedStory();
  const kept = keepEvidence("SELECT series, count(*) AS n FROM claims GROUP BY series")!;
  for (const {n, claim_ids} of await query<{n: bigint; claim_ids: string[]}>(db, kept)) {
    expect(claim_ids).toHaveLength(Number(n));
  }
});

test("no text of words and brackets is too odd", () => {
  const words = "select from ( ) , . * with as claims union all distinct group by order filter over using x : [ ] ;";
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words.split(" ")), {maxLength: 20}), (parts) => {
      const kept = keepEvidence(parts.join(" "));
      expect(kept === null || kept.includes("claim_id")).toBe(true);
    }),
    {numRuns: 2000}
  );
});
