import {expect, test} from "vitest";
import {gapsIn, type Time, timeOf} from "../../src/components/charts/when.js";
import type {ClaimRow} from "../../src/queries/claims.js";
import {row} from "./rows.js";

const PERIOD = {from: "2020-02-01", to: "2020-02-07"};
const of = (event_start: string | null, event_end: string | null = null): ClaimRow =>
  row("aid", {event_start, event_end});

test.each<[string, ClaimRow, Time]>([
  ["a day of the period", of("2020-02-03"), [3, 3]],
  ["days of it", of("2020-02-01", "2020-02-07"), [1, 7]],
  ["the day before it", of("2020-01-31"), "before"],
  ["the day after it", of("2020-02-08"), "after"],
  ["days that reach into it", of("2020-01-31", "2020-02-01"), "undated"],
  ["the year it is in", of("2020-01-01", "2020-12-31"), "undated"],
  ["no date", of(null), "undated"]
])("%s", (_, claim, time) => expect(timeOf(claim, PERIOD)).toEqual(time));

test("gaps are the stretches of days that no claim is of", () => {
  expect(gapsIn([of("2020-02-02"), of("2020-02-04", "2020-02-05"), of(null)], PERIOD)).toEqual([
    [1, 1],
    [3, 3],
    [6, 7]
  ]);
  expect(gapsIn([of("2020-02-01", "2020-02-07")], PERIOD)).toEqual([]);
});
