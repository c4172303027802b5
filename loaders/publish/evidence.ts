import {claimantOf, countedOf, dateOf} from "../../src/components/charts/words.js";
import type {EvidenceEntry, EvidenceFile} from "../../src/lib/evidence-file.js";
import {boundsInWords, formatDates, formatMoment, formatQualified, sentenceCase} from "../../src/lib/format.js";
import type {ReportedFigure} from "../../src/lib/reference.js";
import type {Evidence} from "../../src/queries/evidence.js";
import type {RenderedFigure} from "./figures.js";
import {citationMark, claimMark, lossMark, markText} from "./marked-text.js";
import {html, type Markup} from "./markup.js";
import type {ClaimRecord, SourceRecords} from "./record.js";
import {findRelated} from "./related.js";
import {countsSame, reportedBeside} from "./reported.js";
import {claimPhrase, DATE_BASIS_NAMES, SPEECH_ACT_NAMES} from "./wording.js";

/**
 * Everything that the drawer can be asked for: every claim, every reported figure, every computed value. `pageOf` gives
 * the page of a source, from the root of the site: "source".
 */
export function evidenceFile(
  all: readonly SourceRecords[],
  figures: readonly RenderedFigure[],
  pageOf: (records: SourceRecords) => string
): EvidenceFile {
  const claims = all.flatMap((records) =>
    records.claims.map((claim) => [claim.claim_id, claimEntry(claim, records, pageOf(records))])
  );
  const reported = all[0].reported.map((figure) => [figure.reported_id, reportedEntry(figure, all)]);
  const derived = figures.flatMap(({name, derived}) =>
    derived.map(({id, words, of, how, rests}): [string, EvidenceEntry] => [
      `${name}/${id}`,
      {
        title: sentenceCase(words),
        html: html`<p class="who">Computed, not stated by anybody</p>
<p class="computed">${sentenceCase(of)}: ${how}</p>
<h3>It rests on</h3>
<ul>${rests.map((row) => html`<li>${rowLink(row)}<span>${claimantOf(row)}, ${dateOf(row)}</span></li>`)}</ul>`.toString()
      }
    ])
  );
  return {
    claims: Object.fromEntries(claims),
    reported: Object.fromEntries(reported),
    derived: Object.fromEntries(derived)
  };
}

/** What the marks of one figure open: a part of the whole, to travel with it. */
export function evidenceOf({name, rows, derived}: RenderedFigure, all: EvidenceFile): EvidenceFile {
  const ids = (key: "claim_id" | "reported_id") => rows.flatMap((row) => row[key] ?? []);
  const pick = (entries: Record<string, EvidenceEntry>, keys: readonly string[]) =>
    Object.fromEntries(keys.flatMap((key) => (entries[key] ? [[key, entries[key]]] : [])));
  return {
    claims: pick(all.claims, ids("claim_id")),
    reported: pick(all.reported, ids("reported_id")),
    derived: pick(
      all.derived,
      derived.map(({id}) => `${name}/${id}`)
    )
  };
}

/** A link that the drawer itself answers to, where it can. */
function rowLink(row: Evidence): Markup {
  const words = `${formatQualified(row)} ${countedOf(row)}`.trim();
  return row.claim_id
    ? html`<a href="claims/${row.claim_id}" data-claim="${row.claim_id}">${words}</a>`
    : html`<a rel="external noopener" href="${row.url}" data-reported="${row.reported_id}">${words}</a>`;
}

const claimLink = (claim: ClaimRecord): Markup =>
  html`<a href="claims/${claim.claim_id}" data-claim="${claim.claim_id}">${claimPhrase(claim)}</a>`;

const reportedLink = (figure: ReportedFigure): Markup =>
  html`<a rel="external noopener" href="${figure.url}" data-reported="${figure.reported_id}">${reportedPhrase(figure)}</a>`;

const reportedPhrase = (figure: ReportedFigure): string =>
  `${formatQualified({...figure, qualifier: figure.qualifier as Evidence["qualifier"], lower: null, upper: null})} ${figure.measure.replaceAll("_", " ")}`;

function claimEntry(claim: ClaimRecord, records: SourceRecords, page: string): EvidenceEntry {
  const {source, sentences, citations, losses, reported} = records;
  const sentence = sentences.find((s) => s.sentence_id === claim.sentence_id)!;
  const marks = [
    claimMark(claim, (text) => html`<mark>${text}</mark>`),
    ...citations.map(citationMark),
    ...losses.filter((l) => l.end > l.start).map(lossMark)
  ];
  const related = findRelated(claim, records);
  const beside = reportedBeside(claim, reported);
  const when = claim.event_start ? formatDates(claim.event_start, claim.event_end) : "Not said";
  return {
    title: sentenceCase(claimPhrase(claim)),
    html: html`<p class="who">${whoSays(claim)}</p>
<blockquote cite="${source.address}"><p>${markText(source.text, sentence.start, sentence.end, marks)}</p></blockquote>
<dl>
<div><dt>When</dt><dd>${when}<span>${DATE_BASIS_NAMES[claim.date_basis]}</span></dd></div>
<div><dt>Allows</dt><dd>${sentenceCase(boundsInWords(claim))}</dd></div>
${claim.hedge && html`<div><dt>Hedged</dt><dd>“${claim.hedge}”</dd></div>`}
${claim.place_text && html`<div><dt>Where</dt><dd>${claim.place ?? claim.place_text}</dd></div>`}
<div><dt>Citations</dt><dd>${claim.citations.length ? claim.citations.map((n) => `[${n}]`).join(" ") : "None in the clause"}</dd></div>
<div><dt>From</dt><dd><cite>${source.title}</cite>, ${source.publisher}<span>section ${claim.section}</span></dd></div>
</dl>
${claim.note && html`<p class="note">${claim.note}</p>`}
${related.length > 0 && html`<h3>Beside it in the article</h3><ul>${related.map(({claim: other, how}) => html`<li><span>${how}</span>${claimLink(other)}<span>${other.claimant ?? other.claimant_text ?? "the article itself"}</span></li>`)}</ul>`}
${beside.length > 0 && html`<h3>Reported elsewhere</h3><ul>${beside.map((f) => html`<li>${reportedLink(f)}<span>${f.claimant}, ${formatMoment(f.as_of)}, in ${f.publisher}</span></li>`)}</ul>`}
<p class="more"><a href="claims/${claim.claim_id}">All about this claim</a> <a href="${page}#claim-${claim.claim_id}">Its place in the article</a></p>`.toString()
  };
}

function whoSays({claimant, claimant_text, speech_act}: ClaimRecord): string {
  if (!claimant_text) return "Stated by the article itself";
  return `${sentenceCase(SPEECH_ACT_NAMES[speech_act])} by ${claimant_text}${claimant && claimant !== claimant_text ? ` (${claimant})` : ""}`;
}

function reportedEntry(figure: ReportedFigure, all: readonly SourceRecords[]): EvidenceEntry {
  const rivals = all.flatMap(({claims}) => claims.filter((claim) => countsSame(claim, figure)));
  return {
    title: sentenceCase(reportedPhrase(figure)),
    html: html`<p class="who">Reported outside the article, said by ${figure.claimant}</p>
<p class="computed">The sentence is not ours to quote: it is at the address below.</p>
<dl>
<div><dt>When</dt><dd>${formatMoment(figure.as_of)}<span>as reported, in local time</span></dd></div>
<div><dt>Counts</dt><dd>${figure.group ?? figure.unit}, ${figure.measure.replaceAll("_", " ")}</dd></div>
<div><dt>From</dt><dd><a rel="external noopener" href="${figure.url}">${figure.publisher}</a></dd></div>
</dl>
${rivals.length > 0 && html`<h3>The article’s claims of the same count</h3><ul>${rivals.map((claim) => html`<li>${claimLink(claim)}<span>${claim.claimant ?? claim.claimant_text ?? "the article itself"}</span></li>`)}</ul>`}`.toString()
  };
}
