import type {Composer} from "../composer.js";
import type {Span} from "../document.js";

/** What the whole of a Markdown document tells about its links and notes. */
export interface Definitions {
  links: Set<string>;
  /** Numbers of footnotes by label, in order of first use. */
  notes: Map<string, number>;
  defined: Map<string, Span>;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const TAG = /^<(?:!--[\s\S]{0,2000}?-->|\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,1000})?\/?>)/i;
const AUTOLINK = /^<[a-z][a-z0-9+.-]{1,30}:[^\s<>]{0,2000}>/i;
const TARGET =
  /^\(\s*(?:<[^<>\n]{0,1000}>|[^\s()]{0,1000}(?:\([^\s()]{0,300}\)[^\s()]{0,300})?)(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s*\)/;
const LABEL = /^\[([^[\]]{0,300})\]/;
const NOTE = /^\[\^([^\]\s]{1,80})\]/;
const SPACE = /\s/;

interface Run {
  at: number;
  length: number;
  char: string;
}

/** Composes [start, end) of Markdown as words of the open block: without emphasis, link targets, tags and escapes. */
export function composeInline(composer: Composer, start: number, end: number, definitions: Definitions): void {
  const {source} = composer;
  const dropped = findDropped(source, start, end, definitions);
  let from = start;
  for (const {start: at, end: to, words} of dropped) {
    if (at < from) continue;
    if (at > from) composer.copy(from, at);
    if (words === "code") composer.copy(...inside(source, at, to), false);
    else if (words === "\n") composer.line();
    else if (words) composer.put(words, at, to);
    from = to;
  }
  if (end > from) composer.copy(from, end);
}

function inside(source: string, at: number, to: number): [number, number] {
  let ticks = 0;
  while (source[at + ticks] === "`") ++ticks;
  return [at + ticks, to - ticks];
}

/** Spans that show nothing or other words than their own, in order. */
function findDropped(
  source: string,
  start: number,
  end: number,
  definitions: Definitions
): (Span & {words?: string})[] {
  const dropped: (Span & {words?: string})[] = [];
  const open: Run[] = [];
  /** Square brackets that are not closed. */
  const brackets: {at: number; image: boolean; index: number}[] = [];
  const codes = codeSpans(source, start, end);
  let code = 0;
  for (let at = start; at < end; ) {
    while (code < codes.length && codes[code].start < at) ++code;
    const char = source[at];
    if (char === "`" && codes[code]?.start === at) {
      dropped.push({...codes[code], words: "code"});
      at = codes[code].end;
    } else if (char === "\\" && at + 1 < end && PUNCTUATION.test(source[at + 1])) {
      dropped.push({start: at, end: at + 1});
      at += 2;
    } else if (char === "<") {
      const head = source.slice(at, Math.min(end, at + 2100));
      const tag = TAG.exec(head) ?? AUTOLINK.exec(head);
      if (tag) dropped.push({start: at, end: at + tag[0].length, words: /^<br\b/i.test(tag[0]) ? "\n" : undefined});
      at += tag?.[0].length ?? 1;
    } else if (char === "*" || char === "_" || char === "~") {
      let to = at + 1;
      while (to < end && source[to] === char) ++to;
      emphasise(source, {at, length: to - at, char}, start, end, open, dropped);
      at = to;
    } else if (char === "[" || (char === "!" && source[at + 1] === "[" && at + 1 < end)) {
      const note = char === "[" ? NOTE.exec(source.slice(at, Math.min(end, at + 84))) : null;
      if (note && (definitions.defined.has(note[1]) || /^\d/.test(note[1]))) {
        const {notes} = definitions;
        if (!notes.has(note[1])) notes.set(note[1], notes.size + 1);
        dropped.push({start: at, end: at + note[0].length, words: `[${notes.get(note[1])}]`});
        at += note[0].length;
      } else {
        brackets.push({at, image: char === "!", index: dropped.length});
        at += char === "!" ? 2 : 1;
      }
    } else if (char === "]" && brackets.length > 0) {
      const opened = brackets.pop()!;
      const to = linkEnd(source, opened.at + (opened.image ? 2 : 1), at, end, definitions);
      if (to > 0) {
        if (opened.image) {
          // What stands for a picture is not the article's words.
          dropped.length = opened.index;
          dropped.push({start: opened.at, end: to});
        } else {
          dropped.push({start: opened.at, end: opened.at + 1}, {start: at, end: to});
        }
        at = to;
      } else ++at;
    } else ++at;
  }
  return dropped.sort((a, b) => a.start - b.start || b.end - a.end);
}

// End of the link whose text [from, at) is closed by the bracket at `at`; 0 if it is none.
function linkEnd(source: string, from: number, at: number, end: number, {links}: Definitions): number {
  const rest = source.slice(at + 1, Math.min(end, at + 1400));
  const target = rest[0] === "(" ? TARGET.exec(rest) : null;
  if (target) return at + 1 + target[0].length;
  if (at - from > 300) return 0;
  const own = source.slice(from, at);
  const label = rest[0] === "[" ? LABEL.exec(rest) : null;
  if (label && links.has(labelOf(label[1] || own))) return at + 1 + label[0].length;
  return links.has(labelOf(own)) ? at + 1 : 0;
}

export const labelOf = (words: string) => words.trim().replace(/\s+/g, " ").toLowerCase();

// A run of marks opens emphasis before words and closes it after words; those that find each other are dropped.
function emphasise(source: string, run: Run, start: number, end: number, open: Run[], dropped: Span[]): void {
  const {at, length, char} = run;
  if (length > 3 || (char === "~" && length !== 2)) return;
  const before = at > start ? source[at - 1] : " ";
  const after = at + length < end ? source[at + length] : " ";
  const inWord = char === "_" && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (inWord) return;
  if (!SPACE.test(before)) {
    for (let i = open.length - 1; i >= 0 && i >= open.length - 8; --i) {
      if (open[i].char !== char || open[i].length !== length) continue;
      dropped.push({start: open[i].at, end: open[i].at + length}, {start: at, end: at + length});
      open.length = i;
      return;
    }
  }
  if (!SPACE.test(after)) open.push(run);
}

/** Spans between runs of as many backticks. One pass: a run is closed by the next one of its length. */
function codeSpans(source: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  const runs: {at: number; length: number}[] = [];
  // Not by a search, which would look for the next one past the end of what is asked for.
  for (let at = start; at < end; ++at) {
    if (source.charCodeAt(at) !== 96) continue;
    let to = at + 1;
    while (to < end && source.charCodeAt(to) === 96) ++to;
    runs.push({at, length: to - at});
    at = to;
  }
  const next = new Map<number, number>();
  const closes = new Array<number>(runs.length);
  for (let i = runs.length - 1; i >= 0; --i) {
    closes[i] = next.get(runs[i].length) ?? -1;
    next.set(runs[i].length, i);
  }
  for (let i = 0; i < runs.length; ++i) {
    if (closes[i] < 0) continue;
    spans.push({start: runs[i].at, end: runs[closes[i]].at + runs[i].length});
    i = closes[i];
  }
  return spans;
}
