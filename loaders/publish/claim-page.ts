import {boundsInWords, formatDates, formatNumber, sentenceCase} from "../../src/lib/format.js";
import {citationMark, claimMark, lossMark, markText} from "./marked-text.js";
import {html, join, type Markup, type Printable} from "./markup.js";
import type {ClaimRecord, SourceRecords} from "./record.js";
import {relatedClaims} from "./related.js";
import {reportedBeside, reportedItem} from "./reported.js";
import {
  countedWords,
  DATE_BASIS_NAMES,
  KIND_NAMES,
  QUALIFIER_NAMES,
  SERIES_NAMES,
  SPEECH_ACT_NAMES,
  VALUE_FORM_NAMES
} from "./wording.js";

/** One page a claim: the sentence in its paragraph, every field with how it was read, and what else is said of it. */
export function claimPage(claim: ClaimRecord, records: SourceRecords) {
  const title = sentenceCase(`${claim.value_text} ${countedWords(claim)}`.trim());
  return {
    title,
    description: claim.quote_exact.replace(/\[\d+\]/g, ""),
    html: html`
<p class="standfirst">${claimantWords(claim)}, ${claim.event_start ? formatDates(claim.event_start, claim.event_end) : "undated"}.
A claim of the series <a rel="external" href="/claims?series=${claim.series}">${SERIES_NAMES[claim.series]}</a>.</p>
${paragraph(claim, records)}
<h2 id="fields">What it says, and how we know</h2>
${fields(claim, records)}
${citations(claim, records)}
${relatedClaims(claim, records)}
${reported(claim, records)}
${provenance(claim, records)}`.toString()
  };
}

function claimantWords({claimant, claimant_text, speech_act}: ClaimRecord): string {
  if (!claimant_text) return "Stated by the article itself";
  return `${sentenceCase(SPEECH_ACT_NAMES[speech_act])} by ${claimant ?? claimant_text}`;
}

function paragraph(claim: ClaimRecord, {source, sentences, blocks, citations, losses}: SourceRecords): Markup {
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
<figcaption>Section <a href="/source#claim-${claim.claim_id}">${claim.section}</a> of
<cite><a rel="external noopener" href="${source.address}${claim.text_fragment}">${source.title}</a></cite>, ${source.publisher}, ${source.licence}</figcaption></figure>`;
}

/** Label, what the database holds, and where that comes from. Fields that the text does not support say so. */
function fields(claim: ClaimRecord, records: SourceRecords): Markup {
  const {source} = records;
  const words = (start: number | null, end: number | null) =>
    start === null || end === null ? null : html`from the words “${source.text.slice(start, end)}”`;
  const rows: [string, Printable, Printable][] = [
    [
      "Number",
      claim.value === null ? "none stated" : formatNumber(claim.value),
      `written “${claim.value_text}”, ${VALUE_FORM_NAMES[claim.value_form]}`
    ],
    ["Allows", boundsInWords(claim), `qualifier: ${QUALIFIER_NAMES[claim.qualifier]}`],
    [
      "Counts",
      claim.counted ?? "not said",
      join(
        [
          claim.unit && `unit: ${claim.unit}`,
          claim.group && `kind: ${claim.group}`,
          claim.measure && `measure: ${claim.measure}`
        ].filter(Boolean),
        " · "
      )
    ],
    claim.outcome && ["Outcome", claim.outcome, null],
    ["Figure", KIND_NAMES[claim.kind].split(": ")[0], KIND_NAMES[claim.kind].split(": ")[1]],
    [
      "When",
      claim.event_start ? formatDates(claim.event_start, claim.event_end) : "not said",
      join(
        [DATE_BASIS_NAMES[claim.date_basis], words(claim.date_start, claim.date_end)].filter((w) => w !== null),
        ", "
      )
    ],
    claim.as_of && ["Stood at", formatDates(claim.as_of, null), "the date the text gives for the figure"],
    [
      "Who says so",
      claim.claimant_text ?? "the article’s own voice",
      join(
        [
          claim.claimant && claim.claimant !== claim.claimant_text && `listed as ${claim.claimant}`,
          `speech act: ${claim.speech_act}`,
          claim.hedge && `weakened by “${claim.hedge}”`
        ].filter(Boolean),
        " · "
      )
    ],
    claim.side && ["Side counted", claim.side, "the party the counted belong to"],
    [
      "Where",
      claim.place ?? claim.place_text ?? "not said",
      claim.place_text &&
        join(
          [claim.place && `written “${claim.place_text}”`, claim.place_role && `role: ${claim.place_role}`].filter(
            Boolean
          ),
          " · "
        )
    ],
    claim.note && ["Note", claim.note, null]
  ].filter(Boolean) as [string, Printable, Printable][];
  return html`<dl class="fields">${rows.map(
    ([label, value, how]) =>
      html`<div><dt>${label}</dt><dd>${value}${how ? html`<span class="how">${how}</span>` : null}</dd></div>`
  )}</dl>${corrections(claim, records)}`;
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
  return html`<details class="provenance"><summary>How the rules read it</summary>
<dl class="fields">
<div><dt>Rules</dt><dd>${join(
    claim.rule_id.split("+").map((rule) => html`<code>${rule}</code>`),
    " "
  )}<span class="how">what found the number and filled the other fields</span></dd></div>
<div><dt>Confidence</dt><dd>${formatNumber(claim.confidence)}<span class="how">of 1; lower where two readings compete</span></dd></div>
<div><dt>Span</dt><dd><code>text.slice(${claim.number_start}, ${claim.number_end})</code><span class="how">in the untouched file, SHA-256 ${source.sha256.slice(0, 12)}…</span></dd></div>
<div><dt>Claim</dt><dd><code>${claim.claim_id}</code><span class="how">the same after every run as long as the sentence is</span></dd></div>
</dl></details>`;
}
