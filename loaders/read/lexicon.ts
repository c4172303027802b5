/**
 * What the document itself says about its words: one that is also written with a small letter ("ceasefire") is a
 * common word where it has a capital; one with a capital in mid-sentence ("to Armenia") is a name. Built on first use,
 * in one pass.
 */
export class Lexicon {
  #text: string;
  #common: Set<string> | null = null;
  #names = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  isCommon(word: string): boolean {
    this.#build();
    return this.#common!.has(word.toLowerCase());
  }

  isName(word: string): boolean {
    this.#build();
    return this.#names.has(word);
  }

  #build(): void {
    if (this.#common) return;
    this.#common = new Set();
    let last = 0;
    // What the word before was: names run on from small words ("of the European Union").
    let before: "small" | "name" | null = null;
    for (const match of this.#text.matchAll(/[\p{L}\p{M}]+/gu)) {
      const {0: word, index} = match;
      const isSmall = word === word.toLowerCase();
      // Letters in addresses and identifiers ("trend.az/azerbaijan", "state-run") say nothing about words.
      const isFree = index === 0 || /[\s"“‘'(—–]/.test(this.#text[index - 1]);
      const isNext = index - last === 1;
      if (word.length > 30 || !isFree) before = null;
      else if (isSmall) {
        this.#common.add(word);
        before = "small";
      } else if (before && isNext) {
        this.#names.add(word);
        before = "name";
      } else before = null;
      last = index + word.length;
    }
  }
}
