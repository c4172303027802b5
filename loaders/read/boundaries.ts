import {BEFORE_NUMBER, CALENDAR, EITHER, MARKED_NAMES, OPENERS, TITLES} from "./abbreviations.js";
import type {Lexicon} from "./lexicon.js";
import {isSpace} from "./lines.js";
import type {Mark} from "./markup.js";

// Scripts without capitals and mostly without spaces end sentences with these, whatever follows.
const FULL_WIDTH = /[。！？｡]/;
const CLOSERS = /["'”’»›)\]}）」』]/;
const OPENING = /["'“„‘«‹([{¡¿（「『]/;
const SPEECH =
  /^(?:[\p{Lu}\d][\p{L}\p{M}\d.'’-]{0,30}\s|(?:the|a|of|and|al|de|one|former|foreign|prime)[ -]){1,5}(?:said|says|asked|wondered|told|added|wrote|shouted|cried|replied|warned|tweeted|posted|exclaimed|stated|commented|declared|reads|read)\b/u;

interface Next {
  kind: "end" | "capital" | "small" | "digit" | "other";
  word: string;
  at: number;
}

const ZONES =
  /^(?:[A-Z]{2,4}T\b|[CEMPGW][DSM]?T\b|UTC|GMT|ET\b|EST|EDT|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|\p{L}{3,15}(?: \p{L}{3,15})? time\b|Eastern|Pacific|Central|Mountain|local)/u;

/** What can be asked about a place in a block where a sentence might end; every question looks at a bounded stretch. */
export class Boundaries {
  constructor(
    readonly text: string,
    readonly to: number,
    readonly marks: Mark[],
    readonly lexicon: Lexicon
  ) {}

  skipSpace(at: number): number {
    while (at < this.to && isSpace(this.text.charCodeAt(at))) ++at;
    return at;
  }

  /** Past white space and templates that have nothing to do with the words after them. */
  skipMargin(at: number, k: number): number {
    for (at = this.skipSpace(at); ; at = this.skipSpace(this.marks[k].end)) {
      while (k < this.marks.length && this.marks[k].end <= at) ++k;
      const mark = this.marks[k];
      if (
        !mark ||
        mark.start !== at ||
        (mark.role !== "block" && !(mark.kind === "template" && mark.role === "margin"))
      )
        return at;
    }
  }

  /** Past the quotes, brackets and markers that close a sentence whose stop ends at `at`. */
  skipTrailing(at: number, k: number): number {
    const {text, marks, to} = this;
    for (;;) {
      while (k < marks.length && marks[k].end <= at) ++k;
      const mark = marks[k];
      if (mark && mark.start === at && mark.role === "margin") at = mark.end;
      else if (at < to && CLOSERS.test(text[at]) && !this.#opens(at)) ++at;
      else {
        // Markers may stand a space away. Other markup does not belong to the words before it.
        const next = mark && mark.role === "margin" && mark.start > at && mark.start - at <= 3 ? mark : null;
        if (!next || text.slice(at, next.start).trim()) return at;
        at = next.end;
      }
    }
  }

  // A straight quote stuck to a following letter opens a quotation.
  #opens(at: number): boolean {
    return (
      (this.text[at] === '"' || this.text[at] === "'") && /[\p{L}\d]/u.test(this.text[at + 1] ?? "") && at + 1 < this.to
    );
  }

  /** Whether the stop [at, stopped) of the sentence begun at `start` ends it, `end` being past what closes it. */
  breaks(start: number, at: number, stopped: number, end: number, k: number): boolean {
    const {text} = this;
    if (FULL_WIDTH.test(text[stopped - 1])) return true;
    const next = this.#next(end, k);
    if (next.kind === "end") return true;
    const spaced = isSpace(text.charCodeAt(end));
    if (!spaced && end === stopped) return this.#isMissingSpace(at, stopped, next.word);
    if (!spaced && !CLOSERS.test(text[end - 1])) return false;
    if (!spaced && next.kind !== "capital") return false;
    if (next.kind === "small")
      return /^(?:al|an|ar|as|ash|at|az|el)-\p{Lu}/u.test(next.word) && /\p{Ll}{3}$/u.test(this.#before(at));
    if (next.kind === "other") return false;

    const stop = text.slice(at, stopped);
    if (stop === ".") return this.#fullStopBreaks(start, at, end, next);
    if (/^(?:\.{2,}|…)/.test(stop))
      return next.kind === "capital" && (OPENERS.has(next.word) || this.lexicon.isCommon(next.word) || end > stopped);
    if (MARKED_NAMES.has(this.#before(at)) && stop === "!" && end === stopped) return false;
    // “"Where are they?" Jones asked.” is one sentence: a quotation opened it, and who spoke follows.
    const quoted = end > stopped && /^["“‘«]/.test(text[start]);
    return !(quoted && SPEECH.test(text.slice(next.at, next.at + 120)));
  }

  #fullStopBreaks(start: number, at: number, end: number, next: Next): boolean {
    const word = this.#before(at);
    if (!word) return true;
    // A marker or a closing quote between the stop and the next word: then an abbreviation ends the sentence too.
    const direct = end === at + 1 || (end === at + 2 && this.text[at + 1] === ")");
    if (start + word.length === at && /^(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})$/.test(word) && direct) return false;
    // "Maj.Gen. Smith", written without a space.
    const last = /\p{L}{2,}$/u.exec(word)?.[0] ?? word;
    if (TITLES.has(last) || TITLES.has(word)) return !direct;
    if (next.kind === "digit" && direct && (BEFORE_NUMBER.has(word) || CALENDAR.has(word))) return false;
    const opener = next.kind === "digit" ? !/\d(?:st|nd|rd|th)$/.test(next.word) : OPENERS.has(next.word);
    if (/^[ap]\.m$/i.test(word)) return !ZONES.test(this.text.slice(next.at, next.at + 30));
    if (EITHER.has(word) || CALENDAR.has(word)) return opener || !direct || this.#afterDay(at - word.length);
    // "J. K. Rowling", but "plan B. Residents left": one capital alone, before a common word.
    if (/^\p{Lu}$/u.test(word)) return opener || !direct || this.#isCommonStart(next);
    // "U.S.", "D.C.", "Ph.D.": letters with stops between.
    if (/^(?:\p{L}\.)+\p{L}$|^Ph\.D$/u.test(word)) return opener || !direct;
    return true;
  }

  #isCommonStart(next: Next): boolean {
    const after = this.text.slice(next.at + next.word.length, next.at + next.word.length + 3);
    return next.word.length > 2 && /^,? \p{Ll}/u.test(after) && this.lexicon.isCommon(next.word);
  }

  // "on 5 Sept. Troops …": a month after its day is complete.
  #afterDay(at: number): boolean {
    return /\b\d{1,2}\s$/.test(this.text.slice(Math.max(0, at - 4), at));
  }

  // "agreement.On 28": a capital stuck to a stop begins a sentence if its word is a common one.
  #isMissingSpace(at: number, stopped: number, word: string): boolean {
    return (
      stopped === at + 1 &&
      /^\p{Lu}\p{Ll}*$/u.test(word) &&
      /\p{Ll}{2}$|\d\d$|[)"”%]$/u.test(this.text.slice(Math.max(0, at - 2), at)) &&
      (OPENERS.has(word) || (word.length > 2 && this.lexicon.isCommon(word)))
    );
  }

  /** Whether a sentence begins after the markers [at, end), although no stop comes before them. */
  opensAfterMarkers(at: number, end: number): boolean {
    const {text} = this;
    if (end >= this.to || !isSpace(text.charCodeAt(end)) || !/[\p{L}\d"”’)%]/u.test(text[at - 1])) return false;
    const words = /^\s{1,2}(\p{Lu}[\p{L}\p{M}’'-]*),? (\p{Ll}|\p{Lu})/u.exec(text.slice(end, end + 60));
    if (!words) return false;
    // "Azerbaijan[27] Ceasefire violations occurred": a common word, and no name that it could be the title of.
    return (
      OPENERS.has(words[1]) || (/\p{Ll}/u.test(words[2]) && words[1].length > 3 && this.lexicon.isCommon(words[1]))
    );
  }

  /** The end of the words begun at `start`, without templates set apart after them. */
  trimEnd(start: number): number {
    let end = this.to;
    for (let k = this.marks.length; ; ) {
      while (end > start && isSpace(this.text.charCodeAt(end - 1))) --end;
      while (k > 0 && this.marks[k - 1].start >= end) --k;
      const mark = this.marks[k - 1];
      if (!mark || mark.end !== end || mark.kind !== "template" || mark.role === "margin") return end;
      if (mark.start > start && !isSpace(this.text.charCodeAt(mark.start - 1))) return end;
      end = mark.start;
    }
  }

  // The word before a stop, with stops of its own ("U.S", "i.e"); bounded, as no abbreviation is long.
  #before(at: number): string {
    return /[\p{L}\p{M}\d][\p{L}\p{M}\d.]*$/u.exec(this.text.slice(Math.max(0, at - 16), at))?.[0] ?? "";
  }

  #next(at: number, k: number): Next {
    const {text, marks, to} = this;
    at = this.skipMargin(at, k);
    for (let i = 0; i < 4 && at < to && OPENING.test(text[at]); ++i) ++at;
    if (at >= to) return {kind: "end", word: "", at};
    while (k < marks.length && marks[k].end <= at) ++k;
    if (k < marks.length && marks[k].start === at)
      return {kind: marks[k].role === "words" ? "capital" : "other", word: "", at};
    const head = text.slice(at, at + 40);
    const word = /^[\p{L}\p{M}\d][\p{L}\p{M}\d'’-]*/u.exec(head)?.[0] ?? "";
    if (!word)
      return {
        kind: /^[$€£¥₹₽~+#•*◦‣\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(head) ? "capital" : "other",
        word,
        at
      };
    if (/^\d/.test(word)) return {kind: "digit", word, at};
    return {kind: /^\p{Ll}/u.test(word) ? "small" : "capital", word, at};
  }
}
