import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {NUMBER_LANGUAGES, setNumberLanguage} from "../../src/lib/number-language.js";

const {document} = new JSDOM("").window;

/** A figure with these words, in a language. */
function said(words: string, language: string | null): string {
  const figure = document.createElement("figure");
  figure.innerHTML = words;
  setNumberLanguage(figure, language);
  return figure.textContent!;
}

test.each([
  ["de", "100.617 people, 1,2 a vehicle"],
  ["fr", "100 617 people, 1,2 a vehicle"],
  ["de-CH", "100’617 people, 1.2 a vehicle"],
  ["hi", "1,00,617 people, 1.2 a vehicle"],
  ["en", "100,617 people, 1.2 a vehicle"],
  ["no tag", "100,617 people, 1.2 a vehicle"],
  [null, "100,617 people, 1.2 a vehicle"]
])("numbers in %s: %s", (language, words) => {
  // Editions of Node differ in which apostrophe and which space.
  const plain = said("100,617 people, 1.2 a vehicle", language).replace(/[\u00a0\u202f]/g, " ");
  expect(plain.replace("'", "’")).toBe(words);
});

test.each(["24 September 2023, 12:30", "1,2 and 3", "3,19,2", "1.2.3", "19–20", "7:000,5"])(
  "no number: %s",
  (words) => {
    expect(said(words, "de")).toBe(words);
  }
);

test("a quoted sentence stays as it was written", () => {
  expect(said("5,000<blockquote>over <b>5,000</b></blockquote><q>5,000</q>", "de")).toBe("5.000over 5,0005,000");
});

test("what is read aloud follows, and the numbers come back", () => {
  const figure = document.createElement("figure");
  figure.innerHTML = '<svg><a aria-label="Armenia: 100,617"><text>100,617</text></a></svg>';
  const link = figure.querySelector("a")!;
  for (const [language, number] of [
    ["de", "100.617"],
    ["pl", "100\u00a0617"],
    [null, "100,617"]
  ] as const) {
    setNumberLanguage(figure, language);
    expect([link.getAttribute("aria-label"), link.textContent]).toEqual([`Armenia: ${number}`, number]);
  }
});

test("what is offered is known to the machine that prints it", () => {
  expect(Intl.NumberFormat.supportedLocalesOf(Object.keys(NUMBER_LANGUAGES))).toEqual(Object.keys(NUMBER_LANGUAGES));
});
