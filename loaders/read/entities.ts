import {DecodingMode, EntityDecoder, htmlDecodeTree} from "entities/decode";

/** Longest character reference that is read ("&CounterClockwiseContourIntegral;" has 33 characters). */
const LONGEST = 40;

/**
 * The character reference that stands at `at` ("&nbsp;", "&#160;", "&amp"), as HTML decodes it: its words and its end.
 * Null for an ampersand that is one.
 */
export function decodeEntity(text: string, at: number, limit: number): {words: string; end: number} | null {
  const next = text.charCodeAt(at + 1);
  const isName = (next >= 65 && next <= 90) || (next >= 97 && next <= 122);
  if (at + 1 >= limit || !(isName || next === 35)) return null;
  let words = "";
  let length = 0;
  const decoder = new EntityDecoder(htmlDecodeTree, (code, consumed) => {
    words += String.fromCodePoint(code);
    length = consumed;
  });
  decoder.startEntity(DecodingMode.Legacy);
  if (decoder.write(text.slice(at + 1, Math.min(limit, at + LONGEST)), 0) < 0) decoder.end();
  return length > 0 ? {words, end: at + length} : null;
}
