import {expect} from "vitest";
import type {Block, Document, Span} from "../../loaders/read/index.js";
import {WORDS} from "../../loaders/read/offsets.js";

const hasSentences = ({kind}: Block) =>
  kind === "paragraph" || kind === "list_item" || kind === "caption" || kind === "table";

/** Asserts what holds for every document, whatever its text. Linear, so that it can be asked of whole articles. */
export function expectSound(document: Document): void {
  const {text, body, sections, blocks, sentences, citations, losses, markup} = document;
  expect(mapProblems(document)).toEqual([]);
  expect(problems("block", blocks, text)).toEqual([]);
  expect(problems("sentence", sentences, text)).toEqual([]);
  expect(problems("markup", markup, text, false)).toEqual([]);
  expect(problems("section", sections, text)).toEqual([]);
  expect(spanProblems("loss", losses, text)).toEqual([]);
  expect(spanProblems("body", [body], text)).toEqual([]);

  // Every character that is not white space is in exactly one block (blocks being disjoint), the body's too.
  const inBlock = cover(blocks, text.length);
  expect(uncovered(text, {start: 0, end: text.length}, [inBlock])).toEqual([]);
  expect(
    blocks.filter(({start, end}) => (start < body.start && end > body.start) || (start < body.end && end > body.end))
  ).toEqual([]);

  // And in exactly one sentence, if it is the article's words.
  const inSentence = cover(sentences, text.length);
  const inMarkup = cover(markup, text.length);
  expect(blocks.filter(hasSentences).flatMap((block) => uncovered(text, block, [inSentence, inMarkup]))).toEqual([]);
  expect(blocks.filter((block) => !hasSentences(block)).flatMap((block) => covered(block, inSentence))).toEqual([]);

  expect(
    sentences.filter((sentence, i) => {
      const block = blocks[sentence.block];
      const isInside = sentence.start >= block.start && sentence.end <= block.end;
      return !isInside || sentence.sentence_id !== `s${i + 1}` || sentence.section_id !== block.section_id;
    })
  ).toEqual([]);

  const byId = new Map(sections.map((section) => [section.section_id, section]));
  expect(byId.size).toBe(sections.length);
  expect(blocks.filter(({section_id}) => !byId.has(section_id))).toEqual([]);
  expect(
    sections.filter(({heading, title, start, level, parent_id, section_id}) => {
      const parent = parent_id === null ? null : byId.get(parent_id);
      if (!heading) return section_id !== "lead" || level !== 0 || parent !== null;
      const isTitled = text.slice(heading.start, heading.end).replace(/\s+/g, " ") === title && heading.start === start;
      return (
        !isTitled ||
        (level === 1) !== (parent === null) ||
        (parent && (parent.level !== level - 1 || parent.start >= start))
      );
    })
  ).toEqual([]);

  const sentenceOf = new Map(sentences.map((sentence) => [sentence.sentence_id, sentence]));
  const marks = new Set(markup.filter(({kind}) => kind === "citation").map(({start, end}) => `${start} ${end}`));
  expect(
    citations.filter(({start, end, number, sentence_id, clause_start}) => {
      const sentence = sentenceOf.get(sentence_id)!;
      const isBound = sentence.start <= clause_start && clause_start <= start && end <= sentence.end;
      return !isBound || !marks.has(`${start} ${end}`) || Number.parseInt(text.slice(start + 1, end), 10) !== number;
    })
  ).toEqual([]);
}

/** Segments of the offset map that leave a gap, point outside the file, or are no copy of what they copy. */
function mapProblems({text, source}: Document): string[] {
  if (!source) return [];
  const {at, start, end, kind} = source;
  if ((at[0] ?? text.length) !== 0) return ["the map begins after the text"];
  return at.flatMap((from, k) => {
    const to = at[k + 1] ?? text.length;
    const isInside = start[k] >= 0 && start[k] <= end[k] && end[k] <= source.text.length && from < to;
    const isExact = kind[k] !== WORDS.exact || source.text.slice(start[k], end[k]) === text.slice(from, to);
    return isInside && isExact ? [] : [`segment ${k}, ${from}–${to} of ${start[k]}–${end[k]}`];
  });
}

function spanProblems(name: string, spans: readonly Span[], text: string): string[] {
  return spans.flatMap(({start, end}) =>
    start >= 0 && start <= end && end <= text.length ? [] : [`${name} ${start}–${end}`]
  );
}

/** Spans that are empty, out of order, overlapping, or begin or end with white space. */
function problems(name: string, spans: readonly Span[], text: string, trimmed = true): string[] {
  return spans.flatMap((span, i) => {
    const words = text.slice(span.start, span.end);
    const isSound = span.start < span.end && span.end <= text.length && span.start >= (spans[i - 1]?.end ?? 0);
    return isSound && (!trimmed || words === words.trim())
      ? []
      : [`${name} ${span.start}–${span.end}: ${words.slice(0, 80)}`];
  });
}

function cover(spans: readonly Span[], length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (const {start, end} of spans) mask.fill(1, start, end);
  return mask;
}

function uncovered(text: string, {start, end}: Span, masks: Uint8Array[]): string[] {
  const found: string[] = [];
  for (let i = start; i < end; ++i) {
    if (/\S/.test(text[i]) && masks.every((mask) => mask[i] === 0)) found.push(`${i}: ${text.slice(i, i + 40)}`);
  }
  return found;
}

function covered({start, end}: Span, mask: Uint8Array): number[] {
  const at = mask.subarray(start, end).indexOf(1);
  return at < 0 ? [] : [start + at];
}
