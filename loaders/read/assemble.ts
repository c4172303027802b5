import {bindCitations} from "./citations.js";
import type {Block, Document, Loss, Sentence, Span} from "./document.js";
import type {Layout} from "./layout.js";
import {Lexicon} from "./lexicon.js";
import {listLosses} from "./losses.js";
import {findMarkup, type Mark} from "./markup.js";
import {type Reference, readReference} from "./references.js";
import {buildSections} from "./sections.js";
import {segment} from "./sentences.js";
import type {Stub} from "./stubs.js";

/**
 * Makes the document from what a format's reader laid out. The rest is the same for all formats. `known` are losses
 * that the reader has found itself; a format that has them keeps the text of its footnotes.
 */
export function assemble(
  text: string,
  format: Document["format"],
  layout: Layout,
  stubs: Stub[],
  known: Loss[] | null = null
): Document {
  const {title, drafts, body} = layout;
  const lexicon = new Lexicon(text);
  const {sections, of} = buildSections(text, drafts, lexicon);
  const marks = findMarkup(
    text,
    drafts.filter(({start, end}) => start >= body.start && end <= body.end),
    stubs
  );

  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  const references: Reference[] = [];
  let m = 0;
  for (let i = 0; i < drafts.length; ++i) {
    const {kind, start, end, content} = drafts[i];
    const section_id = sections[of[i]].section_id;
    blocks.push({kind, section_id, start, end});
    if (kind === "reference") references.push(readReference(text, {start, end}, references.length + 1));
    const inside: Mark[] = [];
    for (; m < marks.length && marks[m].start < end; ++m) inside.push(marks[m]);
    if (kind !== "paragraph" && kind !== "list_item" && kind !== "caption" && kind !== "table") continue;
    let k = 0;
    for (const line of kind === "table" ? linesOf(text, content, end) : [{start: content, end}]) {
      const own: Mark[] = [];
      for (; k < inside.length && inside[k].start < line.end; ++k) own.push(inside[k]);
      for (const span of segment(text, line.start, line.end, own, lexicon)) {
        sentences.push({sentence_id: `s${sentences.length + 1}`, section_id, block: i, ...span});
      }
    }
  }

  const resolved = new Set(references.filter(({content, error}) => content && !error).map(({number}) => number));
  const citations = bindCitations(text, marks, sentences, (number) => resolved.has(number));
  const losses = listLosses(text, {stubs, marks, references, citations, sections, drafts, known});
  const markup = marks.map(({kind, start, end}) => ({kind, start, end}));
  return {text, format, title, body, sections, blocks, sentences, citations, losses, markup};
}

// A table's row has a cell a line, and no sentence runs from one into the next.
function linesOf(text: string, start: number, end: number): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const next = text.indexOf("\n", at);
    const to = next < 0 || next > end ? end : next;
    if (to > at) lines.push({start: at, end: to});
    at = to + 1;
  }
  return lines;
}
