import {isFurniture} from "./furniture.js";
import {attribute, classes, type Element, isElement} from "./tree.js";

/** Share of a page's prose that a part of it must hold to be taken for the article. */
const MOST = 0.5;

const BODIES =
  /^(?:mw-parser-output|article-?_?body|articlebody|article__body|article-?_?content|article__content|rw-article__content|entry-content|post-content|post-body|story-?_?body|story-content|field--name-body|report-content|wysiwyg)$/;

/** Names of the parts that may hold the article, the narrowest first. */
const PARTS: ((element: Element) => boolean)[] = [
  (element) => attribute(element, "itemprop").toLowerCase() === "articlebody" || classes(element).some(isBody),
  ({name}) => name === "article",
  (element) => element.name === "main" || attribute(element, "role") === "main",
  ({name}) => name === "body"
];

const isBody = (name: string) => BODIES.test(name);

/** The part of a page that holds its article: the narrowest by name that has most of the page's prose. */
export function findRegion(root: Element): Element {
  const prose = new Map<Element, number>();
  const candidates: Element[][] = PARTS.map(() => []);
  const whole = weigh(root, false, prose, candidates);
  for (const part of candidates) {
    // Of several articles on a page, the one with the most to read.
    let best: Element | null = null;
    for (const element of part) if (prose.get(element)! > (best ? prose.get(best)! : -1)) best = element;
    if (best && prose.get(best)! >= MOST * whole) return best;
  }
  return root;
}

/** Characters of text inside paragraphs and list items, links left out. */
function weigh(element: Element, isProse: boolean, prose: Map<Element, number>, candidates: Element[][]): number {
  let weight = 0;
  for (const child of element.children) {
    if (!isElement(child)) {
      if (isProse) weight += child.end - child.start;
    } else if (child.name !== "a" && !isFurniture(child)) {
      weight += weigh(child, isProse || child.name === "p" || child.name === "li", prose, candidates);
    }
  }
  const k = PARTS.findIndex((isPart) => isPart(element));
  if (k >= 0) {
    prose.set(element, weight);
    candidates[k].push(element);
  }
  return weight;
}
