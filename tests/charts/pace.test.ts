import {describe, expect, test} from "vitest";
import {derivedOf, loadsOf, ratesOf} from "../../src/components/charts/pace-values.js";
import {spread} from "../../src/components/charts/spread.js";
import {isPaced, words} from "../../src/story/pace.js";
import {AT_LEAST, row} from "./rows.js";

const arrived = (day: string, fields = {}) => row("arrived", {event_start: `2020-02-${day}`, ...fields});
const reported = (day: string, value: number, fields = {}) =>
  arrived(day, {origin: "reported", claimant: "Ministry", value, ...fields});

describe("rates", () => {
  test("are told with their calculation, the article's first", () => {
    const rows = [reported("03T06:00", 100), reported("03T16:00", 405), arrived("01", {value: 0}), arrived("06")];
    expect(ratesOf(rows).map(({derived}) => derived)).toMatchObject([
      {words: "0 to 1 people an hour", of: "1 February to 6 February, by the article’s counts"},
      {
        words: "31 people an hour",
        of: "3 February, 06:00 to 16:00, by counts reported elsewhere",
        how: "(405 − 100) people ÷ 10 hours",
        rests: [rows[0], rows[1]]
      }
    ]);
    expect(ratesOf(rows)[0].derived.how).toContain("÷ 96 to 144 hours: a day without a time may mean any hour of it");
  });

  test("are of one claimant each", () => {
    expect(ratesOf([reported("03T06:00", 100), reported("03T16:00", 400, {claimant: "Mayor"})])).toEqual([]);
  });

  test("keep their bounds", () => {
    const [{derived}] = ratesOf([reported("03T06:00", 100), reported("03T16:00", 0, AT_LEAST(405))]);
    expect(derived).toMatchObject({words: "at least 30 people an hour", how: "(at least 405 − 100) people ÷ 10 hours"});
  });
});

test("people to a vehicle are computed within one report for one moment", () => {
  const report = {url: "https://example.org/a", claimant: "Ministry", origin: "reported"} as const;
  const vehicles = row("crossed", {...report, value: 30, unit: "vehicle", event_start: "2020-02-03T16:00"});
  const same = reported("03T16:00", 100, {url: report.url});
  expect(loadsOf([same, vehicles]).map(({derived}) => derived)).toMatchObject([
    {words: "3.3 people a vehicle", of: "3 February 2020, 16:00", how: "100 people ÷ 30 vehicles"}
  ]);
  expect(loadsOf([reported("03T16:00", 100), vehicles])).toEqual([]);
  expect(loadsOf([reported("03T20:00", 100, {url: report.url}), vehicles])).toEqual([]);
});

test("what is computed is named once, and rows it does not rest on are not paced", () => {
  const rows = [reported("03T06:00", 100), reported("03T06:30", 300), reported("03T16:00", 400)];
  expect(derivedOf(rows).map(({id}) => id)).toEqual(["to-r-400"]);
  expect(rows.map(isPaced(rows))).toEqual([true, false, true]);
});

test("the title has the greatest rate and the last, and no bound as the greatest", () => {
  const rows = [100, 200, 700, 800].map((value, i) => reported(`0${i + 3}T06:00`, value));
  expect(words.title(rows)).toBe("21 people an hour reached Armenia at the peak, 4 at the end");
  expect(words.title(rows.slice(0, 3))).toBe("21 people an hour reached Armenia at the peak");
  const bounded = [rows[0], reported("04T06:00", 0, AT_LEAST(9000)), rows[2], rows[3]];
  expect(words.title(bounded)).toBe("4 people an hour reached Armenia at the peak");
});

describe("things along a line", () => {
  test.each([
    ["stay where there is room", [0, 20, 40], [0, 20, 40]],
    ["part evenly where two meet", [20, 20], [15, 25]],
    ["move in one with those they run into", [0, 10, 12, 12], [-1.5, 8.5, 18.5, 28.5].map((at) => at - 5)],
    ["are none", [], []]
  ])("%s", (_, places, spreaded) => {
    expect(spread(places.map((at) => ({at, size: 10})))).toEqual(spreaded);
  });

  test("stay between the ends", () => {
    const things = [
      {at: 0, size: 10},
      {at: 4, size: 20},
      {at: 100, size: 10}
    ];
    expect(spread(things, 0, 90)).toEqual([5, 20, 85]);
  });
});
