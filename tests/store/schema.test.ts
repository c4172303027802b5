import {readFileSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {appendRows} from "../../loaders/store/append.js";
import {query, type Story} from "../../loaders/store/index.js";
import {tableRows} from "../../loaders/store/rows.js";
import {SCHEMA} from "../../loaders/store/write.js";
import * as claims from "../../src/lib/claim.js";
import {storedStory} from "./open.js";
import {CHAPTER, claim, DEAD, FLED, story} from "./story.js";

const exact = (n: number) => ({value: n, lower: n, upper: n, qualifier: "exact"}) as const;

test("every table, view and column is described in the database", async () => {
  const db = await storedStory();
  const things = await query<{name: string; comment: string | null}>(
    db,
    `SELECT table_name AS name, comment FROM duckdb_tables() WHERE database_name = current_database()
     UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE NOT internal AND database_name = current_database()
     UNION ALL SELECT table_name || '.' || column_name, comment FROM duckdb_columns() WHERE database_name = current_database()`
  );
  expect(things.length).toBeGreaterThan(700);
  expect(things.filter(({comment}) => !comment || comment.length < 8).map(({name}) => name)).toEqual([]);
});

test.for([
  ["claim", "qualifier", claims.QUALIFIERS],
  ["claim", "value_form", claims.VALUE_FORMS],
  ["claim", "outcome", claims.OUTCOMES],
  ["claim", "series", claims.SERIES],
  ["claim", "kind", claims.KINDS],
  ["claim", "date_precision", claims.DATE_PRECISIONS],
  ["claim", "date_basis", claims.DATE_BASES],
  ["claim", "place_role", claims.PLACE_ROLES],
  ["claim", "speech_act", claims.SPEECH_ACTS],
  ["rejected_number", "reason", claims.REJECT_REASONS],
  ["claim_link", "relation", claims.RELATIONS]
] as const)(
  "%s.%s takes the values of src/lib/claim.ts, and its comment names them",
  async ([table, column, values]) => {
    const db = await storedStory();
    const rows = await query<{text: string}>(
      db,
      `SELECT constraint_text AS text FROM duckdb_constraints()
      WHERE table_name = $1 AND constraint_type = 'CHECK' AND database_name = current_database()`,
      [table]
    );
    const check = rows.map(({text}) => text).find((text) => text.includes(`(${column} IN (`));
    expect([...(check ?? "").matchAll(/'(\w+)'/g)].map(([, value]) => value)).toEqual([...values]);
    const [{comment}] = await query<{comment: string}>(
      db,
      `SELECT comment FROM duckdb_columns() WHERE table_name = $1 AND column_name = $2`,
      [table, column]
    );
    for (const value of values) expect(comment).toContain(value);
  }
);

test("each series has a view, and together the views hold every claim once", async () => {
  const db = await storedStory();
  const schema = readFileSync(SCHEMA, "utf8");
  const views = [...schema.matchAll(/CREATE VIEW (\w+) AS SELECT \* FROM claims WHERE series = '(\w+)'/g)];
  expect(views.map(([, , series]) => series).sort()).toEqual([...claims.SERIES].sort());
  const union = views.map(([, view]) => `SELECT claim_id FROM ${view}`).join(" UNION ALL ");
  const ids = await query<{claim_id: string}>(db, `${union} ORDER BY claim_id`);
  expect(ids.map(({claim_id}) => claim_id)).toEqual(CHAPTER.claims.map(({claim_id}) => claim_id).sort());
});

test("no table, view or column but group has a name that SQL must quote", async () => {
  const db = await storedStory();
  const names = await query<{name: string}>(
    db,
    `SELECT DISTINCT name FROM (
       SELECT table_name AS name FROM duckdb_columns() WHERE database_name = current_database()
       UNION SELECT column_name FROM duckdb_columns() WHERE database_name = current_database())
     WHERE name IN (SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved')`
  );
  expect(names).toEqual([{name: "group"}]);
});

test.for([
  ["bounds the wrong way round", {...exact(5), value: null, lower: 6, qualifier: "range"}, "lower <= upper"],
  ["a value outside its bounds", {value: 9, lower: null, upper: 5, qualifier: "nearly"}, '"value" <= upper'],
  ["an exact value with other bounds", {...exact(5), upper: 6}, "CASE WHEN ((qualifier = 'exact'))"],
  ["an exact value without bounds", {value: 5, qualifier: "exact"}, "CASE WHEN ((qualifier = 'exact'))"],
  ["a vague number", {...exact(5), qualifier: "vague"}, "CASE WHEN"],
  ["an invented bound of about", {value: 5, lower: 4, upper: 6, qualifier: "approx"}, "CASE WHEN"],
  ["at least without its bound", {value: 5, qualifier: "at_least"}, "CASE WHEN"],
  ["up to with a lower bound", {value: 5, lower: 1, upper: 5, qualifier: "up_to"}, "CASE WHEN"],
  [
    "an open end that is closed",
    {...exact(5), qualifier: "more_than", upper: null, upper_inclusive: true},
    "upper_inclusive IS NULL"
  ],
  ["an unknown qualifier", {...exact(5), qualifier: "maybe"}, "(qualifier IN ("],
  ["an unknown series", {series: "weather"}, "(series IN ("],
  ["dead who are no casualties", {outcome: "killed", series: "aid"}, "series = 'casualties'"],
  ["a date without its precision", {event_start: "2020"}, "date_precision = 'none'"],
  ["a precision without a date", {date_precision: "day"}, "date_precision = 'none'"],
  [
    "an end before its start",
    {event_start: "2020-03", event_end: "2020-02", date_precision: "range"},
    "event_from <= event_to"
  ],
  ["a date in words", {event_start: "March", date_precision: "month"}, "no such date: March"],
  ["a day that is not", {event_start: "2023-02-30", date_precision: "day"}, "no such date: 2023-02-30"],
  ["a claimant who is not named", {claimant_id: "ministry"}, "claimant_text IS NOT NULL"],
  ["an unknown claimant", {claimant_text: "He", claimant_id: "nobody"}, "actor_id: nobody"],
  ["an unknown place", {place_id: "nowhere"}, "place_id: nowhere"],
  ["an unknown sentence", {sentence_id: "s99"}, "sentence_id: s99"],
  ["a parent that is not there", {parent_claim_id: "nobody"}, "parent of claim c-about-5-000 is missing: nobody"],
  ["itself as parent", {parent_claim_id: "c-about-5-000"}, "parent of claim c-about-5-000 is missing"],
  ["a marker that is not there", {citations: [77]}, "cites a marker that is not in its source: [77]"],
  ["more than full confidence", {confidence: 1.5}, "confidence"],
  ["a column that is not one", {colour: "red"}, "table claim has no column: colour"]
] as const)("refuses %s, and names the claim", async ([, fields, reason]) => {
  const wrong = claim("About 5,000", fields as unknown as Partial<claims.Claim>);
  const error = await refusal({chapters: [{...CHAPTER, claims: [wrong]}], links: []});
  expect(error.replaceAll(/ +/g, " ")).toContain(reason);
  if (error.startsWith("table claim:")) expect(error).toContain("c-about-5-000");
});

test("refuses the same number twice, naming which, and a link of a claim to itself", async () => {
  const twice = {...FLED, claim_id: "other"};
  const error = await refusal({chapters: [{...CHAPTER, claims: [...CHAPTER.claims, twice]}]});
  expect(error).toMatch(/^table claim: .*duplicate.*"claim_id":"other"/i);
  const links = [{a: DEAD.claim_id, b: DEAD.claim_id, relation: "repeats" as const, evidence: "the same"}];
  expect(await refusal({links})).toMatch(/^table claim_link: .*a != b/);
});

/** What filling an empty database with the story is refused with. */
async function refusal(changes: Partial<Story>): Promise<string> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(readFileSync(SCHEMA, "utf8"));
    for (const [table, rows] of tableRows(story(changes))) await appendRows(connection, "memory", table, rows);
  } catch (error) {
    return (error as Error).message;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return "nothing was refused";
}
