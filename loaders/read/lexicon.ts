/**
 * What the document itself says about its words: one that is also written with a small letter ("ceasefire") is a
 * common word where it has a capital, one that never is ("Armenia") is a name. Built on first use, in one pass.
 */
export class Lexicon {
  #text: string;
  #small: Set<string> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  isCommon(word: string): boolean {
    return this.#words().has(word.toLowerCase());
  }

  #words(): Set<string> {
    if (this.#small) return this.#small;
    const small = new Set<string>();
    for (const [word] of this.#text.matchAll(/\p{L}+/gu)) {
      if (word.length <= 30 && word === word.toLowerCase()) small.add(word);
    }
    return (this.#small = small);
  }
}
