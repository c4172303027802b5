import {html, type Markup} from "./markup.js";
import type {ClaimRecord, SourceRecords} from "./record.js";
import {claimPhrase, RELATION_NAMES} from "./wording.js";

export interface Related {
  claim: ClaimRecord;
  how: string;
  why: string | null;
}

/** Claims that repeat, update, contradict, contain or are part of this one, and those of the same sentence. */
export function relatedClaims(claim: ClaimRecord, records: SourceRecords): Markup | null {
  const related = findRelated(claim, records);
  if (!related.length) return null;
  return html`<h2 id="related">Beside it in the article</h2>
<ul class="plain related">${related.map(
    ({claim: other, how, why}) => html`<li><span class="how">${how}</span>
<a href="/claims/${other.claim_id}">${claimPhrase(other)}</a>
<span class="said-by">${other.claimant ?? other.claimant_text ?? "the article’s own voice"}${why ? html`. ${why}` : null}</span></li>`
  )}</ul>`;
}

/** Claims linked to this one, each once, with how it stands to this one; those of its sentence last. */
export function findRelated(claim: ClaimRecord, {claims, links}: SourceRecords): Related[] {
  const byId = new Map(claims.map((c) => [c.claim_id, c]));
  const found = new Map<string, Related>();
  const add = (id: string, how: string, why: string | null = null) => {
    const other = byId.get(id);
    if (other && id !== claim.claim_id && !found.has(id)) found.set(id, {claim: other, how, why});
  };
  if (claim.parent_claim_id) add(claim.parent_claim_id, "Is a part of");
  for (const c of claims) if (c.parent_claim_id === claim.claim_id) add(c.claim_id, "Includes");
  for (const {a, b, relation, evidence} of links) {
    if (a === claim.claim_id) add(b, RELATION_NAMES[relation].from, evidence);
    if (b === claim.claim_id) add(a, RELATION_NAMES[relation].to, evidence);
  }
  for (const c of claims) if (c.sentence_id === claim.sentence_id) add(c.claim_id, "In the same sentence");
  return [...found.values()];
}
