import {describe, expect, test} from "vitest";
import type {Score} from "../../loaders/evaluate.js";
import {evaluateSources} from "../../loaders/evaluation.js";

// F1 of the worst source of the project, a little below what it is. Floors are only ever raised.
const FLOORS: Record<Score["name"], number> = {
  found: 98,
  value: 98,
  qualifier: 98,
  unit: 98,
  series: 97,
  outcome: 98,
  date: 90,
  claimant: 96,
  complete: 88
};

describe.each(evaluateSources("."))("$source_id", ({gold, scores}) => {
  test("has a gold file", () => {
    expect(gold).toBeGreaterThan(50);
    expect(scores.map(({name}) => name)).toEqual(Object.keys(FLOORS));
  });

  test.each(scores)("$name: F1 is at least its floor", ({name, f1}) => {
    expect(f1).toBeGreaterThanOrEqual(FLOORS[name]);
  });
});
