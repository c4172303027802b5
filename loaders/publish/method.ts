import type {RejectReason} from "../../src/lib/claim.js";
import {formatNumber, sentenceCase} from "../../src/lib/format.js";
import {SERIES_NAMES} from "../../src/lib/series.js";
import {html, type Markup} from "./markup.js";
import type {SourceRecords} from "./record.js";
import {reportedItem} from "./reported.js";
import {tally} from "./source-page.js";
import {countBy} from "./tally.js";
import {REASON_NAMES} from "./wording.js";

/** The tables of /method, by the name of their placeholder. */
export function methodParts(all: readonly SourceRecords[]): Record<string, string> {
  const parts = {
    losses: html`${all.map(losses)}`,
    tallies: tallies(all),
    corrections: corrections(all),
    reported: reported(all[0]),
    source: html`${all.map(sourceCard)}`
  };
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [`method-${name}`, part.toString()]));
}

function tallies(all: readonly SourceRecords[]): Markup {
  const claims = all.flatMap((records) => records.claims);
  const rejected = all.flatMap((records) => records.rejected);
  return html`<div class="tallies">
${tally(
  "Claims by series",
  countBy(claims, (c) => c.series).map(([s, n]) => [
    html`<a rel="external" href="/claims?series=${s}">${SERIES_NAMES[s]}</a>`,
    n
  ])
)}
${tally(
  "Other numbers by reason",
  countBy(rejected, (r) => r.reason).map(([r, n]) => [html`${sentenceCase(REASON_NAMES[r as RejectReason])}`, n])
)}
</div>`;
}

/** What the copy has lost: one row a kind and note. Notes that differ only in a source's number are one row. */
function losses({losses}: SourceRecords): Markup {
  const groups = countBy(losses, ({kind, note}) => `${kind}\n${note.replace(/^source \d+/, "a source")}`);
  const rows = groups.map(([key, count]) => {
    const [kind, note] = key.split("\n");
    return html`<tr><th scope="row">${sentenceCase(kind.replaceAll("_", " "))}</th><td class="number">${formatNumber(count)}</td><td>${sentenceCase(note)}.</td></tr>`;
  });
  return html`<div class="scroll" role="region" aria-label="Losses" tabindex="0"><table class="losses">
<caption>${formatNumber(losses.length)} losses</caption>
<thead><tr><th scope="col">What</th><th scope="col" class="number">How often</th><th scope="col">What a reader cannot know because of it</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function corrections(all: readonly SourceRecords[]): Markup {
  const claims = all.flatMap((records) => records.claims);
  const corrections = all.flatMap((records) => records.corrections);
  if (!corrections.length)
    return html`<p>No claim has been corrected by hand: what the rules read is what stands here.</p>`;
  const words = (id: string) => claims.find((c) => c.claim_id === id)?.value_text ?? id;
  return html`<div class="scroll" role="region" aria-label="Corrections" tabindex="0"><table>
<thead><tr><th scope="col">Claim</th><th scope="col">Field</th><th scope="col">The rules read</th><th scope="col">Now</th><th scope="col">Why</th></tr></thead>
<tbody>${corrections.map(
    (c) => html`<tr><th scope="row"><a href="/claims/${c.claim_id}">${words(c.claim_id)}</a></th><td>${c.field}</td>
<td>${c.old_value ?? "nothing"}</td><td>${c.new_value ?? "nothing"}</td><td>${c.reason}</td></tr>`
  )}</tbody></table></div>`;
}

function reported({reported}: SourceRecords): Markup {
  return html`<details><summary>All ${formatNumber(reported.length)} reported figures</summary><ul class="plain">${reported.map(
    (figure) => html`<li>${reportedItem(figure)}</li>`
  )}</ul></details>`;
}

function sourceCard({source}: SourceRecords): Markup {
  return html`<dl class="fields">
<div><dt>Article</dt><dd><a rel="external noopener" href="${source.address}">${source.title}</a>, ${source.publisher}</dd></div>
<div><dt>Copy read</dt><dd>${source.mirror ?? "the original"}</dd></div>
<div><dt>Licence</dt><dd>${source.attribution}</dd></div>
<div><dt>SHA-256</dt><dd><code>${source.sha256}</code></dd></div></dl>`;
}
