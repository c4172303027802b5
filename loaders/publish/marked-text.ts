import type {RejectedNumber} from "../../src/lib/claim.js";
import {html, type Markup} from "./markup.js";
import type {CitationRecord, ClaimRecord, LossRecord} from "./record.js";

/** A span of the source and how it is shown. `print` gets the text of the span. */
export interface Mark {
  start: number;
  end: number;
  print: (text: string) => Markup;
}

/**
 * The slice [start, end) of a text as markup, with its marks. Of marks that overlap the earlier one wins, and of those
 * that begin together the first in the list. Text between the marks is escaped and otherwise untouched.
 */
export function markText(text: string, start: number, end: number, marks: readonly Mark[]): Markup[] {
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end).sort((a, b) => a.start - b.start);
  const out: Markup[] = [];
  let at = start;
  for (const mark of inside) {
    if (mark.start < at) continue;
    if (mark.start > at) out.push(html`${text.slice(at, mark.start)}`);
    out.push(mark.print(text.slice(mark.start, mark.end)));
    at = mark.end;
  }
  if (at < end) out.push(html`${text.slice(at, end)}`);
  return out;
}

/** "[78]" as a superscript. What it refers to is lost in most copies, which the title says. */
export function citationMark({start, end, number, resolved}: CitationRecord): Mark {
  const title = resolved ? `Citation ${number}` : `Citation ${number}: its reference is lost in this copy`;
  return {start, end, print: () => html`<sup class="citation" title="${title}">[${number}]</sup>`};
}

/** The stub of a template ("Шаблон:Convert"), as a gap whose title says what is missing. */
export function lossMark({start, end, kind, note}: LossRecord): Mark {
  return {
    start,
    end,
    print: (text) =>
      html`<span class="loss" title="${note}" data-source="${text}">[missing: ${kind.replaceAll("_", " ")}]</span>`
  };
}

export function claimMark({number_start: start, number_end: end}: ClaimRecord, print: Mark["print"]): Mark {
  return {start, end, print};
}

export function rejectedMark(number: RejectedNumber, reason: string): Mark {
  return {
    start: number.number_start,
    end: number.number_end,
    print: (text) =>
      html`<span class="rejected" tabindex="0" data-reason="${reason}" title="Not a claim: ${reason}">${text}<span class="visually-hidden"> (not a claim: ${reason})</span></span>`
  };
}
