import {expect, test} from "vitest";
import {firstDay, lastDay} from "../../src/lib/day.js";

test.for([
  ["2023", "2023-01-01", "2023-12-31"],
  ["2023-09", "2023-09-01", "2023-09-30"],
  ["2023-02", "2023-02-01", "2023-02-28"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["1900-02", "1900-02-01", "1900-02-28"],
  ["2023-12", "2023-12-01", "2023-12-31"],
  ["2023-09-19", "2023-09-19", "2023-09-19"],
  ["2024-02-29", "2024-02-29", "2024-02-29"]
])("%s is %s to %s", ([date, first, last]) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.for([
  "",
  "2023-13",
  "2023-00",
  "2023-02-29",
  "2023-9",
  "23",
  "2023-09-19T10:00",
  "September 2023",
  "2023-09-19-01"
])("%j is no date", (date) => {
  expect(() => firstDay(date)).toThrow(`no such date: ${date}`);
  expect(() => lastDay(date)).toThrow(`no such date: ${date}`);
});
