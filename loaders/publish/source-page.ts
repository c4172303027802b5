import type {RejectReason} from "../../src/lib/claim.js";
import {formatNumber} from "../../src/lib/format.js";
import {SERIES_NAMES} from "../../src/lib/series.js";
import {citationMark, claimMark, lossMark, type Mark, markText, rejectedMark} from "./marked-text.js";
import {html, type Markup} from "./markup.js";
import type {BlockRecord, SourceRecord, SourceRecords} from "./record.js";
import type {PageParts} from "./site-file.js";
import {countBy} from "./tally.js";
import {REASON_NAMES} from "./wording.js";

/**
 * A source in full with all its numbers: claims linked, the others with the reason why they are none. Where there are
 * `others`, it has its title and the way to their pages.
 */
export function sourcePage(records: SourceRecords, others: readonly SourceRecord[] = []): Markup {
  return html`${others.length > 0 && html`<h2 id="${records.source.source_id}">${records.source.title}</h2>`}
${totals(records, others.length > 0 && otherArticles(others))}${article(records)}`;
}

/** The page of a source that is not the first: its title is the page's own. */
export function articlePage(records: SourceRecords): PageParts {
  const {title} = records.source;
  return {
    title,
    description: `“${title}” with all its numbers marked. Each claim leads to its page; every other number says why it is none.`,
    html: html`${totals(records, html`<p class="key"><a href="/source">The first article of this site, number by number</a></p>`)}${article(records)}`.toString()
  };
}

function otherArticles(others: readonly SourceRecord[]): Markup {
  const items = others.map(({source_id, title}) => html`<li><a href="/source/${source_id}">${title}</a></li>`);
  return html`<p class="key">Other articles, each on a page of its own:</p><ul class="plain">${items}</ul>`;
}

function totals({claims, rejected}: SourceRecords, beside: Markup | false = false): Markup {
  const markers = rejected.filter((r) => r.reason === "citation_marker").length;
  return html`<div class="totals">
<p class="key">The running text has <b>${formatNumber(claims.length + rejected.length)}</b> numbers:
<b><a class="claim" href="/claims">${formatNumber(claims.length)} claims</a></b>, each a link to its page, and
<b>${formatNumber(rejected.length)}</b> <span class="rejected-sample">others</span>, each with the reason why it is none; ${formatNumber(markers)} of them are citation markers<sup class="citation">[1]</sup>.</p>
<details><summary>Counts by series and by reason</summary><div class="tallies">
${tally(
  "Claims by series",
  countBy(claims, (c) => c.series).map(([s, n]) => [
    html`<a rel="external" href="/claims?series=${s}">${SERIES_NAMES[s]}</a>`,
    n
  ])
)}
${tally(
  "Other numbers by reason",
  countBy(rejected, (r) => r.reason).map(([r, n]) => [html`${REASON_NAMES[r as RejectReason]}`, n])
)}
</div></details>${beside}</div>`;
}

export function tally(caption: string, rows: readonly [Markup, number][]): Markup {
  return html`<table class="tally"><caption>${caption}</caption><tbody>${rows.map(
    ([name, n]) => html`<tr><th scope="row">${name}</th><td class="number">${formatNumber(n)}</td></tr>`
  )}</tbody></table>`;
}

function article(records: SourceRecords): Markup {
  const {source, blocks, sections} = records;
  const marks = allMarks(records);
  const body = blocks.filter((b) => b.start >= source.body_start && b.end <= source.body_end);
  const text = (b: BlockRecord) => markText(source.text, b.start, b.end, marks);
  const out: Markup[] = [];
  for (let i = 0; i < body.length; ++i) {
    const block = body[i];
    if (block.kind === "heading") {
      const section = sections.find((s) => s.section_id === block.section_id)!;
      const title = text(block);
      out.push(
        section.level > 1
          ? html`<h3 id="${section.section_id}">${title}</h3>`
          : html`<h2 id="${section.section_id}">${title}</h2>`
      );
    } else if (block.kind === "list_item") {
      const items = [text(block)];
      while (body[i + 1]?.kind === "list_item") items.push(text(body[++i]));
      out.push(html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`);
    } else if (block.kind === "caption") out.push(caption(block, source.text, marks));
    else if (block.kind === "paragraph") out.push(html`<p>${text(block)}</p>`);
    else if (hasWords(source.text.slice(block.start, block.end)))
      out.push(html`<p class="furniture">${text(block)}</p>`);
  }
  return html`<article class="article" lang="en">${out}</article>`;
}

/** A picture's file name, when the first of two lines, stands above its caption. */
function caption({start, end}: BlockRecord, text: string, marks: readonly Mark[]): Markup {
  const line = text.slice(start, end).indexOf("\n");
  if (line < 0) return html`<p class="caption">${markText(text, start, end, marks)}</p>`;
  // The wiki's word for "file" is in the language of the wiki, not of the article.
  const name = start + (/^\p{L}+:/u.exec(text.slice(start, start + line))?.[0].length ?? 0);
  const [file, words] = [markText(text, name, start + line, marks), markText(text, start + line + 1, end, marks)];
  return html`<p class="caption"><span class="file">Image: ${file}</span><br>${words}</p>`;
}

function hasWords(text: string): boolean {
  return text.trim().length > 0;
}

function allMarks({claims, rejected, citations, losses}: SourceRecords): Mark[] {
  return [
    ...claims.map((claim) =>
      claimMark(
        claim,
        (text) => html`<a class="claim" id="claim-${claim.claim_id}" href="/claims/${claim.claim_id}">${text}</a>`
      )
    ),
    ...citations.map(citationMark),
    ...losses.filter((loss) => loss.end > loss.start).map(lossMark),
    ...rejected.map((number) => rejectedMark(number, REASON_NAMES[number.reason]))
  ];
}
