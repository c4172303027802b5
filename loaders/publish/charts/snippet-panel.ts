import {type Snippet, type SnippetFigure, snippetsOf} from "../../../src/lib/snippets.js";
import {html, type Markup} from "../markup.js";

const ABOUT: Record<Snippet["id"], {title: string; about: string}> = {
  component: {
    title: "Web component",
    about: "Best for most pages. Adapts to its place, opens the evidence of each mark, and has its own styles."
  },
  frame: {
    title: "Frame",
    about: "Where a page takes nothing but frames. It sizes itself, in a frame within a frame too."
  },
  module: {title: "Module", about: "For pages with scripts of their own: a function that gives the finished element."},
  framework: {title: "Observable Framework", about: "The same module in a page of another project."},
  notebook: {title: "Notebook", about: "The same module in a cell."},
  picture: {title: "Picture", about: "No script at all: light and dark by the reader’s setting."}
};

/** Where the site will stand is not always known when it is built: a script puts in where it does stand. */
const UNKNOWN_ROOT = "https://example.org/";

/** What to paste, each with what it is for. The page's script adds copying and follows its controls. */
export function snippetPanel(
  figure: SnippetFigure,
  {version, kept}: {version: string; kept: boolean},
  address: string | null
): Markup {
  const snippets = snippetsOf(figure, {
    root: address ?? UNKNOWN_ROOT,
    version: null,
    theme: "auto",
    width: null,
    title: true,
    language: null
  });
  return html`<section class="use">
<h2 id="use">Use it</h2>
<fieldset class="choice" data-scripted><legend>Which version</legend>
<label><input type="radio" name="version" value="" checked> Always current</label>
<label><input type="radio" name="version" value="${version}"> Frozen, as it is today (<code>${version}</code>)</label></fieldset>
<p class="hint" data-frozen-hint hidden>A frozen figure never changes. When the figure has been updated or corrected since, it says so in a line below.${!kept && " This version is not in the archive yet: until it is, it lasts as long as this edition of the site."}</p>
${snippets.map(
  ({id, code}) => html`<div class="snippet" data-snippet="${id}"><h3 id="use-${id}">${ABOUT[id].title}</h3>
<p>${ABOUT[id].about}</p>
<pre tabindex="0" role="region" aria-labelledby="use-${id}"><code>${code}</code></pre></div>`
)}
</section>`;
}
