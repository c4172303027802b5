import {expect, test} from "vitest";
import {Chronology} from "../../loaders/extract/chronology.js";
import {findDates} from "../../loaders/extract/dates.js";
import {findQuantities} from "../../loaders/extract/quantities.js";
import {SentenceReader} from "../../loaders/extract/sentence.js";
import {stretchesOf} from "../../loaders/extract/stretches.js";
import {type Token, tokenize} from "../../loaders/extract/tokens.js";
import {readDocument} from "../../loaders/read/index.js";
import {HOSTILE} from "./hostile.js";
import {lexicon} from "./notation.js";

/** The tokens, with a count of how often one of them is looked at: the work of the rules, the same on any machine. */
function counted(tokens: Token[], steps: {count: number}): Token[] {
  return new Proxy(tokens, {
    get(target, key, receiver) {
      steps.count++;
      return Reflect.get(target, key, receiver);
    }
  });
}

/** Looks that the numbers and dates of one sentence take. */
function stepsToNumbers(text: string): number {
  const steps = {count: 0};
  const tokens = counted(tokenize(text, 0, text.length), steps);
  findQuantities(tokens, findDates(tokens), lexicon, "USD");
  return steps.count;
}

/** Looks that all rules take over all sentences of a text. */
function stepsToClaims(text: string): number {
  const steps = {count: 0};
  const document = readDocument(text);
  const reader = new SentenceReader(document, lexicon, new Chronology(document, null), "USD");
  for (const sentence of stretchesOf(document))
    reader.read(sentence, counted(tokenize(document.text, sentence.start, sentence.end, document.markup), steps), true);
  return steps.count;
}

/** How many times the work four times the text is: four times if it is linear, sixteen times if it is quadratic. */
const growth = (unit: string, length: number, steps: (text: string) => number): number =>
  steps(unit.repeat((4 * length) / unit.length)) / Math.max(1, steps(unit.repeat(length / unit.length)));

test.each(HOSTILE)("numbers and dates are found in linear time: %s", (_, unit) => {
  expect(growth(unit, 2048, stepsToNumbers)).toBeLessThan(5);
});

// One sentence, far longer than any stretch of it that is read at once.
test.each(HOSTILE)("an endless sentence is extracted in linear time: %s", (_, unit) => {
  expect(growth(unit, 2048, stepsToClaims)).toBeLessThan(5);
});
