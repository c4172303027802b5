import {expect, test} from "vitest";
import {extractText, numbersIn} from "./notation.js";

// Texts that make an extractor slow that compares all numbers with all words of a sentence, looks for the end of
// something to the end of the text, or backtracks. Most are a single sentence, however long.
const HOSTILE: [name: string, unit: string][] = [
  ["one run of digits", "1"],
  ["digits with points", "1."],
  ["groups of three digits", ",000"],
  ["groups of two digits", "12,"],
  ["numbers apart", "123 "],
  ["numbers with commas", "5, "],
  ["numbers and nouns", "5 people, "],
  ["number words", "five "],
  ["scales", "million "],
  ["hundreds", "hundred and "],
  ["and", "and "],
  ["a", "a "],
  ["one of", "one of "],
  ["one of the", "one of the "],
  ["a number of", "a number of "],
  ["hundreds of", "hundreds of "],
  ["hyphens", "five-"],
  ["halves", "and a half "],
  ["between", "between 1 and "],
  ["from and to", "from 3 to "],
  ["ranges", "3–5–"],
  ["or", "5 or "],
  ["at least", "at least "],
  ["more than", "more than 5 "],
  ["opened brackets", "("],
  ["bracketed numbers", "(5 "],
  ["opened and closed brackets", "5 (6) "],
  ["quotes", "“five "],
  ["quoted speech", '"5 men," he said, '],
  ["speakers", "the army said "],
  ["according to", "according to "],
  ["deaths", "5 people died, "],
  ["clauses", "5 died while 6 were injured and "],
  ["including", "including 5 "],
  ["among them", "of whom 5 "],
  ["days", "19 September "],
  ["months", "September "],
  ["years", "2023 "],
  ["years and dashes", "2016–"],
  ["days and", "19 and "],
  ["money", "US$5 "],
  ["percent", "5% "],
  ["plus", "+374 10 "],
  ["coordinates", "55°16′"],
  ["names", "Ab Cd "],
  ["names after prepositions", "in Ab "],
  ["places and numbers", "5 in Ab, "],
  ["capitals", "A"],
  ["initials", "U.S."],
  ["contractions", "a's"],
  ["sentences", "5 people died on 19 September. "],
  ["paragraphs", "On 1 May, 5 people died, the army said.\n\n"]
];

/** Milliseconds that something takes, the lesser of two. */
function time(run: () => void): number {
  const once = () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  return Math.min(once(), once());
}

/**
 * How many times as long four times the text takes: four times if the time is linear, sixteen times if it is quadratic.
 * Times of under two milliseconds are the machine's, so the shorter text is lengthened until it takes that long. A
 * machine that is busy with something else for a moment gets another try.
 */
function growth(unit: string, from: number, run: (text: string) => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 4 && least > 8; ++attempt) {
    let length = from / 2;
    let short = 0;
    do {
      length *= 2;
      short = time(() => run(unit.repeat(length / unit.length)));
    } while (short < 2 && length < 16 * from);
    const long = time(() => run(unit.repeat((4 * length) / unit.length)));
    least = Math.min(least, long / Math.max(short, 1));
  }
  return least;
}

test.each(HOSTILE)("numbers and dates are found in linear time: %s", (_, unit) => {
  expect(growth(unit, 2048, numbersIn)).toBeLessThan(8);
});

// One sentence, far longer than any stretch of it that is read at once.
const ENDLESS = HOSTILE.filter(([name]) =>
  /^(numbers and nouns|hyphens|between|bracketed numbers|quoted speech|deaths|clauses|places and numbers)$/.test(name)
);
test.each(ENDLESS)("an endless sentence is extracted in linear time: %s", (_, unit) => {
  expect(growth(unit, 3000, extractText)).toBeLessThan(8);
});

test.each(HOSTILE.slice(-2))("a long document is extracted in linear time: %s", (_, unit) => {
  expect(growth(unit, 4096, extractText)).toBeLessThan(8);
});
