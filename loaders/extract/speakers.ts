import {AUXILIARIES, DETERMINERS, MONTHS, PREPOSITIONS, WEEKDAYS} from "./grammar.js";
import type {Lexicon} from "./lexicon.js";
import {isNumberWord} from "./number-words.js";
import {statesFigure} from "./reporting-verbs.js";
import {isCalled, NO_SPEAKER, PERSONAL, type Speaker, span, speakerStrength, trimSpeaker} from "./speaker-words.js";
import {isDash, type Token} from "./tokens.js";

const IMPERSONAL = /^(it|there|what|this|that)$/;

/** Whether one who speaks is named at `i`, to the end of the sentence or to a comma: a name or a speaker noun, no verb. */
export function namesSpeaker(tokens: Token[], i: number, lexicon: Lexicon): boolean {
  const first = tokens[i];
  if (!first || PERSONAL.test(first.lower) || first.lower === "that" || NO_SPEAKER.test(first.lower)) return false;
  let end = i;
  for (; end < tokens.length && end - i < 16; end++) {
    const t = tokens[end];
    if (end > i && /^[,;"“”]$/.test(t.text)) break;
    if (t.kind === "number" || AUXILIARIES.has(t.lower) || (lexicon.speechVerbs.has(t.lower) && !t.cap)) return false;
    if (lexicon.triggers.get(t.lower)?.some((s) => s.form === "past")) return false;
  }
  return end - i < 16 && speakerStrength(tokens, i, end, lexicon) > 0;
}

export interface Subject {
  speaker: Speaker | null;
  strong: boolean;
  pronoun: boolean;
  /** A comma or quotation mark stands before the subject. */
  comma: boolean;
  /** "as the ministry said" */
  aside?: boolean;
  /** Token it begins at. */
  at: number;
}

/** The subject that ends just before token `end`. */
export function subjectBefore(
  tokens: Token[],
  end: number,
  text: string,
  lexicon: Lexicon,
  remembered: Speaker | null
): Subject | null {
  end = beforeAside(tokens, end);
  let from = end;
  let depth = 0;
  let commas = 0;
  while (from > 0 && end - from < 40) {
    const t = tokens[from - 1];
    if (t.text === ")") depth++;
    if (t.text === "(" && depth === 0) break;
    if (t.text === "(") depth--;
    if (depth <= 0) {
      // "bulletin no. 48"
      const short = t.text === "." && /^(no|nos|dr|mr|mrs|ms|st|gen|col|lt|prof)$/.test(tokens[from - 2]?.lower ?? "");
      if (!short && /^[;:.!?”"“—]$/.test(t.text)) break;
      // "rejected by Ivan Koval, who admitted 14 dead": who is named right before the comma
      if (/^(who|which)$/.test(t.lower) && from === end && tokens[from - 2]?.text === ",") {
        const at = lastPhrase(tokens, 0, from - 2, lexicon);
        const cut = trimSpeaker(tokens, at, from - 2, lexicon);
        if (cut.to > cut.from && at > 0 && speakerStrength(tokens, cut.from, cut.to, lexicon) > 1)
          return {speaker: span(tokens, cut.from, cut.to, text), strong: true, pronoun: false, comma: false, at};
      }
      // "a battle in which the government said": a subject of its own
      if (/^(which|whom|where)$/.test(t.lower) && from < end && !PERSONAL.test(tokens[from].lower)) break;
      if (/^(while|whereas|although|though|but|because|if|that|when|after|before|so)$/.test(t.lower)) break;
      if (t.lower === "and" && clauseAnd(tokens, from - 1, lexicon)) break;
      if (t.text === ",") {
        commas++;
        // an opening adverbial ends at its comma: "On 2 October, Armenia accused"
        if (opensAdverbial(tokens, from - 1)) break;
      }
    }
    from--;
  }
  // "..., a military source said." and "..., it added.": only the piece after the last comma can be the subject
  const after = tokens[end];
  const final = !tokens[end + 1] || /^[.,"”]$/.test(tokens[end + 1].text);
  const verbs = (from: number, to: number) => {
    for (let j = from; j < to; j++) if (AUXILIARIES.has(tokens[j].lower) || isPast(tokens, j, lexicon)) return true;
    return false;
  };
  const comma = lastComma(tokens, from, end);
  // what stands before the comma is a clause of its own: it has a verb, or counts something
  const start = from;
  const tells = (comma: number) =>
    comma > start &&
    !hasRelative(tokens, 0, comma) &&
    (verbs(0, comma) ||
      tokens.slice(0, comma).some((t, j) => (t.kind === "number" || isNumberWord(t)) && tokens[j - 1]?.text !== ","));
  // "The toll has risen to 412, the agency said on Friday": what stands before the comma is a clause of its own
  if (after && commas && (final || (tells(comma) && !verbs(comma, end)))) {
    let piece = end - 1;
    while (piece > from && !/^[,"”]$/.test(tokens[piece].text)) piece--;
    if (
      /^[,"”]$/.test(tokens[piece].text) &&
      piece + 1 < end &&
      (PERSONAL.test(tokens[piece + 1].lower) ||
        speakerStrength(tokens, piece + 1, end, lexicon) ||
        (/^(said|says|told)$/.test(after.lower) && /^(the|a|an)$/.test(tokens[piece + 1].lower) && end - piece <= 7))
    )
      from = piece + 1;
  }
  const beforeComma = from > 0 && /^[,"”]$/.test(tokens[from - 1].text);
  while (
    from < end &&
    (tokens[from].kind === "punct" ||
      /^(and|also|then|later|however|meanwhile|furthermore|moreover|additionally|thus|so|separately|earlier|similarly)$/.test(
        tokens[from].lower
      ))
  )
    from++;
  if (from >= end) return null;
  // the part after an interrupting clause: "Hikmet Hajiyev, foreign policy adviser to ..., stated"
  if (end - from === 1 || (end - from <= 2 && PERSONAL.test(tokens[from].lower))) {
    const w = tokens[from].lower;
    if (PERSONAL.test(w)) {
      if (w === "who" || (w === "it" && !remembered)) return null;
      return remembered ? {speaker: remembered, strong: true, pronoun: true, comma: beforeComma, at: from} : null;
    }
  }
  // "On its own side it conceded 23"
  if (NO_SPEAKER.test(tokens[from].lower) && /^(he|she|it|they)$/.test(tokens[end - 1].lower))
    return remembered ? {speaker: remembered, strong: true, pronoun: true, comma: false, at: end - 1} : null;
  if (IMPERSONAL.test(tokens[from].lower)) return null;
  // "The panel also stated": the UN panel named just before
  if (
    remembered &&
    end - from === 2 &&
    /^(the|this|that)$/.test(tokens[from].lower) &&
    !tokens[from + 1].cap &&
    isCalled(remembered, tokens[from + 1].lower)
  )
    return {speaker: remembered, strong: true, pronoun: true, comma: beforeComma, at: from};
  // "The spokesperson added": someone named just before
  if (
    remembered &&
    end - from === 2 &&
    /^(the|this|that)$/.test(tokens[from].lower) &&
    lexicon.speakers.has(tokens[from + 1].lower) &&
    !tokens[from + 1].cap &&
    /(person|man|woman|minister|doctor|official|officer|commander|source|general|mayor|activist|leader|report|statement)$/.test(
      tokens[from + 1].lower
    )
  )
    return {speaker: remembered, strong: true, pronoun: true, comma: beforeComma, at: from};
  // "as the coastguard counted"
  const aside = tokens[from].lower === "as";
  const opens = aside ? from + 1 : NO_SPEAKER.test(tokens[from].lower) ? lastPhrase(tokens, from, end, lexicon) : from;
  if (tokens.slice(Math.max(from, end - 6), end).some((t) => INSTRUMENT.test(t.lower))) return null;
  const cut = trimSpeaker(tokens, opens, end, lexicon);
  if (cut.to <= cut.from || NO_SPEAKER.test(tokens[cut.from].lower)) return null;
  // what does something to so many, or has a verb of its own, names nobody
  for (let j = cut.from; j < cut.to; j++)
    if (
      /^(was|were|is|are|had|has|have)$/.test(tokens[j].lower) ||
      (j > cut.from && tokens[j].kind === "number" && isPast(tokens, j - 1, lexicon))
    )
      return null;
  // "…, the district collector said": who says is a speaker, whatever the noun
  const figures =
    /^(put|puts|placed|set|gave|gives|estimated)$/.test(after?.lower ?? "") &&
    statesFigure(tokens, end) &&
    /^(the|its|their)$/.test(tokens[opens]?.lower ?? "") &&
    end - opens <= 5;
  const says = /^(said|says|told)$/.test(after?.lower ?? "");
  const plain =
    figures ||
    (says && beforeComma && end - from <= 7 && tells(from - 1)) ||
    // "The airline said it would cut 5,000 jobs"
    (says && from === 0 && /^(the|an?)$/.test(tokens[0].lower) && end <= 4);
  const strength = plain ? 2 : speakerStrength(tokens, cut.from, cut.to, lexicon);
  if (strength === 0) return null;
  return {
    speaker: span(tokens, cut.from, cut.to, text),
    strong: strength > 1,
    pronoun: false,
    comma: beforeComma,
    aside,
    at: from
  };
}

/** What records and registers without speaking. */
const INSTRUMENT =
  /^(gauge|gauges|seismograph|seismographs|seismometer|seismometers|sensor|sensors|thermometer|thermometers|buoy|buoys|barometer|anemometer)$/;

/** Where a subject ends before an aside: "The panel, in a report issued in May, put …". */
function beforeAside(tokens: Token[], end: number): number {
  if (tokens[end - 1]?.text !== ",") return end;
  let i = end - 2;
  while (i > 0 && end - i < 24 && tokens[i].text !== ",") i--;
  return i > 0 &&
    tokens[i].text === "," &&
    /^(?:in|at|on|for|as|along|like|which|who|whose|where|based|led|run|backed|founded|headed|dated|published|issued|released|compiled|commissioned|[a-z]{3,}ing)$/.test(
      tokens[i + 1].lower
    )
    ? i
    : end;
}

/** Where the noun phrase that ends at `end` begins: "By 6 April the Civil Protection Department", "in the town state television". */
function lastPhrase(tokens: Token[], from: number, end: number, lexicon: Lexicon): number {
  let i = end;
  while (i > from) {
    const t = tokens[i - 1];
    // "Joint Typhoon Warning Center (JTWC)"
    if (t.text === ")" && tokens[i - 3]?.text === "(") {
      i -= 3;
      continue;
    }
    if (t.kind !== "word" && !isDash(t)) break;
    if (/^(the|a|an)$/.test(t.lower)) break;
    if (t.lower === "of") {
      const noun = tokens[i - 2];
      if (!noun || !(noun.cap || lexicon.speakers.has(noun.lower)) || MONTHS[noun.lower] !== undefined) break;
    } else if (NO_SPEAKER.test(t.lower) || MONTHS[t.lower] !== undefined) break;
    i--;
  }
  return i;
}

/** Whether the word at `i` tells what happened ("capsized", "killed 85"), and is no adjective before a noun. */
function isPast(tokens: Token[], i: number, lexicon: Lexicon): boolean {
  const t = tokens[i];
  const before = tokens[i - 1];
  if (t.kind !== "word" || t.cap || !before || before.kind === "punct" || DETERMINERS.has(before.lower)) return false;
  if (PREPOSITIONS.has(before.lower) || before.kind === "number") return false;
  return /[a-z]{3}ed$/.test(t.lower) || (lexicon.triggers.get(t.lower)?.some((s) => s.form === "past") ?? false);
}

function lastComma(tokens: Token[], from: number, end: number): number {
  let j = end - 1;
  while (j > from && tokens[j].text !== ",") j--;
  return j;
}

/** "X, who was mayor, said": the clause before the comma belongs to the subject. */
const hasRelative = (tokens: Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((t, j) => /^(who|which|whose|whom)$/.test(t.lower) && tokens[from + j - 1]?.text === ",");

/** "and" between clauses ("…, and the ministry said") rather than between names ("Armenia and Russia said"). */
function clauseAnd(tokens: Token[], i: number, lexicon: Lexicon): boolean {
  if (tokens[i - 1]?.text === ",") return true;
  for (let j = i - 1; j >= Math.max(0, i - 14); j--) {
    const t = tokens[j];
    if (t.kind === "punct" && t.text !== "-" && t.text !== "’") return false;
    if (
      /^(was|were|is|are|had|has|have)$/.test(t.lower) ||
      (lexicon.speechVerbs.has(t.lower) && /ed$|^said$/.test(t.lower) && tokens[j + 1]?.lower !== "by") ||
      lexicon.triggers.get(t.lower)?.some((s) => s.form === "past")
    )
      return true;
  }
  return false;
}

/** Whether what precedes the comma at `i` is an opening adverbial (a date, "According to …", "In a statement"). */
function opensAdverbial(tokens: Token[], i: number): boolean {
  // find the start of the piece before this comma
  let j = i - 1;
  while (j >= 0 && !/^[,;:.”"]$/.test(tokens[j].text)) j--;
  const first = tokens[j + 1];
  if (!first) return false;
  if (
    /^(on|in|at|by|during|after|before|since|following|amid|as|according|citing|despite|under|until|for|from|with|earlier|later|meanwhile|however|furthermore|separately|additionally|moreover|also|yesterday|today|then|initially|speaking|addressing|within|over|throughout|upon|late|early|like|unlike|although|while|when|once)$/.test(
      first.lower
    )
  )
    return true;
  if (MONTHS[first.lower] !== undefined || first.kind === "number") return true;
  return /ly$/.test(first.lower) || WEEKDAYS[first.lower] !== undefined;
}
