/** Languages that a figure's numbers may be offered in, by their own names; any other may be asked for by its tag. */
export const NUMBER_LANGUAGES = {
  en: "English",
  de: "Deutsch",
  "de-CH": "Deutsch (Schweiz)",
  es: "Español",
  fr: "Français",
  hi: "हिन्दी",
  hy: "Հայերեն",
  az: "Azərbaycan",
  pl: "Polski",
  "pt-BR": "Português (Brasil)",
  ru: "Русский",
  tr: "Türkçe"
} as const;

/** Numbers as the site prints them: with groups of three, with decimals, or both. Years and times are neither. */
const PRINTED = /(?<![\d.,:])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![\d:]|[.,]\d)/g;

/** What others wrote stays as they wrote it. */
const VERBATIM = "blockquote, q, style, script";

/** Texts as they were, by what they were changed in. */
const written = new WeakMap<Node, string>();

/**
 * Prints the numbers below an element in the way of a language (a BCP 47 tag): "100,617" → "100.617" in German. Words
 * stay. What is no tag, or null, gives the numbers back as they were.
 */
export function setNumberLanguage(root: ParentNode & Node, language: string | null): void {
  const print = printer(language);
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, 4);
  const nodes: {node: Node; text: string}[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(VERBATIM)) nodes.push({node, text: node.nodeValue!});
  }
  for (const element of root.querySelectorAll("[aria-label]")) {
    const node = element.getAttributeNode("aria-label")!;
    nodes.push({node, text: node.value});
  }
  for (const {node, text} of nodes) {
    const original = written.get(node) ?? text;
    const changed = print ? original.replace(PRINTED, print) : original;
    if (changed === text) continue;
    written.set(node, original);
    if (node.nodeType === 2) (node as Attr).value = changed;
    else node.nodeValue = changed;
  }
}

function printer(language: string | null): ((number: string) => string) | null {
  if (!language) return null;
  try {
    const {baseName} = new Intl.Locale(language);
    return (number) => {
      const decimals = number.split(".")[1]?.length ?? 0;
      return new Intl.NumberFormat(baseName, {
        // The digits that the figure's typeface has.
        numberingSystem: "latn",
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals
      }).format(Number(number.replaceAll(",", "")));
    };
  } catch {
    return null;
  }
}
