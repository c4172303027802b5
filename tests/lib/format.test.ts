import {describe, expect, test} from "vitest";
import {
  type Bounds,
  boundsInWords,
  formatCount,
  formatDates,
  formatDay,
  formatList,
  formatMoment,
  formatNumber,
  formatQualified,
  sentenceCase
} from "../../src/lib/format.js";

test.each([
  [0, "0"],
  [7, "7"],
  [999, "999"],
  [1000, "1,000"],
  [100617, "100,617"],
  [1500000, "1,500,000"],
  [13.6, "13.6"],
  [1 / 3, "0.3333"],
  [1234.5, "1,234.5"],
  [-1050, "−1,050"]
])("formatNumber(%f) is %s", (value, text) => expect(formatNumber(value)).toBe(text));

test.each([Number.NaN, Number.POSITIVE_INFINITY])("formatNumber refuses %f", (value) =>
  expect(() => formatNumber(value)).toThrow("not a number to print")
);

test.each([
  [1, "one"],
  [10, "ten"],
  [11, "11"],
  [2.5, "2.5"]
])("formatCount(%f) is %s", (value, text) => expect(formatCount(value)).toBe(text));

const EXACT: Bounds = {qualifier: "exact", value: 1050, lower: 1050, upper: 1050};
const BOUNDS: [Bounds, string, string][] = [
  [EXACT, "1,050", "exactly 1,050"],
  [{...EXACT, qualifier: "approx", lower: null, upper: null}, "about 1,050", "about 1,050; how far off is not said"],
  [
    {...EXACT, qualifier: "nearly", lower: null, upper: null},
    "nearly 1,050",
    "somewhat less than 1,050; how much less is not said"
  ],
  [{...EXACT, qualifier: "at_least", upper: null}, "at least 1,050", "1,050 or more; no upper bound"],
  [{...EXACT, qualifier: "more_than", upper: null}, "more than 1,050", "more than 1,050; no upper bound"],
  [{...EXACT, qualifier: "up_to", lower: null}, "up to 1,050", "1,050 or fewer; no lower bound"],
  [{...EXACT, qualifier: "at_most", lower: null}, "at most 1,050", "1,050 or fewer; no lower bound"],
  [{...EXACT, qualifier: "less_than", lower: null}, "less than 1,050", "less than 1,050; no lower bound"],
  [{qualifier: "range", value: null, lower: 50, upper: 1000}, "50 to 1,000", "from 50 to 1,000, both included"],
  [
    {qualifier: "range", value: null, lower: 50, upper: 1000, upper_inclusive: false},
    "50 to 1,000",
    "from 50 to 1,000"
  ],
  [
    {qualifier: "vague", value: null, lower: null, upper: null, value_text: "several"},
    "“several”",
    "no number is given"
  ]
];
test.each(BOUNDS)("%o in words", (bounds, label, words) => {
  expect(formatQualified(bounds)).toBe(label);
  expect(boundsInWords(bounds)).toBe(words);
});

describe("dates", () => {
  test.each([
    ["2023-09-24", null, "24 September 2023"],
    ["2023-09-24", "2023-09-24", "24 September 2023"],
    ["2023-09-19", "2023-09-20", "19–20 September 2023"],
    ["2023-09-24", "2023-10-01", "24 September – 1 October 2023"],
    ["2022-12", "2023-09", "December 2022 – September 2023"],
    ["2022-12-12", "2023-09-19", "12 December 2022 – 19 September 2023"],
    ["2011", "2020", "2011–2020"],
    ["2023-09", null, "September 2023"],
    ["2023", null, "2023"]
  ])("%s to %s is %s", (start, end, text) => expect(formatDates(start, end)).toBe(text));

  test.each([
    ["2023-09-24", null, "24 September"],
    ["2023-09-19", "2023-09-20", "19–20 September"],
    ["2023", null, "2023"]
  ])("%s to %s without its year is %s", (start, end, text) =>
    expect(formatDates(start, end, {year: false})).toBe(text)
  );

  test.each([
    ["2023-09-25T06:00+04:00", "25 September 2023, 06:00"],
    ["2023-10-03", "3 October 2023"]
  ])("the moment %s is %s", (iso, text) => expect(formatMoment(iso)).toBe(text));

  test.each(["", "soon", "2023-13", "2023-9-1"])("refuses %o", (iso) =>
    expect(() => formatDay(iso)).toThrow(`not a date: ${iso}`)
  );
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"]
])("formatList(%o) is %s", (items, text) => expect(formatList(items)).toBe(text));

test("sentenceCase leaves names alone", () =>
  expect(sentenceCase("government of Armenia")).toBe("Government of Armenia"));
