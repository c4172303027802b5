import {expect, test} from "vitest";
import {numbersIn} from "./notation.js";

// Numbers that count nothing as "words: reason", the others as "words = figure".
test.each<[text: string, ...found: string[]]>([
  ["It began on 19 September 2023.", "19 September 2023: date"],
  ["It began on September 19, 2023.", "September 19, 2023: date"],
  ["By May 3 it was over.", "May 3: date"],
  ["On 19–20 September 30 people fled.", "19–20 September: date", "30 = 30"],
  ["It was founded in 1994.", "1994: year"],
  ["the 2020 ceasefire", "2020: year"],
  ["In 2020, 300 people fled.", "2020: year", "300 = 300"],
  ["the 1990s", "1990s: year"],
  ["in 2016–17", "2016–17: year"],
  ["between 2011 and 2020", "2011 and 2020: year"],
  ["in July, 2023", "July, 2023: date"],
  ["in early 2023", "2023: year"]
])("dates: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["at 13:00 the army came", "13:00: time"],
  ["at 13:00:05 the army came", "13:00:05: time"],
  ["at 9.30 am", "9.30 am: time"],
  ["at 10 pm", "10 pm: time"],
  ["at 10pm", "10pm: time"],
  ["at 5 a.m. local time", "5 a.m.: time"],
  ["at 3 o'clock", "3 o'clock: time"],
  ["at 0430", "0430: time"],
  ["at 1300 hours", "1300: time"],
  ["from 06:00 to 18:30 GMT", "06:00: time", "18:30 GMT: time"],
  ["at 7:45 p.m. two people died", "7:45 p.m.: time", "two = 2"],
  ["four o'clock", "four o'clock: time"]
])("times: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["the 78th session", "78th: ordinal"],
  ["the 21st century", "21st: ordinal"],
  ["the third wave", "third: ordinal"],
  ["in the first week", "first: ordinal"],
  ["the second-largest city", "second: ordinal"],
  ["on the fourth day", "fourth: ordinal"],
  ["the twenty-first division", "twenty-first: ordinal"],
  ["the thirty-second time", "thirty-second: ordinal"],
  ["the hundredth attack", "hundredth: ordinal"],
  ["for the 2nd time", "2nd: ordinal"]
])("ordinals: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["under Resolution 1701", "1701: identifier"],
  ["a resolution 62/243 passed", "62/243: identifier"],
  ["under Article 5 of the treaty", "5: identifier"],
  ["a stage 3 alert", "3: identifier"],
  ["on Highway 2 near the town", "2: identifier"],
  ["along Route 66", "66: identifier"],
  ["a level three emergency", "three: identifier"],
  ["a Category 4 hurricane", "4: identifier"],
  ["Chapter VII, section 12", "12: identifier"],
  ["Phase 2 began", "2: identifier"],
  ["flight 370 vanished", "370: identifier"],
  ["No. 7 was closed", "No. 7: identifier"],
  ["case #45 was closed", "45: identifier"],
  ["version 1.2.3 of it", "1.2.3: identifier"],
  ["reactor 4 exploded", "4: identifier"],
  ["the gates of Unit 12", "12: identifier"],
  ["On day 5 they left", "5: dating_offset"]
])("labels: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["a T-72 tank", "72: name"],
  ["two T-72 tanks", "two = 2", "72: name"],
  ["cases of COVID-19", "19: name"],
  ["an M16 rifle", "16: name"],
  ["a Su-25SM jet", "25: name"],
  ["a 9K35 launcher", "9: name", "35: name"],
  ["the exercise Eagle Partner 2023 began", "2023: year"],
  ["a Boeing 737 crashed", "737: name"],
  ["the Il-76 cargo plane", "76: name"],
  ["at the G20 summit", "20: name"],
  ["on the M5 motorway", "5: name"],
  ["Hurricane Ian killed 149 people", "149 = 149"],
  ["Texas saw 12 deaths", "12 = 12"]
])("names: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["at 55°16.4′N 114°45.6′W", "55°16.4′N 114°45.6′W: coordinate"],
  ["at 55.27°N, 114.76°W", "55.27°N: coordinate", "114.76°W: coordinate"],
  ["it was 38 °C", "38 = 38"],
  ["Call +374 10 123 456 for help.", "374 10 123 456: phone"],
  ["Call 555-123-4567 for help.", "555-123-4567: phone"]
])("coordinates and telephones: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["an 18-year-old man", "18: age"],
  ["a three-month-old baby", "three: age"],
  ["a woman aged 34", "34: age"],
  ["He was 34 years old.", "34: age"],
  ["Maria Lopez, 34, said", "34: age"],
  ["men aged 18 to 60", "18 to 60: age"],
  ["men aged 18–60", "18–60: age"],
  ["at the age of 12", "12: age"],
  ["men between the ages of 18 and 60", "18 and 60: age"],
  ["children ages six to twelve", "six to twelve: age"],
  ["a 20-year war", "20 = 20"],
  ["a 60-year-old dam burst", "60: age"]
])("ages: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["one of the biggest attacks", "one: idiom"],
  ["one of the worst floods", "one: idiom"],
  ["They fought one another.", "one: pronoun"],
  ["the first one was late", "first: ordinal", "one: pronoun"],
  ["No one was hurt.", "one: pronoun"],
  ["This one is closed.", "one: pronoun"],
  ["the only one", "one: pronoun"],
  ["one can see", "one: pronoun"],
  ["one of its soldiers was killed", "one = 1"],
  ["one of them died", "one = 1"],
  ["One soldier was killed.", "One = 1"],
  ["One soldier said that it was over.", "One: lone_speaker"],
  ["One resident, a teacher, said so.", "One: lone_speaker"],
  ["According to one witness, it was dark.", "one: lone_speaker"],
  ["on the one hand", "one: idiom"],
  ["one day the war ended", "one: idiom"],
  ["a one-sided fight", "one: idiom"],
  ["one-way traffic", "one: idiom"],
  ["at one point", "one: idiom"],
  ["one by one they left", "one: pronoun", "one: pronoun"],
  ["every single house", "single: idiom"],
  ["twice as many", "twice: idiom"],
  ["a pair of boots", "pair: idiom"],
  ["half-hearted attempts", "half: idiom"],
  ["the northern half of the city", "half: ordinal"]
])("one and other idioms: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["the two sides met", "two: back_reference"],
  ["both men died", "both: back_reference"],
  ["Both died.", "Both: back_reference"],
  ["between the two countries", "two: back_reference"],
  ["these three villages fell", "three: back_reference"],
  ["The other two were freed.", "two: back_reference"],
  ["the two leaders spoke", "two: back_reference"],
  ["the five sides met", "five: back_reference"],
  ["two sides of the road", "two = 2"],
  ["the two trucks burned", "two = 2"]
])("references back: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found);
});

test.each<[text: string, ...found: string[]]>([
  ["two weeks before the attack", "two: dating_offset"],
  ["six months earlier", "six: dating_offset"],
  ["ten days ago", "ten: dating_offset"],
  ["several days after the flood", "several: dating_offset"],
  ["two days later", "two: dating_offset"],
  ["three years prior", "three: dating_offset"],
  ["half an hour later", "half: dating_offset"],
  ["a few days later", "a few: dating_offset"],
  ["in two weeks' time", "two: dating_offset"],
  ["more than a decade ago", ""],
  ["for two weeks", "two = 2"],
  ["in the next two days", "two: dating_offset"],
  ["through the next two days", "two = 2"],
  ["As many as 500 US special forces", "As many as 500 = …500"],
  ["They waited two hours.", "two = 2"],
  ["lasted about 40 hours", "about 40 = ~40"],
  ["48 hours after the quake", "48 = 48"],
  ["two of the last three years", "two = 2", "three = 3"]
])("offsets in time: %s", (text, ...found) => {
  expect(numbersIn(text)).toEqual(found.filter(Boolean));
});
