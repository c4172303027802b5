import type {Qualifier, RejectReason, ValueForm} from "../../src/lib/claim.js";
import type {DateMention} from "./dates.js";
import {MONTHS, STOP} from "./grammar.js";
import {type Lexicon, matchPhrase, matchPhraseBefore, unitAt} from "./lexicon.js";
import {isNumberWord, type NumberPhrase, numberAt, ORDINALS, SCALES, scaleOf} from "./numbers.js";
import type {Token} from "./tokens.js";

/** A number with its qualifier and bounds. Tokens [from, to) are the span, [number, to) without the qualifier. */
export interface Quantity {
  from: number;
  number: number;
  to: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier;
  form: ValueForm;
  /** ISO 4217 code, "percent", "fraction" or "ratio", where the number's own notation says its unit. */
  notation: string | null;
  /** "nine-month", "20-tonne": the unit is joined by a hyphen and sizes what follows. */
  hyphen: boolean;
  rule: string;
}

export interface Reject {
  from: number;
  to: number;
  reason: RejectReason;
}

const isDash = (t: Token | undefined) => t !== undefined && /^[-‐‑–—−]$/.test(t.text);
const tight = (t: Token | undefined) => t !== undefined && !t.space && !t.gap;

/** Nouns whose number says which one, not how many. */
const LABELS = new Set(
  "resolution article highway route stage level section chapter category grade paragraph figure table page protocol annex appendix flight channel volume phase day unit part room gate platform magnitude-scale reactor brigade battalion formula apartment building line exit zone sector group round protocol decree order law act clause item rule step class type model version tier ward ipc mark".split(
    " "
  )
);

/** All quantities of a sentence in order, and every other number in it with the reason why it is none. */
export function findQuantities(
  tokens: Token[],
  dates: DateMention[],
  lexicon: Lexicon,
  dollar: string
): {quantities: Quantity[]; rejects: Reject[]} {
  const quantities: Quantity[] = [];
  const rejects: Reject[] = [];
  let d = 0;
  let i = 0;
  while (i < tokens.length) {
    if (d < dates.length && dates[d].from <= i) {
      // "18 August ..." may begin inside a rejected token run
      if (dates[d].to > i) {
        const mention = dates[d];
        rejects.push({from: i, to: mention.to, reason: mention.month === null ? "year" : "date"});
        i = mention.to;
      }
      d++;
      continue;
    }
    const t = tokens[i];
    if (
      t.kind !== "number" &&
      !(
        t.kind === "word" &&
        (isNumberWord(t) || t.lower === "a" || t.lower === "an" || t.lower === "no" || t.lower === "tens")
      )
    ) {
      i++;
      continue;
    }
    const limit = d < dates.length ? dates[d].from : tokens.length;
    const reject = rejectAt(tokens, i, lexicon);
    if (reject) {
      if (reject.to > limit && reject.from < limit) reject.to = Math.max(i + 1, limit);
      rejects.push(reject);
      i = reject.to;
      continue;
    }
    const money = currencyBefore(tokens, i, lexicon, dollar);
    const first = numberAt(tokens, i, money !== null);
    if (!first) {
      if (t.kind === "number") rejects.push({from: i, to: i + 1, reason: "identifier"});
      else if (isNumberWord(t)) rejects.push({from: i, to: i + 1, reason: ORDINALS.has(t.lower) ? "ordinal" : "idiom"});
      i++;
      continue;
    }
    const found = quantityFrom(tokens, first, money, lexicon, dollar);
    const last = found[found.length - 1];
    if (last.to > limit) last.to = Math.max(last.number + 1, limit);
    const why = found.length === 1 ? notACount(tokens, found[0], lexicon) : null;
    if (why === "age") last.to = endOfAges(tokens, last.to, limit);
    if (why) rejects.push({from: i, to: last.to, reason: why});
    else quantities.push(...found);
    i = last.to;
  }
  return {quantities, rejects};
}

/** "18 and 60" after "between the ages of": the second is an age as well. */
function endOfAges(tokens: Token[], to: number, limit: number): number {
  if (!/^(and|or|to|through)$/.test(tokens[to]?.lower ?? "")) return to;
  const second = numberAt(tokens, to + 1);
  return second && second.to <= limit && !unitFollows(tokens[second.to]) ? second.to : to;
}

const unitFollows = (t: Token | undefined) => t?.kind === "word" && !STOP.has(t.lower);

/** Numbers that are recognisably something else before they are read as quantities. */
function rejectAt(tokens: Token[], i: number, lexicon: Lexicon): Reject | null {
  const t = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  const w = t.lower;
  if (w === "a" || w === "an" || w === "tens") return null;
  if (w === "no") {
    if (next?.text === "." && tokens[i + 2]?.kind === "number") return {from: i, to: i + 3, reason: "identifier"};
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
  if (w === "single" || w === "pair" || w === "twice") return {from: i, to: i + 1, reason: "idiom"};
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
    if (
      isDash(before) &&
      tight(t) &&
      tight(before) &&
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
    !startsNounPhrase(tokens, i + 1, lexicon)
  )
    return {from: i, to: i + 1, reason: label.lower === "day" ? "dating_offset" : "identifier"};
  if (
    label &&
    LABELS.has(label.lower) &&
    /^(stage|level|article|highway|route|resolution|category|phase|section|chapter)$/.test(label.lower) &&
    label.lower !== "resolution"
  )
    return {from: i, to: i + 1, reason: "identifier"};
  // Eagle Partner 2023, Boeing 737: a name right before, nothing counted after
  if (
    t.kind === "number" &&
    before?.kind === "word" &&
    before.cap &&
    i > 1 &&
    !STOP.has(before.lower) &&
    MONTHS[before.lower] === undefined &&
    !t.gap &&
    !lexicon.currencySymbols.has(before.lower) &&
    !startsNounPhrase(tokens, i + 1, lexicon) &&
    tokens[i + 1]?.text !== "%" &&
    !lexicon.speechVerbs.has(before.lower)
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

/** Letters glued to a number that are a unit or a multiplier, not a name ("20km", "1.5m", "12km2"). */
function numberGlue(tokens: Token[], i: number, lexicon: Lexicon): boolean {
  const next = tokens[i + 1];
  if (/^(k|m|mn|bn|b|tn|s)$/.test(next.lower)) return true;
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
function startsNounPhrase(tokens: Token[], i: number, lexicon: Lexicon): boolean {
  for (let j = i; j < i + 4; j++) {
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

/** "one of the biggest", "one another", "One soldier said", "this one": not a count. */
function rejectOne(tokens: Token[], i: number, lexicon: Lexicon): Reject | null {
  const before = tokens[i - 1]?.lower ?? "";
  const next = tokens[i + 1]?.lower ?? "";
  const no = (reason: RejectReason): Reject => ({from: i, to: i + 1, reason});
  if (oneIn(tokens, i)) return null;
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
    if (sense?.class === "person" || sense?.class === "fighter" || lexicon.speakers.has(tokens[j].lower)) return true;
  }
  return false;
}

/** "one in five people", "one out of every three homes": the second number, or null. */
function oneIn(tokens: Token[], i: number): NumberPhrase | null {
  if (tokens[i].lower !== "one" && tokens[i].text !== "1") return null;
  let j = i + 1;
  if (tokens[j]?.lower === "in") j++;
  else if (tokens[j]?.lower === "out" && tokens[j + 1]?.lower === "of") j += 2;
  else return null;
  if (tokens[j]?.lower === "every") j++;
  const second = numberAt(tokens, j);
  if (!second || second.form === "fraction" || !(second.value! > 1) || !unitFollows(tokens[second.to])) return null;
  return second;
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

/** The currency written before the number at `i` ("US$", "Rs", "EUR"): code and first token. */
function currencyBefore(
  tokens: Token[],
  i: number,
  lexicon: Lexicon,
  dollar: string
): {code: string; from: number} | null {
  const p = tokens[i - 1];
  if (!p) return null;
  const two = tokens[i - 2];
  if (p.kind === "symbol" && two?.kind === "word" && tight(p)) {
    const code = lexicon.currencySymbols.get(two.lower + p.lower);
    if (code) return {code, from: i - 2};
  }
  if (p.text === "." && two?.kind === "word" && tight(p)) {
    const code = lexicon.currencySymbols.get(two.lower);
    if (code && two.cap) return {code, from: i - 2};
  }
  if (p.text === "$") return {code: dollar, from: i - 1};
  const code = lexicon.currencySymbols.get(p.lower);
  return code && (p.kind === "symbol" || (p.cap && p.text.length <= 4 && /^[A-Z]/.test(p.text)))
    ? {code, from: i - 1}
    : null;
}

/** Percent signs and words at `j`: index after them, or `j`. */
function percentAt(tokens: Token[], j: number): number {
  if (isDash(tokens[j]) && /^(percent|per)$/.test(tokens[j + 1]?.lower ?? "")) j++;
  const w = tokens[j]?.lower;
  if (w === "%" || w === "percent" || w === "pc" || w === "pct") return j + 1;
  if (w === "per" && tokens[j + 1]?.lower === "cent") return j + 2;
  if (w === "percentage" && /^points?$/.test(tokens[j + 1]?.lower ?? "")) return j + 2;
  return j;
}

/** Builds the quantity (or the two of "60–22") that begins with `first`: ranges, notation, qualifier. */
function quantityFrom(
  tokens: Token[],
  first: NumberPhrase,
  money: {code: string; from: number} | null,
  lexicon: Lexicon,
  dollar: string
): Quantity[] {
  const number = money ? money.from : first.from;
  let to = first.to;
  let notation: string | null = money ? money.code : null;
  const percent = percentAt(tokens, to);
  if (percent > to) {
    notation = "percent";
    to = percent;
  }
  const base = oneIn(tokens, first.from);
  if (base && first.to === first.from + 1)
    first = {...first, to: base.to, value: 1 / base.value!, form: "fraction", rule: "one_in"};
  if (base) to = first.to;
  if (first.form === "fraction" && !notation) notation = "fraction";
  let value = first.value;
  let lower: number | null = value;
  let upper: number | null = value;
  let qualifier: Qualifier = value === null ? "vague" : "exact";
  let rule = first.rule;
  let form: ValueForm = notation === "percent" ? "percent" : first.form;

  const second = value === null ? null : rangeEnd(tokens, first, number, to, lexicon, dollar);
  if (second) {
    if (second.kind === "pair") {
      const base = {number, lower: value, upper: value, qualifier, form, hyphen: false, notation};
      return [
        {...base, from: number, to: first.to, value, rule: "pair"},
        {
          ...base,
          from: second.from,
          number: second.from,
          to: second.to,
          value: second.value,
          lower: second.value,
          upper: second.value,
          rule: "pair"
        }
      ];
    }
    to = second.to;
    if (second.kind === "ratio") {
      notation = "ratio";
      rule = "ratio";
    } else {
      notation = second.notation ?? notation;
      if (notation === "percent") form = "percent";
      lower = second.first;
      upper = second.value;
      if (lower > upper) [lower, upper] = [upper, lower];
      value = null;
      qualifier = "range";
      rule = "range";
    }
  }
  let from = number;
  if (qualifier === "range") {
    // between A and B, from A to B
    if (/^(between|from)$/.test(tokens[from - 1]?.lower ?? "")) from--;
    const approx = matchPhraseBefore(lexicon.qualifiersBefore, tokens, from);
    if (approx && (approx.sense === "approx" || approx.sense === "nearly")) from -= approx.length;
    if (tokens[to]?.text === "+" && tight(tokens[to])) to++;
  } else if (qualifier === "exact") {
    const before = qualifierBefore(tokens, from, lexicon);
    const after = matchPhrase(lexicon.qualifiersAfter, tokens, to);
    if (before) {
      qualifier = before.sense;
      from -= before.length;
      rule += "+qualifier_before";
    } else if (after) {
      qualifier = after.sense;
      to += after.length;
      rule += "+qualifier_after";
    }
    [lower, upper] = bounds(value!, qualifier);
  } else {
    const before = matchPhraseBefore(lexicon.qualifiersBefore, tokens, from);
    if (before && before.sense !== "at_most" && !/^(under|over|above|below|near|about)$/.test(tokens[from - 1].lower))
      from -= before.length;
    else if (/^(very|quite|only)$/.test(tokens[from - 1]?.lower ?? "")) from--;
    lower = upper = null;
  }
  const dash = isDash(tokens[to]) && tight(tokens[to]) && tokens[to + 1]?.kind === "word" && tight(tokens[to + 1]);
  return [
    {from, number, to, value, lower, upper, qualifier, form, notation, hyphen: dash && notation !== "percent", rule}
  ];
}

/** Lower and upper bound of a single number; a bound the text does not give is null. */
function bounds(value: number, qualifier: Qualifier): [number | null, number | null] {
  if (qualifier === "more_than" || qualifier === "at_least") return [value, null];
  if (qualifier === "up_to" || qualifier === "at_most" || qualifier === "less_than") return [null, value];
  if (qualifier === "approx" || qualifier === "nearly") return [null, null];
  return [value, value];
}

function qualifierBefore(tokens: Token[], from: number, lexicon: Lexicon): {sense: Qualifier; length: number} | null {
  let found = matchPhraseBefore(lexicon.qualifiersBefore, tokens, from);
  let skipped = 0;
  if (!found) {
    // "more than a total of 5", "at least another 13", "about US$"
    const w = tokens[from - 1]?.lower;
    if (w === "another" || w === "additional" || w === "further" || w === "the" || w === "some" || w === "a") {
      found = matchPhraseBefore(lexicon.qualifiersBefore, tokens, from - 1);
      skipped = 1;
      if (found && (w === "the" || w === "a") && !/^(than|least|most|nearly|almost)$/.test(tokens[from - 2].lower))
        found = null;
    }
  }
  if (!found) return null;
  const start = from - skipped - found.length;
  const word = tokens[start].lower;
  const previous = tokens[start - 1]?.lower ?? "";
  // "under 18s", "near 40 Street", "within" and "over" need a number that bounds something
  if (word === "over" && /^(moved|took|handed|turned|taken|cross|crossed|all)$/.test(previous)) return null;
  if (
    (word === "under" || word === "below" || word === "above") &&
    /^(children|child|aged|those|people|from)$/.test(previous)
  )
    return null;
  if (word === "some" && /^(of)$/.test(tokens[from]?.lower)) return null;
  if (word === "near" || word === "towards") return null;
  return {sense: found.sense, length: found.length + skipped};
}

interface RangeEnd {
  kind: "range" | "pair" | "ratio";
  from: number;
  to: number;
  value: number;
  /** The first number, with the multiplier that the second lends it ("2–3 million"). */
  first: number;
  notation: string | null;
}

/** The second number of a range, ratio or score that begins after `to`. */
function rangeEnd(
  tokens: Token[],
  first: NumberPhrase,
  start: number,
  to: number,
  lexicon: Lexicon,
  dollar: string
): RangeEnd | null {
  let j = to;
  // a unit may stand between: "36 °C to 38 °C", "20 km to 30 km"
  const unit = unitAt(lexicon, tokens, j);
  if (
    unit &&
    !tokens[j].cap &&
    /^(length|area|mass|temperature|speed|volume)$/.test(unit.sense.class) &&
    /^(to|–|-|and)$/.test(tokens[j + unit.length]?.lower ?? "") &&
    tokens[j + unit.length + 1]?.kind === "number"
  )
    j += unit.length;
  if (tokens[j]?.text === "°") j += /^[cf]$/i.test(tokens[j + 1]?.text ?? "") ? 2 : 1;
  const connector = tokens[j];
  if (!connector) return null;
  const before = tokens[start - 1]?.lower ?? "";
  // five-to-ten
  const hyphened =
    isDash(connector) &&
    /^(to|or)$/.test(tokens[j + 1]?.lower ?? "") &&
    tight(tokens[j + 1]) &&
    isDash(tokens[j + 2]) &&
    tight(tokens[j + 2]);
  if (hyphened) j += 2;
  const dash = isDash(connector) && !hyphened;
  const between = before === "between";
  const isTo = connector.lower === "to" || hyphened;
  const isAnd = connector.lower === "and" && between;
  const isOr = connector.lower === "or";
  if (!dash && !isTo && !isAnd && !isOr) return null;
  let k = j + 1;
  const sign = tokens[k]?.kind === "symbol" && tokens[k].text !== "~" ? tokens[k] : null;
  let notation: string | null = null;
  if (sign) {
    notation = sign.text === "$" ? dollar : (lexicon.currencySymbols.get(sign.lower) ?? null);
    if (!notation) return null;
    k++;
  } else if (
    tokens[k]?.kind === "word" &&
    tokens[k + 1]?.kind === "symbol" &&
    lexicon.currencySymbols.has(tokens[k].lower + tokens[k + 1].lower)
  ) {
    notation = lexicon.currencySymbols.get(tokens[k].lower + tokens[k + 1].lower)!;
    k += 2;
  }
  if (isTo && /^(more|over|about|around|nearly|almost|at|up)$/.test(tokens[k]?.lower ?? "")) return null;
  if (isTo && /^(as|up)$/.test(tokens[k]?.lower ?? "")) return null;
  const second = numberAt(tokens, k, notation !== null);
  if (!second || second.value === null || first.value === null) return null;
  if (dash && connector.space && !tokens[k].space) return null;
  let end = second.to;
  const percent = percentAt(tokens, end);
  if (percent > end) {
    notation = "percent";
    end = percent;
  }
  const scale = trailingScale(tokens, second.from, second.to);
  const a = first.value * (first.value < second.value / scale ? scale : 1);
  const out = {from: k, to: end, value: second.value, first: a, notation};
  if (isTo && second.value === 1 && first.value > 1) return {...out, kind: "ratio"};
  if (isOr) return second.value > first.value && second.value <= first.value * 3 + 2 ? {...out, kind: "range"} : null;
  // "rose from 3 to 5" are two figures, "from 3 to 5 hours" is a range
  if (isTo && before === "from" && changes(tokens, start - 1)) return null;
  if (a < second.value) {
    // 1-0-1, 555-1234
    if (dash && isDash(tokens[end]) && tight(tokens[end]) && tokens[end + 1]?.kind === "number") return null;
    return {...out, kind: "range"};
  }
  if (dash && tight(connector) && tight(tokens[k])) return {...out, kind: "pair"};
  return null;
}

/** The factor that the multipliers at the end of a number give: 1e6 for "3 million", 100 for "three hundred". */
function trailingScale(tokens: Token[], from: number, to: number): number {
  let factor = 1;
  for (let i = to - 1; i > from; i--) {
    if (isDash(tokens[i])) continue;
    const scale = scaleOf(tokens[i]);
    if (scale === undefined) break;
    factor *= scale;
  }
  return factor;
}

/** Whether a verb of change governs the "from" at `i`. */
function changes(tokens: Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
    if (
      /^(rose|rise|risen|rising|fell|fall|fallen|increased|increase|increasing|decreased|dropped|grew|grown|jumped|climbed|declined|reduced|raised|revised|doubled|cut|up|down|went|swelled)$/.test(
        tokens[j].lower
      )
    )
      return true;
    if (tokens[j].kind === "punct") return false;
  }
  return false;
}

/** Reasons that can only be seen once the quantity is whole: ages, offsets in time, scores, conversions. */
function notACount(tokens: Token[], q: Quantity, lexicon: Lexicon): RejectReason | null {
  const before = tokens[q.number - 1];
  const next = tokens[q.to];
  const w = next?.lower ?? "";
  // 18-year-old, aged 18, 18 years old, 18 years of age, ", 34,"
  if (
    q.hyphen &&
    /^(year|month|week|day)$/.test(tokens[q.to + 1]?.lower ?? "") &&
    isDash(tokens[q.to + 2]) &&
    tokens[q.to + 3]?.lower === "old" &&
    (q.value ?? 0) < 120
  )
    return "age";
  if (
    /^(years?|months?)$/.test(w) &&
    (tokens[q.to + 1]?.lower === "old" || (tokens[q.to + 1]?.lower === "of" && tokens[q.to + 2]?.lower === "age")) &&
    (q.value ?? 0) < 120
  )
    return "age";
  if (
    /^(aged|age|ages)$/.test(before?.lower ?? "") ||
    (before?.lower === "of" && /^ages?$/.test(tokens[q.number - 2]?.lower ?? ""))
  )
    return "age";
  if (tokens[q.from - 1]?.lower === "aged") return "age";
  if (
    before?.text === "," &&
    next?.text === "," &&
    tokens[q.number - 2]?.cap &&
    q.form === "digits" &&
    (q.value ?? 0) < 110 &&
    (q.value ?? 0) > 9 &&
    q.qualifier === "exact" &&
    !unitAt(lexicon, tokens, q.number - 2)
  )
    return "age";
  // two weeks before, six months earlier, several days after
  const unit = unitAt(lexicon, tokens, q.hyphen ? q.to + 1 : q.to);
  if (unit?.sense.class === "time" && !q.hyphen) {
    let k = q.to + unit.length;
    if (/^('s|'|’)$/.test(tokens[k]?.lower ?? "")) k++;
    const after = tokens[k]?.lower ?? "";
    if (
      /^(before|earlier|ago|prior|later|previously|hence|apart|in)$/.test(after) &&
      !(after === "in" && tokens[k + 1]?.lower !== "advance")
    )
      return "dating_offset";
    if (after === "after" && !/^(hour|minute)$/.test(unit.sense.unit)) return "dating_offset";
    if (after === "time" && before?.lower !== "for") return "dating_offset";
    if (
      /^(the|a|past|last|next|coming|previous|following|first|final|these|those)$/.test(before?.lower ?? "") &&
      q.qualifier === "exact" &&
      /^(first|next|coming|following|final)$/.test(before.lower) &&
      // "fought through the next two days" says how long
      !/^(over|through|throughout|for)$/.test(tokens[q.number - 3]?.lower ?? "")
    )
      return "dating_offset";
  }
  if (
    q.notation === "fraction" &&
    w === "an" &&
    /^(hour|year)$/.test(tokens[q.to + 1]?.lower ?? "") &&
    /^(later|after|before|earlier|ago)$/.test(tokens[q.to + 2]?.lower ?? "")
  )
    return "dating_offset";
  return null;
}
