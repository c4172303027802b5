/** Assertions of the passages that fail as yet, as "passage: words: column". */
export const KNOWN: ReadonlySet<string> = new Set([
  "war: arrests: Nineteen: part of",
  "war: quoted speech over two sentences: 30: claimant",
  "epidemic: beds and health workers: 150: series",
  "epidemic: beds and health workers: 150: date",
  "famine: payment to each family: 40,000: series"
]);
