import type {Evidence} from "../queries/evidence.js";

/** Who moves people or sends goods, by the words of the text. */
type Actors = readonly {name: string; words: RegExp}[];

const MOVERS: Actors = [
  {name: "Artsakh authorities", words: /Artsakh(i)? (authorities|government)|government of Artsakh/g},
  {name: "Russian peacekeepers", words: /Russian peacekeep(ers|ing)/g},
  {name: "Ambulances, with the Red Cross", words: /ambulances/g},
  {name: "Red Cross", words: /Red Cross/g},
  {name: "The last scheduled bus", words: /evacuation bus/g}
];

const SENDERS: Actors = [
  {name: "Azerbaijan", words: /\bAzerbaijan(i government)?\b/g},
  {name: "Russia", words: /\bRussia\b|Russian peacekeepers|Russian defence ministry/g},
  {name: "Red Cross", words: /Red Cross/g}
];

const NOBODY = "Not said by whom";

/** The actor named last before the number, else first after it: clauses name who acts before what was done. */
function nearest({sentence, number_at}: Evidence, actors: Actors): string {
  const found = actors
    .flatMap(({name, words}) => [...(sentence ?? "").matchAll(words)].map(({index}) => ({name, index})))
    .sort((a, b) => a.index - b.index);
  const before = found.filter(({index}) => index < (number_at ?? 0));
  return (before.at(-1) ?? found[0])?.name ?? NOBODY;
}

/** Who moved the people of an evacuation. */
export const moverOf = (row: Evidence): string => nearest(row, MOVERS);

/** Who sent the aid. */
export const senderOf = (row: Evidence): string => nearest(row, SENDERS);

/** The senders in their order. */
export const SENDER_ORDER: readonly string[] = [...SENDERS.map(({name}) => name), NOBODY];

export const OFFENSIVE = "During the offensive, 19–20 September";
export const EXODUS = "After the fighting and during the exodus";

/** The phases of the evacuations, in the order of time. */
export const PHASES: readonly string[] = [OFFENSIVE, EXODUS];

/**
 * A claim belongs to the offensive where the article tells of it there, unless it is dated later: the relief that came
 * afterwards is told with the date of those it came for.
 */
export function phaseOf({event_to, section_id}: Evidence): string {
  const told = /^(offensive|\d+-september)$/.test(section_id ?? "");
  return told && (event_to === null || event_to <= "2023-09-20") ? OFFENSIVE : EXODUS;
}
