import {AUXILIARIES, DETERMINERS, MONTHS, PREPOSITIONS, STOP} from "./grammar.js";
import type {Lexicon, TriggerSense} from "./lexicon.js";
import {matchPhrase} from "./lexicon.js";
import {isNumberWord} from "./number-words.js";
import type {Token} from "./tokens.js";

/** A word or phrase in the sentence that says what happened. Tokens [from, to). */
export interface Trigger {
  from: number;
  to: number;
  senses: TriggerSense[];
  /** "were killed", "has been evacuated": what stands before it suffers it. */
  passive: boolean;
}

/** All measure words of a sentence, in order; phrases hide the words inside them. */
export function findTriggers(tokens: Token[], lexicon: Lexicon): Trigger[] {
  const found: Trigger[] = [];
  const titled = isTitled(tokens);
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].kind !== "word") continue;
    // the month March is no march, and the Red Cross crosses nothing
    if (tokens[i].cap && (MONTHS[tokens[i].lower] !== undefined || (!titled && isInName(tokens, i)))) continue;
    const phrase = matchPhrase(lexicon.triggerPhrases, tokens, i);
    const all = lexicon.triggers.get(tokens[i].lower);
    // "the floods", "an attack on": the noun says what there was, not what happened to the counted
    const noun = all && isNoun(tokens, i);
    const senses = noun ? all.filter((s) => s.form !== "verb") : all;
    if (senses && !senses.length) continue;
    if (phrase) {
      const same = lexicon.triggerPhrases
        .get(tokens[i].lower)!
        .filter((p) => p.words.length === phrase.length && p.words.every((w, k) => tokens[i + k].lower === w));
      found.push({from: i, to: i + phrase.length, senses: same.map((p) => p.sense), passive: passiveAt(tokens, i)});
      i += phrase.length - 1;
      continue;
    }
    const around = noun ? null : senseAround(tokens, i, lexicon);
    if (around || senses)
      found.push({
        from: i,
        to: i + 1,
        senses: around ? [around, ...(senses ?? [])] : senses!,
        passive: !/ing$/.test(tokens[i].lower) && passiveAt(tokens, i)
      });
  }
  return found;
}

/** Words that may stand between a verb and the number of its object. */
const BEFORE_NUMBER =
  /^(least|estimated|nearly|approximately|roughly|almost|many|much|fewer|less|only|additional|other|[a-z]+ly)$/;

/** What the verb at `i` says with the words behind what it is done to ("forced 5,000 people from their homes"), or null. */
function senseAround(tokens: Token[], i: number, lexicon: Lexicon): TriggerSense | null {
  const around = lexicon.triggersAround.get(tokens[i].lower);
  if (
    !around ||
    (around.base && !/^(to|will|would|can|could|may|might|must|should|not)$/.test(tokens[i - 1]?.lower ?? ""))
  )
    return null;
  const {ends} = around;
  let counts = false;
  for (let j = i + 1; j < Math.min(tokens.length, i + 18); j++) {
    const t = tokens[j];
    if (/^[;:.()]$/.test(t.text) || /^(who|which|whom|that|while|when|after|before|but)$/.test(t.lower)) return null;
    const end = counts && matchPhrase(ends, tokens, j);
    if (end) return end.sense;
    if (counts || t.kind === "number" || isNumberWord(t)) counts = true;
    else if (!STOP.has(t.lower) && !BEFORE_NUMBER.test(t.lower)) return null;
  }
  return null;
}

/** Whether a line is set as a title ("180 People Confirmed Dead"): its capitals make no names. */
function isTitled(tokens: Token[]): boolean {
  let long = 0;
  let capital = 0;
  for (const {kind, text, cap} of tokens) {
    if (kind !== "word" || text.length < 4) continue;
    long++;
    if (cap) capital++;
  }
  return long > 2 && capital > long * 0.8;
}

/** Whether the word with a capital at `i` is a part of a name rather than the first of a sentence. */
const isInName = (tokens: Token[], i: number): boolean =>
  (tokens[i - 1]?.kind === "word" && tokens[i - 1].cap && !/^(the|a|an)$/.test(tokens[i - 1].lower)) ||
  (tokens[i + 1]?.kind === "word" && tokens[i + 1].cap && i > 0);

/** Whether the verb-like word at `i` stands as a noun: after a determiner, preposition or possessive. */
function isNoun(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return /s$/.test(tokens[i].lower);
  return (
    (DETERMINERS.has(before.lower) ||
      before.lower === "'s" ||
      (PREPOSITIONS.has(before.lower) && before.lower !== "to")) &&
    before.kind === "word"
  );
}

/** Whether a form of "be" or "get" governs the word at `i` ("were also reportedly killed"). */
function passiveAt(tokens: Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 5); j--) {
    const w = tokens[j].lower;
    if (/^(was|were|is|are|be|been|being|get|got|gets|getting)$/.test(w)) return true;
    if (tokens[j].kind !== "word") return false;
    if (
      !(
        AUXILIARIES.has(w) ||
        /ly$/.test(w) ||
        /^(also|later|then|still|now|either|just|thus|already|said|thought|believed|feared|confirmed|to|have|had|not|badly|all|forcibly|reported|and|killed|destroyed|damaged|wounded|injured)$/.test(
          w
        )
      )
    )
      return false;
  }
  return false;
}

const isBreak = ({text}: Token): boolean => text === ";" || text === ":";
const BE_OR_HAVE = new Set(["was", "were", "is", "are", "had", "has", "have"]);
const CONTRASTS = new Set(["while", "whereas", "although", "though", "but"]);
const TIMES = new Set(["after", "when", "because", "before"]);

/**
 * Clause number of every token: a new one begins at ";", at ":", at a dash between spaces and at a conjunction that opens a
 * clause with a verb of its own ("while", "after", ", and …"). Used to keep a number with its own verb, date and speaker.
 */
export function clauseNumbers(tokens: Token[], isVerb: (t: Token) => boolean): Uint16Array {
  const clause = new Uint16Array(tokens.length);
  let n = 0;
  // whether any verb stands at or after each index before the next strong boundary
  const verbAhead = new Uint8Array(tokens.length + 1);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const t = tokens[i];
    verbAhead[i] = isBreak(t) ? 0 : BE_OR_HAVE.has(t.lower) || isVerb(t) ? 1 : verbAhead[i + 1];
  }
  for (let i = 0; i < tokens.length; i++) {
    const {lower} = tokens[i];
    const before = tokens[i - 1];
    if (before && isBreak(before)) n++;
    else if (before && CONTRASTS.has(lower)) n++;
    else if (before && TIMES.has(lower) && verbAhead[i]) n++;
    else if (lower === "and" && before?.text === "," && verbAhead[i] && subjectFollows(tokens, i + 1, isVerb)) n++;
    clause[i] = n;
  }
  return clause;
}

/** Whether a subject and its verb follow at `i`, rather than another item of a list. */
function subjectFollows(tokens: Token[], i: number, isVerb: (t: Token) => boolean): boolean {
  let nouns = 0;
  for (let j = i; j < Math.min(tokens.length, i + 12); j++) {
    const t = tokens[j];
    if (t.kind === "punct" && t.text !== "-") return false;
    if (nouns && (/^(was|were|is|are|had|has|have|will|would)$/.test(t.lower) || (isVerb(t) && !/ing$/.test(t.lower))))
      return true;
    if (t.kind === "word" && !STOP.has(t.lower)) nouns++;
    if (t.kind === "number") nouns++;
  }
  return false;
}
