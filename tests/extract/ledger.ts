import {expect} from "vitest";
import type {Extraction} from "../../loaders/extract/index.js";
import type {Document} from "../../loaders/read/index.js";
import {QUALIFIERS, REJECT_REASONS, SERIES} from "../../src/lib/claim.js";
import {findNumbers} from "./finder.js";
import {boundsProblem} from "./notation.js";

/** Asserts what holds for the extraction of every document, whatever its text. */
export function expectComplete(document: Document, {claims, rejected}: Extraction): void {
  const {text, body} = document;
  expect(claims.filter((c) => text.slice(c.number_start, c.number_end) !== c.value_text || !c.value_text)).toEqual([]);
  expect(rejected.filter((r) => text.slice(r.number_start, r.number_end) !== r.text || !r.text)).toEqual([]);

  // Disjoint, each list in text order, and inside the body.
  const spans = [...claims, ...rejected].sort((a, b) => a.number_start - b.number_start);
  expect(spans.filter((span, i) => i > 0 && span.number_start < spans[i - 1].number_end)).toEqual([]);
  for (const list of [claims, rejected])
    expect(list.filter((span, i) => i > 0 && span.number_start < list[i - 1].number_start)).toEqual([]);
  expect(spans.filter((span) => span.number_start < body.start || span.number_end > body.end)).toEqual([]);

  // Each digit and number word of the body is in one of them; they being disjoint, in exactly one.
  let s = 0;
  const missing = findNumbers(document).filter((number) => {
    while (s < spans.length && spans[s].number_end <= number.start) s++;
    let end = number.start;
    for (let k = s; k < spans.length && spans[k].number_start <= end && end < number.end; k++)
      end = spans[k].number_end;
    return end < number.end;
  });
  expect(missing.map(({start, end}) => `${start}: ${text.slice(start, end)}`)).toEqual([]);

  expect(claims.flatMap((claim) => boundsProblem(claim) ?? [])).toEqual([]);
  expect(new Set(claims.map(({claim_id}) => claim_id)).size).toBe(claims.length);
  expect(rejected.filter(({reason}) => !REJECT_REASONS.includes(reason))).toEqual([]);

  const ids = new Set(claims.map(({claim_id}) => claim_id));
  const sentences = new Map(document.sentences.map((sentence) => [sentence.sentence_id, sentence]));
  expect(
    claims.filter((claim) => {
      const sentence = sentences.get(claim.sentence_id);
      const isInside = sentence && sentence.start <= claim.number_start && claim.number_end <= sentence.end;
      const isSpan = (start: number | null, end: number | null) =>
        start === null ? end === null : end !== null && start < end && end <= text.length;
      return !(
        isInside &&
        isSpan(claim.date_start, claim.date_end) &&
        isSpan(claim.claimant_start, claim.claimant_end) &&
        (claim.claimant_start === null ||
          isFrom(claim.claimant_text!, text.slice(claim.claimant_start, claim.claimant_end!))) &&
        (claim.parent_claim_id === null ||
          (ids.has(claim.parent_claim_id) && claim.parent_claim_id !== claim.claim_id)) &&
        (claim.event_end === null || (claim.event_start !== null && claim.event_start <= claim.event_end)) &&
        QUALIFIERS.includes(claim.qualifier) &&
        SERIES.includes(claim.series) &&
        (claim.outcome === null || claim.series === "casualties") &&
        claim.confidence > 0 &&
        claim.confidence <= 1
      );
    })
  ).toEqual([]);
}

/** Whether `words` are the source's, which may have markers and line breaks between them. */
function isFrom(words: string, source: string): boolean {
  let at = 0;
  for (const character of words.replace(/\s+/g, "")) {
    at = source.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
