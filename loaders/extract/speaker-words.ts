import {DETERMINERS, MONTHS, STOP, WEEKDAYS} from "./grammar.js";
import {type Lexicon, matchPhrase, unitAt} from "./lexicon.js";
import type {Token} from "./tokens.js";

/** The words of who speaks, and where they stand in the text. */
export interface Speaker {
  start: number;
  end: number;
  text: string;
}

/** Words that no name of a speaker begins with. */
export const NO_SPEAKER =
  /^(in|of|by|with|from|at|on|for|to|into|or|and|but|that|which|who|whose|than|as|if|when|after|before)$/;

/** Pronouns that stand for who spoke before. */
export const PERSONAL = /^(he|she|they|it|who|we|i)$/;

/** Whether a noun is one of the words that a speaker goes by ("council" of the "National Security Council"). */
export const isCalled = ({text}: Speaker, noun: string): boolean =>
  noun.length > 3 &&
  /\s/.test(text) &&
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(noun);

/** Cuts a subject to the speaker: no article, no relative clause, no participle phrase, no trailing comma piece that is only a place. */
export function trimSpeaker(tokens: Token[], from: number, end: number, lexicon: Lexicon): {from: number; to: number} {
  let a = from;
  // "The next day the army"
  const [article, which, day] = [tokens[a], tokens[a + 1], tokens[a + 2]].map((t) => t?.lower ?? "");
  if (
    article === "the" &&
    /^(next|following|same|previous)$/.test(which) &&
    /^(day|night|morning|evening|month|year)$/.test(day)
  )
    a += 3;
  // "On 7 October 2014 the army": a date without a comma after it
  if (/^(on|in|by|during|since)$/.test(tokens[a]?.lower ?? "")) {
    let j = a + 1;
    while (
      j < end &&
      (tokens[j].kind === "number" ||
        MONTHS[tokens[j].lower] !== undefined ||
        /^(early|late|mid|-)$/.test(tokens[j].lower))
    )
      j++;
    if (j > a + 1) a = j;
  }
  while (a < end && /^(the|a|an|some|both)$/.test(tokens[a].lower)) a++;
  let b = a;
  while (b < end) {
    const t = tokens[b];
    if (b > a && /^(who|which|that|whose|where|when|while|whom)$/.test(t.lower)) break;
    // "Donors on Thursday", "the World Bank on 12 October"
    const on = tokens[b + 1];
    if (
      b > a &&
      t.lower === "on" &&
      (on?.kind === "number" || WEEKDAYS[on?.lower ?? ""] !== undefined || MONTHS[on?.lower ?? ""] !== undefined)
    )
      break;
    // "Rescuers searching the factory"
    if (b > a && /[a-z]{3}ing$/.test(t.lower) && !t.cap && DETERMINERS.has(on?.lower ?? "")) break;
    if (
      b > a + 1 &&
      (lexicon.speechVerbs.has(t.lower) ||
        /^(released|published|issued|based|located|speaking|dated|seen|living|working|made|quoted|citing)$/.test(
          t.lower
        )) &&
      !t.cap &&
      !/^(united|associated)$/.test(t.lower) &&
      !/^(report|reports|record|release|document|claim|estimate|count)$/.test(t.lower)
    )
      break;
    b++;
  }
  while (b > a && /^[,(—–-]$/.test(tokens[b - 1].text)) b--;
  return {from: a, to: b};
}

/** 0: no speaker; 1: may be one; 2: a name, a speaker noun or people who can speak. */
export function speakerStrength(tokens: Token[], from: number, to: number, lexicon: Lexicon): number {
  let strength = 0;
  for (let j = from; j < to; j++) {
    const t = tokens[j];
    if (lexicon.speakers.has(t.lower) || lexicon.documents.has(t.lower)) return 2;
    if (t.cap && !STOP.has(t.lower) && MONTHS[t.lower] === undefined) {
      if (matchPhrase(lexicon.actorPhrases, tokens, j) || matchPhrase(lexicon.placePhrases, tokens, j)) return 2;
      strength = Math.max(strength, j > from || from > 0 || to - from <= 4 ? 2 : 1);
    }
    // "ombudswoman", "chairperson"
    if (/[a-z]{3}(?:person|woman|man)$/.test(t.text)) strength = 2;
    const unit = unitAt(lexicon, tokens, j);
    if (unit && (unit.sense.class === "person" || unit.sense.class === "fighter")) strength = 2;
  }
  return strength;
}

/** The words of tokens [from, to), without citation markers. */
export function span(tokens: Token[], from: number, to: number, text: string): Speaker {
  const start = tokens[from].start;
  const end = tokens[to - 1].end;
  return {
    start,
    end,
    text: text
      .slice(start, end)
      .replace(/\[\d+\]/g, " ")
      .replace(/\s+/g, " ")
  };
}
