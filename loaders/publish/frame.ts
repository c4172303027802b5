import {readFileSync} from "node:fs";
import {transformSync} from "esbuild";
import {parse} from "yaml";
import {figureCss} from "../../src/components/charts/style.js";
import {LIGHT, ownThemeCss, paletteCss} from "../../src/lib/palette.js";
import {fontAddress, fontFaceCss, preloadedFonts} from "./fonts.js";
import {html, type Markup, trusted} from "./markup.js";
import {SCRIPTS, type ScriptName} from "./scripts.js";
import {type PageParts, readSite, type SourceCredit} from "./site-file.js";

/** What Framework gives to head, header and footer: the path begins with a slash and has no extension. */
interface PageOptions {
  title: string | null;
  path: string;
}

const NAVIGATION = [
  {path: "/", name: "Story"},
  {path: "/dashboard", name: "Dashboard"},
  {path: "/claims", name: "Claims"},
  {path: "/charts", name: "Charts"},
  {path: "/data", name: "Data"},
  {path: "/source", name: "Source"},
  {path: "/sql", name: "SQL"},
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
${preloadedFonts().map((f) => html`<link rel="preload external" href="${fontAddress(root, f)}" as="font" type="font/woff2" crossorigin>`)}
<style>${trusted(fontFaceCss(root) + paletteCss() + paperCss() + figureStyles(path) + ownCss(path) + (isChart(path) ? ownThemeCss(".sheet") : ""))}</style>
${linkedData(path)}
${scriptsOf(path).map((name) => html`<script data-script="${name}">import("${root}_file/${SCRIPTS}/${name}.js")</script>`)}`.toString();
}

/** What the page is, for programs; a script of this type is data. */
function linkedData(path: string): Markup | null {
  const site = readSite();
  const data = path === "/data" ? site.dataset : renderedPage(path)?.linkedData;
  return data ? html`<script type="application/ld+json">${printLinkedData(data)}</script>` : null;
}

/** What a page is, for a script of data: nothing in it can end the script. */
export function printLinkedData(data: object): Markup {
  return trusted(JSON.stringify(data).replaceAll("<", "\\u003c"));
}

/** Styles that only some pages need. */
function ownCss(path: string): string {
  if (!/^\/(charts|data)\b/.test(path)) return "";
  return transformSync(readFileSync("src/style/charts.css", "utf8"), {loader: "css", minify: true}).code;
}

/** Applies the remembered theme, and tells styles that scripts run, before anything is painted. */
const THEME =
  "{const r=document.documentElement;r.classList.add('scripts');let t;try{t=localStorage.getItem('theme')}catch{}if(t==='light'||t==='dark')r.dataset.theme=t}";

/** Which scripts a page needs: evidence wherever numbers lead to claims. */
function scriptsOf(path: string): ScriptName[] {
  const page = isClaim(path) ? "<!-- claim -->" : readPage(path);
  const evidence = /<!-- (claims?|chart|figure|number|claims-table|dashboard|sql)|\{\{/.test(page);
  const own = /<!-- (chart|gallery) -->/.exec(page)?.[1] ?? /^\/(dashboard|sql|try)$/.exec(path)?.[1];
  return ["theme", evidence && "evidence", own].filter((name): name is ScriptName => Boolean(name));
}

/** Paper is light, whatever the screen is; the selector outranks those of the palette. */
function paperCss(): string {
  const colours = Object.entries(LIGHT).map(([name, hex]) => `--${name}:${hex}`);
  return `@media print{:root:root:root{color-scheme:light;${colours.join(";")}}}`;
}

/** The page's own words from its front matter; a claim's page says its sentence. */
function description(path: string): string {
  const rendered = renderedPage(path);
  if (rendered) return rendered.description;
  const [, frontMatter = ""] = /^---\n(.*?)\n---/s.exec(readPage(path)) ?? [];
  return parse(frontMatter)?.description ?? "";
}

/** Styles of the figures that a page has; none where it has none. */
function figureStyles(path: string): string {
  const {figureStyles} = readSite();
  if (isChart(path)) return figureCss() + (figureStyles[path.slice("/charts/".length)] ?? "");
  const page = isClaim(path) ? "" : readPage(path);
  const names = [...page.matchAll(/<!-- figure: ([\w-]+)/g)].map(([, name]) => name);
  if (!names.length && !page.includes("<!-- gallery")) return "";
  return figureCss() + names.map((name) => figureStyles[name] ?? "").join("");
}

function isClaim(path: string): boolean {
  return path.startsWith("/claims/");
}

function isChart(path: string): boolean {
  return path.startsWith("/charts/");
}

/** A page that is rendered as a whole: of a claim, a figure or an article. */
function renderedPage(path: string): PageParts | undefined {
  const [, folder, name] = path.split("/");
  const {pages, charts, articles} = readSite();
  return name ? {claims: pages, charts, source: articles}[folder]?.[name] : undefined;
}

function readPage(path: string): string {
  const file = isChart(path) ? "/charts/[name]" : path.startsWith("/source/") ? "/source/[id]" : path;
  return readFileSync(`src${file}.md`, "utf8");
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

/** As many sources are credited in full on each page; of more, each page says where their credits stand. */
const CREDITED = 3;

export function footer(): string {
  const {sources} = readSite();
  const credits =
    sources.length > CREDITED
      ? html`<p>Numbers and quotations: from ${sources.length} articles, each <a href="/method#the-source">by its authors and under its licence</a>.
Quotations on this site stand under the same licences.</p>`
      : sources.map(credit);
  return html`${credits}
<p>Every number on this site leads to the sentence that states it and to who says it. <a href="/method">How it is made</a> ·
<a href="/data">The data</a></p>`.toString();
}

function credit({address, attribution, licence, licence_address}: SourceCredit): Markup {
  const terms = licence_address
    ? html`<a rel="license external noopener" href="${licence_address}">licence</a>`
    : licence;
  return html`<p>Numbers and quotations: <a rel="external noopener" href="${address}">${attribution}</a> (${terms}).
Quotations on this site stand under the same licence.</p>`;
}
