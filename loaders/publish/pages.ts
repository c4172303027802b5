import {readFileSync} from "node:fs";
import type MarkdownIt from "markdown-it";
import {escapeHtml} from "./markup.js";
import {numberCard} from "./number-card.js";
import {type PageReferences, pageReferences, printReference} from "./page-references.js";
import {type PageParts, readSite, type Site} from "./site-file.js";

type Token = ReturnType<MarkdownIt["parse"]>[number];

/** What Framework hands to markdown-it for a page: its path without extension, and its parameters. */
interface PageEnv {
  path: string;
  params?: Record<string, string>;
}

interface State {
  env: PageEnv;
  Token: new (type: string, tag: string, nesting: 0 | 1 | -1) => Token;
}

/** Where pages and what fills them come from; tests bring their own. */
export interface PageSources {
  readSite: () => Site;
  /** The text of a page by the name of its file. */
  readPage: (file: string) => string;
}

const FILES: PageSources = {readSite, readPage: (file) => readFileSync(file, "utf8")};

const PLACEHOLDER = /^<!--\s*([a-z-]+)(?::\s*([\w-]+))?\s*-->\s*$/;
const REFERENCE = /^\{\{([^{}]*)\}\}/;
const REFERENCE_PARTS = /^\s*([a-z][\w-]*)(?:\.([a-z]+))?\s*$/;

/**
 * Framework's markdownIt hook: fills `<!-- figure: name -->` and the other placeholders with finished HTML, and
 * `{{name}}` in sentences with what the database says (src/lib/reference.ts). What cannot be filled prints an error in
 * its place, which a preview shows and finishHtml turns into a failed build.
 */
export function fillPages(md: MarkdownIt, sources: PageSources = FILES): MarkdownIt {
  md.inline.ruler.before("emphasis", "reference", (state, silent) => {
    const match = REFERENCE.exec(state.src.slice(state.pos, state.posMax));
    if (!match) return false;
    if (!silent) {
      const token = state.push("html_inline", "", 0);
      token.content = attempt(state.env, match[0], sources, () => {
        const [, name, form] = REFERENCE_PARTS.exec(match[1]) ?? [];
        if (!name) throw new Error(`not a reference: ${match[0]}`);
        return printReference(references(state.env, sources).get(name), form);
      });
    }
    state.pos += match[0].length;
    return true;
  });
  // After Framework's own rules, so that no text of an article is read as a script cell.
  md.core.ruler.push("placeholder-fill", (state) => {
    state.tokens = state.tokens.flatMap((token) => fill(token, state, sources));
  });
  return md;
}

function fill(token: Token, state: State, sources: PageSources): Token[] {
  const match = token.type === "html_block" && PLACEHOLDER.exec(token.content);
  if (!match) return [token];
  const [written, name, argument] = match;
  if (name === "claim") return wholePage(state, "claim", sources.readSite().pages, state.env.params?.id);
  if (name === "article") return wholePage(state, "article", sources.readSite().articles, state.env.params?.id);
  if (name === "chart") return wholePage(state, "chart", sources.readSite().charts, state.env.params?.name);
  token.content = attempt(state.env, written.trim(), sources, () => {
    const site = sources.readSite();
    if (name === "figure") return withUse(required(site.figures, argument, "figure"), argument, site, state.env);
    if (name === "number") return numberCard(references(state.env, sources).get(argument), site).toString();
    return required(site.parts, argument ? `${name}: ${argument}` : name, "placeholder");
  });
  return [token];
}

/** The page of one thing, its heading as tokens because Framework takes the title of a page from them. */
function wholePage({Token}: State, kind: string, pages: Record<string, PageParts>, name = ""): Token[] {
  const page = pages[name];
  if (!page) throw new Error(`no such ${kind}: ${name}`);
  const text = Object.assign(new Token("text", "", 0), {content: page.title});
  return [
    new Token("heading_open", "h1", 1),
    Object.assign(new Token("inline", "", 0), {content: page.title, children: [text]}),
    new Token("heading_close", "h1", -1),
    Object.assign(new Token("html_block", "", 0), {content: page.html})
  ];
}

/** A figure in a text, with the way to its own page where it has one. */
function withUse(figure: string, name = "", {charts}: Site, {path}: PageEnv): string {
  if (!(name in charts)) return figure;
  const root = "../".repeat(path.split("/").length - 2) || "./";
  const link = `<p class="chart-use"><a href="${root}charts/${name}">Use this figure</a></p>\n</figure>`;
  return figure.replace(/<\/figure>\s*$/, link);
}

function required(table: Record<string, string>, name: string | undefined, kind: string): string {
  const found = name === undefined ? undefined : table[name];
  if (found === undefined) throw new Error(`no such ${kind}: ${name}`);
  return found;
}

function references(env: PageEnv, {readPage, readSite}: PageSources): PageReferences {
  return pageReferences(readPage(pageFile(env)), readSite());
}

function pageFile({path}: PageEnv): string {
  return `src${path}.md`;
}

/** Runs a filler; a failure becomes a visible line that names the page and the line of the text that asked for it. */
function attempt(env: PageEnv, written: string, {readPage}: PageSources, filler: () => string): string {
  try {
    return filler();
  } catch (error) {
    const file = pageFile(env);
    const at =
      readPage(file)
        .split("\n")
        .findIndex((line) => line.includes(written)) + 1;
    const message = `${file}:${at}: ${(error as Error).message}`;
    return `<strong class="page-error" role="alert">${escapeHtml(message)}</strong>`;
  }
}
