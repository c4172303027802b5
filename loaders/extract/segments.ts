import {AUXILIARIES, DETERMINERS} from "./grammar.js";
import {EVENTS} from "./relative-dates.js";
import {isDash, type Token} from "./tokens.js";

/** What a stretch of a sentence is to the one it stands in. */
export type SegmentKind =
  /** The sentence's own clause, or one set beside it ("; …", ", and …"). */
  | "main"
  /** "…, who was arrested on 12 December, …" */
  | "relative"
  /** "… when their helicopter crashed": at the same time. */
  | "when"
  /** "… before the ceasefire was signed": at another time. */
  | "other_time"
  /** "while", "although", "because": a statement of its own. */
  | "beside"
  /** "(…)", "– … –". */
  | "aside";

export interface Segment {
  kind: SegmentKind;
  /** Index of the segment it stands in; -1 for those that stand in none. */
  parent: number;
  /** Number of the part between semicolons it is in. */
  part: number;
  /** The part begins with "later", "subsequently": the date of the one before it is not its. */
  later: boolean;
}

/** Which segment each token of a sentence is in. */
export interface Segments {
  of: Uint16Array;
  list: Segment[];
}

/** Words that a relative clause begins with. */
export const RELATIVE = /^(who|which|whose|whom|where)$/;
const WHEN = /^(when|as|whereupon)$/;
const OTHER_TIME = /^(after|before|until|since|once)$/;
/** All of them: most words open nothing. */
const OPENERS = new Set(
  "who which whose whom where when as whereupon after before until since once while whereas although though because but".split(
    " "
  )
);
const BESIDE = /^(while|whereas|although|though|because|but)$/;

/**
 * The clauses of a sentence, as far as its commas and conjunctions show them: a date or a speaker in one of them need
 * not be that of another. Linear.
 */
export function segmentsOf(tokens: Token[], isVerb: (t: Token) => boolean): Segments {
  const of = new Uint16Array(tokens.length);
  const list: Segment[] = [{kind: "main", parent: -1, part: 0, later: false}];
  const verbs = verbsAhead(tokens, isVerb);
  // where each open segment ends: at a comma, a bracket or a dash
  const stack: {segment: number; until: "," | ")" | "–" | null}[] = [{segment: 0, until: null}];
  const top = () => stack[stack.length - 1];
  const open = (kind: SegmentKind, until: "," | ")" | "–" | null) => {
    const {part, later} = list[top().segment];
    list.push({kind, parent: top().segment, part, later});
    stack.push({segment: list.length - 1, until});
  };
  const closeTo = (until: string) => {
    for (let k = stack.length - 1; k > 0; k--)
      if (stack[k].until === until) {
        stack.length = k;
        return true;
      }
    return false;
  };
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i];
    const before = tokens[i - 1];
    if (t.text === ";" && verbs[i + 1] > 0) {
      of[i] = top().segment;
      list.push({
        kind: "main",
        parent: -1,
        part: list[list.length - 1].part + 1,
        // "; later …", "; the agency later found"
        later: tokens
          .slice(i + 1, i + 5)
          .some((t, k) => /^(later|subsequently|afterwards|thereafter)$/.test(t.lower) || (!k && t.lower === "then"))
      });
      stack.length = 0;
      stack.push({segment: list.length - 1, until: null});
      continue;
    }
    if (t.text === "(") open("aside", ")");
    else if (t.text === ")") {
      of[i] = top().segment;
      closeTo(")");
      continue;
    } else if (isDash(t) && t.space && tokens[i + 1]?.space) {
      if (!closeTo("–") && dashAhead(tokens, i + 1)) open("aside", "–");
    } else if (t.text === "," && top().until === "," && !isListComma(tokens, i)) {
      of[i] = top().segment;
      stack.pop();
      if (!stack.length) stack.push({segment: 0, until: null});
      openAfterComma(i + 1, true);
      continue;
    } else if (t.text === ",") {
      of[i] = top().segment;
      openAfterComma(i + 1);
      continue;
    } else if (t.kind === "word" && i > 0 && before.text !== "," && OPENERS.has(t.lower)) {
      const w = t.lower;
      // "men who had fled": to the end of the clause
      if (RELATIVE.test(w) && !(w === "where" && before.kind === "punct")) open("relative", ",");
      else if (w === "when" || (w === "as" && isConjunction(i))) open("when", ",");
      else if (OTHER_TIME.test(w) && isConjunction(i)) open(timeOf(i), ",");
      else if (BESIDE.test(w) && isConjunction(i)) open("beside", ",");
    } else if (i === 0 && t.kind === "word") {
      if (WHEN.test(t.lower) && isConjunction(0)) open("when", ",");
      else if (OTHER_TIME.test(t.lower) && isConjunction(0)) open(timeOf(0), ",");
      else if (BESIDE.test(t.lower) && isConjunction(0)) open("beside", ",");
    }
    of[i] = top().segment;
  }
  return {of, list};

  /** What begins behind a comma: a clause that tells of what was named, one of another time, or one beside the first. */
  function openAfterComma(i: number, closes = false): void {
    const t = tokens[i];
    if (t?.kind !== "word") return;
    const w = t.lower;
    const preposition =
      /^(of|in|by|with|from|to|for|on|at|during|after)$/.test(w) && RELATIVE.test(tokens[i + 1]?.lower ?? "");
    if (
      RELATIVE.test(w) ||
      preposition ||
      // "…, a toll that the ministry raised to 34 on 12 March"
      (/^(a|the)$/.test(w) &&
        /^(toll|figure|number|total|count|sum|tally)$/.test(tokens[i + 1]?.lower ?? "") &&
        /^(that|which)$/.test(tokens[i + 2]?.lower ?? "")) ||
      (/^(some|most|many|all|both)$/.test(w) &&
        tokens[i + 1]?.lower === "of" &&
        RELATIVE.test(tokens[i + 2]?.lower ?? ""))
    )
      open("relative", ",");
    // behind a clause that the comma ends, a verb is the sentence's own
    else if (!closes && isAside(tokens, i)) open("relative", ",");
    else if (WHEN.test(w) && isConjunction(i)) open("when", ",");
    else if (OTHER_TIME.test(w) && isConjunction(i)) open(timeOf(i), ",");
    else if (BESIDE.test(w) && isConjunction(i)) {
      // a contrast stands beside the whole sentence
      stack.length = 1;
      open("beside", null);
    } else if (w === "and" && stack.length === 1 && subjectAndVerb(i + 1)) {
      const {part, later} = list[top().segment];
      list.push({kind: "main", parent: -1, part, later});
      stack.length = 0;
      stack.push({segment: list.length - 1, until: null});
    }
  }

  /** "injured after a car exploded" is one event, "found after they had searched for days" two. */
  function timeOf(i: number): SegmentKind {
    if (tokens[i].lower !== "after") return "other_time";
    for (let j = i + 1; j < Math.min(tokens.length, i + 14) && tokens[j].text !== ","; j++)
      if (/^(had|having)$/.test(tokens[j].lower)) return "other_time";
    return "when";
  }

  /** Whether the word at `i` opens a clause with a verb of its own rather than a phrase ("after the storm"). */
  function isConjunction(i: number): boolean {
    const next = tokens[i + 1];
    if (!next) return false;
    if (next.kind === "number" && tokens[i].lower !== "while")
      return verbWithin(i + 1, 9) && !/^\d{4}$/.test(next.text);
    return verbs[i + 1] > 0 && verbWithin(i + 1, 14);
  }

  /** Whether a finite verb stands in the next `n` tokens, before the clause ends. */
  function verbWithin(i: number, n: number): boolean {
    for (let j = i; j < Math.min(tokens.length, i + n); j++) {
      if (/^[,;:()]$/.test(tokens[j].text)) return false;
      if (j > i && isFiniteVerb(j)) return true;
    }
    return false;
  }

  function isFiniteVerb(j: number): boolean {
    const w = tokens[j].lower;
    if (/^(was|were|is|are|had|has|have|did|would|could|will|can)$/.test(w)) return true;
    return (
      // "27 March", "the Found Children"
      !tokens[j].cap &&
      isVerb(tokens[j]) &&
      !/ing$/.test(w) &&
      !DETERMINERS.has(tokens[j - 1]?.lower ?? "") &&
      !/^(to|of|in|by)$/.test(tokens[j - 1]?.lower ?? "")
    );
  }

  function subjectAndVerb(i: number): boolean {
    for (let j = i, nouns = 0; j < Math.min(tokens.length, i + 12); j++) {
      const t = tokens[j];
      if (t.kind === "punct" && !isDash(t)) return false;
      if (nouns && isFiniteVerb(j)) return true;
      if (t.kind === "number" || (t.kind === "word" && !AUXILIARIES.has(t.lower))) nouns++;
    }
    return false;
  }
}

/** For each token the number of verbs from there to the next semicolon. */
function verbsAhead(tokens: Token[], isVerb: (t: Token) => boolean): Uint16Array {
  const ahead = new Uint16Array(tokens.length + 1);
  for (let i = tokens.length - 1; i >= 0; i--)
    ahead[i] =
      tokens[i].text === ";" ? 0 : ahead[i + 1] + (AUXILIARIES.has(tokens[i].lower) || isVerb(tokens[i]) ? 1 : 0);
  return ahead;
}

function dashAhead(tokens: Token[], i: number): boolean {
  for (let j = i; j < Math.min(tokens.length, i + 40); j++)
    if (isDash(tokens[j]) && tokens[j].space && tokens[j + 1]?.space) return true;
  return false;
}

/** Whether the comma at `i` parts items of a list ("Ghanaians, Nigerians and Chadians"), not clauses. */
function isListComma(tokens: Token[], i: number): boolean {
  for (let j = i + 1; j < Math.min(tokens.length, i + 5); j++) {
    const w = tokens[j].lower;
    if (w === "and" || w === "or") return j > i + 1;
    if (tokens[j].text === ",") return true;
    if (tokens[j].kind !== "word" || AUXILIARIES.has(w)) return false;
  }
  return false;
}

/** "The accords, signed on 9 June, …": a participle that tells of the noun before it. What befell an event is of its day. */
function isAside(tokens: Token[], i: number): boolean {
  return (
    /(?:[a-z]ed|begun|set|built|written|drawn|laid|made)$/.test(tokens[i].lower) &&
    // what a report tells is of its own day
    !/^(published|released|issued|delivered|presented|updated|conducted|carried|dated|reported|completed|printed|submitted|adopted|approved|passed|declared|announced|imposed|ordered|launched|enacted)$/.test(
      tokens[i].lower
    ) &&
    /^(on|in|by|at|under|from|between|during|as|before|after|since)$/.test(tokens[i + 1]?.lower ?? "") &&
    !EVENTS.test(tokens[i - 2]?.lower ?? "") &&
    closesAside(tokens, i + 2)
  );
}

/** Whether a comma within reach ends the aside, and no next clause begins behind it. */
function closesAside(tokens: Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 10); i++)
    if (tokens[i].text === ",") return !/^(and|but|while|when|which|who)$/.test(tokens[i + 1]?.lower ?? "");
  return false;
}

/** The segment that holds both, and how each of the two lies in it. */
export function pathUp({list}: Segments, segment: number): number[] {
  const path: number[] = [];
  for (let s = segment; s >= 0; s = list[s].parent) path.push(s);
  return path;
}
