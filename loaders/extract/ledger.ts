import type {Claim, RejectedNumber, RejectReason} from "../../src/lib/claim.js";
import type {Block, Document, Markup, Span} from "../read/document.js";
import {isNumberWord} from "./number-words.js";
import {type Token, tokenize} from "./tokens.js";

const MARKUP_REASON: Record<Markup["kind"], RejectReason> = {
  citation: "citation_marker",
  note: "citation_marker",
  editorial: "markup",
  template: "markup",
  bullet: "list_marker",
  file: "file_name",
  coordinates: "coordinate"
};

/**
 * Completes the ledger: every digit run and number word of the body that no claim and no rejection covers yet is
 * rejected by where it stands (citation marker, file name, heading) or, failing that, as `no_quantity`. `numerals` are
 * those of its sentences, in order.
 */
export function completeLedger(
  document: Document,
  claims: Claim[],
  rejected: RejectedNumber[],
  numerals: Token[]
): RejectedNumber[] {
  const covered = [...claims, ...rejected].sort((a, b) => a.number_start - b.number_start);
  const out = [...rejected];
  let c = 0;
  let s = 0;
  let m = 0;
  let n = 0;
  let at = 0;
  let mark = 0;
  for (const block of document.blocks) {
    if (block.start < document.body.start || block.end > document.body.end) continue;
    for (const token of numeralsOf(block)) for (const span of uncovered(token)) reject(span, block);
  }
  return out.sort((a, b) => a.number_start - b.number_start);

  /** The numerals of a block: those of its sentences, and those of what stands in no sentence or is markup in one. */
  function numeralsOf(block: Block): Token[] {
    const found: Token[] = [];
    const outside = (from: number, to: number) => {
      if (from < to) found.push(...tokenize(document.text, from, to).filter(isNumeral));
    };
    while (n < numerals.length && numerals[n].start < block.start) n++;
    while (at < document.sentences.length && document.sentences[at].end <= block.start) at++;
    while (mark < document.markup.length && document.markup[mark].end <= block.start) mark++;
    let end = block.start;
    for (; at < document.sentences.length && document.sentences[at].start < block.end; at++) {
      outside(end, document.sentences[at].start);
      end = document.sentences[at].end;
    }
    outside(end, block.end);
    for (; mark < document.markup.length && document.markup[mark].start < block.end; mark++)
      outside(document.markup[mark].start, Math.min(document.markup[mark].end, block.end));
    while (n < numerals.length && numerals[n].start < block.end) found.push(numerals[n++]);
    // What stands outside the sentences may be markup too.
    return found
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(({start}, i) => i === 0 || start >= found[i - 1].end);
  }

  /** The token itself where nothing covers it; where something covers a part of it, what is left of its digits. */
  function uncovered(token: Token): Span[] {
    while (c < covered.length && covered[c].number_end <= token.start) c++;
    if (!(covered[c]?.number_start < token.end)) return token.kind === "number" ? [token] : digitRuns(token);
    return digitRuns(token).flatMap((run) => {
      const left: Span[] = [];
      let start = run.start;
      for (let k = c; k < covered.length && covered[k].number_start < run.end; k++) {
        if (covered[k].number_start > start) left.push({start, end: covered[k].number_start});
        start = Math.max(start, covered[k].number_end);
      }
      return start < run.end ? [...left, {start, end: run.end}] : left;
    });
  }

  function reject({start, end}: Span, block: Block): void {
    while (m < document.markup.length && document.markup[m].end <= start) m++;
    while (s < document.sentences.length && document.sentences[s].end <= start) s++;
    const sentence = document.sentences[s]?.start <= start ? document.sentences[s] : null;
    const inside = document.markup[m]?.start <= start ? document.markup[m] : null;
    const reason: RejectReason = inside
      ? MARKUP_REASON[inside.kind]
      : block.kind === "heading"
        ? "heading"
        : block.kind === "furniture"
          ? "markup"
          : block.kind === "reference"
            ? "reference"
            : /\p{L}/u.test(document.text[start - 1] ?? "") && /\d/.test(document.text[start])
              ? "name"
              : "no_quantity";
    out.push({
      number_start: start,
      number_end: end,
      text: document.text.slice(start, end),
      reason,
      sentence_id: sentence?.sentence_id ?? null,
      section_id: block.section_id
    });
  }
}

/** A number, a number word, or a unit with a digit in it ("km2"). */
export const isNumeral = (token: Token): boolean => token.kind === "number" || isNumberWord(token) || hasDigit(token);

// Letters make a word; a digit is only ever its last.
const hasDigit = ({text}: Token): boolean => {
  const last = text.charCodeAt(text.length - 1);
  return last >= 48 && last <= 57;
};

const digitRuns = (token: Token): Span[] =>
  hasDigit(token)
    ? [...token.text.matchAll(/\d+/g)].map((run) => ({
        start: token.start + run.index,
        end: token.start + run.index + run[0].length
      }))
    : [token];
