import {createHash} from "node:crypto";
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
  {path: "/sql", name: "SQL"},
  {path: "/method", name: "Method"}
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
${path === "/sql" && html`<meta name="content-security-policy" content="${policy()}">`}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<script>${trusted(THEME)}</script>
${preloadedFonts().map((f) => html`<link rel="preload external" href="${root}${FONTS}/${f}.woff2" as="font" type="font/woff2" crossorigin>`)}
<style>${trusted(fontFaceCss(root) + paletteCss() + paperCss() + figureStyles(path))}</style>
${scriptsOf(path).map((name) => html`<script data-script="${name}">import("${root}_file/${SCRIPTS}/${name}.js")</script>`)}`.toString();
}

/**
 * What the page that runs people's queries may do: nothing comes from or goes to another host. It holds in the published
 * page (loaders/publish/html.ts); a preview reloads itself by scripts that it would refuse.
 */
function policy(): string {
  const theme = createHash("sha256").update(THEME).digest("base64");
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${theme}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}

/** Applies the remembered theme, and tells styles that scripts run, before anything is painted. */
const THEME =
  "{const r=document.documentElement;r.classList.add('scripts');let t;try{t=localStorage.getItem('theme')}catch{}if(t==='light'||t==='dark')r.dataset.theme=t}";

/** Which scripts a page needs: evidence wherever numbers lead to claims. */
function scriptsOf(path: string): ScriptName[] {
  const evidence = isClaim(path) || /<!-- (figure|number|claims-table|dashboard)|\{\{/.test(readPage(path));
  return [
    "theme",
    ...(evidence || path === "/sql" ? (["evidence"] as const) : []),
    ...(path === "/dashboard" ? (["dashboard"] as const) : []),
    ...(path === "/sql" ? (["sql"] as const) : [])
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

/** Styles of the figures that a page has; none where it has none. */
function figureStyles(path: string): string {
  const names = isClaim(path) ? [] : [...readPage(path).matchAll(/<!-- figure: ([\w-]+)/g)].map(([, name]) => name);
  const {figureStyles} = readSite();
  return names.length ? figureCss() + names.map((name) => figureStyles[name] ?? "").join("") : "";
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
