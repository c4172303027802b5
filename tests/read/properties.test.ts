import {readFileSync} from "node:fs";
import fc from "fast-check";
import {expect, test} from "vitest";
import {readDocument} from "../../loaders/read/index.js";
import {expectSound} from "./sound.js";

const article = readFileSync(new URL("../../data/sources/nagorno-karabakh-2023/article.txt", import.meta.url), "utf8");

/** What such texts are made of, and what breaks readers of them. */
const PIECES = [
  "The army came. ",
  "Two people died",
  "He said no. ",
  "Background",
  "19 September",
  "Turkey",
  "Other countries",
  "See also",
  "References",
  "\n",
  "\n\n",
  "\r\n\r\n",
  "\r",
  "\u2028",
  "\ufeff",
  "\u00ad",
  "\u00a0",
  "\u2009",
  "\u202f",
  "  ",
  "\t",
  "[1]",
  "[12]",
  " [3]",
  "[a]",
  "[b]",
  "[",
  "]",
  "[[",
  "[update]",
  "[s]",
  ".[2]",
  ",[4] ",
  ".",
  "...",
  "…",
  "?",
  "!”",
  '"',
  "“",
  "”",
  "’",
  "'",
  "(",
  ")",
  "–",
  "—",
  "-",
  "• ",
  "  • ",
  " * ",
  "1. ",
  "2. ",
  "  1. 1,0 1,1 Шаблон:Cite web\n",
  "  2. https://example.org\n",
  "3. Ошибка цитирования x\n",
  "Шаблон:",
  "Шаблон:Efn",
  "Шаблон:Convert ",
  "Шаблон:Further",
  "Шаблон:Quote box ",
  "Шаблон:Ill, ",
  "Шаблон:Unheard of ",
  "Template:Main ",
  "Файл:A 1.jpg\n",
  "Map.svg\n",
  "Английская Википедия:X\n",
  "Материал из Y\n",
  "😀",
  "🇮🇷 ",
  "\ud83d",
  "é",
  "水。",
  "U.S. ",
  "Gen. ",
  "No. 5 ",
  "J. K. ",
  "5 p.m. ",
  "1,050 ",
  "13.6% ",
  "al-Qaeda ",
  "\0",
  "55°16.4′N 114°45.6′W ",
  ": 34 "
];

const composed = fc.array(fc.constantFrom(...PIECES), {maxLength: 60}).map((pieces) => pieces.join(""));
const format = fc.constantFrom("mirror", "text", undefined);

test("any composition of what such texts are made of is read soundly", () => {
  fc.assert(
    fc.property(composed, format, (text, format) => expectSound(readDocument(text, {format}))),
    {numRuns: 1500}
  );
  expect.hasAssertions();
});

test("any string is read soundly", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary", maxLength: 300}), format, (text, format) =>
      expectSound(readDocument(text, {format}))
    ),
    {numRuns: 500}
  );
  expect.hasAssertions();
});

test("the article with pieces cut out and put in is read soundly", () => {
  const at = fc.nat(article.length);
  const edits = fc.array(fc.record({at, length: fc.nat(400), piece: composed}), {minLength: 1, maxLength: 12});
  fc.assert(
    fc.property(at, fc.integer({min: 200, max: 6000}), edits, format, (start, length, edits, format) => {
      let text = article.slice(start, start + length);
      for (const edit of edits) {
        const cut = edit.at % (text.length + 1);
        text = text.slice(0, cut) + edit.piece + text.slice(cut + edit.length);
      }
      expectSound(readDocument(text, {format}));
    }),
    {numRuns: 300}
  );
  expect.hasAssertions();
});

test("reading is a function of the text alone", () => {
  fc.assert(
    fc.property(composed, (text) => {
      expect(readDocument(text)).toEqual(readDocument(text));
    }),
    {numRuns: 100}
  );
  expect.hasAssertions();
});
