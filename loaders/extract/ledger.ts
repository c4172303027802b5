import type {Claim, RejectedNumber, RejectReason} from "../../src/lib/claim.js";
import type {Document, Markup} from "../read/document.js";
import {isNumberWord} from "./numbers.js";
import {tokenize} from "./tokens.js";

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
 * rejected by where it stands (citation marker, file name, heading) or, failing that, as `no_quantity`.
 */
export function completeLedger(document: Document, claims: Claim[], rejected: RejectedNumber[]): RejectedNumber[] {
  const covered = [...claims, ...rejected].sort((a, b) => a.number_start - b.number_start);
  const out = [...rejected];
  let c = 0;
  let s = 0;
  let m = 0;
  for (const block of document.blocks) {
    if (block.start < document.body.start || block.end > document.body.end) continue;
    for (const token of tokenize(document.text, block.start, block.end)) {
      if (token.kind !== "number" && !isNumberWord(token)) continue;
      while (c < covered.length && covered[c].number_end <= token.start) c++;
      if (c < covered.length && covered[c].number_start < token.end) continue;
      while (m < document.markup.length && document.markup[m].end <= token.start) m++;
      while (s < document.sentences.length && document.sentences[s].end <= token.start) s++;
      const sentence = document.sentences[s]?.start <= token.start ? document.sentences[s] : null;
      const inside = document.markup[m]?.start <= token.start ? document.markup[m] : null;
      const reason: RejectReason = inside
        ? MARKUP_REASON[inside.kind]
        : block.kind === "heading"
          ? "heading"
          : block.kind === "furniture"
            ? "markup"
            : block.kind === "reference"
              ? "reference"
              : "no_quantity";
      out.push({
        number_start: token.start,
        number_end: token.end,
        text: token.text,
        reason,
        sentence_id: sentence?.sentence_id ?? null,
        section_id: block.section_id
      });
    }
  }
  return out.sort((a, b) => a.number_start - b.number_start);
}
