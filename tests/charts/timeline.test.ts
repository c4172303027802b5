import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {WIDE} from "../../src/components/charts/link.js";
import {type Span, timeline} from "../../src/components/charts/timeline.js";
import type {TimelineRow} from "../../src/queries/timeline.js";
import {labelOf, spanOf, words} from "../../src/story/timeline.js";
import {row, VAGUE} from "./rows.js";

const month = (fields = {}): TimelineRow =>
  row("duration", {unit: "month", value: 9, sentence: "the nine-month blockade", ...fields});

describe("when a claim was", () => {
  test.each<[string, TimelineRow, Span | null]>([
    [
      "a day",
      row("politics", {event_start: "2023-10-03"}),
      {from: ["2023-10-03", "2023-10-03"], to: ["2023-10-03", "2023-10-03"]}
    ],
    [
      "days",
      row("politics", {event_start: "2023-10-03", event_end: "2023-10-05"}),
      {from: ["2023-10-03", "2023-10-03"], to: ["2023-10-05", "2023-10-05"]}
    ],
    ["a year", row("politics", {event_start: "2023"}), null],
    ["undated", row("detentions"), null],
    ["months of the blockade", month(), {from: ["2022-12-01", "2022-12-31"], to: ["2023-09-01", "2023-09-30"]}],
    ["fewer of them", month({value: 2}), {from: ["2022-12-01", "2022-12-31"], to: ["2023-02-01", "2023-02-28"]}],
    ["months of something else", month({sentence: "a monthly subsidy"}), null],
    ["no number of months", month(VAGUE("several")), null],
    [
      "days that ended on a day",
      row("duration", {unit: "day", value: 10, event_start: "2023-03-05", sentence: "it concluded on 5 March"}),
      {from: ["2023-02-24", "2023-02-24"], to: ["2023-03-05", "2023-03-05"]}
    ]
  ])("%s", (_, claim, span) => expect(spanOf(claim)).toEqual(span));
});

describe("what a number is of", () => {
  test.each([
    ["The talks, which lasted two hours, ended", {unit: "hour", counted: "hours"}, "hours of talks in Yevlakh"],
    ["two soldiers in return for 32", {counted: "Armenian soldiers", value: 32}, "Armenian soldiers released"],
    ["something else", {counted: "envoys", value: 3}, "envoys"]
  ])("%s", (sentence, fields, label) => expect(labelOf(row("detentions", {sentence, ...fields}))).toBe(label));

  test("of two numbers of a vote the first is for, the second against", () => {
    const sentence = "The assembly voted 60–22 in favor";
    const vote = (number_at: number) => labelOf(row("politics", {unit: "vote", sentence, number_at}));
    expect(vote(sentence.indexOf("60"))).toMatch(/^votes for/);
    expect(vote(sentence.indexOf("22"))).toBe("votes against");
  });
});

test("the title leaves out what there is no claim of", () => {
  const freed = row("detentions", {
    value: 32,
    counted: "soldiers",
    sentence: "in return for",
    event_start: "2023-12-13"
  });
  expect(words.title([month(), freed])).toBe("Nine months of blockade, then 32 soldiers released");
  expect(words.title([freed])).toBe("32 soldiers released");
  expect(words.title([])).toBe("From blockade to dissolution");
});

describe("the line of days", () => {
  const draw = (days: string[]) => {
    const drawing = timeline(
      days.map((event_start) => row("politics", {event_start})),
      {
        document: new JSDOM("").window.document,
        width: WIDE,
        lanes: [{role: "politics", title: "Votes"}],
        events: [],
        spansTitle: "",
        daysTitle: "",
        eventsTitle: "",
        labelOf: () => "votes",
        spanOf: ({event_from}) => ({from: [event_from!, event_from!], to: [event_from!, event_from!]}),
        hueOf: () => "hue-own"
      }
    );
    return [...drawing.querySelectorAll("text")].map((text) => text.textContent);
  };

  test("says how many days are left out, where they are many", () => {
    expect(draw(["2020-02-03", "2020-02-05", "2020-02-20"]).filter((text) => text!.includes("left out"))).toEqual([
      "14 days left out"
    ]);
  });

  test("has the year with the first day and with each that is of another", () => {
    expect(
      draw(["2020-12-30", "2020-12-31", "2021-01-01"]).filter(
        (text) => /^\d+ \w/.test(text!) && !text!.includes("votes")
      )
    ).toEqual(["30 Dec 2020", "31 Dec", "1 Jan 2021"]);
  });
});
