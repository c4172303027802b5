/** Closed classes of English, and its inflections. Open classes (what is counted, what happens) are vocabulary. */

const set = (words: string) => new Set(words.split(/\s+/));

export const PREPOSITIONS = set(
  "of in on at by for from to into onto with without within through throughout across along around about over under between among amongst against during before after since until till near towards toward behind beyond despite per via above below off out up down inside outside because due amid amidst upon like unlike as than besides alongside excluding except aboard following regarding according concerning including versus vs"
);
const CONJUNCTIONS = set(
  "and or but nor while whereas although though when where whether because if unless that which who whom whose so yet once as since plus until"
);
export const DETERMINERS = set(
  "the a an this that these those its his her their our my your each every any no both all another either neither such some"
);
const PRONOUNS = set(
  "he she it they we i you him her them us me who whom which what there here himself herself themselves itself this these those one others someone everyone"
);
export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would shall should may might can could must cannot 'll 'd 've 're n't not"
);
export const ADVERBS = set(
  "also later then now still just only even already again once twice further furthermore moreover however meanwhile there here ago apart together overnight yesterday today tomorrow too very so far thus therefore often never always almost soon since thereafter afterwards elsewhere instead away back ashore altogether overall nearby abroad home alone annually monthly daily weekly worldwide nationwide alive northeast northwest southeast southwest eastward westward northward southward each apiece north-east north-west"
);
export const STOP = new Set([
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...DETERMINERS,
  ...PRONOUNS,
  ...AUXILIARIES,
  ...ADVERBS
]);

/** Days of the week as Date counts them. Tables looked up by words of the text have no prototype: "constructor" is no day. */
export const WEEKDAYS: Record<string, number> = {
  __proto__: null as never,
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6
};

export const MONTHS: Record<string, number> = {
  __proto__: null as never,
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12
};

/** English verbs that are no reporting verb and no measure, by base form: they end a noun phrase. */
const COMMON_VERBS = set(
  "accept achieve allow appear apply approach assist attempt attend average avoid base become begin belong border break bring build buy carry cause change close collect combine come complete comprise conduct confront connect consider consist constitute construct contain continue cover create cut deal decide decline decrease define demand depend describe design detonate develop divide double draw drive drop eat embed emerge enable end enter estimate examine exceed expand experience extend face fail fall feature fill finish flow follow force form gain gather generate get give go grow happen head help hold identify implement improve include increase inform inspect involve issue join keep lack last lead leave lie limit link locate lose make march mark measure meet move name need number obtain occur offer open operate order originate overwhelm participate perform place plan play predict prepare present prevent proceed produce protect prove publish pull purchase push queue raise range reach receive recover reduce reflect refuse release relocate repair replace represent request require respond restore result reveal rise run see seek seem select sell serve set settle share show sit sleep speak spend split spread stand start stop struggle suffer support surround survive suspend take target threaten threat total travel turn undergo undertake unite use visit wait walk want watch wear win witness work arrive agree seize convert"
);
const IRREGULAR_PAST = set(
  "became began came chose drew drove ate fell flew forgot froze gave went grew knew ran rode rose saw sang sank shook spoke stole swam took threw wore woke wrote withdrew overcame overran got fled slept blew dug clung crept drank flung forbade hid lit overthrew rang shrank slid sprang strode swore swung wept leapt bled sped"
);
const IRREGULAR = set(
  "broke brought built bought cast cut dealt felt fought found given gone grown held hit hung heard kept known laid led left lent let lost made meant met paid put read risen seen sold sent set shot shut sat spoken spent stood struck swept taken taught thought understood won written withstood lay lain drawn driven fallen become begun broken chosen flown shown sworn torn worn beaten bent bound burst fed spread stuck caught sought blown hidden overthrown bore borne bit bitten beat"
);

/** Past forms that are no participle: no noun takes one as its adjective, so they end a noun phrase. */
export const PRETERITES = new Set([...IRREGULAR_PAST, "did", "burnt"]);

/** Verbs that state a figure with its noun as their object: "put the toll at 40", "revised its estimate to 4.5 million". */
export const FIGURING = set(
  "give gives gave giving raise raises raised raising revise revises revised correct corrected lower lowered put puts putting place places placed set increased cut preferred"
);
/** Verbs that ask with their object: "launched an appeal for $86 million". */
export const APPEALING = set("launched issued launches issues");
/** Verbs that state a figure behind a preposition: "spoke of 600". */
export const SPEAKING = set("speak speaks spoke speaking talk talks talked");
/** Verbs that can state a figure, though they are none of speech. */
export const FIGURE_VERBS = new Set([...FIGURING, ...APPEALING, ...SPEAKING]);

/** All regular inflections of a base form ("plan" → plans, planned, planning). */
export function inflect(base: string): string[] {
  const [verb, ...rest] = base.split(" ");
  const tail = rest.length ? " " + rest.join(" ") : "";
  const forms = [verb];
  if (/(s|x|z|ch|sh|o)$/.test(verb)) forms.push(verb + "es");
  else if (/[^aeiou]y$/.test(verb)) forms.push(verb.slice(0, -1) + "ies");
  else forms.push(verb + "s");
  if (/ie$/.test(verb)) forms.push(verb + "d", verb.slice(0, -2) + "ying");
  else if (/ee$/.test(verb)) forms.push(verb + "d", verb + "ing");
  else if (/e$/.test(verb)) forms.push(verb + "d", verb.slice(0, -1) + "ing");
  else if (/[^aeiou]y$/.test(verb)) forms.push(verb.slice(0, -1) + "ied", verb + "ing");
  else {
    forms.push(verb + "ed", verb + "ing");
    const last = verb[verb.length - 1];
    if (/(?:[^aeiou]|qu)[aeiou][bdglmnprt]$/.test(verb)) forms.push(verb + last + "ed", verb + last + "ing");
  }
  return forms.map((f) => f + tail);
}

export const COMMON_VERB_FORMS = new Set([...[...COMMON_VERBS].flatMap(inflect), ...IRREGULAR_PAST, ...IRREGULAR]);

/** Plural of a regular noun. */
export function pluralize(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return noun.slice(0, -1) + "ies";
  if (/(s|x|z|ch|sh)$/.test(noun)) return noun + "es";
  return noun + "s";
}

/** Singular of a noun in the plural, by form alone ("substations" → substation). */
export function singularize(noun: string): string {
  if (/ies$/.test(noun) && noun.length > 4) return noun.slice(0, -3) + "y";
  if (/(ss|sh|ch|x|z)es$/.test(noun)) return noun.slice(0, -2);
  if (/men$/.test(noun) && noun.length > 4) return noun.slice(0, -2) + "an";
  if (/(ss|us|is)$/.test(noun)) return noun;
  if (/s$/.test(noun) && noun.length > 3) return noun.slice(0, -1);
  return noun;
}
