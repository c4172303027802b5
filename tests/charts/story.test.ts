import {describe, expect, test} from "vitest";
import {incidentOf} from "../../src/story/incidents.js";
import {EXODUS, moverOf, OFFENSIVE, phaseOf, senderOf} from "../../src/story/movers.js";
import {hueOf, partyRank} from "../../src/story/parties.js";
import {row} from "./rows.js";

/** A row about the number that `sentence` has between asterisks. */
function told(sentence: string, fields = {}) {
  return row("x", {sentence: sentence.replaceAll("*", ""), number_at: sentence.indexOf("*"), ...fields});
}

describe("who moved people", () => {
  test.each([
    [
      "Artsakh authorities had evacuated *over 7,000* people, while Russian peacekeepers evacuated 5,000",
      "Artsakh authorities"
    ],
    [
      "Artsakh authorities had evacuated 7,000 people, while Russian peacekeepers evacuated *5,000*",
      "Russian peacekeepers"
    ],
    ["The last scheduled evacuation bus left carrying *15* refugees", "The last scheduled bus"],
    ["*23* people were taken out by the Red Cross", "Red Cross"],
    ["*23* people were taken out", "Not said by whom"]
  ])("%s: %s", (sentence, mover) => expect(moverOf(told(sentence))).toBe(mover));
});

describe("who sent aid", () => {
  test.each([
    ["Azerbaijan said it had sent *two* trucks", "Azerbaijan"],
    ["a convoy of *15* trucks from the Russian peacekeepers left Armenia", "Russia"],
    ["*50* tonnes arrived", "Not said by whom"]
  ])("%s: %s", (sentence, sender) => expect(senderOf(told(sentence))).toBe(sender));
});

test.each([
  [{section_id: "19-september", event_start: null}, OFFENSIVE],
  [{section_id: "19-september", event_start: "2023-09-19"}, OFFENSIVE],
  [{section_id: "19-september", event_start: "2023-09-24"}, EXODUS],
  [{section_id: "relief-efforts", event_start: "2023-09-19"}, EXODUS],
  [{section_id: null, event_start: null}, EXODUS]
])("%o belongs to: %s", (fields, phase) => expect(phaseOf(row("x", fields))).toBe(phase));

test.each([
  [{side: "Russia", event_start: "2023-09-20"}, "Russian peacekeepers"],
  [{section_id: "background"}, "Before the offensive"],
  [{event_start: "2020-11-10"}, "Before the offensive"],
  [{event_start: "2023-09-19"}, "The offensive"],
  [{place_id: "berkadzor", event_start: "2023-09-25"}, "Explosion at the fuel depot"],
  [{section_id: "ceasefire-violations"}, "After the ceasefire"],
  [{event_start: "2023-10-02"}, "After the ceasefire"],
  [{}, "Other counts"]
])("casualties with %o are of: %s", (fields, title) => {
  expect(incidentOf(row("x", fields)).title).toContain(title);
});

test("claimants have one order and one hue each, the article first", () => {
  const voices = [null, "Artsakh/Armenian", "Azerbaijan", "Russia", "elsewhere"].map((party) => ({
    claimant: party && "somebody",
    party
  }));
  expect(voices.map(partyRank)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(voices.map(hueOf)).size).toBe(voices.length);
});
