import {existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {parse} from "csv-parse/sync";
import {expect, test} from "vitest";
import {CLAIM_FIELDS} from "../../loaders/claim-row.js";
import {temporaryFolder} from "../folder.js";
import {runCli, startCli} from "../run.js";

const ARTICLE = "data/sources/nagorno-karabakh-2023/article.txt";
const FLOOD = "The ministry said that over 7,000 people fled Ruvo on 3 February 2020, while 12 soldiers were killed.\n";
const lines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

function file(name: string, content: string | Uint8Array, folder = temporaryFolder()): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test("prints the article's claims, one a line, the guide's fields first, every span exact", async () => {
  const {code, stdout, stderr} = await runCli(["extract", ARTICLE]);
  expect(code).toBe(0);
  const rows = lines(stdout);
  expect(stderr).toMatch(new RegExp(`^${rows.length} claims in 1 document, [\\d.]+ s\n$`));
  const text = readFileSync(ARTICLE, "utf8");
  expect(rows.length).toBeGreaterThan(80);
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(Object.keys(CLAIM_FIELDS));
    expect(text.slice(row.start, row.end)).toBe(row.value_text);
  }
  const starts = rows.map(({start}) => start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test("prints the rejected numbers with their reasons", async () => {
  const {stdout} = await runCli(["extract", "--rejected", file("flood.txt", FLOOD)]);
  const rows = lines(stdout);
  expect(Object.keys(rows[0])).toEqual(["start", "end", "text", "reason", "sentence_id", "section_id", "source_id"]);
  expect(rows.flatMap(({text, reason}) => [text, reason]).join(" ")).toContain("date");
  for (const {start, end, text} of rows) expect(FLOOD.slice(start, end)).toBe(text);
});

test("reads standard input, and the formats hold the same rows", async () => {
  const jsonl = lines((await runCli(["extract", "-"], {input: FLOOD})).stdout);
  expect(jsonl.map(({value}) => value)).toEqual([7000, 12]);
  const json = JSON.parse((await runCli(["extract", "-", "--format", "json"], {input: FLOOD})).stdout);
  expect(json).toEqual(jsonl);
  const csv = parse((await runCli(["extract", "-", "--format", "csv"], {input: FLOOD})).stdout, {
    columns: true
  }) as unknown as Record<string, string>[];
  expect(csv.map(({start, value, claim_id}) => [+start, +value, claim_id])).toEqual(
    jsonl.map(({start, value, claim_id}) => [start, value, claim_id])
  );
  const out = join(temporaryFolder(), "flood.parquet");
  await runCli(["extract", "-", "--format", "parquet", "--out", out], {input: FLOOD});
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const parquet = await connection.runAndReadAll(`SELECT start, value, claim_id FROM '${out}'`);
  expect(parquet.getRows()).toEqual(jsonl.map(({start, value, claim_id}) => [start, value, claim_id]));
});

test("the same text gives the same bytes, and a text without numbers gives none", async () => {
  const path = file("flood.txt", FLOOD);
  const [one, two] = await Promise.all([runCli(["extract", path]), runCli(["extract", path])]);
  expect(one.stdout).toBe(two.stdout);
  expect(await runCli(["extract", "-"], {input: "No number here.\n"})).toEqual({
    code: 0,
    stdout: "",
    stderr: expect.stringMatching(/^0 claims in 1 document, [\d.]+ s\n$/)
  });
});

test("only the series that are asked for", async () => {
  const run = (series: string) => runCli(["extract", "-", "--series", series], {input: FLOOD});
  expect(lines((await run("refugees")).stdout).map(({value}) => value)).toEqual([7000]);
  expect(lines((await run("casualties,refugees")).stdout).map(({value}) => value)).toEqual([7000, 12]);
  expect(await run("refugees,dead")).toMatchObject({code: 2, stdout: "", stderr: expect.stringContaining('"dead"')});
});

test("a folder that is there takes the result of one document too", async () => {
  const out = temporaryFolder();
  expect(await runCli(["extract", file("flood.txt", FLOOD), "--out", out, "--format", "csv"])).toMatchObject({code: 0});
  expect(readdirSync(out)).toEqual(["flood.csv"]);
});

test("who stops reading early is no error", async () => {
  const child = startCli(["extract", ARTICLE, "--rejected"]);
  child.stdin!.end();
  let stderr = "";
  child.stderr!.on("data", (text) => (stderr += text));
  child.stdout!.once("data", () => child.stdout!.destroy());
  const code = await new Promise((done) => child.once("close", done));
  // The summary, when it came to that, and nothing of a broken pipe.
  expect({code, stderr: stderr.replace(/^\d+ rejected numbers in 1 document, [\d.]+ s\n$/, "")}).toEqual({
    code: 0,
    stderr: ""
  });
});

test.for<[string, () => string[], number, string | RegExp]>([
  ["a missing file", () => ["none.txt"], 1, "none.txt: no such file or folder"],
  ["an empty file", () => [file("empty.txt", "")], 1, /empty\.txt: empty: there is no text in it$/],
  [
    "a binary file",
    () => [file("photo.jpg", new Uint8Array([0xff, 0xd8, 0, 0]))],
    1,
    /photo\.jpg: binary, not text: a zero byte at byte 2$/
  ],
  [
    "a file in Latin-1",
    () => [file("old.txt", new Uint8Array([99, 97, 102, 0xe9, 10]))],
    1,
    /old\.txt:1: not UTF-8: 0xe9 at byte 3 \(save the file as UTF-8\)$/
  ],
  [
    "a file of 50 MB",
    () => [file("huge.txt", Buffer.alloc(50_000_000, "a"))],
    1,
    /huge\.txt: too large: 50\.0 MB \(at most 20\.0 MB\)$/
  ],
  ["a folder without documents", () => [temporaryFolder()], 1, /no document in the folder/],
  [
    "an output in a folder that nobody may write",
    () => [file("flood.txt", FLOOD), "--out", "/proc/site/x.jsonl"],
    1,
    /x\.jsonl: cannot be written: no such file or folder/
  ],
  [
    "an output below a file",
    () => [file("flood.txt", FLOOD), "--out", join(file("x", ""), "y.jsonl")],
    1,
    /y\.jsonl: cannot be written: a file (stands where a folder should be|is in the way)/
  ],
  ["no file", () => [], 2, "error: missing required argument 'file'"],
  [
    "an unknown format",
    () => ["a.txt", "--format", "xml"],
    2,
    /error: option '--format <format>' argument 'xml' is invalid/
  ],
  ["an unknown option", () => ["a.txt", "--colour"], 2, "error: unknown option '--colour'"]
])("%s: one line, and the exit code says whose fault", async ([, args, expected, message]) => {
  const {code, stdout, stderr} = await runCli(["extract", ...args()]);
  expect({code, stdout}).toEqual({code: expected, stdout: ""});
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr.trimEnd()).toMatch(message);
});

test("an article that was edited without its sha256 is refused by file and line", async () => {
  const folder = temporaryFolder();
  symlinkSync(resolve("data/sources/nagorno-karabakh-2023/source.yml"), join(folder, "source.yml"));
  const {code, stderr} = await runCli(["extract", file("article.txt", FLOOD, folder)]);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /source\.yml:13: sha256 differs: expected 9daa53c9.*, file has [0-9a-f]{64} \(if the article was edited on purpose, update sha256\)\n$/
  );
});

test("evaluate prints the score table, misses and JSON", async () => {
  const table = await runCli(["evaluate", "--errors"]);
  expect(table.stdout).toMatch(
    /^nagorno-karabakh-2023: 89 gold claims, \d+ extracted\n {10}precision {3}recall {7}F1\nfound /
  );
  const [{scores, misses}] = JSON.parse((await runCli(["evaluate", "--json"])).stdout);
  const shown = Object.fromEntries(
    [...table.stdout.matchAll(/^(\w+) +([\d.]+) +([\d.]+) +([\d.]+)$/gm)].map(([, name, , , f1]) => [name, f1])
  );
  expect(Object.keys(shown)).toEqual([
    "found",
    "value",
    "qualifier",
    "unit",
    "series",
    "outcome",
    "date",
    "claimant",
    "complete"
  ]);
  for (const {name, f1} of scores) expect(shown[name]).toBe(f1.toFixed(1));
  expect(table.stdout.trimEnd().split("\n")).toHaveLength(2 + scores.length + misses.length);
});

test("help and an unknown command", async () => {
  const help = await runCli(["--help"]);
  expect(help.code).toBe(0);
  for (const command of ["start", "build", "dev", "extract", "evaluate", "prepare"])
    expect(help.stdout).toContain(`  ${command}`);
  const {stdout} = await runCli(["extract", "--help"]);
  for (const part of ["Examples:", "--series <names>", "Exit codes:"]) expect(stdout).toContain(part);
  expect(await runCli(["publish"])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^error: unknown command 'publish'\n$/)
  });
  expect(existsSync("none.txt")).toBe(false);
});
