import {readFileSync} from "node:fs";
import fc from "fast-check";
import {expect, test} from "vitest";
import {extract} from "../../loaders/extract/index.js";
import {type Document, readDocument, toSource} from "../../loaders/read/index.js";
import {readVocabulary} from "../../loaders/vocabulary.js";
import {expectSound} from "./sound.js";

const vocabulary = readVocabulary("data/vocabulary");

const WORDS = [
  "The army came. ",
  "At least 48 people were killed",
  " and 212 injured. ",
  "816&nbsp;000 ",
  "&#160;",
  "&amp;",
  "&",
  "&ndash;",
  "&#x2013;",
  "&shy;",
  "20–30 km",
  "[12]",
  "5 March 2019",
  "\n",
  "\n\n",
  "\r\n",
  "\ufeff",
  "\u00ad",
  "\u00a0",
  "\u2009",
  "😀",
  "\0",
  "."
];

const MARKUP: Record<string, string[]> = {
  html: `<p>|</p>|<div>|</div>|<b>|</b>|<table>|<tr>|<td>|<th colspan="2">|<th rowspan=3>|</table>|</td>|<caption>|<ul>|<li>|</ul>|<br>|<br/>|
    <h1>|</h1>|<h2>|</h2>|<sup class="reference"><a href="#cite_note-1">[1]</a></sup>|<sup>2</sup>|<sup>|</sup>|<q>|</q>|<script>|</script>|<style>|<title>|
    </title>|<textarea>|<nav>|</nav>|<aside>|<main>|</main>|<article>|</article>|<ol class="references">|<li id="cite_note-1">|</ol>|<!--|-->|<![CDATA[|
    <|>|</|<a href="|">|<svg>|<p hidden>|<span style="display:none">|<template>|</span>|<figure>|<figcaption>|</figure>|<pre>|<svg/>|<?xml|<plaintext>`.split(
    /\|\s*/
  ),
  wikitext:
    `{{¦}}¦{{{¦[[¦]]¦|¦||¦=¦'''¦''¦{|¦\n{|\n¦\n|}\n¦\n|-\n¦\n| ¦\n! ¦!!¦\n|+ ¦\n== ¦ ==\n¦\n* ¦\n: ¦{{convert|30|km}}¦{{convert|20|-|¦{{cite web|title=X}}¦
    <ref>¦<ref name=x>¦<ref name=x/>¦</ref>¦<nowiki>¦</nowiki>¦<!--¦-->¦<br>¦<gallery>¦</gallery>¦[[File:A.jpg|thumb|¦{{Infobox flood\n| deaths = ¦\n| x = ¦
    {{reflist}}¦{{efn|¦{{plainlist|¦{{start date|2019|3|2}}¦[https://example.org ¦]¦__TOC__¦{{US$|¦{{unknown thing|¦\n----\n¦#REDIRECT¦{{quote|¦{{sfn|A|2020}}`.split(
      /¦(?:\n {4})?/
    ),
  markdown:
    `# ¦\n## ¦\n- ¦\n1. ¦\n> ¦**¦*¦_¦__¦~~¦[¦](https://example.org)¦]¦![¦(¦)¦\`¦\`\`\`¦\n\`\`\`\n¦\n| a | b |\n|---|---|\n¦| ¦ |\n¦\n===\n¦\n---\n¦[^1]¦\n[^1]: ¦\n[a]: b\n¦
    <b>¦</b>¦<!--¦-->¦<br>¦\\¦\\|¦\n    ¦\t¦---\ntitle: X\n---\n¦<https://example.org>¦"`.split(/¦(?:\n {4})?/)
};

const FIXTURES: Record<string, string> = Object.fromEntries(
  ["html", "wikitext", "markdown"].map((format) => [
    format,
    readFileSync(new URL(`fixtures/flood/article.${format === "markdown" ? "md" : format}`, import.meta.url), "utf8")
  ])
);

/** Every claim and rejected number is a span of the untouched file, and each place of it is spoken of once. */
function expectExact(document: Document, file: string): void {
  const {claims, rejected} = toSource(extract(document, vocabulary, {source_id: "x"}), document);
  expect(claims.filter((c) => file.slice(c.number_start, c.number_end) !== c.value_text)).toEqual([]);
  expect(claims.filter((c) => c.number_start >= c.number_end)).toEqual([]);
  expect(rejected.filter((r) => file.slice(r.number_start, r.number_end) !== r.text || !r.text)).toEqual([]);
  const spans = [...claims, ...rejected].map(({number_start, number_end}) => `${number_start}–${number_end}`);
  expect(spans.length).toBe(new Set(spans).size);
}

for (const [format, markup] of Object.entries(MARKUP) as [Document["format"], string[]][]) {
  const composed = fc
    .array(fc.oneof(fc.constantFrom(...markup), fc.constantFrom(...WORDS)), {maxLength: 60})
    .map((pieces) => pieces.join(""));

  test(`any composition of words and markup is read soundly: ${format}`, () => {
    fc.assert(
      fc.property(composed, (text) => {
        const document = readDocument(text, {format});
        expectSound(document);
        expectExact(document, text);
      }),
      {numRuns: 800}
    );
    expect.hasAssertions();
  });

  test(`any string is read soundly: ${format}`, () => {
    fc.assert(
      fc.property(fc.string({unit: "binary", maxLength: 300}), (text) => expectSound(readDocument(text, {format}))),
      {numRuns: 300}
    );
    expect.hasAssertions();
  });

  test(`an article with pieces cut out and put in is read soundly: ${format}`, () => {
    const edits = fc.array(fc.record({at: fc.nat(9000), length: fc.nat(200), piece: composed}), {
      minLength: 1,
      maxLength: 8
    });
    fc.assert(
      fc.property(edits, (edits) => {
        let text = FIXTURES[format];
        for (const {at, length, piece} of edits) {
          const cut = at % (text.length + 1);
          text = text.slice(0, cut) + piece + text.slice(cut + length);
        }
        const document = readDocument(text, {format});
        expectSound(document);
        expectExact(document, text);
        expect(readDocument(text, {format})).toEqual(document);
      }),
      {numRuns: 120}
    );
    expect.hasAssertions();
  });
}
