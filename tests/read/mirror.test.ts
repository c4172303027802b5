import {describe, expect, test} from "vitest";
import {type Document, readDocument} from "../../loaders/read/index.js";

const MIRROR = `Английская Википедия:A battle

Материал из Онлайн справочника
Перейти к навигацииПерейти к поиску

Шаблон:Short description Шаблон:Infobox military conflict

The battle began on 5 May.[1] It ended soon.[2]

Offensive

5 May

Файл:Soldiers 2023 (1).jpg
Soldiers in trenches
Файл:No caption 7.png

Шаблон:See also Armenian sources said 5 were hurt, 3 kmШаблон:Efn away.[3]

Reactions

Peru

Шаблон:FurtherThe minister of Peru spoke to Chile.[4]

Peruvian diaspora
Файл:Protest 4.jpg
Protesters in Lima

They marched, Шаблон:Convert from Lima Centro. Шаблон:Ill, a minister, joined.[4]Шаблон:Disputed inline

Chile

  • It sent 5 trucks.[5]
  • It sent 6 more.

See also

Notes

Шаблон:Notelist

External links

Шаблон:Battles of May

  1. 1,0 1,1 Шаблон:Cite web
  2. https://example.org/twoШаблон:Dead link
  3. Ошибка цитирования Неверный тег <ref>; для сносок x не указан текст
  4. Smith, Jane. A History.
  5. Шаблон:Cite ne`;

const document = readDocument(MIRROR);
const slice = ({start, end}: {start: number; end: number}) => MIRROR.slice(start, end);
const kinds = (kind: string, {blocks}: Document = document) => blocks.filter((block) => block.kind === kind).map(slice);

test("the format is told by content, and can be given", () => {
  expect(document.format).toBe("mirror");
  expect(readDocument("Plain text, “Шаблон” and all.").format).toBe("text");
  expect(readDocument(MIRROR, {format: "text"}).format).toBe("text");
  expect(readDocument("Plain text.", {format: "mirror"}).format).toBe("mirror");
});

test("page furniture is outside the body, the lead inside", () => {
  expect(document.title).toBe("A battle");
  expect(slice(document.body).startsWith("The battle began")).toBe(true);
  expect(slice(document.body).endsWith("Шаблон:Battles of May")).toBe(true);
  expect(kinds("furniture")).toContain("Шаблон:Short description Шаблон:Infobox military conflict");
  expect(kinds("reference")).toHaveLength(5);
});

test("a lead stuck to the header templates belongs to the body", () => {
  const text = "Английская Википедия:X\n\nШаблон:Infobox event The town fell on 5 May.\n\nIt rose again.";
  const {sentences, body} = readDocument(text);
  expect(sentences.map(({start, end}) => text.slice(start, end))).toEqual([
    "The town fell on 5 May.",
    "It rose again."
  ]);
  expect(text.slice(body.start)).toMatch(/^Шаблон:Infobox event The town/);
});

test("headings, nested", () => {
  expect(document.sections.map(({level, title, parent_id}) => [level, title, parent_id])).toEqual([
    [0, "Lead", null],
    [1, "Offensive", null],
    [2, "5 May", "offensive"],
    [1, "Reactions", null],
    [2, "Peru", "reactions"],
    [3, "Peruvian diaspora", "peru"],
    [2, "Chile", "reactions"],
    [1, "See also", null],
    [1, "Notes", null],
    [1, "External links", null]
  ]);
});

test("captions: the file's name is markup, the words are sentences", () => {
  expect(kinds("caption")).toEqual([
    "Файл:Soldiers 2023 (1).jpg\nSoldiers in trenches",
    "Файл:No caption 7.png",
    "Файл:Protest 4.jpg\nProtesters in Lima"
  ]);
  expect(document.markup.filter(({kind}) => kind === "file").map(slice)).toEqual([
    "Файл:Soldiers 2023 (1).jpg",
    "Файл:No caption 7.png",
    "Файл:Protest 4.jpg"
  ]);
});

test("sentences begin after templates that are not their words, and include those that are", () => {
  expect(document.sentences.map(slice)).toEqual([
    "The battle began on 5 May.[1]",
    "It ended soon.[2]",
    "Soldiers in trenches",
    "Armenian sources said 5 were hurt, 3 kmШаблон:Efn away.[3]",
    "The minister of Peru spoke to Chile.[4]",
    "Protesters in Lima",
    "They marched, Шаблон:Convert from Lima Centro.",
    "Шаблон:Ill, a minister, joined.[4]Шаблон:Disputed inline",
    "It sent 5 trucks.[5]",
    "It sent 6 more."
  ]);
});

test("citations are resolved where the list has a source", () => {
  expect(document.citations.map(({number, resolved}) => [number, resolved])).toEqual([
    [1, false],
    [2, true],
    [3, false],
    [4, true],
    [4, true],
    [5, false]
  ]);
});

describe("losses", () => {
  const rows: [kind: string, template: string | RegExp, note: RegExp][] = [
    ["template", "Short description", /no words of the article/],
    ["infobox", "Infobox military conflict", /summary box/],
    ["link", "See also", /pointer to another article/],
    ["note", "Efn", /footnote to “5 were hurt, 3 km”|footnote to “were hurt, 3 km”/],
    ["link", "Further", /pointer/],
    ["convert", "Convert", /the distance from Lima Centro was a converted measure/],
    ["link", "Ill", /“\[…\], a minister, joined”?/],
    ["template", "Disputed inline", /open to question/],
    ["list", "See also", /nothing stands under its heading/],
    ["note", "Notelist", /footnotes/],
    ["navigation", "Battles of May", /Battles of May/],
    ["reference", "Cite web", /source 1 cannot be known/],
    ["error", /^Ошибка цитирования/, /source 3 cannot be known/],
    ["reference", "Cite ne", /source 5 cannot be known/]
  ];
  test("one entry each, in text order", () => {
    expect(document.losses.map(({kind}) => kind)).toEqual(rows.map(([kind]) => kind));
  });
  test.each(rows.map((row, i) => [i, ...row] as const))("%i %s %s", (i, _, template, note) => {
    expect(document.losses[i].template).toMatch(template);
    expect(document.losses[i].note).toMatch(note);
  });
});

test("sources that the list lacks are one loss, at the first", () => {
  const text = "It began.[1] It ended.[2][1]";
  const {losses} = readDocument(text);
  expect(losses.map(({start, end, kind, note}) => [kind, text.slice(start, end), note])).toEqual([
    ["reference", "[1]", "2 sources cited by number cannot be known: the copy's reference list has no such entry"]
  ]);
});

// Names that stand before prose: what the name is, and where the prose begins.
const STUBS: [text: string, template: string, sentence: string][] = [
  ["Шаблон:Main The town fell.", "Main", "The town fell."],
  ["Шаблон:MainThe town fell.", "Main", "The town fell."],
  ["Шаблон:Quote box The town fell.", "Quote box", "The town fell."],
  ["Шаблон:See also Armenian sources spoke.", "See also", "Armenian sources spoke."],
  ["Шаблон:Further information Troops left.", "Further information", "Troops left."],
  ["Шаблон:short description The town fell.", "short description", "The town fell."],
  ["Шаблон:Infobox civil conflict The town fell.", "Infobox civil conflict", "The town fell."],
  ["Шаблон:Use British English The town fell.", "Use British English", "The town fell."],
  ["Template:Main The town fell. Шаблон:Cn", "Main", "The town fell. Шаблон:Cn"],
  ["The Шаблон:Unheard of town fell.", "Unheard", "The Шаблон:Unheard of town fell."],
  ["It is Шаблон:Circa old.", "Circa", "It is Шаблон:Circa old."]
];
test.each(STUBS)("stub: %s", (text, template, sentence) => {
  const {losses, sentences} = readDocument(`${text}\n\nIt rose again.`, {format: "mirror"});
  expect(losses[0].template).toMatch(new RegExp(`^${template}$`, "i"));
  expect(text.slice(sentences[0].start, sentences[0].end)).toBe(sentence);
});
