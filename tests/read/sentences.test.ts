import {describe, expect, test} from "vitest";
import {readDocument} from "../../loaders/read/index.js";

function sentencesOf(text: string): string[] {
  const {sentences} = readDocument(text);
  return sentences.map(({start, end}) => text.slice(start, end));
}

// One row a case: the text, "¦" standing where one sentence ends and the next begins.
function table(rows: string[]): void {
  test.each(rows)("%s", (row) => {
    const expected = row.split("¦").map((sentence) => sentence.trim());
    expect(sentencesOf(row.replaceAll("¦", ""))).toEqual(expected);
  });
}

describe("ends of sentences", () => {
  table([
    "Troops entered the town.¦ They met no resistance.",
    "Is the road open?¦ Nobody knows!¦ The army is silent.",
    "Troops entered the town.¦  Two spaces stand here.",
    "Shelling began in 2020.¦ 11 rebels were killed.",
    "The bill came to a total of 5.¦ The rest was waived.",
    "It fell in 1994.¦ “No one was left,” he said.",
    "It fell in 1994.¦ (Some say 1995.)¦ Then it was rebuilt.",
    "The town fell.¦ al-Qaeda claimed the attack.",
    "There is no full stop at the end of this",
    "One sentence ends.¦ The next has no full stop",
    "Prices rose by 13.6% in May.¦ They fell by 2.25 points in June.",
    "He lost $1.5 million.¦ €20 remained.",
    "The convoy stopped.¦ 🇮🇷 Iran condemned it.",
    "He left !¦ She stayed .",
    "Really?!¦ Yes.",
    "The river rose.¦ Água entrou nas casas.",
    "水は上がった。¦町は閉じた。",
    "A dash follows the stop. – and it goes on.",
    "Visit www.example.org for more.¦ Or write to us.",
    "The T.V. crew left",
    "Section 3.2 of Article 5.1.4 applies.¦ It was invoked."
  ]);
});

describe("abbreviations", () => {
  table([
    "Rebel Gen. Idris said so.¦ He left.",
    "Lt. Gen. A. B. Smith and Col. Abdul Akidi met Dr. No on Monday.",
    "Mr. Brown met Mrs. Green and Prof. White.",
    "J. K. Rowling and Harry S. Truman never met.",
    "Harriet Chow and H. R. McMaster spoke.",
    "The U.S. Secretary of State flew in.¦ He left the U.S. The visit was short.".replace("U.S. The", "U.S.¦ The"),
    "Aid reached the U.S. military base.",
    "The U.N. had been concerned.¦ The E.U. was not.",
    "District of Lesser Slave River No. 124, leaving 732 homeless.",
    "He said no.¦ She said yes.",
    "Resolution No. 822 was adopted.¦ Nos. 853 and 874 followed.",
    "It received Rs. 87.8 billion.¦ Rs. 5 was left.",
    "They live in St. Petersburg and on Mt. Ararat.",
    "The march went down Main St.¦ The police watched.",
    "At 5 p.m. Moscow time shelling began.¦ By 9 a.m. Tuesday it was over.",
    "Shelling began at 5 p.m.¦ Residents fled.",
    "Several places, e.g. Goris, took people in, i.e. they opened schools.",
    "It was approx. 500 people, ca. 300 of them children.",
    "On 5 Sept. 2023 it rained.¦ By Oct. 3 it was dry.",
    "It ended on 5 Sept.¦ Troops left.",
    "It ended in Sept.¦ The troops left.",
    "Acme Inc. and Foo Ltd. sent aid.",
    "The trucks belong to Acme Inc.¦ The aid does not.",
    "Azerbaijan vs. Armenia was played.",
    "Martin Luther King Jr. spoke there.",
    "He holds a Ph.D. from Yale.¦ She does not.",
    "Water, food, etc. were sent.¦ More will follow.",
    "He chose plan B.¦ The others chose plan A.",
    "See p. 12 and pp. 14–16.¦ Then see vol. 3.",
    "Approx. 500 fled, est. 300 of them in May.¦ Max. 40 stayed.",
    "The U.S. 5th Fleet sailed.¦ In the U.S. 20 people heard of it.".replace("U.S. 20", "U.S.¦ 20"),
    "Maj.Gen. Smith and Lt.-Gen. Jones met Gen. Brown (Ret.) in Rome.",
    "All residents knew.¦ They chose plan B.¦ Residents left.",
    "A report by J. Smith was read.¦ Smith had left.",
    "Smith et al. Cambridge said so.¦ So did Jones et al.¦ The rest did not.",
    "Yahoo! News reported it.¦ So did Yahoo!"
  ]);
});

describe("quotations, ellipses and brackets", () => {
  table([
    'There was "alarming evidence that President [Ilham] Aliyev may attack in the near future."¦ The report said more.',
    "He said “we lost.”¦ “We did,” she agreed.",
    'He said "Karabakh is ours. ¦Nobody will take it," and left.',
    '"Where are they?" he asked.',
    '"Where are they?" Pashinyan asked.¦ Nobody answered.',
    '"Why now?" the foreign minister said.',
    "He asked “Why?” and left.¦ Why?",
    'They committed crimes...[and]...the people would lose their "identity".',
    'There was "no document... of the Republic" on this.',
    '"If the fronts do not stop this crime ... we will fall." ¦He hung up.',
    "The motion named “grave concern ... [and] the impact on civilians.”",
    "He waited…¦ The call never came.",
    "He waited ... ¦The call never came.",
    "It ended (in May.)¦ Then it began again.",
    "'It is over.'¦ They left."
  ]);
});

describe("citation markers", () => {
  table([
    "They agreed to sign.[13]¦ On 28 September they left.",
    "They agreed to sign.[6][7][8]¦ On 28 September they left.[9]",
    "They agreed to sign. [13]¦ On 28 September they left.",
    "They agreed to sign.[13]¦On 28 September they left.",
    "Over 27 were killed[77] while others fled.[78]",
    "It was sent by the U.S.[77] while others slept.",
    'He urged them to avoid "new persecutions."[266][267]¦ They did.',
    "Ties were “in favor of the West.”[237]¦ They parted.",
    "At least 100 people were dead .[1][2][3]¦ More were missing.",
    "One-third was ceded[27]¦ The violations went on.",
    "New Scientist[23] attributed it to La Niña[22]–a feature of the Pacific.",
    "Protests were held in Buenos Aires[246]",
    "It cost 12.[13]¦ The rest was free.",
    "As of April 2023[update], the land is flooded.[8]¦ It dries.[citation needed]",
    "The dead[a] were buried.[b]¦ The living left.",
    'Turkey "support[s] the steps taken" and "[t]he rest".'
  ]);
});

test("a common word with a capital begins a sentence where a marker stands for the missing stop", () => {
  const text =
    "A ceasefire held. The land went to Baku[27] Ceasefire violations occurred near Baku[28] President Smith said.";
  expect(sentencesOf(text)).toEqual([
    "A ceasefire held.",
    "The land went to Baku[27]",
    "Ceasefire violations occurred near Baku[28] President Smith said."
  ]);
});

test("a stop stuck to the next word ends a sentence if the word is a common one", () => {
  expect(sentencesOf("They signed the agreement.On 28 May they left.")).toEqual([
    "They signed the agreement.",
    "On 28 May they left."
  ]);
  expect(sentencesOf("It was on Artsakh.Press and Node.Js too.")).toHaveLength(1);
});

test("a paragraph wrapped at a width has sentences that run over its lines", () => {
  const text =
    "The army said on Monday that the road to the north\nwas open again. Buses left within the hour, with about\n300 people.\n\nOthers stayed in the town, where the shops were closed\nand the lights were out.";
  expect(sentencesOf(text).map((sentence) => sentence.replace(/\s+/g, " "))).toEqual([
    "The army said on Monday that the road to the north was open again.",
    "Buses left within the hour, with about 300 people.",
    "Others stayed in the town, where the shops were closed and the lights were out."
  ]);
});

test("lines that each end a sentence are not one wrapped paragraph", () => {
  const lines = [
    "At least 17 people were killed when a bomb exploded in Quetta on Tuesday.",
    "A ferry with 250 passengers sank off Mindoro on 14 June 2011, police said.",
    "Parliament approved the budget by 118 votes to 74 after nine hours.",
    "Police in Lagos have arrested eight suspects over the theft of crude oil."
  ];
  const document = readDocument(lines.join("\n"));
  expect(document.blocks.map(({start, end}) => document.text.slice(start, end))).toEqual(lines);
});
