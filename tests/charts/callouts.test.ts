import {expect, test} from "vitest";
import {leader, stackCallouts} from "../../src/components/charts/callouts.js";

const at = (y: number, height = 40) => ({point: [100, y] as const, height});

test.each([
  ["one is level with its point", [at(108.5)], [100]],
  ["those far from each other are too", [at(108.5), at(208.5)], [100, 200]],
  ["those over each other make room both ways", [at(108.5), at(108.5)], [78, 122]],
  ["none stands above the column", [at(8.5), at(8.5)], [0, 44]],
  ["none stands below it", [at(290), at(290)], [216, 260]],
  ["who has no room has no place, nor who follows", [at(108.5, 200), at(60, 200), at(70)], [100, null, null]]
])("%s", (_, callouts, tops) => expect(stackCallouts(callouts, 0, 300)).toEqual(tops));

test("a line leaves its point level and reaches the first line of the callout", () => {
  expect(leader([100, 50], 300, 80, 6)).toBe("M106,50H270L295,88.5");
  expect(leader([290, 50], 300, 80, 6)).toBe("M296,50H296L295,88.5");
});
