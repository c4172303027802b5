import {bindCitations} from "./citations.js";
import type {Block, Document, Sentence} from "./document.js";
import type {Layout} from "./layout.js";
import {Lexicon} from "./lexicon.js";
import {listLosses} from "./losses.js";
import {findMarkup, type Mark} from "./markup.js";
import {type Reference, readReference} from "./references.js";
import {buildSections} from "./sections.js";
import {segment} from "./sentences.js";
import type {Stub} from "./stubs.js";

/** Makes the document from what a format's reader laid out. The rest is the same for all formats. */
export function assemble(text: string, format: Document["format"], layout: Layout, stubs: Stub[]): Document {
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
    if (kind !== "paragraph" && kind !== "list_item" && kind !== "caption") continue;
    for (const span of segment(text, content, end, inside, lexicon)) {
      sentences.push({sentence_id: `s${sentences.length + 1}`, section_id, block: i, ...span});
    }
  }

  const resolved = new Set(references.filter(({content, error}) => content && !error).map(({number}) => number));
  const citations = bindCitations(text, marks, sentences, (number) => resolved.has(number));
  const losses = listLosses(text, {stubs, marks, references, citations, sections, drafts});
  const markup = marks.map(({kind, start, end}) => ({kind, start, end}));
  return {text, format, title, body, sections, blocks, sentences, citations, losses, markup};
}
