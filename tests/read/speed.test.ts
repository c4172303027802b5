import {expect, test} from "vitest";
import {type Document, readDocument} from "../../loaders/read/index.js";

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

const HOSTILE_MARKUP: [format: Document["format"], name: string, unit: string][] = [
  ["html", "paragraphs", "<p>The army came.</p>\n"],
  ["html", "nested elements", "<div>"],
  ["html", "nested formatting", "<b><i>a"],
  ["html", "nested quotations", "<q><p>"],
  ["html", "closed but not opened", "</div></b>"],
  ["html", "opened tags", "<a "],
  ["html", "opened attributes", '<a title="x>'],
  ["html", "brackets", "<"],
  ["html", "ampersands", "&"],
  ["html", "entities", "&nbsp;&#160;"],
  ["html", "comments", "<!-- a --"],
  ["html", "scripts", "<script>"],
  ["html", "nested lists", "<ul><li>"],
  ["html", "cells", "<table><tr><td>a"],
  ["html", "one row", "<td>a"],
  ["html", "headers", "<th>Deaths"],
  ["html", "tall cells", "<tr><th rowspan=400 colspan=60>a<td>5"],
  ["html", "markers", '<sup class="reference"><a href="#a">[1]</a></sup>'],
  ["html", "superscripts", "<sup>"],
  ["html", "breaks", "<br>"],
  ["html", "articles", "<article>a"],
  ["wikitext", "paragraphs", "The army came.\n\n"],
  ["wikitext", "opened templates", "{{"],
  ["wikitext", "opened named templates", "{{a|"],
  ["wikitext", "closed templates", "}}"],
  ["wikitext", "opened links", "[[a|"],
  ["wikitext", "mixed brackets", "{{[["],
  ["wikitext", "templates and links crossed", "{{[[}}]]"],
  ["wikitext", "templates", "{{convert|30|km}} "],
  ["wikitext", "references", "<ref name=a>b</ref>"],
  ["wikitext", "opened references", "<ref>"],
  ["wikitext", "opened verbatim", "<nowiki><math>"],
  ["wikitext", "opened comments", "<!--"],
  ["wikitext", "quotes", "''a'''"],
  ["wikitext", "tables", "{|\n|-\n| a\n"],
  ["wikitext", "cells", "\n| 5 || 6"],
  ["wikitext", "headings", "= a =\n"],
  ["wikitext", "equals signs", "="],
  ["wikitext", "addresses", "[https://a "],
  ["wikitext", "tags", "<b "],
  ["markdown", "paragraphs", "The army came.\n\n"],
  ["markdown", "one paragraph", "The army came.\n"],
  ["markdown", "opened brackets", "["],
  ["markdown", "pictures", "!["],
  ["markdown", "opened links", "[a]("],
  ["markdown", "links", "[a](b) "],
  ["markdown", "stars", "*"],
  ["markdown", "emphasis", "*a **b _c "],
  ["markdown", "code", "` `` ``` "],
  ["markdown", "quotations", "> "],
  ["markdown", "deep lists", "- "],
  ["markdown", "rows", "| a | b |\n|---|---|\n"],
  ["markdown", "bars", "|"],
  ["markdown", "delimiters", "|-"],
  ["markdown", "tags", "<a "],
  ["markdown", "comments", "<!--\n"],
  ["markdown", "fences", "```\n"],
  ["markdown", "notes", "[^1]: a\n"],
  ["markdown", "escapes", "\\"],
  ["markdown", "hashes", "# "]
];

/** Seconds to read, the least of three, or the first that is below `enough`: what else the machine does adds to it. */
function least(text: string, format?: Document["format"], enough = 0): number {
  let seconds = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 && seconds >= enough; i++) {
    const start = performance.now();
    readDocument(text, {format});
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return seconds;
}

/** How many times as long eight times the text may take: half way between linear and quadratic growth. */
const LINEAR = 28;

// Eight times the text takes eight times as long, or sixty-four times if the time is quadratic. Times of under some
// milliseconds are the machine's and hide what grows, so the shorter text is lengthened until it takes longer.
// A busy machine can slow one reading down; it does not slow three tries in the same way.
function expectLinear(unit: string, format?: Document["format"]): void {
  let length = 1024;
  let short = 0;
  do {
    length *= 2;
    short = least(unit.repeat(length / unit.length), format);
  } while (short < 0.004 && length < 262_144);
  const enough = () => LINEAR * Math.max(short, 0.0005);
  let long = least(unit.repeat((8 * length) / unit.length), format, enough());
  // where memory begins to cost more there is one step, and growth is linear again behind it
  if (long >= enough()) {
    short = long;
    long = least(unit.repeat((64 * length) / unit.length), format, enough());
  }
  expect(long).toBeLessThan(enough());
}

test.each(HOSTILE)("time is linear in length: %s", {retry: 2}, (_, unit) => expectLinear(unit));

test.each(HOSTILE_MARKUP)("time is linear in length: %s: %s", {retry: 2}, (format, _, unit) =>
  expectLinear(unit, format)
);
