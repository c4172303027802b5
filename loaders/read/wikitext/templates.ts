import type {Span} from "../document.js";
import {matchTemplate} from "../templates.js";
import {composeMeasure} from "./measures.js";
import type {Parameters} from "./parameters.js";
import type {Writer} from "./writer.js";

const set = (words: string) => new Set(words.split("|"));

/** Templates that show one of their parameters, by its place. */
const SHOWN = new Map<string, number>();
for (const [k, names] of [
  "nowrap|nobr|small|smaller|big|larger|em|strong|visible anchor|vanchor|mono|tooltip|abbr|ill|interlanguage link|flag|flagcountry|flagu|quote inline|formatnum|nts|ntsh|not a typo|proper name|resize|center|native name|sic|typo|noitalic|bold|italics correction|no wrap|avoid wrap|percentage|pct|bracket|font color|ship|country|flag country|rtl-lang-free",
  "lang|transl|transliteration|color|font|script|flagg|langx"
].entries())
  for (const name of names.split("|")) SHOWN.set(name, k);

/** Templates that stand for fixed words. */
const FIXED: Record<string, string> = {
  snd: " – ",
  spnd: " – ",
  "spaced ndash": " – ",
  "spaced en dash": " – ",
  ndash: "–",
  "en dash": "–",
  mdash: "—",
  "em dash": "—",
  spaces: " ",
  nbsp: "\u00a0",
  "'": "’",
  "'s": "’s",
  "-": "",
  "!": "|",
  "=": "=",
  circa: "c. ",
  "c.": "c. ",
  ca: "c. ",
  "no.": "No. ",
  percent: "%",
  "°": "°",
  x: "×"
};

/** What money templates put before their number. */
const MONEY: Record<string, string> = {
  us$: "US$",
  usd: "US$",
  us: "US$",
  a$: "A$",
  aud: "A$",
  c$: "C$",
  cad: "C$",
  nz$: "NZ$",
  gbp: "£",
  "£": "£",
  eur: "€",
  euro: "€",
  "€": "€",
  inr: "₹",
  inrconvert: "₹",
  "₹": "₹",
  rupee: "₹",
  "₱": "₱",
  php: "₱",
  jpy: "¥",
  "¥": "¥",
  cny: "¥",
  rub: "₽"
};

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DATES =
  /^(?:start|end|birth|death)[ -]date(?: and age)?$|^(?:date|dts|as of|since|start and end dates|film date)$/;
const LISTS = set(
  "plainlist|unbulleted list|ubl|ublist|ubli|hlist|flatlist|cslist|bulleted list|collapsible list|plain list|indented plainlist"
);
const NOTES = /^(?:efn(?:-\w+)?|refn|notetag|note tag|footnote)$/;
const SHORT_CITATIONS = set("sfn|sfnp|sfnm|harvnb|harv|harvp|harvtxt");

/** Composes what a template shows in a line of text; notes as a loss what it does not know. */
export function composeTemplate(writer: Writer, parameters: Parameters, span: Span, depth: number): void {
  const {composer} = writer;
  const {source} = composer;
  const {name, positional} = parameters;
  const read = (k: number) => (positional[k] ? source.slice(positional[k].start, positional[k].end) : "");
  const write = (k: number) => positional[k] && writer.inline(positional[k].start, positional[k].end, depth + 1);

  const fixed = Object.hasOwn(FIXED, name) ? FIXED[name] : null;
  if (fixed !== null) {
    if (fixed.startsWith(" ")) composer.space(span.start, span.start);
    composer.put(fixed.trim() === "" ? fixed : fixed.trimStart().replace(/ $/, ""), span.start, span.end);
    if (fixed.endsWith(" ")) composer.space(span.end, span.end);
    write(0);
  } else if (name === "convert" || name === "cvt") {
    if (!composeMeasure(composer, parameters)) lose(writer, name);
  } else if (SHOWN.has(name)) write(Math.min(SHOWN.get(name)!, Math.max(0, positional.length - 1)));
  else if (Object.hasOwn(MONEY, name)) {
    composer.put(MONEY[name], parameters.nameSpan.start, parameters.nameSpan.end);
    write(0);
  } else if (DATES.test(name)) composeDate(writer, parameters, span, depth);
  else if (LISTS.has(name)) {
    for (let k = 0; k < positional.length; ++k) {
      composer.line();
      writer.lines(positional[k].start, positional[k].end, depth + 1);
    }
  } else if (NOTES.test(name)) writer.note(span);
  else if (SHORT_CITATIONS.has(name)) {
    if (!name.startsWith("harv"))
      writer.cite(source.slice(span.start, span.end), {start: span.start + 2, end: span.end - 2}, span);
    else composer.put(`${read(0)} ${read(1)}`.trim().slice(0, 200), span.start, span.end);
  } else if (name === "r") {
    for (let k = 0; k < Math.min(positional.length, 9); ++k) writer.cite(read(k), null, span);
  } else if (name === "frac" || name === "fraction" || name === "sfrac") {
    const values = positional.map((_, k) => read(k));
    if (values.length === 3) composer.put(`${values[0]} `, positional[0].start, positional[0].end);
    composer.put(values.slice(-2).join("/"), span.start, span.end);
  } else if (name === "val") {
    write(0);
    const unit = parameters.named.find((entry) => entry.name === "u" || entry.name === "ul");
    if (unit) {
      composer.space(unit.value.start, unit.value.start);
      composer.copy(unit.value.start, unit.value.end);
    }
  } else if (name.startsWith("lang-")) write(0);
  else {
    // The table of the mirror's stubs knows which templates show words and which only hang a mark on them.
    const known = matchTemplate(name, 0);
    const role = known && known.name.length >= name.length ? known.role : name.startsWith("cite ") ? "margin" : "words";
    if (role === "words")
      lose(
        writer,
        source.slice(parameters.nameSpan.start, Math.min(parameters.nameSpan.end, parameters.nameSpan.start + 80))
      );
  }
}

function lose({composer}: Writer, name: string): void {
  composer.lose("template", name, `what template “${name}” shows is not known: its words are not read`);
}

// {{start date|2023|9|19}}, {{as of|2023|September}}: a date in the words of the article.
function composeDate(writer: Writer, {name, positional}: Parameters, span: Span, depth: number): void {
  const {composer} = writer;
  const {source} = composer;
  const parts = positional.slice(0, 3).map(({start, end}) => source.slice(start, end));
  const lead = name === "as of" ? "as of " : name === "since" ? "since " : "";
  const [year, month, day] = parts;
  if (!/^\d{1,4}$/.test(year ?? "")) {
    if (lead) composer.put(lead.trim(), span.start, span.start);
    composer.space(span.start, span.start);
    if (positional[0]) writer.inline(positional[0].start, positional[0].end, depth + 1);
    return;
  }
  const named = /^\d{1,2}$/.test(month ?? "") ? (MONTHS[+month - 1] ?? "") : (month ?? "").slice(0, 20);
  const words = [/^\d{1,2}$/.test(day ?? "") ? day : "", named, year].filter(Boolean).join(" ");
  composer.put(lead + words, positional[0].start, positional[Math.min(parts.length, 3) - 1].end);
}
