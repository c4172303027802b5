import type {RejectReason} from "../../src/lib/claim.js";
import {MONTHS, STOP} from "./grammar.js";
import {type Lexicon, unitAt} from "./lexicon.js";
import {type NumberPhrase, numberAt} from "./numbers.js";
import type {Reject} from "./quantities.js";
import {isDash, type Token, tight} from "./tokens.js";

/** "one of the biggest", "one another", "One soldier said", "this one": not a count. */
export function rejectOne(tokens: Token[], i: number, lexicon: Lexicon): Reject | null {
  const before = tokens[i - 1]?.lower ?? "";
  const next = tokens[i + 1]?.lower ?? "";
  const no = (reason: RejectReason): Reject => ({from: i, to: i + 1, reason});
  if (shareOf(tokens, i + 1, 1)) return null;
  // "between one and two million"
  if (before === "between" && next === "and" && numberAt(tokens, i + 2)) return null;
  if (isDash(tokens[i + 1]) && tight(tokens[i + 1])) {
    if (/^(third|quarter|half|fifth|tenth|fourth|sixth|eighth)$/.test(tokens[i + 2]?.lower ?? "")) return null;
    if (/^(way|sided|time|off|on|to|party|stop)$/.test(tokens[i + 2]?.lower ?? "")) return no("idiom");
    return null;
  }
  if (
    /^(this|that|no|any|every|each|the|which|other|such|another|loved|big|new|first|last|next|only)$/.test(before) &&
    next !== "of" &&
    (next === "" || STOP.has(next) || tokens[i + 1]?.kind !== "word")
  )
    return no("pronoun");
  if (before === "no" || before === "every" || before === "any" || before === "each") return no("pronoun");
  if (
    /^(another|nation|'s|day|such|thing|time|way|side|hand|point|who|that|can|could|must|should|would|may|might|needs|has|is|cannot|by|after|or|and)$/.test(
      next
    ) &&
    !(next === "and" && tokens[i + 3]?.lower === "half") &&
    !(next === "day" && /^(least|only|just|than|after|within)$/.test(before))
  ) {
    if (next === "or" && numberAt(tokens, i + 2)) return null;
    return no(next === "point" || next === "day" || next === "side" || next === "hand" ? "idiom" : "pronoun");
  }
  // "one of the two hospitals"
  if (next === "of" && tokens[i + 2]?.lower === "the" && numberAt(tokens, i + 3)) return null;
  // "three villages, of which one was buried"
  if (/^(which|whom)$/.test(before) && tokens[i - 2]?.lower === "of") return null;
  if (next === "of") {
    // superlative or "main/major/first": a way of ranking; "one of its soldiers": a count
    for (let j = i + 2; j < Math.min(i + 9, tokens.length); j++) {
      const u = tokens[j];
      if (u.kind === "punct" && !isDash(u)) break;
      if (
        /^(most|largest|biggest|main|major|best|worst|few|first|last|only|key|leading|highest|least|many|greatest|poorest|richest|deadliest|oldest|busiest|primary|principal|top|earliest|latest)$/.test(
          u.lower
        ) ||
        /[^e]est$/.test(u.lower)
      )
        return no("idiom");
      if (unitAt(lexicon, tokens, j)) {
        const sense = unitAt(lexicon, tokens, j)!.sense;
        if (
          sense.class === "person" ||
          sense.class === "fighter" ||
          sense.class === "weapon" ||
          sense.class === "vehicle"
        )
          return null;
        if (
          sense.class === "thing" ||
          sense.class === "settlement" ||
          sense.class === "building" ||
          sense.class === "politics"
        )
          return no("idiom");
        return null;
      }
      if (STOP.has(u.lower) && !/^(the|its|their|his|her|our|these|those|them|whom|which|of)$/.test(u.lower)) break;
    }
    return tokens[i + 2]?.lower === "whom" || tokens[i + 2]?.lower === "them" ? null : no("pronoun");
  }
  // nothing counted: "one in", "one was"
  if (
    next === "" ||
    (STOP.has(next) && next !== "other" && next !== "more" && next !== "another") ||
    (tokens[i + 1]?.kind !== "word" && tokens[i + 1]?.kind !== "symbol")
  ) {
    return /^(killed|killing|injured|injuring|wounded|wounding|least|than|with|and|left|leaving)$/.test(before) ||
      /^(was|were)$/.test(next)
      ? null
      : no("pronoun");
  }
  // "…," said one former prisoner
  if (
    lexicon.speechVerbs.has(before) &&
    /^["”’,]$/.test(tokens[i - 2]?.text ?? "") &&
    isSpeaker(tokens, i, Math.min(i + 5, tokens.length), lexicon)
  )
    return no("lone_speaker");
  // One soldier said; According to one rebel source
  for (let j = i + 1; j < Math.min(i + 6, tokens.length); j++) {
    const u = tokens[j];
    if (u.kind !== "word" && !isDash(u)) {
      if (
        u.text === "," &&
        isSpeaker(tokens, i, j, lexicon) &&
        (before === "to" || lexicon.speechVerbs.has(tokens[afterApposition(tokens, j)]?.lower ?? ""))
      )
        return no("lone_speaker");
      break;
    }
    if (lexicon.speechVerbs.has(u.lower) && j > i + 1 && isSpeaker(tokens, i, j, lexicon)) {
      if (!/^(was|were|is|are|be|been|being)$/.test(tokens[j - 1].lower)) return no("lone_speaker");
    }
    if (STOP.has(u.lower) && !/^(who|also|has|had|in|inside|from|of|another|other|on)$/.test(u.lower)) break;
  }
  if (before === "to" && /^(according)$/.test(tokens[i - 2]?.lower ?? "")) return no("lone_speaker");
  if (before === "by" && /^(source|observer|account|estimate)$/.test(next)) return no("lone_speaker");
  // "described by one officer as the hardest day"
  if (before === "by" && lexicon.speechVerbs.has(tokens[i - 2]?.lower ?? "") && isSpeaker(tokens, i, i + 2, lexicon))
    return no("lone_speaker");
  return null;
}

/** Index after "…, a teacher," that begins at the comma `i`; after the comma itself where nothing closes it. */
function afterApposition(tokens: Token[], i: number): number {
  if (!/^(a|an|the|who)$/.test(tokens[i + 1]?.lower ?? "")) return i + 1;
  for (let j = i + 2; j < i + 12 && j < tokens.length; j++) if (tokens[j].text === ",") return j + 1;
  return i + 1;
}

function isSpeaker(tokens: Token[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let j = from + 1; j < to; j++) {
    const sense = unitAt(lexicon, tokens, j)?.sense;
    if (
      sense?.class === "person" ||
      sense?.class === "fighter" ||
      lexicon.speakers.has(tokens[j].lower) ||
      lexicon.documents.has(tokens[j].lower)
    )
      return true;
  }
  return false;
}

/** Numbers that a share is told by: "three in ten". */
const ROUND = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000]);

/**
 * "one in five people", "one out of every three homes", "nine out of ten": the number that the one ending before token
 * `i` is a share of, or null. Beside one any number will do ("one in 250").
 */
export function shareOf(tokens: Token[], i: number, part: number): NumberPhrase | null {
  let j = i;
  if (tokens[j]?.lower === "in") j++;
  else if (tokens[j]?.lower === "out" && tokens[j + 1]?.lower === "of") j += 2;
  else return null;
  const every = tokens[j]?.lower === "every";
  if (every) j++;
  const whole = numberAt(tokens, j);
  if (!whole || whole.form === "fraction" || whole.value === null || !(whole.value > part)) return null;
  if (part !== 1 && !ROUND.has(whole.value)) return null;
  const digits = tokens[whole.from];
  if (digits.kind === "number" && /^(1[5-9]|20)\d\d$/.test(digits.text)) return null;
  const next = tokens[whole.to];
  if (next?.text === "," || next?.text === "%" || (next?.kind === "symbol" && next.text !== "+"))
    return part === 1 && next.text === "," ? whole : null;
  // "one in two weeks", "two in 10 May"
  if (
    next?.kind === "word" &&
    (MONTHS[next.lower] !== undefined ||
      /^(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|places?|cases?|attacks?|incidents?|districts?|villages?|towns?|cities|states|countries|provinces)$/.test(
        next.lower
      ))
  )
    return null;
  return whole;
}
