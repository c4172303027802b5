import {type Token, Tokenizer, TokenizerMode} from "parse5";

/** Text between tags, as a span of the source. */
export interface Text {
  start: number;
  end: number;
}

/** An element with what is in it. The span runs from its start tag to its end tag, or to where it was closed. */
export interface Element extends Text {
  name: string;
  attributes: Token.Attribute[];
  children: (Element | Text)[];
  /** Where its start tag ends. */
  inner: number;
}

export const isElement = (node: Element | Text): node is Element => "name" in node;

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** Elements whose content is not markup, and how the standard has it tokenized. */
const RAW: Record<string, number> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA
};

/** Elements that close an open one of the same sort, up to the element that lists them. */
const SISTERS: Record<string, {closes: string[]; within: string[]}> = {
  li: {closes: ["li"], within: ["ul", "ol", "menu"]},
  dt: {closes: ["dt", "dd"], within: ["dl"]},
  dd: {closes: ["dt", "dd"], within: ["dl"]},
  tr: {closes: ["tr", "td", "th"], within: ["table"]},
  td: {closes: ["td", "th"], within: ["tr", "table"]},
  th: {closes: ["td", "th"], within: ["tr", "table"]},
  tbody: {closes: ["tr", "td", "th", "tbody", "thead", "tfoot"], within: ["table"]},
  thead: {closes: ["tr", "td", "th", "tbody", "thead", "tfoot"], within: ["table"]},
  tfoot: {closes: ["tr", "td", "th", "tbody", "thead", "tfoot"], within: ["table"]}
};

/** Elements nested deeper than this hang on the last one that is not: browsers do the same, at 512. */
const DEEPEST = 200;

/**
 * The elements of a page, from the standard's tokenizer. Only what tells blocks apart is put right of what is wrong in
 * it: the standard's own construction of the tree takes time in proportion to length times depth.
 */
export function parseHtml(text: string): Element {
  const root: Element = {name: "", attributes: [], children: [], start: 0, inner: 0, end: text.length};
  const open: Element[] = [root];
  /** How many elements of each name are open, and how many more were too deep to be. */
  const counts = new Map<string, number>();
  const buried = new Map<string, number>();
  const count = (of: Map<string, number>, name: string) => of.get(name) ?? 0;

  const pop = (end: number) => {
    const element = open.pop()!;
    element.end = end;
    counts.set(element.name, count(counts, element.name) - 1);
  };

  const closeSisters = (name: string, at: number) => {
    const sisters = SISTERS[name];
    if (!sisters) return;
    let deepest = -1;
    for (let i = open.length - 1; i > 0 && !sisters.within.includes(open[i].name); --i)
      if (sisters.closes.includes(open[i].name)) deepest = i;
    if (deepest > 0) while (open.length > deepest) pop(at);
  };

  const tokenizer: Tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      onStartTag(tag) {
        const {startOffset, endOffset} = tag.location!;
        const name = tag.tagName;
        closeSisters(name, startOffset);
        const element = {
          name,
          attributes: tag.attrs,
          children: [],
          start: startOffset,
          inner: endOffset,
          end: endOffset
        };
        open.at(-1)!.children.push(element);
        if (RAW[name] !== undefined) tokenizer.state = RAW[name] as typeof tokenizer.state;
        if (VOID.has(name) || (tag.selfClosing && !(name in RAW))) return;
        if (open.length >= DEEPEST) buried.set(name, count(buried, name) + 1);
        else {
          open.push(element);
          counts.set(name, count(counts, name) + 1);
        }
      },
      onEndTag(tag) {
        const name = tag.tagName;
        if (count(buried, name) > 0) buried.set(name, count(buried, name) - 1);
        else if (count(counts, name) > 0) {
          while (open.at(-1)!.name !== name) pop(tag.location!.startOffset);
          pop(tag.location!.endOffset);
        }
      },
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter: addText,
      onComment() {},
      onDoctype() {},
      onEof() {}
    }
  );

  function addText(token: Token.CharacterToken): void {
    const {startOffset: start, endOffset: end} = token.location!;
    const {children} = open.at(-1)!;
    const last = children.at(-1);
    if (last && !isElement(last) && last.end === start) last.end = end;
    else children.push({start, end});
  }

  tokenizer.write(text, true);
  while (open.length > 1) pop(text.length);
  return root;
}

export function attribute({attributes}: Element, name: string): string {
  for (const {name: own, value} of attributes) if (own === name) return value;
  return "";
}

/** The classes of an element. */
export function classes(element: Element): string[] {
  const value = attribute(element, "class");
  return value ? value.toLowerCase().split(/\s+/, 40) : [];
}
