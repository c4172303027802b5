/** A word that says little of what a sentence is about. */
const COMMON = new Set(
  "a an and are as at be been but by for from had has have he her his in into is it its of on or she that the their they this to was were which who whom will with would".split(
    " "
  )
);

/** The words of a text that tell it from others: lower case, without accents, numbers, citation markers and small words. */
export function tellingWords(text: string): Set<string> {
  const plain = text
    .replace(/\[[^\]]{1,12}\]/g, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  return new Set((plain.match(/\p{L}+/gu) ?? []).filter((word) => !COMMON.has(word)).map(singular));
}

/** Enough of a singular to see that "soldier" and "soldiers" are one word; not for print. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** A sentence as it reads: citation markers gone, runs of white space as one space. */
export function plainSentence(text: string): string {
  return text
    .replace(/\[[^\]]{1,12}\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** How much a word tells, by the texts that have it (inverse document frequency, as in Spärck Jones 1972). */
export class Rarity {
  readonly #texts = new Map<string, number>();
  #all = 0;

  constructor(texts: Iterable<ReadonlySet<string>>) {
    for (const words of texts) {
      this.#all += 1;
      for (const word of words) this.#texts.set(word, (this.#texts.get(word) ?? 0) + 1);
    }
  }

  of(word: string): number {
    return Math.log(1 + this.#all / (this.#texts.get(word) ?? 1));
  }

  /** Likeness of two sets of words: what they share, by its rarity, of all they have (Dice). 1 where both are empty. */
  likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    let [shared, all] = [0, 0];
    for (const word of a) {
      const weight = this.of(word);
      all += weight;
      if (b.has(word)) shared += weight;
    }
    for (const word of b) all += this.of(word);
    return all ? Math.min(1, (2 * shared) / all) : 1;
  }
}
