import {OWN_VOICE} from "../components/charts/words.js";
import type {Hue} from "../lib/palette.js";
import type {Evidence} from "../queries/evidence.js";

/** The parties that state numbers, in the one order in which they always stand, each with its hue. */
const PARTIES: readonly {party: string; hue: Hue; title: string}[] = [
  {party: "Artsakh/Armenian", hue: "hue-1", title: "Artsakh and Armenia"},
  {party: "Azerbaijan", hue: "hue-2", title: "Azerbaijan"},
  {party: "Russia", hue: "hue-3", title: "Russia"}
];

/** Everybody who is no party: international bodies, other states, reporters. */
const OTHERS: Hue = "hue-4";

/** The hue of who says it; the article's own voice has the ink's. */
export function hueOf({claimant, party}: Pick<Evidence, "claimant" | "party">): Hue {
  if (!claimant) return "hue-own";
  return PARTIES.find((known) => known.party === party)?.hue ?? OTHERS;
}

/** Place of a row in the fixed order of claimants: the article itself, the parties, the others. */
export function partyRank({claimant, party}: Pick<Evidence, "claimant" | "party">): number {
  if (!claimant) return 0;
  const rank = PARTIES.findIndex((known) => known.party === party);
  return rank < 0 ? PARTIES.length + 1 : rank + 1;
}

/** The hues with whose they are, in the fixed order. */
export const PARTY_KEY: readonly {title: string; hue: Hue}[] = [
  {title: OWN_VOICE, hue: "hue-own"},
  ...PARTIES,
  {title: "Others", hue: OTHERS}
];
