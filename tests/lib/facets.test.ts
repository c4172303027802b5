import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {applyChoice, NONE} from "../../src/lib/facets.js";

const ROWS = [
  {series: "aid", side: "north"},
  {series: "aid", side: null},
  {series: "deaths", side: "north"},
  {series: "deaths", side: "south"}
];
const FACETS = ["series", "side"];
const apply = (choice: Record<string, string[]>, also?: (i: number) => boolean) => {
  const {passes, count, counts} = applyChoice(ROWS, FACETS, choice, also);
  return {passes: [...passes], count, counts};
};

describe("a choice of facets", () => {
  test("asks nothing when empty", () => {
    expect(apply({})).toEqual({
      passes: [1, 1, 1, 1],
      count: 4,
      counts: {series: {aid: 2, deaths: 2}, side: {north: 2, south: 1, [NONE]: 1}}
    });
  });

  test("takes any of the values of one facet, and all facets together", () => {
    expect(apply({side: ["north", "south"]}).passes).toEqual([1, 0, 1, 1]);
    expect(apply({side: ["north", "south"], series: ["aid"]}).passes).toEqual([1, 0, 0, 0]);
  });

  test("finds rows without a value by their name for none", () => {
    expect(apply({side: [NONE]}).passes).toEqual([0, 1, 0, 0]);
  });

  test("counts for a facet what its own choice hides", () => {
    expect(apply({series: ["aid"]}).counts).toEqual({series: {aid: 2, deaths: 2}, side: {north: 1, [NONE]: 1}});
  });

  test("counts nothing that the rest does not let through", () => {
    expect(apply({}, (i) => i === 3)).toEqual({
      passes: [0, 0, 0, 1],
      count: 1,
      counts: {series: {deaths: 1}, side: {south: 1}}
    });
  });
});

test("counts agree with a filter written out, whatever the rows and the choice", () => {
  const value = fc.constantFrom("a", "b", "c", null);
  const chosen = fc.uniqueArray(fc.constantFrom("a", "b", "c", NONE));
  fc.assert(
    fc.property(
      fc.array(fc.record({x: value, y: value, z: value})),
      fc.record({x: chosen, y: chosen, z: chosen}),
      (rows, choice) => {
        const facets = ["x", "y", "z"] as const;
        const holds = (row: (typeof rows)[number], facet: "x" | "y" | "z") =>
          !choice[facet].length || choice[facet].includes(row[facet] ?? NONE);
        const {passes, count, counts} = applyChoice(rows, facets, choice);
        const plain = rows.filter((row) => facets.every((facet) => holds(row, facet)));
        expect(rows.filter((_, i) => passes[i])).toEqual(plain);
        expect(count).toBe(plain.length);
        for (const facet of facets) {
          const others = rows.filter((row) => facets.every((f) => f === facet || holds(row, f)));
          const wanted: Record<string, number> = {};
          for (const row of others) wanted[row[facet] ?? NONE] = (wanted[row[facet] ?? NONE] ?? 0) + 1;
          expect(counts[facet]).toEqual(wanted);
        }
      }
    )
  );
});
