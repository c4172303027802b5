import {expect, test} from "vitest";
import {extract} from "../../loaders/extract/index.js";
import {readDocument} from "../../loaders/read/index.js";
import {readVocabulary} from "../../loaders/vocabulary.js";
import {extractText} from "./notation.js";

const REPORT = `Situation report No. 4

Issued on 20 July 2012

On 18 July 2012 12 people drowned.

On 25 July 2012 trucks are to bring 300 tents.`;

test("a claim dated after the day its document was issued says so, and is less sure", () => {
  const [drowned, tents] = extractText(REPORT).claims;
  expect([drowned.event_start, drowned.note]).toEqual(["2012-07-18", null]);
  expect([tents.event_start, tents.note]).toEqual([
    "2012-07-25",
    "Dated later than the document itself, which is of 2012-07-20: planned or misread."
  ]);
  expect(tents.confidence).toBeLessThan(drowned.confidence);
});

test("the day it was taken stands for one that the document does not give", () => {
  const document = readDocument("On 18 July 2012 12 people drowned. In 2013 300 houses were rebuilt.", {
    format: "text"
  });
  const notes = (retrieved: string | null) =>
    extract(document, readVocabulary("data/vocabulary"), {source_id: "x", retrieved}).claims.map(({note}) => note);
  expect(notes(null)).toEqual([null, null]);
  expect(notes("2012-12-31")).toEqual([null, expect.stringContaining("2012-12-31")]);
  // a year that had begun by then is not later
  expect(notes("2013-01-01")).toEqual([null, null]);
});
