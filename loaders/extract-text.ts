import type {Vocabulary} from "../src/lib/vocabulary.js";
import {type Extraction, type ExtractOptions, extract} from "./extract/index.js";
import {Problem} from "./problem.js";
import {type Document, languageOf, readDocument, toSource} from "./read/index.js";

export interface TextOptions extends ExtractOptions {
  /** Default: what the content looks like. */
  format?: Document["format"];
  /** Default: the title that the text itself gives, if any. */
  title?: string;
  /** Also extract from what does not look like English. */
  anyLanguage?: boolean;
}

/** Claims and rejected numbers with offsets into the untouched text; in `read` with offsets into the document's words. */
export interface TextExtraction extends Extraction {
  read: Extraction;
  document: Document;
}

/**
 * The claims and the rejected numbers of a text, and the document it was read as: what
 * the command line, the page that tries texts out and all that compares them begin with. `path` is what errors call it.
 * Throws a Problem for a text in another language than English, unless told not to.
 */
export function extractText(
  text: string,
  path: string,
  vocabulary: Vocabulary,
  {format, title, anyLanguage = false, ...options}: TextOptions
): TextExtraction {
  const document = readDocument(text, {title, format});
  const language = anyLanguage ? null : languageOf(document.text.slice(document.body.start, document.body.end));
  if (language && language !== "English") {
    throw new Problem(
      `${path}: language: looks like ${language}, this extractor reads English only (--any-language extracts all the same)`
    );
  }
  const read = extract(document, vocabulary, options);
  return {...toSource(read, document), read, document};
}
