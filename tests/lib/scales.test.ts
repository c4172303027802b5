import {expect, test} from "vitest";
import {countDays, dayEnd, dayStart, daysBetween, momentOf, monthsBetween} from "../../src/lib/scales.js";

test.each([
  [{event_from: "2023-09-25", event_start: "2023-09-25T06:00+04:00"}, "2023-09-25T06:00:00.000Z"],
  [{event_from: "2023-09-25", event_start: "2023-09-25"}, "2023-09-25T12:00:00.000Z"],
  [{event_from: "2023-09-01", event_start: "2023-09"}, "2023-09-01T12:00:00.000Z"],
  [{event_from: null, event_start: null}, undefined]
])("momentOf(%o) is %s", (dated, iso) => expect(momentOf(dated)?.toISOString()).toBe(iso));

test("days run over the end of a month", () => {
  expect(daysBetween("2023-09-29", "2023-10-02")).toEqual(["2023-09-29", "2023-09-30", "2023-10-01", "2023-10-02"]);
  expect(daysBetween("2023-09-29", "2023-10-02", 2)).toEqual(["2023-09-29", "2023-10-01"]);
  expect(daysBetween("2023-10-02", "2023-10-01")).toEqual([]);
});

test("months run over the end of a year, whatever day they are reached on", () => {
  expect(monthsBetween("2022-11-30", "2023-02-01")).toEqual(["2022-11-01", "2022-12-01", "2023-01-01", "2023-02-01"]);
  expect(monthsBetween("2023-02-28", "2023-02-28")).toEqual(["2023-02-01"]);
  expect(monthsBetween("2023-03-01", "2023-02-28")).toEqual([]);
});

test.each([
  ["2023-09-24", "2023-10-03", 10],
  ["2023-09-24", "2023-09-24", 1]
])("from %s to %s are %d days", (from, to, days) => expect(countDays(from, to)).toBe(days));

test("a day begins at midnight and ends at the next", () => {
  expect(dayStart("2023-09-24").getTime() % 86_400_000).toBe(0);
  expect(dayEnd("2023-09-30")).toEqual(dayStart("2023-10-01"));
});
