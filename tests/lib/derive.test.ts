import {describe, expect, test} from "vitest";
import {paces, ratios, roundBounds} from "../../src/lib/derive.js";
import {type Bounds, formatQualified} from "../../src/lib/format.js";
import {ABOUT, AT_LEAST, BETWEEN, MORE_THAN, row, UP_TO, VAGUE} from "../charts/rows.js";

const count = (event_start: string | null, bounds: Partial<Bounds> = {}) => row("count", {event_start, ...bounds});
const EXACT = (value: number) => ({value});

/** What is computed of counts: "from – to: rate", in whole numbers. */
function told(rows: ReturnType<typeof count>[]): string[] {
  return paces(rows, ({origin}) => origin).map(
    ({start, end, rate}) =>
      `${start.toISOString().slice(8, 16)} – ${end.toISOString().slice(8, 16)}: ${formatQualified(roundBounds(rate))}`
  );
}

describe("the pace between two counts, ten hours apart", () => {
  test.each<[string, Partial<Bounds>, Partial<Bounds>, string | null]>([
    ["both exact", EXACT(100), EXACT(400), "30"],
    ["no change", EXACT(100), EXACT(100), "0"],
    ["the second is a least", EXACT(100), AT_LEAST(405), "at least 30"],
    ["the second is more than", EXACT(100), MORE_THAN(405), "at least 30"],
    ["the first is a least", AT_LEAST(95), EXACT(400), "at most 31"],
    ["the first is a most", UP_TO(105), EXACT(400), "at least 29"],
    ["one is about", ABOUT(100), EXACT(400), "about 30"],
    ["a range", BETWEEN(50, 105), EXACT(400), "29 to 35"],
    ["a range that may be no change", BETWEEN(50, 500), EXACT(400), "at most 35"],
    ["both open on one side", AT_LEAST(100), AT_LEAST(400), null],
    ["about, against a bound", ABOUT(100), AT_LEAST(400), null],
    ["a vague one", EXACT(100), VAGUE("several"), null],
    ["the second smaller", EXACT(400), EXACT(100), null],
    ["the second smaller in any case", AT_LEAST(400), EXACT(100), null]
  ])("%s", (_, first, second, rate) => {
    const told = paces([count("2020-02-03T06:00", first), count("2020-02-03T16:00", second)], () => "");
    expect(told.map((pace) => formatQualified(roundBounds(pace.rate)))).toEqual(rate === null ? [] : [rate]);
  });
});

describe("which counts have a pace between them", () => {
  test("each and the next, in the order of time, whatever their order", () => {
    const rows = [
      count("2020-02-03T16:00", EXACT(400)),
      count("2020-02-03T06:00", EXACT(100)),
      count("2020-02-04T02:00", EXACT(500))
    ];
    expect(told(rows)).toEqual(["03T06:00 – 03T16:00: 30", "03T16:00 – 04T02:00: 10"]);
    const [{before, after, hours, slack, change}] = paces(rows, () => "");
    expect({before, after, hours, slack}).toEqual({before: rows[1], after: rows[0], hours: 10, slack: 0});
    expect(formatQualified(change)).toBe("300");
  });

  test("never two series", () => {
    const reported = row("count", {origin: "reported", event_start: "2020-02-03T16:00", value: 400});
    expect(told([count("2020-02-03T06:00", EXACT(100)), reported])).toEqual([]);
  });

  test("not those without date or number, over which the pace runs on", () => {
    const between = [count(null, EXACT(900)), count("2020-02-03T10:00", VAGUE("several"))];
    expect(told([count("2020-02-03T06:00", EXACT(100)), ...between, count("2020-02-03T16:00", EXACT(400))])).toEqual([
      "03T06:00 – 03T16:00: 30"
    ]);
  });

  test("of several for one moment the first", () => {
    const rows = [100, 700].map((value) => count("2020-02-03T06:00", EXACT(value)));
    expect(told([...rows, count("2020-02-03T16:00", EXACT(400))])).toEqual(["03T06:00 – 03T16:00: 30"]);
  });

  test("not those less than an hour apart", () => {
    const rows = ["06:00", "06:59", "16:00"].map((time, i) => count(`2020-02-03T${time}`, EXACT(100 + 150 * i)));
    expect(told(rows)).toEqual(["03T06:00 – 03T16:00: 30"]);
  });

  test("after a correction downwards, from the corrected count on", () => {
    const rows = [500, 100, 400].map((value, i) => count(`2020-02-03T0${2 * i}:00`, EXACT(value)));
    expect(told(rows)).toEqual(["03T02:00 – 03T04:00: 150"]);
  });

  test("a day without a time stands at noon, and the pace is what any time of that day allows", () => {
    const rows = [count("2020-02-01", EXACT(0)), count("2020-02-06", EXACT(1200))];
    expect(told(rows)).toEqual(["01T12:00 – 06T12:00: 8 to 13"]);
    expect(paces(rows, () => "")[0]).toMatchObject({hours: 120, slack: 24});
  });

  test("a bound over a day without a time holds whenever on that day it was", () => {
    const rows = [count("2020-02-01T12:00", EXACT(0)), count("2020-02-03", AT_LEAST(600))];
    expect(told(rows)).toEqual(["01T12:00 – 03T12:00: at least 10"]);
  });

  test.each([
    ["before", ["2020-02-03", "2020-02-04T06:00", "2020-02-04T16:00"]],
    ["after", ["2020-02-04T06:00", "2020-02-04T16:00", "2020-02-05"]],
    ["between", ["2020-02-04T06:00", "2020-02-04", "2020-02-04T16:00"]]
  ])("a day without a time gives way to a count with one within a day: %s", (_, moments) => {
    const timed = (at: string) => (at.endsWith("06:00") ? 100 : 400);
    expect(told(moments.map((at) => count(at, EXACT(timed(at)))))).toEqual(["04T06:00 – 04T16:00: 30"]);
  });

  test("days without a time are two days apart at least", () => {
    const rows = ["01", "02", "03", "04"].map((day) => count(`2020-02-${day}`, EXACT(48 * Number(day))));
    expect(told(rows)).toEqual(["01T12:00 – 03T12:00: 1 to 4"]);
  });

  test("none of nothing or of one", () => {
    expect(paces([], () => "")).toEqual([]);
    expect(paces([count("2020-02-03")], () => "")).toEqual([]);
  });
});

describe("so many to each", () => {
  const key = ({event_start}: {event_start: string | null}) => event_start ?? "";
  const at = (bounds: Partial<Bounds>, event_start = "2020-02-03") => count(event_start, bounds);

  test.each<[string, Partial<Bounds>, Partial<Bounds>, string | null]>([
    ["both exact", EXACT(48), EXACT(10), "4.8"],
    ["at least so many", AT_LEAST(48), EXACT(10), "at least 4.8"],
    ["to at least so many", EXACT(48), AT_LEAST(10), "at most 4.8"],
    ["about so many", ABOUT(48), EXACT(10), "about 4.8"],
    ["a range", BETWEEN(40, 48), EXACT(10), "4 to 4.8"],
    ["both open", AT_LEAST(48), AT_LEAST(10), null],
    ["to none", EXACT(48), EXACT(0), null],
    ["to a vague number", EXACT(48), VAGUE("several"), null]
  ])("%s", (_, over, under, ratio) => {
    const told = ratios([at(over)], [at(under)], key).map((pair) => formatQualified(roundBounds(pair.ratio, 1)));
    expect(told).toEqual(ratio === null ? [] : [ratio]);
  });

  test("only of counts that share a key", () => {
    const over = [at(EXACT(48)), at(EXACT(60), "2020-02-04"), at(EXACT(70), "2020-02-05")];
    const under = [at(EXACT(10), "2020-02-04"), at(EXACT(10)), at(EXACT(10), "2020-02-06")];
    expect(ratios(over, under, key).map((pair) => [pair.over, pair.under])).toEqual([
      [over[0], under[1]],
      [over[1], under[0]]
    ]);
    expect(ratios(over, [], key)).toEqual([]);
    expect(ratios([], under, key)).toEqual([]);
  });
});

test.each<[Partial<Bounds>, number, string]>([
  [EXACT(2.67), 1, "2.7"],
  [ABOUT(2.64), 1, "about 2.6"],
  [AT_LEAST(2.67), 1, "at least 2.6"],
  [AT_LEAST(0.3), 1, "at least 0.3"],
  [UP_TO(2.61), 1, "up to 2.7"],
  [UP_TO(1.1), 1, "up to 1.1"],
  [BETWEEN(2.67, 2.71), 1, "2.6 to 2.8"],
  [MORE_THAN(1234.9), 0, "more than 1,234"]
])("%o with %d decimals is %s", (bounds, decimals, words) => {
  expect(formatQualified(roundBounds(count(null, bounds), decimals))).toBe(words);
});
