import {Composer} from "../composer.js";
import type {Span} from "../document.js";
import {type Cell, composeTable} from "../tables.js";
import {startsLine, verbatimEnd} from "./brackets.js";
import {type Parameters, splitBars, trim} from "./parameters.js";
import {readTable} from "./table.js";
import {Writer} from "./writer.js";

const HEADING = /^(={1,6})[^\n]{1,300}?\1[ \t]*(?:<!--[^\n]{0,200}-->)?[ \t]*$/;
const FILE = /^\[\[\s*(?:file|image):/i;
const QUOTE = /^(?:quote|blockquote|cquote|quotation|quote box|quote frame|rquote|pull quote)$/;
/** Parameters of an infobox that say how it looks or point somewhere. */
const LOOKS =
  /image|map|logo|flag|coord|website|url|width|size|style|align|icon|colou?r|latitude|longitude|campaignbox|partof|^lat|^lon|caption|^alt|native|module|embed|^name$|^conflict$|^title$|_ref$|iso|timezone|utc/;
/** Options of a picture, which are no caption. */
const OPTION =
  /^(?:thumb(?:nail)?|frame(?:d|less)?|border|left|right|cent(?:er|re)|none|upright(?:=.*)?|baseline|middle|sub|super|top|text-top|bottom|\d*x?\d+ ?px|(?:alt|link|page|lang|class|thumbtime|start|end)=.*)$/i;

/** Composes an article in MediaWiki's wikitext: its running text, tables, infoboxes and captions; then its sources. */
export function layOutWikitext(text: string): {composer: Composer; title: string | null} {
  const page = new Page(text);
  page.read();
  return {composer: page.composer, title: page.title};
}

class Page {
  readonly composer: Composer;
  readonly writer: Writer;
  title: string | null = null;

  constructor(readonly source: string) {
    this.composer = new Composer(source);
    this.writer = new Writer(this.composer);
  }

  read(): void {
    const {source, composer, writer} = this;
    let isParagraph = false;
    for (let at = source.startsWith("\ufeff") ? 1 : 0; at < source.length; ) {
      const stop = writer.lineEnd(at, source.length);
      const line = trim(source, {start: at, end: stop});
      const head = source.slice(line.start, Math.min(line.end, line.start + 400));
      if (!head) {
        isParagraph = false;
      } else if (HEADING.test(head)) {
        const rank = /^=+/.exec(head)![0].length;
        const closing = /=+[ \t]*(?:<!--[^\n]*-->)?[ \t]*$/.exec(head)!;
        composer.open("heading", rank);
        writer.inline(line.start + rank, line.start + closing.index);
        isParagraph = false;
      } else if (/^[*#:;]/.test(head)) {
        composer.open(/^[:;]+[^*#]/.test(head) && !head.startsWith(";") ? "paragraph" : "list_item");
        const marker = /^[*#:;]+/.exec(head)![0].length;
        writer.inline(line.start + marker, line.end);
        isParagraph = false;
      } else if (/^(?:-{4,}|#redirect)/i.test(head)) {
        isParagraph = false;
      } else {
        const rest = this.#blocks(line, isParagraph);
        if (rest.start > line.start) isParagraph = false;
        if (rest.start < rest.end) {
          if (isParagraph) composer.space(at - 1, at);
          else composer.open("paragraph");
          writer.inline(rest.start, rest.end);
          isParagraph = true;
        }
      }
      if (!isParagraph) composer.close();
      at = stop + 1;
    }
    this.#references();
  }

  /** Composes the templates, tables and pictures that open a line and stand for blocks; what is left of the line. */
  #blocks({start, end}: Span, inParagraph: boolean): Span {
    const {source, composer, writer} = this;
    while (start < end) {
      const inner = writer.brackets.end(start, end);
      const verbatim = source[start] === "<" ? verbatimEnd(source, start, writer.find) : 0;
      if (source.startsWith("<!--", start) && verbatim) start = verbatim;
      else if (!inner) break;
      else if (source.startsWith("{|", start) && startsLine(source, start)) {
        composeTable(composer, readTable(writer, start, inner));
        start = inner;
      } else if (source.startsWith("{{", start)) {
        const parameters = writer.parameters(start, inner);
        if (!this.#template(parameters, inner, end, inParagraph)) break;
        start = inner;
      } else if (FILE.test(source.slice(start, start + 20))) {
        this.#caption(start, inner);
        start = inner;
      } else break;
      while (start < end && /\s/.test(source[start])) ++start;
    }
    return {start, end};
  }

  /** Composes a template that stands for a block; false for one that stands in a line. */
  #template(parameters: Parameters, inner: number, end: number, inParagraph: boolean): boolean {
    const {composer, writer, source} = this;
    const {name, positional} = parameters;
    if (/^infobox\b|\binfobox$/.test(name)) {
      const titled =
        parameters.value(source, "name") || parameters.value(source, "conflict") || parameters.value(source, "title");
      if (titled && titled.length < 200 && !/[{}[\]<>]/.test(titled)) this.title ??= titled.replace(/'{2,}/g, "");
      composeTable(composer, infoboxRows(writer, parameters));
      return true;
    }
    if (QUOTE.test(name)) {
      const words = parameters.named.find((entry) => /^(?:text|quote)$/.test(entry.name))?.value ?? positional[0];
      composer.open("paragraph");
      if (words) writer.lines(words.start, words.end, 1);
      composer.close();
      return true;
    }
    if (/^(?:multiple image|double image)$/.test(name)) {
      for (const {name: key, value} of parameters.named)
        if (/^(?:caption\d*|footer)$/.test(key)) {
          composer.open("caption");
          writer.inline(value.start, value.end, 1);
        }
      composer.close();
      return true;
    }
    if (name === "reflist" || name === "references" || name === "refs") {
      // Sources may be told where the list stands and cited by name above it.
      const told = parameters.named.find((entry) => entry.name === "refs")?.value;
      if (told) writer.with(new Composer(source)).lines(told.start, told.end, 1);
      return true;
    }
    // By itself on a line and with no line of the same paragraph before it: a notice, a list of sources, a box.
    if (inParagraph || inner < end) return false;
    composer.open("paragraph");
    writer.inline(parameters.nameSpan.start - 2, inner, 1);
    composer.close();
    return true;
  }

  #caption(start: number, end: number): void {
    const {composer, writer, source} = this;
    const parts = splitBars(source, start + 2, end - 2, writer.brackets, writer.find).slice(1);
    const caption = parts.findLast((part) => {
      const {start: from, end: to} = trim(source, part);
      return to > from && !(to - from < 200 && OPTION.test(source.slice(from, to)));
    });
    composer.open("caption");
    if (caption) writer.inline(caption.start, caption.end, 1);
    composer.close();
  }

  // The list that {{reflist}} makes, in the order of the numbers.
  #references(): void {
    const {composer, writer} = this;
    const {list} = writer.sources;
    for (let i = 0; i < list.length; ++i) {
      const {number, words} = list[i];
      if (!words || words.end <= words.start) continue;
      composer.open("reference");
      composer.put(`${number}.`, words.start, words.start);
      composer.space(words.start, words.start);
      this.#source(words);
      composer.close();
    }
  }

  // What a source's template says, its values one after another.
  #source({start, end}: Span): void {
    const {composer, writer, source} = this;
    const span = trim(source, {start, end});
    const inner = source.startsWith("{{", span.start) ? writer.brackets.end(span.start, span.end) : 0;
    if (!inner) {
      writer.inline(span.start, Math.min(span.end, span.start + 2000), 1);
      return;
    }
    const {positional, named} = writer.parameters(span.start, inner);
    for (const value of [...positional, ...named.map((entry) => entry.value)].slice(0, 30)) {
      composer.space(value.start, value.start);
      composer.copy(value.start, Math.min(value.end, value.start + 400));
    }
  }
}

/** A row for each parameter of an infobox that says something. */
function infoboxRows(writer: Writer, {named}: Parameters): Cell[][] {
  return named.flatMap(({name, nameSpan, value}): Cell[][] => {
    if (value.end <= value.start || LOOKS.test(name)) return [];
    const words = name.replace(/_/g, " ").replace(/\s*\d+[a-z]?$/, "");
    if (!words) return [];
    const cell = (isHeader: boolean, write: Cell["write"]): Cell => ({isHeader, columns: 1, rows: 1, write});
    const label = words[0].toUpperCase() + words.slice(1);
    return [
      [
        cell(true, (composer) => composer.put(label, nameSpan.start, nameSpan.end)),
        cell(false, (composer) => writer.with(composer).lines(value.start, value.end, 1))
      ]
    ];
  });
}
