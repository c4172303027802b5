import {type Layout, settle} from "./layout.js";
import {type Line, splitLines} from "./lines.js";
import {findReferenceList} from "./references.js";
import {bulletLength, type Draft, looksLikeHeading, namesFile} from "./shape.js";
import type {Stub} from "./stubs.js";

/** Words by which this kind of copy can be told: its template stubs and the lines around the article. */
export const MIRROR_SIGNS = /(?:^|[\s\p{L}\p{P}])Шаблон:|(?:^|\n)[ \t]*(?:Файл:|Материал из |Перейти к )/u;

const PAGE_LINE = /^(?:Материал из |Перейти к |Jump to navigation|From Wikipedia)/;
const TITLE_LINE = /^(?!Файл:|Шаблон:)[\p{Script=Cyrillic} ]{3,40}:\s*(\S.*)$/u;
const SMALL_START = /^[\p{Ll},.;:)\]]/u;
const STOPPED = /[.!?…:](?:["'”’»)]*)(?:\[\d+\])*$/;

/**
 * Reads the plain-text copy of a wiki article that Russian-language mirrors publish: a title line, navigation and
 * header templates; paragraphs of one line each; "Файл:" lines with a caption under them; headings that are bare
 * lines; and at the end a numbered list of what is left of the sources.
 */
export function layOutMirror(text: string, stubs: Stub[]): Layout {
  const lines = splitLines(text);
  const list = findReferenceList(text, lines) ?? {from: lines.length, to: lines.length};
  const read = (line: Line) => text.slice(line.start, line.end);
  const isStubs = stubsOnly(text, stubs);
  const drafts: Draft[] = [];
  const push = (kind: Draft["kind"], from: number, to: number, content = lines[from].start) =>
    drafts.push({kind, start: lines[from].start, end: lines[to].end, content});

  let at = 0;
  let title: string | null = null;
  for (; at < list.from; ++at) {
    const line = read(lines[at]);
    const named = at === 0 ? TITLE_LINE.exec(line) : null;
    if (named) title = named[1];
    else if (!PAGE_LINE.test(line) && !isStubs(lines[at])) break;
    push("furniture", at, at);
  }
  const first = drafts.length;

  while (at < list.from) {
    const line = lines[at];
    const words = read(line);
    const next = at + 1 < lines.length ? lines[at + 1] : null;
    let to = at;
    if (namesFile(words)) {
      // Its caption is what follows without a blank line.
      const runsOn = (i: number) =>
        i < list.from && !lines[i].gap && !isList(read(lines[i])) && !namesFile(read(lines[i]));
      while (runsOn(to + 1)) ++to;
      push("caption", at, to, line.end);
    } else if (isList(words)) {
      push("list_item", at, at, line.start + bulletLength(words));
    } else if (isStubs(line)) {
      push("furniture", at, at);
    } else if (next && line.gap && looksLikeHeading(words) && headsNext(read(next), next.gap)) {
      push("heading", at, at);
      drafts.at(-1)!.glued = !next.gap;
    } else {
      // Paragraphs are single lines; one that stops in mid-sentence goes on in the next.
      const goesOn = (i: number) =>
        i < list.from &&
        !lines[i].gap &&
        SMALL_START.test(read(lines[i])) &&
        !STOPPED.test(read(lines[i - 1]).slice(-40));
      while (goesOn(to + 1)) ++to;
      push("paragraph", at, to);
    }
    at = to + 1;
  }
  const body = settle(text, drafts, first);

  // Entries run on over lines that have no number. What comes after the list is the page's.
  for (let i = list.from; i < list.to; ++i) {
    const isEntry = /^(?:\[?\d|[\^↑])/.test(text.slice(lines[i].start, lines[i].start + 2));
    if (isEntry || i === list.from) push("reference", i, i);
    else drafts.at(-1)!.end = lines[i].end;
  }
  for (let i = list.to; i < lines.length; ++i) push("furniture", i, i);
  return {title, drafts, body};
}

function isList(words: string): boolean {
  return bulletLength(words) > 0;
}

// A blank line under it, or the image that opens its section.
function headsNext(next: string, gap: boolean): boolean {
  return (gap || namesFile(next)) && !SMALL_START.test(next);
}

function stubsOnly(text: string, stubs: Stub[]): (line: Line) => boolean {
  let k = 0;
  return (line) => {
    // Lines are asked in order, so the cursor only moves forward.
    while (k < stubs.length && stubs[k].end <= line.start) ++k;
    let at = line.start;
    for (let i = k; i < stubs.length && stubs[i].start < line.end; ++i) {
      if (text.slice(at, stubs[i].start).trim()) return false;
      at = stubs[i].end;
    }
    return at > line.start && !text.slice(at, line.end).trim();
  };
}
