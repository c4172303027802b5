import {assemble} from "./assemble.js";
import {assembleComposed} from "./composed.js";
import {detectFormat} from "./detect.js";
import type {Document} from "./document.js";
import {layOutHtml} from "./html/layout.js";
import {layOutMarkdown} from "./markdown/layout.js";
import {layOutMirror} from "./mirror.js";
import {layOutPlain} from "./plain.js";
import {findStubs} from "./stubs.js";
import {layOutWikitext} from "./wikitext/layout.js";

export {detectFormat} from "./detect.js";
export type * from "./document.js";
export {languageOf} from "./language.js";
export {toSource} from "./translate.js";

export interface ReadOptions {
  /** Default: what the content looks like. */
  format?: Document["format"];
  /** Default: the title that the text itself gives, if any. */
  title?: string;
}

/**
 * Reads a document: its sections, blocks, sentences, citations and losses, as spans of its text. Of plain text and of
 * mirror copies that is the file itself; of HTML, Markdown and wikitext it is the words on the page, and `source` maps
 * them to the untouched file (`toSource` translates claims). Any string can be read; an empty one gives a document with
 * nothing in it. Time and memory grow in proportion to its length.
 *
 * @throws RangeError if `options.format` names a format that has no reader
 */
export function readDocument(text: string, options: ReadOptions = {}): Document {
  const format = options.format ?? detectFormat(text);
  const document = read(text, format);
  return options.title === undefined ? document : {...document, title: options.title};
}

function read(text: string, format: Document["format"]): Document {
  switch (format) {
    case "mirror": {
      const stubs = findStubs(text);
      return assemble(text, format, layOutMirror(text, stubs), stubs);
    }
    case "text":
      return assemble(text, format, layOutPlain(text), []);
    case "html": {
      const {composer, title} = layOutHtml(text);
      return assembleComposed(composer, format, title);
    }
    case "markdown": {
      const {composer, title} = layOutMarkdown(text);
      return assembleComposed(composer, format, title);
    }
    case "wikitext": {
      const {composer, title} = layOutWikitext(text);
      return assembleComposed(composer, format, title);
    }
    default:
      throw new RangeError(`no reader for format: ${format}`);
  }
}
