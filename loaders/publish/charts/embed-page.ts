import {embedCss} from "../../../src/components/embed/style.js";
import {paletteCss} from "../../../src/lib/palette.js";
import type {Payload} from "../../../src/lib/payload.js";
import {fontFaceCss} from "../fonts.js";
import {html, trusted} from "../markup.js";

/** What the address asks for, set before anything is painted: ?theme=dark, ?title=no; its script does ?language=de. */
const LOOK =
  "{const r=document.documentElement,q=new URLSearchParams(location.search),t=q.get('theme');if(t==='light'||t==='dark')r.dataset.theme=t;if(q.get('title')==='no')r.classList.add('untitled')}";

/**
 * The figure as a page for frames (embed/<name>): nothing around it, complete without scripts, links in a new tab. The
 * script opens evidence and tells the page around it how high it is.
 */
export function embedPage(payload: Payload, {file, description}: {file: string; description: string}): string {
  const figure = payload.html
    .replaceAll('href="./', `href="../`)
    .replaceAll("<a ", '<a target="_blank" ')
    .replaceAll('target="_blank" href="#', 'href="#')
    .replace('<p class="chart-title"', '<h1 class="chart-title"')
    .replace("</p>", "</h1>");
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${payload.title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="canonical" href="../charts/${payload.name}">
<script>${trusted(LOOK)}</script>
<style>${trusted(`${fontFaceCss("../")}${paletteCss()}:root{--sans:"Inter","Sans Fallback",system-ui,sans-serif;background:var(--paper);color:var(--ink)}body{margin:0}main{display:flow-root;padding:4px}${embedCss()}`)}</style>
<script type="module" src="./frame.js"></script>
</head>
<body data-payload="./${file}.json"><main>${trusted(figure)}</main></body>
</html>
`.toString();
}
