import {describe, expect, test} from "vitest";
import type {WeaponRow} from "../../src/queries/weapons.js";
import {groupOf, inOrder, thingOf, words} from "../../src/story/weapons.js";
import {ABOUT, MORE_THAN, row} from "./rows.js";

/** A count of things in the words of its unit. */
const things = (role: WeaponRow["role"], unit: string, fields: object): WeaponRow =>
  row(role, {unit, counted: null, ...fields});

test.each([
  [{counted: "armored vehicles", unit: "vehicle"}, "armored vehicles"],
  [{counted: null, unit: "armored vehicle"}, "armored vehicles"],
  [{counted: "small arms units", unit: "unit"}, "small arms"],
  [{counted: null, unit: "small arm"}, "small arms"],
  [{counted: "rounds of ammunition", unit: "round"}, "rounds of ammunition"],
  [{counted: "infantry fighting vehicles", unit: "vehicle"}, "infantry fighting vehicles"],
  [{counted: null, unit: "air defence system"}, "air defence systems"]
])("%o are: %s", (fields, thing) => expect(thingOf(row("captured", fields))).toBe(thing));

test("groups say what happened and who says so", () => {
  expect(groupOf(row("captured", {claimant: "Azerbaijan Ministry of Defense"}))).toBe(
    "Captured by Azerbaijan, says the Azerbaijan Ministry of Defense"
  );
  expect(groupOf(row("handed_over", {claimant: "Russia"}))).toBe("Handed over by Artsakh’s forces, says Russia");
});

test("rows stand by what happened, the others not at all", () => {
  const rows = (["other", "handed_over", "captured", "destroyed", "captured"] as const).map((role, value) =>
    row(role, {value})
  );
  expect(inOrder(rows).map(({value}) => value)).toEqual([2, 4, 3, 1]);
});

describe("title", () => {
  test("has the two counts of one thing that lie furthest apart", () => {
    const rows = [
      things("handed_over", "round", {value: 50}),
      things("handed_over", "round", {...ABOUT(900), origin: "reported"}),
      things("handed_over", "boat", {value: 2}),
      things("handed_over", "boat", {...MORE_THAN(6), origin: "reported"})
    ];
    expect(words.title(rows)).toBe("In one count 50 rounds of ammunition were handed over, in another about 900");
    expect(words.title(rows.slice(2))).toBe("In one count 2 boats were handed over, in another more than 6");
  });

  test("has the greatest count where no two are of one thing", () => {
    const rows = [things("handed_over", "round", {value: 50}), things("captured", "post", MORE_THAN(90))];
    expect(words.title(rows)).toBe("More than 90 posts were captured");
  });
});
