import {assemble} from "./assemble.js";
import type {Document} from "./document.js";
import {layOutMirror, MIRROR_SIGNS} from "./mirror.js";
import {layOutPlain} from "./plain.js";
import {findStubs} from "./stubs.js";

export type * from "./document.js";

export interface ReadOptions {
  /** Default: what the content looks like. */
  format?: Document["format"];
  /** Default: the title that the text itself gives, if any. */
  title?: string;
}

/**
 * Reads a document: its sections, blocks, sentences, citations and losses, as spans of the untouched text. Any string
 * can be read; an empty one gives a document with nothing in it. Time and memory grow in proportion to its length.
 *
 * @throws RangeError if `options.format` names a format that has no reader
 */
export function readDocument(text: string, options: ReadOptions = {}): Document {
  const format = options.format ?? detectFormat(text);
  const document = read(text, format);
  return options.title === undefined ? document : {...document, title: options.title};
}

/** The format that a text's content speaks for. */
export function detectFormat(text: string): "mirror" | "text" {
  return MIRROR_SIGNS.test(text) ? "mirror" : "text";
}

function read(text: string, format: Document["format"]): Document {
  switch (format) {
    case "mirror": {
      const stubs = findStubs(text);
      return assemble(text, format, layOutMirror(text, stubs), stubs);
    }
    case "text":
      return assemble(text, format, layOutPlain(text), []);
    default:
      throw new RangeError(`no reader for format: ${format}`);
  }
}
