import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {extract} from "../../loaders/extract/index.js";
import {type Document, readDocument, toSource} from "../../loaders/read/index.js";
import {sourceSpan} from "../../loaders/read/offsets.js";
import {readVocabulary} from "../../loaders/vocabulary.js";
import {expectSound} from "./sound.js";

const vocabulary = readVocabulary("data/vocabulary");
const load = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const claimsOf = (document: Document) => toSource(extract(document, vocabulary, {source_id: "x"}), document);
const FORMATS = [
  ["text", "txt"],
  ["markdown", "md"],
  ["wikitext", "wikitext"],
  ["html", "html"]
] as const;

/** What a claim says, without where it stands. Which sources are cited is the format's. */
function statements(document: Document) {
  return claimsOf(document)
    .claims.filter(({rule_id}) => !rule_id.endsWith("+table"))
    .map(
      ({value, lower, upper, qualifier, unit, series, outcome, event_start, event_end, claimant_text, section_id}) => ({
        ...{value, lower, upper, qualifier, unit, series, outcome, event_start, event_end, claimant_text, section_id}
      })
    );
}

/** The claims of tables: what each number counts. */
const tabulated = (document: Document) =>
  claimsOf(document)
    .claims.filter(({rule_id}) => rule_id.endsWith("+table"))
    .map(({value, unit, series, outcome}) => [value, unit, series, outcome].join(" "));

describe("an article written in four formats", () => {
  const expected = statements(readDocument(load("flood/article.txt")));

  test.each(FORMATS)("%s: told by its content, and sound", (format, extension) => {
    const document = readDocument(load(`flood/article.${extension}`));
    expect(document.format).toBe(format);
    expect(document.title).toBe("2019 Velmora floods");
    expectSound(document);
    expect(document.sections.map(({title}) => title).slice(0, 4)).toEqual(["Lead", "Background", "Impact", "Response"]);
  });

  test.each(FORMATS)("%s: the same claims", (_, extension) => {
    expect(expected).toHaveLength(22);
    expect(statements(readDocument(load(`flood/article.${extension}`)))).toEqual(expected);
  });

  test.each(FORMATS)("%s: every offset is exact in the untouched file, under any line ends", (_, extension) => {
    const unix = load(`flood/article.${extension}`);
    for (const file of [unix, `\ufeff${unix}`, unix.replaceAll("\n", "\r\n")]) {
      const document = readDocument(file);
      const {claims, rejected} = claimsOf(document);
      expect(statements(document)).toEqual(expected);
      expect(claims.map((c) => file.slice(c.number_start, c.number_end))).toEqual(claims.map((c) => c.value_text));
      expect(rejected.map((r) => file.slice(r.number_start, r.number_end))).toEqual(rejected.map((r) => r.text));
    }
  });

  const TABLE = [
    "31 person casualties killed",
    "1482 house other ",
    "2900 square kilometre other ",
    "17 person casualties killed",
    "650 house other ",
    "1500 square kilometre other "
  ];
  const INFOBOX = ["48 person casualties killed", "212 person casualties injured"];

  test.each([
    ["markdown", "md", TABLE],
    ["wikitext", "wikitext", [...INFOBOX, ...TABLE]],
    ["html", "html", [...INFOBOX, ...TABLE]]
  ])("%s: tables and infoboxes are claims, marked as such", (_, extension, claims) => {
    expect(tabulated(readDocument(load(`flood/article.${extension}`)))).toEqual(claims);
  });
});

describe("offsets through the map", () => {
  test.each([
    ["html", "<p>We had 816&nbsp;000 bags.</p>", "816\u00a0000", "816&nbsp;000"],
    ["html", "<p>We had <b>1</b>,200 bags.</p>", "1,200", "1</b>,200"],
    ["html", "<p>About\n   <i>48</i> people.</p>", "About 48", "About\n   <i>48"],
    ["wikitext", "It fell {{convert|20|to|30|km|mi}} away.", "20 to 30", "20|to|30"],
    ["wikitext", "'''48''' died.<ref>A 5</ref> Ten fled.", "[1]", "<ref>A 5</ref>"],
    ["markdown", "We had **816&#160;000** bags.", "816\u00a0000", "816&#160;000"],
    ["markdown", "The [48 people](https://example.org/5 'x') died.", "48 people", "48 people"]
  ] as const)("%s: %j has %j at %j", (format, file, words, place) => {
    const document = readDocument(file, {format});
    const start = document.text.indexOf(words);
    const span = sourceSpan(document, {start, end: start + words.length});
    expect(file.slice(span.start, span.end)).toBe(place);
  });
});

describe("a saved page", () => {
  const document = readDocument(load("report.html"));

  test("keeps the report and drops the page around it", () => {
    expectSound(document);
    expect(document.title).toBe("Osten: Flood Response Situation Report No. 4 (as of 12 March 2019)");
    expect(document.sentences.map(({start, end}) => document.text.slice(start, end))).toEqual([
      "Some 9,400 people remain displaced in 17\u00a0shelters.[1]",
      "More than 70\u00a0per cent of wells are contaminated in Osten.",
      "Heavy rains have affected 1.2 million people.",
      "Eleven schools were damaged.",
      "WFP distributed 340 tonnes of food.",
      "The army built 3 bridges.",
      "It cleared 40 km² of mines.",
      "Source: 12 district offices."
    ]);
  });

  test("has its own structure", () => {
    expect(document.blocks.map(({kind}) => kind)).toEqual([
      ...["heading", "list_item", "list_item", "heading"],
      ...["paragraph", "paragraph", "paragraph", "paragraph", "paragraph"]
    ]);
    expect(document.citations.map(({number}) => number)).toEqual([1]);
  });
});

describe("wikitext in a line", () => {
  test.each([
    ["{{convert|30|km}} away", "30 kilometres away"],
    ["{{convert|1|mi|km}} away", "1 mile away"],
    ["a {{cvt|20|-|30|cm|in|adj=on}} rise", "a 20–30-centimetre rise"],
    ["{{convert|5|to|10|ha|acre}}", "5 to 10 hectares"],
    ["{{convert|38|C|F}}", "38 °C"],
    ["[[Republic (1991)|the Republic]] and [[Osten]]s", "the Republic and Ostens"],
    ["'''bold''' ''it'' '''''both'''''", "bold it both"],
    ["[https://example.org/5 the report] says", "the report says"],
    ["a [sic] bracket", "a [sic] bracket"],
    ["{{US$|5 million}} and {{INR|300}}", "US$5 million and ₹300"],
    ["48<!-- 49? --> died", "48 died"],
    ["<nowiki>[[48]]</nowiki> died", "[[48]] died"],
    ["48{{nbsp}}people{{snd}}all", "48\u00a0people – all"],
    ["{{lang|fr|deux}} {{nowrap|5 km}}", "deux 5 km"],
    ["on {{start date|2019|3|2}}", "on 2 March 2019"],
    ["x{{citation needed|date=May 2019}}.", "x."],
    ["a{{efn|At 5.}} b{{sfn|Doe|2020}}", "a[a] b[1]"],
    ["a<ref name=x>A</ref> b<ref>B</ref> c<ref name='x' />", "a[1] b[2] c[1]"],
    ["[[File:A 5.jpg|thumb|300px|In [[Osten]]]]", "In Osten"],
    ["unclosed {{convert|30 km [[x", "unclosed {{convert|30 km [[x"]
  ])("%j reads %j", (source, words) => {
    const {text, body} = readDocument(source, {format: "wikitext"});
    expect(text.slice(body.start, body.end)).toBe(words);
  });

  test("an infobox is rows of what is counted and how many", () => {
    const source =
      "{{Infobox flood\n| name = X\n| image = a_5.jpg\n| date = {{start date|2019|3|2}} – {{end date|2019|3|16}}\n" +
      "| deaths = 48\n| casualties1 = {{plainlist|\n* 5 killed\n* 7 injured}}\n}}\nText.";
    const {text} = readDocument(source, {format: "wikitext"});
    expect(text).toBe(
      "Date\nDate: 2 March 2019 – 16 March 2019\n\nDeaths\n48 deaths\n\n" +
        "Casualties\nCasualties: 5 killed\n7 injured\n\nText."
    );
  });

  test("two numbers that the name of a parameter holds are one place of the file, claimed once", () => {
    const document = readDocument("{{Infobox flood\n| 48 people killed 7 people killed = many\n}}", {
      format: "wikitext"
    });
    expect(claimsOf(document).claims.map(({value_text}) => value_text)).toEqual(["48 people killed 7 people killed"]);
  });

  test("what a template shows and nobody knows is a loss", () => {
    expect(readDocument("In {{Mystery|5}} died.", {format: "wikitext"}).losses).toMatchObject([
      {kind: "template", template: "Mystery"}
    ]);
  });
});

describe("Markdown in a line", () => {
  test.each([
    ["**48** people, _all_ of ***them***", "48 people, all of them"],
    ["2 * 3 * 4 and snake_case_word", "2 * 3 * 4 and snake_case_word"],
    ["[the report](https://example.org/a_(5) 'of 7') says", "the report says"],
    ["![5 boats](b.jpg) came", "came"],
    ["`48` <b>died</b> <https://example.org/5>", "48 died"],
    ["35\\% of \\*them\\*", "35% of *them*"],
    ["killed [2020] people[12]", "killed [2020] people[12]"],
    ["816&nbsp;000 &amp; &ndash; &x", "816\u00a0000 & – &x"],
    ["a *b", "a *b"]
  ])("%j reads %j", (source, words) => {
    expect(readDocument(source, {format: "markdown"}).text).toBe(words);
  });
});
