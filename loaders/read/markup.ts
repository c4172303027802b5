import type {Markup, Span} from "./document.js";
import {isSpace} from "./lines.js";
import type {Draft} from "./shape.js";
import type {Stub} from "./stubs.js";
import type {TemplateRole} from "./templates.js";

/** A piece of markup as the other readers need it. */
export interface Mark extends Markup {
  /** As of a template; markers are `margin`, bullets, file names and coordinates `block`. */
  role: TemplateRole;
  stub?: Stub;
  /** Of a citation. */
  number?: number;
}

const MARKER =
  /\[(?:(\d{1,4})|(?:note|nb|n|fn|lower-alpha) ?\d{1,3}|[a-z]{1,2})\](?::[\u2009\u200a\u202f]?\d{1,4}(?:[-–]\d{1,4})?)?/giy;
const EDITORIAL =
  /\[(?:update|citation needed|clarification needed|better source needed|page needed|dubious(?: ?[-–] ?discuss)?|when\?|who\?|which\?|where\?|by whom\?|according to whom\?|vague|disputed(?: ?[-–] ?discuss)?|failed verification|unreliable source\?|not in citation given|needs update|dead link|permanent dead link|verification needed|original research\?|neutrality is disputed|edit)\]/giy;
// "55°16.4′N 114°45.6′W / 55.2733°N 114.7600°W / 55.2733; -114.7600": the page's coordinates, run into its first line.
const COORDINATES =
  /\d{1,3}°[\d.′'″"]{0,12}[NS][ \u00a0]\d{1,3}°[\d.′'″"]{0,12}[EW](?:\s{0,3}\/\s{0,3}[\d.]{1,9}°[NS][ \u00a0][\d.]{1,9}°[EW])?(?:\s{0,3}\/\s{0,3}-?[\d.]{1,9}; ?-?[\d.]{1,9})?/y;

/**
 * Everything in the drafts that is not the article's words: markers, stubs, bullets, file names; disjoint and in text
 * order. One pass over the text.
 */
export function findMarkup(text: string, drafts: Draft[], stubs: Stub[]): Mark[] {
  const marks: Mark[] = [];
  let k = 0;
  let note = 0;
  for (const draft of drafts) {
    if (draft.kind === "heading" || draft.kind === "reference") continue;
    let at = draft.start;
    if (draft.content > draft.start) {
      const kind = draft.kind === "caption" ? "file" : "bullet";
      marks.push({kind, role: "block", start: draft.start, end: draft.content});
      at = draft.content;
    }
    while (k < stubs.length && stubs[k].start < at) ++k;
    while (at < draft.end && isSpace(text.charCodeAt(at))) ++at;
    const coordinates = match(COORDINATES, text, at);
    if (coordinates) {
      marks.push({kind: "coordinates", role: "block", start: at, end: at + coordinates[0].length});
      at += coordinates[0].length;
    }
    while (at < draft.end) {
      if (k < stubs.length && stubs[k].start === at) {
        const stub = stubs[k++];
        marks.push({kind: "template", role: stub.template.role, start: at, end: stub.end, stub});
        at = stub.end;
      } else if (text.charCodeAt(at) === 91 /* [ */) {
        const mark = readMarker(text, at, note);
        if (mark && mark.end <= draft.end) {
          if (mark.kind === "note") note = letterNumber(text, mark) || note;
          marks.push(mark);
          at = mark.end;
        } else ++at;
      } else ++at;
    }
  }
  return marks;
}

const PAGE = /: \d{1,4}(?:[-–]\d{1,4})?(?=\s|$)/y;
const STOPPED = /[.!?]["”’]?$/;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readMarker(text: string, at: number, lastNote: number): Mark | null {
  const editorial = match(EDITORIAL, text, at);
  if (editorial) return {kind: "editorial", role: "margin", start: at, end: at + editorial[0].length};
  const found = match(MARKER, text, at);
  if (!found) return null;
  const span = {start: at, end: at + found[0].length};
  // The page of a source follows its marker: "[12]: 34". After a stop only, else the number may be the sentence's own.
  if (STOPPED.test(text.slice(Math.max(0, at - 2), at))) span.end += match(PAGE, text, span.end)?.[0].length ?? 0;
  const glued = at > 0 && !isSpace(text.charCodeAt(at - 1)) && !/["“‘«(]/.test(text[at - 1]);
  if (found[1] !== undefined) {
    // "killed [2020] people" is a word put into a quotation; "[15]" with a space before is a marker all the same.
    return glued || +found[1] < 1000 ? {kind: "citation", role: "margin", number: +found[1], ...span} : null;
  }
  // Letters mark notes in their order only: "support[s]", "[t]he" are a quoter's changes.
  const letter = letterNumber(text, span);
  if (letter > 0 && !(glued && letter <= lastNote + 1)) return null;
  return glued ? {kind: "note", role: "margin", ...span} : null;
}

// "[a]" is 1, "[z]" 26, "[aa]" 27; 0 for what is not letters only.
function letterNumber(text: string, {start, end}: Span): number {
  const letters = /^\[([a-z]{1,2})\]/.exec(text.slice(start, Math.min(end, start + 4)))?.[1];
  if (!letters) return 0;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0);
}
