import type {LossKind} from "./document.js";

/**
 * What a template does where it stands. `words`: it stood for words of the sentence. `margin`: it hung a note or mark
 * on the words before it. `block`: it stood by itself, and text that follows on its line has nothing to do with it.
 */
export type TemplateRole = "words" | "margin" | "block";

/** The words around a stub, without other markup: `before` ends where the stub begins, `after` begins where it ends. */
export interface Surroundings {
  before: string;
  after: string;
}

export interface Template {
  name: string;
  role: TemplateRole;
  kind: LossKind;
  note: (around: Surroundings) => string;
}

type Row = [names: string, role: TemplateRole, kind: LossKind, note: string | Template["note"]];

/** The words around a stub as a quotation with a gap. */
export function quote({before, after}: Surroundings): string {
  const gap = /^[,.;:!?)’']/.test(after) ? "[…]" : "[…] ";
  return `“${before && `${before} `}${gap}${after}`.trimEnd() + "”";
}

const unstopped = (words: string) => words.replace(/^(?:of|to|in|on|by) |[.,;:]$/g, "");

const DISTANCE =
  /^(?:(?:away|north|south|east|west|northeast|northwest|southeast|southwest|outside|off) )?(?:from|of|to|outside|off)(?: the)?(?: \p{Lu}[\p{L}\p{M}’'-]*)+/u;

function measure(around: Surroundings): string {
  const distance = DISTANCE.exec(around.after)?.[0];
  return distance
    ? `the distance ${distance} was a converted measure; its number and unit are lost: ${quote(around)}`
    : `a converted measure stood here; its number and unit are lost: ${quote(around)}`;
}

// The names are those of the MediaWiki ecosystem, as English Wikipedia documents them; "|" separates aliases. A name
// of several words has to be listed, because nothing in a stub marks where the name ends and the prose begins.
const ROWS: Row[] = [
  ["Convert|Cvt", "words", "convert", measure],
  [
    "Ill|Interlanguage link|Interlanguage link multi|Link-interwiki",
    "words",
    "link",
    (around) => `a name or phrase that linked to an article in another language is lost: ${quote(around)}`
  ],
  [
    "Efn|Efn-ua|Efn-lr|Refn|NoteTag|Note|Ref label|Notetag|Footnote",
    "margin",
    "note",
    ({before}) => `the text of the footnote to “${unstopped(before)}” is lost`
  ],
  [
    "Sfn|Sfnp|Sfnm|Harvnb|Rp|Cite quote|Citation",
    "margin",
    "reference",
    ({before}) => `the source named for “${unstopped(before)}” is lost`
  ],
  [
    "Disputed inline|Disputed-inline|Citation needed|Cn|Fact|Dubious|Clarify|Clarification needed|Who|When|Where|Which|According to whom|By whom|Better source needed|Better source|Failed verification|Verify source|Page needed|Vague|Undue inline|POV statement|Unreliable source?|Update inline|Needs update|Not in source|Primary source inline|Contradictory inline|Full citation needed|Original research inline|Synthesis inline",
    "margin",
    "template",
    ({before}) => `editors marked “${unstopped(before)}” as open to question; who did, and why, is lost`
  ],
  [
    "Dead link|Webarchive|Subscription required|In lang|Icon",
    "margin",
    "link",
    "a remark on a source's address is lost"
  ],
  [
    "Main|Main article|Main articles|Further|Further information|See also|Details|Broader|For|About|Hatnote|Distinguish|Redirect|Other uses|Seealso|See|Further2",
    "block",
    "link",
    "the pointer to another article on the same matter is lost"
  ],
  [
    "Quote box|Quote|Blockquote|Cquote|Pull quote|Quotation|Rquote|Quotebox|Quote frame",
    "block",
    "quote_box",
    "a quotation set apart from the text is lost, with its speaker"
  ],
  [
    "Legend|Legend inline|Legend2|Legend0|Color box|Colorbox",
    "words",
    "list",
    "an entry of the map's legend is lost: what one of its colours means"
  ],
  [
    "Reflist|References|Refs",
    "block",
    "reference",
    "the reference list was generated here; what the copy keeps of it is its numbers and few addresses"
  ],
  [
    "Notelist|Notelist-ua|Notes|Note list|Noteslist",
    "block",
    "note",
    "the list of footnotes was generated here; none of their texts is kept"
  ],
  [
    "Refbegin|Refend|Div col|Div col end|Col-begin|Col-end|Columns-list|Clear|Clear left|-|TOC limit|TOC left|Toclimit|Stack|Stack begin|Stack end",
    "block",
    "template",
    "a template that arranged the page is gone; no words are lost"
  ],
  [
    "Short description|Pp-extended|Pp|Pp-protected|Pp-move|Pp-vandalism|Pp-semi-indef|Pp-move-indef|Pp-pc|Good article|Featured article|Coord missing|Use dmy dates|Use mdy dates|Italic title|DISPLAYTITLE|Authority control|Portal|Portal bar|Commons category|Commons|Commons category-inline|Wikiquote|Wikinews|Sister project links|Wikisource",
    "block",
    "template",
    "a notice to editors or to other projects is gone; no words of the article are lost"
  ],
  [
    "Multiple issues|Current|Update|POV|Disputed|Unreferenced|More citations needed|Refimprove|Expand section|Empty section|Cleanup|Original research|Unbalanced|NPOV|Undue weight section|Update section|Expand language|Lead too short|Very long|Overly detailed",
    "block",
    "template",
    "editors marked this part of the article as wanting; their remark is lost"
  ],
  [
    "Multiple image|Gallery|Image frame|Double image|Location map|Location map many|Location map+|Maplink|OSM Location map|External media|Graph:Chart|Chart|Graph|Bar box|Panorama",
    "block",
    "list",
    "pictures, a map or a chart stood here, with their captions"
  ],
  ["Coord", "words", "convert", "the coordinates of the place are lost"],
  [
    "Circa|Floruit|Fl.|Reign|Born",
    "words",
    "convert",
    (around) => `a date of a person or thing is lost: ${quote(around)}`
  ],
  [
    "Start date|End date|Start date and age|Start and end dates|Age|Age in years|Birth date|Birth date and age|Death date|Death date and age|As of|Time ago|Time interval|Date|Dts|Currentdate",
    "words",
    "convert",
    (around) => `a date or an age is lost: ${quote(around)}`
  ],
  [
    "Currency|US$|USD|GBP|Euro|INR|INRConvert|To USD|Inflation|Format price|Formatnum|Val|Number table sorting|Percentage|Pct|Frac|Fraction|Sfrac|Nts|Change|Increase|Decrease|CAD|AUD|PHP|JPY|Rupee|Gaps",
    "words",
    "convert",
    (around) => `a number or a sum of money is lost: ${quote(around)}`
  ],
  [
    "Flag|Flagicon|Flagcountry|Flagu|Flagdeco|Flag icon|Flaglist",
    "words",
    "link",
    "a flag, or the country it named, is lost"
  ],
  [
    "Lang|Langx|Transl|Transliteration|IPA|IPAc-en|Lang-en|Lang-ru|Lang-hy|Lang-az|Lang-uk|Lang-ar|Lang-tr|Lang-fr|Lang-de|Lang-es|Lang-fa|Lang-he|Lang-ka|Nihongo|Zh|Native name|Respell|Script",
    "words",
    "template",
    (around) => `a word in another language is lost: ${quote(around)}`
  ],
  [
    "Nowrap|Nobr|Abbr|Sic|Not a typo|Typo|Snd|Spaced ndash|Ndash|Mdash|Spaces|'|Em|Strong|Small|Smaller|Visible anchor|Anchor|Vanchor|Tooltip|Ship|USS|HMS|SS|MV|Mono|Quote inline|Bracket|Interp|Nbsp|Proper name|Section link|Slink|Format link|Isbn|URL|Official website|Twitter|Official URL",
    "words",
    "template",
    (around) => `a word or phrase is lost: ${quote(around)}`
  ],
  [
    "Cite web|Cite news|Cite book|Cite journal|Cite tweet|Cite newspaper|Cite magazine|Cite press release|Cite report|Cite av media|Cite encyclopedia|Cite conference|Cite thesis|Cite interview|Cite podcast|Cite speech|Cite sign|Cite map|Cite act|Cite court|Cite episode|Cite AV media|Cite SSRN|Cite arXiv|Cite document|Cite instagram|Cite Q|Cite newsgroup|Cite mailing list|Cite wikisource|Cite facebook|Cite periodical",
    "margin",
    "reference",
    "the source's author, title, publisher, date and address are lost"
  ]
];

// Families of names, for which a table would never be complete.
const FAMILIES: [RegExp, Omit<Template, "name">][] = [
  [
    /Infobox(?: [\p{Ll}\d][\p{Ll}\d-]{0,30}){0,4}(?![\p{Ll}])/uy,
    {
      role: "block",
      kind: "infobox",
      note: () => "the summary box with its dates, places, parties, strengths and losses is gone"
    }
  ],
  [
    /Campaignbox(?: [\p{L}\d–-]{1,30}){0,6}/uy,
    {role: "block", kind: "navigation", note: () => "a box of links to related articles is gone"}
  ],
  [
    /Use \p{Lu}\p{Ll}{1,20} English/uy,
    {role: "block", kind: "template", note: () => "a notice to editors is gone; no words of the article are lost"}
  ],
  [
    /Cite [a-z]{2,20}/y,
    {role: "margin", kind: "reference", note: () => "the source's author, title, publisher, date and address are lost"}
  ]
];

const BY_INITIAL = new Map<string, Template[]>();
for (const [names, role, kind, note] of ROWS) {
  for (const name of names.split("|")) {
    const initial = name[0].toLowerCase();
    const template: Template = {name, role, kind, note: typeof note === "string" ? () => note : note};
    BY_INITIAL.set(initial, [...(BY_INITIAL.get(initial) ?? []), template]);
  }
}
// Longest first, so that "See also" is not read as "See".
for (const templates of BY_INITIAL.values()) templates.sort((a, b) => b.name.length - a.name.length);

/**
 * The template whose name stands at `at`, or null if the table has none. Names may be stuck to the word that follows
 * ("FurtherArmenian"), so a name ends where no small letter continues it; its first letter may have either case.
 */
export function matchTemplate(text: string, at: number): Template | null {
  const initial = text[at]?.toLowerCase();
  if (initial === undefined) return null;
  for (const template of BY_INITIAL.get(initial) ?? []) {
    const {name} = template;
    if (text.startsWith(name.slice(1), at + 1) && !continues(text, at + name.length)) return template;
  }
  for (const [pattern, rest] of FAMILIES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return {name: match[0], ...rest};
  }
  return null;
}

function continues(text: string, at: number): boolean {
  if (at >= text.length) return false;
  return /[\p{Ll}\d-]/u.test(text[at]) || (/\p{Lu}/u.test(text[at - 1]) && /\p{Lu}/u.test(text[at]));
}
