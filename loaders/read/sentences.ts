import {Boundaries} from "./boundaries.js";
import type {Span} from "./document.js";
import type {Lexicon} from "./lexicon.js";
import type {Mark} from "./markup.js";

/**
 * The sentences of the block [from, to), given the markup inside it. A sentence ends with its final punctuation, the
 * quotes and brackets closed after it, and the markers that follow; markup that stands alone before or after the
 * words (templates, bullets) is in no sentence. Every other character that is not white space is in exactly one.
 * Linear in the block's length: every step looks a bounded number of characters around itself.
 */
export function segment(text: string, from: number, to: number, marks: Mark[], lexicon: Lexicon): Span[] {
  const sentences: Span[] = [];
  const block = new Boundaries(text, to, marks, lexicon);
  let start = block.skipMargin(from, 0);
  let k = 0;
  let at = start;
  const cut = (end: number) => {
    sentences.push({start, end});
    start = at = block.skipMargin(end, k);
  };

  while (at < to) {
    while (k < marks.length && marks[k].end <= at) ++k;
    if (k < marks.length && marks[k].start <= at) {
      // Markers with no stop before them end a sentence only where the next one unmistakably begins.
      const end = block.skipTrailing(at, k);
      if (end > at && at > start && block.opensAfterMarkers(at, end)) cut(end);
      else at = Math.max(end, marks[k].end);
      continue;
    }
    if (!isStop(text.charCodeAt(at))) {
      ++at;
      continue;
    }
    let stopped = at + 1;
    while (stopped < to && isStop(text.charCodeAt(stopped))) ++stopped;
    const end = block.skipTrailing(stopped, k);
    if (end < to && block.breaks(start, at, stopped, end, k)) cut(end);
    else at = end;
  }

  const end = block.trimEnd(start);
  if (end > start) sentences.push({start, end});
  return sentences;
}

const STOPS = new Set([..."　.!?…。！？｡؟।॥։።"].slice(1).map((stop) => stop.charCodeAt(0)));
const isStop = (code: number) => code === 46 || code === 33 || code === 63 || (code > 0x500 && STOPS.has(code));
