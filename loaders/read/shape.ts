// What a line looks like, before anything is known of the lines around it.

import {isPeriod} from "./titles.js";

/** A draft of a block: what a line or a run of lines is, before sections are known. */
export interface Draft {
  kind: "paragraph" | "list_item" | "caption" | "heading" | "reference" | "furniture" | "table";
  start: number;
  end: number;
  /** Where its own words begin, after a bullet or the line that names an image. */
  content: number;
  /** A heading with no blank line after it, which this kind of copy does to the lowest levels. */
  glued?: boolean;
  /** Of a heading whose level the format keeps: 1 is the highest. Without it the level is guessed. */
  rank?: number;
}

const LONGEST_HEADING = 100;
const MOST_WORDS = 14;

/** Ends of a line that a heading does not have: sentence punctuation, an opened clause, a citation marker. */
const NOT_A_HEADINGS_END = /[.!?…:;,\]…。！？؟।](?:["'”’»)]*)$/u;
const NOT_A_HEADINGS_START = /^[\p{Ll}"“„«‘'([{<*•·‣–—\-+/\\|#@^=~_]/u;

/**
 * Whether a line could be a heading: short, with a letter or a year in it, beginning like a title and not ending like
 * a sentence. Whether it is one depends on the lines around it, which is the caller's to know.
 */
export function looksLikeHeading(line: string): boolean {
  if (line.length > LONGEST_HEADING) return false;
  if (NOT_A_HEADINGS_END.test(line) || NOT_A_HEADINGS_START.test(line)) return false;
  if (!/\p{L}/u.test(line)) return /^(?:1[0-9]|20)\d\d(?:\s?[-–—]\s?\d{2,4})?$/.test(line);
  if (/\[\d+\]|https?:|Шаблон:|\t| {3,}/.test(line)) return false;
  // A full stop or a semicolon inside says prose, unless it abbreviates ("U.S. response", "Municipal District No. 124").
  if (/\p{Ll}{4,}[.!?;] \p{Lu}/u.test(line)) return false;
  // "45,000 people displaced" on a line of its own is a figure; "2011 fire season", "1. Overview", "5 May" are titles.
  if (/^\d/.test(line) && !isPeriod(line) && !/^(?:(?:1[0-9]|20)\d\d\b|\d{1,2}(?:\.\d{1,2})*\.? \p{Lu})/u.test(line))
    return false;
  return line.split(/\s+/).length <= MOST_WORDS;
}

const BULLET = /^(?:[•‣◦⁃∙●▪■○–*·-]|\*{1,3}|o)(?=[ \t\u00a0\u2002-\u200a\u202f\u3000])/u;

/** Length of the bullet that opens a line, without the space after it; 0 if there is none. */
export function bulletLength(line: string): number {
  return BULLET.exec(line)?.[0].length ?? 0;
}

const ORDINAL = /^(\d{1,3})[.)](?=\s)/;

/** Length of the number that opens a line of a list ("3.", "12)"); 0 if there is none. */
export function ordinalLength(line: string): number {
  return ORDINAL.exec(line)?.[0].length ?? 0;
}

const IMAGE = /\.(?:jpe?g|png|gif|svg|tiff?|webp|webm|ogv|ogg|pdf|djvu|mp4)$/i;
const FILE_PREFIX = /^(?:Файл|Изображение|File|Image):/;

/** Whether a line does nothing but name an image, with or without the prefix that wikis put before the name. */
export function namesFile(line: string): boolean {
  return FILE_PREFIX.test(line) || (line.length <= 250 && IMAGE.test(line));
}
