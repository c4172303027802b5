import {expect, test} from "vitest";
import {readDocument} from "../../loaders/read/index.js";

// Texts that would make a reader with a nested loop, a backtracking expression or a look to the far end slow.
const HOSTILE: [name: string, unit: string][] = [
  ["one sentence", "word "],
  ["one word", "a"],
  ["blank lines", "\n"],
  ["opened brackets", "["],
  ["full stops", "."],
  ["full stops apart", ". "],
  ["and", "and "],
  ["abbreviations", "Gen. "],
  ["sentences", "The army came. "],
  ["closing quotes", '."'],
  ["markers", "[12]"],
  ["markers apart", "a[1] "],
  ["notes", "x[a]"],
  ["stub prefixes", "Шаблон:"],
  ["unknown stubs", "Шаблон:Foo bar\n"],
  ["file lines", "Файл:a.jpg\n"],
  ["headings", "Title\n\n"],
  ["headings with text", "Title\n\nText follows here.\n\n"],
  ["bullets", "• x\n"],
  ["list numbers", "1. x\n"],
  ["short lines", "Ab\n"],
  ["white space", ". \u00a0  "]
];

/** Seconds to read, the median of three. */
function median(text: string): number {
  const times = Array.from({length: 3}, () => {
    const start = performance.now();
    readDocument(text);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[1] / 1000;
}

// Eight times the text takes eight times as long, or sixty-four times if the time is quadratic. Times of under some
// milliseconds are the machine's and hide what grows, so the shorter text is lengthened until it takes longer.
// A busy machine can slow one reading down; it does not slow three tries in the same way.
test.each(HOSTILE)("time is linear in length: %s", {retry: 2}, (_, unit) => {
  let length = 8192;
  let short = 0;
  do {
    length *= 2;
    short = median(unit.repeat(length / unit.length));
  } while (short < 0.005 && length < 262_144);
  const long = median(unit.repeat((8 * length) / unit.length));
  expect(long / Math.max(short, 0.0005)).toBeLessThan(28);
});
