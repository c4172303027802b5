import type {CurrencyEntry} from "../../src/lib/vocabulary.js";
import {pluralize} from "./grammar.js";
import {type Lexicon, moneyOf} from "./lexicon.js";

/** Characters of a document that are looked through for the countries it speaks of. */
const ENOUGH = 200_000;

/** Lexicons by what their shared words mean; a corpus has many documents of one country. */
const cache = new WeakMap<Lexicon, Map<string, Lexicon>>();

/** What a bare "$" means in a text: the dollar that it names, else the US dollar. */
export function dollarOf(text: string): string {
  if (/(?:US\$|\bUSD\b)/.test(text)) return "USD";
  if (/(?:CA\$|C\$|\bCAD\b)/.test(text)) return "CAD";
  if (/(?:AU\$|\bA\$|\bAUD\b)/.test(text)) return "AUD";
  return /(?:NZ\$|\bNZD\b)/.test(text) ? "NZD" : "USD";
}

/**
 * The lexicon with the words that several currencies share ("rupee", "shilling", "¥") given to that of the country which
 * the text names most; the lexicon itself where the text has no such word or names none of their countries.
 */
export function withCurrenciesOf(text: string, lexicon: Lexicon): Lexicon {
  const beginning = text.slice(0, ENOUGH);
  const counts = new Map<CurrencyEntry, number>();
  const found = new Map<string, string>();
  const words = new Set([...beginning.matchAll(lexicon.sharedCurrency)].map(([word]) => word.toLowerCase()));
  for (const word of words) {
    const currencies = lexicon.sharedCurrencies.get(word)!;
    for (const currency of currencies)
      if (!counts.has(currency)) counts.set(currency, mentions(beginning, currency.countries ?? []));
    const most = currencies.reduce((a, b) => (counts.get(b)! > counts.get(a)! ? b : a));
    if (most !== currencies[0]) found.set(word, most.code);
  }
  if (!found.size) return lexicon;
  const key = [...found].join(" ");
  const known = cache.get(lexicon)?.get(key);
  if (known) return known;
  const own = {...lexicon, currencySymbols: new Map(lexicon.currencySymbols), units: new Map(lexicon.units)};
  for (const [word, code] of found) {
    if (own.currencySymbols.has(word)) own.currencySymbols.set(word, code);
    for (const form of [word, pluralize(word)]) if (own.units.has(form)) own.units.set(form, moneyOf(code));
  }
  if (!cache.has(lexicon)) cache.set(lexicon, new Map());
  cache.get(lexicon)!.set(key, own);
  return own;
}

/** How often a text has one of the words. */
function mentions(text: string, words: string[]): number {
  let count = 0;
  for (const word of words) for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) count++;
  return count;
}
