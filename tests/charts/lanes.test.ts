import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {drawLanes} from "../../src/components/charts/lane-plot.js";
import {isCountable, type Lane, runsOf} from "../../src/components/charts/lanes.js";
import {addressOf} from "../../src/components/charts/link.js";
import type {Evidence} from "../../src/queries/evidence.js";
import {ABOUT, AT_LEAST, BETWEEN, MORE_THAN, row, UP_TO, VAGUE} from "./rows.js";

const {document} = new JSDOM("").window;

function draw(lanes: Partial<Lane>[], width = 700): SVGSVGElement {
  const full = lanes.map((lane): Lane => ({row: row("x"), label: "people", hue: "hue-own", mark: "bar", ...lane}));
  return drawLanes([{title: null, runs: [{heading: "Ministry", lanes: full}]}], {document, width, unit: "people"});
}

const widths = (drawing: Element) =>
  [...drawing.querySelectorAll("a g rect")].map((bar) => Number(bar.getAttribute("width")));

describe.each([700, 336])("at %d px", (width) => {
  test("bars are as long as their numbers, from nothing", () => {
    const [a, b] = widths(draw([{row: row("x", {value: 50})}, {row: row("x", {value: 100})}], width));
    // Each bar is drawn 1.5 px within its outline.
    expect((a + 1.5) / (b + 1.5)).toBeCloseTo(0.5, 2);
  });

  test("a vague number has no bar, only a dotted line", () => {
    const drawing = draw([{row: row("x", VAGUE("several"))}], width);
    expect(drawing.querySelectorAll("a g rect").length).toBe(0);
    expect(drawing.querySelector("a g line")?.getAttribute("stroke-dasharray")).toBe("1 5");
    expect(drawing.textContent).toContain("“several”");
  });

  test.each([
    ["at least", AT_LEAST(10), "path"],
    ["more than", MORE_THAN(10), "path"],
    ["up to", UP_TO(10), "rect[stroke-dasharray]"],
    ["about", ABOUT(10), "rect[fill-opacity='0.3']"],
    ["range", BETWEEN(5, 10), "rect[fill-opacity='0.35']"]
  ])("%s shows at the end of the bar", (_, bounds, sign) => {
    expect(draw([{row: row("x", bounds)}], width).querySelectorAll(`a g ${sign}`).length).toBe(1);
    expect(draw([{row: row("x", {value: 10})}], width).querySelectorAll(`a g ${sign}`).length).toBe(0);
  });

  test("units are as many as counted", () => {
    const drawing = draw([{row: row("x", {value: 23}), mark: "dots"}], width);
    expect(drawing.querySelector("a path")?.getAttribute("d")?.match(/M/g)).toHaveLength(23);
  });

  test("bars of different units have scales of their own, those of one unit share one", () => {
    const lanes = [2, 4, 1_000_000].map((value) => ({
      row: row("x", {value}),
      unit: value > 4 ? "rounds" : "rifles"
    }));
    const [two, four, million] = widths(draw(lanes, width));
    expect(four).toBe(million);
    expect((two + 1.5) / (four + 1.5)).toBeCloseTo(0.5, 2);
  });

  test.each([
    ["at least", AT_LEAST(8), {paths: 2, dashed: 0}],
    ["up to", UP_TO(8), {paths: 1, dashed: 1}],
    ["exact", {value: 8}, {paths: 1, dashed: 0}]
  ])("units show the bound: %s", (_, bounds, {paths, dashed}) => {
    const drawing = draw([{row: row("x", bounds), mark: "squares"}], width);
    expect(drawing.querySelectorAll("a path").length).toBe(paths);
    expect(drawing.querySelectorAll("a g[stroke-dasharray]").length).toBe(dashed);
    expect(drawing.querySelector("a path")?.getAttribute("d")?.match(/M/g)).toHaveLength(8);
  });

  test("a computed value is drawn alike, and leads to its calculation", () => {
    const derived = {id: "half", words: "5 people a boat", of: "3 February", how: "10 people ÷ 2 boats", rests: []};
    const bounds = {qualifier: "exact", value: 5, lower: 5, upper: 5} as const;
    const drawing = draw([{row: {...bounds, derived}, label: "people a boat"}, {row: row("x", {value: 5})}], width);
    const [computed, claim] = drawing.querySelectorAll("a");
    expect(computed.getAttribute("href")).toBe("#half");
    expect(computed.getAttribute("aria-label")).toBe("Computed: 5 people a boat, 3 February");
    expect(computed.querySelector("g rect")?.getAttribute("width")).toBe(
      claim.querySelector("g rect")?.getAttribute("width")
    );
  });

  test("lanes do not overlap", () => {
    const drawing = draw(
      [1, 2, 30].map((value) => ({row: row("x", {value}), label: "a label that takes more than one line"})),
      width
    );
    const spans = [...drawing.querySelectorAll(".hit")].map((hit) =>
      ["y", "height"].map((side) => Number(hit.getAttribute(side)))
    );
    expect(spans).toHaveLength(3);
    for (const [i, [y]] of spans.slice(1).entries()) {
      expect(y).toBeGreaterThanOrEqual(spans[i][0] + spans[i][1] - 0.2);
    }
  });
});

test("ticks of a scale stand once, above the first run with bars of its unit, and name it", () => {
  const runs = [{value: 40}, {value: 20}, {value: 5000, unit: "rounds"}].map(({value, unit}, i) => ({
    heading: `Ministry ${i}`,
    lanes: [{row: row("x", {value}), label: "", hue: "hue-own" as const, mark: "bar" as const, unit}]
  }));
  const drawing = drawLanes([{title: null, runs}], {document, unit: "people"});
  const ticks = [...drawing.querySelectorAll("g[text-anchor=start] text")].map((text) => text.textContent);
  expect(ticks.filter((text) => /[a-z]/.test(text!))).toEqual(["40 people", "5,000 rounds"]);
});

test.each<[Partial<Evidence>, boolean]>([
  [{value: 23}, true],
  [{value: 51}, false],
  [{value: 2.5}, false],
  [MORE_THAN(5), false],
  [VAGUE("several"), false]
])("%o can be counted in units: %s", (fields, countable) => expect(isCountable(row("x", fields))).toBe(countable));

test("bounded on one side, a number can be counted in units where that is asked for, up to the number asked for", () => {
  const open = (fields: Partial<Evidence>) => isCountable(row("x", fields), {most: 90, open: true});
  expect([MORE_THAN(60), UP_TO(20), {value: 90}].map(open)).toEqual([true, true, true]);
  expect([{value: 91}, ABOUT(5), BETWEEN(2, 5), VAGUE("several")].map(open)).toEqual([false, false, false, false]);
});

test("rows that share a heading are one run, in their order", () => {
  const rows = ["a", "b", "a"].map((claimant, value) => row("x", {claimant, value}));
  const runs = runsOf(
    rows,
    ({claimant}) => ({heading: claimant!}),
    (evidence) => ({row: evidence, label: "", hue: "hue-own", mark: "bar"})
  );
  expect(runs.map(({heading, lanes}) => [heading, lanes.map((lane) => lane.row.value)])).toEqual([
    ["a", [0, 2]],
    ["b", [1]]
  ]);
});

test("a row that leads nowhere cannot be drawn", () => {
  expect(() => addressOf(row("x", {claim_id: null, value: 7}), String)).toThrow(
    "row with neither claim nor address: 7"
  );
});
