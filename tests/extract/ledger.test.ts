import {readFileSync} from "node:fs";
import fc from "fast-check";
import {expect, test} from "vitest";
import {extract} from "../../loaders/extract/index.js";
import {readDocument} from "../../loaders/read/index.js";
import {findNumbers} from "./finder.js";
import {expectComplete} from "./ledger.js";
import {extractText, vocabulary} from "./notation.js";

const article = readFileSync("data/sources/nagorno-karabakh-2023/article.txt", "utf8");
const extracted = (text: string, format?: "mirror" | "text") => {
  const document = readDocument(text, {format});
  return {document, extraction: extract(document, vocabulary, {source_id: "test"})};
};

/** What such texts are made of, and what breaks those who read numbers in them. */
const PIECES = [
  ..."0 7 19 72 1,050 816\u00a0000 1,00,000 2.5 13.6 1.2.3 12345678901234567890 ½ 2½ 1/3 62/243 007 2023 1990s 78th 13:00 0430".split(
    " "
  ),
  ..."one two twenty-five hundred thousand million dozen half third quarter first both several few dozens tens scores couple handful twice single pair no".split(
    " "
  ),
  ..."and or to of in on by at from between than including a the an its not".split(" "),
  ..."people soldiers houses trucks tonnes hours years deaths children km °C % percent families vehicles".split(" "),
  ..."killed wounded fled died were was had been injured missing destroyed said reported evacuated captured".split(" "),
  ..."more less least most about over under nearly around up within".split(" "),
  ..."US$ $ € Rs £ ₹ # + ~ > < ≥ ° ′ / : ; , . ? ! ( ) [ ] “ ” ‘ ’ - – — −".split(" "),
  ..."May March September Monday Armenia Smith He she The They It T M Su".split(" "),
  " ",
  "\n",
  "\n\n",
  "\u00a0",
  "\u2009",
  "\u00ad",
  "\u200b",
  "[12]",
  "[a]",
  "• ",
  "1. ",
  "Шаблон:Convert ",
  "Файл:A 1.jpg\n",
  "😀",
  "12 km2",
  "3 m² ",
  "é",
  "İ",
  "ß",
  "水",
  "'s",
  "n't",
  "19 September 2023",
  "on 19 and 20 September",
  "5 people were killed and 7 wounded",
  "according to the army",
  "the ministry said",
  "of whom",
  "in the 1990s"
];

const composed = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", " ", " ", " ")), {maxLength: 40})
  .map((pieces) => pieces.flat().join(""));
const format = fc.constantFrom("mirror" as const, "text" as const);

test("the article: every number is a claim or rejected", () => {
  const {document, extraction} = extracted(article);
  expectComplete(document, extraction);
  expect(findNumbers(document).length).toBeGreaterThan(500);
  expect(extraction.claims.length).toBeGreaterThan(80);
});

test("any composition of what such texts are made of: every number is a claim or rejected", () => {
  fc.assert(
    fc.property(composed, format, (text, format) => {
      const {document, extraction} = extracted(text, format);
      expectComplete(document, extraction);
    }),
    {numRuns: 900}
  );
  expect.hasAssertions();
});

test("any string: every number is a claim or rejected", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary", maxLength: 200}), fc.string({maxLength: 100}), format, (a, b, format) => {
      const {document, extraction} = extracted(a + b, format);
      expectComplete(document, extraction);
    }),
    {numRuns: 300}
  );
  expect.hasAssertions();
});

const edits = fc.array(fc.record({at: fc.nat(1e6), length: fc.nat(200), piece: composed}), {
  minLength: 1,
  maxLength: 8
});
/** A stretch of the article with pieces cut out and put in. */
const mutated = fc
  .tuple(fc.nat(article.length), fc.integer({min: 100, max: 3000}), edits)
  .map(([at, length, edits]) => {
    let text = article.slice(at, at + length);
    for (const edit of edits) {
      const cut = edit.at % (text.length + 1);
      text = text.slice(0, cut) + edit.piece + text.slice(cut + edit.length);
    }
    return text;
  });

test("the article with pieces cut out and put in: every number is a claim or rejected", () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const {document, extraction} = extracted(text);
      expectComplete(document, extraction);
    }),
    {numRuns: 90}
  );
  expect.hasAssertions();
});

test("a number beside half of a character is a number", () => {
  for (const text of ["in \ud83d2023 it ended", "the \ud83d5 of it", "It has 7\ude00 x"]) {
    const {document, extraction} = extracted(text);
    expectComplete(document, extraction);
    expect(extraction.rejected).toHaveLength(1);
  }
});

test("a claim in a sentence with half of a character", () => {
  const {document, extraction} = extracted("5 people died \ud83d there.");
  expectComplete(document, extraction);
});

test("extraction is a function of the text alone", () => {
  fc.assert(
    fc.property(composed, (text) => {
      const first = extractText(text);
      extractText(article.slice(2000, 4000));
      expect(extractText(text)).toEqual(first);
    }),
    {numRuns: 60}
  );
  expect(extracted(article).extraction).toEqual(extracted(article).extraction);
});

const SENTENCES = [
  "The army said on 3 May 2021 that 12 soldiers were killed and 30 wounded.",
  "Over 7,000 people fled to the coast.",
  "Two villages were flooded.",
  "The ministry sent 20 trucks.",
  "It lasted about 40 hours.",
  "Dozens of houses burned."
];
const INSERTED = "The council met in its hall.";

test("identities of claims stay when another sentence is put in anywhere", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...SENTENCES), {minLength: 1, maxLength: 8}),
      fc.nat(8),
      fc.constantFrom(" ", "\n\n"),
      (sentences, at, space) => {
        const ids = (text: string) => extractText(text).claims.map(({claim_id}) => claim_id);
        const edited = [...sentences];
        edited.splice(at % (sentences.length + 1), 0, INSERTED);
        expect(ids(edited.join(space))).toEqual(ids(sentences.join(space)));
      }
    ),
    {numRuns: 120}
  );
  expect.hasAssertions();
});

test("identities of claims stay when a sentence of the article is taken out, but for its own", () => {
  const {document, extraction} = extracted(article);
  const rejoined = (without: number) => document.sentences.filter((_, i) => i !== without);
  for (const without of [20, 60, 100]) {
    const gone = new Set(
      extraction.claims
        .filter(({sentence_id}) => sentence_id === document.sentences[without].sentence_id)
        .map((c) => c.claim_id)
    );
    const kept = extract({...document, sentences: rejoined(without)}, vocabulary, {source_id: "test"});
    expect(kept.claims.map(({claim_id}) => claim_id)).toEqual(
      extraction.claims.map(({claim_id}) => claim_id).filter((id) => !gone.has(id))
    );
  }
});
