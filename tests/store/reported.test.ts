import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {parseReported, readReported} from "../../loaders/store/reported.js";
import {temporaryFolder} from "../folder.js";

const HEADER = "as_of,precision,measure,value,qualifier,unit,claimant,publisher,url\n";
const ROW = "2020-02-03T06:00+02:00,minute,arrived,4900,exact,person,Ministry,Paper,https://example.org/a\n";

test("reads a row", () => {
  expect(parseReported(HEADER + ROW, "flood.csv")).toEqual([
    {
      reported_id: expect.stringMatching(/^r[0-9a-f]{10}$/),
      as_of: "2020-02-03T06:00+02:00",
      precision: "minute",
      as_of_day: "2020-02-03",
      as_of_utc: "2020-02-03 04:00:00",
      measure: "arrived",
      value: 4900,
      qualifier: "exact",
      lower: 4900,
      upper: 4900,
      unit: "person",
      group: null,
      side: null,
      claimant: "Ministry",
      publisher: "Paper",
      url: "https://example.org/a",
      file: "flood.csv",
      line: 2
    }
  ]);
});

test.for([
  ["2020-02-03T23:30-05:00", "hour", "2020-02-03", "2020-02-04 04:30:00"],
  ["2020-02-03", "day", "2020-02-03", null],
  ["2020-02", "month", "2020-02-01", null],
  ["2020", "year", "2020-01-01", null]
] as const)("%s to the %s stands on %s", ([as_of, precision, as_of_day, as_of_utc]) => {
  const csv = HEADER + ROW.replace("2020-02-03T06:00+02:00,minute", `${as_of},${precision}`);
  expect(parseReported(csv, "flood.csv")).toMatchObject([{as_of_day, as_of_utc}]);
});

test.for([
  ["about", "approx", null, null],
  ["at_least", "at_least", 4900, null],
  ["more_than", "more_than", 4900, null],
  ["up_to", "up_to", null, 4900],
  ["less_than", "less_than", null, 4900],
  ["nearly", "nearly", null, null]
] as const)("%s is %s with bounds %s to %s", ([word, qualifier, lower, upper]) => {
  expect(parseReported(HEADER + ROW.replace("exact", word), "f.csv")).toMatchObject([{qualifier, lower, upper}]);
});

test.for([
  ["a value in words", ROW.replace("4900", "many"), 'x.csv:2: value is not a number: "many"'],
  ["a negative value", ROW.replace("4900", "-3"), 'x.csv:2: value is not a number: "-3"'],
  ["an unknown qualifier", ROW.replace("exact", "perhaps"), 'x.csv:2: qualifier is not known: "perhaps"'],
  ["an unknown precision", ROW.replace("minute", "second"), 'x.csv:2: precision is not known: "second"'],
  [
    "a date that does not fit",
    ROW.replace("minute", "day"),
    "x.csv:2: as_of does not fit precision day: 2020-02-03T06:00+02:00"
  ],
  ["no such day", ROW.replace("2020-02-03T06:00+02:00,minute", "2020-02-30,day"), "x.csv:2: no such date: 2020-02-30"],
  ["no such hour", ROW.replace("T06:00", "T29:00"), "x.csv:2: no such date: 2020-02-03T29:00+02:00"],
  ["no claimant", ROW.replace("Ministry", ""), 'x.csv:2: claimant is empty: ""'],
  ["no address", ROW.replace("https://example.org/a", "a friend"), 'x.csv:2: url is not a web address: "a friend"'],
  [
    "a script for an address",
    ROW.replace("https:", "javascript:"),
    'x.csv:2: url is not a web address: "javascript://example.org/a"'
  ],
  ["a row cut short", `${ROW}2020,year\n`, "x.csv:3: not CSV:"],
  ["the same row twice", ROW + ROW, "x.csv:3: the same figure as on line: 2"],
  ["a quote left open", ROW.replace("Paper", '"Paper'), "x.csv:2: not CSV:"]
] as const)("refuses %s with file and line", ([, rows, message]) => {
  expect(() => parseReported(HEADER + rows, "x.csv")).toThrow(message);
});

test.for([
  [HEADER.replace("unit,", ""), ROW.replace("person,", ""), "x.csv:1: missing column: unit"],
  [HEADER.replace("unit", "colour"), ROW, "x.csv:1:"]
] as const)("refuses wrong headings: %s", ([header, row, message]) => {
  expect(() => parseReported(header + row, "x.csv")).toThrow(message);
});

test("reads the tables of a folder in order, and quoted cells that span lines", () => {
  const folder = join(temporaryFolder(), "reported");
  mkdirSync(folder);
  writeFileSync(join(folder, "b.csv"), HEADER + ROW);
  writeFileSync(join(folder, "a.csv"), HEADER + ROW.replace("Paper", '"Paper,\nSunday"') + ROW.replace("4900", "5000"));
  writeFileSync(join(folder, "README.md"), "not a table");
  expect(readReported(folder).map(({file, line, publisher}) => [file, line, publisher])).toEqual([
    ["a.csv", 3, "Paper,\nSunday"],
    ["a.csv", 4, "Paper"],
    ["b.csv", 2, "Paper"]
  ]);
});

test("the project's own reported figures load, each with its own id and address", () => {
  const figures = readReported("data/reported");
  expect(figures).toHaveLength(41);
  expect(new Set(figures.map(({reported_id}) => reported_id)).size).toBe(41);
  const last = figures.filter((f) => f.measure === "arrived" && f.as_of === "2023-10-03");
  expect(last).toMatchObject([{value: 100625, claimant: "Government of Armenia"}]);
});
