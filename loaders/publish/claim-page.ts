import {formatDates, formatNumber, sentenceCase} from "../../src/lib/format.js";
import {SERIES_NAMES} from "../../src/lib/series.js";
import {claimFields} from "./claim-fields.js";
import {citationMark, claimMark, lossMark, markText} from "./marked-text.js";
import {html, type Markup} from "./markup.js";
import type {ClaimRecord, SourceRecords} from "./record.js";
import {relatedClaims} from "./related.js";
import {reportedBeside, reportedItem} from "./reported.js";
import {claimPhrase, SPEECH_ACT_NAMES} from "./wording.js";

/** Where a claim is drawn: a figure of the story. */
export interface Drawn {
  name: string;
  title: string;
}

/**
 * One page a claim: the sentence in its paragraph, every field with how it was read, and what else is said of it. `article`
 * is the address of the page that has the whole text.
 */
export function claimPage(
  claim: ClaimRecord,
  records: SourceRecords,
  drawn: readonly Drawn[] = [],
  article = "/source"
) {
  const title = sentenceCase(claimPhrase(claim));
  return {
    title,
    description: claim.quote_exact.replace(/\[\d+\]/g, ""),
    html: html`
<p class="standfirst">${claimantWords(claim)}, ${claim.event_start ? formatDates(claim.event_start, claim.event_end) : "undated"}.
A claim of the series <a rel="external" href="/claims?series=${claim.series}">${SERIES_NAMES[claim.series]}</a>.</p>
${paragraph(claim, records, article)}
<h2 id="fields">What it says, and how we know</h2>
${claimFields(claim, records)}
${corrections(claim, records)}
${citations(claim, records)}
${relatedClaims(claim, records)}
${reported(claim, records)}
${drawn.length > 0 && html`<h2 id="drawn">Drawn in the story</h2><ul class="plain">${drawn.map(({name, title}) => html`<li><a href="/#${name}">${title}</a></li>`)}</ul>`}
${provenance(claim, records)}
${neighbours(claim, records)}`.toString()
  };
}

function claimantWords({claimant, claimant_text, speech_act}: ClaimRecord): string {
  if (!claimant_text) return "Stated by the article itself";
  return `${sentenceCase(SPEECH_ACT_NAMES[speech_act])} by ${claimant ?? claimant_text}`;
}

function paragraph(
  claim: ClaimRecord,
  {source, sentences, blocks, citations, losses}: SourceRecords,
  article: string
): Markup {
  const sentence = sentences.find((s) => s.sentence_id === claim.sentence_id)!;
  const block = blocks.find((b) => b.block_id === sentence.block_id)!;
  const marks = [
    claimMark(claim, (text) => html`<mark id="quote">${text}</mark>`),
    ...citations.map(citationMark),
    ...losses.filter((l) => l.end > l.start).map(lossMark)
  ];
  const text = (start: number, end: number) => markText(source.text, start, end, marks);
  return html`<figure class="evidence"><blockquote cite="${source.address}">
<p>${text(block.start, sentence.start)}<span class="sentence">${text(sentence.start, sentence.end)}</span>${text(sentence.end, block.end)}</p>
</blockquote>
<figcaption>Section <a href="${article}#claim-${claim.claim_id}">${claim.section}</a> of
<cite><a rel="external noopener" href="${source.address}${claim.text_fragment}">${source.title}</a></cite>, ${source.publisher}, ${source.licence}</figcaption></figure>`;
}

function corrections(claim: ClaimRecord, {corrections}: SourceRecords): Markup | null {
  const mine = corrections.filter((c) => c.claim_id === claim.claim_id);
  if (!mine.length) return null;
  return html`<h2 id="corrections">Corrected by hand</h2><ul>${mine.map(
    (c) => html`<li><b>${c.field}</b>: ${c.old_value ?? "nothing"} → ${c.new_value ?? "nothing"}. ${c.reason}</li>`
  )}</ul>`;
}

function citations(claim: ClaimRecord, {citations}: SourceRecords): Markup {
  const items = claim.citations.map((number) => {
    const resolved = citations.find((c) => c.sentence_id === claim.sentence_id && c.number === number)?.resolved;
    return html`<li><b>[${number}]</b> ${resolved ? "has an entry in the reference list of this copy" : "its reference is lost in this copy of the article; the original has it"}</li>`;
  });
  return html`<h2 id="citations">Citations</h2>${
    items.length
      ? html`<ul class="plain">${items}</ul>`
      : html`<p>The clause that states this number carries no citation.</p>`
  }`;
}

function reported(claim: ClaimRecord, {reported}: SourceRecords): Markup | null {
  const beside = reportedBeside(claim, reported);
  if (!beside.length) return null;
  return html`<h2 id="reported">Reported elsewhere</h2>
<p>Figures from the press for the same count, within two days. They are not from the article and are never mixed with its claims.</p>
<ul class="plain">${beside.map((figure) => html`<li>${reportedItem(figure)}</li>`)}</ul>`;
}

function provenance(claim: ClaimRecord, {source}: SourceRecords): Markup {
  return html`<details class="provenance"><summary>Identity and confidence</summary>
<dl class="fields">
<div><dt>Claim</dt><dd><code>${claim.claim_id}</code><span class="how">the same after every run as long as the sentence is</span></dd></div>
<div><dt>Confidence</dt><dd>${formatNumber(claim.confidence)}<span class="how">of 1; lower where two readings compete</span></dd></div>
<div><dt>Span</dt><dd><code>text.slice(${claim.number_start}, ${claim.number_end})</code><span class="how">in the untouched file, SHA-256 ${source.sha256.slice(0, 12)}…</span></dd></div>
<div><dt>Rules</dt><dd><code>${claim.rule_id}</code></dd></div>
</dl></details>`;
}

/** The claims before and after it in the article. */
function neighbours(claim: ClaimRecord, {claims}: SourceRecords): Markup {
  const at = claims.indexOf(claim);
  const link = (other: ClaimRecord | undefined, label: string, rel: string) =>
    other &&
    html`<a rel="${rel}" href="/claims/${other.claim_id}"><span class="how">${label}</span>${claimPhrase(other)}</a>`;
  return html`<nav class="neighbours" aria-label="Claims in the order of the article">${link(claims[at - 1], "Claim before", "prev")}${link(claims[at + 1], "Claim after", "next")}</nav>`;
}
