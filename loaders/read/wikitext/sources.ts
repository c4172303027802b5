import type {Span} from "../document.js";

/** A source that the text cites: its number in order of first use, and where its words stand, if anywhere. */
interface Source {
  number: number;
  words: Span | null;
}

/** The sources that references name, numbered as the wiki numbers them. */
export class Sources {
  readonly #named = new Map<string | number, Source>();
  readonly #notes = new Map<number, number>();
  readonly list: Source[] = [];

  /**
   * Number of the source called `name`, or of the one without a name that is cited at offset `at`, whose words stand
   * at `words` if they are told here.
   */
  cite(name: string, at: number, words: Span | null): number {
    const key = name || at;
    const known = this.#named.get(key);
    if (known) {
      known.words ??= words;
      return known.number;
    }
    const source = {number: this.list.length + 1, words};
    this.list.push(source);
    this.#named.set(key, source);
    return source.number;
  }

  /** The letters of the footnote at offset `at`: "a" for the first, "aa" for the 27th; null beyond "zz". */
  note(at: number): string | null {
    if (!this.#notes.has(at)) this.#notes.set(at, this.#notes.size);
    const k = this.#notes.get(at)!;
    const letter = (n: number) => String.fromCharCode(97 + (n % 26));
    if (k >= 26 * 27) return null;
    return `${k < 26 ? "" : letter(Math.floor(k / 26) - 1)}${letter(k)}`;
  }
}
