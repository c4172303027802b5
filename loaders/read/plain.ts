import {type Layout, settle} from "./layout.js";
import {Page} from "./page.js";
import {type Draft, looksLikeHeading, namesFile} from "./shape.js";
import {isChapter, isEndMatter} from "./titles.js";

/** A line this long is prose, whatever it ends with. */
const PROSE = 150;
/** Captions that a text copy may leave in a row. */
const MOST_CAPTIONS = 12;

/**
 * Reads plain text: paragraphs set apart by blank lines, one line each or wrapped at a width; headings that are short
 * lines of their own; bulleted and numbered lists; and lists of links and sources at the end, as text copies of
 * encyclopaedia articles, situation reports and news have them.
 */
export function layOutPlain(text: string): Layout {
  const page = new Page(text);
  const {lines, list} = page;
  const drafts: Draft[] = [];
  const push = (kind: Draft["kind"], from: number, to: number, content = lines[from].start) =>
    drafts.push({kind, start: lines[from].start, end: lines[to].end, content});

  const first = isTitle(page) ? 1 : 0;
  if (first) push("furniture", 0, 0);

  for (let at = first, to: number; at < list.from; at = to + 1) {
    to = at;
    const marker = page.marker(at);
    const line = page.short(at);
    if (marker > 0) {
      while (page.continues(to + 1)) ++to;
      push("list_item", at, to, lines[at].start + marker);
    } else if (line && namesFile(line)) {
      push("caption", at, at, lines[at].end);
    } else if (page.isTitled(at) && headsNext(page, at)) {
      push("heading", at, at);
    } else if (isCaption(page, at, drafts.at(-1)?.kind)) {
      push("caption", at, at);
    } else {
      while (page.continues(to + 1)) ++to;
      push("paragraph", at, to);
    }
  }

  const body = settle(text, drafts, first);
  for (let i = list.from; i < list.to; ++i) {
    if (i === list.from || /^[\d[^↑]/.test(text[lines[i].start])) push("reference", i, i);
    else drafts.at(-1)!.end = lines[i].end;
  }
  for (let i = list.to; i < lines.length; ++i) push("furniture", i, i);
  return {title: first ? page.read(0) : null, drafts, body};
}

// The first line is the page's title if it looks like a heading, names no chapter, and text comes soon.
function isTitle(page: Page): boolean {
  const {lines} = page;
  if (lines.length < 2 || !lines[1].gap || !page.isTitled(0)) return false;
  const title = page.read(0);
  if (isChapter(title) || isEndMatter(title)) return false;
  for (let i = 1; i < Math.min(lines.length, 5); ++i) if (!looksLikeHeading(page.short(i))) return true;
  return false;
}

function headsNext(page: Page, i: number): boolean {
  const line = page.read(i);
  const known = isEndMatter(line) || isChapter(line);
  const next = page.lines[i + 1];
  if (!next) return known;
  if (page.startsSmall(i + 1)) return false;
  // With the text right under it, a title has to look like one by itself.
  return next.gap || known || (line === line.toUpperCase() && line !== line.toLowerCase());
}

// Text copies drop pictures but keep their captions: short lines right above the prose they stood beside.
function isCaption(page: Page, i: number, before: Draft["kind"] | undefined): boolean {
  const {lines, list} = page;
  if (page.width > 0 || !looksLikeHeading(page.short(i)) || !(lines[i].gap || before === "caption")) return false;
  for (let k = i + 1; k < Math.min(list.from, i + MOST_CAPTIONS); ++k) {
    if (lines[k].gap || page.marker(k) > 0) return false;
    if (page.length(k) >= PROSE || page.stops(k)) return true;
  }
  return false;
}
