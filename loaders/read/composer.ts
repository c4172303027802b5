import type {Document, Loss, LossKind, SourceMap, Span} from "./document.js";
import {decodeEntity} from "./entities.js";
import {isSpace} from "./lines.js";
import {WORDS} from "./offsets.js";
import type {Draft} from "./shape.js";

// White space that a page shows as one space. No-break and thin spaces are the author's and stay.
const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13);
// Soft hyphens, zero-width spaces and joiners of words: they show nothing, and would split a word in two.
const isUnseen = (code: number) => code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;

/**
 * Composes the text of a document from its source: blocks of words in reading order, two line breaks apart, white
 * space run together, and the map that says where each of them stands in the source.
 *
 *     open("paragraph") · copy(3, 12) · put("[1]", 12, 40) · close()
 */
export class Composer {
  readonly drafts: Draft[] = [];
  /** What was left out, at offsets of the text. */
  readonly losses: Loss[] = [];
  #pieces: string[] = [];
  #length = 0;
  #map: Omit<SourceMap, "text"> = {at: [], start: [], end: [], kind: []};
  #draft: Draft | null = null;
  /** White space that will be a space if words follow on the line. */
  #space: Span | null = null;
  #lineStart = true;
  /** The words before lead into what comes next. */
  #led = false;

  constructor(readonly source: string) {}

  /** Begins a block; one that gets no words will not be there. `rank` is a heading's, 1 the highest. */
  open(kind: Draft["kind"], rank?: number): void {
    this.close();
    this.#draft = {kind, start: -1, end: -1, content: -1, ...(rank === undefined ? {} : {rank})};
  }

  close(): void {
    const draft = this.#draft;
    if (draft && draft.start >= 0) {
      draft.end = this.#length;
      this.drafts.push(draft);
    }
    this.#draft = null;
    this.#space = null;
    this.#lineStart = true;
    this.#led = false;
  }

  get isOpen(): boolean {
    return this.#draft !== null;
  }

  /** Whether the open block has words. */
  get hasWords(): boolean {
    return this.#draft !== null && this.#draft.start >= 0;
  }

  /** The words of the open block so far. */
  words(): string {
    const {start} = this.#draft ?? {start: -1};
    if (start < 0) return "";
    const pieces: string[] = [];
    for (let i = this.#pieces.length - 1, at = this.#length; i >= 0 && at > start; --i) {
      pieces.push(this.#pieces[i]);
      at -= this.#pieces[i].length;
    }
    return pieces.reverse().join("");
  }

  /** Copies [start, end) of the source; with `decode`, character references as what they stand for. */
  copy(start: number, end: number, decode = true): void {
    const {source} = this;
    let from = start;
    for (let at = start; at < end; ) {
      const code = source.charCodeAt(at);
      if (isBlank(code)) {
        if (at > from) this.#add(source.slice(from, at), from, at, WORDS.exact);
        from = at;
        while (at < end && isBlank(source.charCodeAt(at))) ++at;
        this.space(from, at);
        from = at;
      } else if (isUnseen(code)) {
        if (at > from) this.#add(source.slice(from, at), from, at, WORDS.exact);
        from = ++at;
      } else if (code === 38 /* & */ && decode) {
        const entity = decodeEntity(source, at, end);
        if (!entity) {
          ++at;
          continue;
        }
        if (at > from) this.#add(source.slice(from, at), from, at, WORDS.exact);
        if (isBlank(entity.words.charCodeAt(0))) this.space(at, entity.end);
        else if (!isUnseen(entity.words.charCodeAt(0))) this.put(entity.words, at, entity.end);
        from = at = entity.end;
      } else ++at;
    }
    if (end > from) this.#add(source.slice(from, end), from, end, WORDS.exact);
  }

  /** Writes words that stand for [start, end) of the source. */
  put(words: string, start: number, end: number): void {
    this.#add(words, start, end, WORDS.whole);
  }

  /** White space at [start, end), however much of it. */
  space(start: number, end: number): void {
    if (!this.#lineStart && !this.#led && !this.#space) this.#space = {start, end};
  }

  /** Begins a new line in the block: its sentences do not run on from the line before. */
  line(): void {
    if (!this.hasWords || this.#lineStart || this.#led) return;
    const at = this.#map.end.at(-1) ?? 0;
    this.#space = null;
    this.#write("\n", at, at, WORDS.whole);
    this.#lineStart = true;
  }

  /** Says words of [start, end) again, for context. With `leads`, what comes next stays on their line. */
  again(words: string, start: number, end: number, leads = false): void {
    if (!leads) this.#space = null;
    this.#add(words, start, end, WORDS.again);
    this.#led = leads;
  }

  /** Notes that something at this place of the text is not in it. */
  lose(kind: LossKind, template: string, note: string): void {
    this.losses.push({start: this.#length, end: this.#length, kind, template, note});
  }

  /** The text so far, and its map. */
  finish(): Pick<Document, "text"> & {source: SourceMap; drafts: Draft[]} {
    this.close();
    const text = this.#pieces.join("");
    const drafts = this.drafts.flatMap((draft): Draft[] => {
      let {start, end} = draft;
      while (start < end && isSpace(text.charCodeAt(start))) ++start;
      while (end > start && isSpace(text.charCodeAt(end - 1))) --end;
      return start < end ? [{...draft, start, end, content: start}] : [];
    });
    return {text, source: {text: this.source, ...this.#map}, drafts};
  }

  #add(words: string, start: number, end: number, kind: number): void {
    if (!words) return;
    if (!this.#draft) this.open("paragraph");
    if (this.#draft!.start < 0) {
      // Blocks stand apart, as the context of a quotation has them.
      if (this.#length > 0) this.#write("\n\n", start, start, WORDS.whole);
      this.#draft!.start = this.#length;
    }
    if (this.#space && !this.#lineStart) {
      const {start: from, end: to} = this.#space;
      this.#write(" ", from, to, to - from === 1 && this.source[from] === " " ? WORDS.exact : WORDS.whole);
    }
    this.#space = null;
    this.#lineStart = this.#led = false;
    this.#write(words, start, end, kind);
  }

  #write(words: string, start: number, end: number, kind: number): void {
    const map = this.#map;
    const last = map.at.length - 1;
    // Copies that follow one another are one segment.
    if (kind === WORDS.exact && last >= 0 && map.kind[last] === WORDS.exact && map.end[last] === start) {
      map.end[last] = end;
    } else {
      map.at.push(this.#length);
      map.start.push(start);
      map.end.push(end);
      map.kind.push(kind);
    }
    this.#pieces.push(words);
    this.#length += words.length;
  }
}
