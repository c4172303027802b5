import {MONTHS, STOP} from "./grammar.js";
import {type Lexicon, unitAt} from "./lexicon.js";
import {ORDINALS, SCALES, smallNumber} from "./number-words.js";
import {numberAt} from "./numbers.js";
import {rejectOne} from "./one.js";
import type {Reject} from "./quantities.js";
import {isDash, type Token, tight} from "./tokens.js";

/** Nouns whose number says which one, not how many. */
const LABELS = new Set(
  "resolution article highway route stage level section chapter category grade paragraph figure table page protocol annex appendix flight channel volume phase day unit part room gate platform magnitude-scale reactor brigade battalion formula apartment building line exit zone sector group round protocol decree order law act clause item rule step class type model version tier ward ipc mark week".split(
    " "
  )
);

/** Numbers that are recognisably something else before they are read as quantities. */
export function rejectAt(tokens: Token[], i: number, lexicon: Lexicon): Reject | null {
  const t = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  const w = t.lower;
  if (w === "a" || w === "an" || w === "tens") return null;
  if (w === "no") {
    if (next?.text === "." && tokens[i + 2]?.kind === "number") return {from: i, to: i + 3, reason: "identifier"};
    if (t.cap && i > 0 && next?.kind === "number") return {from: i, to: i + 2, reason: "identifier"};
    return null;
  }
  if (next?.lower === "o" && tokens[i + 2]?.lower === "'clock") return {from: i, to: i + 3, reason: "time"};
  // twenty-first
  if (
    t.kind === "word" &&
    /ty$/.test(w) &&
    isDash(next) &&
    tight(next) &&
    tight(tokens[i + 2]) &&
    ORDINALS.has(tokens[i + 2]?.lower ?? "")
  )
    return {from: i, to: i + 3, reason: "ordinal"};
  if (w === "both") return {from: i, to: i + 1, reason: "back_reference"};
  if (w === "single" || w === "pair" || (w === "twice" && !numberAt(tokens, i)))
    return {from: i, to: i + 1, reason: "idiom"};
  // "six deaths per 10,000 people", "one for every 93": what a rate is told by
  if (
    before?.lower === "per" ||
    (before?.lower === "every" &&
      /^(for|in)$/.test(tokens[i - 2]?.lower ?? "") &&
      !/^one$/.test(tokens[i - 3]?.lower ?? "") &&
      // "one latrine for every 135 people" says of how many
      !(tokens[i - 2].lower === "for" && tokens.slice(Math.max(0, i - 6), i - 2).some((t) => t.lower === "one")))
  )
    return {from: i, to: numberAt(tokens, i)?.to ?? i + 1, reason: "rate_base"};
  // "14 Station Road"
  if (t.kind === "number" && isAddress(tokens, i)) return {from: i, to: i + 1, reason: "identifier"};
  // "2.1 The tented camp": the number of a section
  if (i === 0 && /^\d{1,2}\.\d{1,2}$/.test(t.text) && next?.kind === "word" && next.cap && !unitAt(lexicon, tokens, 1))
    return {from: i, to: i + 1, reason: "list_marker"};
  // "at around ten."
  if (isClock(tokens, i)) return {from: i, to: i + 1, reason: "time"};
  if (t.kind === "number") {
    // coordinates: 55°16.4′N, 55.27°N, 114.76; -114.76
    if (next?.text === "°" && !/^[cf]$/i.test(tokens[i + 2]?.text ?? "")) {
      let j = i + 1;
      while (
        tokens[j] &&
        j < i + 12 &&
        (tokens[j].kind === "number" || /^[°′″'"”’]$/.test(tokens[j].text) || /^[NSEW]$/.test(tokens[j].text))
      )
        j++;
      if (/^[NSEW]$/.test(tokens[j - 1].text)) return {from: i, to: j, reason: "coordinate"};
    }
    if (next?.text === ";" && /^-?$/.test(before?.text === "/" ? "" : "x") && /\.\d{3}/.test(t.text))
      return {from: i, to: i + 1, reason: "coordinate"};
    if (/\.\d{3,}$/.test(t.text) && (before?.text === ";" || (isDash(before) && tokens[i - 2]?.text === ";")))
      return {from: i, to: i + 1, reason: "coordinate"};
    // 13:00, 9.30 am, 10 pm, 1300 hours
    if (next?.text === ":" && tight(next) && tokens[i + 2]?.kind === "number" && tight(tokens[i + 2])) {
      let j = i + 3;
      if (tokens[j]?.text === ":" && tokens[j + 1]?.kind === "number") j += 2;
      while (/^(am|pm|a\.m\.|p\.m\.|a\.m|p\.m|gmt|utc|cet|est)$/.test(tokens[j]?.lower ?? "")) j++;
      return {from: i, to: j, reason: "time"};
    }
    if (/^(am|pm|a\.m\.|p\.m\.|a\.m|p\.m|gmt|utc|cet|est)$/.test(next?.lower ?? ""))
      return {from: i, to: i + 2, reason: "time"};
    if (
      /^0\d{3}$/.test(t.text) ||
      (/^\d{4}$/.test(t.text) &&
        /^(hours|hrs|h|local)$/.test(next?.lower ?? "") &&
        /^(at|by|from|until|around)$/.test(before?.lower ?? ""))
    )
      return {from: i, to: i + 1, reason: "time"};
    // ordinals: 78th
    if (next && tight(next) && /^(st|nd|rd|th)$/.test(next.lower)) return {from: i, to: i + 2, reason: "ordinal"};
    // phone numbers: +374 10 123 456, 555-123-4567
    const phone = phoneAt(tokens, i);
    if (phone > i) return {from: i, to: phone, reason: "phone"};
    // T-72, COVID-19, M16, Su-25SM
    if (
      before &&
      tight(t) &&
      before.kind === "word" &&
      before.end === t.start &&
      !lexicon.currencySymbols.has(before.lower)
    )
      return {from: i, to: i + 1, reason: "name"};
    const joined = isDash(before) && tight(t) && tight(before);
    const second = joined && tokens[i - 2]?.kind === "number";
    // the second number of judgment 983-18-JP
    if (second && isDash(next) && tight(next) && tokens[i + 2]?.cap && tight(tokens[i + 2]))
      return {from: i, to: i + 1, reason: "identifier"};
    // the second number of ZU-23-2
    if (second && tight(tokens[i - 2]) && isDash(tokens[i - 3]) && tight(tokens[i - 3]) && tokens[i - 4]?.cap)
      return {from: i, to: i + 1, reason: "name"};
    if (
      joined &&
      tokens[i - 2]?.kind === "word" &&
      tokens[i - 2].cap &&
      MONTHS[tokens[i - 2].lower] === undefined &&
      before.text !== "–" &&
      before.text !== "—"
    )
      return {from: i, to: i + 1, reason: "name"};
    const code = tokens[i + 2]?.kind === "number" && tight(tokens[i + 2]);
    if (next && tight(next) && next.kind === "word" && (code || !numberGlue(tokens, i, lexicon)))
      return {from: i, to: i + 1, reason: "name"};
    if (before?.text === "#" || before?.text === "№") return {from: i, to: i + 1, reason: "identifier"};
    // 62/243
    if (
      (next?.text === "/" &&
        tight(next) &&
        tokens[i + 2]?.kind === "number" &&
        t.value > tokens[i + 2].value === false &&
        tokens[i + 2].value > 10) ||
      (next?.text === "/" && tight(next) && tokens[i + 2]?.kind === "number" && t.value > tokens[i + 2].value)
    )
      return {from: i, to: i + 3, reason: "identifier"};
    if (/^(no|nr|num)$/.test(tokens[i - 2]?.lower ?? "") && before?.text === ".")
      return {from: i, to: i + 1, reason: "identifier"};
  }
  // Highway 2, level three, Stage 9: the number follows its noun
  const label =
    before?.kind === "word" && !t.gap && (t.kind === "number" || w !== "one" || before.cap) ? before : undefined;
  if (
    label &&
    (LABELS.has(label.lower) ||
      /^(stages|levels|articles|phases|sections|chapters|highways|routes)$/.test(label.lower)) &&
    !startsNounPhrase(tokens, i + 1, lexicon, label.cap && t.kind === "number" ? 1 : 4)
  )
    return {from: i, to: i + 1, reason: label.lower === "day" ? "dating_offset" : "identifier"};
  if (
    label &&
    LABELS.has(label.lower) &&
    /^(stage|level|article|highway|route|resolution|category|phase|section|chapter)$/.test(label.lower) &&
    label.lower !== "resolution"
  )
    return {from: i, to: i + 1, reason: "identifier"};
  // "324 Mk 82 bombs": the number of a type, between a count and its noun
  if (
    t.kind === "number" &&
    before?.kind === "word" &&
    before.cap &&
    before.text.length < 5 &&
    MONTHS[before.lower] === undefined &&
    tokens[i - 2]?.kind === "number"
  )
    return {from: i, to: i + 1, reason: "name"};
  // Eagle Partner 2023, Boeing 737: a name right before, nothing counted after
  if (
    t.kind === "number" &&
    before?.kind === "word" &&
    before.cap &&
    i > 1 &&
    // "and Jordan 660,000"
    !/\d[,\u2009\u202f ]\d/.test(t.text) &&
    !STOP.has(before.lower) &&
    MONTHS[before.lower] === undefined &&
    !t.gap &&
    !lexicon.currencySymbols.has(before.lower) &&
    !startsNounPhrase(tokens, i + 1, lexicon) &&
    tokens[i + 1]?.text !== "%" &&
    !lexicon.speechVerbs.has(before.lower)
  )
    return {from: i, to: i + 1, reason: "name"};
  // "the First Five-Year Plan", "A documentary, Five Nights in March": a name, where the sentence is no title
  const named = isDash(next) && tight(next) ? tokens[i + 2] : next;
  if (
    t.kind === "word" &&
    t.cap &&
    i > 0 &&
    before?.kind !== "symbol" &&
    !/^[.:;"“‘(•–—-]$/.test(before!.text) &&
    smallNumber(w) !== undefined &&
    named?.kind === "word" &&
    named.cap &&
    tokens.slice(Math.max(0, i - 6), i + 8).some(({kind, cap, text}) => kind === "word" && !cap && text.length > 3)
  )
    return {from: i, to: i + 1, reason: "name"};
  if (ORDINALS.has(w) && t.kind === "word") {
    // "one third" is read from "one"; a lone "third" or "second" is an ordinal
    return {from: i, to: i + 1, reason: "ordinal"};
  }
  if (
    t.kind === "word" &&
    (w === "quarter" ||
      w === "quarters" ||
      w === "thirds" ||
      w === "fifths" ||
      w === "halves" ||
      w === "tenths" ||
      w === "fourths")
  )
    return {from: i, to: i + 1, reason: "idiom"};
  if (w === "half") {
    if (
      /^(the|first|second|other|latter|northern|southern|eastern|western|lower|upper)$/.test(before?.lower ?? "") &&
      tokens[i - 1]?.lower !== "the"
    )
      return {from: i, to: i + 1, reason: "ordinal"};
    if (isDash(next) && tight(next) && SCALES[tokens[i + 2]?.lower ?? ""] === undefined)
      return {from: i, to: i + 1, reason: "idiom"};
    if (/^(hour|year|time|way|later|past|century|decade)$/.test(next?.lower ?? "") && before?.lower !== "than")
      return {from: i, to: i + 1, reason: "idiom"};
  }
  if (w === "one") return rejectOne(tokens, i, lexicon);
  if (/^(two|three|four|five|six|seven|eight|nine|ten)$/.test(w) && backReference(tokens, i))
    return {from: i, to: i + 1, reason: "back_reference"};
  return null;
}

const STREET =
  /^(road|street|avenue|lane|drive|boulevard|square|close|crescent|terrace|way|place|court|gardens|row|highway)$/;

/** A house number: a name of one to three words in capitals that is a street's. */
function isAddress(tokens: Token[], i: number): boolean {
  let j = i + 1;
  while (j < i + 5 && tokens[j]?.kind === "word" && tokens[j].cap) j++;
  // "over 40,000 Red Crescent volunteers"
  return j > i + 2 && STREET.test(tokens[j - 1].lower) && (tokens[j]?.kind !== "word" || STOP.has(tokens[j].lower));
}

/** "entered the town at around ten": an hour of the day, as nothing it counts follows. */
function isClock(tokens: Token[], i: number): boolean {
  const about = /^(about|around|nearly)$/.test(tokens[i - 1]?.lower ?? "") ? 1 : 0;
  const number = numberAt(tokens, i);
  return (
    tokens[i - 1 - about]?.lower === "at" &&
    number !== null &&
    number.to === i + 1 &&
    tokens[i].kind === "word" &&
    (number.value ?? 0) >= 1 &&
    (number.value ?? 0) <= 12 &&
    tokens[i].lower !== "one" &&
    (tokens[i + 1] === undefined || /^[.,;]$/.test(tokens[i + 1].text) || /^(in|on|that)$/.test(tokens[i + 1].lower)) &&
    !/^(stood|stands|put|estimated|remained|toll|number|figure|total)$/.test(tokens[i - 2 - about]?.lower ?? "")
  );
}

/** Letters glued to a number that are a unit or a multiplier, not a name ("20km", "1.5m", "12km2"). */
function numberGlue(tokens: Token[], i: number, lexicon: Lexicon): boolean {
  const next = tokens[i + 1];
  if (/^(k|m|mn|bn|b|tn|s|p)$/.test(next.lower)) return true;
  return unitAt(lexicon, tokens, i + 1) !== null;
}

function phoneAt(tokens: Token[], i: number): number {
  const plus = tokens[i - 1]?.text === "+" && tight(tokens[i]);
  let j = i + 1;
  let groups = 1;
  let digits = tokens[i].text.replace(/\D/g, "").length;
  while (tokens[j] && j < i + 14) {
    const separator = /^[-().]$/.test(tokens[j].text);
    const k = separator ? j + 1 : j;
    if (
      tokens[k]?.kind !== "number" ||
      (separator && (!tight(tokens[j]) || !tight(tokens[k]))) ||
      (!separator && !plus)
    )
      break;
    digits += tokens[k].text.replace(/\D/g, "").length;
    groups++;
    j = k + 1;
  }
  return (plus && digits >= 8) || (groups >= 3 && digits >= 9) ? j : i;
}

/** Whether something countable follows at `i`, so that a name before the number does not own it. */
function startsNounPhrase(tokens: Token[], i: number, lexicon: Lexicon, within = 4): boolean {
  for (let j = i; j < i + within; j++) {
    const t = tokens[j];
    if (t?.kind === "symbol" && t.text === "%") return true;
    if (isDash(t) && tight(t)) continue;
    if (t?.kind !== "word" || (STOP.has(t.lower) && t.lower !== "other")) return false;
    if (
      unitAt(lexicon, tokens, j) ||
      /^(percent|per|million|billion|thousand|hundred|lakh|crore|injured|wounded|others)$/.test(t.lower)
    )
      return true;
    if (/[^s]s$/.test(t.lower) && !t.cap) return true;
  }
  return false;
}

/** "the two sides", "these three countries", "the other two": numbers that refer back. */
function backReference(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? "";
  const next = tokens[i + 1]?.lower ?? "";
  if (/^(these|those|our|between)$/.test(before) && before !== "between") return true;
  if (
    before === "the" &&
    /^(sides|countries|parties|nations|men|leaders|governments|states|armies|forces|groups|neighbours|neighbors|rivals|presidents|ministers|delegations|cities|towns|brothers|companies|areas|factions)$/.test(
      next
    )
  )
    return true;
  if (before === "between" && tokens[i + 1]?.lower === "countries") return true;
  return (
    before === "other" &&
    tokens[i - 2]?.lower === "the" &&
    (next === "" || STOP.has(next) || tokens[i + 1]?.kind !== "word")
  );
}
