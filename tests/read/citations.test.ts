import {expect, test} from "vitest";
import {readDocument} from "../../loaders/read/index.js";

// One row a case: for each marker the words that it is the source of.
const ROWS: [text: string, clauses: [number: number, clause: string][]][] = [
  ["They left.[1]", [[1, "They left."]]],
  [
    "They evacuated over 7,000 people,[78] while peacekeepers moved 5,000 others.[79]",
    [
      [78, "They evacuated over 7,000 people,"],
      [79, "while peacekeepers moved 5,000 others."]
    ]
  ],
  [
    "Two were killed,[75] while 11 were injured,[76] eight of whom were children.[63]",
    [
      [75, "Two were killed,"],
      [76, "while 11 were injured,"],
      [63, "eight of whom were children."]
    ]
  ],
  [
    "A surrender[6][7][8] was signed.[9]",
    [
      [6, "A surrender"],
      [7, "A surrender[6]"],
      [8, "A surrender[6][7]"],
      [9, "was signed."]
    ]
  ],
  [
    "A surrender[6] [7] was signed.",
    [
      [6, "A surrender"],
      [7, "A surrender[6]"]
    ]
  ],
  [
    "He fell.[1][a][2] She rose; he sang.[3]",
    [
      [1, "He fell."],
      [2, "He fell.[1][a]"],
      [3, "She rose; he sang."]
    ]
  ],
  [
    "They took Drmbon;[84] later others fell.[85]",
    [
      [84, "They took Drmbon;"],
      [85, "later others fell."]
    ]
  ],
  [
    'He said "no."[20] She left.[21]',
    [
      [20, 'He said "no."'],
      [21, "She left."]
    ]
  ],
  [
    "It grew.[12]: 34 It shrank.[12]:5–7",
    [
      [12, "It grew."],
      [12, "It shrank."]
    ]
  ],
  ["It cited a report [15] at length.", [[15, "It cited a report"]]]
];

test.each(ROWS)("%s", (text, expected) => {
  const {citations, sentences} = readDocument(text);
  expect(citations.map(({number, start, clause_start}) => [number, text.slice(clause_start, start).trim()])).toEqual(
    expected
  );
  for (const citation of citations) {
    const sentence = sentences.find(({sentence_id}) => sentence_id === citation.sentence_id)!;
    expect(citation.start).toBeGreaterThanOrEqual(sentence.start);
    expect(citation.end).toBeLessThanOrEqual(sentence.end);
    expect(citation.clause_start).toBeGreaterThanOrEqual(sentence.start);
  }
});

const NONE = [
  "They kept [2020] hostages.",
  "[Ilham] Aliyev spoke.",
  "a[b",
  "x[]",
  "Turkey support[s] it.",
  "an array[i]"
];
test.each(NONE)("no citation: %s", (text) => {
  expect(readDocument(text).citations).toEqual([]);
});

test("a reference list of plain text resolves its numbers", () => {
  const text = "It began.[1] It ended.[2]\n\nReferences\n\n[1] Smith, Jane. A History. 2020.\n[2] ^";
  const {citations, losses} = readDocument(text);
  expect(citations.map(({number, resolved}) => [number, resolved])).toEqual([
    [1, true],
    [2, false]
  ]);
  expect(losses.map(({kind, note}) => [kind, note])).toEqual([
    ["reference", "source 2 cannot be known: its author, title, publisher, date and address are lost"]
  ]);
});
