import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {diffClaims} from "../../loaders/diff/index.js";
import {extractText} from "../../loaders/extract-text.js";
import {readVocabulary} from "../../loaders/vocabulary.js";
import {countDiff} from "../../src/lib/claim-diff.js";
import {timeOf} from "../bench/measure.js";
import {temporaryFolder} from "../folder.js";
import {runCli} from "../run.js";

const VOCABULARY = readVocabulary("data/vocabulary");
const [OLD, NEW] = ["tests/diff/versions/old.txt", "tests/diff/versions/new.txt"];

function compare(older: string, newer: string) {
  const claims = (text: string) => extractText(text, "text", VOCABULARY, {source_id: "text", anyLanguage: true}).claims;
  return diffClaims(claims(older), claims(newer));
}

/** What becomes of claims, one line each: "7000 → 8000 value", "+ 5", "− 3". */
function told(older: string, newer: string): string[] {
  const {pairs, appeared, went} = compare(older, newer);
  return [
    ...pairs.map((pair) =>
      [`${pair.old.value_text} → ${pair.new.value_text}`, ...pair.changes.map(({field}) => field)].join(" ")
    ),
    ...appeared.map(({value_text}) => `+ ${value_text}`),
    ...went.map(({value_text}) => `− ${value_text}`)
  ];
}

test.for<[what: string, older: string, newer: string, told: string[]]>([
  ["nothing", "Over 700 people fled Ruvo.", "Over 700 people fled Ruvo.", ["Over 700 → Over 700"]],
  ["a value", "Over 700 people fled Ruvo.", "Over 900 people fled Ruvo.", ["Over 700 → Over 900 value"]],
  ["a bound", "Over 700 people fled Ruvo.", "Up to 700 people fled Ruvo.", ["Over 700 → Up to 700 bound"]],
  ["a range", "5 to 9 people died in Ruvo.", "5 to 12 people died in Ruvo.", ["5 to 9 → 5 to 12 value"]],
  ["a date", "On 3 May 2020, 12 soldiers died in Ruvo.", "On 4 May 2020, 12 soldiers died in Ruvo.", ["12 → 12 date"]],
  [
    "a claimant",
    "The army said that 12 soldiers died in Ruvo.",
    "The governor said that 12 soldiers died in Ruvo.",
    ["12 → 12 claimant"]
  ],
  [
    "who says it now, where the article spoke before",
    "At the bridge, 12 soldiers died.",
    "At the bridge, 12 soldiers died, the army said.",
    ["12 → 12 claimant"]
  ],
  [
    "two numbers of one sentence that trade places",
    "In Ruvo 12 soldiers and 4 children were killed.",
    "In Ruvo 5 children and 12 soldiers were killed.",
    ["4 → 5 value", "12 → 12"]
  ],
  [
    "sentences that trade places",
    "Some 700 people fled Ruvo. The flood destroyed 90 houses in Goris.",
    "The flood destroyed 95 houses in Goris. Some 700 people fled Ruvo.",
    ["90 → 95 value", "Some 700 → Some 700"]
  ],
  [
    "the same thing of another place",
    "In Goris, rain killed 30 sheep near the mill.",
    "The governor of Shusha said 30 prisoners had been freed at the border.",
    ["+ 30", "− 30"]
  ],
  ["a text that was empty", "", "Some 700 people fled.", ["+ Some 700"]],
  ["a text that is empty", "Some 700 people fled.", "", ["− Some 700"]]
])("tells %s", ([, older, newer, expected]) => {
  expect(told(older, newer)).toEqual(expected);
});

test("a sentence that moved with its paragraph keeps its claim, and citation markers change nothing", () => {
  const {pairs} = compare("Some 700 people fled Ruvo.[1]", "A word before.\n\nSome 700 people fled Ruvo.[2][3]");
  expect(pairs).toMatchObject([{score: 1, changes: [], reworded: false}]);
});

test("every claim of either version is told once, also where sentences repeat, and the other way round alike", () => {
  const older = Array.from({length: 40}, (_, i) => `Rain killed ${(i % 7) + 2} people in village ${"ab"[i % 2]}.`).join(
    " "
  );
  const newer = Array.from({length: 30}, (_, i) => `Rain killed ${(i % 5) + 2} people in village ${"bc"[i % 2]}.`).join(
    " "
  );
  const [there, back] = [compare(older, newer), compare(newer, older)];
  const [a, b] = [countDiff(there), countDiff(back)];
  expect(there.pairs.length).toBeGreaterThan(10);
  expect(there.pairs.length + there.went.length).toBe(40);
  expect(there.pairs.length + there.appeared.length).toBe(30);
  expect([b.appeared, b.went, b.changed]).toEqual([a.went, a.appeared, a.changed]);
});

test("time grows with the number of claims, not with its square", () => {
  const text = (n: number, value: number) =>
    Array.from({length: n}, (_, i) => `In village ${word(i)}, ${value + i} people fled the flood.`).join(" ");
  const seconds = (n: number) => {
    const claims = [10, 11].map((value) => extractText(text(n, value), "text", VOCABULARY, {source_id: "text"}).claims);
    expect(diffClaims(claims[0], claims[1]).pairs.length).toBe(n);
    // The least of several: what else the machine does only adds to it.
    return timeOf(() => diffClaims(claims[0], claims[1]), 4);
  };
  expect(seconds(2400) / Math.max(1, seconds(400))).toBeLessThan(18);
});

const word = (i: number) => `x${String(i).replace(/\d/g, (d) => "bcdfghjklm"[Number(d)])}`;

test("as text, JSON and a page, with exit codes that a script can use", async () => {
  const text = await runCli(["diff", OLD, NEW, "--exit-code"]);
  expect(text.code).toBe(3);
  await expect(text.stdout).toMatchFileSnapshot("printed.txt");
  const json = JSON.parse((await runCli(["diff", OLD, NEW, "--format", "json"])).stdout);
  expect(json.counts).toEqual({changed: 5, appeared: 1, went: 1, reworded: 1, same: 0});
  expect(json.pairs[1]).toMatchObject({
    old: {value: 40},
    new: {value: 64, event_start: "2020-02-06"},
    changes: [{field: "value", old: "40", new: "64"}, {field: "date"}],
    scores: {series: 1, sentence: 1}
  });
  const same = await runCli(["diff", OLD, OLD, "--exit-code"]);
  expect(same).toMatchObject({code: 0, stdout: "0 changed · 0 appeared · 0 went · 0 reworded · 7 the same\n"});
});

test("the page holds hostile text as text, needs no other file and marks each number", async () => {
  const folder = temporaryFolder();
  const [older, newer] = [700, 900].map((n) => {
    const path = join(folder, `<b>${n}.txt`);
    writeFileSync(path, `The <script>alert(1)</script> & "camp" held ${n} people, the army said.\n`);
    return path;
  });
  const {stdout, code} = await runCli(["diff", older, newer, "--format", "html"]);
  expect(code).toBe(0);
  const {document} = new JSDOM(stdout).window;
  expect(document.querySelectorAll("script, link, img, b b, [src], [href]").length).toBe(0);
  expect(document.querySelector("h1")!.textContent).toBe("1 changed, 0 appeared, 0 went");
  expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["700", "900"]);
  expect(document.querySelector("del")!.textContent).toBe("700");
});

test.for<[args: string[], code: number, message: RegExp]>([
  [["-", "-"], 1, /^standard input: can be one of the two documents, not both\n$/],
  [[OLD, "no-such.txt"], 1, /^no-such.txt: no such file or folder\n$/],
  [["tests/diff", NEW], 1, /^tests\/diff: is a folder/],
  [[OLD], 2, /missing required argument 'new'/],
  [[OLD, NEW, "--format", "pdf"], 2, /Allowed choices are text, json, html/]
])("diff %s ends with a line that helps", async ([args, code, message]) => {
  const run = await runCli(["diff", ...args], {input: ""});
  expect(run).toMatchObject({code, stdout: ""});
  expect(run.stderr).toMatch(message);
});
