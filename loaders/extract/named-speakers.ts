import {AUXILIARIES, MONTHS, PREPOSITIONS, STOP} from "./grammar.js";
import type {Lexicon} from "./lexicon.js";
import {isVerbForm} from "./nouns.js";
import {NO_SPEAKER, PERSONAL, type Speaker, span, speakerStrength, trimSpeaker} from "./speaker-words.js";
import type {Subject} from "./speakers.js";
import {isDash, type Token} from "./tokens.js";

export const pronounOf = (s: string) => /^(he|she|they|it|him|her|them)$/i.test(s);

/** The speaker named from token `i` on ("according to NP"), and where the name ends. */
export function speakerFrom(
  tokens: Token[],
  i: number,
  text: string,
  lexicon: Lexicon
): {speaker: Speaker; to: number} | null {
  let a = i;
  while (a < tokens.length && /^(the|a|an|some|both|"|“)$/.test(tokens[a].lower)) a++;
  let b = a;
  while (b < tokens.length && b - a < 22) {
    const t = tokens[b];
    if (t.kind === "punct" && !/^[-‐–'’.&]$/.test(t.text)) {
      // an appositive name: "a rebel commander, Oraba Idris,"
      if (
        t.text === "," &&
        b > a &&
        b - a <= 6 &&
        tokens[b + 1]?.cap &&
        tokens[b + 2]?.cap &&
        MONTHS[tokens[b + 1].lower] === undefined &&
        !STOP.has(tokens[b + 1].lower) &&
        !tokens[a].cap
      ) {
        b++;
        continue;
      }
      break;
    }
    if (
      t.text === "." &&
      (b === tokens.length - 1 || !/^(gen|col|dr|mr|mrs|lt|st|u\.s|maj|capt|rev)$/.test(tokens[b - 1]?.lower ?? ""))
    )
      break;
    if (t.gap && b > a) break;
    if (
      b > a &&
      (/^(that|who|which|while|but|when|as|less|fewer|more|nearly|almost|around|just|roughly|only|was|were|is|are|had|has|have|on|between|at|by|since|after|before|during|there|it|they|he|she|because|although|whose|where|until)$/.test(
        t.lower
      ) ||
        (t.kind === "number" && !tokens[b - 1].cap) ||
        (lexicon.speechVerbs.has(t.lower) && !t.cap && !lexicon.documents.has(t.lower)) ||
        (lexicon.triggers.get(t.lower)?.some((s) => s.form === "past") ?? false))
    )
      break;
    if (b > a && t.lower === "in" && !tokens[b + 1]?.cap && tokens[b + 1]?.lower !== "the") break;
    b++;
  }
  // "according to their families – were", "by the army and at 900"
  while (b > a && (isDash(tokens[b - 1]) || /^(and|or|but)$/.test(tokens[b - 1].lower))) b--;
  if (b <= a) return null;
  // "a tally by the research firm SBM"
  if (
    /^(by|from)$/.test(tokens[b]?.lower ?? "") &&
    /^(tally|count|figures|data|estimate|estimates|statistics)$/.test(tokens[b - 1].lower)
  )
    return speakerFrom(tokens, b + 1, text, lexicon);
  return {speaker: span(tokens, a, b, text), to: b};
}

/** "X, adding that …", "with the ministry confirming …". */
export function ingSubject(
  tokens: Token[],
  v: number,
  text: string,
  lexicon: Lexicon,
  remembered: Speaker | null
): Subject | null {
  for (let j = v - 1; j >= Math.max(0, v - 12); j--) {
    if (tokens[j].lower === "with") {
      const cut = trimSpeaker(tokens, j + 1, v, lexicon);
      if (cut.to > cut.from && speakerStrength(tokens, cut.from, cut.to, lexicon))
        return {speaker: span(tokens, cut.from, cut.to, text), strong: true, pronoun: false, comma: false, at: v};
      return null;
    }
    if (tokens[j].kind === "punct" && tokens[j].text !== "-") break;
  }
  if (/^(citing|quoting)$/.test(tokens[v].lower)) {
    const speaker = speakerFrom(tokens, v + 1, text, lexicon);
    return speaker ? {speaker: speaker.speaker, strong: true, pronoun: false, comma: false, at: v} : null;
  }
  if (
    /ing$/.test(tokens[v].lower) &&
    !/^(adding|saying|claiming|stating|noting|reporting|confirming|announcing|estimating|warning|alleging|stressing|explaining|declaring|reiterating|insisting|arguing|asserting|maintaining|asking|telling|revealing|writing|admitting|denying|acknowledging|promising|pledging)$/.test(
      tokens[v].lower
    )
  )
    return null;
  // the sentence's own subject: from its start to the first finite verb
  const subject = sentenceSubject(tokens, v, text, lexicon);
  if (subject) return {speaker: subject, strong: true, pronoun: false, comma: false, at: v};
  return remembered ? {speaker: remembered, strong: true, pronoun: true, comma: false, at: v} : null;
}

/** Whom a sentence is about, where its subject is a speaker noun: its first words, to the verb. */
export function subjectOf(tokens: Token[], text: string, lexicon: Lexicon): Speaker | null {
  let from = 0;
  // "On 3 September, the rebels …"
  if (PREPOSITIONS.has(tokens[0]?.lower ?? "")) from = tokens.findIndex(({text}, i) => text === "," && i < 9) + 1;
  if (/^(the|a|an)$/.test(tokens[from]?.lower ?? "")) from++;
  let to = from;
  while (
    to < tokens.length &&
    to - from < 12 &&
    (tokens[to].kind === "word" || isDash(tokens[to])) &&
    !isVerbForm(lexicon, tokens[to])
  )
    to++;
  if (to === from || AUXILIARIES.has(tokens[to - 1].lower)) return null;
  const cut = trimSpeaker(tokens, from, to, lexicon);
  const named = tokens
    .slice(cut.from, cut.to)
    .some((t) => lexicon.speakers.has(t.lower) || lexicon.documents.has(t.lower));
  return named && cut.to > cut.from ? span(tokens, cut.from, cut.to, text) : null;
}

export function sentenceSubject(tokens: Token[], v: number, text: string, lexicon: Lexicon): Speaker | null {
  let from = 0;
  // skip opening adverbial
  if (/^(on|in|at|by|during|after|following|according|as|since|later|meanwhile)$/.test(tokens[0]?.lower ?? "")) {
    const comma = tokens.findIndex((t, j) => j < v && t.text === ",");
    const month =
      MONTHS[tokens[1]?.lower ?? ""] !== undefined && tokens[2]?.text !== "," && tokens[2]?.kind !== "number";
    if (comma >= 0 && comma <= 12 && !month) from = comma + 1;
    // "In August a spokesperson asked …"
    else
      for (from = 1; from < v && (MONTHS[tokens[from].lower] !== undefined || tokens[from].kind === "number"); ) from++;
  }
  let end = from;
  while (
    end < v &&
    !(lexicon.speechVerbs.has(tokens[end].lower) && !lexicon.documents.has(tokens[end].lower) && end > from) &&
    !AUXILIARIES.has(tokens[end].lower) &&
    !(end > from && /(ed|sent|took|gave|made|met|left)$/.test(tokens[end].lower) && !tokens[end].cap)
  ) {
    if (/^[;:]$/.test(tokens[end].text)) return null;
    end++;
  }
  if (end >= v || end - from > 18) return null;
  if (PERSONAL.test(tokens[from]?.lower ?? "") || NO_SPEAKER.test(tokens[from]?.lower ?? "")) return null;
  const cut = trimSpeaker(tokens, from, end, lexicon);
  return cut.to > cut.from && speakerStrength(tokens, cut.from, cut.to, lexicon)
    ? span(tokens, cut.from, cut.to, text)
    : null;
}
