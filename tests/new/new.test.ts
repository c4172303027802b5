import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {newSource} from "../../loaders/new/index.js";
import {runPipeline} from "../../loaders/pipeline.js";
import type {SourceRecord} from "../../loaders/publish/record.js";
import {inSource} from "../../loaders/publish/scope.js";
import {readStories, storyFigures, storyList} from "../../loaders/publish/stories.js";
import {reviewSources} from "../../loaders/review/index.js";
import {readSources} from "../../loaders/source.js";
import {closeDatabase, openDatabase, query} from "../../loaders/store/index.js";
import {FIGURES} from "../../src/figures.js";
import {temporaryFolder} from "../folder.js";
import {runCli} from "../run.js";

const ARTICLE = resolve("tests/new/flood.html");
const SAID = {address: "https://example.org/flood", licence: "CC0", date: "2031-02-10"};

/** A folder with the project's data, the first source in it where one is wanted. */
function project(withStory = false): string {
  const root = temporaryFolder();
  mkdirSync(join(root, "data", "sources"), {recursive: true});
  symlinkSync(resolve("data/vocabulary"), join(root, "data/vocabulary"));
  writeFileSync(join(root, "data/corrections.yml"), "[]\n");
  if (withStory) {
    const name = "data/sources/nagorno-karabakh-2023";
    cpSync(name, join(root, name), {recursive: true});
  }
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "src/index.md"), "# A story\n");
  return root;
}

test("an article in HTML becomes a source, byte for byte, and the report says what to look at", async () => {
  const root = project();
  const report = await newSource(root, ARTICLE, SAID, null);
  const folder = join(root, "data/sources/flood");
  expect(readFileSync(join(folder, "article.txt"))).toEqual(readFileSync(ARTICLE));
  const [{source}] = readSources(join(root, "data/sources"));
  expect(source).toMatchObject({
    source_id: "flood",
    title: "Flood in the Ruvo valley (fictional sample)",
    publisher: "example.org",
    retrieved: "2031-02-10",
    sha256: createHash("sha256").update(readFileSync(ARTICLE)).digest("hex")
  });
  expect(report.replaceAll(root, "ROOT")).toMatchSnapshot();
});

test("the starting page takes a hostile title and hostile words as text", async () => {
  const root = project();
  const title = `</title><script>ran()</script> {{casualties-1}} \${ran()} <!-- source -->`;
  const said = {...SAID, slug: "a", publisher: "P", title};
  await newSource(root, ARTICLE, said, null);
  const page = readFileSync(join(root, "src/stories/a.md"), "utf8");
  const [, frontMatter, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(page)!;
  expect(parse(frontMatter)).toMatchObject({title, source: "a"});
  expect(body).not.toMatch(/<script|\$\{|<!-- source|^# .*\{\{/m);
  expect(readStories(root)).toMatchObject([{path: "/stories/a", title, source_id: "a"}]);
});

test("with a second source the database has both, and each story draws its own", async () => {
  const root = project(true);
  await newSource(root, ARTICLE, SAID, null);
  const story = await runPipeline(root);
  expect(story.chapters.map(({source}) => source.source_id)).toEqual(["flood", "nagorno-karabakh-2023"]);
  const db = await openDatabase(join(root, "corridor.duckdb"), {readOnly: true});
  try {
    const claims = await query<{source_id: string; claims: number}>(
      db,
      "SELECT source_id, count(*)::INTEGER AS claims FROM claims GROUP BY source_id ORDER BY source_id"
    );
    expect(claims.map((source) => source.claims)).toEqual(story.chapters.map(({claims}) => claims.length));
    const across = await query(
      db,
      `SELECT 1 FROM claim_link l JOIN claim a ON a.claim_id = l.a JOIN claim b ON b.claim_id = l.b
      WHERE a.source_id <> b.source_id`
    );
    expect(across).toEqual([]);
    const stories = readStories(root);
    expect(String(storyList(stories))).toContain('<a href="/stories/flood">Flood in the Ruvo valley');
    const records = story.chapters.map(({source}) => ({...source, text: ""})) as unknown as SourceRecord[];
    const [figure, counts] = await storyFigures(db, stories, records);
    const [flood, first] = story.chapters.map(({claims}) => claims.map(({claim_id}) => claim_id));
    expect(figure.name).toBe("speakers-flood");
    expect(figure.claim_ids).toEqual(flood);
    // the page has the figure of counts where it has rows, and these are no strangers
    const page = readFileSync(join(root, "src/stories/flood.md"), "utf8");
    expect(page).toContain("<!-- figure: counts-flood -->");
    expect(counts.name).toBe("counts-flood");
    expect(counts.claim_ids.length).toBeGreaterThan(1);
    expect(flood).toEqual(expect.arrayContaining(counts.claim_ids));
    expect(counts.rows.every(({parent_claim_id}) => parent_claim_id === null)).toBe(true);
    for (const [name, {query: sql}] of Object.entries(FIGURES)) {
      const rows = await query<{claim_id: string | null}>(db, inSource(sql, "nagorno-karabakh-2023"));
      const strangers = rows.filter(({claim_id}) => claim_id && !first.includes(claim_id));
      expect([name, rows.length > 0, strangers]).toEqual([name, true, []]);
    }
  } finally {
    closeDatabase(db);
  }
});

test("an article that counts nothing twice has no figure of counts, on its page or from the database", async () => {
  const root = project(true);
  const text = join(root, "short.txt");
  writeFileSync(text, "On 3 March 2031 the police said that 12 people were killed and 40 injured in Ruvo.\n");
  await newSource(root, text, {...SAID, slug: "flood", title: "Short"}, null);
  const story = await runPipeline(root);
  expect(readFileSync(join(root, "src/stories/flood.md"), "utf8")).not.toContain("counts-flood");
  const db = await openDatabase(join(root, "corridor.duckdb"), {readOnly: true});
  try {
    const records = story.chapters.map(({source}) => ({...source, text: ""})) as unknown as SourceRecord[];
    const figures = await storyFigures(db, readStories(root), records);
    expect(figures.map(({name}) => name)).toEqual(["speakers-flood"]);
  } finally {
    closeDatabase(db);
  }
});

test("what is missing is asked for, with what is known as the usual answer", async () => {
  const root = project();
  const asked: [string, string][] = [];
  await newSource(root, ARTICLE, {slug: "ruvo"}, async (question, usual) => {
    asked.push([question.split(" ")[0], usual]);
    return usual || {Address: "https://www.example.org/flood", Licence: "CC0"}[question.split(" ")[0]] || "";
  });
  expect(asked).toEqual([
    ["Title", "Flood in the Ruvo valley (fictional sample)"],
    ["Address", ""],
    ["Publisher", "example.org"],
    ["Licence", ""],
    ["Taken", ""]
  ]);
  expect(readSources(join(root, "data/sources"))[0].source.retrieved).toBeNull();
});

test.for<[object, RegExp]>([
  [{}, /^not said: address, publisher, licence \(give --address --publisher --licence;/],
  [{...SAID, address: "flood", publisher: "P"}, /^source\.yml: address is not a web address/],
  [{...SAID, date: "yesterday"}, /^source\.yml: retrieved/],
  [{...SAID, slug: "../flood"}, /not a name for a source: \.\.\/flood/],
  [{...SAID, slug: "taken"}, /taken: is there already/]
])("of %j nothing is written, and the reason is one line", async ([options, problem]) => {
  const root = project();
  mkdirSync(join(root, "data/sources/taken"));
  await expect(newSource(root, ARTICLE, options, null)).rejects.toThrow(problem);
  expect(readdirSync(join(root, "data/sources"))).toEqual(["taken"]);
  const kept = join(root, ".corridor");
  expect(existsSync(kept) ? readdirSync(kept) : []).toEqual([]);
});

test("an article from standard input, at the command line", async () => {
  const root = project();
  const input = "At least 12 people were killed on 3 May 2030, the army said.\n";
  const said = ["--title", "A flood", "--address", "https://example.org/a", "--licence", "CC0"];
  const {code, stdout, stderr} = await runCli(["new", "-", ...said], {cwd: root, input});
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("claims    casualties 1");
  expect(readFileSync(join(root, "data/sources/a-flood/article.txt"), "utf8")).toBe(input);
});

test("review puts the most doubtful first; its entries fail until they are completed, then hold and settle it", async () => {
  const root = project(true);
  await newSource(root, ARTICLE, SAID, null);
  const review = reviewSources(root, {source: "flood", limit: 20});
  expect(review).toMatchSnapshot();
  const entry = /(- claim: \w+\n\s+field: unit[\s\S]*?reason: "")/.exec(review)![1].replace(/^ {4}/gm, "");
  const corrections = join(root, "data/corrections.yml");
  writeFileSync(corrections, entry);
  expect(() => reviewSources(root, {limit: 20})).toThrow(/corrections\.yml:5: .*reason/);
  writeFileSync(corrections, entry.replace('reason: ""', "reason: It is one.").replace(/value: .*/, "value: bird"));
  expect(reviewSources(root, {source: "flood", limit: 20})).not.toContain('field: unit\n      expect: "fault"');
  expect(reviewSources(root, {limit: 1})).toMatch(/^flood: 15 claims[\s\S]*\nnagorno-karabakh-2023: 90 claims/m);
  expect(() => reviewSources(root, {source: "none", limit: 1})).toThrow(/no such source \(there are: flood, nag/);
});
