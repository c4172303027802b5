import {expect, test} from "vitest";
import {numbersIn} from "./notation.js";

// Each number as "words = figure unit"; the figure's signs are explained at figure(). Units here are only those that
// the number's own notation gives.
test.each<[text: string, ...found: string[]]>([
  ["They counted 5,000 people.", "5,000 = 5000"],
  ["Over 7,000 people fled.", "Over 7,000 = >7000"],
  ["more than 200 people", "more than 200 = >200"],
  ["well over 100 houses", "well over 100 = >100"],
  ["in excess of 40 homes", "in excess of 40 = >40"],
  ["upwards of 300 people", "upwards of 300 = >300"],
  ["exceeding 50 homes", "exceeding 50 = >50"],
  ["above 90% of the deaths", "above 90% = >90 percent"],
  ["at least five people", "at least five = ≥5"],
  ["no fewer than 12 people", "no fewer than 12 = ≥12"],
  ["not less than 12 people", "not less than 12 = ≥12"],
  ["a minimum of 12 days", "a minimum of 12 = ≥12"],
  ["500,000 or more people", "500,000 or more = ≥500000"],
  ["500 people or more", "500 = 500"],
  ["10,000+ people", "10,000+ = >10000"],
  ["up to 40 hours", "up to 40 = …40"],
  ["as many as 300 people", "as many as 300 = …300"],
  ["as much as US$43 billion", "as much as US$43 billion = …43000000000 USD"],
  ["at most 12 people", "at most 12 = ≤12"],
  ["no more than 12 people", "no more than 12 = ≤12"],
  ["a maximum of 12 people", "a maximum of 12 = ≤12"],
  ["12 people or fewer, or 9 or fewer", "12 = 12", "9 or fewer = ≤9"],
  ["fewer than 100 people", "fewer than 100 = <100"],
  ["less than half of the houses", "less than half = <0.5 fraction"],
  ["just under 2,000 people", "just under 2,000 = <2000"],
  ["below 5% of homes", "below 5% = <5 percent"],
  ["nearly 500 people", "nearly 500 = ≈500"],
  ["almost a hundred people", "almost a hundred = ≈100"],
  ["close to 3,000 people", "close to 3,000 = ≈3000"],
  ["about 300 people", "about 300 = ~300"],
  ["around thirty people", "around thirty = ~30"],
  ["approximately one-fifth of the land", "approximately one-fifth = ~0.2 fraction"],
  ["roughly 40 km", "roughly 40 = ~40"],
  ["some 3,200 people", "some 3,200 = ~3200"],
  ["an estimated 2,433 miles", "an estimated 2,433 = ~2433"],
  ["200 or so people", "200 or so = ~200"],
  ["~400 people", "~400 = ~400"],
  ["> 400 people and <30 homes", "> 400 = >400", "<30 = <30"],
  ["≥5 people", "≥5 = ≥5"],
  ["at least another 13 people", "at least another 13 = ≥13"],
  ["another 13 people", "13 = 13"],
  ["over a million people", "over a million = >1000000"],
  ["up to half a million people", "up to half a million = …500000"]
])("qualifiers: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["at least one death and seven injuries", "at least one = ≥1", "seven = 7"],
  ["about 20 dead, 30 wounded and up to 5 missing", "about 20 = ~20", "30 = 30", "up to 5 = …5"],
  ["more than 100 houses, two schools and a bridge", "more than 100 = >100", "two = 2"],
  ["nearly 40 tanks and over 60 guns", "nearly 40 = ≈40", "over 60 = >60"],
  ["12 dead or more, 30 injured", "12 = 12", "30 = 30"],
  ["12 or more dead, 30 injured", "12 or more = ≥12", "30 = 30"],
  ["1,929 households (9,645 people)", "1,929 = 1929", "9,645 = 9645"],
  ["some 1,929 households (9,645 people)", "some 1,929 = ~1929", "9,645 = 9645"],
  ["17 out of the 18 villages", "17 = 17", "18 = 18"],
  ["two 20-tonne trucks", "two = 2", "20 = 20"],
  ["ten five-person crews", "ten = 10", "five = 5"],
  ["a 12,500-strong crowd", "12,500 = 12500"],
  ["over a nine-month blockade", "nine = 9"],
  ["three of the seven people", "three = 3", "seven = 7"],
  ["30 km (19 mi)", "30 = 30", "19 = 19"],
  ["6.4 million (about 5 per cent) were hit", "6.4 million = 6400000", "about 5 per cent = ~5 percent"]
])("scope of qualifiers: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["20–25 people", "20–25 = 20..25"],
  ["20-25 people", "20-25 = 20..25"],
  ["20 – 25 people", "20 – 25 = 20..25"],
  ["20—25 people", "20—25 = 20..25"],
  ["20−25 people", "20−25 = 20..25"],
  ["20 to 25 people", "20 to 25 = 20..25"],
  ["20–25% of homes", "20–25% = 20..25 percent"],
  ["20%–25% of homes", "20%–25% = 20..25 percent"],
  ["20 to 25 percent of homes", "20 to 25 percent = 20..25 percent"],
  ["20 per cent to 25 per cent of homes", "20 per cent to 25 per cent = 20..25 percent"],
  ["from 3 to 5 hours", "from 3 to 5 = 3..5"],
  ["waited from three to five hours", "from three to five = 3..5"],
  ["between 50 and 1,000 people", "between 50 and 1,000 = 50..1000"],
  ["between 50 to 100 people", "between 50 to 100 = 50..100"],
  ["between five and ten people", "between five and ten = 5..10"],
  ["36 to 38 °C", "36 to 38 = 36..38"],
  ["36 °C to 38 °C", "36 °C to 38 = 36..38"],
  ["20 km to 30 km", "20 km to 30 = 20..30"],
  ["2–3 million people", "2–3 million = 2000000..3000000"],
  ["2 to 3 million people", "2 to 3 million = 2000000..3000000"],
  ["between 2 and 3 million people", "between 2 and 3 million = 2000000..3000000"],
  ["two to three million people", "two to three million = 2000000..3000000"],
  ["2 million to 3 million people", "2 million to 3 million = 2000000..3000000"],
  ["500,000 to 1 million people", "500,000 to 1 million = 500000..1000000"],
  ["900 thousand to 1.2 million people", "900 thousand to 1.2 million = 900000..1200000"],
  ["two or three people", "two or three = 2..3"],
  ["five-to-ten people", "five-to-ten = 5..10"],
  ["$2–3 million in aid", "$2–3 million = 2000000..3000000 USD"],
  ["$2 million to $3 million in aid", "$2 million to $3 million = 2000000..3000000 USD"],
  ["between $2 million and $3 million in aid", "between $2 million and $3 million = 2000000..3000000 USD"],
  ["US$1–1.5 billion in damage", "US$1–1.5 billion = 1000000000..1500000000 USD"],
  ["about 20 to 30 people", "about 20 to 30 = 20..30"],
  ["an estimated 20,000–25,000 people", "an estimated 20,000–25,000 = 20000..25000"],
  ["1,000–1,500 tonnes", "1,000–1,500 = 1000..1500"],
  ["8 to 12 feet of water", "8 to 12 = 8..12"]
])("ranges: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["The toll rose from 3 to 5.", "3 = 3", "5 = 5"],
  ["The number of camps fell from 120 to 45.", "120 = 120", "45 = 45"],
  ["The number increased from about 1,200 to more than 3,000.", "about 1,200 = ~1200", "more than 3,000 = >3000"],
  ["Prices went up from $2 to $3.", "$2 = 2 USD", "$3 = 3 USD"],
  ["It was raised from 20% to 25%.", "20% = 20 percent", "25% = 25 percent"],
  ["The vote passed 60–22.", "60 = 60", "22 = 22"],
  ["Parliament voted 60-22 for it.", "60 = 60", "22 = 22"],
  ["They were outnumbered 3 to 1.", "3 to 1 = 3 ratio"],
  ["five killed and 20 to hospital", "five = 5", "20 = 20"],
  ["two and three people", "two = 2", "three = 3"],
  ["of 200 and 300 people", "200 = 200", "300 = 300"]
])("two figures or a ratio: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["US$1.2 billion", "US$1.2 billion = 1200000000 USD"],
  ["US$ 1.2 billion", "US$ 1.2 billion = 1200000000 USD"],
  ["$500 million", "$500 million = 500000000 USD"],
  ["$1.5m", "$1.5m = 1500000 USD"],
  ["$3bn", "$3bn = 3000000000 USD"],
  ["€ 2,000", "€ 2,000 = 2000 EUR"],
  ["€10 million", "€10 million = 10000000 EUR"],
  ["£250", "£250 = 250 GBP"],
  ["£4.5m", "£4.5m = 4500000 GBP"],
  ["Rs 300 crore", "Rs 300 crore = 3000000000 PKR"],
  ["Rs. 300 crore", "Rs. 300 crore = 3000000000 PKR"],
  ["₹5 lakh", "₹5 lakh = 500000 INR"],
  ["CA$20 million", "CA$20 million = 20000000 CAD"],
  ["A$20 million", "A$20 million = 20000000 AUD"],
  ["EUR 5 million", "EUR 5 million = 5000000 EUR"],
  ["USD 5 million", "USD 5 million = 5000000 USD"],
  ["up to $300,000", "up to $300,000 = …300000 USD"],
  ["at least US$158 million", "at least US$158 million = ≥158000000 USD"],
  ["about €1 million", "about €1 million = ~1000000 EUR"],
  ["more than $ 2.9 billion", "more than $ 2.9 billion = >2900000000 USD"],
  ["a $20 million fund", "$20 million = 20000000 USD"]
])("money: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["13.6% of homes", "13.6% = 13.6 percent"],
  ["13.6 % of homes", "13.6 % = 13.6 percent"],
  ["70 percent of homes", "70 percent = 70 percent"],
  ["70 per cent of homes", "70 per cent = 70 percent"],
  ["ten percent of homes", "ten percent = 10 percent"],
  ["a 15-percent rise", "15-percent = 15 percent"],
  ["up two percentage points", "two percentage points = 2 percent"],
  ["half of the homes", "half = 0.5 fraction"],
  ["two-thirds of the homes", "two-thirds = 0.6667 fraction"],
  ["a third of the homes", "a third = 0.3333 fraction"],
  ["over a quarter of the homes", "over a quarter = >0.25 fraction"],
  ["three quarters of the homes", "three quarters = 0.75 fraction"],
  ["one in five people", "one in five = 0.2 fraction"],
  ["one out of every three homes", "one out of every three = 0.3333 fraction"],
  ["one in 2020", "one: pronoun", "2020: year"],
  ["nine out of ten homes", "nine out of ten = 0.9 fraction"]
])("shares: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["dozens of people", "dozens = ?"],
  ["tens of thousands of people", "tens of thousands = ?"],
  ["hundreds more fled", "hundreds = ?"],
  ["several people", "several = ?"],
  ["several hundred people", "several hundred = ?"],
  ["a few people", "a few = ?"],
  ["very few people", "very few = ?"],
  ["a number of people", "a number of = ?"],
  ["a couple of people", "a couple of = ?"],
  ["scores of people", "scores = ?"],
  ["at least several hundred people", "at least several hundred = ?"],
  ["millions of people", "millions = ?"]
])("no number: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});
