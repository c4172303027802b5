import {Composer} from "../composer.js";
import type {Span} from "../document.js";
import type {Draft} from "../shape.js";
import {type Cell, composeTable} from "../tables.js";
import {composeInline, type Definitions, labelOf} from "./inline.js";
import {readMarkdownTable, tableEnd} from "./table.js";

const ATX = /^(#{1,6})(?:[ \t]+|$)/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^(`{3,}|~{3,})/;
const BULLET = /^(?:[*+-]|\d{1,9}[.)])(?:[ \t]+|$)/;
const LINK = /^\[([^[\]^][^[\]]{0,300})\]:[ \t]*\S/;
const NOTE = /^\[\^([^\]\s]{1,80})\]:[ \t]*/;
const COMMENT = /^<!--/;

/** A line without the quotation marks and indentation before it. */
interface Line extends Span {
  /** Depth of block quotations. */
  quoted: number;
  indent: number;
  words: string;
}

/** Longest line that is looked at whole to tell what it is. */
const LONGEST = 1000;

/** Composes a Markdown document (CommonMark with tables and footnotes, as GitHub has them). */
export function layOutMarkdown(text: string): {composer: Composer; title: string | null} {
  const composer = new Composer(text);
  const {lines, title: named} = splitFrontMatter(text);
  const definitions = define(lines);
  const write = (into: Composer, start: number, end: number) => composeInline(into, start, end, definitions);
  let title = named;
  let kind: Draft["kind"] | null = null;
  let quoted = 0;

  for (let i = 0; i < lines.length; ++i) {
    const line = lines[i];
    const {words} = line;
    const blank = line.start >= line.end;
    if (line.quoted !== quoted) kind = null;
    quoted = line.quoted;
    if (blank) {
      kind = null;
      continue;
    }
    const fence = FENCE.exec(words)?.[1];
    if (fence) {
      // Code is no prose; it stays in sight as furniture, so that its numbers are accounted for.
      composer.open("furniture");
      while (++i < lines.length && !lines[i].words.startsWith(fence)) {
        composer.line();
        composer.copy(lines[i].start, lines[i].end, false);
      }
      kind = null;
      continue;
    }
    if (COMMENT.test(words)) {
      const close = text.indexOf("-->", line.start);
      if (close < 0) break;
      while (i + 1 < lines.length && lines[i].end < close + 3) ++i;
      kind = null;
      continue;
    }
    const atx = line.indent < 4 ? ATX.exec(words) : null;
    const isSetext = kind === "paragraph" && SETEXT.test(words) && line.indent < 4;
    if (atx) {
      const own = heading(text, line.start + atx[0].length, line.end);
      title = open(composer, atx[1].length, title, () => write(composer, own.start, own.end));
      kind = null;
    } else if (isSetext) {
      retitle(composer, words[0] === "=" ? 1 : 2);
      kind = null;
    } else if (RULE.test(words)) {
      kind = null;
    } else if (LINK.test(words) && kind === null) {
      // Where links lead is not said on the page.
    } else if (NOTE.test(words)) {
      kind = null;
      while (i + 1 < lines.length && lines[i + 1].indent >= 4 && lines[i + 1].words) ++i;
    } else if (tableEnd(lines, i) > i) {
      const to = tableEnd(lines, i);
      composeTable(composer, readMarkdownTable(text, lines, i, to, write) as Cell[][]);
      i = to - 1;
      kind = null;
    } else {
      const bullet = BULLET.exec(words);
      if (bullet && !(kind === "paragraph" && /^\d/.test(words) && !/^1[.)]/.test(words))) {
        composer.open("list_item");
        write(composer, line.start + bullet[0].length, line.end);
        kind = "list_item";
      } else {
        const own = stretch(lines, i);
        if (kind === null) composer.open((kind = line.indent >= 2 && isListed(composer) ? "list_item" : "paragraph"));
        else composer.space(line.start - 1, line.start);
        write(composer, line.start, lines[own].end);
        i = own;
      }
    }
  }
  composer.close();
  notes(composer, definitions, write);
  return {composer, title};
}

// A paragraph's lines go through the inline grammar together: emphasis and links may run over line ends.
function stretch(lines: Line[], i: number): number {
  while (i + 1 < lines.length && lines[i + 1].quoted === 0 && lines[i].quoted === 0) {
    const {words, start, end} = lines[i + 1];
    if (start >= end || /^(?:[#`~|<[*+-]|\d{1,9}[.)]|=+\s*$|_{3})/.test(words) || words.includes("|")) break;
    ++i;
  }
  return i;
}

const isListed = (composer: Composer) => composer.drafts.at(-1)?.kind === "list_item";

function heading(text: string, start: number, end: number): Span {
  const closing = /(?:^|[ \t])#+[ \t]*$/.exec(text.slice(Math.max(start, end - 40), end));
  return {start, end: closing ? end - closing[0].length : end};
}

// The first heading of the highest rank, before anything else, is the document's title.
function open(composer: Composer, rank: number, title: string | null, write: () => void): string | null {
  const isTitle = rank === 1 && composer.drafts.length === 0 && !composer.hasWords;
  composer.open(isTitle ? "furniture" : "heading", rank);
  write();
  const words = isTitle ? composer.words() : "";
  composer.close();
  return title ?? (words || null);
}

// The paragraph before a line of "===" or "---" was a heading.
function retitle(composer: Composer, rank: number): void {
  composer.close();
  const last = composer.drafts.at(-1);
  if (last?.kind !== "paragraph") return;
  last.kind = "heading";
  last.rank = rank;
}

function notes(
  composer: Composer,
  {notes, defined}: Definitions,
  write: (into: Composer, start: number, end: number) => void
): void {
  for (const [label, number] of [...notes]) {
    const span = defined.get(label);
    if (!span) continue;
    composer.open("reference");
    composer.put(`${number}.`, span.start, span.start);
    composer.space(span.start, span.start);
    write(composer, span.start, span.end);
    composer.close();
  }
}

function define(lines: Line[]): Definitions {
  const definitions: Definitions = {links: new Set(), notes: new Map(), defined: new Map()};
  for (let i = 0; i < lines.length; ++i) {
    const {words, start} = lines[i];
    const note = NOTE.exec(words);
    const link = note ? null : LINK.exec(words);
    if (link) definitions.links.add(labelOf(link[1]));
    if (!note) continue;
    let last = i;
    while (last + 1 < lines.length && lines[last + 1].indent >= 4 && lines[last + 1].words) ++last;
    definitions.defined.set(note[1], {start: start + note[0].length, end: lines[last].end});
    i = last;
  }
  return definitions;
}

/** The lines of a text after its front matter (settings between two lines of "---"), which may name a title. */
function splitFrontMatter(text: string): {lines: Line[]; title: string | null} {
  const lines: Line[] = [];
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; ) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    lines.push(readLine(text, at, end > at && text[end - 1] === "\r" ? end - 1 : end));
    at = end + 1;
  }
  if (lines[0]?.words !== "---") return {lines, title: null};
  const close = lines.findIndex(({words}, i) => i > 0 && i < 200 && /^(?:---|\.\.\.)$/.test(words));
  if (
    close < 0 ||
    !lines.slice(1, close).every(({words, indent}) => !words || indent > 0 || /^[\w-]+:|^[-#]/.test(words))
  )
    return {lines, title: null};
  const named = lines.slice(1, close).flatMap(({words}) => /^title:\s*["']?(.+?)["']?$/.exec(words)?.[1] ?? [])[0];
  return {lines: lines.slice(close + 1), title: named ?? null};
}

function readLine(text: string, start: number, end: number): Line {
  let quoted = 0;
  let at = start;
  let indent = 0;
  for (; at < end; ++at) {
    const char = text[at];
    if (char === ">" && indent < 4 && quoted < 20) {
      ++quoted;
      indent = 0;
    } else if (char === " ") ++indent;
    else if (char === "\t") indent += 4;
    else break;
  }
  while (end > at && (text[end - 1] === " " || text[end - 1] === "\t")) --end;
  return {start: at, end, quoted, indent, words: text.slice(at, Math.min(end, at + LONGEST))};
}

export type {Line};
