import fc from "fast-check";
import {expect, test} from "vitest";
import {stretchesOf} from "../../loaders/extract/stretches.js";
import {readDocument} from "../../loaders/read/index.js";
import {extractText} from "./notation.js";

const LONGEST = 1000;
const stretches = (text: string) => {
  const document = readDocument(text, {format: "text"});
  return {document, found: [...stretchesOf(document)]};
};

test("a sentence that a person would write stays whole", () => {
  const {document, found} = stretches(`${"The army came to the town. ".repeat(100)}\n\n${"word ".repeat(190)}`);
  expect(found).toEqual(document.sentences);
});

test("a longer one is cut after a comma, and its stretches are the whole of it", () => {
  const {document, found} = stretches("5 people died, ".repeat(400));
  expect(document.sentences).toHaveLength(1);
  expect(found.length).toBeGreaterThan(5);
  expect(found.map(({start, end}) => document.text.slice(start, end)).join("")).toBe(
    "5 people died, ".repeat(400).trim()
  );
  expect(found.filter(({start, end}) => !/, ?$/.test(document.text.slice(start, end)))).toHaveLength(0);
});

test("no number is cut that is written with a space", () => {
  const {document, found} = stretches("816 000 people and ".repeat(400));
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(({start}) => document.text.slice(start).startsWith("000"))).toHaveLength(0);
});

test("stretches of any text cover its sentences, in order, none of them long", () => {
  const piece = fc.constantFrom("5 ", "people, ", "a", "1", "and ", "(", "[12]", "“", "of ", "2,", "é", "😀");
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), fc.integer({min: 1, max: 120}), (pieces, times) => {
      const {document, found} = stretches(pieces.join("").repeat(times));
      const ends = new Map<string, number>();
      for (const {sentence_id, start, end} of found) {
        const sentence = document.sentences.find((s) => s.sentence_id === sentence_id)!;
        expect(start).toBe(ends.get(sentence_id) ?? sentence.start);
        expect(end).toBeGreaterThan(start);
        expect(end - start).toBeLessThanOrEqual(LONGEST + 8);
        ends.set(sentence_id, end);
      }
      expect(document.sentences.filter((s) => ends.get(s.sentence_id) !== s.end)).toEqual([]);
    }),
    {numRuns: 200}
  );
  expect.hasAssertions();
});

test("no claim of an endless sentence quotes all of it", () => {
  const {claims} = extractText("5 people died, ".repeat(300));
  expect(claims).toHaveLength(300);
  expect(Math.max(...claims.map(({quote_exact}) => quote_exact.length))).toBeLessThanOrEqual(LONGEST);
});
