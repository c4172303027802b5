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

test.each<[Partial<Evidence>, boolean]>([
  [{value: 23}, true],
  [{value: 51}, false],
  [{value: 2.5}, false],
  [MORE_THAN(5), false],
  [VAGUE("several"), false]
])("%o can be counted in units: %s", (fields, countable) => expect(isCountable(row("x", fields))).toBe(countable));

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
