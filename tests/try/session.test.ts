import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {expect, test} from "vitest";
import {bundleScript} from "../../loaders/publish/scripts.js";
import {readSource} from "../../loaders/source.js";
import {Session} from "../../loaders/try/session.js";
import {readVocabulary} from "../../loaders/vocabulary.js";
import type {Piece, Slice} from "../../src/lib/try.js";
import {temporaryFolder} from "../folder.js";
import {runCli} from "../run.js";

const ARTICLE = "data/sources/nagorno-karabakh-2023/article.txt";
const session = () => new Session(readVocabulary("data/vocabulary"));

function loaded(content: string, name = "pasted") {
  const made = session();
  return {session: made, summary: made.load("newer", {name, content, anyLanguage: false})};
}

function allOf<T>(slice: (from: number) => Slice<T>): T[] {
  const all: T[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const {items, next}: Slice<T> = slice(from);
    expect(items.length).toBeLessThanOrEqual(120);
    all.push(...items);
    from = next;
  }
  return all;
}

const textOf = (pieces: Piece[]) => pieces.flatMap(({parts}) => parts.map((p) => (typeof p === "string" ? p : p.text)));

test.for([
  ["text", ARTICLE],
  ["html", "tests/read/fixtures/report.html"]
])("of %s the downloads are the command line's, to the byte", async ([, path]) => {
  const folder = temporaryFolder();
  const content = readFileSync(path, "utf8");
  const file = join(folder, `storm${path.slice(path.lastIndexOf("."))}`);
  writeFileSync(file, content);
  const {session} = loaded(content, "storm");
  const run = async (...args: string[]) => (await runCli(["extract", file, ...args])).stdout;
  const claims = session.rows("newer", "claims", "jsonl");
  expect(claims.split("\n").length).toBeGreaterThan(3);
  expect(claims).toBe(await run());
  expect(session.rows("newer", "claims", "csv")).toBe(await run("--format", "csv"));
  expect(session.rows("newer", "rejected", "json")).toBe(await run("--rejected", "--format", "json"));
});

test("the text comes back whole, with every claim and every other number marked once", () => {
  const content = readFileSync(ARTICLE, "utf8");
  const {session, summary} = loaded(content);
  const pieces = allOf((from) => session.pieces("newer", from));
  const squeeze = (text: string) => text.replace(/\s+/g, "");
  expect(squeeze(content)).toContain(squeeze(textOf(pieces.slice(3, 40)).join("")));
  const marks = pieces.flatMap(({parts}) => parts.filter((part) => typeof part !== "string"));
  const claims = allOf((from) => session.claims("newer", from));
  expect(marks.flatMap((mark) => ("claim" in mark ? mark.claim : []))).toEqual(claims.map(({claim_id}) => claim_id));
  expect(marks.filter((mark) => "reason" in mark).length).toBe(summary.rejected);
  expect(summary.series.reduce((sum, [, n]) => sum + n, 0)).toBe(summary.claims);
});

test("one line of a megabyte is many pieces, and progress is told on the way", () => {
  const content = "Some 700 people fled Ruvo, and nobody came back for long. ".repeat(17_000);
  const told: number[] = [];
  const made = session();
  made.load("newer", {name: "long", content, anyLanguage: false}, (share) => told.push(share));
  expect(told.length).toBeGreaterThan(10);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const first = made.pieces("newer", 0);
  expect(first.next).not.toBeNull();
  for (const {parts} of first.items) expect(textOf([{kind: "", parts}]).join("").length).toBeLessThan(4100);
});

test("a downloaded folder is a source of the project as it stands", async () => {
  const content = "Over 700 people fled Ruvo on 3 May 2020, the army said.\n";
  const {session} = loaded(content, "ruvo-2020");
  const details = {
    title: 'A "flood": #1',
    address: "https://example.org/a",
    publisher: "P",
    licence: "CC0",
    retrieved: ""
  };
  const files = unzipSync(await session.folder("newer", details));
  expect(Object.keys(files)).toEqual(["data/sources/ruvo-2020/article.txt", "data/sources/ruvo-2020/source.yml"]);
  const folder = join(temporaryFolder());
  for (const [path, bytes] of Object.entries(files)) writeFileSync(join(folder, path.split("/").at(-1)!), bytes);
  expect(strFromU8(files["data/sources/ruvo-2020/article.txt"])).toBe(content);
  expect(readSource(folder, "ruvo-2020")).toMatchObject({
    text: content,
    source: {title: 'A "flood": #1', retrieved: null}
  });
  expect(await session.folder("newer", details)).toEqual(await session.folder("newer", details));
});

test("two versions differ as the command line says", () => {
  const made = session();
  for (const side of ["older", "newer"] as const) {
    const content = readFileSync(`tests/diff/versions/${side === "older" ? "old" : "new"}.txt`);
    made.load(side, {name: side, content, anyLanguage: false});
  }
  expect(made.compare()).toEqual({changed: 5, appeared: 1, went: 1, reworded: 1, same: 0});
  expect(allOf((from) => made.differences(from)).map(({what}) => what)).toEqual([
    ...Array(5).fill("changed"),
    "appeared",
    "went"
  ]);
});

test.for<[content: string | Uint8Array, problem: RegExp]>([
  [" \n", /^pasted: empty/],
  [new Uint8Array([80, 0, 1]), /^pasted: binary/],
  [new Uint8Array([0xe9, 0x20]), /^pasted:1: not UTF-8/],
  [
    "Le ministère de la santé a dit que plus de sept mille personnes ont quitté la ville dans la nuit. ".repeat(9),
    /French/
  ]
])("what cannot be read is said in one line: %s", ([content, problem]) => {
  expect(() => session().load("newer", {name: "pasted", content, anyLanguage: false})).toThrow(problem);
});

test("the worker's script holds all it needs, the vocabulary too, and nothing of Node", async () => {
  const code = new TextDecoder().decode(await bundleScript("try-worker"));
  expect(code).toContain("nagorno-karabakh");
  expect(code).not.toMatch(/(?:^|[;}\n])import\b|["'`]node:|require\(|fetch\(/);
});
