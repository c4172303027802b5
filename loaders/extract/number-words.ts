import type {Token} from "./tokens.js";

export const UNITS: Record<string, number> = {
  __proto__: null as never,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19
};
/** The value of a number word up to nineteen; undefined for any other word. */
export const smallNumber = (word: string): number | undefined => UNITS[word];

export const TENS: Record<string, number> = {
  __proto__: null as never,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90
};
export const SCALES: Record<string, number> = {
  __proto__: null as never,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
  dozen: 12,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
  bln: 1e9,
  tn: 1e12
};
export const GLUED_SCALES: Record<string, number> = {
  __proto__: null as never,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12
};
/** The factor of a multiplier word, also of one that is written in one with the digits ("1.5m"). */
export const scaleOf = (t: Token): number | undefined =>
  SCALES[t.lower] ?? (t.space || t.kind !== "word" ? undefined : GLUED_SCALES[t.lower]);
export const VAGUE_PLURALS = new Set([
  "dozens",
  "scores",
  "hundreds",
  "thousands",
  "millions",
  "billions",
  "trillions",
  "lakhs",
  "crores"
]);
export const VAGUE = new Set(["several", "few", "couple", "handful"]);
export const DENOMINATORS: Record<string, number> = {
  __proto__: null as never,
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
  twentieth: 20,
  hundredth: 100
};
export const ORDINALS = new Set(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth".split(
    " "
  )
);

const NUMBER_WORDS = new Set([
  ...Object.keys(UNITS),
  ...Object.keys(TENS),
  ...Object.keys(SCALES),
  ...Object.keys(DENOMINATORS),
  ...VAGUE_PLURALS,
  ...VAGUE,
  ...ORDINALS,
  ..."half both dozen single pair twice".split(" ")
]);

/** Words that make a token a number word, for the ledger: every one of them is in a claim or rejected. */
export function isNumberWord(t: Token): boolean {
  return t.kind === "word" && NUMBER_WORDS.has(t.lower);
}
