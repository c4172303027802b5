import {expect, test} from "vitest";
import {growthByDoubling, median, paired} from "./measure.js";

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[10], 10]
])("the median of %j is %d", (numbers, expected) => expect(median(numbers)).toBe(expected));

test.each([
  ["linear", (n: number) => n, 2],
  ["quadratic", (n: number) => n * n, 4],
  ["constant", () => 5, 1]
])("growth by doubling: %s", (_, time, expected) => {
  const points = [10, 100, 1000].map((length) => ({length, milliseconds: time(length)}));
  expect(growthByDoubling(points)).toBeCloseTo(expected, 6);
});

test("every run is timed once a round, after the rounds that are not counted", () => {
  const order: string[] = [];
  const times = paired(2, {a: () => order.push("a"), b: () => order.push("b")});
  expect(order.join("")).toBe("ab".repeat(5));
  expect(Object.values(times).map((list) => list.length)).toEqual([2, 2]);
});
