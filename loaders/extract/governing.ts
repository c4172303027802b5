import type {UnitClass} from "../../src/lib/vocabulary.js";
import type {Trigger} from "./clauses.js";
import type {TriggerSense} from "./lexicon.js";
import type {MeasureContext} from "./measures.js";
import {type Counted, takesObject} from "./nouns.js";
import {isNumberWord} from "./number-words.js";
import type {Token} from "./tokens.js";

export const within = (trigger: Trigger, c: Counted) => trigger.from >= c.from && trigger.to <= c.to;

/** The measure word outside the counted phrase that governs quantity `k`, if one clearly does. */
export function governing(k: number, context: MeasureContext, klass: UnitClass, c: Counted): Reading | null {
  const outside = {...context, triggers: context.triggers.filter((t) => !within(t, c))};
  const best = pick(k, outside, klass);
  return best && best.score > 45 ? best : null;
}

export interface Reading {
  trigger: Trigger;
  sense: TriggerSense;
  score: number;
  next: number;
}

/** The measure word that governs quantity `k`, by form and distance. */
export function pick(k: number, context: MeasureContext, klass: UnitClass): Reading | null {
  const {tokens, triggers} = context;
  let best: Reading | null = null;
  let next = 0;
  for (const trigger of triggers) {
    for (const sense of trigger.senses) {
      if (sense.classes && !sense.classes.has(klass)) continue;
      // "ten remain in intensive care": the state tells more than that it lasts
      if (
        STAYS.test(tokens[trigger.from].lower) &&
        triggers.some((t) => t.from === trigger.to && t.senses[0].series === "casualties")
      )
        continue;
      if (sense.role && sense.form !== "noun" && sense.role !== roleOf(trigger, k, context)) continue;
      const score = scoreOf(trigger, sense, k, context) - sense.rank * 0.01;
      if (!best || score > best.score) {
        if (best && best.sense.series !== sense.series) next = Math.max(next, best.score);
        best = {trigger, sense, score, next: 0};
      } else if (sense.series !== best.sense.series) next = Math.max(next, score);
    }
  }
  if (best) best.next = Math.max(0, next);
  return best;
}

const STAYS = /^(remain|remains|remained|remaining|stay|stays|stayed)$/;

/** Whether quantity `k` does what the verb says, or suffers it: "five men lost", "lost five men", "five men were lost". */
function roleOf(trigger: Trigger, k: number, {tokens, quantities, counted}: MeasureContext): "subject" | "object" {
  const q = quantities[k];
  const end = Math.max(q.to, counted[k] && counted[k].from >= q.from ? counted[k].to : 0);
  if (isAgent(trigger, q.from, tokens)) return "subject";
  return trigger.from >= end && !trigger.passive && tokens[trigger.to]?.lower !== "by" ? "subject" : "object";
}

/** "killed by three gunmen", "vetoed by at least two": the one who did it. */
const isAgent = (trigger: Trigger, at: number, tokens: Token[]): boolean =>
  tokens[trigger.to]?.lower === "by" &&
  trigger.to < at &&
  at - trigger.to <= 8 &&
  trigger.senses[0].form !== "noun" &&
  // "vetoed by two of the council's 15 members"
  !tokens
    .slice(trigger.to + 4, at)
    .some((t) => t.kind === "punct" || /^(and|while|but|who|which|after)$/.test(t.lower));

const INTRANSITIVE =
  /^(died|die|dies|dying|perished|drowned|fled|flee|fleeing|arrived|arrive|arriving|remain|remained|remaining|remains|crossed|entered|stayed|live|lived|living|lives|returned|disappeared|escaped|registered|took|marched|protested|fought|participated|face|faced|fighting|withdrew|retreated|voted|signed|moved|reside|resided|left)$/;

export function scoreOf(trigger: Trigger, sense: TriggerSense, k: number, context: MeasureContext): number {
  const {tokens, clause, quantities, counted} = context;
  const q = quantities[k];
  const c = counted[k];
  const start = q.from;
  const counts = Math.max(q.to, c && c.from >= q.from ? c.to : q.to);
  // "13 members of one family died"
  const inner = counts > q.to && tokens[counts]?.lower === "of" && quantities[k + 1]?.from === counts + 1;
  const end = inner
    ? Math.max(quantities[k + 1].to, counted[k + 1]?.to ?? 0)
    : // "19 of whom died"
      tokens[counts]?.lower === "of" && /^(whom|them|which)$/.test(tokens[counts + 1]?.lower ?? "")
      ? counts + 2
      : counts;
  // inside the counted phrase: "12 deaths", "severely injured people", "displaced families"
  if (c && trigger.from >= c.from && trigger.to <= c.to) {
    // "killing 24 recruits": the noun of what is counted is no verb
    if (sense.form === "verb" && trigger.from === c.head) return -20;
    if (sense.form === "noun" && trigger.to - 1 < c.head) return 40;
    return trigger.from === c.head || trigger.to - 1 === c.head
      ? context.ofNoun[k]
        ? 62
        : 120
      : sense.form === "verb"
        ? 20
        : context.ofNoun[k]
          ? 60
          : 88;
  }
  // "8,033 cases and 3,865 deaths": the noun of another count says nothing of this one
  for (let n = 0; n < quantities.length; n++) {
    const other = counted[n];
    if (
      n !== k &&
      other &&
      other.from >= quantities[n].from &&
      trigger.from >= other.from &&
      trigger.to <= other.to &&
      c?.head !== other.head
    )
      return -20;
  }
  const crossing = Math.abs(clause[Math.min(trigger.from, clause.length - 1)] - clause[start]);
  const word = tokens[trigger.from].lower;
  if (trigger.from >= end) {
    let distance = trigger.from - end - asideBetween(tokens, end, trigger.from);
    // other quantities between belong to a list: "27 people were killed and 200 injured"
    for (let n = k + 1; n < quantities.length; n++)
      if (quantities[n].from >= end && quantities[n].from < trigger.from) distance += isList(context, k, n) ? 1 : 14;
    for (let j = end + asideBetween(tokens, end, trigger.from); j < trigger.from; j++) {
      if (tokens[j].text === ",") distance += 3;
      else if (/^(while|but|after|when|by)$/.test(tokens[j].lower)) distance += 6;
      // "people who lived there" says who they are, not what happened
      else if (/^(who|whom|which|whose)$/.test(tokens[j].lower)) distance += 20;
    }
    if (sense.form === "noun")
      return (
        52 - distance * 3 - crossing * 40 + (/^(of|in|from)$/.test(tokens[end]?.lower ?? "") && distance <= 3 ? 25 : 0)
      );
    if (sense.form === "adjective") return 90 - distance * 4 - crossing * 40;
    if (sense.form === "phrase") return 84 - distance * 2 - crossing * 40;
    const direct = distance <= 0 || (distance === 1 && /(ly|also|of)$/.test(tokens[end]?.lower ?? ""));
    const object = tokens[trigger.to];
    // "bombers killed three": they did it
    const active = !trigger.passive && takesObject(tokens, trigger.to);
    if (trigger.passive || (direct && sense.form === "past" && !active) || INTRANSITIVE.test(word))
      return 92 - distance * 2.5 - crossing * 40;
    // vehicles carry people out themselves: "23 ambulances … were transporting"
    if (c?.class === "vehicle" && sense.series === "evacuations") return 72 - distance - crossing * 40;
    // "a crowd of 500, wounding 17": what befell others
    if (sense.form === "ing" && takesObject(tokens, trigger.to)) return -20;
    if (sense.form === "ing") return direct ? 75 : 40 - distance * 2 - crossing * 40;
    // active: the counted did it
    const reflexive =
      !object ||
      object.kind === "punct" ||
      /^(by|in|on|during|at|and|after|when|while|as|near|since)$/.test(object.lower);
    if (sense.form === "past" && reflexive && !active) return 70 - distance * 2.5 - crossing * 40;
    return (
      (sense.series === "casualties" || sense.series === "detentions" || sense.series === "evacuations" ? 5 : 45) -
      distance * 2 -
      crossing * 40
    );
  }
  // before the quantity
  if (isAgent(trigger, start, tokens) && /^(casualties|detentions|evacuations)$/.test(sense.series)) return -20;
  let distance = start - trigger.to;
  for (let n = 0; n < k; n++) {
    const other = quantities[n];
    if (other.from >= trigger.to && other.to <= start) {
      const width = Math.max(other.to, counted[n]?.to ?? 0) - other.from;
      if (isList(context, n, k)) distance -= Math.min(distance - 1, width);
      else distance += 4;
    }
  }
  for (let j = trigger.to; j < start; j++) {
    if (/^(while|but|after|when|who|which)$/.test(tokens[j].lower)) distance += 8;
    else if (tokens[j].text === "," && !/^(including|and|or)$/.test(tokens[j + 1]?.lower ?? "")) distance += 2;
  }
  distance = Math.max(0, distance);
  // "put Russian losses over the previous day at 1,150"
  if (sense.form === "noun" && tokens[start - 1]?.lower === "at" && isFigured(tokens, trigger.from)) return 84;
  if (sense.form === "noun")
    return (/^(of|to|in|at|:)$/.test(tokens[trigger.to]?.lower ?? "") ? 80 : 50) - distance * 3 - crossing * 40;
  if (sense.form === "adjective") return 45 - distance * 4 - crossing * 40;
  if (trigger.passive) return 58 - distance * 2.5 - crossing * 40;
  // "home to 1,340 people"
  if (sense.form === "phrase") return (distance ? 70 : 93) - distance * 2.5 - crossing * 40;
  // "203 people drowned and 619 were rescued": what has its own subject takes no object
  if (INTRANSITIVE.test(word) && quantities.some((other, n) => n < k && other.to <= trigger.from))
    return 62 - distance * 2.5 - crossing * 40;
  return (distance <= 2 ? 94 : 84) - distance * 2.5 - crossing * 40;
}

/** "put the number of dead", "gave Russian losses as": a verb that sets a figure to what is named behind it. */
const isFigured = (tokens: Token[], noun: number): boolean => {
  for (let j = noun - 1; j >= Math.max(0, noun - 5); j--) {
    if (/^(put|puts|putting|placed|places|set|sets|estimated|estimates|reckoned|reckons)$/.test(tokens[j].lower))
      return true;
    if (tokens[j].kind === "punct") return false;
  }
  return false;
};

/** Tokens of what stands between two commas right behind the counted: "82 Rohingya, including children, were killed". */
function asideBetween(tokens: Token[], from: number, to: number): number {
  if (tokens[from]?.text !== ",") return 0;
  const parts = tokens[from + 1]?.kind === "number" || isNumberWord(tokens[from + 1]);
  if (
    !(parts && tokens[from + 2]?.lower === "of") &&
    !/^(including|among|who|whom|whose|which|of|most|some|many|all|mostly|mainly|the|a|an|among|in|with)$/.test(
      tokens[from + 1]?.lower ?? ""
    )
  )
    return 0;
  let close = -1;
  for (let j = from + 1; j < to; j++) if (tokens[j].text === ",") close = j;
  return close > from && to - close <= 6 ? close - from : 0;
}

/** Whether quantities `a` and `b` are items of one list: only commas, "and" and their own nouns between them. */
function isList(context: MeasureContext, a: number, b: number): boolean {
  const {tokens, quantities, counted} = context;
  for (let n = a; n < b; n++) {
    const end = Math.max(quantities[n].to, counted[n] && counted[n]!.from >= quantities[n].from ? counted[n]!.to : 0);
    for (let j = end; j < quantities[n + 1].from; j++) {
      const t = tokens[j];
      if (!(t.text === "," || /^(and|or|as|well|plus|a|the|of|including|with|another|also)$/.test(t.lower)))
        return false;
    }
  }
  return true;
}
