import {existsSync} from "node:fs";
import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join, sep} from "node:path";
import type {Edition} from "../edition.js";
import {writeFonts} from "./fonts.js";
import {setMeta} from "./hosting/meta.js";
import {hasCells, setPolicy} from "./hosting/policy.js";
import {parseDocument, printDocument} from "./parse.js";
import {publishedScripts} from "./scripts.js";

/** Framework's runtime: needed only where a page has script cells. */
const RUNTIME = "_observablehq";

/** Characters that scripts may write at any time: ASCII and what formats and messages use. */
const ALWAYS = `${String.fromCharCode(...Array.from({length: 95}, (_, i) => 32 + i))}–—−×·…“”‘’↑↓→←≥≤≈\u00a0`;

/**
 * Finishes the pages that Framework has built into `dir`: language, zoomable viewport, no script that nothing uses,
 * fonts cut down to the characters shown, a security policy, and with an edition what other programs read. Throws, with the error's own line, when an error is baked into a page.
 */
export async function finishHtml(dir: string, edition: Edition | null = null): Promise<void> {
  const pages = (await readdir(dir, {recursive: true})).filter((file) => file.endsWith(".html"));
  const characters = new Set(ALWAYS);
  // What pages are written with is all that they can show, and the fonts' names must be known before pages are finished.
  for (const page of pages) for (const c of await readFile(join(dir, page), "utf8")) characters.add(c);
  const published = {
    setFonts: await writeFonts(dir, [...characters].sort().join("")),
    scripts: await publishedScripts(dir)
  };
  let runtime = false;
  for (const page of pages.sort()) {
    const path = join(dir, page);
    const document = parseDocument(await readFile(path, "utf8"));
    refuseErrors(document, page);
    runtime = finishDocument(document, "../".repeat(page.split(sep).length - 1) || "./", published) || runtime;
    await inlineStyles(document, path);
    const file = page.split(sep).join("/");
    if (edition) setMeta(document, file.replace(/\.html$/, ""), edition);
    finishBase(document, edition);
    setPolicy(document, file);
    await writeFile(path, `${printDocument(document)}\n`);
  }
  if (!runtime && existsSync(join(dir, RUNTIME))) await rm(join(dir, RUNTIME), {recursive: true});
}

/** A page that is served at any address has a base; a heading's link to itself would lead there. */
function finishBase(document: Document, edition: Edition | null): void {
  const base = document.querySelector("base");
  if (!base) return;
  if (edition?.address) base.setAttribute("href", new URL(edition.address).pathname);
  for (const link of document.querySelectorAll(".observablehq-header-anchor")) link.replaceWith(...link.childNodes);
}

/**
 * Puts the site's stylesheet into the page: a slow line waits once for a page, not a second time for 4 kB of styles
 * before it may paint.
 */
async function inlineStyles(document: Document, path: string): Promise<void> {
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")) {
    const href = link.getAttribute("href")!;
    const css = await readFile(join(dirname(path), href), "utf8");
    // What it names by address is found from where it stands.
    if (css.includes("url(")) continue;
    const style = document.createElement("style");
    style.textContent = css;
    link.replaceWith(style);
  }
}

/** Framework prints what went wrong into the page and goes on; a published page must not say so. */
function refuseErrors(document: Document, page: string): void {
  const own = document.querySelector(".page-error");
  if (own) throw new Error(own.textContent ?? "");
  const framework = document.querySelector(".observablehq--error");
  if (framework) throw new Error(`${page}: ${framework.textContent?.trim().split("\n")[0]}`);
}

/** Where the build has put what pages name. */
interface Published {
  /** Puts the fonts' addresses into a text. */
  setFonts: (text: string) => string;
  /** Names of scripts, by those that pages are written with. */
  scripts: ReadonlyMap<string, string>;
}

/** `root` leads from the page to the root of the site. Returns whether the page needs Framework's runtime. */
function finishDocument(document: Document, root: string, {setFonts, scripts}: Published): boolean {
  document.documentElement.lang = "en";
  document.querySelector("meta[name=viewport]")?.setAttribute("content", "width=device-width, initial-scale=1");
  document.querySelector("meta[name=generator]")?.remove();
  for (const link of document.querySelectorAll("link[rel=preload][as=style]")) link.remove();
  const cells = [...document.querySelectorAll("script[type=module]:not([src])")];
  const needed = hasCells(document);
  if (!needed) {
    for (const script of cells) script.remove();
    for (const link of document.querySelectorAll(`link[rel=modulepreload][href*="${RUNTIME}/"]`)) link.remove();
  }
  finishLinks(document, root);
  finishScripts(document, scripts);
  finishFonts(document, setFonts);
  return needed;
}

/** A preview imports the site's scripts, since Framework would copy what a src names; published pages name them. */
function finishScripts(document: Document, published: ReadonlyMap<string, string>): void {
  for (const script of document.querySelectorAll("script[data-script]")) {
    const [, address] = /^import\("(.+)"\)$/.exec(script.textContent ?? "") ?? [];
    if (!address) throw new Error(`not a script of the site: ${script.textContent}`);
    script.textContent = "";
    script.removeAttribute("data-script");
    script.setAttribute("type", "module");
    script.setAttribute(
      "src",
      address.replace("_file/", "").replace(/[\w-]+\.js$/, (file) => published.get(file) ?? file)
    );
  }
}

function finishFonts(document: Document, setFonts: Published["setFonts"]): void {
  for (const style of document.querySelectorAll("style")) style.textContent = setFonts(style.textContent ?? "");
  for (const link of document.querySelectorAll("link[as=font]")) {
    link.setAttribute("href", setFonts(link.getAttribute("href")!));
  }
}

/**
 * "external" on a link of the site keeps Framework from copying, hashing or checking its target (it takes "/claims?q=x"
 * for a page it does not know). Such links are made relative here, as Framework does with the others, and data has its
 * published address in place of the one that previews serve it at.
 */
function finishLinks(document: Document, root: string): void {
  for (const link of document.querySelectorAll("[rel~=external]")) {
    const href = link.getAttribute("href") ?? "";
    if (/^\w+:/.test(href)) continue;
    if (href.startsWith("/")) link.setAttribute("href", root + href.slice(1));
    else link.setAttribute("href", href.replace(/^((?:\.\.?\/)+)_file\/data\//, "$1data/"));
    const rel = link
      .getAttribute("rel")!
      .split(/\s+/)
      .filter((token) => token !== "external");
    if (rel.length) link.setAttribute("rel", rel.join(" "));
    else link.removeAttribute("rel");
  }
}
