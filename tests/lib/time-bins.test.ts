import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {overlaps, type Span, timeBins} from "../../src/lib/time-bins.js";

const day = (from: string, to = from): Span => ({from, to});
const times = (n: number, span: Span): Span[] => Array.from({length: n}, () => span);
const labels = (spans: Span[], limit?: number) => timeBins(spans, limit).map(({label}) => label);

describe("time is cut where the claims are", () => {
  test("nothing dated, no bins", () => expect(timeBins([])).toEqual([]));

  test("quiet years are one bin", () =>
    expect(labels([day("1993-01-01", "1993-12-31"), day("2020-11-10")])).toEqual(["1993–2020"]));

  test("a busy month is days, the rest of its year months, the years before it one", () => {
    const spans = [
      day("1994-05-12"),
      ...times(5, day("2023-09-19")),
      ...times(4, day("2023-09-21")),
      day("2023-12-13")
    ];
    expect(labels(spans)).toEqual([
      "1994–2022",
      "Jan–Aug 2023",
      "1–18 Sep 2023",
      "19 Sep 2023",
      "20 Sep 2023",
      "21 Sep 2023",
      "22–30 Sep 2023",
      "Oct–Dec 2023"
    ]);
  });

  test("a month that is not joined has its own name", () =>
    expect(labels([...times(7, day("2023-05-01")), ...times(7, day("2023-06-01"))])).toEqual([
      "Jan–May 2023",
      "Jun–Dec 2023"
    ]));

  test("too many bins are cut less finely", () => {
    const spans = Array.from({length: 31}, (_, i) => times(9, day(`2023-10-${String(i + 1).padStart(2, "0")}`))).flat();
    expect(labels(spans)).toHaveLength(33);
    const coarse = labels(spans, 20);
    expect(coarse.slice(0, 3)).toEqual(["Jan–Sep 2023", "1–3 Oct 2023", "4–6 Oct 2023"]);
    expect(coarse.at(-1)).toBe("Nov–Dec 2023");
  });
});

test("bins have no gaps, do not overlap, and every claim is in one", () => {
  const date = fc
    .date({min: new Date("1990-01-01"), max: new Date("2030-12-31"), noInvalidDate: true})
    .map((d) => d.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(fc.tuple(date, date), {minLength: 1, maxLength: 60}), (pairs) => {
      const spans = pairs.map(([a, b]) => (a < b ? day(a, b) : day(b, a)));
      const bins = timeBins(spans);
      for (let i = 1; i < bins.length; ++i) {
        const next = new Date(`${bins[i - 1].to}T00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        expect(bins[i].from).toBe(next.toISOString().slice(0, 10));
      }
      for (const span of spans) expect(bins.some((bin) => overlaps(span, bin))).toBe(true);
      expect(new Set(bins.map(({label}) => label)).size).toBe(bins.length);
    })
  );
});
