import type {Kind, Outcome, Qualifier, Series, SpeechAct} from "../../src/lib/claim.js";
import type {
  ActorEntry,
  CurrencyEntry,
  PlaceEntry,
  TopicEntry,
  UnitClass,
  Vocabulary
} from "../../src/lib/vocabulary.js";
import {COMMON_VERB_FORMS, FIGURE_VERBS, inflect, pluralize} from "./grammar.js";
import type {Token} from "./tokens.js";

export interface UnitSense {
  unit: string;
  class: UnitClass;
  group: string | null;
  plural: boolean;
}

export type TriggerForm = "verb" | "past" | "ing" | "noun" | "adjective" | "phrase";

/** A word or phrase that says what happened to the counted. */
export interface TriggerSense {
  measure: string;
  series: Series;
  outcome: Outcome | null;
  kind: Kind | null;
  classes: ReadonlySet<UnitClass> | null;
  /** What the counted have to be to a verb for it to speak of them; null for either. */
  role: "subject" | "object" | null;
  form: TriggerForm;
  /** Position of the measure in the vocabulary: earlier ones win. */
  rank: number;
}

/** Words in a row that mean one thing; looked up by their first (or last) word, longest first. */
interface Phrase<T> {
  words: string[];
  sense: T;
}

/** The vocabulary, indexed for look-up by word. Built once for each vocabulary. */
export interface Lexicon {
  units: Map<string, UnitSense>;
  unitPhrases: Map<string, Phrase<UnitSense>[]>;
  /** What a type is of, by the letters before its number ("F" of F-16). */
  designations: Map<string, UnitSense>;
  triggers: Map<string, TriggerSense[]>;
  triggerPhrases: Map<string, Phrase<TriggerSense>[]>;
  /** Verbs whose meaning the words behind their object tell ("forced … from"), with those words. */
  triggersAround: Map<string, {base: boolean; ends: Map<string, Phrase<TriggerSense>[]>}>;
  topics: TopicEntry[];
  topicWords: Map<string, number[]>;
  speechVerbs: Map<string, SpeechAct>;
  /** All words that can be a form of a verb: common ones, those of speech and those that say what happened. */
  verbForms: Set<string>;
  speechPhrases: Map<string, Phrase<SpeechAct>[]>;
  /** Words that any of these, or whose count a number is, can begin with. */
  speechStarts: Set<string>;
  hedges: Map<string, Phrase<string>[]>;
  speakers: Set<string>;
  documents: Set<string>;
  qualifiersBefore: Map<string, Phrase<Qualifier>[]>;
  qualifiersAfter: Map<string, Phrase<Qualifier>[]>;
  currencySymbols: Map<string, string>;
  /** Nouns and symbols that several currencies share ("rupee", "¥"), with their entries in the vocabulary's order. */
  sharedCurrencies: Map<string, CurrencyEntry[]>;
  /** Finds any of them in a text. */
  sharedCurrency: RegExp;
  actors: ActorEntry[];
  actorPhrases: Map<string, Phrase<ActorEntry>[]>;
  demonyms: Map<string, ActorEntry>;
  placePhrases: Map<string, Phrase<PlaceEntry>[]>;
  /** Names of peoples, singular and plural, in lower case. */
  peoples: Set<string>;
}

const cache = new WeakMap<Vocabulary, Lexicon>();

/** Splits a vocabulary entry as the tokenizer splits text ("anti-aircraft gun" → anti, -, aircraft, gun). */
const split = (s: string): [string, ...string[]] =>
  (s.toLowerCase().match(/[\p{L}\p{M}\d²³°]+|'s\b|[^\s\p{L}\p{M}\d]/gu) as [string, ...string[]] | null) ?? [""];

function addPhrase<T>(index: Map<string, Phrase<T>[]>, key: string, words: string[], sense: T): void {
  const list = index.get(key);
  if (list) list.push({words, sense});
  else index.set(key, [{words, sense}]);
}

function longestFirst<T>(index: Map<string, Phrase<T>[]>): void {
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
}

/** The phrase of `index` that begins at token `i`, and its length in tokens. */
export function matchPhrase<T>(
  index: Map<string, Phrase<T>[]>,
  tokens: Token[],
  i: number
): {sense: T; length: number} | null {
  const list = index.get(tokens[i]?.lower);
  if (!list) return null;
  for (const {words, sense} of list) {
    let k = 0;
    while (k < words.length && tokens[i + k]?.lower === words[k]) k++;
    if (k === words.length) return {sense, length: k};
  }
  return null;
}

/** The phrase of `index` (keyed by last words) that ends just before token `i`. */
export function matchPhraseBefore<T>(
  index: Map<string, Phrase<T>[]>,
  tokens: Token[],
  i: number
): {sense: T; length: number} | null {
  const list = index.get(tokens[i - 1]?.lower);
  if (!list) return null;
  for (const {words, sense} of list) {
    const from = i - words.length;
    if (from < 0) continue;
    let k = 0;
    while (k < words.length && tokens[from + k].lower === words[k]) k++;
    if (k === words.length) return {sense, length: k};
  }
  return null;
}

/** Indexes a vocabulary. The result is kept as long as the vocabulary is. */
export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  let lexicon = cache.get(vocabulary);
  if (!lexicon) cache.set(vocabulary, (lexicon = build(vocabulary)));
  return lexicon;
}

function build(v: Vocabulary): Lexicon {
  const lexicon: Lexicon = {
    units: new Map(),
    unitPhrases: new Map(),
    designations: new Map(),
    triggers: new Map(),
    triggerPhrases: new Map(),
    triggersAround: new Map(),
    topics: v.topics,
    topicWords: new Map(),
    speechVerbs: new Map(),
    verbForms: new Set(COMMON_VERB_FORMS),
    speechPhrases: new Map(),
    speechStarts: new Set([...FIGURE_VERBS, "by", "on", "("]),
    hedges: new Map(),
    speakers: new Set(),
    documents: new Set(),
    qualifiersBefore: new Map(),
    qualifiersAfter: new Map(),
    currencySymbols: new Map(),
    sharedCurrencies: new Map(),
    sharedCurrency: /(?!)/g,
    actors: v.actors,
    actorPhrases: new Map(),
    demonyms: new Map(),
    placePhrases: new Map(),
    peoples: new Set(v.peoples.flatMap((name) => [name.toLowerCase(), pluralize(name.toLowerCase())]))
  };
  const addUnit = (noun: string, sense: UnitSense) => {
    const words = split(noun);
    if (words.length === 1) {
      if (!lexicon.units.has(words[0])) lexicon.units.set(words[0], sense);
    } else addPhrase(lexicon.unitPhrases, words[0], words, sense);
  };
  for (const entry of v.units) {
    for (const noun of entry.nouns) {
      const sense = {unit: entry.unit ?? headOf(noun), class: entry.class, group: entry.group ?? null};
      const plural = entry.plurals?.[noun] ?? pluralOf(noun);
      if (plural !== noun) addUnit(noun, {...sense, plural: false});
      addUnit(plural, {...sense, plural: true});
    }
    for (const letters of entry.designations ?? [])
      lexicon.designations.set(letters, {
        unit: entry.unit ?? headOf(entry.nouns[0]),
        class: entry.class,
        group: entry.group ?? null,
        plural: true
      });
  }
  const byWord = new Map<string, CurrencyEntry[]>();
  for (const currency of v.currencies) {
    for (const symbol of [currency.code, ...(currency.symbols ?? [])])
      if (!lexicon.currencySymbols.has(symbol.toLowerCase()))
        lexicon.currencySymbols.set(symbol.toLowerCase(), currency.code);
    for (const noun of currency.nouns ?? []) {
      addUnit(noun, moneyOf(currency.code));
      addUnit(pluralize(noun), moneyOf(currency.code));
    }
    for (const word of [...(currency.symbols ?? []), ...(currency.nouns ?? [])].map((w) => w.toLowerCase()))
      byWord.set(word, [...(byWord.get(word) ?? []), currency]);
  }
  for (const [word, currencies] of byWord) if (currencies.length > 1) lexicon.sharedCurrencies.set(word, currencies);
  if (lexicon.sharedCurrencies.size)
    lexicon.sharedCurrency = new RegExp(
      [...lexicon.sharedCurrencies.keys()]
        .map((word) => (/^\w/.test(word) ? "\\b" : "") + word.replace(/[.$]/g, "\\$&"))
        .join("|"),
      "gi"
    );
  v.measures.forEach((entry, rank) => {
    const sense = (form: TriggerForm): TriggerSense => ({
      measure: entry.measure,
      series: entry.series,
      outcome: entry.outcome ?? null,
      kind: entry.kind ?? null,
      classes: entry.classes?.length ? new Set(entry.classes) : entry.classes ? new Set<UnitClass>(["money"]) : null,
      role: entry.role ?? null,
      form,
      rank
    });
    const add = (word: string, form: TriggerForm) => {
      const words = split(word);
      if (words.length > 1) addPhrase(lexicon.triggerPhrases, words[0], words, sense(form));
      else {
        const list = lexicon.triggers.get(words[0]);
        if (list) {
          if (!list.some((s) => s.measure === entry.measure)) list.push(sense(form));
        } else lexicon.triggers.set(words[0], [sense(form)]);
      }
    };
    for (const verb of entry.verbs ?? [])
      for (const form of inflect(verb))
        add(form, form === verb ? "verb" : /ing( |$)/.test(form) ? "ing" : /ed( |$)/.test(form) ? "past" : "verb");
    for (const form of entry.forms ?? []) add(form, form.includes(" ") ? "phrase" : /ing$/.test(form) ? "ing" : "past");
    for (const noun of entry.nouns ?? []) {
      add(noun, "noun");
      add(pluralize(noun), "noun");
    }
    for (const adjective of entry.adjectives ?? []) add(adjective, "adjective");
    for (const {verbs, forms = [], ends} of entry.around ?? [])
      for (const verb of new Set([...forms, ...verbs.flatMap(inflect)])) {
        const base = verbs.includes(verb) && !forms.includes(verb);
        const around = lexicon.triggersAround.get(verb) ?? {base, ends: new Map<string, Phrase<TriggerSense>[]>()};
        for (const end of ends) addPhrase(around.ends, split(end)[0], split(end), sense("past"));
        lexicon.triggersAround.set(verb, around);
      }
  });
  v.topics.forEach((topic, k) => {
    for (const word of topic.words) {
      const list = lexicon.topicWords.get(word);
      if (list) list.push(k);
      else lexicon.topicWords.set(word, [k]);
    }
  });
  for (const entry of v.speech) {
    for (const verb of entry.verbs ?? [])
      for (const form of inflect(verb)) setOnce(lexicon.speechVerbs, form, entry.act);
    for (const form of entry.forms ?? []) {
      const words = split(form);
      if (words.length === 1) setOnce(lexicon.speechVerbs, form, entry.act);
    }
    for (const phrase of entry.phrases ?? [])
      addPhrase(lexicon.speechPhrases, split(phrase)[0], split(phrase), entry.act);
    for (const hedge of entry.hedges ?? []) addPhrase(lexicon.hedges, split(hedge)[0], split(hedge), hedge);
    for (const word of entry.speakers ?? []) lexicon.speakers.add(word).add(pluralize(word));
    for (const word of entry.documents ?? []) lexicon.documents.add(word);
  }
  for (const word of lexicon.speechPhrases.keys()) lexicon.speechStarts.add(word);
  for (const word of lexicon.speechVerbs.keys()) {
    lexicon.speechStarts.add(word);
    lexicon.verbForms.add(word);
  }
  for (const [word, senses] of lexicon.triggers)
    if (senses.some(({form}) => /^(verb|past|ing)$/.test(form))) lexicon.verbForms.add(word);
  for (const entry of v.qualifiers) {
    for (const phrase of entry.before ?? []) {
      const words = split(phrase);
      addPhrase(lexicon.qualifiersBefore, words[words.length - 1], words, entry.qualifier);
    }
    for (const phrase of entry.after ?? [])
      addPhrase(lexicon.qualifiersAfter, split(phrase)[0], split(phrase), entry.qualifier);
  }
  for (const actor of v.actors) {
    for (const name of [actor.name, ...(actor.aliases ?? [])])
      addPhrase(lexicon.actorPhrases, split(name)[0], split(name), actor);
    for (const demonym of actor.demonyms ?? []) setOnce(lexicon.demonyms, demonym.toLowerCase(), actor);
  }
  for (const place of v.places)
    for (const name of [place.name, ...(place.aliases ?? [])])
      addPhrase(lexicon.placePhrases, split(name)[0], split(name), place);
  longestFirst(lexicon.unitPhrases);
  longestFirst(lexicon.triggerPhrases);
  longestFirst(lexicon.speechPhrases);
  longestFirst(lexicon.hedges);
  longestFirst(lexicon.qualifiersBefore);
  longestFirst(lexicon.qualifiersAfter);
  longestFirst(lexicon.actorPhrases);
  longestFirst(lexicon.placePhrases);
  return lexicon;
}

/** The sense of a word for money. */
export const moneyOf = (code: string): UnitSense => ({unit: code, class: "money", group: null, plural: true});

/** Plural of a phrase: "kilometres per hour", "prisoners of war", "air strikes". */
function pluralOf(noun: string): string {
  const [, head, rest] = /^(.*?)( (?:per|of) .*)?$/.exec(noun)!;
  return pluralize(head) + (rest ?? "");
}

/** The noun that a phrase is about: "assault rifle" → rifle, "piece of artillery" → piece. */
const headOf = (noun: string): string => noun.replace(/ (?:per|of) .*$/, "").replace(/^.* /, "");

function setOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

/** The unit sense of the noun at token `i` (phrases first), and how many tokens it takes. */
export function unitAt(lexicon: Lexicon, tokens: Token[], i: number): {sense: UnitSense; length: number} | null {
  const phrase = matchPhrase(lexicon.unitPhrases, tokens, i);
  if (phrase) return phrase;
  const sense = lexicon.units.get(tokens[i]?.lower);
  return sense ? {sense, length: 1} : null;
}
