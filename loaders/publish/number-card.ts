import {formatNumber} from "../../src/lib/format.js";
import type {Resolved} from "../../src/lib/reference.js";
import {html, type Markup} from "./markup.js";
import type {ClaimRecord} from "./record.js";
import {reportedBeside, reportedItem} from "./reported.js";
import type {Site} from "./site-file.js";
import {countedWords} from "./wording.js";

/** A claim as one large number, with the sentence that states it and what was reported elsewhere at the time. */
export function numberCard(resolved: Resolved, {reported}: Pick<Site, "reported">): Markup {
  if (resolved.kind !== "claim") throw new Error("only a claim can stand as a number");
  const claim = resolved.claim as ClaimRecord;
  if (claim.value === null) throw new Error("the claim has no number");
  const at = claim.number_start - claim.quote_start;
  const [before, after] = [claim.quote_exact.slice(0, at), claim.quote_exact.slice(at + claim.value_text.length)];
  const clean = (text: string) => text.replace(/\[\d+\]/g, "");
  const beside = reportedBeside(claim, reported).slice(0, 3);
  return html`<section class="number-card" aria-label="${formatNumber(claim.value)} ${countedWords(claim)}">
<div><p class="value"><a href="/claims/${claim.claim_id}" data-claim="${claim.claim_id}">${formatNumber(claim.value)}</a></p>
<p class="label">${countedWords(claim)}${claim.place_text && html` · ${claim.place ?? claim.place_text}`}</p></div>
<div><blockquote><p class="quote">${clean(before)}<mark>${claim.value_text}</mark>${clean(after)}</p></blockquote>
<p class="said-by">${claim.claimant_text ?? "The article itself"} · <a href="/claims/${claim.claim_id}">the sentence in its place</a></p>
${beside.length > 0 && html`<p class="elsewhere">Reported elsewhere:</p><ul class="elsewhere">${beside.map((f) => html`<li>${reportedItem(f)}</li>`)}</ul>`}</div></section>`;
}
