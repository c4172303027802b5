/**
 * The commonest function words of languages that newsrooms file in. Words that two of them share count for both; what
 * tells is which language most of a text's words belong to.
 */
const WORDS: Record<string, string> = {
  English:
    "the of and to in a was that were for on with by as at from is it had be his her their are which an this have has not but who they he she been or its after said more also two one people about during over than",
  French:
    "le la les des et du de en un une dans par pour sur que qui est au aux avec ce sont plus pas été ont cette ses se ne il elle leur dont après mais ou son sa deux selon",
  German:
    "der die das und in den von zu mit des dem ist im für auf sich ein eine nicht als auch wurde wurden nach bei an es aus sie werden einer hat am oder zum zur über durch haben mehr",
  Spanish:
    "el la los las de y en que del un una por con para se su al es como más fue lo ha sus son no entre sobre desde han este esta también pero según fueron",
  Portuguese:
    "o a os as de e em que do da um uma por com para se no na dos das ao mais foi não são como seu sua foram entre sobre também mas pelo pela segundo",
  Italian:
    "il la le gli di e in che del della un una per con si da è dei delle nel al alla non sono più come anche dal ha stato ma dopo loro tra sono nella secondo",
  Dutch:
    "de het een en van in is op te dat die voor met zijn aan niet door er naar ook bij werd om als uit over werden meer dan na hebben heeft",
  Swedish:
    "och i att det som en på är av för med den till ett har de inte om från var vid efter under mot men ut sig så över",
  Danish:
    "og i at det som en på er af for med den til et har de ikke om fra var ved efter under mod men ud sig så over blev",
  Polish: "w i na z się do nie to że jest o po od za przez oraz dla był są jak ale ich co tym jego które został",
  Turkish: "ve bir bu da de için ile olarak olan daha çok en gibi kadar sonra ise olduğu tarafından ancak değil",
  Romanian: "și în de la a cu pe din o un care nu este mai sau că au fost pentru prin după sunt lui ale",
  Indonesian:
    "yang dan di dari ke untuk dengan pada ini itu dalam tidak adalah oleh akan telah juga orang sebagai lebih",
  Vietnamese: "và của các là được có trong cho người với không những một đã tại từ này khi về",
  Azerbaijani: "və bir bu ilə üçün da də olan edib olub tərəfindən sonra ki isə həm daha"
};

/** Scripts that one language, or one before others, is written in. */
const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Armenian}/gu, "Armenian"],
  [/\p{Script=Georgian}/gu, "Georgian"],
  [/\p{Script=Hebrew}/gu, "Hebrew"],
  [/\p{Script=Greek}/gu, "Greek"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "Japanese"],
  [/\p{Script=Hangul}/gu, "Korean"],
  [/\p{Script=Han}/gu, "Chinese"],
  [/\p{Script=Thai}/gu, "Thai"],
  [/\p{Script=Devanagari}/gu, "Hindi"],
  [/\p{Script=Bengali}/gu, "Bengali"],
  [/\p{Script=Arabic}/gu, "Arabic"],
  [/\p{Script=Cyrillic}/gu, "Russian"]
];

const LISTS = Object.entries(WORDS).map(([language, words]) => ({language, words: new Set(words.split(" "))}));

/** Fewer words than this tell no language. */
const FEWEST = 40;
/** Characters that are looked at, in stretches from all over the text. */
const STRETCHES = 12;
const STRETCH = 4000;

/**
 * The language that a text looks to be written in, by its script and the commonest words of the language; null where
 * it is too short or too odd to tell. Linear, and bounded for long texts.
 */
export function languageOf(text: string): string | null {
  const sample = sampleOf(text);
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  for (const [script, language] of SCRIPTS) {
    const count = sample.match(script)?.length ?? 0;
    // Chinese and Thai part no words, so letters count and not words.
    if (count < 80 || count < letters * (language === "Japanese" ? 0.15 : 0.5)) continue;
    if (language === "Russian" && /[іїєґ]/.test(sample)) return "Ukrainian";
    if (language === "Arabic" && /[پچژگ]/.test(sample)) return "Persian";
    return language;
  }
  if (words.length < FEWEST) return null;
  let best: {language: string; share: number} | null = null;
  let english = 0;
  for (const list of LISTS) {
    const share = words.filter((word) => list.words.has(word)).length / words.length;
    if (list.language === "English") english = share;
    if (!best || share > best.share) best = {language: list.language, share};
  }
  if (!best || best.share < 0.12) return null;
  // An English text that quotes another language is English.
  return best.language === "English" || english >= 0.7 * best.share ? "English" : best.language;
}

function sampleOf(text: string): string {
  if (text.length <= STRETCHES * STRETCH) return text;
  const step = Math.floor(text.length / STRETCHES);
  return Array.from({length: STRETCHES}, (_, i) => text.slice(i * step, i * step + STRETCH)).join(" ");
}
