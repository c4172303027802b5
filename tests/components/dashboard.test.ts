import {describe, expect, test} from "vitest";
import {
  EVERYTHING,
  facetsOf,
  isInTime,
  readView,
  spanOf,
  toggled,
  writeView
} from "../../src/components/dashboard/view.js";

describe("the view is all in the address", () => {
  test.each([
    ["", EVERYTHING],
    [
      "?series=aid&series=refugees&claimant=un",
      {...EVERYTHING, choice: {series: ["aid", "refugees"], claimant: ["un"]}}
    ],
    ["?from=2023-09-19&to=2023-09-24&undated=0", {choice: {}, from: "2023-09-19", to: "2023-09-24", undated: false}],
    ["?place=A+%2F+B", {...EVERYTHING, choice: {place: ["A / B"]}}]
  ])("%s", (search, view) => {
    expect(readView(search)).toEqual(view);
    expect(writeView(view)).toBe(search);
  });

  test("what is no day and no facet is left out", () =>
    expect(readView("?from=tomorrow&to=2023&colour=red&undated=x")).toEqual(EVERYTHING));
});

describe("a time asked for", () => {
  const view = {...EVERYTHING, from: "2023-09-19", to: "2023-09-20"};
  test.each([
    ["a day within", {from: "2023-09-20", to: "2023-09-20"}, true],
    ["a span over its edge", {from: "2023-09-01", to: "2023-09-30"}, true],
    ["the day before", {from: "2023-09-18", to: "2023-09-18"}, false],
    ["the day after", {from: "2023-09-21", to: "2023-09-21"}, false],
    ["no date", null, true]
  ])("%s", (_, span, within) => expect(isInTime(view, span)).toBe(within));

  test("without the undated", () => expect(isInTime({...view, undated: false}, null)).toBe(false));
  test("with no end", () => expect(isInTime({...view, to: null}, {from: "2024-01-01", to: "2024-12-31"})).toBe(true));
  test("only the dated, at any time", () => {
    expect(isInTime({...EVERYTHING, undated: false}, null)).toBe(false);
    expect(isInTime({...EVERYTHING, undated: false}, {from: "1994-01-01", to: "1994-12-31"})).toBe(true);
  });
});

test("a value is chosen, and not any more", () => {
  const one = toggled(EVERYTHING, "series", "aid");
  expect(one.choice).toEqual({series: ["aid"]});
  const two = toggled(one, "series", "military");
  expect(two.choice).toEqual({series: ["aid", "military"]});
  expect(toggled(two, "series", "aid").choice).toEqual({series: ["military"]});
  expect(toggled(one, "series", "aid").choice).toEqual({});
});

test("a row's values by facet, and its time", () => {
  expect(facetsOf({series: "aid", claimant: "un"})).toEqual({
    source: "-",
    series: "aid",
    claimant: "un",
    side: "-",
    place: "-",
    qualifier: "-"
  });
  expect(spanOf({date: "2023-01-01", to: "2023-12-31"})).toEqual({from: "2023-01-01", to: "2023-12-31"});
  expect(spanOf({})).toBeNull();
});
