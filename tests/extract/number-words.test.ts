import fc from "fast-check";
import {expect, test} from "vitest";
import {numberIn} from "./notation.js";

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " "
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

interface Style {
  hyphen: string;
  and: boolean;
}

function belowThousand(n: number, style: Style): string {
  if (n < 20) return UNITS[n];
  if (n < 100) return TENS[Math.floor(n / 10)] + (n % 10 ? style.hyphen + UNITS[n % 10] : "");
  const rest = n % 100;
  return `${UNITS[Math.floor(n / 100)]} hundred${rest ? `${style.and ? " and " : " "}${belowThousand(rest, style)}` : ""}`;
}

/** A whole number up to 999,999,999,999 in English words. */
function inWords(n: number, style: Style): string {
  if (n === 0) return "zero";
  const groups: string[] = [];
  for (const [size, name] of [
    [1e9, " billion"],
    [1e6, " million"],
    [1e3, " thousand"],
    [1, ""]
  ] as const) {
    const group = Math.floor(n / size) % 1000;
    if (!group) continue;
    const joint = size === 1 && group < 100 && groups.length && style.and ? "and " : "";
    groups.push(joint + belowThousand(group, style) + name);
  }
  return groups.join(" ");
}

const style = fc.record({hyphen: fc.constantFrom("-", " ", "‑"), and: fc.boolean()});
// Digits of every length are equally likely, and so are numbers with zeros in them.
const number = fc.oneof(
  fc.integer({min: 0, max: 1e9}),
  fc.integer({min: 0, max: 9999}),
  fc.tuple(fc.integer({min: 1, max: 999}), fc.integer({min: 0, max: 6})).map(([n, zeros]) => n * 10 ** zeros),
  fc.tuple(fc.integer({min: 1, max: 999}), fc.nat(999)).map(([millions, units]) => millions * 1e6 + units)
);

test("the words of a number have its value, and none of them is left over", () => {
  fc.assert(
    fc.property(number, style, (n, style) => {
      const words = inWords(n, style);
      expect(numberIn(words)).toBe(`${words} = ${n}`);
    }),
    {numRuns: 4000}
  );
  expect.hasAssertions();
});

test("every number up to two thousand", () => {
  for (let n = 0; n <= 2000; ++n) {
    const words = inWords(n, {hyphen: "-", and: n % 2 === 0});
    expect(numberIn(words)).toBe(`${words} = ${n}`);
  }
});

test("however its digits are grouped, a number has its value", () => {
  const separator = fc.constantFrom(",", " ", "\u00a0", "\u2009", "\u202f", "'");
  fc.assert(
    fc.property(number, separator, (n, separator) => {
      const digits = String(n).replace(/\B(?=(\d{3})+$)/g, separator);
      expect(numberIn(digits)).toBe(`${digits} = ${n}`);
      const indian = new Intl.NumberFormat("en-IN").format(n);
      expect(numberIn(indian)).toBe(`${indian} = ${n}`);
    }),
    {numRuns: 2000}
  );
  expect.hasAssertions();
});

test("numbers that begin with a capital have the same value", () => {
  fc.assert(
    fc.property(number, style, (n, style) => {
      const words = inWords(n, style);
      const capital = words[0].toUpperCase() + words.slice(1);
      expect(numberIn(capital)).toBe(`${capital} = ${n}`);
    }),
    {numRuns: 500}
  );
  expect.hasAssertions();
});
