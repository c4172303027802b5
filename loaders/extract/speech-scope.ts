import type {SpeechAct} from "../../src/lib/claim.js";
import type {SpeechFrame} from "./claimants.js";
import {MONTHS} from "./grammar.js";
import type {Lexicon} from "./lexicon.js";
import {WEAK} from "./reporting-verbs.js";
import type {Speaker} from "./speaker-words.js";
import {isDash, type Token} from "./tokens.js";

/** Where what is said ends: a contrast with a subject of its own ("while Russian peacekeepers evacuated …") or a new sentence. */
export function scopeEnd(tokens: Token[], from: number, lexicon: Lexicon): number {
  let quoted = false;
  for (let j = from; j < tokens.length; j++) {
    const t = tokens[j];
    if (/^["“”]$/.test(t.text)) quoted = t.text === "“" ? true : t.text === "”" ? false : !quoted;
    if (quoted) continue;
    if (t.text === ";" && finiteVerbAhead(tokens, j + 1, lexicon)) return j;
    // "…, and on 9 May, … the army suspended": what the writer goes on to tell
    if (
      t.text === "," &&
      tokens[j + 1]?.lower === "and" &&
      /^(on|in|by)$/.test(tokens[j + 2]?.lower ?? "") &&
      (tokens[j + 3]?.kind === "number" || MONTHS[tokens[j + 3]?.lower ?? ""] !== undefined)
    )
      return j;
    if (/^(while|whereas|although|though|but)$/.test(t.lower) && newSubject(tokens, j + 1, lexicon)) return j;
  }
  return tokens.length;
}

/** Whether what follows at `i` is a clause of its own rather than a list. */
function finiteVerbAhead(tokens: Token[], i: number, lexicon: Lexicon): boolean {
  for (let j = i; j < Math.min(tokens.length, i + 30); j++) {
    if (/^(was|were|is|are|had|has|have|will|would|did|stood|rose|fell|exceeded)$/.test(tokens[j].lower)) return true;
    // "; tables leaked to the weekly listed 14,380"
    if (
      j > i &&
      WEAK.test(tokens[j].lower) &&
      !/^(found|put|called)$/.test(tokens[j].lower) &&
      /ed$/.test(tokens[j].lower)
    )
      return true;
    if (
      lexicon.triggers.get(tokens[j].lower)?.some((s) => s.form === "past") &&
      !/^(and|,|-|‐|‑)$/.test(tokens[j - 1]?.lower ?? "")
    )
      return true;
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

export function scopeOfAccordingTo(
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
  // "26 drowned—58, according to the council": the number between
  if (tokens[at - 1]?.text === "," && tokens[at - 2]?.kind === "number" && isDash(tokens[at - 3]))
    return {speaker, act, from: at - 2, to: nameEnd, rule};
  // "captives – seven, according to their families – were": what stands between the dashes
  const aside = dashesAround(tokens, at, nameEnd);
  if (aside) return {speaker, act, ...aside, rule};
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
    if ((tokens[j].text === ";" && finiteVerbAhead(tokens, j + 1, lexicon)) || contrast) {
      to = j;
      break;
    }
  }
  return {speaker, act, from, to, rule};
}

function dashesAround(tokens: Token[], from: number, to: number): {from: number; to: number} | null {
  const spaced = (i: number) => isDash(tokens[i]) && tokens[i].space && tokens[i + 1]?.space;
  let [first, last] = [from - 1, to];
  while (first >= 0 && from - first < 16 && !spaced(first)) first--;
  while (last < tokens.length && last - to < 3 && !spaced(last)) last++;
  return first >= 0 && spaced(first) && last < tokens.length && spaced(last) ? {from: first, to: last} : null;
}

/** Whether a double quotation is open at the sentence's end, and where the first one closes. */
export function quoteState(tokens: Token[], open: boolean): {open: boolean; firstClose: number} {
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
