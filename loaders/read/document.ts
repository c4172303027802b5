/**
 * A document as the readers give it: its text and everything found in it, as spans of it. All offsets are UTF-16 code
 * units into `text`, half-open; `text.slice(start, end)` is exact for every span.
 *
 * Plain text and mirror copies are read as they are: `text` is the file. Of HTML, Markdown and wikitext `text` is the
 * words that a reader of the page would see, and `source` says for each of them where in the untouched file it stands.
 */
export interface Span {
  start: number;
  end: number;
}

/**
 * A heading with the text under it. The span runs from the heading to the last block before the next heading of any
 * level, so sections are disjoint and in text order; `parent_id` says which section it is nested in.
 */
export interface Section extends Span {
  section_id: string;
  /** 0 is the lead; 1 and below are headings, nested. */
  level: number;
  title: string;
  /** Span of the heading line; null for the lead. */
  heading: Span | null;
  parent_id: string | null;
}

/**
 * `furniture` is what belongs to the page and not to the article: titles, navigation, a line of nothing but template
 * stubs. `reference` is an entry of the reference list or of another list of links at the document's end.
 */
export type BlockKind = "paragraph" | "list_item" | "caption" | "heading" | "reference" | "furniture" | "table";

export interface Block extends Span {
  kind: BlockKind;
  section_id: string;
}

/** Includes the citation markers that follow its final punctuation. */
export interface Sentence extends Span {
  sentence_id: string;
  section_id: string;
  /** Index into `blocks`. */
  block: number;
}

/** A citation marker in running text ("[78]"). */
export interface Citation extends Span {
  number: number;
  sentence_id: string;
  /** Where the clause that the marker closes begins: after the group of markers before it, or with the sentence. */
  clause_start: number;
  /** Whether the reference list has an entry with any content for it. */
  resolved: boolean;
}

export type LossKind =
  | "infobox"
  | "convert"
  | "note"
  | "reference"
  | "quote_box"
  | "link"
  | "navigation"
  | "list"
  | "template"
  | "error";

/** What this copy of the document has lost, where it was. */
export interface Loss extends Span {
  kind: LossKind;
  /** The template or marker that stands in its place. */
  template: string;
  /** What a reader cannot know because of it, in one sentence. */
  note: string;
}

/**
 * `citation` "[78]", `note` "[a]", `editorial` "[update]", `template` "Шаблон:Convert", `bullet` "•", `file` a line
 * that names an image, `coordinates` a page's coordinates run into its first line.
 */
export type MarkupKind = "citation" | "note" | "editorial" | "template" | "bullet" | "file" | "coordinates";

/** A span that is not the article's words. */
export interface Markup extends Span {
  kind: MarkupKind;
}

/**
 * The offset map of a text that is not its file. Segment k of the text is [at[k], at[k + 1]) and stands for
 * [start[k], end[k]) of the file's text; `kind` says how (see WORDS). Segments cover the text without gaps.
 */
export interface SourceMap {
  /** The untouched file. */
  text: string;
  at: number[];
  start: number[];
  end: number[];
  kind: number[];
}

export interface Document {
  text: string;
  /** Absent where `text` is the file itself. */
  source?: SourceMap;
  format: "mirror" | "text" | "wikitext" | "html" | "markdown";
  title: string | null;
  /** Running text without page furniture before it and reference list after it. */
  body: Span;
  sections: Section[];
  blocks: Block[];
  sentences: Sentence[];
  citations: Citation[];
  losses: Loss[];
  /**
   * Spans inside the body's blocks that are not the article's words, disjoint and in text order. Those inside a
   * sentence interrupt it; the others (bullets, file names, templates before a sentence) belong to no sentence.
   */
  markup: Markup[];
}
