import {expect, test} from "vitest";
import {evaluate, type GoldRow, MEASURED, type Measured, type Predicted, totalOf} from "../../loaders/evaluate.js";
import {formatEvaluation} from "../../loaders/summary.js";

const GOLD: GoldRow = {
  start: 10,
  end: 20,
  value_text: "over 7,000",
  value: 7000,
  low: 7000,
  high: null,
  qualifier: "more_than",
  unit: "person",
  counted: "people from villages",
  series: "evacuations",
  outcome: null,
  event_date: "2023-09-19",
  claimant: "Artsakh authorities"
};
const CLAIM: Predicted = {
  start: 10,
  end: 20,
  value_text: "over 7,000",
  value: 7000,
  lower: 7000,
  upper: null,
  qualifier: "more_than",
  unit: "person",
  series: "evacuations",
  outcome: null,
  event_start: "2023-09-19",
  event_end: null,
  claimant: "Artsakh authorities"
};

const right = (gold: Partial<GoldRow>, claim: Partial<Predicted>): Measured[] => {
  const {scores} = evaluate([{...GOLD, ...gold}], [{...CLAIM, ...claim} as Predicted]);
  return MEASURED.filter((field) => scores.find(({name}) => name === field)!.right === 1);
};
const all = (...but: Measured[]) => MEASURED.filter((field) => !but.includes(field));

test.for<[string, Partial<GoldRow>, Partial<Predicted>, Measured[]]>([
  ["the same", {}, {}, all()],
  ["a thousandth off", {value: 0.3333, low: null}, {value: 1 / 3, lower: null}, all()],
  ["another value", {}, {value: 7010}, all("value")],
  ["an invented bound", {}, {upper: 8000}, all("value")],
  ["a bound of nearly", {qualifier: "nearly", low: null}, {qualifier: "nearly", lower: 7000, upper: 7000}, all()],
  ["no value, no value", {value: null, low: null}, {value: null, lower: null}, all()],
  ["nothing for something", {}, {value: null}, all("value")],
  ["at least for more than", {}, {qualifier: "at_least"}, all()],
  ["about for nearly", {qualifier: "nearly"}, {qualifier: "approx"}, all()],
  ["up to for more than", {}, {qualifier: "up_to"}, all("qualifier")],
  ["people for person", {}, {unit: "people" as never}, all()],
  ["a plural unit", {unit: "hospitals"}, {unit: "hospital"}, all()],
  ["a unit from the counted words", {unit: "settlement", counted: "rural villages"}, {unit: "village"}, all()],
  ["a person from the counted words", {counted: "soldiers"}, {unit: "soldier"}, all("unit")],
  ["dollars by name", {unit: "USD"}, {unit: "dollar"}, all()],
  ["no unit", {}, {unit: null}, all("unit")],
  ["another series", {}, {series: "refugees"}, all("series")],
  ["a series that is right as well", {series_alt: ["refugees"]}, {series: "refugees"}, all()],
  ["an outcome", {}, {outcome: "killed"}, all("outcome")],
  ["a period", {event_date: "2023-09-19/2023-09-20"}, {event_end: "2023-09-20"}, all()],
  ["a period of one day", {}, {event_end: "2023-09-19"}, all()],
  ["no date", {}, {event_start: null}, all("date")],
  ["a month for a day", {}, {event_start: "2023-09"}, all("date")],
  ["a shorter name", {}, {claimant: "the authorities of Artsakh"}, all()],
  ["another name", {}, {claimant: "Red Cross"}, all("claimant")],
  ["half of the words", {}, {claimant: "Artsakh ombudsman"}, all()],
  ["a claimant for the article's voice", {claimant: null}, {}, all("claimant")],
  ["the article's voice for a claimant", {}, {claimant: null}, all("claimant")],
  ["a possessive", {claimant: "Artsakh's ombudsman"}, {claimant: "ombudsman of Artsakh"}, all()]
])("%s", ([, gold, claim, expected]) => {
  expect(right(gold, claim)).toEqual(expected);
});

test("spans match when they overlap, one to one, the right value first", () => {
  const gold = [GOLD, {...GOLD, start: 30, end: 35}];
  const claims = [
    {...CLAIM, start: 8, end: 11, value: 1},
    {...CLAIM, start: 18, end: 22},
    {...CLAIM, start: 35, end: 40}
  ];
  const {scores, misses} = evaluate(gold, claims);
  expect(scores[0]).toEqual({name: "found", right: 1, precision: 100 / 3, recall: 50, f1: 40});
  expect(scores.at(-1)).toMatchObject({name: "complete", right: 1});
  expect(misses.map(({kind, start}) => [kind, start])).toEqual([
    ["missed", 30],
    ["extra", 8],
    ["extra", 35]
  ]);
});

test("nothing extracted and nothing to find are no division by zero", () => {
  expect(evaluate([GOLD], []).scores[0]).toMatchObject({precision: 0, recall: 0, f1: 0});
  expect(evaluate([], []).scores[0]).toMatchObject({precision: 0, recall: 0, f1: 0});
});

test("documents add up by their claims, not by their scores", () => {
  const total = totalOf([evaluate([GOLD], [CLAIM]), evaluate([GOLD, {...GOLD, start: 30, end: 35}], [])]);
  expect(total).toMatchObject({gold: 3, extracted: 1});
  expect(total.scores[0]).toMatchObject({right: 1, precision: 100, recall: 100 / 3, f1: 50});
});

test("prints a table, and the misses when asked", () => {
  const evaluation = evaluate([GOLD], [{...CLAIM, value: 1}]);
  const lines = formatEvaluation("flood", evaluation, true).trimEnd().split("\n");
  expect(lines[0]).toBe("flood: 1 gold claims, 1 extracted");
  expect(lines[2]).toBe("found         100.0    100.0    100.0");
  expect(lines[3]).toBe("value           0.0      0.0      0.0");
  expect(lines.at(-1)).toBe('wrong value at 10 "over 7,000": gold [7000,7000,null], extracted [1,7000,null]');
  expect(formatEvaluation("flood", evaluation, false)).not.toContain("wrong");
});
