/**
 * A short text and every claim in it, in order. A claim is one line, its columns parted by " | ": the words, the figure
 * (see figure()), unit, series with outcome, date, claimant, and the words of the claim it is a part of. "-" and a
 * column left out at the end mean null.
 */
export interface Passage {
  name: string;
  text: string;
  claims: string[];
}
