import {readFileSync} from "node:fs";
import fc from "fast-check";
import {expect, test} from "vitest";
import {decodeText} from "../../loaders/decode.js";
import {extract} from "../../loaders/extract/index.js";
import {Problem} from "../../loaders/problem.js";
import {readDocument} from "../../loaders/read/index.js";
import {readVocabulary} from "../../loaders/vocabulary.js";

/** A hundred thousand by hand (`FUZZ=100000`); what a minute allows else. */
const RUNS = Number(process.env.FUZZ ?? 150);
const vocabulary = readVocabulary("data/vocabulary");

const WIKITEXT = `{{Infobox|deaths=12}}\n== Toll ==\n'''Over 200''' people<ref name=a>x</ref> died, [[Ruvo|the ministry]] said.\n{|\n|-\n| 5 || 6\n|}\n`;
const MARKDOWN = "# Toll\n\nAt least **200** people[^1] died.\n\n| a | b |\n|---|---|\n| 5 | 6 |\n\n[^1]: Note\n";
const SEEDS = [
  readFileSync("data/sources/nagorno-karabakh-2023/article.txt").subarray(3000, 9000),
  readFileSync("tests/new/flood.html"),
  Buffer.from(WIKITEXT),
  Buffer.from(MARKDOWN)
];

/** What a bad disk, a cut download or an enemy makes of a file. */
type Change =
  | {kind: "set"; at: number; byte: number}
  | {kind: "cut"; at: number; length: number}
  | {kind: "copy"; from: number; at: number; length: number}
  | {kind: "put"; at: number; text: string};

const PIECES = [
  "<",
  "<!--",
  "</",
  "<table>",
  "{{",
  "}}",
  "[[",
  "{|",
  "```",
  "| ",
  "\0",
  "\r",
  "\uFEFF",
  "\u2028",
  "9".repeat(400),
  "1,000,000",
  "%",
  "−",
  "½",
  "“",
  "٣",
  "\ud800"
];
const at = fc.nat(10_000);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({kind: fc.constant("set" as const), at, byte: fc.nat(255)}),
  fc.record({kind: fc.constant("cut" as const), at, length: fc.nat(500)}),
  fc.record({kind: fc.constant("copy" as const), from: at, at, length: fc.nat(500)}),
  fc.record({kind: fc.constant("put" as const), at, text: fc.constantFrom(...PIECES)})
);

function mutate(seed: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = Buffer.from(seed);
  for (const one of changes) {
    const place = one.at % (bytes.length + 1);
    if (one.kind === "set") bytes[place] = one.byte;
    else if (one.kind === "cut") bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + one.length)]);
    else {
      const put =
        one.kind === "put"
          ? Buffer.from(one.text)
          : bytes.subarray(one.from % (bytes.length + 1)).subarray(0, one.length);
      bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place)]);
    }
  }
  return bytes;
}

test(`${RUNS} broken files are read, every span being exact, or refused in one line`, {timeout: 0}, () => {
  fc.assert(
    fc.property(fc.constantFrom(...SEEDS), fc.array(change, {minLength: 1, maxLength: 12}), (seed, changes) => {
      const bytes = mutate(seed, changes);
      let text: string;
      try {
        text = decodeText(bytes, "file");
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
        expect((error as Problem).message.split("\n")).toHaveLength(1);
        return;
      }
      const document = readDocument(text);
      const {claims, rejected} = extract(document, vocabulary, {source_id: "fuzz"});
      for (const {number_start, number_end, value_text} of claims) {
        expect(document.text.slice(number_start, number_end)).toBe(value_text);
      }
      for (const {number_start, number_end, text: digits} of rejected) {
        expect(document.text.slice(number_start, number_end)).toBe(digits);
      }
      for (const {start, end} of document.sentences) expect(end).toBeGreaterThan(start);
    }),
    {numRuns: RUNS}
  );
});
