import {expect, test} from "vitest";
import {numberIn} from "./notation.js";

test.each([
  ["7", 7],
  ["0", 0],
  ["007", 7],
  ["2500", 2500],
  ["1,050", 1050],
  ["12,345,678", 12345678],
  ["816 000", 816000],
  ["816\u00a0000", 816000],
  ["816\u2009000", 816000],
  ["1\u202f250\u202f000", 1250000],
  ["12'500", 12500],
  ["12’500", 12500],
  ["1,00,000", 100000],
  ["12,34,567", 1234567],
  ["3,45,67,890", 34567890],
  ["13.6", 13.6],
  ["0.5", 0.5],
  ["1,050.25", 1050.25],
  ["6.15 million", 6150000],
  ["2.5 million", 2500000],
  ["2.5\u00a0million", 2500000],
  ["1.5m", 1500000],
  ["1.5mn", 1500000],
  ["40k", 40000],
  ["1.2bn", 1200000000],
  ["3 billion", 3000000000],
  ["2 trillion", 2000000000000],
  ["100 thousand", 100000],
  ["12 hundred", 1200],
  ["7 lakh", 700000],
  ["300 crore", 3000000000],
  ["2 lakh crore", 2000000000000],
  ["5 dozen", 60],
  ["½", 0.5],
  ["¾", 0.75],
  ["⅚", 0.8333333333333],
  ["2½", 2.5],
  ["2½ million", 2500000],
  ["2 ½", 2.5],
  ["1/3", 0.3333333333333],
  ["3/4", 0.75],
  ["2 1/2", 2.5],
  ["2 and a half", 2.5],
  ["2 and a half million", 2500000]
])("digits: %s", (text, value) => {
  expect(numberIn(text)).toBe(`${text} = ${Number(value.toPrecision(12))}`);
});

test.each([
  ["zero", 0],
  ["seven", 7],
  ["nineteen", 19],
  ["twenty", 20],
  ["forty-five", 45],
  ["forty five", 45],
  ["forty‑five", 45],
  ["a hundred", 100],
  ["one hundred", 100],
  ["one hundred and one", 101],
  ["two hundred fifty", 250],
  ["two hundred and fifty thousand", 250000],
  ["twelve hundred", 1200],
  ["a thousand", 1000],
  ["a thousand five hundred", 1500],
  ["a hundred and twenty", 120],
  ["one thousand and one", 1001],
  ["three thousand two hundred and five", 3205],
  ["a million", 1000000],
  ["one million two hundred thousand", 1200000],
  ["two billion", 2000000000],
  ["a dozen", 12],
  ["two dozen", 24],
  ["half a dozen", 6],
  ["half-dozen", 6],
  ["half a million", 500000],
  ["half million", 500000],
  ["a half million", 500000],
  ["a quarter million", 250000],
  ["a quarter of a million", 250000],
  ["three quarters of a million", 750000],
  ["one and a half million", 1500000],
  ["a million and a half", 1500000],
  ["two-and-a-half", 2.5],
  ["three and a quarter", 3.25],
  ["one-third", 0.3333333333333],
  ["a third of", 0.3333333333333],
  ["two thirds", 0.6666666666667],
  ["two-thirds", 0.6666666666667],
  ["three quarters", 0.75],
  ["three-fourths", 0.75],
  ["one tenth", 0.1],
  ["half", 0.5],
  ["one-half", 0.5],
  ["a lakh", 100000],
  ["ten crore", 100000000]
])("words: %s", (text, value) => {
  const words = text.replace(/^a third of$/, "a third");
  expect(numberIn(text)).toBe(`${words} = ${Number(value.toPrecision(12))}`);
});

test.each([
  "several",
  "a few",
  "few",
  "a number of",
  "a couple of",
  "a handful of",
  "dozens",
  "scores",
  "hundreds",
  "thousands",
  "millions",
  "billions",
  "tens of thousands",
  "hundreds of thousands",
  "dozens of",
  "hundreds or thousands",
  "several hundred",
  "several thousand",
  "a few hundred",
  "a few dozen",
  "few thousand",
  "several million"
])("no number: %s", (text) => {
  expect(numberIn(text)).toBe(`${text.replace(/^dozens of$/, "dozens")} = ?`);
});

test.each([
  ["five six", "five = 5"],
  ["twenty thirty", "twenty = 20"],
  ["two hundred, three hundred", "two hundred = 200"],
  ["five and six", "five = 5"],
  ["one hundred and many", "one hundred = 100"],
  ["200 and 300", "200 = 200"],
  ["1,234,56", "1,234 = 1234"],
  ["1,2", "1 = 1"],
  ["100, 200", "100 = 100"],
  ["12 3456", "12 = 12"],
  ["3.", "3 = 3"],
  ["4.2.", "4.2 = 4.2"],
  ["two million people", "two million = 2000000"],
  ["20m deep", "20 = 20"],
  ["20 m deep", "20 = 20"],
  ["a half hour", "half = 0.5"]
])("ends where the number ends: %s", (text, found) => {
  expect(numberIn(text)).toBe(found);
});

test.each(["1.2.3", "tens", "hundred", "million", "a house", "and", "1234567890123456", "first", "couple"])(
  "is no number: %s",
  (text) => {
    expect(numberIn(text)).toBeNull();
  }
);
