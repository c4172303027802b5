import {readFileSync} from "node:fs";
import {parse} from "yaml";
import {figureCss} from "../../src/components/charts/style.js";
import {LIGHT, paletteCss} from "../../src/lib/palette.js";
import {FONTS, fontFaceCss, preloadedFonts} from "./fonts.js";
import {html, type Markup, trusted} from "./markup.js";
import {SCRIPTS, type ScriptName} from "./scripts.js";
import {readSite, type SourceCredit} from "./site-file.js";

/** What Framework gives to head, header and footer: the path begins with a slash and has no extension. */
interface PageOptions {
  title: string | null;
  path: string;
}

const NAVIGATION = [
  {path: "/", name: "Story"},
  {path: "/dashboard", name: "Dashboard"},
  {path: "/claims", name: "Claims"},
  {path: "/source", name: "Source"},
  {path: "/method", name: "Method"},
  {path: "/try", name: "Try it"}
];

/** From a page to the root of the site, as the address of a page has it: "./" or "../". */
function toRoot(path: string): string {
  return "../".repeat(path.split("/").length - 2) || "./";
}

export function head({path}: PageOptions): string {
  const root = toRoot(path);
  // "external" keeps Framework from copying these under hashed names: the font faces below name the same files.
  return html`<meta name="description" content="${description(path)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<script>${trusted(THEME)}</script>
${preloadedFonts().map((f) => html`<link rel="preload external" href="${root}${FONTS}/${f}.woff2" as="font" type="font/woff2" crossorigin>`)}
<style>${trusted(fontFaceCss(root) + paletteCss() + paperCss() + (hasFigures(path) ? figureCss() : ""))}</style>
${scriptsOf(path).map((name) => html`<script data-script="${name}">import("${root}_file/${SCRIPTS}/${name}.js")</script>`)}`.toString();
}

/** Applies the remembered theme, and tells styles that scripts run, before anything is painted. */
const THEME =
  "{const r=document.documentElement;r.classList.add('scripts');let t;try{t=localStorage.getItem('theme')}catch{}if(t==='light'||t==='dark')r.dataset.theme=t}";

/** Which scripts a page needs: evidence wherever numbers lead to claims. */
function scriptsOf(path: string): ScriptName[] {
  const evidence = isClaim(path) || /<!-- (figure|number|claims-table|dashboard)|\{\{/.test(readPage(path));
  return [
    "theme",
    ...(evidence ? (["evidence"] as const) : []),
    ...(path === "/dashboard" ? (["dashboard"] as const) : []),
    ...(path === "/try" ? (["try"] as const) : [])
  ];
}

/** Paper is light, whatever the screen is; the selector outranks those of the palette. */
function paperCss(): string {
  const colours = Object.entries(LIGHT).map(([name, hex]) => `--${name}:${hex}`);
  return `@media print{:root:root:root{color-scheme:light;${colours.join(";")}}}`;
}

/** The page's own words from its front matter; a claim's page says its sentence. */
function description(path: string): string {
  if (isClaim(path)) return readSite().pages[path.slice("/claims/".length)]?.description ?? "";
  const [, frontMatter = ""] = /^---\n(.*?)\n---/s.exec(readPage(path)) ?? [];
  return parse(frontMatter)?.description ?? "";
}

function hasFigures(path: string): boolean {
  return !isClaim(path) && readPage(path).includes("<!-- figure:");
}

function isClaim(path: string): boolean {
  return path.startsWith("/claims/");
}

function readPage(path: string): string {
  return readFileSync(`src${path}.md`, "utf8");
}

export function header({path}: PageOptions): string {
  const here = path === "/index" ? "/" : path;
  return html`<a class="skip" rel="external" href="#observablehq-main">Skip to the text</a>
<div class="masthead">
<a class="wordmark" href="/">Corridor</a>
<nav class="site-nav" aria-label="Site"><ul>${NAVIGATION.map((page) => navigationItem(page, here))}</ul></nav>
<button class="theme-switch" type="button" data-theme-switch aria-pressed="false"><span class="visually-hidden">Dark colours</span></button>
</div>`.toString();
}

function navigationItem({path, name}: (typeof NAVIGATION)[number], here: string): Markup {
  const current = here === path ? "page" : path !== "/" && here.startsWith(`${path}/`) ? "true" : null;
  return html`<li><a href="${path}"${current && html` aria-current="${current}"`}>${name}</a></li>`;
}

export function footer({path}: PageOptions): string {
  const root = toRoot(path);
  return html`${readSite().sources.map(credit)}
<p>Every number on this site leads to the sentence that states it and to who says it. <a href="/method">How it is made</a> ·
<a rel="external" href="${root}_file/data/corridor.duckdb" download>Database</a> · <a rel="external" href="${root}_file/data/claims.csv" download>Claims as CSV</a> ·
<a rel="external" href="${root}_file/data/claims.json" download>as JSON</a></p>`.toString();
}

function credit({address, attribution, licence, licence_address}: SourceCredit): Markup {
  const terms = licence_address
    ? html`<a rel="license external noopener" href="${licence_address}">licence</a>`
    : licence;
  return html`<p>Numbers and quotations: <a rel="external noopener" href="${address}">${attribution}</a> (${terms}).
Quotations on this site stand under the same licence.</p>`;
}
