import {describe, expect, test} from "vitest";
import {type Document, readDocument} from "../../loaders/read/index.js";

const outline = ({sections}: Document) => sections.map(({level, section_id}) => `${level} ${section_id}`);
const blocksOf = ({text, blocks}: Document) => blocks.map(({kind, start, end}) => [kind, text.slice(start, end)]);

const PROSE = "Soldiers entered the town in the early hours of the morning, and the shops stayed closed all day.";

/** Headings and prose as one text: a paragraph stands for each "…". */
const article = (...parts: string[]) => parts.map((part) => (part === "…" ? PROSE : part)).join("\n\n");

describe("headings", () => {
  const cases: [name: string, parts: string[], outline: string[]][] = [
    ["chapters", ["…", "Background", "…", "Aftermath", "…"], ["0 lead", "1 background", "1 aftermath"]],
    [
      "periods under a heading with no text",
      ["…", "The battle", "First week", "…", "Second week", "…", "Casualties", "…"],
      ["0 lead", "1 the-battle", "2 first-week", "2 second-week", "1 casualties"]
    ],
    [
      "dates",
      ["…", "Offensive", "19 September", "…", "20 September", "…", "Aftermath", "…"],
      ["0 lead", "1 offensive", "2 19-september", "2 20-september", "1 aftermath"]
    ],
    [
      "names under a chapter under a heading with no text",
      [
        "They fled to Peru and to Chile.",
        "International aspects",
        "Reactions",
        "Peru",
        "…",
        "Chile",
        "…",
        "Other countries",
        "…",
        "Involvement of others",
        "Peru",
        "…",
        "Analysis",
        "…"
      ],
      [
        "0 lead",
        "1 international-aspects",
        "2 reactions",
        "3 peru",
        "3 chile",
        "3 other-countries",
        "2 involvement-of-others",
        "3 peru-2",
        "1 analysis"
      ]
    ],
    [
      "numbered",
      ["…", "1. Overview", "…", "2 Needs", "…", "2011 fire season", "…"],
      ["0 lead", "1 1-overview", "1 2-needs", "1 2011-fire-season"]
    ],
    ["a year", ["…", "Timeline", "2013", "…", "2014–2015", "…"], ["0 lead", "1 timeline", "2 2013", "2 2014-2015"]],
    [
      "a chapter under one whose text is lost is its sister",
      ["…", "Casualties", "Aftermath", "…"],
      ["0 lead", "1 casualties", "1 aftermath"]
    ],
    [
      "empty sections at the end",
      ["…", "See also", "Notes", "References", "External links"],
      ["0 lead", "1 see-also", "1 notes", "1 references", "1 external-links"]
    ],
    [
      "punctuation inside",
      [
        "…",
        "Capture of the city's south and centre",
        "…",
        "U.S. response",
        "…",
        "Military–civilian administration",
        "…"
      ],
      ["0 lead", "1 capture-of-the-citys-south-and-centre", "1 u-s-response", "1 military-civilian-administration"]
    ],
    [
      "accents and other scripts",
      ["…", "Ağrı ve çevresi", "…", "Предыстория", "…"],
      ["0 lead", "1 agrı-ve-cevresi", "1 предыстория"]
    ]
  ];
  test.each(cases)("%s", (_, parts, expected) => {
    expect(outline(readDocument(article(...parts)))).toEqual(expected);
  });

  const prose: [string, string][] = [
    ["a full stop", "He left."],
    ["a colon", "The following were named:"],
    ["a citation", "Protests were held in Buenos Aires[246]"],
    ["a small first letter", "and they left"],
    ["a quotation", "“Never again”"],
    ["two sentences", "Troops left. The town was quiet"],
    ["many words", "The army and the navy and the air force and the police and the firemen all left town"],
    ["a number", "12"],
    ["a figure", "45,000 people displaced"],
    ["an ellipsis", "To be continued…"],
    ["an address", "https://example.org/a"]
  ];
  test.each(prose)("none in prose: %s", (_, line) => {
    const document = readDocument(article("…", line, "…"));
    expect(document.blocks.map(({kind}) => kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  test("none before a line that begins small, none at the end", () => {
    expect(outline(readDocument(`${PROSE}\n\nThe mayor of the town\n\nsaid nothing at all.\n\nJane Smith`))).toEqual([
      "0 lead"
    ]);
  });

  test("none in a list of short lines", () => {
    const {blocks} = readDocument(article("…", "Apples", "Pears", "Plums", "Grapes", "Figs", "Dates", "…"));
    expect(blocks.filter(({kind}) => kind === "heading")).toEqual([]);
  });
});

describe("title", () => {
  test("the first line, where prose follows", () => {
    const document = readDocument(article("2011 Slave Lake wildfire", "…", "Damage", "…"));
    expect(document.title).toBe("2011 Slave Lake wildfire");
    expect(document.blocks[0].kind).toBe("furniture");
    expect(document.text.slice(document.body.start).startsWith(PROSE)).toBe(true);
  });
  test("not a chapter's name, not prose", () => {
    expect(readDocument(article("Background", "…")).title).toBeNull();
    expect(readDocument(article("…", "Background", "…")).title).toBeNull();
  });
  test("can be given", () => {
    expect(readDocument(article("…"), {title: "A town"}).title).toBe("A town");
  });
});

describe("blocks", () => {
  test("bulleted and numbered lists", () => {
    const document = readDocument(
      `${PROSE}\n\n * 🇮🇷 Iran - It sent 5 trucks.\n - Peru sent 6.\n • Chile sent 7.\n\n1. First item.\n2. Second item.`
    );
    expect(blocksOf(document).slice(1)).toEqual([
      ["list_item", "* 🇮🇷 Iran - It sent 5 trucks."],
      ["list_item", "- Peru sent 6."],
      ["list_item", "• Chile sent 7."],
      ["list_item", "1. First item."],
      ["list_item", "2. Second item."]
    ]);
    const words = document.sentences.slice(1).map(({start, end}) => document.text.slice(start, end));
    expect(words).toEqual([
      "🇮🇷 Iran - It sent 5 trucks.",
      "Peru sent 6.",
      "Chile sent 7.",
      "First item.",
      "Second item."
    ]);
    expect(document.markup.map(({kind, start, end}) => [kind, document.text.slice(start, end)])).toEqual(
      ["*", "-", "•", "1.", "2."].map((bullet) => ["bullet", bullet])
    );
  });
  test("a lone number is no list", () => {
    const document = readDocument(`${PROSE}\n\n120,000 people were trapped.\n\n5. Brigade left.`);
    expect(document.blocks.map(({kind}) => kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });
  test("captions left above the prose they stood beside, and file names", () => {
    const text = `${PROSE}\n\nEntering Raqqa\n\nVehicles in Raqqa\nFighters in Raqqa 1\n${PROSE}\n\nMap of the battle.svg\n\n${PROSE}`;
    const document = readDocument(text);
    expect(blocksOf(document).slice(1)).toEqual([
      ["heading", "Entering Raqqa"],
      ["caption", "Vehicles in Raqqa"],
      ["caption", "Fighters in Raqqa 1"],
      ["paragraph", PROSE],
      ["caption", "Map of the battle.svg"],
      ["paragraph", PROSE]
    ]);
    expect(document.markup.map(({kind}) => kind)).toEqual(["file"]);
  });
  test("lists of links and sources at the end are not body", () => {
    const text = article(
      "…",
      "See also",
      "- 2022 protests\n- Siege of 1994",
      "References",
      "^ Smith (2020), 15 dead",
      "External links"
    );
    const document = readDocument(text);
    expect(document.blocks.filter(({kind}) => kind === "reference")).toHaveLength(3);
    expect(text.slice(document.body.start, document.body.end)).toBe(article("…", "See also"));
    expect(document.sentences).toHaveLength(1);
    expect(outline(document)).toEqual(["0 lead", "1 see-also", "1 references", "1 external-links"]);
  });
  test("coordinates run into the first line", () => {
    const document = readDocument(
      "55°16.4′N 114°45.6′W\ufeff / \ufeff55.2733°N 114.7600°W\ufeff / 55.2733; -114.7600 A large wildfire burned."
    );
    expect(document.markup.map(({kind}) => kind)).toEqual(["coordinates"]);
    expect(document.sentences.map(({start, end}) => document.text.slice(start, end))).toEqual([
      "A large wildfire burned."
    ]);
  });
});

describe("any text", () => {
  test.each(["", " ", "\n\n\r\n", "\ufeff", "\t\u00a0\u2009"])(
    "with nothing on it (%j) is an empty document",
    (text) => {
      const {sections, blocks, sentences, citations, losses, markup, title} = readDocument(text);
      expect([sections, blocks, sentences, citations, losses, markup, title]).toEqual([[], [], [], [], [], [], null]);
    }
  );
  test("with other line ends has the same structure", () => {
    const text = article("A town", "…", "Background", "…", "* One item here.\n* Two items here.");
    const crlf = readDocument(`\ufeff${text.replaceAll("\n", "\r\n")}`);
    const words = (document: Document) => document.sentences.map(({start, end}) => document.text.slice(start, end));
    expect(words(crlf)).toEqual(words(readDocument(text)));
    expect(outline(crlf)).toEqual(outline(readDocument(text)));
    expect(readDocument(text.replaceAll("\n", "\r")).blocks).toHaveLength(crlf.blocks.length);
  });
  test("a format without a reader is refused by name", () => {
    expect(() => readDocument("", {format: "pdf" as "text"})).toThrow("no reader for format: pdf");
  });
});
