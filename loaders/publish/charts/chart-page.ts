import {claimantOf, dateOf} from "../../../src/components/charts/words.js";
import {formatList, formatQualified, sentenceCase} from "../../../src/lib/format.js";
import {NUMBER_LANGUAGES} from "../../../src/lib/number-language.js";
import type {SnippetFigure} from "../../../src/lib/snippets.js";
import type {Edition} from "../../edition.js";
import type {RenderedFigure} from "../figures.js";
import {html, type Markup, trusted} from "../markup.js";
import type {SourceCredit} from "../site-file.js";
import {type Cited, cite} from "./citation.js";
import {DATA_FILES, type FileKind, IMAGE_FILES, MODULE_FILES} from "./files.js";
import {snippetPanel} from "./snippet-panel.js";

export interface ChartPageParts {
  figure: RenderedFigure;
  version: string;
  /** Whether the archive has this version. */
  kept: boolean;
  /** Size of its image, in px. */
  image: {width: number; height: number};
  /** The code that draws it; null for a number. */
  code: {path: string; text: string} | null;
  edition: Edition;
  sources: readonly SourceCredit[];
}

/** The page of one figure: large, with controls, everything it is made of, and how to take it elsewhere. */
export function chartPage(parts: ChartPageParts) {
  const {figure, version, kept, image, code, edition, sources} = parts;
  const {name, title, alt} = figure;
  const embedded: SnippetFigure = {name, title, alt, image};
  return {
    title: sentenceCase(name),
    description: `${title}. ${figure.subtitle}.`,
    embedded,
    html: html`<p class="standfirst"><a href="/charts">All charts</a> · Take this figure with you: as an image, in a page of yours, or as data.</p>
<div class="stage wide" data-chart="${name}" data-version="${version}" data-embedded="${JSON.stringify(embedded)}">
${controls()}
<div class="sheet" data-sheet>${trusted(inSite(figure.html))}</div></div>
<div class="chart-parts wide">
<div>
${snippetPanel(embedded, {version, kept}, edition.address)}
${queryField(figure)}
${
  code &&
  html`<section><h2 id="code">The chart cell</h2>
<details><summary><code>${code.path}</code></summary><pre tabindex="0" role="region" aria-labelledby="code" data-copy><code>${code.text}</code></pre></details></section>`
}
</div>
<div>
<section><h2 id="files">Files</h2>
<h3>Images</h3>${fileList(name, IMAGE_FILES)}
<h3>Data</h3>${fileList(name, DATA_FILES)}
<h3>Code</h3>${fileList(name, MODULE_FILES)}</section>
<section><h2 id="alt">In words</h2><p data-copy>${alt}</p></section>
<section><h2 id="cite">Cite it</h2>${citation({key: `corridor-${name}-${version}`, title, path: `charts/${name}`, version}, edition, sources)}</section>
<section><h2 id="claims">Its claims</h2>${claimList(figure)}</section>
</div></div>`.toString()
  };
}

/** A figure's links as a page one folder down has them. */
function inSite(markup: string): string {
  return markup
    .replaceAll('href="./', 'href="../')
    .replace('<h3 class="chart-title"', '<h2 class="chart-title"')
    .replace("</h3>", "</h2>");
}

/** How the figure looks; the snippets below follow. A script makes them work, and shows them. */
function controls(): Markup {
  return html`<form class="controls" data-scripted aria-label="How it looks">
<label class="width">Width <input type="range" name="width" min="280" max="1200" step="10" value="700"> <output name="measure">as wide as its place</output></label>
<fieldset class="choice"><legend>Colours</legend>
<label><input type="radio" name="theme" value="auto" checked> The reader’s</label>
<label><input type="radio" name="theme" value="light"> Light</label>
<label><input type="radio" name="theme" value="dark"> Dark</label></fieldset>
<label>Numbers <select name="language">${Object.entries(NUMBER_LANGUAGES).map(([tag, name]) => html`<option value="${tag === "en" ? "" : tag}">${name}</option>`)}</select></label>
<label class="check"><input type="checkbox" name="title" checked> Title</label>
</form>`;
}

/** The query, to be changed in place; a script takes what stands there along to the workbench. */
function queryField({query, title}: RenderedFigure): Markup {
  const rows = Math.min(18, query.split("\n").length + 1);
  return html`<section><h2 id="sql">The query</h2>
<p>It gives exactly the rows that are drawn, from <a rel="external" href="/data">the database</a>.<span data-scripted> Change it here, and run it in the workbench, in this browser.</span></p>
<form class="query" data-query="${title}">
<textarea rows="${rows}" wrap="off" spellcheck="false" autocapitalize="off" autocomplete="off" aria-labelledby="sql" readonly data-copy>${query}</textarea>
<div class="query-bar"><a class="open-query" rel="external" href="/sql" data-scripted>Open in the workbench</a><button class="copy" type="reset" hidden>Undo changes</button><output></output></div>
</form></section>`;
}

function fileList(name: string, kinds: readonly FileKind[]): Markup {
  return html`<ul class="files">${kinds.map(
    ({end, label, about}) =>
      html`<li><a rel="external" href="./${name}${end}" download>${label}</a><span class="detail">${about}</span></li>`
  )}</ul>`;
}

function citation(cited: Cited, edition: Edition, sources: readonly SourceCredit[]): Markup {
  const {plain, bibtex} = cite(cited, edition, sources);
  return html`<p data-copy>${plain}</p>
<details><summary>BibTeX</summary><pre tabindex="0" role="region" aria-label="BibTeX" data-copy><code>${bibtex}</code></pre></details>`;
}

/** Every claim of the figure, in the order of the document, and how many figures from elsewhere stand beside them. */
function claimList({rows}: RenderedFigure): Markup {
  const claims = rows.filter((row) => row.claim_id);
  const publishers = [...new Set(rows.filter((row) => row.reported_id).map((row) => row.publisher))];
  return html`<ol class="claim-list">${claims.map(
    (row) =>
      html`<li><a href="/claims/${row.claim_id}" data-claim="${row.claim_id}">${formatQualified(row)} ${row.counted ?? row.unit}</a><span class="detail">${claimantOf(row)}, ${dateOf(row)}</span></li>`
  )}</ol>
${publishers.length > 0 && html`<p class="hint">${rows.length - claims.length} figures reported elsewhere stand beside them, from ${formatList(publishers)}.</p>`}`;
}
