import {Composer} from "../composer.js";
import type {Draft} from "../shape.js";
import {composeTable} from "../tables.js";
import {isFurniture} from "./furniture.js";
import {findRegion} from "./region.js";
import {isData, readRows} from "./table.js";
import {attribute, classes, type Element, isElement, parseHtml, type Text} from "./tree.js";

const BLOCKS = new Set(
  `address article blockquote body center dd details div dl dt fieldset figcaption figure hr html li main ol p pre section
   summary table tbody td tfoot th thead tr ul caption`.split(/\s+/)
);
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const CAPTIONS = new Set(["thumbcaption", "gallerytext", "wp-caption-text", "caption"]);

/** Composes the article of a saved page: what its main part says, in the order in which it says it. */
export function layOutHtml(text: string): {composer: Composer; title: string | null} {
  const root = parseHtml(text);
  const region = findRegion(root);
  const writer = new Writer(text);
  const title = writer.read(find(root, "h1")) || writer.read(find(root, "title")).replace(/\s+[-–—|]\s+[^-–—|]*$/, "");
  writer.body(region);
  return {composer: writer.composer, title: title || null};
}

/** The first element of a name, in the order of the page. */
function find(element: Element, name: string): Element | null {
  const left: Element[] = [element];
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.name === name) return next;
    for (let i = next.children.length - 1; i >= 0; --i) {
      const child = next.children[i];
      if (isElement(child) && child.name !== "svg") left.push(child);
    }
  }
  return null;
}

class Writer {
  readonly composer: Composer;
  /** Numbers of the entries in the reference list, by their ids. */
  readonly #numbers = new Map<string, number>();
  #titled = false;
  #broken = false;

  constructor(readonly source: string) {
    this.composer = new Composer(source);
  }

  body(region: Element): void {
    this.#blocks(region, "paragraph", this.composer);
    this.composer.close();
  }

  /** The words of an element by itself. */
  read(element: Element | null): string {
    if (!element) return "";
    const aside = new Composer(this.source);
    aside.open("paragraph");
    this.inline(element, aside);
    return aside.finish().text.replace(/\s+/g, " ").trim();
  }

  /** All that is in an element as words of the open block; blocks in it begin new lines. */
  inline(element: Element, composer: Composer): void {
    for (const child of element.children) {
      if (!isElement(child)) composer.copy(child.start, child.end);
      else if (child.name === "br" || (BLOCKS.has(child.name) && !isFurniture(child))) {
        composer.line();
        this.inline(child, composer);
        composer.line();
      } else this.#phrase(child, composer, () => this.inline(child, composer));
    }
  }

  #blocks(element: Element, kind: Draft["kind"], composer: Composer): void {
    for (const child of element.children) {
      if (!isElement(child)) this.#text(child, kind);
      else if (isFurniture(child)) this.#lose(child);
      else if (/^h[1-6]$/.test(child.name)) this.#heading(child);
      else if (child.name === "br") {
        // Two breaks in a row part paragraphs; one is where a line was broken.
        if (this.#broken) composer.open(kind);
        else composer.space(child.start, child.end);
        this.#broken = true;
      } else if (child.name === "table" && isData(child)) {
        composeTable(composer, readRows(child, this));
      } else if (isReferences(child)) this.#references(child);
      else if (BLOCKS.has(child.name)) {
        const own = kindOf(child, kind);
        composer.open(own);
        this.#broken = false;
        this.#blocks(child, own, composer);
        composer.open(kind);
      } else this.#phrase(child, composer, () => this.#blocks(child, kind, composer));
    }
  }

  #text({start, end}: Text, kind: Draft["kind"]): void {
    if (!this.composer.isOpen) this.composer.open(kind);
    if (this.#broken && /\S/.test(this.source.slice(start, Math.min(end, start + 1000)))) this.#broken = false;
    this.composer.copy(start, end);
  }

  // Inside a line of text: markers, superscripts, quotations.
  #phrase(element: Element, composer: Composer, within: () => void): void {
    const {name, start, inner, end} = element;
    if (isFurniture(element)) return;
    if (name === "sup") {
      const own = classes(element);
      const words = wordsOf(this.source, element);
      const marker = /^\[?(\d{1,4}|[a-z]{1,2}|(?:note|nb|n) \d{1,3})\]?$/i.exec(words);
      const isLinked = element.children.some((child) => isElement(child) && child.name === "a");
      if (own.includes("reference") || (isLinked && marker)) {
        if (!marker) return;
        composer.put(`[${marker[1]}]`, start, end);
        const link = find(element, "a");
        const id = link ? attribute(link, "href").replace(/^[^#]*#/, "") : "";
        if (id && /^\d/.test(marker[1])) this.#numbers.set(id, +marker[1]);
      } else if (own.includes("inline-template")) return;
      else if (/^\d{1,3}$/.test(words)) {
        composer.put([...words].map((digit) => SUPERSCRIPT[+digit]).join(""), start, end);
      } else within();
    } else if (name === "q") {
      composer.put("“", start, inner);
      within();
      composer.put("”", end, end);
    } else within();
  }

  #heading(element: Element): void {
    const {composer} = this;
    const rank = +element.name[1];
    const isTitle = rank === 1 && !this.#titled && !composer.drafts.some(({kind}) => kind !== "furniture");
    if (isTitle) this.#titled = true;
    composer.open(isTitle ? "furniture" : "heading", rank);
    this.#broken = false;
    const line = new Composer(this.source);
    line.open("heading");
    this.inline(element, line);
    if (line.hasWords) this.#flat(element, composer);
    composer.open("paragraph");
  }

  // A heading is one line, whatever is in it.
  #flat(element: Element, composer: Composer): void {
    for (const child of element.children) {
      if (!isElement(child)) composer.copy(child.start, child.end);
      else if (child.name === "sup" || isFurniture(child)) continue;
      else {
        if (child.name === "br" || BLOCKS.has(child.name)) composer.space(child.start, child.end);
        this.#flat(child, composer);
      }
    }
  }

  #references(list: Element): void {
    const {composer} = this;
    let next = 1;
    for (const item of list.children) {
      if (!isElement(item) || item.name !== "li") continue;
      const number = this.#numbers.get(attribute(item, "id")) ?? next;
      next = number + 1;
      composer.open("reference");
      composer.put(`${number}.`, item.start, item.inner);
      composer.space(item.inner, item.inner);
      this.#flat(item, composer);
    }
    composer.open("paragraph");
  }

  #lose({name, start, end}: Element): void {
    if (!/^(?:iframe|object|embed|canvas|svg|video|audio|math)$/.test(name) || end - start < 200) return;
    this.composer.lose("template", name, `what the page shows in its <${name}> has no words that could be read`);
  }
}

function kindOf(element: Element, kind: Draft["kind"]): Draft["kind"] {
  const {name} = element;
  if (name === "li" || name === "dd" || name === "dt") return "list_item";
  if (name === "figcaption" || name === "caption" || classes(element).some((own) => CAPTIONS.has(own)))
    return "caption";
  if (name === "ul" || name === "ol" || name === "figure") return "paragraph";
  return kind;
}

const isReferences = (element: Element) =>
  (element.name === "ol" || element.name === "ul") && classes(element).includes("references");

/** The bare words of a small element. */
function wordsOf(source: string, element: Element): string {
  if (element.end - element.inner > 1000) return "";
  let words = "";
  for (const child of element.children)
    words += isElement(child) ? wordsOf(source, child) : source.slice(child.start, child.end);
  return words
    .replace(/&#91;/g, "[")
    .replace(/&#93;/g, "]")
    .replace(/&nbsp;|&#160;/g, " ")
    .trim();
}

export type {Writer};
