import {expect, test} from "vitest";
import {HOSTILE} from "./hostile.js";
import {extractText, numbersIn} from "./notation.js";

/** Milliseconds of processor time that something takes, the least of three: what else the machine does is not in them. */
function time(run: () => void): number {
  const once = () => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user / 1000;
  };
  return Math.min(once(), once(), once());
}

/**
 * How many times as long four times the text takes: four times if the time is linear, sixteen times if it is quadratic.
 * Times of under four milliseconds are the machine's, so the shorter text is lengthened until it takes that long. A
 * machine that is busy with something else for a moment gets another try.
 */
function growth(unit: string, from: number, run: (text: string) => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 10 && least > 8; ++attempt) {
    let length = from / 2;
    let short = 0;
    do {
      length *= 2;
      short = time(() => run(unit.repeat(length / unit.length)));
    } while (short < 4 && length < 32 * from);
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
