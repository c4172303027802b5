import {claimantsOf} from "../figure-frame.js";
import type {RenderedFigure} from "../figures.js";
import {html, type Markup, trusted} from "../markup.js";
import {parseDocument} from "../parse.js";

/** All figures as a page of thumbnails, each leading to its own page. A script lets readers search among them. */
export function gallery(figures: readonly RenderedFigure[]): Markup {
  const claimants = [...new Set(figures.flatMap(({rows}) => claimantsOf(rows)))].sort();
  return html`<form class="filters gallery-filters wide" data-scripted role="search" aria-label="Charts">
<label class="grow">Search <input type="search" name="q" autocomplete="off"></label>
<label>Who says it <select name="claimant"><option value="">Everybody</option>${claimants.map((name) => html`<option>${name}</option>`)}</select></label>
<p class="count" role="status" data-status></p></form>
<ul class="gallery wide plain">${figures.map(card)}</ul>`;
}

function card({name, title, subtitle, rows, drawings, number, alt}: RenderedFigure): Markup {
  const claims = rows.filter((row) => row.claim_id).length;
  const beside = rows.length - claims;
  return html`<li data-words="${[name, title, subtitle, alt].join(" ")}" data-claimants="${JSON.stringify(claimantsOf(rows))}">
<a href="/charts/${name}"><span class="thumbnail" aria-hidden="true">${drawings ? trusted(thumbnail(drawings.narrow)) : html`<b>${number?.value}</b>`}</span>
<strong>${title}</strong></a>
<span class="about">${subtitle}</span>
<span class="about tally">${claims} claim${claims !== 1 && "s"}${beside > 0 && `, ${beside} reported elsewhere`}</span></li>`;
}

/** The narrow drawing without what answers to pointer and keyboard: it is a picture in a link. */
function thumbnail(svg: string): string {
  const document = parseDocument(svg);
  const drawing = document.querySelector("svg")!;
  for (const hit of drawing.querySelectorAll(".hit")) hit.remove();
  for (const link of drawing.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  for (const name of ["role", "aria-labelledby", "width", "height"]) drawing.removeAttribute(name);
  drawing.setAttribute("focusable", "false");
  return drawing.outerHTML;
}
