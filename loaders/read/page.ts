import {type Line, splitLines} from "./lines.js";
import {findReferenceList} from "./references.js";
import {bulletLength, looksLikeHeading, ordinalLength} from "./shape.js";

const SMALL_START = /^[\p{Ll},.;:)\]]/u;
const STOPPED = /[.!?…:](?:["'”’»)]*)(?:\[\d+\])*$/;

/** No line longer than this is looked at whole to tell what it is: it is prose. */
const LONGEST_SHORT = 250;

/** The lines of a text and what can be asked of one and its neighbours. Every question looks at a bounded stretch. */
export class Page {
  readonly lines: Line[];
  /** The numbered list of sources at the end, as a range of lines; empty and past the last line if there is none. */
  readonly list: {from: number; to: number};
  /** Width at which the text's lines were broken; 0 if its paragraphs are single lines. */
  readonly width: number;

  constructor(readonly text: string) {
    this.lines = splitLines(text);
    this.list = findReferenceList(text, this.lines) ?? {from: this.lines.length, to: this.lines.length};
    this.width = wrapWidth(
      this.lines,
      (i) => this.marker(i) > 0,
      (i) => this.stops(i)
    );
  }

  read(i: number): string {
    return this.text.slice(this.lines[i].start, this.lines[i].end);
  }

  /** The line if it is short enough to be a heading, a caption or a file name; else "". */
  short(i: number): string {
    return this.length(i) <= LONGEST_SHORT ? this.read(i) : "";
  }

  length(i: number): number {
    return this.lines[i].end - this.lines[i].start;
  }

  /** Length of the bullet or list number that opens line `i`; 0 if there is none. A number alone is no list. */
  marker(i: number): number {
    const {start, end} = this.lines[i];
    const head = this.text.slice(start, Math.min(end, start + 8));
    if (head.charCodeAt(0) < 48 || head.charCodeAt(0) > 57) return bulletLength(head);
    const number = this.#ordinal(i);
    const isListed = number > 0 && (this.#ordinal(i + 1) === number + 1 || this.#ordinal(i - 1) === number - 1);
    return isListed ? ordinalLength(head) : 0;
  }

  #ordinal(i: number): number {
    const line = this.lines[i];
    if (!line) return -1;
    const head = this.text.slice(line.start, Math.min(line.end, line.start + 8));
    return ordinalLength(head) > 0 ? Number.parseInt(head, 10) : -1;
  }

  /** Whether line `i` begins as the middle of a sentence does. */
  startsSmall(i: number): boolean {
    const {start} = this.lines[i];
    return SMALL_START.test(this.text.slice(start, start + 2));
  }

  /** Whether line `i` ends as a sentence does. */
  stops(i: number): boolean {
    const {start, end} = this.lines[i];
    return STOPPED.test(this.text.slice(Math.max(start, end - 40), end));
  }

  /** Whether line `i` goes on with the paragraph of the line before it. */
  continues(i: number): boolean {
    if (i >= this.list.from || this.lines[i].gap || this.marker(i) > 0) return false;
    if (this.startsSmall(i) && !this.stops(i - 1)) return true;
    if (this.width === 0) return false;
    // In wrapped text a line that had room for the next word was ended on purpose. Lines are ragged, hence the slack.
    const {start, end} = this.lines[i];
    const word = /^\S*/.exec(this.text.slice(start, Math.min(end, start + 40)))![0];
    return this.length(i - 1) + 1 + word.length > this.width * 0.85;
  }

  /** Whether line `i` could be a heading by its own shape and the blank line before it. */
  isTitled(i: number): boolean {
    return this.lines[i].gap && looksLikeHeading(this.short(i));
  }
}

function wrapWidth(lines: Line[], isListed: (i: number) => boolean, stops: (i: number) => boolean): number {
  let inside = 0;
  let whole = 0;
  let fits = 0;
  let long = 0;
  let width = 0;
  for (let i = 0; i < lines.length; ++i) {
    const length = lines[i].end - lines[i].start;
    if (length > 160) ++long;
    // The last line of a paragraph says nothing of the width, nor does an item of a list.
    if (!lines[i + 1] || lines[i + 1].gap || isListed(i) || isListed(i + 1)) continue;
    ++inside;
    if (stops(i)) ++whole;
    if (length < 40 || length > 120) continue;
    ++fits;
    width = Math.max(width, length);
  }
  // Text that is wrapped breaks its sentences; lines that end with one are news, a line each.
  if (whole > inside / 2) return 0;
  return inside >= 2 && fits >= inside * 0.7 && long <= fits * 0.1 ? width : 0;
}
