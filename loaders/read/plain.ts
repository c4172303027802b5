import {type Layout, settle} from "./layout.js";
import {type Line, splitLines} from "./lines.js";
import {findReferenceList} from "./references.js";
import {bulletLength, type Draft, looksLikeHeading, namesFile} from "./shape.js";
import {isChapter, isEndMatter} from "./titles.js";

const SMALL_START = /^[\p{Ll},.;:)\]]/u;
const STOPPED = /[.!?…:](?:["'”’»)]*)(?:\[\d+\])*$/;
/** A line this long is prose, whatever it ends with. */
const PROSE = 150;

/**
 * Reads plain text: paragraphs set apart by blank lines, one line each or wrapped at a width; headings that are short
 * lines of their own; bulleted and numbered lists; and lists of links and sources at the end, as text copies of
 * encyclopaedia articles, situation reports and news have them.
 */
export function layOutPlain(text: string): Layout {
  const lines = splitLines(text);
  const list = findReferenceList(text, lines) ?? {from: lines.length, to: lines.length};
  const read = (i: number) => text.slice(lines[i].start, lines[i].end);
  const width = wrapWidth(lines);
  const drafts: Draft[] = [];
  const push = (kind: Draft["kind"], from: number, to: number, content = lines[from].start) =>
    drafts.push({kind, start: lines[from].start, end: lines[to].end, content});

  /** Whether line `i` goes on with the paragraph of the line before it. */
  const continues = (i: number): boolean => {
    if (i >= list.from || lines[i].gap || marker(i) > 0) return false;
    const before = read(i - 1).slice(-60);
    const start = text.slice(lines[i].start, Math.min(lines[i].end, lines[i].start + 60));
    if (SMALL_START.test(start) && !STOPPED.test(before)) return true;
    // In wrapped text a line that had room for the next word was ended on purpose.
    return width > 0 && lines[i - 1].end - lines[i - 1].start + 1 + /^\S*/.exec(start)![0].length > width * 0.85;
  };
  const marker = (i: number): number => bulletLength(text.slice(lines[i].start, lines[i].start + 8)) || ordinal(i);
  const ordinal = (i: number): number => {
    const number = listNumber(text, lines[i]);
    if (!number) return 0;
    const near = (k: number) => k >= 0 && k < lines.length && listNumber(text, lines[k]);
    return near(i + 1) === number + 1 || near(i - 1) === number - 1 ? String(number).length + 1 : 0;
  };

  let at = 0;
  let title: string | null = null;
  if (isTitle(lines, read)) {
    title = read(0);
    push("furniture", 0, 0);
    at = 1;
  }
  const first = drafts.length;

  while (at < list.from) {
    const words = lines[at].end - lines[at].start > 2 * PROSE ? null : read(at);
    const length = marker(at);
    let to = at;
    if (length > 0) {
      while (to + 1 < list.from && continues(to + 1)) ++to;
      push("list_item", at, to, lines[at].start + length);
    } else if (words && namesFile(words)) {
      push("caption", at, at, lines[at].end);
    } else if (words && lines[at].gap && looksLikeHeading(words) && headsNext(at)) {
      push("heading", at, at);
    } else if (words && isCaption(at)) {
      push("caption", at, at);
    } else {
      while (continues(to + 1)) ++to;
      push("paragraph", at, to);
    }
    at = to + 1;
  }

  function headsNext(i: number): boolean {
    if (i + 1 >= lines.length) return isEndMatter(read(i)) || isChapter(read(i));
    const next = text.slice(lines[i + 1].start, lines[i + 1].start + 2);
    if (SMALL_START.test(next)) return false;
    if (lines[i + 1].gap) return true;
    // With the text right under it, a title has to look like one by itself.
    const line = read(i);
    return line === line.toUpperCase() || isChapter(line) || isEndMatter(line);
  }

  // Text copies drop pictures but keep their captions: short lines right above the prose they stood beside.
  function isCaption(i: number): boolean {
    if (width > 0 || !looksLikeHeading(read(i))) return false;
    if (!lines[i].gap && drafts.at(-1)?.kind !== "caption") return false;
    let k = i + 1;
    while (
      k < list.from &&
      k - i < 12 &&
      !lines[k].gap &&
      marker(k) === 0 &&
      lines[k].end - lines[k].start < PROSE &&
      !STOPPED.test(read(k))
    )
      ++k;
    return k < list.from && !lines[k].gap && marker(k) === 0 && k > i;
  }

  const body = settle(text, drafts, first);
  for (let i = list.from; i < list.to; ++i) {
    if (listNumber(text, lines[i]) || /^[[^↑]/.test(text[lines[i].start]) || i === list.from) push("reference", i, i);
    else drafts.at(-1)!.end = lines[i].end;
  }
  for (let i = list.to; i < lines.length; ++i) push("furniture", i, i);
  return {title, drafts, body};
}

function listNumber(text: string, line: Line): number {
  return +(/^(\d{1,3})[.)]\s/.exec(text.slice(line.start, line.start + 6))?.[1] ?? 0);
}

// The first line is the page's title if it looks like a heading that is no chapter's and prose follows it.
function isTitle(lines: Line[], read: (i: number) => string): boolean {
  if (lines.length < 2 || lines[0].end - lines[0].start > 200) return false;
  const line = read(0);
  if (!looksLikeHeading(line) || isChapter(line) || isEndMatter(line) || !lines[1].gap) return false;
  return (
    lines.length === 2 ||
    !lines[2].gap ||
    !looksLikeHeading(read(1).slice(0, 200)) ||
    looksLikeHeading(read(2).slice(0, 200))
  );
}

// The width at which a text's lines were broken, or 0 if its paragraphs are single lines.
function wrapWidth(lines: Line[]): number {
  let inside = 0;
  let fits = 0;
  let width = 0;
  for (let i = 0; i + 1 < lines.length; ++i) {
    if (lines[i + 1].gap) continue;
    const length = lines[i].end - lines[i].start;
    ++inside;
    if (length < 40 || length > 120) continue;
    ++fits;
    width = Math.max(width, length);
  }
  return inside >= 2 && fits >= inside * 0.7 ? width : 0;
}
