import type {Document, Sentence} from "../read/document.js";

/** Characters. No sentence that a person wrote is as long; what the rules compare within one stretch is bounded by it. */
const LONGEST = 1000;

/**
 * The document's sentences, and of one longer than any person writes (a table run together, a list without full stops)
 * its stretches, so that time stays linear in length. Stretches end after a comma or semicolon, or else between words.
 */
export function* stretchesOf({text, sentences, markup}: Document): Generator<Sentence> {
  let m = 0;
  for (const sentence of sentences) {
    let start = sentence.start;
    while (sentence.end - start > LONGEST) {
      const limit = start + LONGEST;
      let cut = start + lastBreak(text.slice(start, limit));
      while (m < markup.length && markup[m].end <= cut) m++;
      if (m < markup.length && markup[m].start < cut) cut = markup[m].end;
      if (cut >= sentence.end) break;
      yield {...sentence, start, end: cut};
      start = cut;
    }
    yield start === sentence.start ? sentence : {...sentence, start};
  }
}

/** Where to cut a stretch of text: after its last punctuation, else its last white space, in its second half; else its end. */
function lastBreak(stretch: string): number {
  for (const mark of [/[,;:)]\s(?=\S)/g, /[^\d\s]\s(?=[^\d\s])/g, /\s(?=\S)/g, /[^\p{L}\p{M}\p{N}.,](?=[\p{L}])/gu]) {
    let last = -1;
    for (const match of stretch.matchAll(mark)) last = match.index + match[0].length;
    if (last > stretch.length / 2) return last;
  }
  return stretch.length;
}
