import {expect, test} from "vitest";
import {extractText} from "./notation.js";

/** Plain news sentences: the numbers that count something, as "words = value or lower–upper unit". */
const NEWS: [string, ...string[]][] = [
  ["The company's shares rose 3.2% to $45.10 on Tuesday.", "3.2% = 3.2 percent", "$45.10 = 45.1 USD"],
  ["Oil prices climbed by $1.20 to $62.45 a barrel.", "$1.20 = 1.2 USD", "$62.45 = 62.45 USD"],
  ["Sales were down 12 per cent to 1.5m units.", "12 per cent = 12 percent", "1.5m = 1500000 unit"],
  ["Unemployment fell from 6.1% to 5.8% in early 2019.", "6.1% = 6.1 percent", "5.8% = 5.8 percent"],
  ["Temperatures will reach 36 to 38 °C in the south.", "36 to 38 = 36–38 degree celsius"],
  ["Police arrested 12 people after the match, which the club won 3–1.", "12 = 12 person"],
  ["The bridge is 1.2 km long and 30 m wide.", "1.2 = 1.2 kilometre", "30 = 30 metre"],
  ["A magnitude 6.4 earthquake struck at a depth of 10 km.", "6.4 = 6.4 magnitude", "10 = 10 kilometre"],
  ["More people, some 4,000, crossed the border on Sunday.", "some 4,000 = 4000 person"],
  ["The plane, a Boeing 737-800, was carrying 189 people.", "189 = 189 person"],
  ["He signed a three-year contract worth €60 million.", "three-year = 3 year", "€60 million = 60000000 EUR"],
  [
    "They need 2,000-3,000 tents and $2-3 million.",
    "2,000-3,000 = 2000–3000 tent",
    "$2-3 million = 2000000–3000000 USD"
  ],
  ["The mayor told Channel 4 at 10:30 a.m. that levels rose 2.5 feet.", "2.5 = 2.5 foot"],
  ["A 12,500-strong crowd gathered; no one was hurt.", "12,500-strong = 12500 person"]
];

test.each(NEWS)("%s", (sentence, ...expected) => {
  const {claims} = extractText(sentence);
  expect(
    claims.map(({value_text, value, lower, upper, unit}) => `${value_text} = ${value ?? `${lower}–${upper}`} ${unit}`)
  ).toEqual(expected);
});

test("who is named behind a comma says the whole sentence", () => {
  const {claims} = extractText("The death toll has risen to 412, the agency said on Friday, with 23,000 cases.");
  expect(claims.map(({value_text, claimant_text}) => [value_text, claimant_text])).toEqual([
    ["412", "agency"],
    ["23,000", "agency"]
  ]);
});
