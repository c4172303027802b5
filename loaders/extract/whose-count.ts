import type {SpeechFrame} from "./claimants.js";
import {STOP} from "./grammar.js";
import type {Lexicon} from "./lexicon.js";
import {sentenceSubject, speakerFrom} from "./named-speakers.js";
import {isNumberWord} from "./number-words.js";
import {partAround} from "./reporting-verbs.js";
import {type Speaker, span, speakerStrength} from "./speaker-words.js";
import {isDash, type Token} from "./tokens.js";

const COUNT = /^(count|counts|estimate|estimates|reckoning|account|tally|calculation|calculations)$/;

/** Whose count the word at `i` says a number is, where no verb does: "by the organisers' count", "(Pentagon estimate)". */
export function countedBy(
  tokens: Token[],
  i: number,
  text: string,
  lexicon: Lexicon,
  remembered: Speaker | null
): SpeechFrame | null {
  const {text: word, lower} = tokens[i];
  if (word === "(") return bracketed(tokens, i, text, lexicon);
  if (lower !== "by" && lower !== "on") return null;
  return (
    byOwnCount(tokens, i, text, lexicon, remembered) ??
    (lower === "by" ? (byCount(tokens, i, text) ?? putBy(tokens, i, text, lexicon)) : null)
  );
}

/** "80,000 by the organisers' count, 23,000 by that of the police": who counted what stands before. */
function byCount(tokens: Token[], i: number, text: string): SpeechFrame | null {
  // "six thousand pensioners, by a reporter's estimate, marched"
  const from = pieceStart(tokens, tokens[i - 1]?.text === "," ? i - 1 : i);
  const frame = (a: number, b: number): SpeechFrame | null => {
    while (a < b && /^(the|its|their|an?|own)$/.test(tokens[a].lower)) a++;
    return a < b ? {speaker: span(tokens, a, b, text), act: "reported", from, to: i, rule: "by_count"} : null;
  };
  if (tokens[i + 1]?.lower === "that" && tokens[i + 2]?.lower === "of") {
    let end = i + 3;
    while (end < tokens.length && end < i + 9 && tokens[end].kind === "word") end++;
    return frame(i + 3, end);
  }
  for (let j = i + 2; j < Math.min(tokens.length, i + 8); j++) {
    if (!/^('s|’s|['’])$/.test(tokens[j].text)) {
      if (tokens[j].kind !== "word") return null;
      continue;
    }
    const noun = tokens[j + 1]?.lower === "own" ? tokens[j + 2] : tokens[j + 1];
    return COUNT.test(noun?.lower ?? "") ? frame(i + 1, j) : null;
  }
  return null;
}

/** "which, by its own account, moved 60,000": the one the sentence is about says so of what it did. */
function byOwnCount(
  tokens: Token[],
  i: number,
  text: string,
  lexicon: Lexicon,
  remembered: Speaker | null
): SpeechFrame | null {
  if (!/^(its|their|his|her)$/.test(tokens[i + 1]?.lower ?? "")) return null;
  const noun = tokens[i + 2]?.lower === "own" ? tokens[i + 3] : tokens[i + 2];
  if (!COUNT.test(noun?.lower ?? "")) return null;
  const speaker = sentenceSubject(tokens, i, text, lexicon) ?? remembered;
  return speaker && {speaker, act: "reported", ...partAround(tokens, i), rule: "by_own_count"};
}

/** "whose strength was put at 1,500 by the army and at 900 by a defector": who puts the number before. */
function putBy(tokens: Token[], i: number, text: string, lexicon: Lexicon): SpeechFrame | null {
  let from = i - 1;
  while (from > 0 && i - from < 12 && tokens[from].lower !== "at") {
    if (/^[;:]$/.test(tokens[from].text)) return null;
    from--;
  }
  if (tokens[from]?.lower !== "at" || !tokens.slice(from, i).some((t) => t.kind === "number" || isNumberWord(t)))
    return null;
  const put = tokens
    .slice(Math.max(0, from - 14), from)
    .some((t) => /^(put|estimated|given|placed|reckoned|set)$/.test(t.lower));
  const speaker = put ? speakerFrom(tokens, i + 1, text, lexicon) : null;
  return speaker && {speaker: speaker.speaker, act: "reported", from, to: i, rule: "put_by"};
}

/** "400–900 (United States Department of Defense estimate)": whose figure stands before the bracket. */
function bracketed(tokens: Token[], i: number, text: string, lexicon: Lexicon): SpeechFrame | null {
  let close = i + 1;
  while (close < tokens.length && close - i < 12 && tokens[close].text !== ")") close++;
  if (tokens[close]?.text !== ")" || close - i < 3) return null;
  if (!COUNT.test(tokens[close - 1].lower) && !/^(claim|claims|figure|figures)$/.test(tokens[close - 1].lower))
    return null;
  if (!speakerStrength(tokens, i + 1, close - 1, lexicon)) return null;
  return {
    speaker: span(tokens, i + 1, close - 1, text),
    act: "reported",
    from: pieceStart(tokens, i),
    to: i,
    rule: "bracket"
  };
}

/** "the AOR counted 611 fighters, the governor 700": speakers whose verb is that of the one before. */
export function gapped(tokens: Token[], text: string, lexicon: Lexicon, frames: SpeechFrame[]): SpeechFrame[] {
  const found: SpeechFrame[] = [];
  for (let i = 3; i < tokens.length; i++) {
    if (tokens[i].kind !== "number" || tokens[i - 1].kind !== "word" || STOP.has(tokens[i - 1].lower)) continue;
    let from = i - 1;
    while (from > 0 && i - from < 6 && tokens[from].kind === "word" && tokens[from].lower !== "the") from--;
    if (tokens[from].lower !== "the" || !/^(?:,|;|and|but|while)$/.test(tokens[from - 1]?.lower ?? "")) continue;
    if (!tokens.slice(from + 1, i).some((t) => lexicon.speakers.has(t.lower))) continue;
    if (!frames.some((f) => f.from <= from && f.rule === "subject")) continue;
    found.push({speaker: span(tokens, from + 1, i, text), act: "reported", from: i, to: tokens.length, rule: "gapped"});
  }
  return found;
}

/** "In an Ipsos poll of 1,203 adults, 67% …": who asked, and what those who were asked said. */
export function pollAt(tokens: Token[], text: string): SpeechFrame | null {
  if (tokens[0]?.lower !== "in" || !/^(a|an|the|one)$/.test(tokens[1]?.lower ?? "")) return null;
  const comma = tokens.findIndex(({text}) => text === ",");
  const poll = tokens.findIndex(({lower}) => /^(poll|survey)$/.test(lower));
  if (poll < 2 || poll > 6 || comma < poll) return null;
  return {speaker: span(tokens, 2, poll + 1, text), act: "reported", from: comma, to: tokens.length, rule: "poll"};
}

/** "Displaced persons by province (IOM, 14 February):": whose the figures of the list behind the line are, or null. */
export function sourceOfList(tokens: Token[], text: string, lexicon: Lexicon): SpeechFrame | null {
  const open = tokens.findIndex((t) => t.text === "(");
  if (open < 1) return null;
  let to = open + 1;
  while (to < tokens.length && tokens[to].kind === "word" && tokens[to].cap) to++;
  if (to === open + 1 || !/^[,;)]$/.test(tokens[to]?.text ?? "") || !speakerStrength(tokens, open + 1, to, lexicon))
    return null;
  return {speaker: span(tokens, open + 1, to, text), act: "reported", from: 0, to: 0, rule: "list"};
}

/** Where the piece of a sentence that ends at `i` begins: behind a comma, a dash or a bracket. */
function pieceStart(tokens: Token[], i: number): number {
  let from = i;
  const parts = (t: Token) => /^[,;:()]$/.test(t.text) || (isDash(t) && t.space);
  while (from > 0 && i - from < 30 && !parts(tokens[from - 1])) from--;
  return from;
}
