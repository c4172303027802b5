import {describe, expect, test} from "vitest";
import type {ClaimRecord} from "../../loaders/publish/record.js";
import {reportedBeside} from "../../loaders/publish/reported.js";
import type {ReportedFigure} from "../../src/lib/reference.js";
import {hostileRecords} from "./records.js";

const {claims, reported} = hostileRecords();

const claim = (changes: Partial<ClaimRecord>): ClaimRecord => ({
  ...claims[0],
  series: "refugees",
  unit: "person",
  value: 100,
  event_from: "2023-10-03",
  event_to: "2023-10-03",
  ...changes
});
const figure = (value: number, as_of_day: string, changes: Partial<ReportedFigure> = {}): ReportedFigure => ({
  ...reported[0],
  measure: "arrived",
  unit: "person",
  value,
  as_of: as_of_day,
  as_of_day,
  ...changes
});

describe("figures from elsewhere stand beside a claim", () => {
  test.each<[string, Partial<ClaimRecord>, ReportedFigure[], number[]]>([
    ["of the same day", {}, [figure(90, "2023-10-03")], [90]],
    ["within two days, nearest in value first", {}, [figure(50, "2023-10-01"), figure(99, "2023-10-05")], [99, 50]],
    ["not beyond", {}, [figure(100, "2023-09-30"), figure(100, "2023-10-06")], []],
    ["not of another measure", {}, [figure(100, "2023-10-03", {measure: "killed"})], []],
    ["not of another unit", {}, [figure(100, "2023-10-03", {unit: "family"})], []],
    [
      "of the same outcome",
      {series: "casualties", outcome: "killed"},
      [figure(9, "2023-10-03", {measure: "killed"})],
      [9]
    ],
    [
      "of the same party where the figure names one",
      {series: "casualties", outcome: "killed", side: "A/B"},
      [
        figure(9, "2023-10-03", {measure: "killed", side: "B"}),
        figure(8, "2023-10-03", {measure: "killed", side: "C"})
      ],
      [9]
    ],
    [
      "of no party beside a claim that names none",
      {series: "casualties", outcome: "killed", side: null},
      [
        figure(9, "2023-10-03", {measure: "killed", side: null}),
        figure(8, "2023-10-03", {measure: "killed", side: "C"})
      ],
      [9]
    ],
    [
      "only near in value without a date",
      {event_from: null, event_to: null},
      [figure(104, "2020-01-01"), figure(106, "2020-01-01")],
      [104]
    ],
    ["never beside a claim without a number", {value: null}, [figure(100, "2023-10-03")], []],
    ["never beside a count of none", {value: 0}, [figure(100, "2023-10-03")], []]
  ])("%s", (_, changes, figures, expected) => {
    expect(reportedBeside(claim(changes), figures).map(({value}) => value)).toEqual(expected);
  });
});
