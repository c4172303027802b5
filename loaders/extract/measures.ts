import type {Kind, Outcome, Series} from "../../src/lib/claim.js";
import type {UnitClass} from "../../src/lib/vocabulary.js";
import type {Trigger} from "./clauses.js";
import type {Lexicon, TriggerSense} from "./lexicon.js";
import type {Counted} from "./nouns.js";
import type {Quantity} from "./quantities.js";
import type {Token} from "./tokens.js";

/** What a quantity measures. `margin` is how clearly the best reading won over the next, 0 to 1. */
export interface Measure {
  series: Series;
  outcome: Outcome | null;
  measure: string | null;
  kind: Kind;
  rule: string;
  margin: number;
  trigger: Trigger | null;
}

export interface MeasureContext {
  tokens: Token[];
  triggers: Trigger[];
  clause: Uint16Array;
  quantities: Quantity[];
  counted: (Counted | null)[];
  /** "13 of the wounded": what describes the group need not be what happened to the part. */
  ofNoun: boolean[];
  lexicon: Lexicon;
}

/** Series that a class belongs to where nothing in the sentence says what happened. */
const DEFAULT_SERIES: Partial<Record<UnitClass, Series>> = {
  weapon: "military",
  position: "military",
  attack: "military",
  fighter: "military",
  time: "duration",
  goods: "aid",
  politics: "politics"
};

/** The class that decides for a share ("95% of the town's residents" is about people). */
export function measure(k: number, context: MeasureContext): Measure {
  const {tokens, quantities, counted} = context;
  const q = quantities[k];
  const c = counted[k];
  const klass: UnitClass =
    q.notation && /^[A-Z]{3}$/.test(q.notation) ? "money" : q.notation ? "share" : (c?.class ?? "thing");
  const none = {outcome: null, measure: null, trigger: null, margin: 1};
  if (klass === "time" && q.hyphen && tokens[q.to + 3]?.lower === "old")
    return {...none, series: "other", kind: "stock", rule: "class.age"};
  if (klass === "time") return {...none, series: "duration", kind: "stock", rule: "class.time"};
  if (klass === "length" || klass === "area" || klass === "speed" || klass === "temperature" || klass === "volume") {
    const best = pick(k, context, klass);
    if (best && best.sense.series === "aid" && klass === "volume") return from(best, klass, q, tokens);
    return {...none, series: "other", kind: q.hyphen ? "per_unit" : "stock", rule: `class.${klass}`};
  }
  const shareOf: UnitClass | null =
    klass === "share" && c && /^(person|household|fighter)$/.test(c.class) ? c.class : null;
  const best = pick(k, context, shareOf ?? klass);
  if (best && best.score > 20) {
    const verb = c && within(best.trigger, c) ? governing(k, context, shareOf ?? klass, c) : null;
    // "1,050 refugees had arrived", "evacuated 300 refugees": the verb says more than the noun does
    if (
      verb &&
      best.sense.series === "refugees" &&
      (verb.sense.series === "refugees" || verb.sense.series === "evacuations")
    )
      return from({...best, sense: verb.sense, trigger: verb.trigger}, klass, q, tokens);
    const m = from(best, klass, q, tokens);
    return adjust(m, klass, c, context, k);
  }
  const topic = topicOf(context, k, shareOf ?? klass);
  if (topic)
    return {
      ...none,
      series: topic.series,
      kind: klass === "share" ? "share" : q.hyphen ? "per_unit" : "stock",
      rule: `topic.${topic.topic}`,
      margin: 0.5
    };
  if (klass === "money") return {...none, series: "economy", kind: "flow", rule: "class.money", margin: 0.4};
  const series: Series =
    c?.group === "refugee"
      ? "refugees"
      : c?.group === "prisoner"
        ? "detentions"
        : c?.group === "casualty"
          ? "casualties"
          : c?.group === "official"
            ? "other"
            : c?.group === "resident"
              ? "population"
              : (DEFAULT_SERIES[klass] ?? "other");
  return {
    ...none,
    series,
    kind: klass === "share" ? "share" : q.hyphen && klass !== "person" ? "per_unit" : "stock",
    rule: `class.${klass}`,
    margin: series === "other" ? 0.4 : 0.6
  };
}

function from(best: Reading, klass: UnitClass, q: Quantity, tokens: Token[]): Measure {
  const {sense} = best;
  const kind: Kind =
    klass === "share"
      ? "share"
      : q.hyphen && (klass === "mass" || klass === "volume")
        ? "per_unit"
        : isPlan(tokens, best.trigger)
          ? "plan"
          : (sense.kind ?? "stock");
  return {
    series: sense.series,
    outcome: sense.outcome,
    measure: sense.measure,
    kind,
    rule: `measure.${sense.measure}`,
    margin: Math.max(0.1, Math.min(1, (best.score - best.next) / 40)),
    trigger: best.trigger
  };
}

/** Corrections that need the counted noun: fighters "captured", children "injured", prisoners "released". */
function adjust(m: Measure, klass: UnitClass, c: Counted | null, context: MeasureContext, k: number): Measure {
  if (
    c?.group === "prisoner" &&
    (m.series === "casualties" || m.series === "military") &&
    m.outcome !== "killed" &&
    m.outcome !== "injured"
  )
    return {...m, series: "detentions", outcome: null};
  if (m.measure === "trapped" && c?.group === "resident") return {...m, series: "population"};
  // "killing and injuring around 30": how many of each is not said
  if (
    m.outcome &&
    m.trigger &&
    c &&
    context.tokens[m.trigger.from - 1]?.lower === "and" &&
    m.trigger.to <= context.quantities[k].from
  ) {
    const other = context.triggers
      .find((t) => t.to === m.trigger!.from - 1)
      ?.senses.find((s) => s.series === "casualties");
    if (other && other.outcome !== m.outcome) return {...m, outcome: null};
  }
  if (
    klass === "vehicle" &&
    m.measure === "delivered" &&
    hasTopic(context, k, "military") &&
    !hasTopic(context, k, "aid")
  )
    return {...m, series: "military"};
  return m;
}

const within = (trigger: Trigger, c: Counted) => trigger.from >= c.from && trigger.to <= c.to;

/** The measure word outside the counted phrase that governs quantity `k`, if one clearly does. */
function governing(k: number, context: MeasureContext, klass: UnitClass, c: Counted): Reading | null {
  const outside = {...context, triggers: context.triggers.filter((t) => !within(t, c))};
  const best = pick(k, outside, klass);
  return best && best.score > 45 ? best : null;
}

interface Reading {
  trigger: Trigger;
  sense: TriggerSense;
  score: number;
  next: number;
}

/** The measure word that governs quantity `k`, by form and distance. */
function pick(k: number, context: MeasureContext, klass: UnitClass): Reading | null {
  const {triggers} = context;
  let best: Reading | null = null;
  let next = 0;
  for (const trigger of triggers) {
    for (const sense of trigger.senses) {
      if (sense.classes && !sense.classes.has(klass)) continue;
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

const INTRANSITIVE =
  /^(died|die|dies|dying|perished|drowned|fled|flee|fleeing|arrived|arrive|arriving|remain|remained|remaining|remains|crossed|entered|stayed|live|lived|living|lives|returned|disappeared|escaped|registered|took|marched|protested|fought|participated|face|faced|fighting|withdrew|retreated|voted|signed|moved|reside|resided|left)$/;

function scoreOf(trigger: Trigger, sense: TriggerSense, k: number, context: MeasureContext): number {
  const {tokens, clause, quantities, counted} = context;
  const q = quantities[k];
  const c = counted[k];
  const start = q.from;
  const end = Math.max(q.to, c && c.from >= q.from ? c.to : q.to);
  // inside the counted phrase: "12 deaths", "severely injured people", "displaced families"
  if (c && trigger.from >= c.from && trigger.to <= c.to) {
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
    let distance = trigger.from - end;
    // other quantities between belong to a list: "27 people were killed and 200 injured"
    for (let n = k + 1; n < quantities.length; n++)
      if (quantities[n].from >= end && quantities[n].from < trigger.from) distance += isList(context, k, n) ? 1 : 14;
    for (let j = end; j < trigger.from; j++) {
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
    if (trigger.passive || (direct && sense.form === "past") || INTRANSITIVE.test(word))
      return 92 - distance * 2.5 - crossing * 40;
    // vehicles carry people out themselves: "23 ambulances … were transporting"
    if (c?.class === "vehicle" && sense.series === "evacuations") return 72 - distance - crossing * 40;
    if (sense.form === "ing") return direct ? 75 : 40 - distance * 2 - crossing * 40;
    // active: the counted did it
    const object = tokens[trigger.to];
    const reflexive =
      !object ||
      object.kind === "punct" ||
      /^(by|in|on|during|at|and|after|when|while|as|near|since)$/.test(object.lower);
    if (sense.form === "past" && reflexive) return 70 - distance * 2.5 - crossing * 40;
    return (
      (sense.series === "casualties" || sense.series === "detentions" || sense.series === "evacuations" ? 5 : 45) -
      distance * 2 -
      crossing * 40
    );
  }
  // before the quantity
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
  if (sense.form === "noun")
    return (/^(of|to|in|at|:)$/.test(tokens[trigger.to]?.lower ?? "") ? 80 : 50) - distance * 3 - crossing * 40;
  if (sense.form === "adjective") return 45 - distance * 4 - crossing * 40;
  if (trigger.passive) return 58 - distance * 2.5 - crossing * 40;
  if (sense.form === "phrase") return 70 - distance * 2.5 - crossing * 40;
  // "203 people drowned and 619 were rescued": what has its own subject takes no object
  if (INTRANSITIVE.test(word) && quantities.some((other, n) => n < k && other.to <= trigger.from))
    return 62 - distance * 2.5 - crossing * 40;
  return (distance <= 2 ? 94 : 84) - distance * 2.5 - crossing * 40;
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

/** Future and purpose: "will receive", "preparing for", "expected", "promised". */
function isPlan(tokens: Token[], trigger: Trigger): boolean {
  for (let j = trigger.from - 1; j >= Math.max(0, trigger.from - 5); j--) {
    const w = tokens[j].lower;
    if (
      /^(will|would|shall|preparing|prepared|plans|planned|expects|expected|may|might|could|pledged|promised)$/.test(w)
    )
      return true;
    if (tokens[j].kind === "punct") return false;
  }
  return false;
}

function topicOf(context: MeasureContext, k: number, klass: UnitClass) {
  const {tokens, lexicon, clause, quantities} = context;
  const hits = new Set<number>();
  const own = clause[quantities[k].from];
  for (let i = 0; i < tokens.length; i++) {
    if (clause[i] !== own && Math.abs(clause[i] - own) > 1) continue;
    for (const topic of lexicon.topicWords.get(tokens[i].lower) ?? []) hits.add(topic);
  }
  return lexicon.topics.find((topic, n) => hits.has(n) && (!topic.classes || topic.classes.includes(klass))) ?? null;
}

function hasTopic(context: MeasureContext, k: number, name: string): boolean {
  const {tokens, lexicon, clause, quantities} = context;
  return tokens.some(
    (t, i) =>
      Math.abs(clause[i] - clause[quantities[k].from]) <= 1 &&
      lexicon.topicWords.get(t.lower)?.some((n) => lexicon.topics[n].topic === name)
  );
}
