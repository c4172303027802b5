import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {
  closeDatabase,
  exportTable,
  openDatabase,
  query,
  type Story,
  tableNames,
  writeDatabase
} from "../../loaders/store/index.js";
import {temporaryFolder} from "../folder.js";
import {storedStory} from "./open.js";
import {CHAPTER, CHILDREN, claim, DEAD, FLED, story, TONNES} from "./story.js";

test("gives back what was written", async () => {
  const db = await storedStory();
  const [dead, children] = await query(db, "SELECT * FROM casualties");
  expect(dead).toMatchObject({
    claim_id: DEAD.claim_id,
    value: 200,
    lower: 200,
    upper: null,
    lower_inclusive: false,
    event_start: "2020-02",
    event_from: "2020-02-01",
    event_to: "2020-02-29",
    claimant: "Ministry",
    claimant_text: "ministry",
    place: "Ruvo / Rufo",
    latitude: 1.5,
    longitude: -2.5,
    section: "Lead",
    sentence: DEAD.quote_exact,
    citations: [1]
  });
  expect(children).toMatchObject({parent_claim_id: DEAD.claim_id, place: null, claimant: null, citations: [2]});
  expect(await query(db, "SELECT claim_id FROM timeline")).toEqual([{claim_id: DEAD.claim_id}]);
  expect(await query(db, "SELECT as_of, as_of_utc, as_of_day FROM reported_figure")).toEqual([
    {as_of: "2020-02-03T06:00+02:00", as_of_utc: "2020-02-03T04:00:00Z", as_of_day: "2020-02-03"}
  ]);
});

test("every span in the database is a span of its text", async () => {
  const db = await storedStory();
  const [{text}] = await query<{text: string}>(db, "SELECT text FROM source");
  const spans = await query<{s: number; e: number; t: string}>(
    db,
    `SELECT start_offset AS s, end_offset AS e, text AS t FROM sentence
     UNION ALL SELECT number_start, number_end, value_text FROM claim
     UNION ALL SELECT number_start, number_end, text FROM rejected_number
     UNION ALL SELECT start_offset, end_offset, '[' || number || ']' FROM citation
     UNION ALL SELECT start_offset, end_offset, template FROM loss`
  );
  expect(spans).toHaveLength(3 + 4 + 1 + 2 + 1);
  for (const {s, e, t} of spans) expect(text.slice(s, e)).toBe(t);
});

test("a part may stand before its whole in the text, and parts may have parts", async () => {
  const chain = [
    {...DEAD, parent_claim_id: FLED.claim_id},
    {...CHILDREN, parent_claim_id: DEAD.claim_id},
    {...FLED, parent_claim_id: TONNES.claim_id},
    TONNES
  ];
  const db = await storedStory(story({chapters: [{...CHAPTER, claims: chain}]}));
  expect(await query(db, "SELECT count(*) AS n FROM claim WHERE parent_claim_id IS NOT NULL")).toEqual([{n: 3}]);
});

test("a number cited twice is bound to the marker beside the claim", async () => {
  const far = {...CHAPTER.document.citations[0], start: 0, end: 3, clause_start: 0};
  const document = {...CHAPTER.document, citations: [far, ...CHAPTER.document.citations]};
  const db = await storedStory(story({chapters: [{...CHAPTER, document}]}));
  const bound = await query(db, "SELECT citation_id FROM claim_citation WHERE claim_id = $1", [DEAD.claim_id]);
  expect(bound).toEqual([{citation_id: "c2"}]);
});

test("sources keep apart what they both call s1 or lead", async () => {
  const other = {
    ...CHAPTER,
    source: {...CHAPTER.source, source_id: "storm"},
    claims: [claim("About 5,000", {claim_id: "storm-claim", source_id: "storm", section_id: "lead"})]
  };
  const db = await storedStory(story({chapters: [other, CHAPTER]}));
  expect(await query(db, "SELECT source_id, count(*) AS n FROM claims GROUP BY ALL ORDER BY ALL")).toEqual([
    {source_id: "flood", n: 4},
    {source_id: "storm", n: 1}
  ]);
});

test("two runs give byte-identical exports", async () => {
  const dumps = await Promise.all([1, 2].map(() => dump(story())));
  expect(dumps[0].length).toBeGreaterThan(5000);
  expect(dumps[1]).toBe(dumps[0]);
});

test("two writes of a long story give the same bytes", async () => {
  const {document} = CHAPTER;
  const added = Array.from(
    {length: 400},
    (_, i) => `On day ${i} the council of ward ${(i * 37) % 400} met and spoke of ${i * 91} tents. `
  );
  const text = document.text + added.join("");
  const sentences = added.map((sentence, i) => {
    const start = text.indexOf(sentence);
    return {...document.sentences[2], sentence_id: `added-${i}`, start, end: start + sentence.length};
  });
  const claims = sentences.map(({sentence_id, start}, i) => ({
    ...(i % 5 ? CHILDREN : DEAD),
    ...{claim_id: `added-${i}`, sentence_id, section_id: "relief", parent_claim_id: null},
    ...{number_start: start, number_end: start + 1, value_text: text[start]},
    // Some cells empty, among others that are full.
    ...(i % 3
      ? {
          value: null,
          lower: null,
          upper: null,
          lower_inclusive: null,
          upper_inclusive: null,
          qualifier: "vague" as const
        }
      : {})
  }));
  const long = story({
    chapters: [{...CHAPTER, claims, document: {...document, text, sentences: [...document.sentences, ...sentences]}}],
    links: []
  });
  const files: Buffer[] = [];
  for (const name of ["one", "two", "three"]) {
    const path = join(temporaryFolder(), `${name}.duckdb`);
    await writeDatabase(path, long);
    files.push(readFileSync(path));
  }
  for (const file of files) expect(file.equals(files[0])).toBe(true);
});

test("a story that does not fit leaves the previous database whole and nothing beside it", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "story.duckdb");
  await writeDatabase(path, story());
  const before = readFileSync(path);
  const wrong = story({chapters: [{...CHAPTER, claims: [claim("eight", {qualifier: "exact"})]}], links: []});
  await expect(writeDatabase(path, wrong)).rejects.toThrow(/^table claim: CHECK constraint failed/);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(["story.duckdb"]);
});

test("what a killed run left is removed, what a running one writes is not", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "story.duckdb");
  const dead = ["story.duckdb.99999999.tmp", "story.duckdb.99999999.tmp.wal"];
  const kept = [`story.duckdb.${process.ppid}.tmp`, "story.duckdb.copy", "other.duckdb.99999999.tmp"];
  for (const name of [...dead, ...kept]) writeFileSync(join(folder, name), "");
  await writeDatabase(path, story());
  expect(readdirSync(folder).sort()).toEqual([...kept, "story.duckdb"].sort());
});

test("a path that cannot be written fails without a trace", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "story.duckdb"));
  await expect(writeDatabase(join(folder, "story.duckdb"), story())).rejects.toThrow();
  await expect(writeDatabase(join(folder, "missing", "story.duckdb"), story())).rejects.toThrow(/missing/);
  expect(readdirSync(folder)).toEqual(["story.duckdb"]);
});

test("opening what is not there says so, and creates nothing", async () => {
  const path = join(temporaryFolder(), "none.duckdb");
  await expect(openDatabase(path)).rejects.toThrow(`no database: ${path}`);
  expect(existsSync(path)).toBe(false);
});

async function dump(stored: Story): Promise<string> {
  const path = join(temporaryFolder(), "story.duckdb");
  await writeDatabase(path, stored);
  const db = await openDatabase(path);
  let text = "";
  for (const name of await tableNames(db))
    for (const format of ["csv", "json"] as const) text += await exportTable(db, name, format);
  closeDatabase(db);
  return text;
}
