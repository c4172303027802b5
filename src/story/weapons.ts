import {amountOf, claimantOf, dateOf} from "../components/charts/words.js";
import {formatList, formatNumber, formatQualified, sentenceCase} from "../lib/format.js";
import type {WeaponRow} from "../queries/weapons.js";
import {greatest, least, type Words, withArticle} from "./words.js";

/** What happened to the things, by role, in the order of the drawing. */
const HAPPENED: Record<Exclude<WeaponRow["role"], "other">, string> = {
  captured: "Captured by Azerbaijan",
  destroyed: "Destroyed by Azerbaijan",
  handed_over: "Handed over by Artsakh’s forces"
};
const ROLES = Object.keys(HAPPENED) as (keyof typeof HAPPENED)[];

/** Things that sources call differently. */
const THINGS: readonly {thing: string; words: RegExp}[] = [
  {thing: "armored vehicles", words: /armou?red vehicle/},
  {thing: "small arms", words: /small arm/},
  {thing: "rounds of ammunition", words: /\bround/}
];

export const isWeapon = ({role}: WeaponRow): boolean => role !== "other";

/** The rows of the chart: by what happened, and within that in their own order. */
export function inOrder(rows: readonly WeaponRow[]): WeaponRow[] {
  return ROLES.flatMap((role) => rows.filter((row) => row.role === role));
}

/** "Captured by Azerbaijan, says the Azerbaijan Ministry of Defense". */
export function groupOf(row: WeaponRow): string {
  return row.role === "other" ? "" : `${HAPPENED[row.role]}, says ${withArticle(claimantOf(row))}`;
}

/** What is counted: "armored vehicles". */
export function thingOf({counted, unit}: WeaponRow): string {
  const words = counted ?? (unit ? `${unit}s` : "things");
  return THINGS.find((known) => known.words.test(words))?.thing ?? words;
}

/** The two counts of one thing handed over that lie furthest apart, the smaller first. */
function furthestApart(rows: readonly WeaponRow[]): [WeaponRow, WeaponRow] | undefined {
  const counts = rows.filter((row) => row.role === "handed_over" && least(row) > 0);
  const pairs = counts.flatMap((a) =>
    counts.filter((b) => thingOf(a) === thingOf(b) && least(b) > least(a)).map((b): [WeaponRow, WeaponRow] => [a, b])
  );
  const apart = ([a, b]: [WeaponRow, WeaponRow]) => least(b) / least(a);
  return pairs.toSorted((a, b) => apart(b) - apart(a))[0];
}

export const words: Words<WeaponRow> = {
  title(rows) {
    const apart = furthestApart(rows);
    if (apart) {
      const [low, high] = apart.map(formatQualified);
      return `In one count ${low} ${thingOf(apart[0])} were handed over, in another ${high}`;
    }
    const top = greatest(rows.filter(isWeapon));
    if (!top) return "What was captured and what was handed over";
    return `${sentenceCase(formatQualified(top))} ${thingOf(top)} were ${top.role.replace("_", " ")}`;
  },
  subtitle: () =>
    "Positions, vehicles and weapons captured by Azerbaijan, or handed over by Artsakh’s forces to Russian peacekeepers, Nagorno-Karabakh, September 2023",
  reading: () =>
    "Each square is one: full ones are the article’s claims, hollow ones were reported elsewhere. An arrow: the least there were; dashed: the most. Each bar’s scale is of its kind of thing. Counts of different dates overlap and are not to be added up.",
  alt(rows) {
    const drawn = inOrder(rows);
    const told = ROLES.map((role) => {
      const some = drawn.filter((row) => row.role === role);
      const counts = some.map((row) => {
        const elsewhere = row.origin === "reported" ? `, reported elsewhere for ${dateOf(row, {year: false})}` : "";
        return `${amountOf(row)} ${thingOf(row)}${elsewhere}`;
      });
      return some.length ? `${HAPPENED[role]}: ${formatList(counts)}.` : "";
    });
    return `Chart of ${formatNumber(drawn.length)} counts of things. ${told.filter(Boolean).join(" ")}`;
  }
};
