import {describe, expect, test} from "vitest";
import {headlines} from "../../loaders/publish/headline.js";
import type {ClaimRecord} from "../../loaders/publish/record.js";

const claim = (fields: Partial<ClaimRecord>) =>
  ({
    series: "refugees",
    unit: "person",
    kind: "cumulative",
    outcome: null,
    event_to: null,
    value: null,
    lower: null,
    upper: null,
    ...fields
  }) as ClaimRecord;

const told = (...claims: Partial<ClaimRecord>[]) =>
  headlines(claims.map(claim)).map(({series, outcome, which, claim, count}) => ({
    series,
    outcome,
    which,
    value: claim.value ?? claim.lower,
    count
  }));

describe("the number of a series that stands first", () => {
  test("of running counts it is the latest, not the highest", () =>
    expect(told({value: 900, event_to: "2023-09-30"}, {value: 800, event_to: "2023-10-03"}, {value: 1000})).toEqual([
      {series: "refugees", outcome: null, which: "latest", value: 800, count: 3}
    ]));

  test("of counts on one day it is the highest", () =>
    expect(told({value: 900, event_to: "2023-10-03"}, {value: 950, event_to: "2023-10-03"})[0].value).toBe(950));

  test("of separate counts it is the highest, a bound being a count too", () =>
    expect(
      told({series: "evacuations", kind: "flow", value: 23}, {series: "evacuations", kind: "flow", lower: 7000})
    ).toEqual([{series: "evacuations", outcome: null, which: "highest", value: 7000, count: 2}]));

  test("dead and injured are told apart", () =>
    expect(
      told(
        {series: "casualties", kind: "flow", outcome: "injured", value: 200},
        {series: "casualties", kind: "flow", outcome: "killed", value: 27}
      ).map(({outcome, value}) => [outcome, value])
    ).toEqual([
      ["killed", 27],
      ["injured", 200]
    ]));

  test("it is of the unit most told, and never a plan, a size or a vague word", () =>
    expect(
      told(
        {series: "aid", kind: "flow", unit: "tonne", value: 2},
        {series: "aid", kind: "flow", unit: "tonne", value: 1},
        {series: "aid", kind: "flow", unit: "truck", value: 99},
        {series: "aid", kind: "plan", unit: "tonne", value: 500},
        {series: "aid", kind: "per_unit", unit: "tonne", value: 20},
        {series: "military", kind: "flow"}
      ).map(({series, value}) => [series, value])
    ).toEqual([["aid", 2]]));

  test("what counts no one thing has none", () =>
    expect(told({series: "politics", value: 60}, {series: "duration", value: 9}, {series: "other", value: 1})).toEqual(
      []
    ));
});
