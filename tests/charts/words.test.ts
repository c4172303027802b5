import {describe, expect, test} from "vitest";
import {fitText, textWidth, wrapText} from "../../src/components/charts/measure.js";
import {claimantOf, countedOf, dateOf, nameOf} from "../../src/components/charts/words.js";
import {MORE_THAN, row, VAGUE} from "./rows.js";

describe("what is counted", () => {
  test.each([
    [row("killed", {counted: "civilians", outcome: "killed", value: 2}), "civilians killed"],
    [row("killed", {counted: "soldiers", outcome: "killed", value: 1}), "soldier killed"],
    [row("killed", {counted: "children", outcome: "killed", value: 1}), "children killed"],
    [row("injured", {counted: "the injured", outcome: "injured", value: 142}), "of the injured"],
    [row("injured", {counted: "people injured", outcome: "injured", value: 3}), "people injured"],
    [row("arrived", {counted: null, unit: "person"}), "person"],
    [row("arrived", {counted: null, unit: "person", value: 2}), "people"],
    [row("aid", {counted: null, unit: "truck", value: 2}), "trucks"],
    [row("aid", {counted: null, unit: null}), ""],
    [row("arrived", {origin: "reported", value: 5, measure: "handed_over"}), "people handed over"]
  ])("%#: %s", (evidence, words) => expect(countedOf(evidence)).toBe(words));
});

describe("who and when", () => {
  test.each([
    [row("x", {claimant: "journalists"}), "Journalists", "undated"],
    [row("x", {event_start: "2020-02-03", event_end: "2020-02-04"}), "The article itself", "3–4 February 2020"],
    [row("x", {origin: "reported", event_start: "2020-02-03T06:00+04:00"}), "Paper", "3 February 2020, 06:00"]
  ])("%#: %s", (evidence, who, when) => {
    expect(claimantOf(evidence)).toBe(who);
    expect(dateOf(evidence)).toBe(when);
  });
});

describe("a mark's name", () => {
  test.each([
    [
      row("killed", {...MORE_THAN(7000), claimant: "army", event_start: "2020-02"}),
      undefined,
      "Army: more than 7,000 people, February 2020"
    ],
    [row("killed", VAGUE("several")), undefined, "The article itself: “several” people, no number given, undated"],
    [row("x", VAGUE("a few")), "“a few”: no number", "The article itself: “a few”: no number, undated"],
    [row("x", {value: 8}), "8 of them: children", "The article itself: 8 of them: children, undated"],
    [
      row("x", {origin: "reported", value: 9, claimant: "army", event_start: "2020-02-03"}),
      undefined,
      "Army: 9 people, 3 February 2020, reported by Paper"
    ]
  ])("%#: %s", (evidence, visible, name) => expect(nameOf(evidence, visible)).toBe(name));
});

describe("text without a layout engine", () => {
  test("bold and larger text is wider, and every character has a width", () => {
    expect(textWidth("100,617")).toBeGreaterThan(textWidth("1,050"));
    expect(textWidth("Ağdərə", {bold: true})).toBeGreaterThan(textWidth("Ağdərə"));
    expect(textWidth("i", {size: 28})).toBeCloseTo(2 * textWidth("i", {size: 14}));
  });

  test("lines are no wider than asked, and no word is lost", () => {
    const text = "Prosecutor General’s Office of Azerbaijan";
    const lines = wrapText(text, 150);
    expect(lines.join(" ")).toBe(text);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(150);
  });

  test.each([
    ["", [""]],
    ["immeasurably", ["immeasurably"]]
  ])("wraps %o as %o however narrow", (text, lines) => expect(wrapText(text, 10)).toEqual(lines));

  test("the longest wording that fits is taken, else the last", () => {
    expect(fitText(["much longer words", "short"], 60)).toBe("short");
    expect(fitText(["much longer words", "short"], 600)).toBe("much longer words");
    expect(fitText(["much longer words", "short"], 1)).toBe("short");
  });
});
