import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {readDocument} from "../../loaders/read/index.js";
import {expectSound} from "./sound.js";

const text = readFileSync(new URL("../../data/sources/nagorno-karabakh-2023/article.txt", import.meta.url), "utf8");
const document = readDocument(text);
const {sections, blocks, sentences, citations, losses, markup} = document;
const slice = ({start, end}: {start: number; end: number}) => text.slice(start, end);

test("every span of the article is exact, in order and disjoint, and they account for all of it", () => {
  expectSound(document);
});

test("the text is untouched", () => {
  expect(document.text).toBe(text);
  expect(document.format).toBe("mirror");
  expect(document.title).toBe("2023 Azerbaijani offensive in Nagorno-Karabakh");
});

test("the body is the article", () => {
  expect(slice(document.body)).toMatch(/^Between 19 and 20 September 2023, Azerbaijan launched/);
  expect(slice(document.body)).toMatch(/Шаблон:Armenia–Azerbaijan relations$/);
});

test("sections are those of the article", () => {
  const outline = sections.map(({level, title}) => `${"  ".repeat(level)}${title}`).join("\n");
  expect(outline).toMatchInlineSnapshot(`
    "Lead
      Background
      Prelude
      Offensive
        19 September
        20 September
      Aftermath
        Flight of Armenians from Nagorno-Karabakh
        Arrests of Artsakhi officials
        Negotiations and dissolution of Artsakh
        Ceasefire violations
        Relief efforts
        Diplomatic efforts
        Risk of genocide
        Reports of violence against Armenians
      International aspects
        Reactions
          Armenia
            Armenian diaspora
          Russia
          Turkey
          European Union
          United Nations
          Other countries
          Other international organizations
        Foreign involvement
          Israel
          Turkey
          Armenia
      Analysis
      See also
      Notes
      References
      External links"
  `);
  expect(sections.filter(({title}) => title === "Turkey").map(({section_id}) => section_id)).toEqual([
    "turkey",
    "turkey-2"
  ]);
});

test("the markers are all there", () => {
  const inBody = slice(document.body).match(/\[\d+\]/g)!;
  expect(citations.map(slice)).toEqual(inBody);
  expect(citations.filter(({resolved}) => resolved).map(({number}) => number)).toEqual([176, 178, 181]);
});

test("the stubs are all there, in markup or outside the body", () => {
  const stubs = slice(document.body).match(/Шаблон:/g)!;
  expect(markup.filter((mark) => mark.kind === "template")).toHaveLength(stubs.length);
  expect(markup.filter((mark) => mark.kind === "file")).toHaveLength(slice(document.body).match(/^Файл:/gm)!.length);
  expect(markup.filter((mark) => mark.kind === "bullet")).toHaveLength(slice(document.body).match(/^ +•/gm)!.length);
});

test("every entry of the reference list is read", () => {
  const entries = text.slice(document.body.end).match(/^ *\d+\. /gm)!;
  expect(blocks.filter(({kind}) => kind === "reference")).toHaveLength(entries.length);
  const lost = losses.filter(
    ({start, kind}) => start > document.body.end && (kind === "reference" || kind === "error")
  );
  expect(lost).toHaveLength(entries.length - 3);
});

test("the ledger of losses", () => {
  const inBody = losses.filter(({start}) => start < document.body.end);
  expect(inBody.map(({kind, template, note}) => `${kind} ${template}: ${note}`).join("\n")).toMatchInlineSnapshot(`
    "template Short description: a notice to editors or to other projects is gone; no words of the article are lost
    template Pp-extended: a notice to editors or to other projects is gone; no words of the article are lost
    template Use dmy dates: a notice to editors or to other projects is gone; no words of the article are lost
    infobox Infobox military conflict: the summary box with its dates, places, parties, strengths and losses is gone
    note Efn: the text of the footnote to “prevention issued multiple alerts” is lost
    link Main: the pointer to another article on the same matter is lost
    quote_box Quote box: a quotation set apart from the text is lost, with its speaker
    link Further: the pointer to another article on the same matter is lost
    link Ill: a name or phrase that linked to an article in another language is lost: “The […] temporarily restricted access to”
    link See also: the pointer to another article on the same matter is lost
    link Interlanguage link: a name or phrase that linked to an article in another language is lost: “while Azerbaijani presidential envoy […] said that Russian peacekeepers”
    link Ill: a name or phrase that linked to an article in another language is lost: “Colonel […], Spokesperson for the”
    link Ill: a name or phrase that linked to an article in another language is lost: “District after their vehicle […] while they were returning”
    link Main: the pointer to another article on the same matter is lost
    convert Convert: the distance from Stepanakert was a converted measure; its number and unit are lost: “storage facility in Berkadzor, […] from Stepanakert on 25”
    link Ill: a name or phrase that linked to an article in another language is lost: “of Sergey Martirosyan and […], and was escorted”
    template Disputed inline: editors marked “the Armenian genocide” as open to question; who did, and why, is lost
    link Ill: a name or phrase that linked to an article in another language is lost: “[…], former Artsakhi Minister”
    link Main: the pointer to another article on the same matter is lost
    link Further: the pointer to another article on the same matter is lost
    note Efn: the text of the footnote to “at risk of genocide” is lost
    link Further: the pointer to another article on the same matter is lost
    note Efn: the text of the footnote to “States, France and Japan” is lost
    list Legend: an entry of the map's legend is lost: what one of its colours means
    list Legend: an entry of the map's legend is lost: what one of its colours means
    list Legend: an entry of the map's legend is lost: what one of its colours means
    list Legend: an entry of the map's legend is lost: what one of its colours means
    list Legend: an entry of the map's legend is lost: what one of its colours means
    list Legend: an entry of the map's legend is lost: what one of its colours means
    list See also: what section “See also” held is lost: nothing stands under its heading
    note Notelist: the list of footnotes was generated here; none of their texts is kept
    reference Reflist: the reference list was generated here; what the copy keeps of it is its numbers and few addresses
    navigation Nagorno-Karabakh Conflict: what template “Nagorno-Karabakh Conflict” showed is lost, probably a box of links or a notice
    navigation Armenia–Azerbaijan relations: what template “Armenia–Azerbaijan relations” showed is lost, probably a box of links or a notice"
  `);
  expect(losses.filter(({kind}) => kind === "error").map(({note}) => note)).toEqual([
    "source 12 cannot be known: the wiki printed an error instead of it",
    "source 102 cannot be known: the wiki printed an error instead of it"
  ]);
});

describe("sentences", () => {
  // What makes this copy hard: the words that a sentence has to begin and end with.
  const rows: [name: string, begins: string, ends: string][] = [
    ["after a stub", "The Nagorno-Karabakh conflict is", "until the offensive.[22]"],
    ["after a stub stuck to it", "Armenian Prime Minister Nikol Pashinyan reiterated", "cleanse the region.[73]"],
    ["with a missing stop", "An armistice was established", "itself to Azerbaijan[27]"],
    ["after a missing stop", "Ceasefire violations in", "several casualties."],
    ["that begins with a number", "120,000 residents", "were trapped.[40][41]"],
    ["with [and] and ellipses", "It would almost assuredly", 'mountains and valleys."[58]'],
    ["with a bracketed name", "Two weeks before the clashes", 'very near future."'],
    ["with markers inside", "Artsakh's human rights ombudsman", "were children.[63]"],
    ["that begins with a stub", "Шаблон:Ill, former Artsakhi", "a ceasefire violation."],
    ["with a stub after its markers", "On 3 October, Azerbaijani officials", "[182][183]Шаблон:Disputed inline"],
    ["with a comma and marker before a capital", "On 19 September 2023, in violation", "Republic of Artsakh."],
    ["with a lost measure", "During the movement of refugees", "on 25 September."],
    ["with U.S. in it", "Meanwhile, the Senate Committee", 'it has created."[301]'],
    ["with an enumeration", "Experts in genocide prevention have", 'physical destruction".'],
    ["a caption before stubs", "Map of international reactions", "the offensive:"],
    ["in a list", "Albanian Minister for Europe", 'civilian infrastructure".'],
    ["with no stop at its paragraph's end", "Armenian Argentines also held", "in Buenos Aires[246]"]
  ];
  test.each(rows)("%s", (_, begins, ends) => {
    const found = sentences.map(slice).filter((words) => words.startsWith(begins));
    expect(found).toHaveLength(1);
    expect(found[0].endsWith(ends)).toBe(true);
  });

  test("none begins in the middle or stops short of its end", () => {
    const paragraphs = sentences.filter(({block}) => blocks[block].kind !== "caption").map(slice);
    const odd = paragraphs.filter(
      (words) => !/^["“]?[\p{Lu}\d]/u.test(words) || !/[.!?]["”]?(?:\[\d+\])*$/.test(words)
    );
    expect(odd.map((words) => words.slice(-30))).toMatchInlineSnapshot(`
      [
        "abakh itself to Azerbaijan[27]",
        "82][183]Шаблон:Disputed inline",
        "i embassy in Buenos Aires[246]",
        " playbook in the process"[272]",
      ]
    `);
  });
});
