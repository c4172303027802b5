import type {Document} from "./document.js";
import {MIRROR_SIGNS} from "./mirror.js";

/** Characters of a text that are looked at to tell its format. */
const REACH = 50_000;

const PAGE = /^\s*(?:<!--[^>]{0,400}-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const TAGS = /<\/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|article|section|span|br)(?:\s[^<>]{0,400})?\/?>/gi;
const WIKI: [RegExp, number][] = [
  [
    /\{\{ ?(?:infobox|short description|use (?:dmy|mdy) dates|cite |convert\b|main\||see also\||reflist|citation needed)/gi,
    3
  ],
  [/<ref(?:\s[^<>]{0,200})?\/?>/gi, 2],
  [/\[\[[^[\]\n|]{1,200}(?:\|[^[\]\n]{0,300})?\]\]/g, 1],
  [/^={2,6}[^=\n].{0,200}?={2,6}[ \t]*$/gm, 2],
  [/'''[^'\n]{1,200}'''/g, 1],
  [/^\{\|/gm, 2]
];
const MARKDOWN: [RegExp, number][] = [
  [/^#{1,6}[ \t]+\S/gm, 2],
  [/\[[^[\]\n]{1,300}\]\((?:https?:|mailto:|#|\/|\.)[^()\s]{0,500}[^()\n]{0,200}\)/g, 2],
  [/^\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*){1,40}\|?[ \t]*$/gm, 2],
  [/\*\*[^\s*][^*\n]{0,300}\*\*/g, 1],
  [/^\[\^[^\]\s]{1,60}\]:/gm, 2],
  [/^(?:```|~~~)/gm, 1]
];

/** What weighs less might be an accident of plain text. */
const ENOUGH = 2;

/** The format that a text's content speaks for. */
export function detectFormat(text: string): Document["format"] {
  const head = text.slice(0, REACH);
  if (PAGE.test(head)) return "html";
  if (MIRROR_SIGNS.test(text)) return "mirror";
  const wiki = weigh(head, WIKI);
  if (wiki >= ENOUGH + 1 && wiki >= weigh(head, MARKDOWN)) return "wikitext";
  if (/^\s*</.test(head) && weigh(head, [[TAGS, 1]]) >= 3) return "html";
  return weigh(head, MARKDOWN) >= ENOUGH ? "markdown" : "text";
}

function weigh(text: string, signs: [RegExp, number][]): number {
  let weight = 0;
  for (const [sign, each] of signs) weight += Math.min(4, text.match(sign)?.length ?? 0) * each;
  return weight;
}
