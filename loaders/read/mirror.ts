import {type Layout, settle} from "./layout.js";
import type {Line} from "./lines.js";
import {Page} from "./page.js";
import {bulletLength, type Draft, namesFile} from "./shape.js";
import type {Stub} from "./stubs.js";

/** Words by which this kind of copy can be told: its template stubs and the lines around the article. */
export const MIRROR_SIGNS = /Шаблон:\S|(?:^|\n)[ \t\ufeff]*(?:Файл:|Материал из |Перейти к )/;

const PAGE_LINE = /^(?:Материал из |Перейти к |Jump to navigation|From Wikipedia)/;
const TITLE_LINE = /^(?!Файл:|Шаблон:)[\p{Script=Cyrillic} ]{3,40}:\s*(\S.*)$/u;

/**
 * Reads the plain-text copy of a wiki article that Russian-language mirrors publish: a title line, navigation and
 * header templates; paragraphs of one line each; "Файл:" lines with a caption under them; headings that are bare
 * lines; and at the end a numbered list of what is left of the sources.
 */
export function layOutMirror(text: string, stubs: Stub[]): Layout {
  const page = new Page(text);
  const {lines, list} = page;
  const isStubs = stubsOnly(text, stubs);
  const drafts: Draft[] = [];
  const push = (kind: Draft["kind"], from: number, to: number, content = lines[from].start) =>
    drafts.push({kind, start: lines[from].start, end: lines[to].end, content});

  let at = 0;
  let title: string | null = null;
  for (; at < list.from; ++at) {
    const line = page.short(at);
    const named = at === 0 ? TITLE_LINE.exec(line) : null;
    if (named) title = named[1];
    else if (!PAGE_LINE.test(line) && !isStubs(lines[at])) break;
    push("furniture", at, at);
  }
  const first = drafts.length;

  for (let to: number; at < list.from; at = to + 1) {
    to = at;
    const line = page.short(at);
    const bullet = bulletLength(text.slice(lines[at].start, lines[at].start + 8));
    if (namesFile(line)) {
      while (isCaption(page, to + 1)) ++to;
      push("caption", at, to, lines[at].end);
    } else if (bullet > 0) {
      push("list_item", at, at, lines[at].start + bullet);
    } else if (isStubs(lines[at])) {
      push("furniture", at, at);
    } else if (page.isTitled(at) && headsNext(page, at)) {
      push("heading", at, at);
      drafts.at(-1)!.glued = !lines[at + 1].gap;
    } else {
      while (page.continues(to + 1)) ++to;
      push("paragraph", at, to);
    }
  }
  const body = settle(text, drafts, first);

  // Entries run on over lines that have no number. What comes after the list is the page's.
  for (let i = list.from; i < list.to; ++i) {
    if (i === list.from || /^[\d[^↑]/.test(text[lines[i].start])) push("reference", i, i);
    else drafts.at(-1)!.end = lines[i].end;
  }
  for (let i = list.to; i < lines.length; ++i) push("furniture", i, i);
  return {title, drafts, body};
}

// A caption is what follows the image's line without a blank line between.
function isCaption(page: Page, i: number): boolean {
  const {lines, list, text} = page;
  if (i >= list.from || lines[i].gap) return false;
  return bulletLength(text.slice(lines[i].start, lines[i].start + 8)) === 0 && !namesFile(page.short(i));
}

// A blank line comes under a heading, or the image that opens its section.
function headsNext(page: Page, i: number): boolean {
  const next = page.lines[i + 1];
  return next !== undefined && (next.gap || namesFile(page.short(i + 1))) && !page.startsSmall(i + 1);
}

/** Whether a line consists of stubs only. Lines are asked in order, so the search only moves forward. */
function stubsOnly(text: string, stubs: Stub[]): (line: Line) => boolean {
  let k = 0;
  return (line) => {
    while (k < stubs.length && stubs[k].end <= line.start) ++k;
    let at = line.start;
    for (let i = k; i < stubs.length && stubs[i].start < line.end; ++i) {
      if (text.slice(at, stubs[i].start).trim()) return false;
      at = stubs[i].end;
    }
    return at > line.start && !text.slice(at, line.end).trim();
  };
}
