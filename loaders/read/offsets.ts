import type {Document, SourceMap, Span} from "./document.js";

/** How a segment of a document's text came from its source. */
export const WORDS = {
  /** Copied: one code unit stands for one. */
  exact: 0,
  /** Stands for the whole of its span: a decoded entity, a run of white space, a marker in place of a reference. */
  whole: 1,
  /** Said again, for context, where it does not stand: a table's header beside a cell. */
  again: 2
} as const;

/** Index of the segment that holds code unit `at` of the text; -1 if there is none. */
function segmentOf({at: starts}: SourceMap, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Where a span of a document's text stands in its source: from what its first code unit stands for to the end of what
 * its last one does, with the markup between them. The same span for a document that was read as it is.
 */
export function sourceSpan({source}: Document, span: Span): Span {
  if (!source || span.end <= span.start) {
    const at = source ? sourceOffset(source, span.start) : span.start;
    return source ? {start: at, end: at} : span;
  }
  const first = segmentOf(source, span.start);
  const last = segmentOf(source, span.end - 1);
  if (first < 0) return {start: 0, end: 0};
  const start = sourceOffset(source, span.start);
  const end = source.kind[last] === WORDS.exact ? source.start[last] + span.end - source.at[last] : source.end[last];
  // Context said again stands elsewhere: then the span is all from the one place to the other.
  if (start <= end) return {start, end};
  return {start: source.start[last], end: Math.max(source.end[first], end)};
}

function sourceOffset(source: SourceMap, at: number): number {
  const k = segmentOf(source, at);
  if (k < 0) return 0;
  return source.kind[k] === WORDS.exact ? source.start[k] + at - source.at[k] : source.start[k];
}

/** Whether code unit `at` of the text belongs to words said again for context. */
export function isSaidAgain({source}: Document, at: number): boolean {
  return source !== undefined && source.kind[segmentOf(source, at)] === WORDS.again;
}
