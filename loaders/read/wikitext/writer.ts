import type {Composer} from "../composer.js";
import type {Span} from "../document.js";
import {Brackets, Finder, verbatimEnd} from "./brackets.js";
import {type Parameters, readParameters, splitBars} from "./parameters.js";
import {Sources} from "./sources.js";
import {composeTemplate} from "./templates.js";

/** Brackets nested deeper than this hold nothing that is read. */
const DEEPEST = 30;

/** Longest text of a link to an address. */
const LONGEST_LINK = 1000;

const TAG = /^<\/?([a-z][a-z0-9]{0,20})(?:\s[^<>]{0,500})?\/?>/i;
const REF = /^<ref(\s[^<>]{0,500}?)?(\/)?>/i;
const NAME = /\bname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))/i;
const GROUP = /\bgroup\s*=/i;
const FILE = /^\s*:?(?:file|image|category|media):/i;
const ADDRESS = /^\[(?:https?:|ftp:|\/\/)[^\s\]]{1,2000}/i;

/** Composes wikitext in a line: what the page would show of it, each part standing for its place in the source. */
export class Writer {
  readonly brackets: Brackets;
  readonly find: Finder;
  readonly sources: Sources;

  constructor(
    readonly composer: Composer,
    shared?: Writer
  ) {
    this.brackets = shared?.brackets ?? new Brackets(composer.source);
    this.find = shared?.find ?? new Finder(composer.source);
    this.sources = shared?.sources ?? new Sources();
  }

  /** A writer of the same text into another composer. */
  with(composer: Composer): Writer {
    return composer === this.composer ? this : new Writer(composer, this);
  }

  parameters(start: number, end: number): Parameters {
    return readParameters(this.composer.source, start + 2, end - 2, this.brackets, this.find);
  }

  /** Composes [start, end), which may have several lines, those of lists each by itself. */
  lines(start: number, end: number, depth: number): void {
    const {source} = this.composer;
    for (let at = start; at < end; ) {
      const stop = this.lineEnd(at, end);
      const marker = /^[*#:;]{1,10}[ \t]*/.exec(source.slice(at, Math.min(stop, at + 20)))?.[0].length ?? 0;
      if (marker) this.composer.line();
      else this.composer.space(at, at);
      this.inline(at + marker, stop, depth);
      at = stop + 1;
    }
  }

  /** End of the line at `at`: the next line break outside of brackets. */
  lineEnd(at: number, limit: number): number {
    const {source} = this.composer;
    while (at < limit) {
      const code = source.charCodeAt(at);
      if (code === 10) return at;
      let inner = 0;
      if (code === 123 || code === 91) inner = this.brackets.end(at, limit);
      else if (code === 60) inner = Math.min(limit, verbatimEnd(source, at, this.find) || this.#refEnd(at));
      at = Math.max(inner, at + 1);
    }
    return limit;
  }

  /** Composes [start, end) as words of the open block. */
  inline(start: number, end: number, depth = 0): void {
    const {composer, brackets} = this;
    const {source} = composer;
    if (depth > DEEPEST) return;
    let from = start;
    const flush = (at: number) => {
      if (at > from) composer.copy(from, at);
    };
    for (let at = start; at < end; ) {
      const code = source.charCodeAt(at);
      let to = 0;
      if (code === 39 /* ' */ && source.charCodeAt(at + 1) === 39) {
        flush(at);
        to = at + 2;
        while (to < end && to < at + 5 && source.charCodeAt(to) === 39) ++to;
      } else if (code === 123 /* { */) {
        const inner = brackets.end(at, end);
        if (inner) {
          flush(at);
          if (source[at + 1] === "{") composeTemplate(this, this.parameters(at, inner), {start: at, end: inner}, depth);
          to = inner;
        }
      } else if (code === 91 /* [ */) {
        const inner = brackets.end(at, end);
        if (inner) {
          flush(at);
          this.#link(at, inner, depth);
          to = inner;
        } else if (source.charCodeAt(at + 1) !== 91) {
          to = this.#address(at, end, depth, flush);
        }
      } else if (code === 60 /* < */) {
        to = this.#tag(at, end, flush);
      } else if (code === 95 /* _ */ && source.charCodeAt(at + 1) === 95) {
        const switched = /^__[A-Z]{3,30}__/.exec(source.slice(at, Math.min(end, at + 36)));
        if (switched) {
          flush(at);
          to = at + switched[0].length;
        }
      }
      if (to > at) from = at = Math.min(to, end);
      else ++at;
    }
    flush(end);
  }

  /** A marker for a source: `[n]`. */
  cite(name: string, words: Span | null, span: Span): void {
    this.composer.put(`[${this.sources.cite(name.trim().slice(0, 400), span.start, words)}]`, span.start, span.end);
  }

  /** A marker for a footnote: `[a]`. Its text is no running text. */
  note(span: Span): void {
    const letters = this.sources.note(span.start);
    if (letters) this.composer.put(`[${letters}]`, span.start, span.end);
  }

  #link(at: number, end: number, depth: number): void {
    const {source} = this.composer;
    if (FILE.test(source.slice(at + 2, Math.min(end, at + 20)))) return;
    const parts = splitBars(source, at + 2, end - 2, this.brackets, this.find);
    const text = parts.at(-1)!;
    const isTarget = parts.length === 1;
    // "[[:Category:X]]" shows what it points to; "[[fr:X]]" nothing.
    const colon = isTarget && source[text.start] === ":" ? 1 : 0;
    if (isTarget && !colon && /^[a-z]{2,3}(?:-[a-z]+)?:[^ ]/.test(source.slice(text.start, text.start + 12))) return;
    this.inline(text.start + colon, text.end, depth + 1);
  }

  // "[https://example.org the words]": the words. Brackets round anything else are the author's.
  #address(at: number, end: number, depth: number, flush: (at: number) => void): number {
    const {source} = this.composer;
    const address = ADDRESS.exec(source.slice(at, Math.min(end, at + 2100)));
    if (!address) return 0;
    const from = at + address[0].length;
    const length = source.slice(from, Math.min(end, from + LONGEST_LINK)).search(/[\]\n]/);
    if (length < 0 || source[from + length] === "\n") return 0;
    const close = from + length;
    flush(at);
    this.inline(at + address[0].length, close, depth + 1);
    return close + 1;
  }

  #refEnd(at: number): number {
    const {source} = this.composer;
    const open = REF.exec(source.slice(at, at + 520));
    if (!open) return 0;
    if (open[2]) return at + open[0].length;
    const close = this.find.next("</ref", at + open[0].length);
    if (close < 0) return 0;
    const bracket = source.slice(close, close + 20).indexOf(">");
    return bracket < 0 ? close + 5 : close + bracket + 1;
  }

  #tag(at: number, end: number, flush: (at: number) => void): number {
    const {composer} = this;
    const {source} = composer;
    const verbatim = verbatimEnd(source, at, this.find);
    if (verbatim) {
      flush(at);
      const nowiki = /^<nowiki[^>]*>/i.exec(source.slice(at, at + 60));
      if (nowiki && verbatim > at + nowiki[0].length) {
        const close = source.lastIndexOf("<", verbatim - 1);
        composer.copy(at + nowiki[0].length, Math.min(end, Math.max(close, at + nowiki[0].length)));
      } else this.#loseVerbatim(at);
      return verbatim;
    }
    const open = REF.exec(source.slice(at, at + 520));
    if (open) {
      const to = this.#refEnd(at);
      flush(at);
      if (!to) return at + open[0].length;
      const name = NAME.exec(open[1] ?? "");
      const words = open[2] ? null : {start: at + open[0].length, end: source.lastIndexOf("<", to - 1)};
      if (GROUP.test(open[1] ?? "")) this.note({start: at, end: to});
      else this.cite(name ? (name[1] ?? name[2] ?? name[3]) : "", words, {start: at, end: to});
      return to;
    }
    const tag = TAG.exec(source.slice(at, at + 530));
    if (!tag || at + tag[0].length > end) return 0;
    flush(at);
    if (/^(?:br|p|div|li|tr|td)$/i.test(tag[1])) composer.line();
    return at + tag[0].length;
  }

  #loseVerbatim(at: number): void {
    const name = /^<([a-z]+)/i.exec(this.composer.source.slice(at, at + 20))?.[1].toLowerCase();
    if (!name || name === "templatedata") return;
    const kind = name === "gallery" || name === "imagemap" ? "list" : "template";
    this.composer.lose(kind, name, `what the page shows in its <${name}> is not read`);
  }
}
