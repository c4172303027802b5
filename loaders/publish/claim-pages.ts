import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {printLinkedData} from "./frame.js";
import {escapeHtml} from "./markup.js";
import {parseDocument} from "./parse.js";
import type {PageParts} from "./site-file.js";

/** Where Framework puts the text of a page. */
const MAIN = /(<main id="observablehq-main"[^>]*>\n).*(<\/main>)/s;
const TITLE = /(<title>)[^<]*( \| [^<|]*<\/title>)/;
const DESCRIPTION = /(<meta name="description" content=")[^"]*(")/;
const LINKED_DATA = /(<script type="application\/ld\+json">).*?(<\/script>)/s;

/**
 * The claim whose page Framework makes when it builds. It takes a twentieth of a second for a page and keeps all of them
 * in memory: good for the pages that people write, not for ten thousand claims. The pages of the others are written by
 * {@link writeClaimPages}.
 */
export function claimOfFramework(pages: Record<string, PageParts>): string | undefined {
  return Object.keys(pages)[0];
}

/**
 * Writes the pages of the other claims below `dir`, where Framework has built the site: each is the page that it made of
 * one claim with a title, a description and a text of its own, byte for byte what Framework would have made of it.
 * Throws when that page is not written as expected, which another version of Framework could do.
 */
export async function writeClaimPages(dir: string, pages: Record<string, PageParts>): Promise<void> {
  const made = claimOfFramework(pages);
  if (!made) return;
  const path = (id: string) => join(dir, "claims", `${id}.html`);
  const frame = await readFile(path(made), "utf8");
  for (const part of [MAIN, TITLE, DESCRIPTION, LINKED_DATA]) {
    if (!part.test(frame)) throw new Error(`claims/${made}.html: not the page that was expected (no ${part})`);
  }
  await mkdir(join(dir, "claims"), {recursive: true});
  for (const [id, page] of Object.entries(pages)) if (id !== made) await writeFile(path(id), fill(frame, page));
}

/** A page of a claim in the frame of another's. */
function fill(frame: string, {title, description, html, linkedData = {}}: PageParts): string {
  const parts: [RegExp, string][] = [
    [TITLE, escapeHtml(title)],
    [DESCRIPTION, escapeHtml(description)],
    [LINKED_DATA, printLinkedData(linkedData).toString()],
    [MAIN, `<h1>${escapeHtml(title)}</h1>\n${finishText(html)}`]
  ];
  return parts.reduce(
    (text, [part, content]) => text.replace(part, (_, before, after) => before + content + after),
    frame
  );
}

/** Does what Framework does to the text of a page: links of the site lead there from its folder, headings to themselves. */
function finishText(html: string): string {
  const {body} = parseDocument(html);
  for (const link of body.querySelectorAll('a[href^="/"]:not([rel~=external])')) {
    const [, folder, rest] = /^\/(claims\/)?(.*)$/s.exec(link.getAttribute("href")!)!;
    link.setAttribute("href", (folder ? "./" : "../") + rest);
  }
  for (const heading of body.querySelectorAll("h2[id], h3[id], h4[id]")) {
    const link = body.ownerDocument.createElement("a");
    link.className = "observablehq-header-anchor";
    link.setAttribute("href", `#${heading.id}`);
    link.append(...heading.childNodes);
    heading.append(link);
  }
  return body.innerHTML;
}
