import type {Claim, RejectedNumber} from "../../src/lib/claim.js";
import type {Document, Span} from "./document.js";
import {isSaidAgain, sourceSpan} from "./offsets.js";

/**
 * Claims and rejected numbers of a document with their offsets in its untouched file: the number, date and claimant of
 * a claim are spans of it, and `value_text` is `file.slice(number_start, number_end)`, markup and all; quotations stay
 * the words that a reader of the page sees. Numbers in words that a table's row says again for context are left out:
 * where they stand they are in the ledger already. Claims from tables say so in `rule_id`.
 */
export function toSource<T extends {claims: Claim[]; rejected: RejectedNumber[]}>(
  {claims, rejected}: T,
  document: Document
): {claims: Claim[]; rejected: RejectedNumber[]} {
  const {source} = document;
  const inTables = new Set(
    document.sentences.flatMap(({sentence_id, block}) => (document.blocks[block].kind === "table" ? [sentence_id] : []))
  );
  const marked = claims.map((claim) =>
    inTables.has(claim.sentence_id) ? {...claim, rule_id: `${claim.rule_id}+table`} : claim
  );
  if (!source) return {claims: marked, rejected};
  const span = (start: number | null, end: number | null): Span | null =>
    start === null || end === null ? null : sourceSpan(document, {start, end});
  const own = marked.filter(({number_start}) => !isSaidAgain(document, number_start));
  const placed = own
    .map((claim): Claim => {
      const number = span(claim.number_start, claim.number_end)!;
      const date = span(claim.date_start, claim.date_end);
      const claimant = span(claim.claimant_start, claim.claimant_end);
      return {
        ...claim,
        number_start: number.start,
        number_end: number.end,
        value_text: source.text.slice(number.start, number.end),
        date_start: date?.start ?? null,
        date_end: date?.end ?? null,
        claimant_start: claimant?.start ?? null,
        claimant_end: claimant?.end ?? null
      };
    })
    .sort((a, b) => a.number_start - b.number_start);
  // words that a template stands for may hold two numbers: its place in the file is claimed once
  let end = -1;
  const apart = placed.filter(({number_start, number_end}) => {
    if (number_start < end) return false;
    end = number_end;
    return true;
  });
  const ids = new Set(apart.map(({claim_id}) => claim_id));
  const translated = apart.map((claim) =>
    claim.parent_claim_id && !ids.has(claim.parent_claim_id) ? {...claim, parent_claim_id: null} : claim
  );
  const ledger = rejected
    .filter(({number_start}) => !isSaidAgain(document, number_start))
    .map((number): RejectedNumber => {
      const {start, end} = span(number.number_start, number.number_end)!;
      return {...number, number_start: start, number_end: end, text: source.text.slice(start, end)};
    })
    .sort((a, b) => a.number_start - b.number_start || b.number_end - a.number_end);
  return {claims: translated, rejected: disjoint(translated, ledger)};
}

// Several numbers may stand for one place of the file ("2 March 2019" for a template): it is accounted for once.
function disjoint(claims: Claim[], rejected: RejectedNumber[]): RejectedNumber[] {
  let c = 0;
  let taken = 0;
  return rejected.filter(({number_start, number_end}) => {
    for (; c < claims.length && claims[c].number_start < number_end; ++c) taken = Math.max(taken, claims[c].number_end);
    if (number_start < taken) return false;
    taken = number_end;
    return true;
  });
}
