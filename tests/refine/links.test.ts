import {expect, test} from "vitest";
import {linkClaims} from "../../loaders/refine/index.js";
import type {Claim} from "../../src/lib/claim.js";
import {claim} from "../store/story.js";

const exact = (n: number) =>
  ({value: n, lower: n, upper: n, lower_inclusive: true, upper_inclusive: true, qualifier: "exact"}) as const;
const moreThan = (n: number) => ({value: n, lower: n, lower_inclusive: false, qualifier: "more_than"}) as const;
const upTo = (n: number) => ({value: n, upper: n, upper_inclusive: true, qualifier: "up_to"}) as const;
const between = (m: number, n: number) => ({lower: m, upper: n, qualifier: "range"}) as const;

/** Two claims of different sentences that agree in all but what is given; links between them, "relation" or none. */
function relations(first: Partial<Claim>, second: Partial<Claim>): string[] {
  const plain = {series: "refugees", measure: "arrived", kind: "cumulative"} as const;
  const a = claim("Over 200", {claim_id: "a", ...plain, ...first});
  const b = claim("About 5,000", {claim_id: "b", ...plain, ...second});
  return linkClaims([b, a]).map((link) => `${link.a} ${link.relation} ${link.b}`);
}

const day = (event_start: string) => ({event_start, date_precision: "day"}) as const;
const said = (claimant_text: string) => ({claimant_text, speech_act: "said"}) as const;
const dead = {
  series: "casualties",
  outcome: "killed",
  measure: "killed",
  kind: "flow",
  group: "civilian",
  side: "East"
} as const;

test.for<[string, Partial<Claim>, Partial<Claim>, string[]]>([
  ["a part and its whole", {parent_claim_id: "b"}, {}, ["a subset_of b", "b includes a"]],
  ["a parent that is not among the claims", {parent_claim_id: "z"}, {}, []],

  ["the same large number", exact(5230), exact(5230), ["b repeats a"]],
  ["the same number of another unit", {...exact(5230), unit: "vehicle"}, exact(5230), []],
  ["the same number, once more than", exact(5230), moreThan(5230), []],
  ["the same number of another place", {...exact(5230), place_id: "ruvo"}, {...exact(5230), place_id: "goris"}, []],
  ["the same number, one without a place", {...exact(5230), place_id: "ruvo"}, exact(5230), ["b repeats a"]],
  [
    "the same number of another month",
    {...exact(5230), ...day("2020-02-01")},
    {...exact(5230), ...day("2020-03-01")},
    []
  ],
  [
    "the same number of the month of that day",
    {...exact(5230), event_start: "2020-02"},
    {...exact(5230), ...day("2020-02-29")},
    ["b repeats a"]
  ],
  [
    "a stock seen a day later",
    {...between(50, 1000), kind: "stock", ...day("2020-02-01")},
    {...between(50, 1000), kind: "stock", ...day("2020-02-02")},
    ["b repeats a"]
  ],
  [
    "a stock seen a month later",
    {...between(50, 1000), kind: "stock", ...day("2020-02-01")},
    {...between(50, 1000), kind: "stock", ...day("2020-03-02")},
    []
  ],
  ["the same small number", exact(2), exact(2), []],
  ["round hundreds", exact(200), exact(200), []],
  [
    "the same small number of the same people that day",
    {...dead, ...exact(2), ...day("2020-02-01")},
    {...dead, ...exact(2), ...day("2020-02-01")},
    ["b repeats a"]
  ],
  [
    "the same small number of others that day",
    {...dead, ...exact(2), ...day("2020-02-01")},
    {...dead, ...exact(2), ...day("2020-02-01"), group: "soldier"},
    []
  ],
  ["the same vague word", {}, {}, []],

  [
    "a later, larger count of the same body",
    {...exact(5230), ...said("Ministry"), ...day("2020-02-01")},
    {...exact(9100), ...said("Ministry"), ...day("2020-02-02")},
    ["b updates a"]
  ],
  [
    "an earlier one further down",
    {...exact(9100), ...said("Ministry"), ...day("2020-02-02")},
    {...exact(5230), ...said("Ministry"), ...day("2020-02-01")},
    ["a updates b"]
  ],
  [
    "a later, smaller count",
    {...exact(9100), ...said("Ministry"), ...day("2020-02-01")},
    {...exact(5230), ...said("Ministry"), ...day("2020-02-02")},
    []
  ],
  [
    "a later count of another body",
    {...exact(5230), ...said("Ministry"), ...day("2020-02-01")},
    {...exact(9100), ...said("Red Cross"), ...day("2020-02-02")},
    []
  ],
  [
    "a later count in nobody's name",
    {...exact(5230), ...day("2020-02-01")},
    {...exact(9100), ...day("2020-02-02")},
    []
  ],
  [
    "a later count of others",
    {...exact(5230), ...said("Ministry"), ...day("2020-02-01")},
    {...exact(9100), ...said("Ministry"), ...day("2020-02-02"), group: "child"},
    []
  ],
  [
    "a later flow",
    {...exact(5230), ...said("Ministry"), ...day("2020-02-01"), kind: "flow"},
    {...exact(9100), ...said("Ministry"), ...day("2020-02-02"), kind: "flow"},
    []
  ],
  [
    "a count dated to the month",
    {...exact(5230), ...said("Ministry"), event_start: "2020-01"},
    {...exact(9100), ...said("Ministry"), ...day("2020-02-02")},
    []
  ],
  [
    "more than, later, less",
    {...exact(5230), ...said("Ministry"), ...day("2020-02-01")},
    {...moreThan(5000), ...said("Ministry"), ...day("2020-02-02")},
    []
  ],

  [
    "two claimants, two figures",
    {...dead, ...exact(27), ...said("East"), ...day("2020-02-01")},
    {...dead, ...exact(5), ...said("West"), ...day("2020-02-01")},
    ["b contradicts a"]
  ],
  [
    "a claimant and the article",
    {...dead, ...exact(27), ...said("East"), ...day("2020-02-01")},
    {...dead, ...exact(5), ...day("2020-02-01")},
    ["b contradicts a"]
  ],
  [
    "one claimant, two figures",
    {...dead, ...exact(27), ...said("East"), ...day("2020-02-01")},
    {...dead, ...exact(5), ...said("East"), ...day("2020-02-01")},
    []
  ],
  [
    "bounds that touch but exclude",
    {...dead, ...exact(27), ...said("East"), ...day("2020-02-01")},
    {...dead, ...moreThan(27), ...said("West"), ...day("2020-02-01")},
    ["b contradicts a"]
  ],
  [
    "bounds that touch and include",
    {...dead, ...exact(27), ...said("East"), ...day("2020-02-01")},
    {...dead, ...upTo(27), ...said("West"), ...day("2020-02-01")},
    []
  ],
  [
    "bounds that overlap",
    {...dead, ...exact(27), ...said("East"), ...day("2020-02-01")},
    {...dead, ...moreThan(5), ...said("West"), ...day("2020-02-01")},
    []
  ],
  [
    "about, which excludes nothing",
    {...dead, ...exact(27), ...said("East"), ...day("2020-02-01")},
    {...dead, value: 5, qualifier: "approx", ...said("West"), ...day("2020-02-01")},
    []
  ],
  [
    "other days",
    {...dead, ...exact(27), ...said("East"), ...day("2020-02-01")},
    {...dead, ...exact(5), ...said("West"), ...day("2020-02-02")},
    []
  ],
  ["no day", {...dead, ...exact(27), ...said("East")}, {...dead, ...exact(5), ...said("West")}, []],
  [
    "another side",
    {...dead, ...exact(27), ...said("East"), ...day("2020-02-01")},
    {...dead, ...exact(5), ...said("West"), ...day("2020-02-01"), side: "West"},
    []
  ],
  [
    "another kind of people",
    {...dead, ...exact(27), ...said("East"), ...day("2020-02-01")},
    {...dead, ...exact(5), ...said("West"), ...day("2020-02-01"), group: "child"},
    []
  ],
  [
    "injured, not killed",
    {...dead, ...exact(27), ...said("East"), ...day("2020-02-01")},
    {...dead, ...exact(5), ...said("West"), ...day("2020-02-01"), outcome: "injured", measure: "injured"},
    []
  ]
])("%s", ([, first, second, links]) => {
  expect(relations(first, second)).toEqual(links);
});

test("three mentions give two links, to the first", () => {
  const same = {...exact(5230), series: "refugees"} as const;
  const links = linkClaims([
    claim("Over 200", {claim_id: "a", ...same}),
    claim("About 5,000", {claim_id: "b", ...same}),
    claim("20-tonne", {claim_id: "c", ...same})
  ]);
  expect(links.map((link) => [link.a, link.b])).toEqual([
    ["b", "a"],
    ["c", "a"]
  ]);
});

test("a count updates the last one before it, not all of them", () => {
  const count = (text: string, claim_id: string, n: number, date: string) =>
    claim(text, {
      claim_id,
      ...exact(n),
      series: "refugees",
      measure: "arrived",
      kind: "cumulative",
      ...said("Ministry"),
      ...day(date)
    });
  const links = linkClaims([
    count("Over 200", "a", 10, "2020-02-01"),
    count("eight", "b", 20, "2020-02-02"),
    count("About 5,000", "c", 30, "2020-02-03")
  ]);
  expect(links.map((link) => [link.a, link.relation, link.b])).toEqual([
    ["b", "updates", "a"],
    ["c", "updates", "b"]
  ]);
});

test("the evidence says in one sentence what both say", () => {
  const [link] = linkClaims([
    claim("Over 200", {
      claim_id: "a",
      ...dead,
      ...exact(27),
      ...said("East"),
      ...day("2020-02-01"),
      counted: "civilians"
    }),
    claim("About 5,000", {claim_id: "b", ...dead, ...exact(5), ...day("2020-02-01"), counted: "civilians"})
  ]);
  expect(link.evidence).toBe("Civilians killed (2020-02-01): the article says “About 5,000”, East says “Over 200”.");
});
