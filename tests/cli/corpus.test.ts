import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {formatTime, Pace} from "../../loaders/corpus/pace.js";
import {temporaryFolder} from "../folder.js";
import {runCli, startCli} from "../run.js";

const FLOOD = "The ministry said that over 7,000 people fled Ruvo on 3 February 2020, while 12 soldiers were killed.\n";
const QUAKE = "On 6 March 2021 a quake killed 31 people, the governor said.\n";

/** A folder of documents: path below it → content. */
function corpus(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const files = (folder: string) =>
  (readdirSync(folder, {recursive: true}) as string[])
    .filter((name) => statSync(join(folder, name)).isFile() && name !== "_journal.jsonl")
    .sort();

async function sql(query: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(":memory:", {autoinstall_known_extensions: "false"});
  const rows = await (await instance.connect()).runAndReadAll(query);
  return rows.getRowsJson();
}

test("a folder becomes Parquet by document, which DuckDB reads with its partitions", async () => {
  const folder = corpus({"flood.txt": FLOOD, "2021/Quake near Ruvo.md": QUAKE, "2021/none.txt": "No number here.\n"});
  const out = join(temporaryFolder(), "out");
  const {code, stdout, stderr} = await runCli(["extract", folder, "--out", out, "--rejected"]);
  expect({code, stdout}).toEqual({code: 0, stdout: ""});
  expect(stderr).toMatch(/3 documents: 3 extracted \(3 claims, \d+ rejected numbers\), 0 unchanged, 0 failed; \d+ s, /);
  expect(files(out)).toEqual(
    ["claims", "rejected"].flatMap((kind) =>
      ["2021-none", "2021-quake-near-ruvo", "flood"].map((name) => `${kind}/document=${name}/${kind}.parquet`)
    )
  );
  const claims = `read_parquet('${out}/claims/**/*.parquet', hive_partitioning = true)`;
  expect(await sql(`SELECT document, value, source_id = document FROM ${claims} ORDER BY document, start`)).toEqual([
    ["2021-quake-near-ruvo", 31, true],
    ["flood", 7000, true],
    ["flood", 12, true]
  ]);
  expect(await sql(`SELECT count(*) - count(DISTINCT claim_id) FROM ${claims}`)).toEqual([["0"]]);
  const rejected = `read_parquet('${out}/rejected/**/*.parquet', hive_partitioning = true)`;
  const reasons = await sql(`SELECT document, reason FROM ${rejected} WHERE document = 'flood'`);
  expect(reasons).toContainEqual(["flood", "date"]);
});

test("a second run does what is new, changed, lost or failed before, and leaves the rest", async () => {
  const folder = corpus({"a.txt": FLOOD, "b.txt": FLOOD, "c.txt": FLOOD, "d.txt": FLOOD, "e.txt": ""});
  const out = temporaryFolder();
  const run = () => runCli(["extract", folder, "--out", out, "--format", "jsonl"]);
  const path = (name: string) => join(out, "claims", `document=${name}`, "claims.jsonl");
  expect((await run()).stderr).toMatch(/e\.txt: empty: .*\n5 documents: 4 extracted \(8 claims\), 0 unchanged, 1 fai/);
  const before = statSync(path("a")).mtimeMs;

  writeFileSync(join(folder, "b.txt"), QUAKE);
  utimesSync(join(folder, "c.txt"), 1, 1);
  rmSync(path("d"));
  writeFileSync(join(folder, "e.txt"), QUAKE);
  writeFileSync(join(folder, "f.txt"), QUAKE);
  const second = await run();
  expect(second).toMatchObject({code: 0, stdout: ""});
  expect(second.stderr).toMatch(/6 documents: 4 extracted \(5 claims\), 2 unchanged, 0 failed/);
  expect(statSync(path("a")).mtimeMs).toBe(before);
  expect(JSON.parse(readFileSync(path("b"), "utf8")).value).toBe(31);

  // Other claims are wanted: what is there is out of date.
  const third = await runCli(["extract", folder, "--out", out, "--format", "jsonl", "--series", "refugees"]);
  expect(third.stderr).toMatch(/6 documents: 6 extracted \(3 claims\), 0 unchanged/);
});

test("a run that is killed leaves whole files, and the next one ends it", async () => {
  const names = Array.from({length: 60}, (_, i) => `${String(i).padStart(2, "0")}.txt`);
  const folder = corpus(Object.fromEntries(names.map((name) => [name, FLOOD.repeat(200)])));
  const out = temporaryFolder();
  const child = startCli(["extract", folder, "--out", out, "--format", "json"]);
  const closed = new Promise((done) => child.once("close", done));
  while (!existsSync(join(out, "claims"))) await new Promise((done) => setTimeout(done, 5));
  child.kill("SIGKILL");
  await closed;
  const whole = files(join(out, "claims"));
  for (const name of whole) expect(JSON.parse(readFileSync(join(out, "claims", name), "utf8"))).toHaveLength(400);
  expect(whole.length).toBeLessThan(60);

  const {code, stderr} = await runCli(["extract", folder, "--out", out, "--format", "json"]);
  expect(code).toBe(0);
  const [, extracted, unchanged] = /(\d+) extracted .* (\d+) unchanged/.exec(stderr)!.map(Number);
  expect(extracted + unchanged).toBe(60);
  // A file may have got its name and not yet its line in the journal, one a lane.
  expect(unchanged).toBeGreaterThanOrEqual(Math.max(0, whole.length - 8));
  expect(files(out)).toEqual(names.map((name) => `claims/document=${name.slice(0, 2)}/claims.json`));
});

test("bad files are listed at the end with their reasons, and the others go on", async () => {
  const folder = corpus({
    "deep/flood.txt": FLOOD,
    "binary.txt": new Uint8Array([80, 0, 1]),
    "latin.txt": Buffer.from("caf\xe9", "latin1")
  });
  const out = temporaryFolder();
  const {code, stdout, stderr} = await runCli(["extract", folder, "--out", out]);
  expect({code, stdout}).toEqual({code: 1, stdout: ""});
  // On a machine that is busy the stage says that it is at work.
  expect(
    stderr
      .replace(/^extract …\n/, "")
      .split("\n")
      .slice(0, 3)
  ).toEqual([
    `${folder}/binary.txt: binary, not text: a zero byte at byte 1`,
    `${folder}/latin.txt:1: not UTF-8: 0xe9 at byte 3 (save the file as UTF-8)`,
    expect.stringMatching(/^3 documents: 1 extracted \(2 claims\), 0 unchanged, 2 failed/)
  ]);
  expect(files(out)).toEqual(["claims/document=deep-flood/claims.parquet"]);
});

test("documents of one name are told apart, and no claim is lost", async () => {
  const folder = corpus({
    "a/b.txt": FLOOD,
    "a/b.html": `<p>${QUAKE}</p>`,
    "a-b.txt": FLOOD,
    "فيضان.txt": QUAKE,
    "زلزال.txt": QUAKE
  });
  const out = temporaryFolder();
  expect((await runCli(["extract", folder, "--out", out, "--format", "csv"])).code).toBe(0);
  expect(files(out)).toHaveLength(5);
  expect(files(out).map((name) => /=(a-b|document)(-[0-9a-f]{8})?\//.exec(name)?.[1])).toEqual([
    ...["a-b", "a-b", "a-b", "document", "document"]
  ]);
});

test("the rate counts what was worked on, the time left what is still to do", () => {
  let now = 0;
  const pace = new Pace(4, 4_000_000, () => now);
  pace.add(1_000_000, false);
  expect(String(pace)).toBe("█████░░░░░░░░░░░░░░░ 1 of 4  0.0 documents/s, 0.00 MB/s");
  now = 2000;
  pace.add(1_000_000, true);
  expect(String(pace)).toBe("██████████░░░░░░░░░░ 2 of 4  0.5 documents/s, 0.50 MB/s  4 s left");
  expect([59.4, 60, 200, 18_720].map(formatTime)).toEqual(["59 s", "1 min 0 s", "3 min 20 s", "5 h 12 min"]);
});
