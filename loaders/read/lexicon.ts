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
    const text = this.#text;
    let last = 0;
    // What the word before was: names run on from small words ("of the European Union").
    let before: "small" | "name" | null = null;
    for (let index = nextLetter(text, 0); index < text.length; index = nextLetter(text, last)) {
      const end = wordEnd(text, index);
      const word = text.slice(index, end);
      const isSmall = word === word.toLowerCase();
      // Letters in addresses and identifiers ("trend.az/azerbaijan", "state-run") say nothing about words.
      const isFree = index === 0 || isOpener(text, index - 1);
      const isNext = index - last === 1;
      if (word.length > 30 || !isFree) before = null;
      else if (isSmall) {
        this.#common.add(word);
        before = "small";
      } else if (before && isNext) {
        this.#names.add(word);
        before = "name";
      } else before = null;
      last = end;
    }
  }
}

// Letters and marks, of which most are ASCII and need no expression. Those beyond the basic plane are two code units.
const LETTER = /^[\p{L}\p{M}]/u;

/** How many code units the letter at `i` has: none when there is another character. */
function letterAt(text: string, i: number): number {
  const c = text.charCodeAt(i);
  if (c < 128) return (c >= 65 && c <= 90) || (c >= 97 && c <= 122) ? 1 : 0;
  const character = String.fromCodePoint(text.codePointAt(i)!);
  return LETTER.test(character) ? character.length : 0;
}

function nextLetter(text: string, i: number): number {
  while (i < text.length && !letterAt(text, i)) i++;
  return i;
}

function wordEnd(text: string, i: number): number {
  for (let width: number; i < text.length && (width = letterAt(text, i)); ) i += width;
  return i;
}

/** Whether a word may begin after the character at `i`: a space, a quote, a bracket, a dash. */
function isOpener(text: string, i: number): boolean {
  return text.charCodeAt(i) === 32 || /[\s"“‘'(—–]/.test(text[i]);
}
