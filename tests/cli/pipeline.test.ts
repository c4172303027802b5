import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {countStory, DATABASE, runPipeline} from "../../loaders/pipeline.js";
import {Stages} from "../../loaders/stages.js";
import {closeDatabase, exportTable, openDatabase, query, tableNames} from "../../loaders/store/index.js";
import {temporaryProject} from "../project.js";

const QUIET = {write() {}};

/** Runs the pipeline of a project and opens what it wrote. */
async function built(root = temporaryProject()) {
  const stages = new Stages(QUIET);
  const story = await runPipeline(root, stages);
  const db = await openDatabase(join(root, DATABASE));
  onTestFinished(() => closeDatabase(db));
  return {story, stages, db, root};
}

test("the article becomes a database in which every claim leads back to its words", async () => {
  const {story, stages, db} = await built();
  expect(stages.seconds.map(({name}) => name)).toEqual(["read", "extract", "refine", "store"]);
  const [{text}] = await query<{text: string}>(db, "SELECT text FROM source");
  const claims = await query<{
    claim_id: string;
    number_start: number;
    number_end: number;
    value_text: string;
    s: number;
    e: number;
    quote: string;
  }>(
    db,
    `SELECT claim_id, number_start, number_end, value_text, start_offset AS s, end_offset AS e, quote_exact AS quote
       FROM claim JOIN sentence USING (source_id, sentence_id)`
  );
  expect(claims).toHaveLength(story.chapters[0].claims.length);
  expect(claims.length).toBeGreaterThan(80);
  for (const claim of claims) {
    expect(text.slice(claim.number_start, claim.number_end)).toBe(claim.value_text);
    expect(text.slice(claim.s, claim.e)).toBe(claim.quote);
    expect(claim.s <= claim.number_start && claim.number_end <= claim.e).toBe(true);
  }
  const {series, reasons} = countStory(story);
  const sum = (counts: [string, number][]) => counts.reduce((total, [, n]) => total + n, 0);
  expect(sum(series)).toBe(claims.length);
  expect(await query(db, "SELECT count(*) AS n FROM rejected_number")).toEqual([{n: sum(reasons)}]);
  expect(await query(db, "SELECT count(*) AS n FROM reported_figure")).toEqual([{n: 41}]);
});

test("no number is both a claim and rejected, and no two overlap", async () => {
  const {db} = await built();
  const spans = await query<{s: number; e: number}>(
    db,
    `SELECT number_start AS s, number_end AS e FROM claim
     UNION ALL SELECT number_start, number_end FROM rejected_number ORDER BY s`
  );
  expect(spans.filter(({s}, i) => i > 0 && s < spans[i - 1].e)).toEqual([]);
});

test("a second run gives the same claim ids and byte-identical exports", async () => {
  const [one, two] = [await built(), await built()];
  const names = await tableNames(one.db);
  expect(names.length).toBeGreaterThan(25);
  for (const name of names) {
    for (const format of ["csv", "json"] as const) {
      expect(
        (await exportTable(one.db, name, format)) === (await exportTable(two.db, name, format)),
        `${name}.${format}`
      ).toBe(true);
    }
  }
});

test("a correction reaches the database and says what stood there", async () => {
  const root = temporaryProject();
  const {story} = await built(root);
  const claim = story.chapters[0].claims.find(({side}) => side === null)!;
  writeFileSync(
    join(root, "data/corrections.yml"),
    `- {claim: ${claim.claim_id}, field: note, expect: null, value: "Seen by a person.", reason: A test.}\n`
  );
  const {db} = await built(root);
  expect(await query(db, "SELECT claim_id, status, note FROM claim WHERE status <> 'auto'")).toEqual([
    {claim_id: claim.claim_id, status: "corrected", note: "Seen by a person."}
  ]);
  expect(await query(db, "SELECT field, old_value, new_value, reason FROM correction")).toEqual([
    {field: "note", old_value: null, new_value: "Seen by a person.", reason: "A test."}
  ]);
});

test("the links of the article are few and hold", async () => {
  const {db} = await built();
  const links = await query<{relation: string; a: string; b: string}>(
    db,
    `SELECT relation, a.value_text AS a, b.value_text AS b FROM claim_link
       JOIN claim AS a ON a.claim_id = claim_link.a JOIN claim AS b ON b.claim_id = claim_link.b ORDER BY ALL`
  );
  expect(links).toContainEqual({relation: "subset_of", a: "eight", b: "11"});
  expect(links).toContainEqual({relation: "repeats", a: "between 50 and 1,000", b: "between 50 and 1,000"});
  expect(links.filter(({relation}) => relation === "includes")).toHaveLength(
    links.filter(({relation}) => relation === "subset_of").length
  );
});
