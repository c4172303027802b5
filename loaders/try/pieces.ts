import type {Claim, RejectedNumber} from "../../src/lib/claim.js";
import type {Part, Piece} from "../../src/lib/try.js";
import type {TextExtraction} from "../extract-text.js";

/** Characters of a piece, about: a file of one line is not one paragraph on a page. */
const LONGEST = 4000;

type Mark = Pick<Claim, "number_start" | "number_end"> & ({claim_id: string} | Pick<RejectedNumber, "reason">);

/**
 * The words of a document's body as a reader sees them, paragraph by paragraph, every claim and every other number
 * marked. Put together the parts are the blocks of the body, to the letter.
 */
export function piecesOf({document, read}: TextExtraction): Piece[] {
  const marks: Mark[] = [...read.claims, ...read.rejected].sort((a, b) => a.number_start - b.number_start);
  const pieces: Piece[] = [];
  let m = 0;
  for (const {kind, start, end} of document.blocks) {
    if (start < document.body.start || end > document.body.end) continue;
    let at = start;
    let parts: Part[] = [];
    let length = 0;
    const close = () => {
      if (parts.length) pieces.push({kind, parts});
      [parts, length] = [[], 0];
    };
    const words = (to: number) => {
      while (at < to) {
        const cut = Math.min(to, at + LONGEST - length);
        parts.push(document.text.slice(at, cut));
        length += cut - at;
        at = cut;
        if (length >= LONGEST) close();
      }
    };
    for (; m < marks.length && marks[m].number_start < end; ++m) {
      const mark = marks[m];
      if (mark.number_start < at) continue;
      words(mark.number_start);
      const text = document.text.slice(mark.number_start, mark.number_end);
      parts.push("claim_id" in mark ? {text, claim: mark.claim_id} : {text, reason: mark.reason});
      at = mark.number_end;
      length += text.length;
      if (length >= LONGEST) close();
    }
    words(end);
    close();
  }
  return pieces;
}
