import type {SpeechAct} from "../../src/lib/claim.js";
import {AUXILIARIES, MONTHS, STOP} from "./grammar.js";
import {type Lexicon, matchPhrase, unitAt} from "./lexicon.js";
import type {Token} from "./tokens.js";

/** Somebody says something: the speaker's words and the tokens [from, to) that what is said may cover. */
export interface SpeechFrame {
  /** Offsets of the speaker's words in the text; null start for an impersonal "it was reported". */
  speaker: Speaker | null;
  act: SpeechAct;
  from: number;
  to: number;
  rule: string;
}

export interface Speaker {
  start: number;
  end: number;
  text: string;
}

/** What is carried from sentence to sentence within a paragraph. */
export interface SpeechMemory {
  last: Speaker | null;
  lastAct: SpeechAct;
  /** A quotation opened in an earlier sentence and not yet closed. */
  openQuote: Speaker | null;
}

const IMPERSONAL = /^(it|there|what|this|that)$/;
const PERSONAL = /^(he|she|they|it|who|we|i)$/;
/** Verbs that report only with a clause or an object that is said ("found that", "put the toll at"). */
const WEAK =
  /^(ask|asked|asks|asking|appeal|appealed|appeals|request|requested|requests|find|finds|found|put|puts|show|shows|showed|shown|call|calls|called|calling|record|records|recorded|register|registers|registered|registering|document|documents|documented|release|released|releases|releasing|publish|published|publishes|count|counts|counted|counting|determine|determined|describe|described|describes|blame|blamed|hope|hoped|note|notes|noted|project|projected|projects|suggest|suggested|suggests|observe|observed|respond|responded|responding|respond|log|logged|cite|cited|cites|citing|calculated|calculate|assess|assessed|dismissed|dismiss|rejected|reject|recalled|recall|think|thought|promised|promise|promises|pledged|pledge|pledges|urge|urged|conclude|concluded|reveal|revealed|reveals|maintain|maintained|explain|explained|verify|verified|inform|informed|dispute|disputed|expected|expect|expects|vowed|vow|undertook|confess|point|recount|estimate|indicate|indicated)$/;

/** All speech of a sentence. `memory` resolves pronouns and running quotations, and is updated. */
export function findSpeech(tokens: Token[], text: string, lexicon: Lexicon, memory: SpeechMemory): SpeechFrame[] {
  const frames: SpeechFrame[] = [];
  let remembered = memory.last;
  let rememberedAct = memory.lastAct;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i];
    if (t.kind !== "word") continue;
    const phrase = matchPhrase(lexicon.speechPhrases, tokens, i);
    if (phrase) {
      const speaker = speakerFrom(tokens, i + phrase.length, text, lexicon);
      if (speaker) {
        const resolved = pronounOf(speaker.speaker.text) ? remembered : speaker.speaker;
        if (resolved) {
          frames.push(scopeOfAccordingTo(tokens, i, speaker.to, resolved, phrase.sense, lexicon));
          remembered = resolved;
          rememberedAct = phrase.sense;
        }
        i = speaker.to - 1;
        continue;
      }
    }
    const act = lexicon.speechVerbs.get(t.lower);
    // a capital inside a sentence is a name ("State Border Service")
    if (!act || (t.cap && i > 0 && !/^["“”]$/.test(tokens[i - 1].text))) continue;
    const frame = frameOf(tokens, i, act, text, lexicon, remembered);
    if (!frame) continue;
    frames.push(frame);
    if (frame.speaker) {
      remembered = frame.speaker;
      rememberedAct = frame.act;
    }
  }
  // "As a result, …": what follows from what somebody said is still theirs
  if (
    !frames.length &&
    memory.last &&
    /\s/.test(memory.last.text) &&
    /^(as a result|consequently)/.test(
      tokens
        .slice(0, 3)
        .map((t) => t.lower)
        .join(" ")
    )
  )
    frames.push({speaker: memory.last, act: memory.lastAct, from: 0, to: tokens.length, rule: "consequence"});
  // a quotation that runs on from an earlier sentence
  const quotes = quoteState(tokens, memory.openQuote !== null);
  if (memory.openQuote)
    frames.unshift({
      speaker: memory.openQuote,
      act: memory.lastAct,
      from: 0,
      to: quotes.firstClose,
      rule: "running_quote"
    });
  memory.openQuote = quotes.open ? (frames[frames.length - 1]?.speaker ?? memory.openQuote) : null;
  memory.last = remembered;
  memory.lastAct = rememberedAct;
  return frames;
}

const pronounOf = (s: string) => /^(he|she|they|it|him|her|them)$/i.test(s);

/** The speech frame of the reporting verb at `v`, or null where it reports nothing. */
function frameOf(
  tokens: Token[],
  v: number,
  act: SpeechAct,
  text: string,
  lexicon: Lexicon,
  remembered: Speaker | null
): SpeechFrame | null {
  const verb = tokens[v];
  const next = tokens[v + 1];
  const ing = /ing$/.test(verb.lower);
  // noun uses: "claims", "reports", "estimates" after a determiner or adjective
  if (
    /^(the|a|an|its|their|his|her|no|any|some|these|those|this|such|several|of|unconfirmed|conflicting|initial|many|latest|early|to|for|'s|and)$/.test(
      tokens[v - 1]?.lower ?? ""
    ) &&
    !/ed$/.test(verb.lower) &&
    !(tokens[v - 1].lower === "to") &&
    !(tokens[v - 1].lower === "and" && verb.lower !== "claims")
  )
    return null;
  if (tokens[v - 1]?.lower === "to" && !/^(continued|began|went|able|happy)$/.test(tokens[v - 2]?.lower ?? ""))
    return null;
  if (
    /^(report|reports|claim|claims|estimate|estimates|record|records|document|documents|release|releases|call|calls|show|shows|count|note|notes|project|projects|register|find|finds|log|hope|dispute|promise|pledge)$/.test(
      verb.lower
    ) &&
    !(next && /^(that|a|the|an|it|they|he|she|said|more|at|about|over|up)$/.test(next.lower)) &&
    next?.kind !== "number" &&
    !next?.cap &&
    !/^(also|now|further|officially)$/.test(tokens[v - 1]?.lower ?? "")
  )
    return null;
  // "an estimated 2,433 miles"
  if (/^(an|a|the|some|its|their)$/.test(tokens[v - 1]?.lower ?? "") && /ed$/.test(verb.lower)) return null;
  const weak = WEAK.test(verb.lower);
  const auxiliary = beforeVerb(tokens, v);
  if (auxiliary.passive && !/^(quoted|told|cited)$/.test(verb.lower)) {
    // "was reported by X", "X was reported to have"
    if (next?.lower === "by") {
      // who denies a number does not state it
      if (act === "denied") return {speaker: null, act, from: 0, to: v, rule: "denied_by"};
      const speaker = speakerFrom(tokens, v + 2, text, lexicon);
      // "…, which was reaffirmed by X": X speaks of the relative clause
      const aside = /^(which|that|as)$/.test(tokens[auxiliary.at - 1]?.lower ?? "") ? auxiliary.at : 0;
      if (speaker) return {speaker: speaker.speaker, act, from: aside, to: tokens.length, rule: "passive_by"};
    }
    return null;
  }
  // "…, said Mayor Ivan Koval.": the speaker closes the sentence
  if (/^[,"”’]$/.test(tokens[v - 1]?.text ?? "") && !ing && !weak && closesWithName(tokens, v + 1, lexicon)) {
    const speaker = speakerFrom(tokens, v + 1, text, lexicon);
    if (speaker) return {speaker: speaker.speaker, act, from: 0, to: tokens.length, rule: "inverted"};
  }
  // "…, and said": the subject is the sentence's own, or the speaker before
  const coordinated =
    tokens[auxiliary.at - 1]?.lower === "and" ||
    (tokens[auxiliary.at - 1]?.text === "," && /^(adding)$/.test(verb.lower));
  const subject =
    ing || coordinated
      ? ingSubject(tokens, v, text, lexicon, remembered)
      : subjectBefore(tokens, auxiliary.at, text, lexicon, remembered);
  if (!subject && !ing) {
    // inverted: "..., said a statement issued by the FSA"
    const quoteBefore = /^[,"”’]$/.test(tokens[v - 1]?.text ?? "");
    if (quoteBefore && !weak) {
      const speaker = speakerFrom(tokens, v + 1, text, lexicon);
      if (speaker) return {speaker: speaker.speaker, act, from: 0, to: tokens.length, rule: "inverted"};
    }
    return null;
  }
  if (!subject) return null;
  if (
    weak &&
    (!subject.strong ||
      !/^(that|for|how|:|"|“|,|a|an|the|its|their|one|two|three|four|five|six|seven|eight|nine|ten|more|over|about|at|up|nearly|some|to|there|around|as|it|us|ca|rs|eur|usd|[\d$€£].*)$/.test(
        next?.lower ?? ""
      ))
  )
    return null;
  // what is said stands before: "..., the ministry said."
  const trailing =
    subject.comma &&
    (!next || /^[.,"”]$/.test(next.text) || next.lower === "in" || next.lower === "on" || next.lower === "late");
  if (trailing) return {speaker: subject.speaker, act, from: 0, to: tokens.length, rule: "trailing"};
  // what is asked for stands right behind
  if (/^(ask|appeal|request)/.test(verb.lower))
    return {speaker: subject.speaker, act, from: v + 1, to: tokens.length, rule: "request"};
  // "commented on the blockade: …": what is commented on is not what is said
  let said = v + 1;
  if (/^(comment|remark)/.test(verb.lower) && next?.lower === "on") {
    while (said < tokens.length && !/^[:"“]$/.test(tokens[said].text) && tokens[said].lower !== "that") said++;
  }
  return {
    speaker: subject.speaker,
    act,
    from: said,
    to: scopeEnd(tokens, v + 1, lexicon),
    rule: ing ? "participle" : subject.pronoun ? "pronoun" : "subject"
  };
}

/** Whether all that follows at `i` is one who speaks: a name or a speaker noun, no verb and no number. */
function closesWithName(tokens: Token[], i: number, lexicon: Lexicon): boolean {
  const first = tokens[i];
  if (!first || tokens.length - i > 16 || PERSONAL.test(first.lower) || first.lower === "that") return false;
  for (let j = i; j < tokens.length; j++) {
    const t = tokens[j];
    if (t.kind === "number" || AUXILIARIES.has(t.lower) || (lexicon.speechVerbs.has(t.lower) && !t.cap)) return false;
    if (lexicon.triggers.get(t.lower)?.some((s) => s.form === "past")) return false;
  }
  return speakerStrength(tokens, i, tokens.length, lexicon) > 0;
}

/** Auxiliaries and adverbs before a verb: where they begin, and whether they make it passive. */
function beforeVerb(tokens: Token[], v: number): {at: number; passive: boolean} {
  let passive = false;
  let j = v - 1;
  while (
    j >= 0 &&
    tokens[j].kind === "word" &&
    (AUXILIARIES.has(tokens[j].lower) ||
      (/ly$/.test(tokens[j].lower) && !tokens[j].cap) ||
      /^(also|later|then|still|now|again|further|even|only|first|have|subsequently|once|soon|thus|itself|himself|herself)$/.test(
        tokens[j].lower
      ))
  ) {
    if (/^(was|were|is|are|been|being|be)$/.test(tokens[j].lower)) passive = true;
    j--;
  }
  if (/ing$/.test(tokens[v].lower)) passive = false;
  return {at: j + 1, passive};
}

interface Subject {
  speaker: Speaker | null;
  strong: boolean;
  pronoun: boolean;
  /** A comma or quotation mark stands before the subject. */
  comma: boolean;
}

/** The subject that ends just before token `end`. */
function subjectBefore(
  tokens: Token[],
  end: number,
  text: string,
  lexicon: Lexicon,
  remembered: Speaker | null
): Subject | null {
  let from = end;
  let depth = 0;
  let commas = 0;
  while (from > 0 && end - from < 40) {
    const t = tokens[from - 1];
    if (t.text === ")") depth++;
    if (t.text === "(") depth--;
    if (depth <= 0) {
      if (/^[;:.!?”"“—]$/.test(t.text)) break;
      if (/^(while|whereas|although|though|but|because|if|that|when|after|before|so)$/.test(t.lower)) break;
      if (t.lower === "and" && clauseAnd(tokens, from - 1, lexicon)) break;
      if (t.text === ",") {
        commas++;
        // an opening adverbial ends at its comma: "On 2 October, Armenia accused"
        if (opensAdverbial(tokens, from - 1, lexicon)) break;
      }
    }
    from--;
  }
  // "..., a military source said." and "..., it added.": only the piece after the last comma can be the subject
  const after = tokens[end];
  const final = !tokens[end + 1] || /^[.,"”]$/.test(tokens[end + 1].text);
  if (final && after && commas) {
    let piece = end - 1;
    while (piece > from && !/^[,"”]$/.test(tokens[piece].text)) piece--;
    if (
      /^[,"”]$/.test(tokens[piece].text) &&
      piece + 1 < end &&
      (PERSONAL.test(tokens[piece + 1].lower) || speakerStrength(tokens, piece + 1, end, lexicon))
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
      return remembered ? {speaker: remembered, strong: true, pronoun: true, comma: beforeComma} : null;
    }
  }
  if (IMPERSONAL.test(tokens[from].lower)) return null;
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
    return {speaker: remembered, strong: true, pronoun: true, comma: beforeComma};
  const cut = trimSpeaker(tokens, from, end, lexicon);
  if (cut.to <= cut.from) return null;
  const strength = speakerStrength(tokens, cut.from, cut.to, lexicon);
  if (strength === 0) return null;
  return {speaker: span(tokens, cut.from, cut.to, text), strong: strength > 1, pronoun: false, comma: beforeComma};
}

/** "and" between clauses ("…, and the ministry said") rather than between names ("Armenia and Russia said"). */
function clauseAnd(tokens: Token[], i: number, lexicon: Lexicon): boolean {
  if (tokens[i - 1]?.text === ",") return true;
  for (let j = i - 1; j >= Math.max(0, i - 14); j--) {
    const t = tokens[j];
    if (t.kind === "punct" && t.text !== "-" && t.text !== "’") return false;
    if (
      /^(was|were|is|are|had|has|have)$/.test(t.lower) ||
      (lexicon.speechVerbs.has(t.lower) && /ed$|^said$/.test(t.lower)) ||
      lexicon.triggers.get(t.lower)?.some((s) => s.form === "past")
    )
      return true;
  }
  return false;
}

/** Whether what precedes the comma at `i` is an opening adverbial (a date, "According to …", "In a statement"). */
function opensAdverbial(tokens: Token[], i: number, lexicon: Lexicon): boolean {
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
  void lexicon;
  return /ly$/.test(first.lower) || /^(sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/.test(first.lower);
}

/** Cuts a subject to the speaker: no article, no relative clause, no participle phrase, no trailing comma piece that is only a place. */
function trimSpeaker(tokens: Token[], from: number, end: number, lexicon: Lexicon): {from: number; to: number} {
  let a = from;
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
function speakerStrength(tokens: Token[], from: number, to: number, lexicon: Lexicon): number {
  let strength = 0;
  for (let j = from; j < to; j++) {
    const t = tokens[j];
    if (lexicon.speakers.has(t.lower) || lexicon.documents.has(t.lower)) return 2;
    if (t.cap && !STOP.has(t.lower) && MONTHS[t.lower] === undefined) {
      if (matchPhrase(lexicon.actorPhrases, tokens, j) || matchPhrase(lexicon.placePhrases, tokens, j)) return 2;
      strength = Math.max(strength, j > from || from > 0 || to - from <= 4 ? 2 : 1);
    }
    const unit = unitAt(lexicon, tokens, j);
    if (unit && (unit.sense.class === "person" || unit.sense.class === "fighter")) strength = 2;
  }
  return strength;
}

/** The speaker named from token `i` on ("according to NP"), and where the name ends. */
function speakerFrom(
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
      (/^(that|who|which|while|but|when|as|was|were|is|are|had|has|have|on|between|at|by|since|after|before|during|there|it|they|he|she|because|although|whose|where|until)$/.test(
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
  if (b <= a) return null;
  if (pronounOf(tokens[a].lower) && b - a === 1) return {speaker: span(tokens, a, b, text), to: b};
  return {speaker: span(tokens, a, b, text), to: b};
}

/** "X, adding that …", "with the ministry confirming …". */
function ingSubject(
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
        return {speaker: span(tokens, cut.from, cut.to, text), strong: true, pronoun: false, comma: false};
      return null;
    }
    if (tokens[j].kind === "punct" && tokens[j].text !== "-") break;
  }
  if (/^(citing|quoting)$/.test(tokens[v].lower)) {
    const speaker = speakerFrom(tokens, v + 1, text, lexicon);
    return speaker ? {speaker: speaker.speaker, strong: true, pronoun: false, comma: false} : null;
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
  if (subject) return {speaker: subject, strong: true, pronoun: false, comma: false};
  return remembered ? {speaker: remembered, strong: true, pronoun: true, comma: false} : null;
}

function sentenceSubject(tokens: Token[], v: number, text: string, lexicon: Lexicon): Speaker | null {
  let from = 0;
  // skip opening adverbial
  if (/^(on|in|at|by|during|after|following|according|as|since|later|meanwhile)$/.test(tokens[0]?.lower ?? "")) {
    const comma = tokens.findIndex((t, j) => j < v && t.text === ",");
    if (comma >= 0 && comma <= 12) from = comma + 1;
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
  if (PERSONAL.test(tokens[from]?.lower ?? "")) return null;
  const cut = trimSpeaker(tokens, from, end, lexicon);
  return cut.to > cut.from && speakerStrength(tokens, cut.from, cut.to, lexicon)
    ? span(tokens, cut.from, cut.to, text)
    : null;
}

/** Where what is said ends: a contrast with a subject of its own ("while Russian peacekeepers evacuated …") or a new sentence. */
function scopeEnd(tokens: Token[], from: number, lexicon: Lexicon): number {
  let quoted = false;
  for (let j = from; j < tokens.length; j++) {
    const t = tokens[j];
    if (/^["“”]$/.test(t.text)) quoted = t.text === "“" ? true : t.text === "”" ? false : !quoted;
    if (quoted) continue;
    if (t.text === ";" && finiteVerbAhead(tokens, j + 1)) return j;
    if (/^(while|whereas|although|though|but)$/.test(t.lower) && newSubject(tokens, j + 1, lexicon)) return j;
  }
  return tokens.length;
}

/** Whether what follows at `i` is a clause of its own rather than a list. */
function finiteVerbAhead(tokens: Token[], i: number): boolean {
  for (let j = i; j < Math.min(tokens.length, i + 30); j++) {
    if (/^(was|were|is|are|had|has|have|will|would|did)$/.test(tokens[j].lower)) return true;
    if (tokens[j].text === ";") return false;
  }
  return false;
}

/** Whether a clause with a named subject of its own begins at `i`. */
function newSubject(tokens: Token[], i: number, lexicon: Lexicon): boolean {
  let j = i;
  while (j < tokens.length && /^(the|a|an|in|on|some|another|other|at|also|that|according|to)$/.test(tokens[j].lower)) {
    if (tokens[j].lower === "that" || tokens[j].lower === "according") return tokens[j].lower === "according";
    j++;
  }
  const t = tokens[j];
  if (!t) return false;
  return (t.cap && t.kind === "word") || lexicon.speakers.has(t.lower);
}

function scopeOfAccordingTo(
  tokens: Token[],
  at: number,
  nameEnd: number,
  speaker: Speaker,
  act: SpeechAct,
  lexicon: Lexicon
): SpeechFrame {
  const rule = "according_to";
  // "around 400 (according to local troops)": the number before the bracket only
  if (tokens[at - 1]?.text === "(") {
    let from = at - 2;
    while (from > 0 && !/^[,;()]$/.test(tokens[from - 1].text)) from--;
    return {speaker, act, from: Math.max(0, from), to: nameEnd, rule};
  }
  // "According to X, A while B": to the end, or to a contrast with a speaker; "A, according to X": back to the clause's start
  let from = 0;
  for (let j = at - 1; j >= 0; j--) {
    const contrast = /^(while|whereas|but)$/.test(tokens[j].lower) && at - j > 3;
    const aside = /^(which|who|could|would)$/.test(tokens[j].lower) && at - j <= 3;
    if (tokens[j].text === ";" || contrast || aside) {
      from = j;
      break;
    }
  }
  let to = tokens.length;
  for (let j = nameEnd; j < tokens.length; j++) {
    const contrast = /^(while|whereas|although)$/.test(tokens[j].lower) && newSubject(tokens, j + 1, lexicon);
    if ((tokens[j].text === ";" && finiteVerbAhead(tokens, j + 1)) || contrast) {
      to = j;
      break;
    }
  }
  return {speaker, act, from, to, rule};
}

function span(tokens: Token[], from: number, to: number, text: string): Speaker {
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

/** Whether a double quotation is open at the sentence's end, and where the first one closes. */
function quoteState(tokens: Token[], open: boolean): {open: boolean; firstClose: number} {
  let firstClose = open ? tokens.length : 0;
  let closed = !open;
  for (let j = 0; j < tokens.length; j++) {
    const q = tokens[j].text;
    // a straight quotation mark opens after white space and before a word
    const opens = q === "“" || (q === '"' && tokens[j].space && tokens[j + 1] !== undefined && !tokens[j + 1].space);
    if (opens) open = true;
    else if (q === "”" || q === '"') {
      open = false;
      if (!closed) {
        firstClose = j;
        closed = true;
      }
    }
  }
  return {open, firstClose};
}

/** The frame that covers token `i`, which begins at offset `at`: the innermost one that begins last before it. */
export function speechAt(frames: SpeechFrame[], i: number, at: number): SpeechFrame | null {
  let best: SpeechFrame | null = null;
  for (const frame of frames) {
    if (frame.from > i || i >= frame.to || (best && frame.from < best.from)) continue;
    // a number inside the speaker's own name ("according to several media outlets") is not what it says
    if (frame.speaker && at >= frame.speaker.start && at < frame.speaker.end) continue;
    // what a body asked for, another may have reported
    if (frame.rule === "request" && best?.rule === "according_to") continue;
    best = frame;
  }
  return best?.speaker ? best : null;
}

/** A hedge in the tokens [from, to): "reportedly", "allegedly". */
export function hedgeIn(tokens: Token[], from: number, to: number, lexicon: Lexicon): string | null {
  for (let i = from; i < to; i++) {
    const hedge = matchPhrase(lexicon.hedges, tokens, i);
    if (hedge) return hedge.sense;
  }
  return null;
}
